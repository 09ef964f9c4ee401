"""What looks like a number with its unit and is none: a year and its "г.", hours of the clock."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from workbench.languages import language
from workbench.values.dates.words import date_words
from workbench.values.measures.measured import Measured, hyphened
from workbench.values.measures.people import people_units
from workbench.values.numerals.numeral import Numeral
from workbench.values.phrases import Phrases
from workbench.values.tokens import Tokens

_HOURS = 24
_SPANS_OF_DAYS = frozenset({"day", "week", "month", "year"})
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
    if form in _forms(lang, "units of a body") and _owned(tokens, numeral.first, lang):
        return False  # a table and its four feet
    if measured.measures[0].unit == "month" and _part_of_a_month(measured, tokens, lang):
        return False
    if form in _forms(lang, "following units"):
        return beside  # 2 h 8 min 13 s
    if form in _forms(lang, "glued units") and not beside:
        tight = tokens.befores[numeral.last] == "none"
        return (tight and tokens.kinds[numeral.last - 1] == "digits") or _closes(tokens, measured)
    if numeral.ends and measured.measures[0].unit == "year" and all(map(_is_year, numeral.ends)):
        return False  # "1941–1945 годы" are dates
    if numeral.ends and measured.measures[0].unit == "h" and _of_the_clock(measured, tokens, lang):
        return False  # «с 9 до 17 часов»
    if numeral.ends and measured.measures[0].unit == "g" and any(map(_is_year, numeral.ends)):
        return len(form) > 1  # «998–1030 г.» are years
    if form in _forms(lang, "doubtful units"):
        after = tokens.token(measured.last) if measured.last < len(tokens) else None
        noun = after and after.kind == "word" and after.before == "space"
        return bool(noun and after and after.text not in people_units(lang).after)
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
    unit = tokens.token(measured.numeral.last)
    title = unit.kind == "word" and len(unit.text) == 1 and hyphened(tokens, measured.last)  # г-жа
    cased = _cased(lang)
    alone = measured.last == measured.numeral.last + 1
    if alone and unit.raw not in cased and any(unit.text == one.lower() for one in cased):
        return True
    small = unit.text in _forms(lang, "small units")
    return title or (small and unit.raw[0].isupper() and not unit.raw[1:].isupper())


def _in_a_clock(measured: Measured, tokens: Tokens) -> bool:
    """Whether the number of days is the minutes of a clock: «۰۰:۱۰ روز بعد»."""
    at = measured.numeral.first
    if measured.measures[0].unit not in _SPANS_OF_DAYS or at < 2 or len(tokens[at]) != 2:
        return False
    glued = tokens.befores[at] == tokens.befores[at - 1] == "none"
    return glued and tokens[at - 1] == ":" and tokens.kinds[at - 2] == "digits"


def _closes(tokens: Tokens, measured: Measured) -> bool:
    """Whether nothing follows that a preposition could govern: "7¼ in (18.4 cm)", "8 × 10 in"."""
    at = measured.last
    end = tokens.ends_at(at) or tokens.befores[at] == "line" or tokens[at] in _AFTER_UNITS
    return end and measured.numeral.form == "digits"


def _of_the_clock(measured: Measured, tokens: Tokens, lang: str) -> bool:
    """Whether two numbers of hours are from when until when."""
    ends, first = measured.numeral.ends, measured.numeral.first
    if not all(end.candidates and end.candidates[0][0] <= _HOURS for end in ends):
        return False
    halved = _halves_of_day(lang).at(tokens, measured.last)  # между тремя и четырьмя часами утра
    return halved is not None or (first > 0 and tokens[first - 1] in _from(lang))


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
    return at > 0 and tokens[at - 1] in _forms(lang, "owners")


@cache
def _forms(lang: str, which: str) -> Collection[str]:
    """Return forms listed apart: those that count only right after a digit, for one: "12in"."""
    return frozenset(form.lower() for form in language(lang).data.get(which, ()))


@cache
def _cased(lang: str) -> Collection[str]:
    """Return the forms that are other units in other letters."""
    return tuple(language(lang).data.get("cased units", ()))


@cache
def _from(lang: str) -> Collection[str]:
    """Return the words before the first of two hours."""
    return frozenset(language(lang).data.get("clock", {}).get("from", ()))


@cache
def _halves_of_day(lang: str) -> Phrases[bool]:
    """Return the words for a half of the day."""
    clock = language(lang).data.get("clock", {})
    return Phrases((form, True) for half in ("am", "pm", "night") for form in clock.get(half, ()))
