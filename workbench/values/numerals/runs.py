"""Digits that hang together: a number, one in groups, a decimal, or several numbers."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from workbench.message import Message
from workbench.values.model import Number
from workbench.values.numerals.lexicon import Lexicon

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


def one_separator(
    parts: list[str], separator: str, first: int, last: int, lexicon: Lexicon
) -> tuple[Run, ...]:
    """Read ``1,5``, ``1.234``: a decimal, a group, or two numbers of a list."""
    whole, rest = parts
    if separator == "," and len(whole) >= 4 and len(rest) >= 4:
        return listed(parts, first)
    decimal = Fraction(f"{whole}.{rest}")
    if len(rest) != 3 or len(whole) > 3 or whole.startswith("0"):
        return (Run(first, last, (decimal,)),)
    group = int(whole + rest)
    if separator == "," and lexicon.comma == "grouping":
        return (Run(first, last, (group,)),)
    if rest == "000":
        return (Run(first, last, (group, decimal), decimals=(decimal,)),)
    likely = {",": lexicon.comma, ".": lexicon.stop, "٫": "decimal"}[separator]
    if likely == "decimal":
        return (Run(first, last, (decimal, group), decimals=(decimal,)),)
    return (Run(first, last, (group, decimal), decimals=(decimal, group)),)


def is_mistyped(parts: list[str], separator: str) -> bool:
    """Whether ٬ was typed for the momayyez: ۲٬۵۲ is no number in groups."""
    return separator == "٬" and len(parts[1]) != 3


def grouped(parts: list[str], separators: list[str]) -> Number | None:
    """Read groups of three (or, in India, of two before the last three), with decimals or not."""
    if len(separators) > 1 and set(separators) == {"٫"}:  # ۲٫۲۲۰٫۰۰۰, typed for ٬
        whole = joined_groups(parts, ["٬"] * len(separators))
        return None if whole is None else int(whole)
    if separators[-1] == "٫" or (len(separators) > 1 and separators[-1] not in separators[:-1]):
        whole = joined_groups(parts[:-1], separators[:-1])
        return None if whole is None else Fraction(f"{whole}.{parts[-1]}")
    whole = joined_groups(parts, separators)
    return None if whole is None else int(whole)


def joined_groups(parts: list[str], separators: list[str]) -> str | None:
    """Return the digits of a whole number in groups as one, None if they are no such groups."""
    if len(set(separators)) > 1 or separators[0] == "٫" or not 1 <= len(parts[0]) <= 3:
        return None
    if len(parts[-1]) != 3 or parts[0].startswith("0"):
        return None
    middle = {len(part) for part in parts[1:-1]}
    if middle <= {3} or (middle == {2} and len(parts[0]) <= 2 and separators[0] == ","):
        return "".join(parts)
    return None


def both_sides(
    parts: list[str], separators: list[str], parting: str, first: int, last: int, lexicon: Lexicon
) -> tuple[Run, ...]:
    """Read as two numbers ``97,039/1,617,204`` and ``0.31/100 000``, a ratio, and ``0.5,1``."""
    if separators.count(parting) != 1:
        return (Run(first, last, ()),)
    cut = separators.index(parting)
    at = first + sum(1 if mark == " " else 2 for mark in separators[: cut + 1])
    runs: list[Run] = []
    for begin, side, marks, end in (
        (first, parts[: cut + 1], separators[:cut], at - 1),
        (at, parts[cut + 1 :], separators[cut + 1 :], last),
    ):
        if not marks:
            runs.append(Run(begin, end, (int(side[0]),)))
        elif len(side) == 2 and marks[0] in ",.٫":
            runs += one_separator(side, marks[0], begin, end, lexicon)
        elif (number := grouped(side, marks)) is not None:
            runs.append(Run(begin, end, (number,)))
        else:
            return (Run(first, last, ()),)
    return tuple(runs)


def in_list(parts: list[str], first: int, last: int) -> tuple[Run, ...]:
    """Read ``4,5,6`` as three numbers if they rise, or all have a digit or two; else nobody can."""
    numbers = [int(part) for part in parts]
    alike = {len(part) for part in parts} in ({1}, {2})
    if alike or all(low < high for low, high in pairwise(numbers)):
        return listed(parts, first)
    return (Run(first, last, (), defect=no_grouping(",".join(parts))),)


def listed(parts: list[str], first: int) -> tuple[Run, ...]:
    """Return numbers that single marks part, the first of them at ``first``."""
    return tuple(
        Run(first + 2 * i, first + 2 * i + 1, (int(part),)) for i, part in enumerate(parts)
    )


def no_grouping(shown: str) -> Message:
    """Say that nobody can tell which number it is."""
    return Message("“{shown}” is not a number in any grouping", {"shown": shown})
