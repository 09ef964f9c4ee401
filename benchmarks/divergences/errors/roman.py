"""Roman numerals, right and wrong."""

from __future__ import annotations

import re
from random import Random

_PARTS = (
    ("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50),
    ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
)  # fmt: skip
CANONICAL = re.compile(r"M*(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


def roman(number: int) -> str:
    """Return a number above zero as a Roman numeral."""
    found = ""
    for letters, value in _PARTS:
        count, number = divmod(number, value)
        found += letters * count
    return found


def value(numeral: str) -> int | None:
    """Return the number a well-formed Roman numeral means."""
    if not numeral or not CANONICAL.fullmatch(numeral):
        return None
    at = total = 0
    for letters, worth in _PARTS:
        while numeral.startswith(letters, at):
            total += worth
            at += len(letters)
    return total


def malformed(number: int, chance: Random) -> str:
    """Return a Roman numeral with a slip of the hand: a letter too many, or two changed over.

    A number whose numeral is too short for a slip that shows, or is all of M, makes way for one
    that lies five on.
    """
    while not (slips := _slips(roman(number))):
        number += 5
    return chance.choice(slips)


def _slips(right: str) -> list[str]:
    if len(right) < 3:
        return []
    slips = {right[:at] + right[at] + right[at:] for at in range(len(right))}
    slips |= {
        right[:at] + right[at + 1] + right[at] + right[at + 2 :] for at in range(len(right) - 1)
    }
    slips.add(right + right[-1] * 2)
    return sorted(slip for slip in slips if value(slip) is None)
