"""Our sentences with words of the texts in them."""

from __future__ import annotations

from workbench.divergences import Message
from workbench.message import English, pieces
from workbench.ui.quoting import quoting


def test_the_words_of_others_are_told_apart() -> None:
    said = quoting([("کمیته", True), (" is not ", False), ("комитет", True), (" here", False)])
    assert said == ("کمیته is not комитет here", ((0, 5), (13, 20)))


def test_they_stand_in_one_line() -> None:
    assert quoting([("en has ", False), ("two\n\nlines", True)]) == ("en has two lines", ((7, 16),))


def test_a_message_says_itself() -> None:
    message = Message("{term} in {keys}; {{not}} here", {"term": "کمیته", "keys": "fa and en"})
    text, spans = quoting(pieces(message, English()))
    assert text == str(message)
    assert [text[start:end] for start, end in spans] == ["کمیته", "fa and en"]
