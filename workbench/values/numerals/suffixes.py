"""Suffixes of ordinals: whether one fits its number, and 27th, 27-й, ۲۷مین read."""

from __future__ import annotations

from collections.abc import Collection

from workbench.message import Message, Notation
from workbench.values.numerals.numeral import Numeral
from workbench.values.view import View

_SHORTEST_TAIL = 5
_HALF_WORD = "-{suffix} is the end of a numeral in words"


def with_suffix(view: View, numeral: Numeral) -> Numeral:
    """Return a numeral in digits with the suffix that follows: 27th is an ordinal, 5-ти not."""
    value = numeral.candidates[0][0]
    if value.denominator != 1 or len(numeral.candidates) > 1:
        return numeral
    lex = view.lex
    hyphened = view.text(numeral.last) == "-" and view.glued(numeral.last)
    at = numeral.last + hyphened
    word = view.word(at)
    if not word:
        return numeral
    if view.before(at) not in ("none", "zwnj"):
        if word in lex.ordinal_words and not hyphened:
            return numeral._replace(kind="ordinal").over(view.tokens, numeral.first, at + 1)
        return numeral
    if hyphened and view.text(at + 1) == "-" and view.glued(at + 1):
        return numeral
    suffixed = numeral.over(view.tokens, numeral.first, at + 1)
    cardinal = lex.cardinal_suffixes.get(word)
    if cardinal is not None and (not cardinal or value in cardinal):
        return suffixed
    if word not in lex.ordinal_suffixes:
        if _ends_a_numeral(word, lex.ordinals) and view.glued(at):
            return suffixed._replace(kind="ordinal", defect=Message(_HALF_WORD, {"suffix": word}))
        return numeral
    defect = suffix_defect(int(value), word) if word in ENGLISH else None
    return suffixed._replace(kind="ordinal", defect=defect)


def _ends_a_numeral(tail: str, words: Collection[str]) -> bool:
    """Tell whether it is no word and no suffix, but the end of an ordinal: «17-адцатой»."""
    if len(tail) < _SHORTEST_TAIL:
        return False
    return any(word.endswith(tail) and word != tail for word in words) and tail not in words


ENGLISH = ("st", "nd", "rd", "th")


def suffix_defect(value: int, suffix: str) -> Message | None:
    """Say what is wrong with the English "21nd" or "XXVIIInd", or nothing."""
    teens = value % 100 in (11, 12, 13)
    right = "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    if suffix == right:
        return None
    return Message(
        "suffix -{suffix} does not fit {value} ({right})",
        {"suffix": suffix, "value": Notation(value), "right": f"{value}{right}"},
    )
