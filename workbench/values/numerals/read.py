"""Numerals in digits, words and Roman letters: ``read_numerals(tokens, lang)``.

The steps: tokens → numbers glued into one word parted (``glued``) → digits that are no numbers set
aside (``codes``) → one numeral at a time (``singles``, over ``grammar``, ``digits``, ``roman``) →
ranges (``ranges``) → what is said again in brackets (``twice``).
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.values.numerals.beginnings import may_begin
from workbench.values.numerals.glued import parted
from workbench.values.numerals.lexicon import lexicon
from workbench.values.numerals.numeral import Numeral
from workbench.values.numerals.ranges import Ranges
from workbench.values.tokens import Tokens
from workbench.values.twice import said_once

__all__ = ["Numeral", "read_numerals"]


def read_numerals(tokens: Tokens, lang: str) -> tuple[Numeral, ...]:
    """Return the numerals of ``tokens`` in order; they do not overlap.

    ``lang`` is the code of the language whose words and separators are read first; digits and
    Roman numerals are read in any language. Groups of digits that are surely no number (versions,
    addresses, codes such as COVID-19, list markers) have no numeral; dates and clock times are
    left as the numbers in them.
    """
    lex = lexicon(lang)
    pieces, indices = parted(tokens, lex)
    begins = may_begin(pieces, lex)
    found = Ranges(pieces, lex).read(begins) if begins else ()
    if len(pieces) != len(tokens):
        found = tuple(_whole(n, indices) for n in found)
    return said_once(found, tokens)


def _whole(numeral: Numeral, indices: Sequence[int]) -> Numeral:
    """Say where a numeral read from pieces of tokens stands among the tokens."""
    kind, first, last, *others, ends, implied = numeral
    whole = tuple(_whole(end, indices) for end in ends) if ends else ()
    return Numeral._make((kind, indices[first], indices[last - 1] + 1, *others, whole, implied))
