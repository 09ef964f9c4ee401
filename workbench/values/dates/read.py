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
from workbench.values.dates import (
    centuries,
    days,
    decades,
    eras,
    in_digits,
    months,
    styles,
    year_pairs,
    years,
)
from workbench.values.dates.days import with_bare_days
from workbench.values.dates.glosses import glossed
from workbench.values.dates.text import DateText, Found
from workbench.values.dates.words import beginnings, date_words, in_plain_letters
from workbench.values.model import Value
from workbench.values.numerals.numeral import Numeral
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
        large = number is not None and number[1] >= years.SPOKEN.start
        return (_worth_from_numeral if large else _worth_from_small)(roles)
    if in_digits or (numeral and numeral.form != "words"):
        after = numeral.last if numeral else index + 1
        followed = text.begins(after) or text.begins(index + 1) or text.mark(after, "-/.,'([")
        if not followed and not text.digits(index, 3, 4):
            return _TIED if text.mark(index - 1, "-") or text.mark(index + 1, "/") else ()
        if not in_digits:
            return _worth_from_numeral(roles)
        return (_worth_from_marked if text.mark(index + 1, "-/.") else _worth_from_digits)(roles)
    if text.tokens[index] == "'":
        return _FROM_APOSTROPHE
    return _worth_from_word(frozenset(text.roles_at(index)))


def _worth(
    rules: Sequence[tuple[Rule, str, str]], *without: str
) -> Callable[[Roles], Sequence[Rule]]:
    """Return what tells the rules that can find what they look for where words have some roles."""
    asked = [(rule, frozenset(filter(None, needs.split("|")))) for rule, needs, of in rules
             if of not in without]  # fmt: skip

    @remembered(1024)
    def worth(roles: Roles) -> Sequence[Rule]:
        return tuple(rule for rule, needed in asked if not needed or not needed.isdisjoint(roles))

    return worth


# The rules in the order in which they are tried; the words or marks of which one has to stand in
# the passage, if any; and what alone a rule reads: digits, digits with a mark behind them, or
# numbers from twenty on.
_FROM_NUMBERS: tuple[tuple[Rule, str, str], ...] = (
    (in_digits.numeric_date, "", "marked"),
    (in_digits.roman_month_date, "", "marked"),
    (in_digits.year_first, "month", "digits"),
    (in_digits.short_month_date, "month", "digits"),
    (styles.both_days_with_month, "month", ""),
    (styles.both_days_before_month, "month", ""),
    (styles.new_style_in_brackets, "style words", ""),
    (days.tens_of_days, "day spans|ten days", ""),
    (days.day_first, "month", ""),
    (decades.decade_of_life, "decades of life", ""),
    (decades.decade, "", "digits"),
    (decades.decade_word, "decade", ""),
    (eras.two_calendars, "/", "digits"),
    (eras.converted_year, "(|[", "digits"),
    (centuries.century_of_era, "era after|era letter", ""),
    (eras.year_with_era, "era after|era letter", ""),
    (centuries.century, "century words after|millennium words after", ""),
    (eras.year_of_old, "year marks|years after|(|[", "digits"),
    (years.running_age, "age years|years of life", ""),
    (years.year_with_word, "years after", ""),
    (years.year_of_name, "", "digits"),
    (years.spoken_year, "", "large"),
    (year_pairs.reversed_period, "", "marked"),
    (in_digits.day_of_month, "", "marked"),
    (years.bare_year, "", "large"),
)
_FROM_WORDS: tuple[tuple[Rule, str, str], ...] = (
    (months.month_first, "month|month words", ""),
    (days.tens_of_days, "decade words before", ""),
    (days.weekday, "weekday", ""),
    (decades.decade_after_word, "decade words before", ""),
    (decades.decade_of_years, "decade years before", ""),
    (centuries.century_after_word, "century words before|millennium words before", ""),
    (eras.era_with_year, "era before", ""),
    (years.arabic_year, "years before", ""),
    (years.word_with_year, "years before", ""),
    (years.short_year_of, "before short years", ""),
    (decades.decade_word, "decade", ""),
)
_MARKS = frozenset("/([")
_NEEDED = frozenset("|".join(needs for _, needs, _ in _FROM_NUMBERS).split("|"))
_worth_from_marked, _worth_from_digits = _worth(_FROM_NUMBERS), _worth(_FROM_NUMBERS, "marked")
_worth_from_numeral = _worth(_FROM_NUMBERS, "marked", "digits")
_worth_from_small = _worth(_FROM_NUMBERS, "marked", "digits", "large")
_worth_from_word = _worth(_FROM_WORDS)
_TIED: tuple[Rule, ...] = (in_digits.day_of_month, years.year_of_name)
_SIGNED: tuple[Rule, ...] = (in_digits.signed_date, in_digits.numeric_date, years.bare_year)
_FROM_APOSTROPHE: tuple[Rule, ...] = (decades.decade, years.short_year)
