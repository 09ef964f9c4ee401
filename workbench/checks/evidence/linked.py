"""Which stems the lexicon that comes with the aligner holds to render a stem, or it them."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.byword import ByWord
from workbench.lexicon.general import shipped

LINKED = 0.1
"""Probability, in one direction, from which a word renders another."""

LINKED_BACK = 0.02
"""The same in the other direction."""


def _renderings(short: str) -> frozenset[str]:
    return frozenset(
        other
        for _, other, ahead, back in shipped().by_stem.get(short, ())
        if (ahead >= LINKED and back >= LINKED_BACK) or (back >= LINKED and ahead >= LINKED_BACK)
    )


RENDERINGS: ByWord[frozenset[str]] = ByWord(_renderings)
"""By a stem, the stems of any language that render it."""


def rendering(stems: Iterable[str]) -> frozenset[str]:
    """Return the stems that render any of some stems."""
    each = [*map(RENDERINGS.__getitem__, stems)]
    return each[0] if len(each) == 1 else frozenset[str]().union(*each)
