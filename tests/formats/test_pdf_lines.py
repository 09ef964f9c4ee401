"""Lines of Farsi out of a PDF: what stands where on the page is what is read."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from workbench.formats.pdf_lines import Glyph, runs_right_to_left, text_of

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
