"""Months, with what follows them: the rules of dates."""

from __future__ import annotations

from workbench.values.dates import periods
from workbench.values.dates.days import dates_of, days_at
from workbench.values.dates.text import DateText, Found, Month, Years
from workbench.values.dates.year_of_month import out_of_time, year_at, year_of
from workbench.values.model import Value

_MONTHS = 12
_MOST_BETWEEN = 2
_MOST_MONTHS = 4
_TELLING = ("word", "digits")
_BEHIND_HEADS = ":.(-"


def month_first(text: DateText, index: int) -> Found | None:
    """December 26, 1985; December 1985; دی ماه سال ۱۳۶۴; December."""
    month = text.month(index)
    if not month or not month.capital or (month.sure == "verb" and not text.numbered(month.last)):
        return None
    dot = text.glued(month.last) and text.mark(month.last, ".")
    owning = text.tokens[index].endswith("'s")  # February's 4-1 win
    if not owning and any(order[0] == "month" for order in text.words.orders):
        start = text.skip(month.last + dot, "links")
        days, last = days_at(text, start)
        years = year_at(text, last, month) if days else None
        linked = start > month.last + dot  # "in May the ninth floor"
        if days and (years or not linked or text.counts_nothing(last)):
            return dates_of(text, days, month, years, index, years.last if years else last)
    years = year_of(text, month)
    if shared := _months_of_one_year(text, index, month) if not years else None:
        return shared
    if not years and not text.follows(index, "until"):
        years = _year_further_on(text, month)
    if not years and month.sure == "verb":
        return None
    if years and month.sure == "rare" and text.digits(years.last - 1, 4) == "":
        return None
    if out_of_time(month, years):
        return None
    if years:
        readings = periods.months(years.years, month.number)
        return Found([text.value(index, years.last, readings)], years.last)
    cut = month.sure == "bound" and dot and text.words.capitals  # until Oct.
    part = text.follows(index, "month parts") or (
        index - 1 in text.numerals and text.follows(index - 1, "month parts")
    )
    beside = _beside_a_month(text, index, month)
    bracketed = text.mark(index - 1, "(") and text.mark(month.last, ")")  # 0 (Jan)
    bracketed = bracketed and (text.words.capitals or text.tokens.raw(index).islower())  # (Ноя)
    sure = cut or part or beside or bracketed
    alone = periods.month_alone(month.which, month.number)
    if _perhaps_no_month(text, index, month, sure):
        perhaps = text.value(index, month.last, alone, vague=True)
        return Found([perhaps._replace(implied=True)], month.last)
    if month.which == "lunar" and _is_given_name(text, month):
        return None
    if month.sure in ("bound", "rare") and not (sure and month.sure == "bound"):
        return None
    prepared = text.follows(index, "year prepositions", "until")
    vague = month.sure == "doubtful" and not (prepared or beside)
    value = text.value(index, month.last, alone, vague=vague)
    return _turn_of_months(text, value, month) or Found([value], month.last)


def _is_given_name(text: DateText, month: Month) -> bool:
    """Whether a surname follows a month of the lunar calendar: Ramzan Karimov, Rajab Ali."""
    named = text.words.capitals or text.tokens.raw(month.last - 1)[:1].isupper()
    after = named and text.tokens.word(month.last) and text.tokens.before(month.last) == "space"
    return bool(after) and text.tokens.raw(month.last)[0].isupper()


def _perhaps_no_month(text: DateText, index: int, month: Month, sure: bool) -> bool:
    """Whether a month is as likely another word: Theresa May; مهر is a stamp, تیر an arrow.

    «مهر ماه سپتامبر» is the stamp of another month. As the month, and as a heading, it answers
    another text's.
    """
    if month.which != "solar":
        return month.sure == "doubtful" and not sure and _follows_a_name(text, index)
    if not (sure or text.words.capitals) and text.tokens.raw(index)[:1].isupper():
        return not text.follows(index, "month words")  # Азар, the footballer
    other = text.month(month.last)
    beside = other is not None and text.tokens.befores[month.last] == "space"
    if other and beside and other.which == "gregorian" and other.sure == "sure":
        return True
    if month.sure != "bound" or sure:
        return False
    own = text.tokens.passage(index)
    after = text.tokens.kinds[month.last : own.stop]
    heads = text.mark(month.last, _BEHIND_HEADS) or not any(map(after.count, _TELLING))
    goes = text.skip(month.last, "month verbs") > month.last
    return (index == own.start and (heads or goes)) or text.follows(index, "year prepositions")


def _follows_a_name(text: DateText, index: int) -> bool:
    """Whether a capital stands before a word that has one as a month: Theresa May."""
    near = text.words.capitals and text.tokens.before(index) == "space"
    if not near or not text.tokens.word(index - 1) or not text.tokens.raw(index - 1)[0].isupper():
        return False
    return not text.follows(index, "year prepositions", "month parts")


def _turn_of_months(text: DateText, first: Value, month: Month) -> Found | None:
    """May–June, May or June, late May to early June: perhaps one month of another calendar."""
    at = month.last
    sure = text.mark(at, "-/") or text.chooses(at)
    then = at + 1 if sure else text.skip(at, "until")
    start, past = at, then
    while past > start:
        start, past = past, text.skip(past, "month parts", "century parts", "year prepositions")
    other = text.month(start)
    if not other or not (sure or start > then) or other.sure == "verb" or not other.capital:
        return None
    follows = (month.number % _MONTHS + 1, "gregorian", "gregorian")
    if (other.number, month.which, other.which) != follows or text.number(other.last):
        return None
    second = text.value(start, other.last, periods.month_alone(other.which, other.number))
    readings = periods.turn_of_months(month.number)
    whole = second._replace(start=first.start, readings=readings, ends=(first, second))
    return Found([whole], other.last)


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
        if years := year_of(text, month):
            break
    else:
        return None
    values = []
    for start, month in months:
        end = years.last if month is months[-1][1] else month.last
        values.append(text.value(start, end, periods.months(years.years, month.number)))
    return Found(values, years.last)


def _year_further_on(text: DateText, month: Month) -> Years | None:
    """Return the year of "the July strike of 1946", июльской забастовки 1946 г."""
    at = month.last
    while at < month.last + _MOST_BETWEEN and text.plain_word(at):
        if text.month(at):
            return None
        at += 1
        years = year_at(text, at, month)
        said = text.skip(at, "links") > at or text.follows(
            years.last if years else 0, "years after"
        )
        if years and said and not text.follows(at, "year prepositions"):
            return years
    return None
