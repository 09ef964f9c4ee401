"""Years, with and without a word that says so: the rules of dates.

Each rule looks at one token and returns the dates that begin there, or None.
"""

from __future__ import annotations

from workbench.values.dates import periods
from workbench.values.dates.eras import is_gram, perhaps_grams, year_with_era
from workbench.values.dates.text import Counted, DateText, Found
from workbench.values.dates.year_numbers import FIRST_YEAR, HIJRI_YEARS, LAST_YEAR
from workbench.values.dates.year_pairs import (
    MODERN,
    reversed_period,
    short_pair,
    short_period,
    year_value,
)
from workbench.values.model import reading
from workbench.values.numerals.numeral import Numeral

_LAST_DAY, _LAST_SHORT_DAY = 31, 9
SPOKEN = range(20, 100)
"""Years said without their century: not "in twelve"."""

_OLDEST = 120
_LEAST_NAMED, _NAME = 50, 4  # letters of a name before a year


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
    return (number, numeral.last, True) if _LAST_SHORT_DAY < number < 100 else None


def word_with_year(text: DateText, index: int) -> Found | None:
    """سال ۶۴, سال‌های ۵۷ تا ۶۰, سال تحصیلی ۷۷-۷۸, the year 1985."""
    start = text.skip(index, "years before")
    if start > index and (pair := short_pair(text, index, start)):
        return pair
    for rule in (year_with_era, short_period, reversed_period) if start > index else ():
        if dated := rule(text, start):
            first = dated.values[0]._replace(start=text.tokens.starts[index])
            return Found([first, *dated.values[1:]], dated.last)
    found = written_year(text, start) if start > index else None
    if not found and start > index and (run := text.whole(start, 3)):
        found = int(run), start + 1, False
    if not found:
        return None
    number, last, short = found
    if short and (not text.solar_home or _is_day_of_month(text, start, last)):
        return None
    values = [year_value(text, index, last, number, short)]
    joined = text.joined(last)
    second = written_year(text, joined) if joined < len(text.tokens) else None
    if second and second[2]:
        values.append(year_value(text, joined, second[1], second[0], short))
        last = second[1]
    return Found(values, last)


def _is_day_of_month(text: DateText, index: int, last: int) -> bool:
    """Say whether a number is the day of a month behind it: «سال مالی ۱۸ فروردین»."""
    found = text.number(index)
    return found is not None and found[1] <= _LAST_DAY and text.month(last) is not None


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
    undotted = end == last + 1 and is_gram(text, last)
    if short and undotted and not text.follows(index, "spoken ordinals"):
        return None  # по 500 г три раза в день
    if short and counted and not found:  # "832 года" may be years or a year, «500 г.» grams
        value = year_value(text, index, end, number, True)
        others = [reading(number, None, "year"), *perhaps_grams(text, number, end)]
        return Found([value.also(*others)], end)
    if short and counted:
        return None
    value = year_value(text, index, end, number, short)
    grams = () if numeral[0].ordinal else perhaps_grams(text, number, end)
    return Found([value.also(*grams)], end)


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
    ages = [reading(number - 1, None, "year"), reading(number),
            reading(number, None, "year")]  # fmt: skip
    return Found([text.value(index, last, ages)._replace(kind="unit")], last)


def short_year_of(text: DateText, index: int) -> Found | None:
    """بهار ۳۷, летом сорок первого: a year of two digits, unless it counts what follows."""
    start = text.skip(text.skip(index, "before short years"), "links")
    found = written_year(text, start) if text.word(index, "before short years") else None
    if not found or not found[2] or text.measured(found[1]) or text.month(found[1]):
        return None
    number, last, _ = found
    numeral = text.numerals[start]
    said = text.solar_home or (numeral.ordinal and number >= SPOKEN.start)
    return Found([year_value(text, start, last, number, True)], last) if said else None


def short_year(text: DateText, index: int) -> Found | None:
    """'85; not '85%."""
    run = text.digits(index + 1, 2)
    if not text.mark(index, "'") or not run or not text.glued(index + 1) or text.glued(index):
        return None
    if text.glued(index + 2) and not text.mark(index + 2, ".,;:!?)]-'\""):
        return None
    return Found([year_value(text, index, index + 2, int(run), True)], index + 2)


def spoken_year(text: DateText, index: int) -> Found | None:
    """В тридцать восьмом ушёл. In thirty-eight: which may be no year at all."""
    found = text.number(index)
    if not found or found[1] not in SPOKEN:
        return None
    numeral, number = found
    if numeral.form != "words" and not (numeral.form == "digits" and numeral.ordinal):
        return None
    role = "spoken ordinals" if numeral.ordinal else "spoken numbers"
    last = numeral.last
    ended = last >= len(text.tokens) or text.tokens.before(last) == "line"
    ended = ended or (numeral.ordinal and text.has_no_noun(last))
    if not text.follows(index, role) or not (ended or text.mark(last, '.,;:!?)»"')):
        return None
    return Found([year_value(text, index, numeral.last, number, True)], numeral.last)


def bare_year(text: DateText, index: int) -> Found | None:
    """1985, 1983–85, 1998/99, nineteen eighty-five: a number that nothing makes a count."""
    run, found = text.digits(index, 4), text.number(index)
    if not run and not (found and found[1] in MODERN):
        return None
    if run and text.glued(index) and not text.mark(index - 1, "([{\"'-/,;~="):
        return None
    prepared = text.follows(index, "year prepositions", "until", "and") or text.mark(index - 1, "(")
    prepared = prepared or _ends_a_life(text, index) or text.follows(index, "year nouns")
    if period := short_period(text, index):
        return period
    prepared = prepared or (found is not None and _named_after(text, found))
    if not found or not _is_year(text, *found, prepared):
        return None
    numeral, number = found
    if text.glued(numeral.last) and text.tokens.word(numeral.last):
        return None
    if text.skip(numeral.last, "counted after years") > numeral.last:
        return None
    return Found([year_value(text, index, numeral.last, number, False)], numeral.last)


def _named_after(text: DateText, found: Counted) -> bool:
    """Whether a noun that has a year follows, or nothing where the year follows its noun."""
    last = found[0].last
    if text.skip(last, "year nouns after") > last:
        return True
    return text.solar_home and found[1] in HIJRI_YEARS and text.counts_nothing(last)


def _ends_a_life(text: DateText, index: int) -> bool:
    """Whether a dash and an earlier year stand before digits: 1922–2000."""
    before = text.digits(index - 2, 4) if text.mark(index - 1, "-") else ""
    return bool(before) and int(before) in MODERN and before < text.digits(index, 4)


def _is_year(text: DateText, numeral: Numeral, number: int, prepared: bool) -> bool:
    if numeral.form == "words":  # "in nineteen eighty-five", not "of two thousand"
        return prepared and number in MODERN and number % 100 > 0
    if numeral.form != "digits" or not text.digits(numeral.first, 4):
        return False
    if prepared or number % 100 == 0:  # a round number is a count if nothing else is said
        return prepared and FIRST_YEAR <= number < MODERN.stop
    if number in MODERN:
        return True
    converted = text.mark(numeral.last, "([") and bool(text.digits(numeral.last + 1, 4))
    return number in HIJRI_YEARS and (text.solar_home or converted)


def year_of_name(text: DateText, index: int) -> Found | None:
    """Олимпиада-80: a year behind a name, or a number that goes with it."""
    run = text.digits(index, 2)
    if not text.tied(index - 1) or not run or int(run) < _LEAST_NAMED or text.glued(index + 1):
        return None
    name = text.tokens.raw(index - 2) if text.tokens.word(index - 2) else ""
    if not name.istitle() or len(name) < _NAME:
        return None
    years = [periods.year(*year) for year in text.years_of(run, None)]
    value = text.value(index, index + 1, [*years, reading(int(run))], vague=True)
    return Found([value], index + 1)


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
