"""The year that goes with a month: December 1985, دی ماه سال ۱۳۶۴, "26 Oct. '85"."""

from __future__ import annotations

from workbench.values.dates import calendar
from workbench.values.dates.calendar import Year
from workbench.values.dates.text import LAST_DAY, DateText, Month, Years
from workbench.values.dates.year_numbers import FIRST_YEAR, LAST_YEAR, in_era
from workbench.values.dates.years import written_year

_LAST_HIJRI = 1500
_LEAST_LETTERED = 99
_UNSURE = frozenset({"bound", "rare", "verb"})
_MOST_TOUCHED = 3  # years of the moon in one of ours


def year_of(text: DateText, month: Month) -> Years | None:
    """Return the year after a month, past the dot of an abbreviation."""
    found = year_at(text, month.last, month, month.sure in ("bound", "rare"))
    if not found and text.glued(month.last) and text.mark(month.last, "."):
        found = year_at(text, month.last + 1, month)
    return found


def year_at(text: DateText, index: int, month: Month, month_bound: bool = False) -> Years | None:
    """Return the year of a month's calendar at a token: ", 1985", "85 г.", "سال ۱۳۶۴", "'85"."""
    which = month.which
    comma = text.mark(index, ",")
    start = text.skip(index + comma, "links")
    before = text.word(start, "era before")
    if before and before[0].era and (counted := text.number(before[1])):
        return Years(in_era(counted[1], before[0].era), counted[0].last)
    numbered = text.skip(start, "years before")
    apostrophe = text.mark(numbered, "'")
    found = written_year(text, numbered + apostrophe)
    if found and not found[2] and text.skip(found[1], "counted after years") > found[1]:
        return None  # в ноябре 1910 человек
    if not found and (run := text.digits(numbered, 4)) and FIRST_YEAR <= int(run) <= LAST_YEAR:
        found = int(run), numbered + 1, False  # دسامبر ۲۰۱۹ درصد علائم
    if not found and which == "lunar" and (run := text.whole(numbered, 3)):
        found = int(run), numbered + 1, False  # رجب ۶۹۰
    alone = not (comma or apostrophe) and text.counts_nothing(
        text.skip(numbered + 1, "years after")
    )
    lengths = {"lunar": (2,), "gregorian": (3,)}.get(which, ())
    if alone and lengths and (run := text.whole(numbered, *lengths)):
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
        and (number > LAST_DAY or (text.digits(numbered, 2) and text.counts_nothing(last)))
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
        return Years(_within_ours(month, number) or ((which, number),), after)
    years = [(cal, base + number) for cal, base in text.words.short_years if cal == which]
    if not years and which == "lunar" and numbered > start:
        years = [(which, number)]  # دهم محرم سال ۶۱
    return Years(tuple(years), after) if years else None


def _within_ours(month: Month, number: int) -> tuple[Year, ...]:
    """Return the years of a month's own calendar in which it falls in a year of ours: Ramadan 2023.

    None for one of ours, for a year that its calendar may have come to, and for a doubtful word.
    """
    if month.which == "gregorian" or number <= _LAST_HIJRI or month.sure in _UNSURE:
        return ()
    first, next_first = calendar.day("gregorian", number), calendar.day("gregorian", number + 1)
    begun = calendar.date(month.which, first)[0]
    return tuple(
        (month.which, year)
        for year in range(begun, begun + _MOST_TOUCHED)
        if calendar.day(month.which, year, month.number) < next_first
        and calendar.day(month.which, year, month.number + 1) > first
    )


def out_of_time(month: Month, years: Years | None) -> bool:
    """Whether a word that may be a month stands beside a year its calendar has not come to.

    «میزان سال ۱۹۷۸» is the level of 1978.
    """
    unsure = month.sure in _UNSURE and month.which != "gregorian"
    return unsure and years is not None and all(year > _LAST_HIJRI for _, year in years.years)
