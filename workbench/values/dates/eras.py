"""Years with the era they are counted in, and years of old that nothing else says so of.

Each rule looks at one token and returns the dates that begin there, or None. An era said once is
that of both ends of a period: AH 251–313, ок. 550 — ок. 330 гг. до н. э., ۱۹۸–۲۱۸ ق.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workbench.values.dates import periods
from workbench.values.dates.calendar import Calendar
from workbench.values.dates.text import Counted, DateText, Found, spread
from workbench.values.dates.words import Era
from workbench.values.dates.year_numbers import LAST_YEAR, in_era
from workbench.values.dates.year_pairs import two_years
from workbench.values.model import YEAR_NUMBER, Reading, reading
from workbench.values.numerals.numeral import Numeral

# "ق" and "م" alone are eras of no smaller year.
_OF_PEOPLES = frozenset({"jewish", "buddhist"})
_LEAST_LETTERED = 100
_ENDS = 2
_FEW = 10
_LONGEST_GLOSS = 12  # words and marks
_GRAM = "г"
# Years that are not taken for such where nothing says so.
_ANCIENT = range(100, 1700)
_CALENDARS: tuple[Calendar, ...] = ("lunar", "solar")


def year_with_era(text: DateText, index: int) -> Found | None:
    """44 BC, 753–44 до н. э., ۱۳۶۴ هجری شمسی, حدود ۱۶۴ – حدود ۲۳۵ ق, 5000 years BC."""
    for ends in _chains(text, index):
        after = text.skip(ends[-1][0].last, "years after")
        last = text.skip(after, "era years")
        lettered = min(number for _, number in ends) >= _LEAST_LETTERED
        era = text.era(last, lettered) or text.era(ends[-1][0].last, lettered)
        counted = era and last > after and era[0] in _CALENDARS  # دو سال شمسی
        people = era and era[0] in _OF_PEOPLES and not lettered  # نه یهودی و نه نصرانی
        if era and not counted and not people and not _is_length(text, ends):
            return _with_common(text, _years_in(text, index, ends, era[0], era[1]), ends)
    return None


def _is_length(text: DateText, ends: list[Counted]) -> bool:
    """Whether years are counted: три года по солнечному календарю, and not в третий год."""
    numeral, number = ends[-1]
    few = numeral.form == "words" or number < _FEW
    return few and not numeral.ordinal and text.measured(numeral.last)


def era_with_year(text: DateText, index: int) -> Found | None:
    """AD 70, A.H. 251–313, imperial year 2535."""
    era = text.word(index, "era before")
    raw = text.tokens.raw(index)
    if not era or not era[0].era or (len(raw) <= _ENDS and not raw.isupper()):
        return None
    chains = list(_chains(text, text.skip(era[1], "circa")))
    if not chains:
        return None
    ends = chains[-1]
    return _with_common(text, _years_in(text, index, ends, era[0].era, ends[-1][0].last), ends)


def two_calendars(text: DateText, index: int) -> Found | None:
    """428/1037, ۲۵۱–۳۱۳/۸۶۵–۹۲۵: a year of the Hijra and the one that answers to it."""
    hijri = _written(text, index)
    if not hijri:
        return None
    last = hijri[-1][0].last
    which = next((one for one in _CALENDARS if _common(text, hijri, one, last)), None)
    return _with_common(text, _years_in(text, index, hijri, which, last), hijri) if which else None


def _with_common(text: DateText, found: Found, hijri: list[Counted]) -> Found:
    """Return a year with the one after a slash that answers to it: 505 AH/1111."""
    common = any(_common(text, hijri, which, found.last) for which in _CALENDARS)
    if not common:
        return found
    ours = _written(text, found.last + 1)
    last = ours[-1][0].last
    era = text.era(text.skip(last, "years after"), letters=True)
    end = era[1] if era and era[0] == "gregorian" else last
    values = _years_in(text, found.last + 1, ours, "gregorian", end).values
    return Found([*found.values, *values], text.skip(end, "years after"))


def _common(text: DateText, hijri: list[Counted], which: Calendar, slash: int) -> bool:
    """Whether years of ours follow a slash that are those of the Hijra before it."""
    common = _written(text, slash + 1) if text.mark(slash, "/") else []
    if len(hijri) == 1 and len(common) == _ENDS:  # 704/1304–5
        return common[1][1] - common[0][1] == 1 and _answers(which, hijri[0][1], common[0][1])
    return len(common) == len(hijri) and all(
        _answers(which, one[1], other[1]) for one, other in zip(hijri, common, strict=True)
    )


def converted_year(text: DateText, index: int) -> Found | None:
    """704 (1304/05), 437–444 (1045–1052): years of the Hijra, as the years in brackets tell."""
    run = text.digits(index, 2, 3, 4)
    found = text.number(index)
    if not run or not found or found[0].last != index + 1 or text.glued(index + 1):
        return None
    if len(run) == _ENDS and not text.follows(index, "year prepositions", "year marks"):
        return None
    for ends in _chains(text, index):
        last = text.skip(ends[-1][0].last, "years after")
        common = _years_in_brackets(text, last)[: len(ends)]
        pairs = [(hijri, year) for (_, hijri), year in zip(ends, common, strict=False)]
        for which in _CALENDARS if len(pairs) == len(ends) else ():
            if all(_answers(which, *pair) for pair in pairs):
                return _years_in(text, index, ends, which, last)
    return None


def _years_in_brackets(text: DateText, at: int) -> list[int]:
    """Return the numbers that may be years in the brackets that open at a token."""
    years: list[int] = []
    if not text.mark(at, "(["):
        return years
    for index in range(at + 1, min(at + _LONGEST_GLOSS, len(text.tokens))):
        if text.mark(index, ")]") or text.tokens.ends_at(index):
            break
        if run := text.digits(index, 3, 4):
            years.append(int(run))
    return years


def year_of_old(text: DateText, index: int) -> Found | None:
    """C. 780 – c. 850, ум. в 995, (1588–1629), متوفی ۶۷۲: a life or a reign, and no count."""
    chains = list(_chains(text, index, written=True))
    if not chains or (text.glued(index) and not text.mark(index - 1, "([-")):
        return None
    ends = chains[-1]
    last = text.skip(ends[-1][0].last, "years after")
    numbers = [number for _, number in ends]
    marked = _marked(text, index)
    bracketed = len(ends) == _ENDS and text.mark(index - 1, "([") and text.mark(last, ")],;")
    dated = last > ends[-1][0].last and len(ends) == _ENDS
    if not (marked or bracketed or dated) or numbers != sorted(numbers):
        return None
    ancient = any(number in _ANCIENT for number in numbers)
    if not ancient or not (dated or text.counts_nothing(last)):
        return None
    values = []
    for span, (_, number) in zip(spread(index, ends, last), ends, strict=True):
        readings = [periods.year(*year) for year in text.years_of(str(number), None)]
        readings += [reading(number), *perhaps_grams(text, number, last)]
        values.append(text.value(*span, readings))
    if _touched(text, ends):
        years = text.years_of(str(numbers[0]), None)
        return Found([two_years(text, index, last, years, (values[0], values[1]))], last)
    return Found(values, last)


def _chains(text: DateText, index: int, *, written: bool = False) -> Iterator[list[Counted]]:
    """Yield the year at a token, then both ends of the period that it begins."""
    first = _written_year(text, index) if written else text.number(index)
    if not first or (first[1] > LAST_YEAR and written):
        return
    yield [first]
    joined = text.joined(text.skip(first[0].last, "years after"))
    start = text.skip(joined, "circa") if joined < len(text.tokens) else joined
    second = _later(text, first) or (_written_year(text, start) if written else text.number(start))
    if second:
        yield [first, second]


def _later(text: DateText, first: Counted) -> Counted | None:
    """Return the end of 1219–20 or 704/5, of which only the last digits are written."""
    mark = first[0].last
    run = text.digits(mark + 1, 1, 2)
    whole = str(first[1])
    if not run or len(run) >= len(whole) or not text.digits(first[0].first, len(whole)):
        return None
    year = int(whole[: -len(run)] + run)
    return _year_at(text, mark + 1, year) if text.tied(mark, "-/") and year > first[1] else None


def _written(text: DateText, index: int) -> list[Counted]:
    """Return the longest period of written years that begins at a token, or its year."""
    return next(reversed(list(_chains(text, index, written=True))), [])


def _written_year(text: DateText, index: int) -> Counted | None:
    """Return the year at a token, of three or four digits."""
    found = text.number(index)
    run = text.digits(index, 3, 4)
    if not run or int(run) < _LEAST_LETTERED:
        return None
    if found and found[0].last > index + 1 and not text.mark(index + 1, "/"):  # 1171/72 is no part
        return None
    return _year_at(text, index, int(run))


def _year_at(text: DateText, index: int, number: int) -> Counted:
    """Return the digits at a token as a year."""
    span = text.tokens.span(index, index + 1)
    return Numeral("number", index, index + 1, *span, ((number, number),)), number


def _answers(which: Calendar, hijri: int, common: int) -> bool:
    """Whether a year of the Hijra shares days with a year of ours."""
    ours, theirs = periods.year("gregorian", common), periods.year(which, hijri)
    return theirs.overlaps(ours)


def _marked(text: DateText, index: int) -> bool:
    """Whether a word that dates a life stands before a year: ум. 995, ум. в 995, وفات: ۳۸۵."""
    between = text.follows(index, "year prepositions") or text.mark(index - 1, ":")
    return text.follows(index, "year marks") or (between and text.follows(index - 1, "year marks"))


def _years_in(text: DateText, first: int, ends: list[Counted], era: Era, last: int) -> Found:
    """Return a year, two that one thing touches, or both ends of a period, in an era."""
    if _touched(text, ends):
        number = ends[0][1]
        both = (
            text.value(first, ends[0][0].last, in_era_readings(number, era)),
            text.value(ends[1][0].first, last, in_era_readings(number + 1, era)),
        )
        return Found([two_years(text, first, last, in_era(number, era), both)], last)
    values = []
    for (start, end), (numeral, number) in zip(spread(first, ends, last), ends, strict=True):
        value = text.value(start, end, in_era_readings(number, era))
        values.append(value._replace(form=numeral.form))
    return Found(values, last)


def _touched(text: DateText, ends: list[Counted]) -> bool:
    """Whether two years are those that one thing touches: 1219–20, not 1219 and 1220."""
    return (
        len(ends) == _ENDS
        and ends[1][1] == ends[0][1] + 1
        and text.mark(ends[1][0].first - 1, "-/")
    )


def is_gram(text: DateText, index: int) -> bool:
    """Say whether a token is the letter that a year and a gram share."""
    return text.tokens[index] == _GRAM


def perhaps_grams(text: DateText, number: int, last: int) -> Iterator[Reading]:
    """Yield the grams that «1180 г.» may be as well as a year."""
    if is_gram(text, last - 1 - text.mark(last - 1, ".")):
        yield reading(number, None, "g")


def in_era_readings(number: int, era: Era) -> Iterable[Reading]:
    """Return what a year means in an era: its days, and the number that it may be without one."""
    yield from (periods.year(*year) for year in in_era(number, era))
    if era != "before christ":
        yield Reading(number, number, YEAR_NUMBER, str(number))
