"""Years, with and without a word that says so: the rules of dates.

Each rule looks at one token and returns the dates that begin there, or None.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from workbench.values.dates import periods
from workbench.values.dates.eras import perhaps_grams, year_with_era
from workbench.values.dates.text import (
    FIRST_YEAR,
    HIJRI_YEARS,
    LAST_YEAR,
    DateText,
    Found,
    Year,
    in_era,
)
from workbench.values.model import Value
from workbench.values.numerals.lexicon import lexicon
from workbench.values.numerals.no_numbers import is_reference
from workbench.values.numerals.read import Numeral
from workbench.values.shown import reading

# Where a bare number is a year rather than a count, if nothing else says so.
_MODERN = range(1700, 2101)
_LAST_SHORT_DAY = 9
# Years said without their century: not "in twelve".
_SPOKEN = range(20, 100)
_OLDEST = 120
_LEAST_NAMED, _NAME = 50, 4  # letters of a name before a year
_LONGEST_PERIOD = 60  # years that are written like one


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


def word_with_year(text: DateText, index: int) -> Found | None:
    """سال ۶۴, سال‌های ۵۷ تا ۶۰, سال تحصیلی ۷۷-۷۸, the year 1985."""
    start = text.skip(index, "years before")
    if start > index and (pair := _short_pair(text, index, start)):
        return pair
    dated = year_with_era(text, start) if start > index else None
    if dated:
        first = replace(dated.values[0], start=text.tokens[index].start)
        return Found([first, *dated.values[1:]], dated.last)
    period = (_period(text, start) or reversed_period(text, start)) if start > index else None
    if period:
        first = replace(period.values[0], start=text.tokens[index].start)
        return Found([first, *period.values[1:]], period.last)
    found = written_year(text, start) if start > index else None
    decimal = text.mark(start + 1, ".,") and text.glued(start + 1) and text.glued(start + 2)
    if not found and start > index and not decimal and (run := text.digits(start, 3)):
        found = int(run), start + 1, False
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


def _short_pair(text: DateText, index: int, start: int) -> Found | None:
    """Return سال ۷۷-۷۸, or ۷۸-۷۷ as it comes out where it is typed from right to left."""
    runs = text.digits(start, 2), text.digits(start + 2, 2)
    tied = text.mark(start + 1, "-/") and text.glued(start + 1) and text.glued(start + 2)
    if not (text.solar_home and all(runs) and tied) or text.glued(start + 3):
        return None
    low, high = sorted(map(int, runs))
    if high != low + 1:
        return None
    ends = (
        _year_value(text, start, start + 1, int(runs[0]), True),
        _year_value(text, start + 2, start + 3, int(runs[1]), True),
    )
    both = [
        periods.years(which, year, year + 1, f"{year}/{(year + 1) % 100:02}")
        for which, year in text.years_of(f"{low:02}", None)
    ]
    value = text.value(index, start + 3, both)
    ordered = ends if int(runs[0]) == low else ends[::-1]
    return Found([replace(value, form="digits", ends=ordered)], start + 3)


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
    counted = not numeral[0].ordinal and text.skip(last, "year ordinals only") > last
    if short and counted and not found:  # "832 года" may be years or a year, «500 г.» grams
        value = _year_value(text, index, end, number, True)
        others = [reading(Fraction(number), None, "year"), *perhaps_grams(text, number, end)]
        return Found([replace(value, readings=(*value.readings, *others))], end)
    if short and counted:
        return None
    value = _year_value(text, index, end, number, short)
    grams = perhaps_grams(text, number, end) if not short else ()
    return Found([replace(value, readings=(*value.readings, *grams))], end)


def running_age(text: DateText, index: int) -> Found | None:
    """In his eightieth year, шёл восьмидесятый год, на восьмидесятом году: he is seventy-nine."""
    found = text.number(index)
    if not found or not found[0].ordinal or found[1] > _OLDEST:
        return None
    numeral, number = found
    last = text.skip(numeral.last, "age years")
    running = last > numeral.last and text.follows(index, "age verbs")
    if not running:
        last = text.skip(numeral.last, "years of life")
        running = last > numeral.last and text.follows(index, "life prepositions")
    if not running:
        return None
    ages = [reading(Fraction(number - 1), None, "year"), reading(Fraction(number)),
            reading(Fraction(number), None, "year")]  # fmt: skip
    return Found([replace(text.value(index, last, ages), kind="unit")], last)


def short_year_of(text: DateText, index: int) -> Found | None:
    """بهار ۳۷, летом сорок первого: a year of two digits, unless it counts what follows."""
    start = text.skip(text.skip(index, "before short years"), "links")
    found = written_year(text, start) if text.word(index, "before short years") else None
    if not found or not found[2] or text.measured(found[1]) or text.month(found[1]):
        return None
    number, last, _ = found
    numeral = text.numerals[start]
    said = text.solar_home or (numeral.ordinal and number >= _SPOKEN.start)
    return Found([_year_value(text, start, last, number, True)], last) if said else None


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
    run, found = text.digits(index, 4), text.number(index)
    if not run and not (found and found[1] in _MODERN):
        return None
    if run and text.glued(index) and not text.mark(index - 1, "([{\"'-/,;~="):
        return None
    prepared = text.follows(index, "year prepositions", "until", "and") or text.mark(index - 1, "(")
    prepared = prepared or _ends_a_life(text, index)
    if period := _period(text, index):
        return period
    if not found or not _is_year(text, *found, prepared):
        return None
    numeral, number = found
    if text.glued(numeral.last) and text.tokens[numeral.last].kind == "word":
        return None
    if text.skip(numeral.last, "counted after years") > numeral.last:
        return None
    return Found([_year_value(text, index, numeral.last, number, False)], numeral.last)


def _ends_a_life(text: DateText, index: int) -> bool:
    """Whether a dash and an earlier year stand before digits: 1922–2000."""
    before = text.digits(index - 2, 4) if text.mark(index - 1, "-") else ""
    return bool(before) and int(before) in _MODERN and before < text.digits(index, 4)


def _period(text: DateText, index: int) -> Found | None:
    """1983–85; 1945/46, one year that touches two: a season, a budget, a year of 1324 SH."""
    run = text.digits(index, 4)
    end = _short_end(text, index + 1, int(run)) if run else 0
    if not end:
        return None
    if text.mark(index + 1, "/") and is_reference(text.tokens, index, lexicon(text.lang)):
        return None  # بخشنامهٔ شمارهٔ ۱۴۰۱/۱۲
    number = int(run)
    second = int(run[: -len(text.tokens[end - 1].text)] + text.tokens[end - 1].text)
    converted = text.mark(index - 1, "([") and second == number + 1  # AH 616 (1219/20)
    home = text.solar_home and number in HIJRI_YEARS
    last = text.skip(end, "years after")
    said = FIRST_YEAR <= number < _MODERN.stop and (
        last > end or text.follows(index, "year prepositions", "years before", "year marks")
    )
    if number not in _MODERN and not (home or converted or said):
        return None
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
    longer = 1 < later < _LONGEST_PERIOD and text.mark(index + 1, "-")  # ۱۲/۱۴۰۲ is a month
    if not tied or not known or not (later == 1 or longer):
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


def year_of_name(text: DateText, index: int) -> Found | None:
    """Олимпиада-80: a year behind a name, or a number that goes with it."""
    if not text.mark(index - 1, "-"):
        return None
    run = text.digits(index, 2)
    tied = text.glued(index) and text.glued(index - 1)
    if not run or int(run) < _LEAST_NAMED or not tied or text.glued(index + 1):
        return None
    name = text.tokens[index - 2] if index > 1 else None
    if not name or name.kind != "word" or not name.raw.istitle() or len(name.raw) < _NAME:
        return None
    years = [periods.year(*year) for year in text.years_of(run, None)]
    value = text.value(index, index + 1, [*years, reading(Fraction(int(run)))], vague=True)
    return Found([value], index + 1)
