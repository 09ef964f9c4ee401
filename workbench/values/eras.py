"""Years with the era they are counted in, and years of old that nothing else says so of.

Each rule looks at one token and returns the dates that begin there, or None. An era said once is
that of both ends of a period: AH 251–313, ок. 550 — ок. 330 гг. до н. э., ۱۹۸–۲۱۸ ق.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

from workbench.values import periods
from workbench.values.calendar import Calendar
from workbench.values.datetext import LAST_YEAR, Counted, DateText, Found, in_era
from workbench.values.datewords import Era
from workbench.values.model import YEAR_NUMBER, Reading
from workbench.values.numerals import Numeral
from workbench.values.shown import reading

# "ق" and "م" alone are eras of no smaller year.
_LEAST_LETTERED = 100
_ENDS = 2
_GRAM = "г"
# Centuries by which those of the Hijra are behind the Christian ones.
_ANCIENT = range(100, 1200)
_CALENDARS: tuple[Calendar, ...] = ("lunar", "solar")


def year_with_era(text: DateText, index: int) -> Found | None:
    """44 BC, 753–44 до н. э., ۱۳۶۴ هجری شمسی, حدود ۱۶۴ – حدود ۲۳۵ ق, 5000 years BC."""
    for ends in _chains(text, index):
        last = text.skip(ends[-1][0].last, "years after", "era years")
        lettered = min(number for _, number in ends) >= _LEAST_LETTERED
        era = text.era(last, lettered) or text.era(ends[-1][0].last, lettered)
        if era:
            return _years_in(text, index, ends, era[0], era[1])
    return None


def era_with_year(text: DateText, index: int) -> Found | None:
    """AD 70, A.H. 251–313, imperial year 2535."""
    era = text.word(index, "era before")
    raw = text.tokens[index].raw
    if not era or not era[0].era or (len(raw) <= _ENDS and not raw.isupper()):
        return None
    chains = list(_chains(text, text.skip(era[1], "circa")))
    if not chains:
        return None
    ends = chains[-1]
    return _years_in(text, index, ends, era[0].era, ends[-1][0].last)


def two_calendars(text: DateText, index: int) -> Found | None:
    """428/1037, ۲۵۱–۳۱۳/۸۶۵–۹۲۵: a year of the Hijra and the one that answers to it."""
    hijri = _written(text, index)
    slash = hijri[-1][0].last if hijri else 0
    if not hijri or not text.mark(slash, "/"):
        return None
    common = _written(text, slash + 1)
    if len(common) != len(hijri):
        return None
    pairs = list(zip(hijri, common, strict=True))
    which = next((one for one in _CALENDARS if all(_answers(one, *pair) for pair in pairs)), None)
    if which is None:
        return None
    found = _years_in(text, index, hijri, which, hijri[-1][0].last)
    found.values.extend(_years_in(text, slash + 1, common, "gregorian", common[-1][0].last).values)
    return Found(found.values, text.skip(common[-1][0].last, "years after"))


def year_of_old(text: DateText, index: int) -> Found | None:
    """C. 780 – c. 850, ум. в 995, (240–270), متوفی ۶۷۲: three digits, and nothing they count."""
    chains = list(_chains(text, index, written=True))
    if not chains or (text.glued(index) and not text.mark(index - 1, "([-")):
        return None
    ends = chains[-1]
    last = text.skip(ends[-1][0].last, "years after")
    numbers = [number for _, number in ends]
    marked = text.follows(index, "year marks") or _in_a_mark(text, index)
    bracketed = len(ends) == _ENDS and text.mark(index - 1, "([") and text.mark(last, ")]")
    dated = last > ends[-1][0].last and len(ends) == _ENDS
    if not (marked or bracketed or dated) or numbers != sorted(numbers):
        return None
    ancient = any(number in _ANCIENT for number in numbers)
    if not ancient or not (dated or _counts_nothing(text, last)):
        return None
    values = []
    for place, (numeral, number) in enumerate(ends):
        end = last if place == len(ends) - 1 else numeral.last
        readings = [periods.year(*year) for year in text.years_of(str(number), None)]
        readings += [reading(Fraction(number)), *perhaps_grams(text, number, last)]
        values.append(text.value(numeral.first, end, readings))
    return Found(values, last)


def _chains(text: DateText, index: int, *, written: bool = False) -> Iterator[list[Counted]]:
    """Yield the year at a token, then both ends of the period that it begins."""
    first = _written_year(text, index) if written else text.number(index)
    if not first or (first[1] > LAST_YEAR and written):
        return
    yield [first]
    joined = text.joined(text.skip(first[0].last, "years after"))
    start = text.skip(joined, "circa") if joined < len(text.tokens) else joined
    second = _written_year(text, start) if written else text.number(start)
    if second:
        yield [first, second]


def _written(text: DateText, index: int) -> list[Counted]:
    """Return the longest period of written years that begins at a token, or its year."""
    return next(reversed(list(_chains(text, index, written=True))), [])


def _written_year(text: DateText, index: int) -> Counted | None:
    """Return the year at a token, of three or four digits."""
    found = text.number(index)
    run = text.digits(index, 3, 4)
    if not run or (found and found[0].last > index + 1) or int(run) < _LEAST_LETTERED:
        return None
    year = Fraction(int(run))
    start, end = text.tokens[index].start, text.tokens[index].end
    return Numeral("number", index, index + 1, start, end, ((year, year),)), int(run)


def _answers(which: Calendar, hijri: Counted, common: Counted) -> bool:
    """Whether a year of the Hijra shares days with a year of ours."""
    ours, theirs = periods.year("gregorian", common[1]), periods.year(which, hijri[1])
    return theirs.low <= ours.high and ours.low <= theirs.high


def _in_a_mark(text: DateText, index: int) -> bool:
    """Whether a preposition stands between a word that dates a life and the year: ум. в 995."""
    return text.follows(index, "year prepositions") and text.follows(index - 1, "year marks")


def _counts_nothing(text: DateText, index: int) -> bool:
    """Whether no word follows that what stands before could be the number of."""
    return (
        index >= len(text.tokens)
        or text.tokens[index].kind != "word"
        or (text.tokens[index].before == "line")
    )


def _years_in(text: DateText, first: int, ends: list[Counted], era: Era, last: int) -> Found:
    """Return a year, or both ends of a period, in an era."""
    values = []
    for place, (numeral, number) in enumerate(ends):
        start = first if place == 0 else numeral.first
        end = last if place == len(ends) - 1 else numeral.last
        value = text.value(start, end, in_era_readings(number, era))
        values.append(replace(value, form=numeral.form))
    return Found(values, last)


def perhaps_grams(text: DateText, number: int, last: int) -> Iterator[Reading]:
    """Yield the grams that «1180 г.» may be as well as a year."""
    if text.tokens[last - 1 - text.mark(last - 1, ".")].text == _GRAM:
        yield reading(Fraction(number), None, "g")


def in_era_readings(number: int, era: Era) -> Iterable[Reading]:
    """Return what a year means in an era: its days, and the number that it may be without one."""
    yield from (periods.year(*year) for year in in_era(number, era))
    if era != "before christ":
        yield Reading(Fraction(number), Fraction(number), YEAR_NUMBER, str(number))
