"""What goes with a release: licences of every file, the citation, the rules for holes."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from workbench import __version__
from workbench.reading.strict_yaml import load

ROOT = Path(__file__).parent.parent
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
ANNOTATIONS = tomllib.loads((ROOT / "REUSE.toml").read_text(encoding="utf-8"))["annotations"]
IN_THE_WHEEL = ("workbench/", "translations/")


def tracked() -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [name for name in listed.stdout.split("\0") if name]


def pattern(path: str) -> re.Pattern[str]:
    """Return a path of REUSE.toml: * stands for all but /, ** for all."""
    parts = (".*" if part == "**" else "[^/]*" if part == "*" else re.escape(part)
             for part in re.split(r"(\*\*|\*)", path))  # fmt: skip
    return re.compile("".join(parts))


def paths(annotation: dict[str, str | list[str]]) -> list[str]:
    given = annotation["path"]
    return [given] if isinstance(given, str) else given


def licence(name: str) -> str:
    found = ""
    for annotation in ANNOTATIONS:
        if any(pattern(path).fullmatch(name) for path in paths(annotation)):
            found = annotation["SPDX-License-Identifier"]
    return found


def test_each_licence_has_its_text_and_each_text_its_use() -> None:
    used = {licence(name) for name in tracked() if not name.startswith("LICENSES/")}
    assert used == {path.stem for path in (ROOT / "LICENSES").iterdir()}


def test_each_rule_fits_a_file() -> None:
    names = tracked()
    for annotation in ANNOTATIONS:
        for path in paths(annotation):
            assert any(pattern(path).fullmatch(name) for name in names), path


def test_the_package_names_the_licences_of_all_it_holds() -> None:
    held = {licence(name) for name in tracked() if name.startswith(IN_THE_WHEEL)}
    assert set(PYPROJECT["project"]["license"].split(" AND ")) == held


def test_what_is_under_other_licences_says_so_in_words() -> None:
    assert licence("workbench/cli.py") == "MIT"
    assert licence("translations/rajavi-1985/en.txt") == "LicenseRef-Quoted-For-Study"
    assert licence("translations/rajavi-1985/fa.txt") == "MIT"
    assert licence("translations/opensource-legal/ru.txt") == "CC-BY-4.0"
    assert licence("workbench/data/lexicon.fa-en.tsv") == "CC-BY-SA-4.0"


def test_the_citation_is_of_this_version() -> None:
    citation = load((ROOT / "CITATION.cff").read_text(encoding="utf-8")).value
    assert citation["version"] == __version__
    assert citation["cff-version"] == "1.2.0"
    assert {"title", "authors", "message"} <= citation.keys()


def test_the_changelog_has_this_version() -> None:
    assert f"\n## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_each_python_that_is_named_is_supported() -> None:
    named = [
        one.rsplit(" ", 1)[1]
        for one in PYPROJECT["project"]["classifiers"]
        if re.search(r":: 3\.\d+$", one)
    ]
    assert named[0] == PYPROJECT["project"]["requires-python"].removeprefix(">=")
    assert named == sorted(named)


def test_each_extra_that_an_error_asks_for_is_there() -> None:
    extras = PYPROJECT["project"]["optional-dependencies"]
    sources = "".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "workbench").rglob("*.py")
    )
    asked = set(re.findall(r"(?:installing|missing)\(['\"](\w+)['\"]", sources))
    assert {"pdf", "web"} <= asked <= {*extras}
