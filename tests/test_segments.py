"""Text → segments: whatever the text, in order, whole and quickly; and lines as they stand."""

import textwrap
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.segmentation.cutting import cut
from workbench.segments import Segment, SegmentedText, describe, segment, segment_lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("\n", [""]),
        ("a\nb", ["a", "b"]),
        ("a\nb\n", ["a", "b"]),
        ("a\r\nb\r\n\r\nc\r\n", ["a", "b", "", "c"]),
        ("a\n\n\nb", ["a", "", "", "b"]),
        ("a\u2028b\x0bc\x0cd\x85e\rf\ng", ["a\u2028b\x0bc\x0cd\x85e\rf", "g"]),
        ("  а б  \n\t\n", ["а б", ""]),
    ],
)
def test_segment_lines(text: str, lines: list[str]) -> None:
    assert [text[part.start : part.end] for part in segment_lines(text)] == lines


def test_lines_know_their_kind_and_paragraph() -> None:
    found = segment_lines("# Заголовок\n1. Пункт\n\nСлово. Ещё.\n")
    assert [(part.kind, part.paragraph) for part in found] == [
        ("heading", 0), ("item", 0), ("sentence", 0), ("sentence", 1),
    ]  # fmt: skip


def test_describe_finds_kind_and_paragraph_of_given_spans() -> None:
    text = "# Title\n\n1. One. Two.\n\nThree."
    spans = [(2, 7), (9, 16), (17, 21), (21, 21), (23, 29)]
    found = describe(text, "en", spans)
    assert [(part.start, part.end) for part in found] == spans
    assert [part.kind for part in found] == ["heading", "item", "sentence", "sentence", "sentence"]
    assert [part.paragraph for part in found] == [0, 1, 1, 1, 2]
    assert describe("", "en", [(0, 0)]) == (Segment(0, 0),)


WORDS = "А б М. слово Word کلمه 1. ۲ 1) а) الف) • 12 т. е. г. U.S. ه\u200d.ش IV. Статья یکم. 😀"
MARKS = ". ! ? ؟ … ... ؛ , ( ) [ ] « » \" ' — - # ## > *** \xa0 \u200f \ufeff"
SPACES = [" ", "  ", "\n", "\n\n", "\r\n", "\x0c", "\u2028", "\n# ", "\n> ", "\n- "]
PIECES = st.sampled_from([*WORDS.split(" "), *MARKS.split(" "), *SPACES])
TEXT = st.lists(PIECES | st.text(max_size=3), max_size=40).map("".join)
LANG = st.sampled_from(["en", "ru", "fa", "ka", "zh"])


def assert_sound(text: str, found: tuple[Segment, ...], lang: str = "en") -> None:
    text = SegmentedText("a", lang, text, found).prose(0, len(text))
    at, paragraph = 0, 0
    gaps = ""
    for part in found:
        assert at <= part.start < part.end <= len(text)
        assert text[part.start : part.end] == text[part.start : part.end].strip() != ""
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


@given(TEXT)
def test_there_are_as_many_lines_as_newlines(text: str) -> None:
    found = segment_lines(text)
    assert len(found) == len(text.removesuffix("\n").split("\n")) - (text in ("",))
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    "unit",
    ["1", "(", ")", "[", "и", "ب", ".", "?", '"', "«", "-", "#", ">", " ", "\n", "I", "\u064b", "*",
     "a.", ". ", "1. ", "М. ", "م. ", "a b. ", "(. ", "[. ", "Да. (", "\n\n", "x\n", "X\n\n",
     "- a\n", "• ", "> x\n", "ب. ج ", "1.\n", ".A"],
)  # fmt: skip
@pytest.mark.parametrize("lang", ["ru", "fa"])
def test_segmenting_is_linear(unit: str, lang: str) -> None:
    text = unit * (60_000 // len(unit))
    began = time.process_time()
    segment(text, lang)
    segment_lines(text)
    assert time.process_time() - began < 2


def wrap(text: str, width: int) -> str:
    """Fill each paragraph's lines as a mail program does."""
    filled = (textwrap.fill(part, width, break_on_hyphens=False) for part in text.split("\n\n"))
    return "\n\n".join(filled)


PROSE = {
    "en": (
        "All human beings are born free and equal in dignity and rights. They are endowed "
        "with reason and conscience and should act towards one another in a spirit of "
        "brotherhood.\n\n"
        "Everyone has the right to life, liberty and security of person. No one shall be "
        "held in slavery or servitude."
    ),
    "ru": (
        "Все люди рождаются свободными и равными в своем достоинстве и правах. Они "
        "наделены разумом и совестью и должны поступать в отношении друг друга в духе "
        "братства.\n\n"
        "Каждый человек имеет право на жизнь, на свободу и на личную неприкосновенность. "
        "Никто не должен содержаться в рабстве."
    ),
    "fa": (
        "تمام افراد بشر آزاد بدنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند. همه "
        "دارای عقل و وجدان می‌باشند و باید نسبت بیکدیگر با روح برادری رفتار کنند.\n\n"
        "هر کس حق زندگی، آزادی و امنیت شخصی دارد. احدی را نمی‌توان در بردگی نگاه داشت."
    ),
}


@pytest.mark.parametrize("lang", ["en", "ru", "fa"])
@pytest.mark.parametrize("width", range(50, 100, 7))
def test_wrapping_lines_changes_no_segment(lang: str, width: int) -> None:
    text = PROSE[lang]
    wrapped = wrap(text, width)
    assert [" ".join(part.split()) for part in cut(wrapped, lang)] == cut(text, lang)
