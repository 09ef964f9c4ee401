"""Years with the era they are counted in: the rules of dates.

Each rule looks at one token and returns the dates that begin there, or None.
"""

from __future__ import annotations

from workbench.values import periods
from workbench.values.datetext import Counted, DateText, Found, in_era
from workbench.values.datewords import Era


def year_with_era(text: DateText, index: int) -> Found | None:
    """44 BC, 753–44 до н. э., ۱۳۶۴ هجری شمسی, 5000 years BC."""
    found = text.number(index)
    if not found:
        return None
    ends = [found]
    if second := text.number(text.joined(found[0].last)):
        ends.append(second)
    last = text.skip(ends[-1][0].last, "years after", "era years")
    era = text.era(last)
    return _years_in(text, index, ends, era[0], era[1]) if era else None


def era_with_year(text: DateText, index: int) -> Found | None:
    """AD 70, AD 1000–1300."""
    era = text.word(index, "era before")
    found = text.number(era[1]) if era else None
    if not era or not found or not era[0].era or not text.tokens[index].raw.isupper():
        return None
    ends = [found]
    if text.mark(found[0].last, "-") and (second := text.number(found[0].last + 1)):
        ends.append(second)
    return _years_in(text, index, ends, era[0].era, ends[-1][0].last)


def _years_in(text: DateText, first: int, ends: list[Counted], era: Era, last: int) -> Found:
    """Return a year, or both ends of a period, in an era."""
    values = []
    for place, (numeral, number) in enumerate(ends):
        start = first if place == 0 else numeral.first
        end = last if place == len(ends) - 1 else numeral.last
        readings = [periods.year(*year) for year in in_era(number, era)]
        values.append(text.value(start, end, readings))
    return Found(values, last)
