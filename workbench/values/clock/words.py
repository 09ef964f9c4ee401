"""The words times are made of, from the section ``clock`` of a language's file."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cache
from typing import Any

from workbench.languages import language
from workbench.values.phrases import Phrases, listed, words_in

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
    starters: Phrases[str]
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

    roles = [(form, role) for form, role in listed(clock) if role not in _NO_ROLES]
    every = Phrases(roles)
    return ClockWords(
        every,
        Phrases(one for one in roles if one[1] in _STARTERS),
        every.beginnings(_AFTER.__contains__).firsts,
        bool(set(clock.get("hours", ())) & set(data.get("units", {}).get("h", ()))),
        data.get("numerals", {}).get("comma") == "decimal",
        bool(clock.get("before")),
        clock.get("running hour") == "yes",
        words_in(lang, "clock", "hours after less"),
    )
