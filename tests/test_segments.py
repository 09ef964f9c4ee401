"""Segments: sentences, headings and items as spans of the stored text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.segments import Segment, describe, segment


def cut(text: str, lang: str) -> list[str]:
    return [text[part.start : part.end] for part in segment(text, lang)]


SENTENCES = {
    "en": [
        "Dr. A. B. Smith of the U.S. Embassy came.|He left at 5 p.m. on Monday.",
    ],
}


@pytest.mark.parametrize(
    ("lang", "text"), [(lang, text) for lang, texts in SENTENCES.items() for text in texts]
)
def test_sentences(lang: str, text: str) -> None:
    assert cut(text.replace("|", " "), lang) == text.split("|")


WORDS = "А б М. слово Word کلمه 1. ۲ 1) а) الف) • 12 т. е. г. U.S. ه\u200d.ش IV. Статья 😀"
MARKS = ". ! ? ؟ … ... ؛ , ( ) [ ] « » \" ' — - # ## > *** \xa0 \u200f \ufeff"
SPACES = [" ", "  ", "\n", "\n\n", "\r\n", "\x0c", "\u2028", "\n# ", "\n> ", "\n- "]
PIECES = st.sampled_from([*WORDS.split(" "), *MARKS.split(" "), *SPACES])
TEXT = st.lists(PIECES | st.text(max_size=3), max_size=40).map("".join)
LANG = st.sampled_from(["en", "ru", "fa", "ka", "zh"])


def assert_sound(text: str, found: tuple[Segment, ...]) -> None:
    at, paragraph = 0, 0
    gaps = ""
    for part in found:
        assert at <= part.start < part.end <= len(text)
        assert text[part.start : part.end] == text[part.start : part.end].strip()
        assert part.paragraph >= paragraph
        gaps += text[at : part.start]
        at, paragraph = part.end, part.paragraph
    gaps += text[at:]
    assert "".join(gaps.split()).strip("#>") == ""


@given(TEXT, LANG)
def test_segments_are_in_order_and_cover_all_but_white_space_and_marks(
    text: str, lang: str
) -> None:
    assert_sound(text, segment(text, lang))


@given(TEXT, LANG)
def test_describing_its_own_spans_gives_the_segments_back(text: str, lang: str) -> None:
    found = segment(text, lang)
    assert describe(text, lang, [(part.start, part.end) for part in found]) == found
