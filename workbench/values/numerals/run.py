"""What is read of digits that hang together."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from fractions import Fraction

from workbench.message import Message
from workbench.values.model import Number

VULGAR = {
    char: Fraction(unicodedata.numeric(char)).limit_denominator(10) for char in "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
}
"""The value of ``½`` and its kin."""
# Denominators that make a fraction of any numerator below them beyond doubt.
COMMON = frozenset({2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 32, 50, 64, 100, 1000})


@dataclass(frozen=True, slots=True)
class Run:
    """A number in digits: tokens ``[first, last)`` and its candidates, likeliest first.

    ``decimals`` are the candidates that hold where a scale word follows (``1.234 million`` has no
    groups). A run without candidates is a code, or unreadable where ``defect`` says why.
    """

    first: int
    last: int
    candidates: tuple[Number, ...]
    vague: bool = False
    defect: Message | None = None
    decimals: tuple[Number, ...] = ()

    @property
    def plain(self) -> bool:
        """Whether it is one run of digits, without separators."""
        return self.last == self.first + 1
