"""Lengths of texts against one another, learnt from the document itself.

Length of a translation grows with that of its source and its variance with the length (Gale &
Church 1993). The ratio and the variance of each pair of witnesses are learnt robustly (median,
median absolute deviation), with a prior for short documents.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

import numpy as np

from workbench.arrays import Floats, median
from workbench.passages import Passages
from workbench.text import fold
from workbench.values.model import Value

PRIOR_SPREAD = 1.6
"""Standard deviation of (b - ratio·a) / sqrt(mean), in letters, before anything is learnt."""

PRIOR_WEIGHT = 30
"""How many beads the prior counts for."""

LEAST_SPREAD = 0.5
LOOSE = 12.0
"""Letters by which any text may be longer for a turn of phrase, however short it is."""

FREE = 0.15
"""Share of its length by which any text may be longer, however long: a way of translating."""

SHORTEST = 25
"""Letters below which length says nothing."""

COPIED = 0.15
"""Share of beads of one length from which a text is held to be translated in part."""

WORD_OF_ACRONYM = 7
"""Letters a word has where it is not cut to its first: КПСС may stand for 28 of them."""

_ADDRESS = re.compile(r"\b(?:https?|ftp)://\S+")
_PART = re.compile(r"[^\W\d_]+")
_ACRONYM = re.compile(r"\b[^\W\d_]{2,7}\b")


def size(folded: str) -> tuple[int, int]:
    """Return how many letters a folded text has, and how many more with its acronyms in full."""
    acronyms = () if folded.isupper() else _ACRONYM.findall(folded)
    cut = sum(len(word) for word in acronyms if word.isupper())
    return _letters(folded), (WORD_OF_ACRONYM - 1) * cut


def sizes(read: Passages, values: Sequence[Sequence[Value]]) -> Sizes:
    """Return the length of each passage without its values: they are compared for what they mean.

    Addresses, of which some languages read a part as a number, are left out. A number is long in
    words and short in digits, and says the same.
    """
    written = read.stream.total(map(_letters, read.vocabulary)).tolist()
    acronyms = read.stream.total(
        word != low and _may_be_cut(word) for word, low in read.vocabulary.items()
    ).tolist()
    more = np.zeros(len(written))
    for bead, (prose, held) in enumerate(zip(read.prose, values, strict=True)):
        if acronyms[bead] or "://" in prose:
            said = fold(_without(_ADDRESS.sub(_blank, prose), held)).text
            written[bead], more[bead] = size(said)
        elif held:
            inside = (read.part(bead, value.start, value.end) for value in held)
            written[bead] -= sum(map(_letters, inside))
    return Sizes(np.array(written), written + more)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _letters(text: str) -> int:
    return len(text) if text.isalpha() else sum(map(str.isalpha, text))


def _may_be_cut(word: str) -> bool:
    """Whether a part of a word may be an acronym: two capitals or more, and nothing small."""
    return not word[1:].islower() and any(
        len(part) > 1 and part.isupper() for part in _PART.findall(word)
    )


def _without(text: str, values: Sequence[Value]) -> str:
    parts, at = [], 0
    for value in values:
        parts.append(text[at : value.start])
        at = value.end
    return " ".join([*parts, text[at:]])


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many letters a witness's beads have: as written, and with their acronyms in full."""

    written: Floats
    in_full: Floats


@dataclass(frozen=True, slots=True)
class Pair:
    """What is known of two witnesses' lengths: ``b ≈ ratio · a``."""

    ratio: float
    spread: float

    def deviation(self, a: Sizes, b: Sizes) -> Floats:
        """Return how many standard deviations too long each ``b`` is, 0 if acronyms explain it."""
        long = b.written - self.ratio * a.in_full
        short = b.in_full - self.ratio * a.written
        return np.where(
            long > 0,
            long / self._deviation(a.in_full, b.written),
            np.where(short < 0, short / self._deviation(a.written, b.in_full), 0.0),
        )

    def excess(self, a: Sizes, b: Sizes) -> Floats:
        """Return by how many letters each ``b`` is longer than ``a`` foretells."""
        return b.written - self.ratio * a.written

    def _deviation(self, a: Floats, b: Floats) -> Floats:
        mean = (self.ratio * a + b) / 2
        return np.sqrt(self.spread**2 * mean + LOOSE**2 + (FREE * mean) ** 2)


def learn(a: Sizes, b: Sizes) -> Pair:
    """Learn a pair's ratio and spread from beads' lengths; empty ones are passed over."""
    both = (a.written >= SHORTEST) & (b.written > 0)
    if not both.any():
        return Pair(1.0, PRIOR_SPREAD)
    ours, theirs = _translated(a.written[both], b.written[both])
    ratio = float(np.exp(median(np.log(theirs / ours))))
    scaled = np.abs(theirs - ratio * ours) / np.sqrt((ratio * ours + theirs) / 2)
    weight = len(ours) / (len(ours) + PRIOR_WEIGHT)
    spread = weight * 1.4826 * median(scaled) + (1 - weight) * PRIOR_SPREAD
    return Pair(ratio, max(spread, LEAST_SPREAD))


def _translated(ours: Floats, theirs: Floats) -> tuple[Floats, Floats]:
    """Return the lengths without those that are the same, where more are so than by chance.

    What nobody has translated yet stands word for word in both texts, and says nothing of how long
    a translation is.
    """
    other = ours != theirs
    if other.any() and 1 - other.mean() > COPIED:
        return ours[other], theirs[other]
    return ours, theirs


@dataclass(frozen=True, slots=True)
class Lengths:
    """The lengths of all witnesses against one another, each by the two it compares.

    Of ``one, other`` it is told how much longer the second is than the first foretells: by how
    many standard deviations, and by how many letters.
    """

    written: Mapping[str, Floats]
    deviation: Mapping[tuple[str, str], Floats]
    excess: Mapping[tuple[str, str], Floats]

    @classmethod
    def of(cls, sizes: Mapping[str, Sizes]) -> Lengths:
        """Compare every two witnesses, each way."""
        pairs = {pair: learn(sizes[pair[0]], sizes[pair[1]]) for pair in permutations(sizes, 2)}
        return cls(
            {key: one.written for key, one in sizes.items()},
            {(a, b): pair.deviation(sizes[a], sizes[b]) for (a, b), pair in pairs.items()},
            {(a, b): pair.excess(sizes[a], sizes[b]) for (a, b), pair in pairs.items()},
        )

    def lacking(self, bead: int, key: str, other: str, letters: float) -> float:
        """Return how much likelier ``other`` lacks these letters of ``key`` than none, as a log."""
        excess = float(self.excess[other, key][bead])
        deviation = float(self.deviation[other, key][bead])
        if not (excess and deviation):
            return 0.0
        spread = excess / deviation
        return (excess**2 - (excess - letters) ** 2) / (2 * spread**2)
