"""Lengths of texts against one another, learnt from the document itself.

Length of a translation grows with that of its source and its variance with the length (Gale &
Church 1993). The ratio and the variance of each pair of witnesses are learnt robustly (median,
median absolute deviation), with a prior for short documents.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from workbench.text import fold
from workbench.values.model import Value

PRIOR_SPREAD = 1.6
"""Standard deviation of (b - ratio·a) / sqrt(mean), in letters, before anything is learnt."""

PRIOR_WEIGHT = 30
"""How many beads the prior counts for."""

LEAST_SPREAD = 0.5
LOOSE = 6.0
"""Letters by which any text may be longer for a turn of phrase, however short it is."""

SHORTEST = 25
"""Letters below which length says nothing."""

WORD_OF_ACRONYM = 7
"""Letters a word has where it is not cut to its first: КПСС may stand for 28 of them."""

_WORD = re.compile(r"\b[^\W\d_]{2,7}\b")


@dataclass(frozen=True, slots=True)
class Size:
    """A text's length in letters: as written, and with its acronyms written out."""

    written: int
    in_full: int


def size(text: str, values: Sequence[Value] = ()) -> Size:
    """Return the length of a text without its ``values``: they are compared for what they mean.

    A number is long in words and short in digits, and says the same.
    """
    folded = fold(_without(text, values)).text
    letters = sum(map(str.isalpha, folded))
    shouted = folded.isupper()
    acronyms = 0 if shouted else sum(len(word) for word in _WORD.findall(folded) if word.isupper())
    return Size(letters, letters + (WORD_OF_ACRONYM - 1) * acronyms)


def _without(text: str, values: Sequence[Value]) -> str:
    parts, at = [], 0
    for value in values:
        parts.append(text[at : value.start])
        at = value.end
    return " ".join([*parts, text[at:]])


@dataclass(frozen=True, slots=True)
class Pair:
    """What is known of two witnesses' lengths: ``b ≈ ratio · a``."""

    ratio: float
    spread: float

    def deviation(self, a: Size, b: Size) -> float:
        """Return how many standard deviations too long ``b`` is, 0 where acronyms explain it."""
        if (long := b.written - self.ratio * a.in_full) > 0:
            return long / self._deviation(a.in_full, b.written)
        if (short := b.in_full - self.ratio * a.written) < 0:
            return short / self._deviation(a.written, b.in_full)
        return 0.0

    def _deviation(self, a: int, b: int) -> float:
        return math.sqrt(self.spread**2 * (self.ratio * a + b) / 2 + LOOSE**2)


def learn(sizes: Sequence[tuple[Size, Size]]) -> Pair:
    """Learn a pair's ratio and spread from beads' lengths; empty ones are passed over."""
    both = [(a.written, b.written) for a, b in sizes if a.written >= SHORTEST and b.written > 0]
    if not both:
        return Pair(1.0, PRIOR_SPREAD)
    ratio = math.exp(median(math.log(b / a) for a, b in both))
    scaled = [abs(b - ratio * a) / math.sqrt((ratio * a + b) / 2) for a, b in both]
    weight = len(both) / (len(both) + PRIOR_WEIGHT)
    spread = weight * 1.4826 * median(scaled) + (1 - weight) * PRIOR_SPREAD
    return Pair(ratio, max(spread, LEAST_SPREAD))
