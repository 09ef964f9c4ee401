"""What is negated in one text and told by its opposite in another: "not wrong" is right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from workbench.checks.evidence.negation.heads import Heads, Scope
from workbench.checks.evidence.opposites.phrases import Told
from workbench.checks.evidence.opposites.places import places
from workbench.checks.evidence.opposites.poles import poles
from workbench.collation import Collation


def is_told_by_opposite(
    collation: Collation,
    bead: int,
    heads: Mapping[str, Heads],
    lost: Mapping[str, Scope],
    plain: Iterable[str],
) -> bool:
    """Tell whether some texts tell the opposite of what others negate; ``lost`` is their "not"."""
    denied = Told().union(*(_negated(heads[key], collation.lang(key), lost[key]) for key in lost))
    if not denied:
        return False
    read = places(collation)
    told = {
        pole
        for key in plain
        if key in read
        for (start, _), pole in read[key].of(bead)
        if 0 <= start - heads[key].said.start < len(heads[key].said.text)
    }
    others = {pole.set for pole in told - denied}
    return any(pole.set in others for pole in denied - told)


def _negated(said: Heads, lang: str, scope: Scope) -> Told:
    """Return the poles of what a "not" negates."""
    if (known := poles(lang)) is None:
        return Told()
    governed = scope.head
    if any(said.low[at] in said.how.linking for at in governed):
        governed = (*governed, *scope.near[:1])
    heads = {said.words[at] for at in governed if at not in scope.of}
    bare = {word for at in scope.of for word in said.how.bare(said.low[at])}
    return Told().union(*map(known.words.__getitem__, heads | bare))
