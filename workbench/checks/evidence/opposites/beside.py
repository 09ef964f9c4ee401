"""Whether opposites stand beside the same words in all texts: one of them then was turned.

"To enter international isolation" and «выйти из международной изоляции» tell of one thing, however
long their sentences are; in long ones it may be chance that both have a pole of a set.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbench.checks.evidence.linked import RENDERINGS
from workbench.checks.evidence.negation.negating import negating
from workbench.checks.evidence.opposites.telling import Span, Telling, Told
from workbench.values.cut import WORD

NEAR = 4
"""Words on each side of one that stand beside it."""


def stand_beside_alike(
    row: Mapping[str, Telling], told: Told, sides: tuple[Sequence[str], Sequence[str]]
) -> bool:
    """Tell whether the poles of one side stand beside words that render those beside the other's.

    ``told`` are the poles by text; in every text of one side each may have other words beside it.
    """
    one, other = sides
    return all(
        any(
            _are_alike(_beside(row[ours], ours_place), _beside(row[theirs], theirs_place))
            for ours_place, _ in told[ours]
            for theirs_place, _ in told[theirs]
        )
        for ours in one
        for theirs in other
    )


def _are_alike(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return any(not RENDERINGS[stem].isdisjoint(theirs) for stem in ours)


def _beside(said: Telling, place: Span) -> frozenset[str]:
    """Return the stems of the words beside what stands at a place of the passage."""
    how = negating(said.lang)
    if how is None:
        return frozenset()
    first, last = place[0] - said.start, place[1] - said.start
    before = WORD.findall(said.text[:first])[-NEAR:]
    behind = WORD.findall(said.text[last:])[:NEAR]
    return frozenset[str]().union(*(how.stems[word.casefold()] for word in (*before, *behind)))
