"""Dates in words and digits: ``read(tokens, numerals, lang)``.

A date is a day, a month, a year, a decade or a century, each a closed interval of days; of a period
("1983–1985", "10–15 December") each end is a value of its own, so that every way to write a period
compares equal. Days and months without a year are ``month-day``. A year that may be a plain number
too says so in its last reading. Feasts are not read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from workbench.byword import remembered
from workbench.message import Message
from workbench.values.dates import periods
from workbench.values.dates.arabic_years import arabic_year
from workbench.values.dates.bare_days import with_bare_days
from workbench.values.dates.calendar import Calendar
from workbench.values.dates.centuries import century, century_after_word, century_of_era
from workbench.values.dates.decades import (
    decade,
    decade_after_word,
    decade_of_life,
    decade_of_years,
    decade_word,
)
from workbench.values.dates.eras import (
    converted_year,
    era_with_year,
    two_calendars,
    year_of_old,
    year_with_era,
)
from workbench.values.dates.glosses import glossed
from workbench.values.dates.in_digits import exists, numeric_date, roman_month_date
from workbench.values.dates.text import (
    FIRST_YEAR,
    LAST_YEAR,
    Counted,
    DateText,
    Found,
    Month,
    Years,
    in_era,
)
from workbench.values.dates.words import date_words
from workbench.values.dates.years import (
    bare_year,
    reversed_period,
    running_age,
    short_year,
    short_year_of,
    spoken_year,
    word_with_year,
    written_year,
    year_with_word,
)
from workbench.values.model import Reading, Value
from workbench.values.numerals.read import Numeral
from workbench.values.shown import reading
from workbench.values.tokens import Token

Rule = Callable[[DateText, int], Found | None]
Roles = frozenset[str]
"""Roles of words: each rule comes with those of which one has to be there, if any has."""

_LAST_HIJRI = 1500
_LEAST_LETTERED = 99
_MOST_BETWEEN = 2
_MOST_MONTHS = 4
_MOST_BULLETS = 10
_TEN = 10
_WEEK = 7
_HUNDRED = 100
_MONTHS = 12
_TENS_OF_DAYS = (1, 10, 20)
_LAST_DAY = 39  # "32 December" is an impossible day, "45 December" no day at all


def read(tokens: Sequence[Token], numerals: Sequence[Numeral], lang: str) -> tuple[Value, ...]:
    """Return the dates among ``tokens``, in order; none overlap."""
    words = date_words(lang)
    text = DateText(tokens, numerals, words, lang)
    roles = text.roles
    values: list[Value] = []
    past = 0
    for index in text.places:
        if index >= past and (found := _found(text, index, roles)):
            values += found.values
            past = found.last
    return with_bare_days(glossed(values, text), text)


def _found(text: DateText, index: int, roles: Roles) -> Found | None:
    for rule in _rules(text, index, roles):
        if found := rule(text, index):
            return found
    return None


def _rules(text: DateText, index: int, roles: Roles) -> Sequence[Rule]:
    """Return the rules worth trying at a token of a text with words of ``roles``."""
    numeral, token = text.numerals.get(index), text.tokens[index]
    if numeral and numeral.form == "words" and not text.month(index):  # صفر is zero, and a month
        return _worth(_FROM_NUMERAL, roles)
    if token.kind == "digits" or (numeral and numeral.form != "words"):
        after = numeral.last if numeral else index + 1
        followed = text.begins(after) or text.begins(index + 1) or text.mark(after, "-/.,'([")
        if not followed and not text.digits(index, 3, 4):
            return ()
        return _worth(_FROM_DIGITS if token.kind == "digits" else _FROM_NUMERAL, roles)
    return _FROM_APOSTROPHE if token.text == "'" else _worth(_FROM_WORD, text.roles_at(index))


@remembered(4096)
def _worth(rules: Sequence[tuple[Rule, Roles]], roles: Roles) -> Sequence[Rule]:
    """Return the rules that can find what they look for where there are words of ``roles``."""
    return tuple(rule for rule, needed in rules if not needed or not needed.isdisjoint(roles))


# --- days and months -------------------------------------------------------------------------


def _day_first(text: DateText, index: int) -> Found | None:
    """26 December 1985, 10–15 декабря, پنجم دی‌ماه ۱۳۶۴."""
    days, last = _days(text, index) if text.near(index, text.months) else ([], index)
    if len(days) == 1 and text.follows(index, "nights"):
        then = _day(text, text.skip(last, "nights to"))  # в ночь с 3 на 4 июня
        days, last = ([*days, then], then[0].last) if then else (days, last)
    worded = days and days[0][0].ordinal and days[0][0].form == "words"
    if worded and text.follows(index, "month parts", "counted before"):
        return None  # نیمهٔ دوم تیر, دقیقهٔ دوم
    said = text.skip(last, "day links") if days and days[-1][0].ordinal else last
    month = text.month(text.skip(said, "links")) if days else None
    if not month:
        return None
    years = _year_of(text, month)
    if not (month.capital or years) or _out_of_time(month, years):
        return None
    prepared = days[0][0].form == "digits" and text.follows(index, "year prepositions", "until")
    if month.sure == "verb" and not (years or prepared or _ends(text, month.last)):
        return None
    counted = days[-1][0].form == "words" and not days[-1][0].ordinal
    named = text.follows(index, "places")  # خیابان سی تیر
    surely = named or (days[-1][1] > _MOST_BULLETS and month.sure == "doubtful")
    if counted and month.sure != "sure" and not (years or surely) and text.solar_home:
        return None  # سه تیر are three bullets, سوم تیر a day
    found = _dated(text, days, month, years, index, years.last if years else month.last)
    if named:
        found = Found([replace(value, vague=True) for value in found.values], found.last)
    if years:
        return _or_count(text, found, days[-1], month, years)
    return _one_night(text, found, index) or found


def _one_night(text: DateText, found: Found, index: int) -> Found | None:
    """Return the night of 11–12 February as one, which is of either day."""
    if len(found.values) != 2 or not text.follows(index, "nights"):
        return None
    first, second = found.values
    whole = replace(second, start=first.start, readings=(*second.readings, *first.readings))
    return Found([whole], found.last)


def _or_count(text: DateText, found: Found, day: Counted, month: Month, years: Years) -> Found:
    """Return a date with its day and its year as ends, where this may be a count: «۵ تیر ۱۲ پل»."""
    numeral = text.numerals.get(month.last)
    worded = numeral is not None and numeral.form == "words" and numeral.candidates[0][0] < _HUNDRED
    bare = (text.digits(month.last, 2) or worded) and numeral and years.last == numeral.last
    if not bare or not numeral or not text.plain_word(years.last) or not text.solar_home:
        return found
    if text.skip(years.last, "year prepositions", "and", "until") > years.last:
        return found
    alone = text.value(day[0].first, month.last, _day_readings(month, day[1], None))
    count = Value(
        "number", numeral.start, numeral.end, (reading(numeral.candidates[0][0]),), numeral.form
    )
    dated = replace(found.values[-1], ends=(alone, count))
    return Found([*found.values[:-1], dated], found.last)


def _both_styles(text: DateText, index: int) -> Found | None:
    """25 октября (7 ноября) 1917 года: one day in the old style and in the new."""
    old = _one_day(text, index)
    opened = old[1].last if old else 0
    if not old or not text.mark(opened, "("):
        return None
    new = _one_day(text, text.skip(opened + 1, "style words"))
    closed = text.skip(new[1].last, "style words") if new else 0
    if not new or not text.mark(closed, ")"):
        return None
    years = _year(text, closed + 1, new[1].which)
    if not years:
        return None
    readings = [
        reading for day, month in (old, new) for reading in _day_readings(month, day, years)
    ]
    return Found([text.value(index, years.last, readings)], years.last)


def _one_day(text: DateText, index: int) -> tuple[int, Month] | None:
    day = _day(text, index) if text.near(index, text.months) else None
    month = text.month(text.skip(day[0].last, "links")) if day else None
    return (day[1], month) if day and month else None


def _tens_of_days(text: DateText, index: int) -> Found | None:
    """В двадцатых числах июня, from the 20th to the 29th; вторая декада июня, دههٔ دوم تیر."""
    start = text.skip(index, "decade words before")
    found = text.number(start)
    if not found or not found[0].ordinal:
        return None
    numeral, number = found
    named, first = text.skip(numeral.last, "ten days"), _TEN * number - _TEN + 1
    spanned = text.skip(numeral.last, "day spans")
    if spanned > numeral.last and number in _TENS_OF_DAYS:
        named, first = spanned, number
    elif start == index and named == numeral.last:
        return None
    month = text.month(named) if first <= _LAST_DAY else None
    if not month:
        if named != spanned or spanned == numeral.last:
            return None
        value = text.value(index, named, [reading(Fraction(number))], vague=True)
        return Found([replace(value, kind="ordinal")], named)
    if years := _year_of(text, month):
        readings = [periods.month(which, year, month.number) for which, year in years.years]
    else:
        readings = [*periods.days_of_month(month.which, month.number, first, first + _TEN)]
    after = years.last if years else month.last
    return Found([text.value(index, after, readings)], after)


def _month_first(text: DateText, index: int) -> Found | None:
    """December 26, 1985; December 1985; دی ماه سال ۱۳۶۴; December."""
    month = text.month(index)
    if not month or not month.capital:
        return None
    dot = text.glued(month.last) and text.mark(month.last, ".")
    if any(order[0] == "month" for order in text.words.orders):
        start = text.skip(month.last + dot, "links")
        days, last = _days(text, start)
        years = _year(text, last, month.which) if days else None
        linked = start > month.last + dot  # "in May the ninth floor"
        if days and (years or not linked or text.counts_nothing(last)):
            return _dated(text, days, month, years, index, years.last if years else last)
    years = _year_of(text, month)
    if shared := _months_of_one_year(text, index, month) if not years else None:
        return shared
    if not years and not text.follows(index, "until"):
        years = _year_further_on(text, month)
    if years and month.sure == "rare" and text.digits(years.last - 1, 4) == "":
        return None
    if _out_of_time(month, years):
        return None
    if years:
        readings = [periods.month(which, year, month.number) for which, year in years.years]
        return Found([text.value(index, years.last, readings)], years.last)
    cut = month.sure == "bound" and dot and text.words.capitals  # until Oct.
    part = text.follows(index, "month parts") or (
        index - 1 in text.numerals and text.follows(index - 1, "month parts")
    )
    beside = _beside_a_month(text, index, month)
    sure = cut or part or beside
    if month.sure in ("bound", "verb", "rare") and not (sure and month.sure == "bound"):
        return None
    alone = periods.month_alone(month.which, month.number)
    prepared = text.follows(index, "year prepositions", "until")
    vague = month.sure == "doubtful" and not (prepared or beside)
    return Found([text.value(index, month.last, alone, vague=vague)], month.last)


def _beside_a_month(text: DateText, index: int, month: Month) -> bool:
    """Whether a month goes on to another, or is told in brackets: сентябрь — октябрь, دی و بهمن."""
    last = month.last
    joined = last + 1 if text.mark(last, "-/") else text.skip(last, "and", "until")
    ahead = text.month(joined) if joined > last else None
    listed = text.skip(last, "and") > last if ahead else text.follows(index, "and")
    if text.mark(last, "(["):
        day = text.number(last + 1)
        other = text.month(day[0].last if day else last + 1)
    elif not ahead and (text.mark(index - 1, "([-/") or text.follows(index, "until", "and")):
        before = text.word(index - 2, "month")
        other = text.month(index - 2) if before and before[1] == index - 1 else None
    else:
        other = ahead
    if not other or other.sure == "verb" or not other.capital:
        return False
    # «مهر و دی» may be love and yesterday.
    return not listed or (other.number - month.number) % _MONTHS in (1, _MONTHS - 1)


def _out_of_time(month: Month, years: Years | None) -> bool:
    """Whether a word that may be a month stands beside a year its calendar has not come to.

    «میزان سال ۱۹۷۸» is the level of 1978.
    """
    unsure = month.sure in ("bound", "rare", "verb") and month.which != "gregorian"
    return unsure and years is not None and all(year > _LAST_HIJRI for _, year in years.years)


def _months_of_one_year(text: DateText, index: int, first: Month) -> Found | None:
    """July or August 2020, в январе и феврале 2020 года: the year is both months'."""
    months = [(index, first)]
    while len(months) < _MOST_MONTHS:
        last = months[-1][1].last
        comma = text.mark(last, ",")
        start = text.joined(last + comma)
        start = last + 1 if comma and start == len(text.tokens) else start
        month = text.month(start)
        if not month or not month.capital or month.which != first.which or month.sure == "verb":
            return None
        months.append((start, month))
        if years := _year_of(text, month):
            break
    else:
        return None
    values = []
    for start, month in months:
        readings = [periods.month(which, year, month.number) for which, year in years.years]
        end = years.last if month is months[-1][1] else month.last
        values.append(text.value(start, end, readings))
    return Found(values, years.last)


def _year_further_on(text: DateText, month: Month) -> Years | None:
    """Return the year of "the July strike of 1946", июльской забастовки 1946 г."""
    at = month.last
    while at < month.last + _MOST_BETWEEN and text.plain_word(at):
        if text.month(at):
            return None
        at += 1
        years = _year(text, at, month.which)
        said = text.skip(at, "links") > at or text.follows(
            years.last if years else 0, "years after"
        )
        if years and said and not text.follows(at, "year prepositions"):
            return years
    return None


def _weekday(text: DateText, index: int) -> Found | None:
    """Thursday; which day it was nobody says."""
    found = text.word(index, "weekday")
    if not found or (text.words.capitals and not text.tokens[index].raw[0].isupper()):
        return None
    word, last = found
    days = [periods.weekday(word.number)]
    if text.follows(index, "eves"):
        days.insert(0, periods.weekday((word.number - 2) % _WEEK + 1))  # شب جمعه is Thursday night
    value = text.value(index, last, days)
    prepared = text.follows(index, "year prepositions")  # «в среду», not «окружающей среды»
    return Found([replace(value, vague=word.sure == "doubtful" and not prepared)], last)


def _days(text: DateText, index: int) -> tuple[list[Counted], int]:
    """Return the days at a token, "10–15" or "5, 6 и 7" or one, and the token after them."""
    return text.listed(index, lambda place: _day(text, place))


def _day(text: DateText, index: int) -> Counted | None:
    found = text.number(index)
    if not found or found[1] > _LAST_DAY:
        return None
    numeral, _ = found
    if numeral.form == "digits":
        return found if len(text.tokens[numeral.first].text) <= 2 else None
    if numeral.form == "roman" or (numeral.vague and not numeral.ordinal):
        return None
    return found


def _ends(text: DateText, index: int) -> bool:
    """Say whether a phrase ends before a token that can be no verb."""
    return (
        index >= len(text.tokens)
        or text.tokens[index].kind == "mark"
        or text.skip(index, "and", "until", "year prepositions") > index
    )


def _dated(
    text: DateText,
    days: list[Counted],
    month: Month,
    years: Years | None,
    first: int,
    last: int,
) -> Found:
    """Return a value a day; the first has what stands before the days, the last what follows."""
    values: list[Value] = []
    for place, (numeral, day) in enumerate(days):
        start = first if place == 0 else numeral.first
        end = last if place == len(days) - 1 else numeral.last
        readings = list(_day_readings(month, day, years))
        value = text.value(start, end, readings)
        if not readings:
            value = replace(value, defect=Message("no day {day} in that month", {"day": day}))
        values.append(value)
    return Found(values, last)


def _day_readings(month: Month, day: int, years: Years | None) -> Iterator[Reading]:
    if years:
        for which, year in years.years:
            if exists(which, year, month.number, day):
                yield periods.day(which, year, month.number, day)
            if which == "gregorian":
                yield from periods.julian_day(year, month.number, day)
    elif exists(month.which, _LEAP[month.which], month.number, day):
        yield from periods.month_day(month.which, month.number, day)


_LEAP: dict[Calendar, int] = {"gregorian": 2000, "solar": 1403, "lunar": 2}


def _year_of(text: DateText, month: Month) -> Years | None:
    """Return the year after a month, past the dot of an abbreviation."""
    found = _year(text, month.last, month.which, month.sure in ("bound", "rare"))
    if not found and text.glued(month.last) and text.mark(month.last, "."):
        found = _year(text, month.last + 1, month.which)
    return found


def _year(text: DateText, index: int, which: Calendar, month_bound: bool = False) -> Years | None:
    """Return the year of a month's calendar at a token: ", 1985", "85 г.", "سال ۱۳۶۴", "'85"."""
    comma = text.mark(index, ",")
    start = text.skip(index + comma, "links")
    before = text.word(start, "era before")
    if before and before[0].era and (counted := text.number(before[1])):
        return Years(in_era(counted[1], before[0].era), counted[0].last)
    numbered = text.skip(start, "years before")
    apostrophe = text.mark(numbered, "'")
    found = written_year(text, numbered + apostrophe)
    if not found and (run := text.digits(numbered, 4)) and FIRST_YEAR <= int(run) <= LAST_YEAR:
        found = int(run), numbered + 1, False  # دسامبر ۲۰۱۹ درصد علائم
    if not found and which == "lunar" and (run := text.digits(numbered, 3)):
        found = int(run), numbered + 1, False  # رجب ۶۹۰
    alone = not (comma or apostrophe) and text.counts_nothing(
        text.skip(numbered + 1, "years after")
    )
    lengths = {"lunar": (2,), "gregorian": (3,)}.get(which, ())
    if alone and (run := text.digits(numbered, *lengths)):
        found = int(run), numbered + 1, False  # 10 Muharram 61, October 680
    if not found:
        return None
    number, last, short = found
    after = text.skip(last, "years after")
    era = text.era(after, letters=number > _LEAST_LETTERED)
    if era:
        return Years(in_era(number, era[0]), era[1])
    told = text.numerals.get(numbered)
    ordinal = (
        short
        and told is not None
        and told.ordinal
        and told.last == last
        and (number > _LAST_DAY or (text.digits(numbered, 2) and text.counts_nothing(last)))
    )  # 24 мая 82-го, в декабре пятьдесят третьего
    if short and not (
        ordinal or apostrophe or after > last or numbered > start or which == "solar"
    ):
        return None
    if short and not apostrophe and after == last and text.measured(last):
        return None  # هشتم آبان ۴۲ تن ماهی
    worded = short and not text.digits(last - 1, 2) and numbered == start and after == last
    if (short and comma) or (worded and month_bound):
        return None
    if not short:
        return Years(((which, number),), after)
    years = [(cal, base + number) for cal, base in text.words.short_years if cal == which]
    return Years(tuple(years), after) if years else None


_NONE: Roles = frozenset()
_MONTH, _DECADE = frozenset({"month"}), frozenset({"decade"})
_ERA = frozenset({"era after", "era letter"})
_FROM_DIGITS: tuple[tuple[Rule, Roles], ...] = (
    (numeric_date, _NONE),
    (roman_month_date, _NONE),
    (_both_styles, _MONTH),
    (_tens_of_days, frozenset({"day spans", "ten days"})),
    (_day_first, _MONTH),
    (decade_of_life, frozenset({"decades of life"})),
    (decade, _NONE),
    (decade_word, _DECADE),
    (two_calendars, _NONE),
    (converted_year, _NONE),
    (century_of_era, _ERA),
    (year_with_era, _ERA),
    (century, frozenset({"century words after", "millennium words after"})),
    (year_of_old, _NONE),
    (running_age, frozenset({"age years", "years of life"})),
    (year_with_word, frozenset({"years after"})),
    (spoken_year, frozenset({"spoken ordinals", "spoken numbers"})),
    (reversed_period, _NONE),
    (bare_year, _NONE),
)
# These read digits and nothing else.
_DIGITS_ALONE = frozenset(
    {numeric_date, roman_month_date, decade, two_calendars, converted_year, year_of_old}
) | {reversed_period}
_FROM_NUMERAL = tuple((rule, needed) for rule, needed in _FROM_DIGITS if rule not in _DIGITS_ALONE)
_FROM_WORD: tuple[tuple[Rule, Roles], ...] = (
    (_month_first, frozenset({"month", "month words"})),
    (_tens_of_days, frozenset({"decade words before"})),
    (_weekday, frozenset({"weekday"})),
    (decade_after_word, frozenset({"decade words before"})),
    (decade_of_years, frozenset({"decade years before"})),
    (century_after_word, frozenset({"century words before", "millennium words before"})),
    (era_with_year, frozenset({"era before"})),
    (arabic_year, frozenset({"years before"})),
    (word_with_year, frozenset({"years before"})),
    (short_year_of, frozenset({"before short years"})),
    (decade_word, _DECADE),
)
_FROM_APOSTROPHE: tuple[Rule, ...] = (decade, short_year)
