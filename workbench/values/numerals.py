"""Numerals in digits, words and Roman letters: ``read_numerals(tokens, lang)``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from workbench.values.model import Form
from workbench.values.tokens import Token

NumeralKind = Literal["number", "ordinal", "percent", "multiple"]
Candidate = tuple[Fraction, Fraction]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral: the tokens ``[first, last)``, the span ``[start, end)`` of the original text.

    ``candidates`` are the closed intervals it can mean, likeliest first; one point where
    ``low == high``. A range ("10–15 million") is one numeral whose ``ends`` are its two numerals,
    each with its full value (10,000,000 and 15,000,000); ``ends`` is empty otherwise. Percent
    signs, "times", "-fold" and ordinal suffixes belong to the numeral; currencies, units and nouns
    do not. An unreadable numeral has no candidates and a ``defect``.
    ``form``, ``vague``, ``approximate`` and ``defect`` are those of ``model.Value``.
    """

    kind: NumeralKind
    first: int
    last: int
    start: int
    end: int
    candidates: tuple[Candidate, ...]
    form: Form = "digits"
    vague: bool = False
    approximate: bool = False
    defect: str = ""
    ends: tuple[Numeral, ...] = ()

    @property
    def ordinal(self) -> bool:
        """Whether it says which, not how many."""
        return self.kind == "ordinal"


def read_numerals(tokens: Sequence[Token], lang: str) -> tuple[Numeral, ...]:
    """Return the numerals of ``tokens`` in order; they do not overlap.

    ``lang`` is the code of the language whose words and separators are read first; digits and
    Roman numerals are read in any language. Groups of digits that are surely no number (versions,
    addresses, codes such as COVID-19, list markers) have no numeral; dates and clock times are
    left as the numbers in them.
    """
    del lang
    return tuple(
        Numeral("number", i, i + 1, token.start, token.end, ((n := Fraction(token.text), n),))
        for i, token in enumerate(tokens)
        if token.kind == "digits"
    )
