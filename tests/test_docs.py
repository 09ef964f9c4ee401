"""What the documents show, done: every example runs, every link leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Collate
from workbench.checks import all_checks
from workbench.checks.check import Check
from workbench.cli import COMMANDS
from workbench.divergences import find_divergences

ROOT = Path(__file__).parent.parent
PAGES = [
    ROOT / "README.md",
    ROOT / "translations/README.md",
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


def test_the_example_check_finds_questions(collate: Collate) -> None:
    check: type[Check] = example("new-check.md")["Questions"]
    assert check not in all_checks()
    collation = collate(fa="کجا؟", ru="Где?", en="Where.")
    (found,) = find_divergences(collation, [check])
    assert (found.odd, found.hop, str(found.message)) == ("en", "ru→en", "a question in fa and ru")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"`workbench {command}" in (ROOT / "README.md").read_text(encoding="utf-8")
