"""Years, decades and centuries, with and without a word that says so: the rules of dates.

Each rule looks at one token and returns the dates that begin there, or None.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from workbench.values import periods
from workbench.values.calendar import Calendar
from workbench.values.datetext import (
    FIRST_YEAR,
    HIJRI_YEARS,
    LAST_YEAR,
    Counted,
    DateText,
    Found,
    Year,
    in_era,
)
from workbench.values.datewords import CALENDARS, Era
from workbench.values.model import Reading, Value
from workbench.values.numerals import Numeral
from workbench.values.shown import reading

# Where a bare number is a year rather than a count, if nothing else says so.
_MODERN = range(1700, 2101)
_LAST_SHORT_DAY = 9
# Years said without their century: not "in twelve".
_SPOKEN = range(20, 100)
_LONGEST_PERIOD = 60  # years that are written like one
_LAST_CENTURY = 30
_HIJRI_CENTURY = 15  # we live in it


def written_year(text: DateText, index: int) -> tuple[int, int, bool] | None:
    """Return a year's number, the token after it, and whether it has but two digits."""
    found = text.number(index)
    if not found:
        return None
    numeral, number = found
    if text.digits(index, 2, 4):
        if text.digits(index, 4) and number <= LAST_YEAR and numeral.last - index in (1, 3):
            return number, numeral.last, False
        if text.digits(index, 2) and number > _LAST_SHORT_DAY:
            return number, numeral.last, True
        return None
    if numeral.form != "words":
        return None
    if FIRST_YEAR <= number <= LAST_YEAR:
        return number, numeral.last, False
    halves = text.number(numeral.last)
    if 10 < number <= 20 and halves and halves[0].form == "words" and 10 <= halves[1] < 100:
        return 100 * number + halves[1], halves[0].last, False
    return (number, numeral.last, True) if _LAST_SHORT_DAY < number < 100 else None


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


def word_with_year(text: DateText, index: int) -> Found | None:
    """سال ۶۴, سال‌های ۵۷ تا ۶۰, the year 1985."""
    start = text.skip(index, "years before")
    dated = year_with_era(text, start) if start > index else None
    if dated:
        first = replace(dated.values[0], start=text.tokens[index].start)
        return Found([first, *dated.values[1:]], dated.last)
    period = (_period(text, start) or reversed_period(text, start)) if start > index else None
    if period:
        first = replace(period.values[0], start=text.tokens[index].start)
        return Found([first, *period.values[1:]], period.last)
    found = written_year(text, start) if start > index else None
    if not found:
        return None
    number, last, short = found
    if short and not text.solar_home:
        return None
    values = [_year_value(text, index, last, number, short)]
    joined = text.joined(last)
    second = written_year(text, joined) if joined < len(text.tokens) else None
    if second and second[2]:
        values.append(_year_value(text, joined, second[1], second[0], short))
        last = second[1]
    return Found(values, last)


def year_with_word(text: DateText, index: int) -> Found | None:
    """1985 г., в 85-м году, двухтысячный год; not "22 года"."""
    numeral = text.number(index)
    found = written_year(text, index)
    if not numeral or (not found and not text.digits(index, 3)):
        return None
    number, last, short = found or (numeral[1], numeral[0].last, True)
    end = text.skip(last, "years after")
    if end == last:
        return None
    if short and not numeral[0].ordinal and text.skip(last, "year ordinals only") > last:
        return None
    return Found([_year_value(text, index, end, number, short)], end)


def short_year(text: DateText, index: int) -> Found | None:
    """'85; not '85%."""
    run = text.digits(index + 1, 2)
    if not text.mark(index, "'") or not run or not text.glued(index + 1) or text.glued(index):
        return None
    if text.glued(index + 2) and not text.mark(index + 2, ".,;:!?)]-'\""):
        return None
    return Found([_year_value(text, index, index + 2, int(run), True)], index + 2)


def spoken_year(text: DateText, index: int) -> Found | None:
    """В тридцать восьмом. In thirty-eight: which may be no year at all."""
    found = text.number(index)
    if not found or found[0].form != "words" or found[1] not in _SPOKEN:
        return None
    numeral, number = found
    role = "spoken ordinals" if numeral.ordinal else "spoken numbers"
    closed = numeral.last >= len(text.tokens) or text.tokens[numeral.last].before == "line"
    if not text.follows(index, role) or not (closed or text.mark(numeral.last, '.,;:!?)»"')):
        return None
    return Found([_year_value(text, index, numeral.last, number, True)], numeral.last)


def bare_year(text: DateText, index: int) -> Found | None:
    """1985, 1983–85, 1998/99, nineteen eighty-five: a number that nothing makes a count."""
    run = text.digits(index, 4)
    if run and text.glued(index) and not text.mark(index - 1, "([{\"'-/,;~"):
        return None
    prepared = text.follows(index, "year prepositions", "until", "and") or text.mark(index - 1, "(")
    if period := _period(text, index):
        return period
    found = text.number(index)
    if not found or not _is_year(text, *found, prepared):
        return None
    numeral, number = found
    if text.glued(numeral.last) and text.tokens[numeral.last].kind == "word":
        return None
    return Found([_year_value(text, index, numeral.last, number, False)], numeral.last)


def _period(text: DateText, index: int) -> Found | None:
    """1983–85; 1945/46, one year that touches two: a season, a budget, a year of 1324 SH."""
    run = text.digits(index, 4)
    end = _short_end(text, index + 1, int(run)) if run else 0
    if not end:
        return None
    number = int(run)
    if number not in _MODERN and not (text.solar_home and number in HIJRI_YEARS):
        return None
    second = int(run[: -len(text.tokens[end - 1].text)] + text.tokens[end - 1].text)
    last = text.skip(end, "years after")
    ends = (
        _year_value(text, index, index + 1, number, False),
        _year_value(text, index + 1, last, second, False),
    )
    if second > number + 1:
        return Found([*ends], last)
    return _two_years(text, index, last, number, ends)


def reversed_period(text: DateText, index: int) -> Found | None:
    """۶۵-۱۳۶۴, as 1364-65 comes out where it is typed from right to left."""
    short, run = text.digits(index, 2), text.digits(index + 2, 4)
    if not (text.solar_home and short and run and text.mark(index + 1, "-/")):
        return None
    tied = text.glued(index + 1) and text.glued(index + 2) and not text.glued(index)
    number = int(run)
    known = number in HIJRI_YEARS or number in _MODERN
    later = int(short) - number % 100
    if not tied or not known or not (later == 1 or 1 < later < _LONGEST_PERIOD):
        return None
    if later > 1:
        last = _year_value(text, index, index + 1, number + later, False)
        return Found([last, _year_value(text, index + 2, index + 3, number, False)], index + 3)
    ends = (
        _year_value(text, index + 2, index + 3, number, False),
        _year_value(text, index, index + 1, number + 1, False),
    )
    return _two_years(text, index, index + 3, number, ends)


def _two_years(
    text: DateText, index: int, last: int, number: int, ends: tuple[Value, Value]
) -> Found:
    """Return one value for a year and the next: a season, a budget."""
    era = text.era(last)
    years = in_era(number, era[0]) if era else text.years_of(str(number), None)
    split = [
        periods.years(which, year, year + 1, f"{year}/{(year + 1) % 100:02}")
        for which, year in years
    ]
    value = text.value(index, last, split)
    return Found([replace(value, form="digits", ends=ends)], last)


def _is_year(text: DateText, numeral: Numeral, number: int, prepared: bool) -> bool:
    if numeral.form == "words":  # "in nineteen eighty-five", not "of two thousand"
        return prepared and number in _MODERN and number % 100 > 0
    if numeral.form != "digits" or not text.digits(numeral.first, 4):
        return False
    if prepared or number % 100 == 0:  # a round number is a count if nothing else is said
        return prepared and FIRST_YEAR <= number < _MODERN.stop
    if number in _MODERN:
        return True
    converted = text.mark(numeral.last, "([") and bool(text.digits(numeral.last + 1, 4))
    return number in HIJRI_YEARS and (text.solar_home or converted)


def _short_end(text: DateText, index: int, year: int) -> int:
    """Return the token after "-85" or "/85", where that is a later year, or 0.

    The year after may be written out: 1945/1946.
    """
    run = text.digits(index + 1, 2, 4)
    if not run or not text.mark(index, "-/") or not text.glued(index):
        return 0
    if not text.glued(index + 1) or int(run) <= year % 10 ** len(run):
        return 0
    if len(run) == 4 and int(run) != year + 1:
        return 0
    if text.glued(index + 2) and not text.mark(index + 2, ".,;:!?)]\"'"):
        return 0
    return index + 2


def _year_value(text: DateText, first: int, last: int, number: int, short: bool) -> Value:
    era = text.era(last)
    years: tuple[Year, ...] = text.years_of(f"{number:02}" if short else str(number), None)
    if short and number >= 100:
        years = (("gregorian", number),)
    if era:
        years, last = in_era(number, era[0]), era[1]
    readings = [periods.year(*year) for year in years]
    return text.value(first, last, [*readings, reading(Fraction(number))])


# --- decades and centuries -------------------------------------------------------------------


def decade(text: DateText, index: int) -> Found | None:
    """1970s, '70s, 70-е годы, 1970-х гг., 60–70-е годы."""
    apostrophe = text.mark(index, "'")
    run = text.digits(index + apostrophe, 2, 4)
    if not run or int(run) % 10 or text.mark(index - 1, "#№"):
        return None
    ended = _decade_ending(text, index + apostrophe + 1)
    if ended:
        return _decade_of(text, index, int(run), ended)
    second = text.digits(index + 2, 2, 4) if text.mark(index + 1, "-") else ""
    ended = _decade_ending(text, index + 3) if second else 0
    if not ended or int(second) % 10 or int(second) <= int(run) % 10 ** len(second):
        return None
    return _both(
        _decade_of(text, index, int(run), index + 1),
        _decade_of(text, index + 2, int(second), ended),
    )


def _decade_ending(text: DateText, index: int) -> int:
    """Return the token after the ending that makes a decade of the digits before it, or 0."""
    ending = text.words.endings.at(text.tokens, index)
    return ending.last if ending and text.glued(index) else 0


def _both(first: Found | None, second: Found | None) -> Found | None:
    """Return two decades that stand together."""
    return Found([*first.values, *second.values], second.last) if first and second else None


def decade_word(text: DateText, index: int) -> Found | None:
    """Seventies, семидесятые годы, nineteen-seventies."""
    found = text.word(index, "decade")
    if found:
        return _decade_of(text, index, found[0].number, found[1])
    numeral = text.number(index)
    if not numeral or numeral[0].form != "words":
        return None
    hundreds, last = numeral[1], numeral[0].last
    tens = text.word(last + text.mark(last, "-"), "decade")
    if tens and 10 < hundreds < 21:
        return _decade_of(text, index, 100 * hundreds + tens[0].number, tens[1])
    plural = text.word(last - 1, "decade")
    if plural and numeral[0].ordinal and hundreds % 10 == 0:
        return _decade_of(text, index, hundreds, last)
    return None


def decade_after_word(text: DateText, index: int) -> Found | None:
    """دهه ۱۹۷۰, دههٔ هفتاد, دهه‌های شصت و هفتاد."""
    start = text.skip(index, "decade words before")
    found = text.number(start) if start > index else None
    if not found or found[1] % 10 or found[1] < 10:
        return None
    one = _decade_of(text, index, found[1], found[0].last)
    joined = text.joined(found[0].last)
    next_ = text.number(joined)
    if next_ and next_[1] % 10 == 0 and next_[1] > found[1] and next_[0].form == found[0].form:
        return _both(one, _decade_of(text, joined, next_[1], next_[0].last)) or one
    return one


def _decade_of(text: DateText, first: int, number: int, last: int) -> Found | None:
    if number < 20 or 100 <= number < FIRST_YEAR or number > LAST_YEAR:
        return None
    last = text.skip(last, "decade words after")
    if number < 100 and (text.follows(first, "ages") or text.word(last, "ages after")):
        last = text.skip(last, "ages after")
        value = text.value(first, last, [reading(Fraction(number), Fraction(number + 9))])
        return Found([replace(value, kind="number")], last)
    era = text.era(last)
    years = text.years_of(str(number), era[0] if era and number > 100 else None)
    if era and number < 100:
        years = tuple(year for year in years if year[0] == era[0])
    last = era[1] if era else last
    readings = [periods.decade(*year) for year in years]
    if number % 100 == 0 and number > 100:
        whole = periods.years("gregorian", number, number + 99, f"{number}s")
        readings.insert(number == 2000, whole)
    return Found([text.value(first, last, readings)], last)


def _ordinals(text: DateText, index: int) -> tuple[list[Counted], int]:
    def small(place: int) -> Counted | None:
        found = text.number(place)
        return found if found and found[1] <= _LAST_CENTURY else None

    return text.listed(index, small, commas=True)


def century(text: DateText, index: int) -> Found | None:
    """19th century, XI, XII и XIII века, девятнадцатый век до н. э."""
    if not text.near(index, text.centuries):
        return None
    numbers, last = _ordinals(text, index)
    if not numbers:
        return None
    end = text.skip(last, "millennium words after")
    if end > last and (numbers[-1][0].ordinal or numbers[-1][0].form == "roman"):
        return _centuries(text, index, numbers, end, periods.millennium)
    end = text.skip(last, "century words after")
    if end == last:
        return None
    counted = text.skip(last, "century counts") > last
    numeral, number = numbers[-1]
    if numeral.ordinal or numeral.form == "roman":
        return _centuries(text, index, numbers, end)
    if counted or numeral.form != "digits" or number < 5 or text.solar_home:
        return None  # "5 centuries" are a length of time, "19 век" is not
    return _centuries(text, index, numbers, end)


def century_after_word(text: DateText, index: int) -> Found | None:
    """قرن نوزدهم, قرون ۱۸ و ۱۹ میلادی, هزارهٔ سوم پیش از میلاد."""
    start = text.skip(index, "century words before")
    if start > index:
        numbers, last = _ordinals(text, start)
        return _centuries(text, index, numbers, last) if numbers else None
    start = text.skip(index, "millennium words before")
    numbers, last = _ordinals(text, start) if start > index else ([], index)
    if not numbers or not numbers[-1][0].ordinal:
        return None
    return _centuries(text, index, numbers, last, periods.millennium)


def _centuries(
    text: DateText,
    first: int,
    numbers: list[Counted],
    last: int,
    period: Callable[[Calendar, int, bool], Reading] = periods.century,
) -> Found:
    era = text.era(last)
    last = era[1] if era else last
    values: list[Value] = []
    for place, (numeral, number) in enumerate(numbers):
        start = first if place == 0 else numeral.first
        end = last if place == len(numbers) - 1 else numeral.last
        if era and era[0] == "before christ":
            readings = [period("gregorian", number, True)]
        elif era:
            readings = [period(which, number, False) for which, _ in in_era(number, era[0])]
        else:
            hijri = text.solar_home and number <= _HIJRI_CENTURY and period is periods.century
            calendars = CALENDARS if hijri else CALENDARS[:1]
            readings = [period(which, number, False) for which in calendars]
        values.append(text.value(start, end, readings))
    return Found(values, last)
