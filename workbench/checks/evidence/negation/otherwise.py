"""What is negated in one text and told by its opposite in another: "not wrong" is right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from workbench.checks.evidence.negation.heads import Heads, Scope
from workbench.checks.evidence.opposites.phrases import Told
from workbench.checks.evidence.opposites.poles import poles


def is_told_by_opposite(
    heads: Mapping[str, Heads],
    langs: Mapping[str, str],
    lost: Mapping[str, Scope],
    plain: Iterable[str],
) -> bool:
    """Tell whether some texts tell the opposite of what others negate; ``lost`` is their "not"."""
    denied = Told().union(*(_negated(heads[key], langs[key], lost[key]) for key in lost))
    told = Told().union(*(_told(heads[key], langs[key]) for key in plain)) if denied else Told()
    return any(one.set == other.set and one.name != other.name for one in denied for other in told)


def _negated(said: Heads, lang: str, scope: Scope) -> Told:
    """Return the poles of what a "not" negates."""
    if (known := poles(lang)) is None:
        return Told()
    heads = {said.words[at] for at in scope.head if at not in scope.of}
    bare = {word for at in scope.of for word in said.how.bare(said.low[at])}
    return Told().union(*map(known.words.__getitem__, heads | bare))


def _told(said: Heads, lang: str) -> Told:
    """Return the poles that a text tells, in words or phrases."""
    if (known := poles(lang)) is None:
        return Told()
    hints = {word for word in said.words if known.hints[word]}
    return Told().union(*(told for *_, told in known.places(said.words, hints)))
