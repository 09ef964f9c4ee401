"""Tokens as the readers of clock times see them: numerals and the words of the clock at each.

The words are of the section ``clock`` of a language's file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from typing import Any

from workbench.languages import language
from workbench.values.measures.words import measure_words
from workbench.values.model import Form, Reading, Value
from workbench.values.numerals.grammar import inner_number
from workbench.values.numerals.lexicon import lexicon
from workbench.values.numerals.numeral import Numeral
from workbench.values.phrases import Beginnings, Phrases, Standing, listed, words_in
from workbench.values.tokens import Tokens

# Every other list of a clock is of words that play the role it is called by.
_NO_ROLES = ("running hour", "hours after less")
_AFTER = (
    *("am", "pm", "night", "hours", "hours of four digits", "minutes", "zones", "and", "past"),
    *("to", "until", "counted hours", "running hours", "less after"),
)
_STARTERS = ("before", "before point", "noon", "midnight", "less", "one hour")


@dataclass(frozen=True, slots=True)
class ClockWords:
    """What a language knows of times: its phrases by their roles, and those that begin a time.

    ``after`` are the words that begin what may stand right behind a number that is an hour.

    ``of_length``: the word for hours is one for lengths of time as well, as in Russian.
    ``point_is_of_hours``: decimals have a comma, and "16.00–18.40" are hours. ``called_before``: a
    word before an hour calls it one. ``running``: an ordinal is the hour that has begun, and half
    of the sixth is 5:30. ``fused`` are hours that after tens look like units of theirs.
    """

    phrases: Phrases[str]
    starters: Beginnings
    after: Set[str]
    of_length: bool
    point_is_of_hours: bool
    called_before: bool
    running: bool
    fused: frozenset[str]


@cache
def clock_words(lang: str) -> ClockWords:
    """Return the words of a language's clock; one without a file reads times in digits only."""
    data = language(lang).data
    clock: Mapping[str, Any] = data.get("clock", {})

    every = Phrases(one for one in listed(clock) if one[1] not in _NO_ROLES)
    return ClockWords(
        every,
        every.beginnings(_STARTERS.__contains__),
        every.beginnings(_AFTER.__contains__).firsts,
        bool(set(clock.get("hours", ())) & set(data.get("units", {}).get("h", ()))),
        data.get("numerals", {}).get("comma") == "decimal",
        bool(clock.get("before")),
        clock.get("running hour") == "yes",
        words_in(lang, "clock", "hours after less"),
    )


_COUNTED = frozenset({"after hours only", "counted halves"})
_OF_TIME = frozenset({"s", "min", "h", "day", "week", "month", "year", "decade", "century"})


class Spots(Standing[str]):
    """Where words of the clock stand in a text."""

    def skip(self, index: int, role: str) -> int:
        """Return the token after a word of a role, or ``index`` if there is none."""
        phrase = self[index]
        return phrase.last if phrase and role in phrase.meanings else index


class ClockText:
    """Tokens with the numerals and the words of the clock that begin at each."""

    def __init__(self, tokens: Tokens, numerals: Sequence[Numeral], lang: str) -> None:
        self.tokens = tokens
        self.glued, self.tied = tokens.glued, tokens.tied
        self.lang = lang
        singles = [end for numeral in numerals for end in numeral.ends or (numeral,)]
        starters = lexicon(lang).starters
        self.numerals = {
            one.first: one
            for one in singles
            if tokens[one.first] in starters or not _inside_a_word(one, tokens, lang)
        }
        self.words = clock_words(lang)
        self.spots = Spots(self.words.phrases, tokens)
        self.skip = self.spots.skip
        self.range_ends = {end.first for numeral in numerals for end in numeral.ends}
        self.span_words = lexicon(lang).ranges
        self.begin()

    def begin(self) -> None:
        """Begin a passage, of which no time has been read."""
        self.past = -1  # the token after the time read last
        self.pointed = False  # whether one had a point between hours and minutes
        self.called_last = False  # whether it was called one

    def digits(self, index: int, length: int) -> int | None:
        """Return a run of up to ``length`` digits."""
        run = self.tokens.digits(index)
        return int(run) if run and len(run) <= length else None

    def counting(self, index: int) -> Numeral | None:
        """Return the numeral at a token if it says how many."""
        numeral = self.numerals.get(index)
        return numeral if numeral and numeral.candidates and numeral.kind == "number" else None

    def number(self, index: int, most: int) -> tuple[int, int] | None:
        """Return a whole number up to ``most`` at a token, and the token after it."""
        numeral = self.numerals.get(index)
        if not numeral or numeral.kind != "number" or (number := numeral.whole) is None:
            return None
        return (number, numeral.last) if 0 <= number <= most else None

    def measured(self, index: int) -> bool:
        """Say whether a unit stands at a token, and none of time: «ساعت ۸ روز شنبه» is at eight."""
        unit = measure_words(self.lang, "units").at(self.tokens, index)
        return unit is not None and all(one.unit not in _OF_TIME for one in unit.meanings)

    def half(self, index: int, after_hours: bool) -> tuple[str, int]:
        """Return the half of the day named at a token, if any, and the token after it."""
        phrase = self.spots[index]
        if phrase and (after_hours or "after hours only" not in phrase.meanings):
            for role in ("am", "pm", "night"):
                if role in phrase.meanings:
                    return role, phrase.last
        return "", index

    def counts_too(self, index: int) -> bool:
        """Say whether a half of the day at a token may be what is counted: ночи, شب."""
        phrase = self.spots[index]
        return phrase is not None and not _COUNTED.isdisjoint(phrase.meanings)

    def value(self, first: int, last: int, minutes: Sequence[int], *, vague: bool = False) -> Value:
        """Return the time of the tokens ``[first, last)``."""
        inside = {self.numerals[i].form for i in range(first, last) if i in self.numerals}
        forms: set[Form] = inside or {"words"}
        return Value(
            "time",
            *self.tokens.span(first, last),
            tuple(minute_of_day(each) for each in minutes),
            forms.pop() if len(forms) == 1 else "mixed",
            vague,
        )


def _inside_a_word(numeral: Numeral, tokens: Tokens, lang: str) -> bool:
    """Tell whether a number is a part of a word, and no hour: «ساعت دورقمی»."""
    alone = numeral.form == "words" and numeral.last == numeral.first + 1
    return alone and inner_number(tokens[numeral.first], lang) is not None


def minute_of_day(minutes: int) -> Reading:
    """Return a time as so many minutes after midnight."""
    shown = f"{minutes // 60:02}:{minutes % 60:02}"
    return Reading(minutes, minutes, "min", shown)
