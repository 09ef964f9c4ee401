"""What each bead says in each witness, folded and cut into words once for all who read it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from workbench.collation import Collation
from workbench.text import Folded, fold
from workbench.values.tokens import WORD


@dataclass(frozen=True, slots=True)
class Passages:
    """The texts of one witness, an entry a bead: as they read on, folded, and in words."""

    prose: Sequence[str]
    folded: Sequence[Folded]
    words: Sequence[Sequence[str]]


@lru_cache(maxsize=1)
def passages(collation: Collation) -> Mapping[str, Passages]:
    """Return the passages of each witness; those of the last collation are remembered."""
    return {key: _passages(collation.beads_prose(key)) for key in collation.keys}


def _passages(prose: Sequence[str]) -> Passages:
    folded = [fold(text) for text in prose]
    once: dict[str, str] = {}
    words = [[once.setdefault(word, word) for word in WORD.findall(one.text)] for one in folded]
    return Passages(prose, folded, words)
