"""What looks like a number with its unit and is none: a year and its "г.", hours of the clock."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from workbench.languages import language
from workbench.values.clock.text import clock_words
from workbench.values.dates.words import date_words
from workbench.values.measures.measured import Measured
from workbench.values.numerals.numeral import Numeral
from workbench.values.phrases import words_in
from workbench.values.tokens import Tokens

_HOURS = 24
_SPANS_OF_DAYS = frozenset({"day", "week", "month", "year"})
_HALVES_OF_DAY = frozenset({"am", "pm", "night"})
_AFTER_UNITS = frozenset("();×]")


def is_measure(measured: Measured, tokens: Tokens, beside: bool, lang: str) -> bool:
    """Say whether a form is a unit here; ``beside`` another measure it is: "6 ft 2 in"."""
    return (
        not _in_a_clock(measured, tokens)
        and not _is_another_word(measured, tokens, lang)
        and _is_unit(measured, tokens, beside, lang)
    )


def _is_unit(measured: Measured, tokens: Tokens, beside: bool, lang: str) -> bool:
    numeral = measured.numeral
    form = "".join(tokens[numeral.last : measured.last])
    if form in words_in(lang, "units of a body") and _owned(tokens, numeral.first, lang):
        return False  # a table and its four feet
    if measured.measures[0].unit == "month" and _part_of_a_month(measured, tokens, lang):
        return False
    if form in words_in(lang, "following units"):
        return beside  # 2 h 8 min 13 s
    if form in words_in(lang, "glued units") and not beside:
        tight = tokens.glued(numeral.last) and tokens.digits(numeral.last - 1)
        return bool(tight) or _closes(tokens, measured)
    if numeral.ends and measured.measures[0].unit == "year" and all(map(_is_year, numeral.ends)):
        return False  # "1941–1945 годы" are dates
    if numeral.ends and measured.measures[0].unit == "h" and _of_the_clock(measured, tokens, lang):
        return False  # «с 9 до 17 часов»
    if numeral.ends and measured.measures[0].unit == "g" and any(map(_is_year, numeral.ends)):
        return len(form) > 1  # «998–1030 г.» are years
    if form in words_in(lang, "doubtful units"):
        return counts_a_noun(measured, tokens, lang)
    if len(form) > 1 or not form.isalpha():
        return True
    if measured.measures[0].unit == "g" and _of_an_era(tokens, numeral.last, lang):
        return False  # «551–575 г. х.»
    # A letter alone is a unit after digits; "1985 г" is a year.
    is_year = measured.measures[0].unit == "g" and _is_year(numeral)
    return numeral.form != "words" and not is_year


def _is_another_word(measured: Measured, tokens: Tokens, lang: str) -> bool:
    """Whether its capitals make another word of an abbreviation: «1 См. приложение», 500 MA."""
    if measured.last - 1 < measured.numeral.last:
        return False
    at, cased = measured.numeral.last, _cased(lang)
    raw, text = tokens.raw(at), tokens[at]
    title = len(tokens.word(at)) == 1 and tokens.tied(measured.last)  # г-жа
    if measured.last == at + 1 and raw not in cased and any(text == one.lower() for one in cased):
        return True
    small = text in words_in(lang, "small units")
    return title or (small and raw[0].isupper() and not raw[1:].isupper())


def _in_a_clock(measured: Measured, tokens: Tokens) -> bool:
    """Whether the number of days is the minutes of a clock: «۰۰:۱۰ روز بعد»."""
    at = measured.numeral.first
    if measured.measures[0].unit not in _SPANS_OF_DAYS or len(tokens[at]) != 2:
        return False
    return tokens.tied(at - 1, ":") and tokens.digits(at - 2) != ""


def _closes(tokens: Tokens, measured: Measured) -> bool:
    """Whether nothing follows that a preposition could govern: "7¼ in (18.4 cm)", "8 × 10 in"."""
    at = measured.last
    end = tokens.ends_at(at) or tokens.before(at) == "line" or tokens[at] in _AFTER_UNITS
    return end and measured.numeral.form == "digits"


def _of_the_clock(measured: Measured, tokens: Tokens, lang: str) -> bool:
    """Whether two numbers of hours are from when until when."""
    ends, first = measured.numeral.ends, measured.numeral.first
    if not all(end.candidates and end.candidates[0][0] <= _HOURS for end in ends):
        return False
    after = clock_words(lang).phrases.at(tokens, measured.last)
    if after and not _HALVES_OF_DAY.isdisjoint(after.meanings):
        return True  # между тремя и четырьмя часами утра
    return tokens.text(first - 1) in words_in(lang, "clock", "from")


def _part_of_a_month(measured: Measured, tokens: Tokens, lang: str) -> bool:
    """Whether it is half of a month whose name follows: в первой половине месяца мехра."""
    name = date_words(lang).phrases.at(tokens, measured.last)
    part = all(high < 1 for _, high in measured.numeral.candidates)
    return part and name is not None and any(word.role == "month" for word in name.meanings)


def _of_an_era(tokens: Tokens, at: int, lang: str) -> bool:
    """Whether a year's letter, and the era it is counted in, stand at a token."""
    phrases = date_words(lang).phrases
    for place in (at, at + 1, at + 2):
        found = phrases.at(tokens, place)
        if found and any(word.role == "era after" for word in found.meanings):
            return True
    return False


def _is_year(numeral: Numeral) -> bool:
    number = numeral.whole
    return numeral.last - numeral.first == 1 and number is not None and 1000 <= number <= 2100


def _owned(tokens: Tokens, at: int, lang: str) -> bool:
    """Whether a word before a token says whose: its, their."""
    return tokens.text(at - 1) in words_in(lang, "owners")


def counts_a_noun(measured: Measured, tokens: Tokens, lang: str) -> bool:
    """Say whether a word follows a measure that it may be said of."""
    after = tokens.word(measured.last) if tokens.before(measured.last) == "space" else ""
    return after != "" and after not in words_in(lang, "people", "before")


@cache
def _cased(lang: str) -> Collection[str]:
    """Return the forms that are other units in other letters."""
    return tuple(language(lang).data.get("cased units", ()))
