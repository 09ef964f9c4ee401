"""Sentences of template and fields."""

from __future__ import annotations

import pytest

from workbench.message import English, Field, Listed, Message, pieces


@pytest.mark.parametrize(
    ("listed", "said"),
    [
        (Listed(()), ""),
        (Listed(("fa",)), "fa"),
        (Listed(("fa", "ru")), "fa and ru"),
        (Listed(("fa", "ru", "en"), "or"), "fa, ru or en"),
        (Listed((3, 1200), "comma"), "3, 1,200"),
    ],
)
def test_things_in_a_row(listed: Listed, said: str) -> None:
    assert str(listed) == said


@pytest.mark.parametrize(
    ("template", "fields", "said"),
    [
        ("no majority", {}, "no majority"),
        ("{odd} stands alone", {"odd": "en"}, "en stands alone"),
        ("{number} times", {"number": 1985}, "1,985 times"),
        ("{odd}: {why}", {"odd": "en", "why": Message("{x}!", {"x": "28"})}, "en: 28!"),
        ("{all}", {"all": (Message("a"), Listed(("b", "c")))}, "a, b and c"),
        ("{odd}", {"odd": "{not a field} {"}, "{not a field} {"),
    ],
)
def test_a_sentence_is_said_in_english(template: str, fields: dict[str, Field], said: str) -> None:
    assert str(Message(template, fields)) == said


def test_what_texts_say_is_told_from_what_we_say() -> None:
    message = Message("{who} write {word}", {"who": Listed(("fa", "ru")), "word": "съезд"})
    assert list(pieces(message, English())) == [
        ("fa", True),
        (" and ", False),
        ("ru", True),
        (" write ", False),
        ("съезд", True),
    ]
