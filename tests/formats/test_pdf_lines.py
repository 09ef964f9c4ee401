"""Lines of Farsi out of a PDF: what stands where on the page is what is read."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from workbench.formats.pdf_lines import Glyph, runs_right_to_left, text_of, with_marks

SIZE = 10.0
MARKS = "\u064b\u0654"


def page(*lines: str) -> list[Glyph]:
    """Return the glyphs of lines as they are seen, from left to right, each half its size wide.

    White space is where pdfium puts it, behind a word, and takes up half as much.
    """
    return [glyph for number, line in enumerate(lines) for glyph in _line(line, -number * SIZE)]


def _line(line: str, baseline: float) -> Iterator[Glyph]:
    at = 0.0
    words = []
    for word in line.split(" "):
        glyphs = []
        for char in word:
            wide = 0.2 if char in MARKS else SIZE / 2
            glyphs.append(Glyph(char, at, at + wide, baseline, SIZE))
            at += wide
        words.append(glyphs)
        at += SIZE / 4
    for glyphs in reversed(words):
        yield from glyphs
        yield Glyph(" ", at, at, baseline, 1.0)


@pytest.mark.parametrize(
    ("seen", "read"),
    [
        ("یناهج قوقح", "حقوق جهانی"),
        ("تسا رالد ۱۲۵۰ غلبم", "مبلغ ۱۲۵۰ دلار است"),
        ("۱۳۶۴/۱۰/۵ خیرات", "تاریخ ۱۳۶۴/۱۰/۵"),
        ("۱۴-۱۲ ص", "ص ۱۲-۱۴"),
        ("Business Machines تکرش", "شرکت Business Machines"),
        ("Business Machines غلبم", "مبلغ Business Machines"),
        (".تسا", "است."),
        (". تسا", "است."),
        ("۱. تسا", "است.۱"),
        ("(یدیشروخ ۱۳۶۴) ۱۹۸۵", "۱۹۸۵ (۱۳۶۴ خورشیدی)"),
        ("«باتک» :تفگ", "گفت: «کتاب»"),
        ("ٔهمان", "نامهٔ"),
        ("ٔ همان", "نامهٔ"),
        ("همالع", "علامه"),
    ],
)
def test_a_line(seen: str, read: str) -> None:
    assert text_of(page(seen)) == read


@pytest.mark.parametrize("mark", ["1", "۱"])
def test_a_mark_of_a_note_stands_beside_its_word(mark: str) -> None:
    line = page(".دش هتشون")
    raised = Glyph(mark, -4.0, -1.0, SIZE / 3, SIZE * 0.6)
    end = Glyph("\n", 0.0, 0.0, SIZE / 3, 1.0)
    # pdfium may put it behind its line, or before.
    assert text_of(with_marks([*line, raised])) == "نوشته شد.¹"
    assert text_of(with_marks([raised, end, *line])) == "نوشته شد.¹"
    away = replace(raised, left=120.0, right=123.0)
    assert text_of(with_marks([*line, away])) == f"نوشته شد.\n{mark}"


def test_a_mark_behind_a_year_in_digits_is_no_figure_of_it() -> None:
    *line, space = page("۱۳۶۴")
    raised = Glyph("2", line[-1].right, line[-1].right + 3, SIZE / 3, SIZE * 0.6)
    assert text_of(with_marks([*line, raised, space])) == "۱۳۶۴²"


def test_columns_stay_apart() -> None:
    column = page("لوا رطس", "مود رطس")
    left = [replace(glyph, left=glyph.left - 99, right=glyph.right - 99) for glyph in column]
    assert text_of([*column, *left]).split("\n") == ["سطر اول", "سطر دوم"] * 2


def test_only_pages_of_such_scripts_are_put_together_so() -> None:
    assert runs_right_to_left("Art. 5: حقوق بشر و آزادی")
    assert not runs_right_to_left("Human rights (حقوق بشر), 1948")


def test_a_line_without_a_space_takes_no_longer_for_each_letter() -> None:
    started = time.process_time()
    assert len(text_of(page("س" * 30_000))) == 30_000
    assert time.process_time() - started < 3
