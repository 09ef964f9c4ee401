"""Days, of a month or of the week: the rules of dates.

The month of a day may stand elsewhere in the sentence: from the morning of 8 November to the 9th.
In the other text it may be another calendar's day («از صبح هفدهم تا صبح هجدهم» of Aban), so that
the figures differ and the days are one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, pairwise

from workbench.message import Message
from workbench.values.dates import calendar, periods
from workbench.values.dates.text import LAST_DAY, Counted, DateText, Found, Month, Years, spread
from workbench.values.dates.year_of_month import out_of_time, year_of
from workbench.values.model import Reading, Value, reading
from workbench.values.numerals.lexicon import lexicon
from workbench.values.numerals.numeral import Numeral

_MOST_BULLETS = 10
_TEN = 10
_NEVER_DAYS = "مین"
_WEEK = 7
_HUNDRED = 100
_TENS_OF_DAYS = (1, 10, 20)
_LEAP_YEAR = 2000


def day_first(text: DateText, index: int) -> Found | None:
    """26 December 1985, 10–15 декабря, پنجم دی‌ماه ۱۳۶۴."""
    days, last = days_at(text, index) if text.near(index, text.months) else ([], index)
    if len(days) == 1 and text.follows(index, "nights"):
        then = day_at(text, text.skip(last, "nights to"))  # в ночь с 3 на 4 июня
        days, last = ([*days, then], then[0].last) if then else (days, last)
    worded = days and days[0][0].ordinal and days[0][0].form == "words"
    if worded and text.follows(index, "month parts", "counted before"):
        return None  # نیمهٔ دوم تیر, دقیقهٔ دوم
    said = text.skip(last, "day links") if days and days[-1][0].ordinal else last
    month = text.month(text.skip(said, "links")) if days else None
    if not month:
        return None
    if worded and month.sure == "rare" and text.tokens[last - 1].endswith(_NEVER_DAYS):
        return None  # پنجمین حمل
    years = year_of(text, month)
    if not (month.capital or years) or out_of_time(month, years):
        return None
    prepared = days[0][0].form == "digits" and text.follows(index, "year prepositions", "until")
    if month.sure == "verb" and not (years or prepared or _ends(text, month.last)):
        return None
    counted = days[-1][0].form == "words" and not days[-1][0].ordinal
    named = text.follows(index, "places")  # خیابان سی تیر
    surely = named or (days[-1][1] > _MOST_BULLETS and month.sure == "doubtful")
    if counted and month.sure != "sure" and not (years or surely) and text.solar_home:
        return None  # سه تیر are three bullets, سوم تیر a day
    found = dates_of(text, days, month, years, index, years.last if years else month.last)
    if named:
        found = Found([value._replace(vague=True) for value in found.values], found.last)
    found = _or_the_eve(text, found, index)
    if years:
        return _or_count(text, found, days[-1], month, years)
    of_noughts = text.tokens[month.last - 1] in lexicon(text.lang).cardinals
    if of_noughts or (month.sure == "verb" and not _ends(text, month.last)):
        found = _or_number(found, days[-1])
    return _one_night(text, found, index) or found


def _or_the_eve(text: DateText, found: Found, index: int) -> Found:
    """Add to a day the one before, where it is told by its night: «в ночь на 13 января»."""
    if not text.follows(index, "eves"):
        return found
    before = [chain(*map(_day_before, value.readings)) for value in found.values]
    values = [value.also(*days) for value, days in zip(found.values, before, strict=True)]
    return Found(values, found.last)


def _day_before(day: Reading) -> Iterator[Reading]:
    """Yield the day before one, of a year or of any."""
    if day.exact and day.unit == "day":
        yield periods.day("gregorian", *calendar.date("gregorian", int(day.low) - 1))
    elif day.exact and day.unit == "month-day":
        month, number = divmod(int(day.low), _HUNDRED)
        ordinal = calendar.day("gregorian", _LEAP_YEAR, month, number)
        yield from periods.month_day("gregorian", *calendar.date("gregorian", ordinal - 1)[1:])


def _or_number(found: Found, day: Counted) -> Found:
    """Keep the number that counts noughts or ends before a verb: «۶ صفر», «به ۱ می رود»."""
    *before, last = found.values
    return Found([*before, last.also(reading(day[1]))], found.last)


def _one_night(text: DateText, found: Found, index: int) -> Found | None:
    """Return the night of 11–12 February as one, which is of either day."""
    if len(found.values) != 2 or not text.follows(index, "nights"):
        return None
    first, second = found.values
    return Found([second.also(*first.readings)._replace(start=first.start)], found.last)


def _or_count(text: DateText, found: Found, day: Counted, month: Month, years: Years) -> Found:
    """Return a date with its day and its year as ends, where this may be a count: «۵ تیر ۱۲ پل»."""
    numeral = text.numerals.get(month.last)
    worded = numeral is not None and numeral.form == "words" and numeral.candidates[0][0] < _HUNDRED
    bare = (text.digits(month.last, 2) or worded) and numeral and years.last == numeral.last
    if not bare or not numeral or not text.plain_word(years.last) or not text.solar_home:
        return found
    alone = text.value(day[0].first, month.last, readings_of_day(month, day[1], None))
    count = Value(
        "number", numeral.start, numeral.end, (reading(numeral.candidates[0][0]),), numeral.form
    )
    dated = found.values[-1]._replace(ends=(alone, count))
    return Found([*found.values[:-1], dated], found.last)


def tens_of_days(text: DateText, index: int) -> Found | None:
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
    month = text.month(named) if first <= LAST_DAY else None
    if not month:
        if named != spanned or spanned == numeral.last:
            return None
        value = text.value(index, named, [reading(number)], vague=True)
        return Found([value._replace(kind="ordinal")], named)
    if years := year_of(text, month):
        readings = periods.months(years.years, month.number)
    else:
        readings = [*periods.days_of_month(month.which, month.number, first, first + _TEN)]
    after = years.last if years else month.last
    return Found([text.value(index, after, readings)], after)


def weekday(text: DateText, index: int) -> Found | None:
    """Thursday; which day it was nobody says."""
    found = text.word(index, "weekday")
    if not found or (text.words.capitals and not text.tokens.raw(index)[0].isupper()):
        return None
    word, last = found
    days = [periods.weekday(word.number)]
    if text.follows(index, "eves"):
        days.insert(0, periods.weekday((word.number - 2) % _WEEK + 1))  # شب جمعه is Thursday night
    value = text.value(index, last, days)
    prepared = text.follows(index, "year prepositions")  # «в среду», not «окружающей среды»
    vague = word.sure == "doubtful" and not prepared
    of_noun = vague and index > 0 and text.tokens.kinds[index - 1] == "word"
    return Found([value._replace(vague=vague, implied=of_noun)], last)


def days_at(text: DateText, index: int) -> tuple[list[Counted], int]:
    """Return the days at a token, "10–15" or "5, 6 и 7" or one, and the token after them.

    «Первая — 15 января» is no such list: a dash is between two of one form.
    """
    days, last = text.listed(index, lambda place: day_at(text, place))
    for (one, _), (then, _) in pairwise(days):
        if one.form != then.form and text.mark(one.last, "-"):
            return [days[0]], one.last
    return days, last


def day_at(text: DateText, index: int) -> Counted | None:
    """Return the numeral that may be a day of a month at a token, with its number."""
    found = text.number(index)
    if not found or found[1] > LAST_DAY:
        return None
    numeral, _ = found
    if numeral.form == "digits":
        return found if len(text.tokens[numeral.first]) <= 2 else None
    if numeral.form == "roman" or (numeral.vague and not numeral.ordinal):
        return None
    return found


def _ends(text: DateText, index: int) -> bool:
    """Say whether a phrase ends before a token that can be no verb."""
    return (
        text.tokens.ends_at(index)
        or text.tokens.kinds[index] == "mark"
        or text.skip(index, "and", "until", "year prepositions") > index
    )


def dates_of(
    text: DateText,
    days: list[Counted],
    month: Month,
    years: Years | None,
    first: int,
    last: int,
) -> Found:
    """Return a value a day; the first has what stands before the days, the last what follows."""
    values: list[Value] = []
    for (start, end), (_, day) in zip(spread(first, days, last), days, strict=True):
        readings = list(readings_of_day(month, day, years))
        value = text.value(start, end, readings)
        if not readings:
            value = value._replace(defect=Message("no day {day} in that month", {"day": day}))
        values.append(value)
    return Found(values, last)


def readings_of_day(month: Month, day: int, years: Years | None) -> Iterator[Reading]:
    """Yield what a day of a month means, in each calendar; nothing if the month has no such day."""
    if years:
        for which, year in years.years:
            yield from periods.days([(which, year)], month.number, day)
            if which == "gregorian":
                yield from periods.julian_day(year, month.number, day)
            elif which == "solar" and calendar.exists(which, year, month.number, day):
                yield from periods.zodiacal_day(year, month.number, day)
    else:
        yield from periods.month_day(month.which, month.number, day)


_LAST_DAY = 31


def with_bare_days(values: Sequence[Value], text: DateText) -> tuple[Value, ...]:
    """Return the dates and, in order with them, the days that are of a month named elsewhere."""
    if not values:
        return ()
    ordinals = [one for one in text.numerals.values() if one.ordinal]
    months = list(_months(values, text)) if ordinals else []
    if not months:
        return tuple(values)
    lasts = {one.last for one in ordinals}
    starts = [value.start for value in values]
    places = [place for place, _ in months]
    found = list(values)
    for numeral in ordinals:
        after = bisect_left(places, numeral.first)  # named last, or first
        own = text.tokens.passage(numeral.first)
        named = [month for at, month in months[max(0, after - 1) : after + 1] if at in own]
        before = bisect_left(starts, numeral.end) - 1
        inside = before >= 0 and values[before].end > numeral.start
        if not named or inside or not _may_be_day(text, numeral, lasts):
            continue
        day = int(numeral.candidates[0][0])
        if readings := periods.month_day(named[0].which, named[0].number, day):
            value = text.value(numeral.first, numeral.last, readings)
            found.append(value.also(reading(day)))
    return tuple(sorted(found, key=lambda value: value.start))


def _months(values: Sequence[Value], text: DateText) -> Iterator[tuple[int, Month]]:
    """Yield where the months of the dates stand, and which they are, in order."""
    starts = [value.start for value in values]
    for index in text.months:
        start = text.tokens.starts[index]
        at = bisect_right(starts, start) - 1
        inside = at >= 0 and start < values[at].end and not values[at].implied
        if inside and (month := text.month(index)):
            yield index, month


def _may_be_day(text: DateText, numeral: Numeral, lasts: Collection[int]) -> bool:
    """Whether an ordinal is of nothing that stands beside it, and is said as days are."""
    low, high = numeral.candidates[0] if numeral.candidates else (0, 0)
    if low != high or not 0 < low <= _LAST_DAY or numeral.form == "roman":
        return False
    ended = text.tokens[numeral.last - 1] in text.words.day_endings
    if ended and text.has_no_noun(numeral.last):
        return True  # приехала 5-го.
    return _after_a_mark(text, numeral.first, lasts) and text.has_no_noun(numeral.last)


def _after_a_mark(text: DateText, index: int, lasts: Collection[int]) -> bool:
    """Whether a word of days stands before a token; after "and" no other ordinal before that.

    ``lasts`` are the tokens after ordinals.
    """
    if text.follows(index, "day marks"):
        return True
    index -= text.skip(index - 1, "links") == index  # on the 9th
    if text.follows(index, "day marks"):
        return True
    return text.follows(index, "day joints") and index - 1 not in lasts
