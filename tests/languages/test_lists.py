"""The lists of a language's file are those that something reads."""

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

import workbench
from workbench.languages import known, language
from workbench.values.numerals.lexicon import Lexicon

SOURCE = "".join(path.read_text("utf-8") for path in Path(workbench.__file__).parent.rglob("*.py"))
OF_NUMERALS = {field.name for field in fields(Lexicon)}


def lists_of(code: str) -> Iterator[str]:
    """Yield the names of a file's lists, those of numerals that are no field of a lexicon alone."""
    data = language(code).data
    yield from data
    yield from data.get("numerals", {}).keys() - OF_NUMERALS
    for section in ("segmentation", "calendar", "clock", "people", "words"):
        yield from data.get(section, {})


@pytest.mark.parametrize("code", known())
def test_every_list_is_read(code: str) -> None:
    assert [name for name in lists_of(code) if f'"{name}"' not in SOURCE] == []
