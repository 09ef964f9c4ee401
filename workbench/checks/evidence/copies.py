"""Two texts in one script that read alike in a place: whose language it is, if it tells anything.

Neither script nor chain says whether German stands in the English or English in the German text;
the words do, by the text in which they are met where the two differ. Of kindred languages (Serbian
and Croatian, Danish and Norwegian) much is said alike, and is no copy.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from workbench.collation import Collation
from workbench.languages import language
from workbench.passages import passages

KINDRED = 0.35
"""Share of the words of beads that differ, from which two languages say much alike."""

FEWEST_SMALL = 3
"""Words in small letters from which a passage is no row of names."""


class _Pair(NamedTuple):
    """The words of two texts in the beads in which they differ, and how many are in both."""

    ours: Counter[str]
    theirs: Counter[str]
    common: float


def in_one_script(collation: Collation, key: str, other: str) -> bool:
    """Tell whether two texts are of two languages that are written alike."""
    script = language(collation.lang(key)).script
    return script != "" and script == language(collation.lang(other)).script


def is_anothers(collation: Collation, key: str, source: str, words: Sequence[str]) -> bool:
    """Tell whether words that stand in two texts of one script are of the language of ``source``.

    Where neither text has more of them elsewhere, they are of the earlier one's.
    """
    pair = _pair(collation, key, source)
    if pair.common >= KINDRED or sum(word[:1].islower() for word in words) < FEWEST_SMALL:
        return False
    said = {word.casefold() for word in words}
    ours, theirs = (sum(word in known for word in said) for known in (pair.ours, pair.theirs))
    if ours != theirs:
        return theirs > ours
    return collation.keys.index(source) < collation.keys.index(key)


@lru_cache(maxsize=32)
def _pair(collation: Collation, key: str, other: str) -> _Pair:
    mine, yours = (passages(collation)[one].words for one in (key, other))
    ours: Counter[str] = Counter()
    theirs: Counter[str] = Counter()
    common = fewer = 0
    for bead in range(len(collation.alignment.beads)):
        one, two = mine[bead], yours[bead]
        if one and two and one != two:
            a, b = ({word.casefold() for word in words} for words in (one, two))
            ours.update(a)
            theirs.update(b)
            common += len(a & b)
            fewer += min(len(a), len(b))
    return _Pair(ours, theirs, common / fewer if fewer else 0.0)
