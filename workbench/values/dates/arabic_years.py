"""Years that a colophon spells out in Arabic, units first: سنهٔ ثلث و ثمانین و ثمانمائه is 883."""

from __future__ import annotations

from workbench.values.dates import periods
from workbench.values.dates.text import DateText, Found
from workbench.values.shown import reading

_LEAST = 100
_LEAST_WORDS, _MOST_WORDS = 2, 8


def arabic_year(text: DateText, index: int) -> Found | None:
    """Return the year that begins with a word for "year" at a token."""
    start = at = text.skip(index, "years before")
    number = words = 0
    while words < _MOST_WORDS:
        joined = text.skip(at, "and") if at > start else at
        word = text.word(joined, "arabic number")
        if not word:
            break
        number, at, words = number + word[0].number, word[1], words + 1
    if start == index or words < _LEAST_WORDS or number < _LEAST:
        return None
    years = [periods.year(*year) for year in text.years_of(str(number), None)]
    return Found([text.value(index, at, [*years, reading(number)])], at)
