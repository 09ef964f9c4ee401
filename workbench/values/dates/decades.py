"""Decades, with and without a word that says so: the rules of dates.

Each rule looks at one token and returns the dates that begin there, or None.
"""

from __future__ import annotations

from workbench.values.dates import periods
from workbench.values.dates.centuries import century, century_after_word
from workbench.values.dates.text import LAST_DAY, DateText, Found
from workbench.values.dates.words import CALENDARS
from workbench.values.dates.year_numbers import LAST_YEAR
from workbench.values.model import Reading, reading

_FIRST_DECADE = 20
_SECOND, _TEN = 2, 10


def decade(text: DateText, index: int) -> Found | None:
    """1970s, '70s, 70-е годы, 1970-х гг., 60–70-е годы."""
    apostrophe = text.mark(index, "'")
    run = text.digits(index + apostrophe, 2, 3, 4)
    if not run or int(run) % 10 or text.mark(index - 1, "#№"):
        return None
    ended = _decade_ending(text, index + apostrophe + 1)
    if ended:
        found = _decade_of(text, index, int(run), ended)
        if apostrophe or len(run) > 2:
            return found
        return _or_number(text, found, int(run), ended)
    second = text.digits(index + 2, 2, 4) if text.mark(index + 1, "-") else ""
    ended = _decade_ending(text, index + 3) if second else 0
    if not ended or int(second) % 10 or int(second) <= int(run) % 10 ** len(second):
        return None
    return _both(
        _decade_of(text, index, int(run), index + 1),
        _decade_of(text, index + 2, int(second), ended),
    )


def _or_number(text: DateText, found: Found | None, number: int, ended: int) -> Found | None:
    """Add to «20-е» the day that it may be, where no word for years follows.

    And to "the 80s" the degrees that they may be of: it was in the 80s all week.
    """
    if not found or found.values[0].kind != "date":
        return found
    day = () if found.last > ended or number > LAST_DAY else (reading(number),)
    degrees = (reading(number, number + 9, "°F"),) if text.words.degrees_by_tens else ()
    return Found([found.values[0].also(*day, *degrees)], found.last)


def _decade_ending(text: DateText, index: int) -> int:
    """Return the token after the ending that makes a decade of the digits before it, or 0."""
    ending = text.words.endings.at(text.tokens, index)
    if not ending and (glued := text.words.glued_endings.at(text.tokens, index)):
        ending = glued if text.skip(glued.last, "decade words after") > glued.last else None
    if not ending or not text.glued(index):
        return 0
    if text.skip(ending.last, "no decades before") > ending.last:
        return 0  # 20-е место
    one_year = text.words.year_endings.at(text.tokens, index)
    if one_year and text.skip(ending.last, "decade words after") == ending.last:
        return 0
    return ending.last


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
    if found and text.word(found[0].last, "ages after") and found[0].ordinal and found[1] <= _TEN:
        return _of_life(text, index, found[1], text.skip(found[0].last, "ages after"))
    if not found or found[1] % 10 or found[1] < 10:
        return None
    one = _decade_of(text, index, found[1], found[0].last)
    joined = text.joined(found[0].last)
    next_ = text.number(joined)
    if next_ and next_[1] % 10 == 0 and next_[1] > found[1] and next_[0].form == found[0].form:
        return _both(one, _decade_of(text, joined, next_[1], next_[0].last)) or one
    return one


def decade_of_life(text: DateText, index: int) -> Found | None:
    """На седьмом десятке, in the seventh decade of her life: in one's sixties."""
    found = text.number(index)
    if not found or not found[0].ordinal or not _SECOND < found[1] <= _TEN:
        return None
    last = text.skip(found[0].last, "decades of life")
    return _of_life(text, index, found[1], last) if last > found[0].last else None


def _of_life(text: DateText, first: int, number: int, last: int) -> Found:
    """Return the ages of a life's decade."""
    ages = reading(10 * number - 10, 10 * number - 1)
    return Found([text.value(first, last, [ages])._replace(kind="number")], last)


def decade_of_years(text: DateText, index: int) -> Found | None:
    """سال‌های چهل: a decade, unless it is its first year that is meant."""
    start = text.skip(index, "decade years before")
    found = text.number(start) if start > index else None
    if not found or found[1] % 10 or not _FIRST_DECADE <= found[1] < 100:
        return None
    one = _decade_of(text, index, found[1], found[0].last)
    if not one or text.joined(found[0].last) < len(text.tokens):
        return None
    years = [periods.year(*year) for year in text.years_of(str(found[1]), None)]
    return Found([one.values[0].also(*years)], one.last)


def _of_an_age(text: DateText, index: int) -> bool:
    """Whether a decade is of somebody: his twenties, her late twenties."""
    index -= text.mark(index - 1, "-")
    index -= text.follows(index, "age parts")
    return text.follows(index, "ages")


def _decade_of(text: DateText, first: int, number: int, last: int) -> Found | None:
    if number < _FIRST_DECADE or number > LAST_YEAR:
        return None
    last = text.skip(last, "decade words after")
    if number < 100 and (_of_an_age(text, first) or text.word(last, "ages after")):
        last = text.skip(last, "ages after")
        value = text.value(first, last, [reading(number, number + 9)])
        return Found([value._replace(kind="number")], last)
    if number < 100 and (of := _of_its_century(text, number, last)):
        return Found([text.value(first, of[1], of[0])], of[1])
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


def _of_its_century(text: DateText, number: int, last: int) -> tuple[list[Reading], int] | None:
    """Return the decade of the century that is named behind it, and the token after its phrase.

    «Шестидесятые годы XIX века», the sixties of the nineteenth century, دههٔ شصت قرن نوزدهم. The
    first of two decades has the century that stands behind the second.
    """
    then = text.joined(last)
    word, numeral = text.word(then, "decade"), text.number(then)
    at = word[1] if word else numeral[0].last if numeral else last
    at = text.skip(at, "decade words after") if at > last else last
    after = text.skip(text.skip(at, "day marks"), "links")
    of = century(text, after) or century_after_word(text, after)
    if not of or len(of.values) > 1:
        return None
    readings = [
        periods.decade(which, 100 * before + number)
        for whole in of.values[0].readings
        for which in CALENDARS
        for before in range(LAST_YEAR // 100)
        if periods.century(which, before + 1).low == whole.low
    ]
    return (readings, of.last if at == last else last) if readings else None
