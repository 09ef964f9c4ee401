"""Dates in words and digits: ``read(tokens, numerals, lang)``.

A date is a day, a month, a year, a decade or a century, each a closed interval of days; of a period
("1983–1985", "10–15 December") each end is a value of its own, so that every way to write a period
compares equal. Days and months without a year are ``month-day``. A year that may be a plain number
too says so in its last reading. Feasts are not read.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import chain

from workbench.byword import remembered
from workbench.values.dates.arabic_years import arabic_year
from workbench.values.dates.bare_days import with_bare_days
from workbench.values.dates.centuries import century, century_after_word, century_of_era
from workbench.values.dates.days import day_first, tens_of_days, weekday
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
from workbench.values.dates.in_digits import (
    day_of_month,
    numeric_date,
    roman_month_date,
    short_month_date,
)
from workbench.values.dates.months import month_first
from workbench.values.dates.romanised import in_plain_letters
from workbench.values.dates.styles import (
    both_days_before_month,
    both_days_with_month,
    new_style_in_brackets,
)
from workbench.values.dates.text import (
    DateText,
    Found,
)
from workbench.values.dates.words import beginnings, date_words
from workbench.values.dates.year_first import signed_date, year_first
from workbench.values.dates.year_pairs import reversed_period
from workbench.values.dates.years import (
    SPOKEN,
    bare_year,
    running_age,
    short_year,
    short_year_of,
    spoken_year,
    word_with_year,
    year_of_name,
    year_with_word,
)
from workbench.values.model import Value
from workbench.values.numerals.read import Numeral
from workbench.values.tokens import Tokens

Rule = Callable[[DateText, int], Found | None]
Roles = frozenset[str]
"""Roles of words, and marks: each rule comes with those of which one has to be there, if any."""


def read(tokens: Tokens, numerals: Sequence[Numeral], lang: str) -> tuple[Value, ...]:
    """Return the dates among ``tokens``, in order; none overlap."""
    words = date_words(lang)
    text = DateText(in_plain_letters(tokens, words.phrases.words), numerals, words, lang)
    told = beginnings(lang, *_NEEDED).places(text.tokens)
    telling = sorted({*told, *text.tokens.places(_MARKS)})
    values: list[Value] = []
    past = 0
    for passage, places in text.tokens.by_passage(text.places):
        roles = _roles(text, passage, telling)
        for index in places:
            if index >= past and (found := _found(text, index, roles)):
                values += found.values
                past = found.last
    return with_bare_days(glossed(values, text), text)


def _roles(text: DateText, passage: range, telling: Sequence[int]) -> Roles:
    """Return what roles that rules need are played in a passage, and what marks it has."""
    own = telling[bisect_left(telling, passage.start) : bisect_left(telling, passage.stop)]
    played = chain.from_iterable(map(text.roles_at, own))
    return _NEEDED.intersection(chain(played, map(text.tokens.__getitem__, own)))


def _found(text: DateText, index: int, roles: Roles) -> Found | None:
    for rule in _rules(text, index, roles):
        if found := rule(text, index):
            return found
    return None


def _rules(text: DateText, index: int, roles: Roles) -> Sequence[Rule]:
    """Return the rules worth trying at a token of a text with words of ``roles``."""
    numeral, in_digits = text.numerals.get(index), text.tokens.kinds[index] == "digits"
    if text.words.signs and in_digits:
        return _SIGNED
    if numeral and numeral.form == "words" and not text.month(index):  # صفر is zero, and a month
        number = text.number(index)
        large = number is not None and number[1] >= SPOKEN.start
        return (_worth_from_numeral if large else _worth_from_small)(roles)
    if in_digits or (numeral and numeral.form != "words"):
        after = numeral.last if numeral else index + 1
        followed = text.begins(after) or text.begins(index + 1) or text.mark(after, "-/.,'([")
        if not followed and not text.digits(index, 3, 4):
            return _TIED if text.mark(index - 1, "-") or text.mark(index + 1, "/") else ()
        if not in_digits:
            return _worth_from_numeral(roles)
        return (_worth_from_marked if text.mark(index + 1, "-/.") else _worth_from_digits)(roles)
    return (
        _FROM_APOSTROPHE
        if text.tokens[index] == "'"
        else _worth_from_word(frozenset(text.roles_at(index)))
    )


def _worth(
    rules: Sequence[tuple[Rule, Roles]], without: Sequence[Rule] = ()
) -> Callable[[Roles], Sequence[Rule]]:
    """Return what tells the rules that can find what they look for where words have some roles."""
    asked = [one for one in rules if one[0] not in without]

    @remembered(1024)
    def worth(roles: Roles) -> Sequence[Rule]:
        return tuple(rule for rule, needed in asked if not needed or not needed.isdisjoint(roles))

    return worth


_NONE: Roles = frozenset()
_MONTH, _DECADE = frozenset({"month"}), frozenset({"decade"})
_ERA = frozenset({"era after", "era letter"})
_FROM_DIGITS: tuple[tuple[Rule, Roles], ...] = (
    (numeric_date, _NONE),
    (roman_month_date, _NONE),
    (year_first, _MONTH),
    (short_month_date, _MONTH),
    (both_days_with_month, _MONTH),
    (both_days_before_month, _MONTH),
    (new_style_in_brackets, frozenset({"style words"})),
    (tens_of_days, frozenset({"day spans", "ten days"})),
    (day_first, _MONTH),
    (decade_of_life, frozenset({"decades of life"})),
    (decade, _NONE),
    (decade_word, _DECADE),
    (two_calendars, frozenset("/")),
    (converted_year, frozenset("([")),
    (century_of_era, _ERA),
    (year_with_era, _ERA),
    (century, frozenset({"century words after", "millennium words after"})),
    (year_of_old, frozenset({"year marks", "years after", "(", "["})),
    (running_age, frozenset({"age years", "years of life"})),
    (year_with_word, frozenset({"years after"})),
    (year_of_name, _NONE),
    (spoken_year, _NONE),
    (reversed_period, _NONE),
    (day_of_month, _NONE),
    (bare_year, _NONE),
)
# These read digits and nothing else.
_DIGITS_ALONE = (
    numeric_date,
    roman_month_date,
    year_first,
    short_month_date,
    decade,
    two_calendars,
    converted_year,
    year_of_old,
    year_of_name,
    day_of_month,
    reversed_period,
)
_WITH_MARK = (numeric_date, roman_month_date, reversed_period, day_of_month)
_LARGE = (spoken_year, bare_year)
_FROM_WORD: tuple[tuple[Rule, Roles], ...] = (
    (month_first, frozenset({"month", "month words"})),
    (tens_of_days, frozenset({"decade words before"})),
    (weekday, frozenset({"weekday"})),
    (decade_after_word, frozenset({"decade words before"})),
    (decade_of_years, frozenset({"decade years before"})),
    (century_after_word, frozenset({"century words before", "millennium words before"})),
    (era_with_year, frozenset({"era before"})),
    (arabic_year, frozenset({"years before"})),
    (word_with_year, frozenset({"years before"})),
    (short_year_of, frozenset({"before short years"})),
    (decade_word, _DECADE),
)
_MARKS = frozenset("/([")
_NEEDED: Roles = frozenset().union(*(roles for _, roles in _FROM_DIGITS))
_worth_from_marked, _worth_from_digits = _worth(_FROM_DIGITS), _worth(_FROM_DIGITS, _WITH_MARK)
_worth_from_numeral = _worth(_FROM_DIGITS, _DIGITS_ALONE)
_worth_from_small = _worth(_FROM_DIGITS, (*_DIGITS_ALONE, *_LARGE))
_worth_from_word = _worth(_FROM_WORD)
_TIED: tuple[Rule, ...] = (day_of_month, year_of_name)
_SIGNED: tuple[Rule, ...] = (signed_date, numeric_date, bare_year)
_FROM_APOSTROPHE: tuple[Rule, ...] = (decade, short_year)
