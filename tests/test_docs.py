"""What the documents show, done: every example runs, every link leads somewhere."""

from __future__ import annotations

import pkgutil
import re
from pathlib import Path
from typing import Any

import pytest

from docs import commands_page, conf
from docs.console import folder_for_pages, run_page
from tests.conftest import Collate
from workbench.checks import all_checks
from workbench.checks.check import Check
from workbench.cli import COMMANDS
from workbench.completion import commands_of
from workbench.divergences import find_divergences
from workbench.parser import whole_parser

ROOT = Path(__file__).parent.parent
PAGES = [
    ROOT / "README.md",
    ROOT / "translations/README.md",
    ROOT / "benchmarks/README.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


def example(page: str) -> dict[str, Any]:
    """Run the first Python example of a page and return what it defines."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    code = text.split("```python\n", 1)[1].split("```", 1)[0]
    names: dict[str, Any] = {"__name__": "example"}
    exec(compile(code, page, "exec"), names)
    return names


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_files(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target.strip()).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_into_pages_lead_to_headings(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]*)#([^)]+)\)", page.read_text(encoding="utf-8"))
    for target, anchor in links:
        text = (page.parent / target if target else page).read_text(encoding="utf-8")
        headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
        assert anchor in {re.sub(r"[^\w -]", "", one).lower().replace(" ", "-") for one in headings}


def test_what_pages_and_docstrings_call_by_its_place_is_there() -> None:
    sources = [*PAGES, *(ROOT / "workbench").rglob("*.py")]
    for source in sources:
        text = source.read_text(encoding="utf-8")
        for path in re.findall(r"`((?:workbench|benchmarks|tests|docs)/[\w/.]+\.\w+)`", text):
            assert (ROOT / path).exists(), (source.name, path)
        for name in re.findall(r"`(workbench(?:\.\w+)+)`", text):
            assert pkgutil.resolve_name(name), (source.name, name)


def test_what_is_said_to_run_as_a_module_does() -> None:
    ours = ("workbench", "benchmarks", "docs")
    for source in [*PAGES, *(path for top in ours for path in (ROOT / top).rglob("*.py"))]:
        text = source.read_text(encoding="utf-8")
        for name in re.findall(rf"python -m ((?:{'|'.join(ours)})\b[\w.]*\b)", text):
            place = ROOT / name.replace(".", "/")
            run = place / "__main__.py" if place.is_dir() else place.with_suffix(".py")
            code = run.read_text(encoding="utf-8")
            assert place.is_dir() or '__name__ == "__main__"' in code, (source.name, name)


def test_every_benchmark_is_in_their_readme() -> None:
    text = (ROOT / "benchmarks/README.md").read_text(encoding="utf-8")
    for main in (ROOT / "benchmarks").glob("*/__main__.py"):
        assert f"## `benchmarks.{main.parent.name}`" in text


def test_the_example_check_finds_questions(collate: Collate) -> None:
    check: type[Check] = example("new-check.md")["Questions"]
    assert check not in all_checks()
    collation = collate(fa="کجا؟", ru="Где?", en="Where.")
    (found,) = find_divergences(collation, [check])
    assert (found.odd, found.hop, str(found.message)) == ("en", "ru→en", "a question in fa and ru")


def test_the_tutorial_shows_what_its_commands_print() -> None:
    """Where this fails and the new output is right: python -m docs.console docs/tutorial.md."""
    text = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
    with folder_for_pages():
        commands = [one for _, block in run_page(text) for one in block]
    assert len(commands) >= 8
    for one in commands:
        assert one.true, "\n".join([f"$ {one.command}", *one.printed])


def test_the_page_of_commands_has_every_command_and_option() -> None:
    text = commands_page.page()
    for command in commands_of(whole_parser()):
        assert f"# {' '.join(command.words)}\n" in text
        for option in command.options:
            assert f"`{option.names[-1]}" in text
            assert option.purpose.split("|")[0] in text


def test_no_page_is_left_out_of_the_site() -> None:
    docs = ROOT / "docs"
    pages = {path.relative_to(docs).with_suffix("").as_posix() for path in docs.rglob("*.md")}
    listed = conf.toctrees(sorted(pages))
    for page in pages - {"index"}:
        assert f"\n{page}\n" in listed


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"`workbench {command}" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_check_and_kind_is_in_the_page_on_checks() -> None:
    page = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| ([\w, ]+) \| (\w.*) \|$", page, re.MULTILINE)
    assert {(name, tuple(kinds.split(", "))) for name, kinds, _ in rows} == {
        (check.name(), check.kinds) for check in all_checks()
    }


def test_every_threshold_is_in_the_page_on_checks() -> None:
    page = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"^\| `([^`]+)` \| (-?[\d.]+) \|", page, re.MULTILINE))
    assert listed == {
        (f"{check.name()}.{name}", f"{number:g}")
        for check in all_checks()
        for name, number in check.thresholds.items()
    }
