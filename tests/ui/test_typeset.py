"""From stored text to display rows."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from workbench.ui.typeset import Reorder, Row, one_line, typeset

ARTICLE = (
    "مادهٔ ۲۶ این اعلامیه (UDHR، ۱۹۴۸) می\u200cگوید که آموزش و پرورش، دست\u200cکم تا حدودی که"
    " مربوط به تعلیمات ابتدایی و اساسی است، باید مجانی باشد؛ هزینهٔ ثبت\u200cنام ۱۲/۵ ریال است."
)
MIXED = "abc абв سلامهٔ۱۲/۵(«»)[]\u200c\u200d\u064e\u0654\u00ad\u202e\x1b\n\t -–中🙂"


def lit(rows: tuple[Row, ...], start: int, end: int) -> str:
    """The cells that a highlight of the stored text's span lights, left to right."""
    return "".join(
        cell.text for row in rows for cell in row.cells if cell.start < end and start < cell.end
    )


def test_rows_of_farsi_as_cells() -> None:
    rows = typeset(ARTICLE, 60, rtl=True)
    assert [row.text for row in rows] == [
        "،ﺵﺭﻭﺮﭘ ﻭ ﺵﺯﻮﻣﺁ ﻪﮐ ﺪﯾﻮﮔﯽﻣ (UDHR، ۱۹۴۸) ﻪﯿﻣﺎﻠﻋﺍ ﻦﯾﺍ ۲۶ ﻩٔﺩﺎﻣ",
        "ﺪﯾﺎﺑ ،ﺖﺳﺍ ﯽﺳﺎﺳﺍ ﻭ ﯽﯾﺍﺪﺘﺑﺍ ﺕﺎﻤﯿﻠﻌﺗ ﻪﺑ ﻁﻮﺑﺮﻣ ﻪﮐ ﯼﺩﻭﺪﺣ ﺎﺗ ﻢﮐﺖﺳﺩ",
        ".ﺖﺳﺍ ﻝﺎﯾﺭ ۱۲/۵ ﻡﺎﻧﺖﺒﺛ ﻪٔﻨﯾﺰﻫ ؛ﺪﺷﺎﺑ ﯽﻧﺎﺠﻣ",
    ]


@pytest.mark.parametrize("phrase", ["۱۲/۵", "UDHR", "۱۹۴۸", "۲۶"])
def test_highlights_land_on_numbers_and_latin(phrase: str) -> None:
    start = ARTICLE.index(phrase)
    for reorder in ("app", "terminal"):
        rows = typeset(ARTICLE, 40, True, reorder)
        assert lit(rows, start, start + len(phrase)) == phrase


def test_a_highlight_of_a_word_is_the_word_drawn_backwards() -> None:
    start = ARTICLE.index("مادهٔ")
    assert lit(typeset(ARTICLE, 40, True), start, start + 5) == "ﻩٔﺩﺎﻣ"


@pytest.mark.parametrize(
    ("text", "rtl", "expected"),
    [
        ("(الف)", True, "(ﻒﻟﺍ)"),
        ("«صلح»", True, "«ﺢﻠﺻ»"),
        ("۱۳۲۷ ه\u200d.ش", True, "ﺵ.ﻫ ۱۳۲۷"),
        ("XXVII съезд (КПСС)", False, "XXVII съезд (КПСС)"),
        ("a\x1b[31mb", False, "a⟨U+001B⟩[31mb"),
        ("a\u202eb", False, "a⟨U+202E⟩b"),
        ("[bold]x[/bold]", False, "[bold]x[/bold]"),
        ("so\u00adft", False, "soft"),
        ("\u064eالف", True, "ﻒﻟﺍ◌\u064e"),
    ],
)
def test_one_row(text: str, rtl: bool, expected: str) -> None:
    assert one_line(text, rtl).text == expected


def test_a_terminal_that_reorders_gets_logical_text_in_an_isolate() -> None:
    row = one_line("سال ۱۳۲۷ ه\u200d.ش", True, "terminal")
    assert row.text == "\u2067سال ۱۳۲۷ \ufeeb.ش\u2069"


def test_empty_lines_part_paragraphs_and_single_breaks_are_spaces() -> None:
    rows = typeset("one\ntwo\n \nthree", 40, rtl=False)
    assert [row.text for row in rows] == ["one two", "three"]


def test_wraps_between_words_and_cuts_what_is_wider_than_a_row() -> None:
    rows = typeset("a Universal Declaration", 8, rtl=False)
    assert [row.text for row in rows] == ["a", "Universa", "l", "Declarat", "ion"]


def test_nothing_gives_no_rows() -> None:
    assert typeset("", 40, rtl=True) == ()
    assert one_line("", rtl=True).text == ""


@given(
    st.text(alphabet=MIXED, max_size=120),
    st.integers(2, 40),
    st.booleans(),
    st.sampled_from(["app", "terminal"]),
)
def test_rows_fit_and_measure_as_the_terminal_does(
    text: str, width: int, rtl: bool, reorder: Reorder
) -> None:
    for row in typeset(text, width, rtl, reorder):
        assert row.width == cell_len(row.text) <= width
        assert not set(row.text) & set("\u200d\u202e\x1b\n\t\u00ad")


@given(st.text(alphabet=MIXED, max_size=80), st.booleans())
def test_every_visible_character_is_in_some_cell(text: str, rtl: bool) -> None:
    covered = {
        at
        for row in typeset(text, 20, rtl)
        for cell in row.cells
        for at in range(cell.start, cell.end)
    }
    assert {
        at for at, char in enumerate(text) if char not in " \n\t\u200c\u200d\u00ad\u064e\u0654"
    } <= covered


QUOTING = "کمیتهٔ ۲۶ (الف) in fa and en; ru has not"
QUOTED = ((0, QUOTING.index(" in")),)


def test_words_quoted_in_our_sentence_keep_their_direction_and_leave_it_its_own() -> None:
    (row,) = typeset(QUOTING, 80, False, "app", QUOTED)
    assert row.text == "(ﻒﻟﺍ) ۲۶ ﻪٔﺘﯿﻤﮐ in fa and en; ru has not"
    assert lit((row,), *QUOTED[0]) == "(ﻒﻟﺍ) ۲۶ ﻪٔﺘﯿﻤﮐ"
    (said,) = typeset("fa has ۱۲ ریال, ru 7", 80, False, "app", ((7, 14), (19, 20)))
    assert said.text == "fa has ﻝﺎﯾﺭ ۱۲, ru 7"


def test_a_terminal_that_reorders_gets_quotations_in_isolates_on_every_row() -> None:
    (row,) = typeset(QUOTING, 80, False, "terminal", QUOTED)
    assert row.text == "\u2066\u2068کمیتهٔ ۲۶ (الف)\u2069 in fa and en; ru has not\u2069"
    rows = typeset(QUOTING, 10, False, "terminal", QUOTED)
    assert [row.text for row in rows] == [
        "\u2066\u2068کمیتهٔ ۲۶\u2069\u2069", "\u2066\u2068(الف)\u2069 in\u2069",
        "fa and en;", "ru has not",
    ]  # fmt: skip


@pytest.mark.parametrize("reorder", ["app", "terminal"])
def test_what_stands_beside_a_row_is_no_part_of_it(reorder: Reorder) -> None:
    row = one_line("Article ۲۶ مادهٔ", False, reorder)
    assert row.text.startswith("\u2066") == (reorder == "terminal")
    assert one_line("Article 26", False, reorder).text == "Article 26"


@given(
    st.text(alphabet=MIXED, max_size=60),
    st.lists(st.integers(0, 60), max_size=6),
    st.integers(2, 40),
    st.sampled_from(["app", "terminal"]),
)
@example("\n\n[", [0, 2], 2, "terminal")
@example("ab\n\ncd", [1, 5], 9, "terminal")
def test_rows_with_quotations_fit_and_every_isolate_is_closed(
    text: str, cuts: list[int], width: int, reorder: Reorder
) -> None:
    edges = sorted(min(cut, len(text)) for cut in cuts[: len(cuts) // 2 * 2])
    quotes = tuple(zip(edges[::2], edges[1::2], strict=True))
    for row in typeset(text, width, False, reorder, quotes):
        assert row.width == cell_len(row.text) <= width
        opened = sum(map(row.text.count, "\u2066\u2067\u2068"))
        assert opened == row.text.count("\u2069")
        assert reorder == "terminal" or not opened


def test_rows_of_wide_characters_break_between_them_and_begin_with_nothing_that_closes() -> None:
    rows = typeset("第 1 条の橋は川に架けられた。それで終わる。", 14, rtl=False)
    assert [row.text for row in rows] == ["第 1 条の橋は", "川に架けられ", "た。それで終わ", "る。"]


def test_vowel_signs_that_some_terminals_space_have_room() -> None:
    (row, *_) = typeset("पुल बनाने का निर्णय लिया", 15, rtl=False)
    assert row.text == "पुल बनाने का"
