"""Asking YAML for fields: what it answers, and refusals with their place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.errors import WorkError
from workbench.reading.schema import Schema
from workbench.works.sheet import Sheet, or_list

TEXT = """\
term: съезд
forms: [конгресс, کنگره]
empty:
nested:
  key: value
"""


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    path = tmp_path / "glossary.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return Sheet.read(path, Schema("workbench/test"))


def test_answers(sheet: Sheet) -> None:
    assert sheet.text(("term",)) == "съезд"
    assert sheet.texts(("term",)) == ("съезд",)
    assert sheet.texts(("forms",)) == ("конгресс", "کنگره")
    assert sheet.text(("empty",)) == sheet.text(("none",)) == ""
    assert sheet.texts(("none",)) == ()
    assert sheet.mapping(("nested",), ("key",), ("key",)) == {"key": "value"}


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        (lambda sheet: sheet.mapping((), ("term",)), ":2:1: unknown key 'forms'; it may be term"),
        (lambda sheet: sheet.mapping((), (), ("name",)), ":1:1: the key 'name' is missing"),
        (lambda sheet: sheet.mapping(("term",)), ":1:1: term must be a mapping"),
        (lambda sheet: sheet.text(("forms",)), ":2:1: forms must be text, not a list"),
        (lambda sheet: sheet.text(("nested",)), ":4:1: nested must be text, not a mapping"),
        (lambda sheet: sheet.text(("empty",), required=True), ":3:1: empty is empty"),
        (lambda sheet: sheet.items(("term",)), ":1:1: term must be a list"),
        (lambda sheet: sheet.mapping(("forms", 1)), "number 2 of forms must be a mapping"),
        (lambda sheet: sheet.refuse(("nested", "key"), "no"), ":5:3: no"),
    ],
)
def test_refusals(sheet: Sheet, ask: Callable[[Sheet], object], says: str) -> None:
    with pytest.raises(WorkError) as caught:
        ask(sheet)
    assert says in str(caught.value)


def test_or_list() -> None:
    assert [or_list(("a",)), or_list(("a", "b")), or_list(("a", "b", "c"))] == [
        "a",
        "a or b",
        "a, b or c",
    ]
