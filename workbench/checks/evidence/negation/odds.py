"""How likely it is that a "not" was lost in some texts of a sentence, or put into others.

Translators say the same with and without a "not", so neither its being there nor a count of it says
much. What says more is weighed together: whether what is negated stands in the other texts without
a "not", whether they render what stands around it, whether they have, there or elsewhere, another
"not" or a word that may stand for one, and how literally the texts follow one another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import exp, fsum, log
from typing import NamedTuple

from workbench.checks.evidence.linked import Possible
from workbench.checks.evidence.negation.facing import Facing, Met
from workbench.checks.evidence.negation.heads import Heads, Scope

CONSTANT = 0.05
WEIGHTS: Mapping[str, float] = {
    "head": 1.72,
    "near": 0.73,
    "cover": 0.82,
    "hedge beside": -1.46,
    "doubtful": -0.74,
    "denies": -1.90,
    "denies what plain has": 1.30,
    "clean": 0.79,
    "plain has a phrase": -1.19,
    "not for several": -1.40,
    "paired": -1.50,
    "alone": -1.37,
    "longer": -1.65,
    "freer": -0.90,
}
"""What each sign is worth.

A logistic regression, fitted to translations of many kinds in which a "not" was left out of one
text, or put into one; left out thrice as often, as in real slips. The sentences as they were stand
for no slip. What denies, is said by the opposite or paired ("neither … nor") is too rare in them:
that is worth what keeps the examples of the tests right.
"""

HABIT = -0.30
"""What the logarithm is worth of how often these texts differ so, by how often texts do."""

USUAL = {True: 0.042, False: 0.0285}
"""The share of sentences with a "not" that one text alone negates, and that all but one do.

Those are left out that look like a slip.
"""

PRIOR = 2.0
"""Sentences in which texts differ that the usual counts for, beside those of the document."""

FORLORN = 0.0
"""Log odds by the other signs below which it is not asked how freely texts follow one another."""

SPLITS = 3
"""Ways in which one of three texts differs from the others."""

APART = 0.15
"""Share of a sentence by which a "not" that stands behind a place does so for sure."""

SHORT = 20
"""Letters beyond which it says something by how much one text is longer than another."""

Sides = tuple[tuple[str, ...], tuple[str, ...]]
"""The texts that negate a sentence, or do it more often, and those that do not."""


class Signs(NamedTuple):
    """A sentence that some texts negate more often than the others, with the signs of a slip.

    ``lost`` is by text the "not" that the others most surely lack.
    """

    negated: tuple[str, ...]
    plain: tuple[str, ...]
    lost: Mapping[str, Scope]
    signs: Mapping[str, float]

    @property
    def sides(self) -> Sides:
        """The texts that negate it more often, and the others."""
        return self.negated, self.plain

    @property
    def odds(self) -> float:
        """The log odds of a slip by these signs alone."""
        return _told(self.signs)


class Habits:
    """How often the texts of a document differ in what they negate, as translators do.

    One writes "not bad" where the others say "good", and one does not: what recurs is no slip. So
    far as a sentence looks like one by its other signs, it tells nothing of habits.
    """

    def __init__(self, found: Iterable[Signs], sentences: int) -> None:
        self._times: defaultdict[Sides, float] = defaultdict(float)
        for one in found:
            self._times[one.sides] += _as_usual(one)
        self._total = sum(self._times.values())
        self._others = max(sentences - 1, 0)

    def odds(self, found: Signs) -> float:
        """Return the log odds that texts differ by a slip, in one of the sentences told."""
        return found.odds + HABIT * log(self._ratio(found))

    def _ratio(self, found: Signs) -> float:
        """Return how often these texts differ elsewhere, by how often texts do.

        Where there is little of it, how often any do stands for it.
        """
        itself = _as_usual(found)
        usual = USUAL[len(found.negated) == 1]
        expected = self._others * SPLITS * sum(USUAL.values())
        any_ratio = (self._total - itself + PRIOR) / (expected + PRIOR)
        times = self._times[found.sides] - itself
        return (max(times, 0.0) + PRIOR * any_ratio) / (self._others * usual + PRIOR)


def _as_usual(found: Signs) -> float:
    """Return how probable it is, by its signs alone, that texts differ as translators do."""
    return 1 / (1 + exp(found.odds))


def all_signs(row: Mapping[str, Heads], possible: Possible) -> Iterator[Signs]:
    """Yield which texts of a sentence negate it more often than all others, with the signs."""
    times = {key: len(one.scopes) for key, one in row.items()}
    if len(set(times.values())) < 2:
        return
    facing = {
        (one, other): Facing(row[one], row[other], possible)
        for one in row
        for other in row
        if one != other
    }
    for least in sorted(set(times.values()), reverse=True)[:-1]:
        negated = tuple(key for key in row if times[key] >= least)
        plain = tuple(key for key in row if times[key] < least)
        lost = _lost(row, facing, negated, plain)
        yield Signs(negated, plain, lost, _signs(row, facing, lost, plain))


def _signs(
    row: Mapping[str, Heads],
    facing: Mapping[tuple[str, str], Facing],
    lost: Mapping[str, Scope],
    plain: Sequence[str],
) -> Mapping[str, float]:
    negated = [*lost]
    met = [facing[key, other].met[scope] for other in plain for key, scope in lost.items()]
    more, fewer = [row[key] for key in negated], [row[key] for key in plain]
    letters = [SHORT + _mean(len(one.said.text) for one in side) for side in (more, fewer)]
    signs = {
        "head": _mean(one.link == "head" for one in met),
        "near": _mean(one.link == "near" for one in met),
        "cover": _mean(one.cover for one in met),
        "hedge beside": _mean(one.has_hedge for one in met),
        "doubtful": _mean(scope.is_doubtful for scope in lost.values()),
        "denies": _mean(scope.denies for scope in lost.values()),
        "denies what plain has": all(scope.denies for scope in lost.values())
        and all(one.said.has and not one.scopes for one in fewer),
        "clean": not any(one.scopes or one.hedges or one.said.phrase for one in fewer),
        "plain has a phrase": any(one.said.phrase for one in fewer),
        "not for several": _may_say_it_once(more, fewer)
        and not all(_is_behind(one, row, lost) for one in fewer),
        "paired": all(any(one.said.is_paired for one in side) for side in (more, fewer)),
        "alone": len(negated) == 1,
        "longer": abs(log(letters[0] / letters[1])),
    }
    return {**signs, "freer": _freer(facing, negated) if _told(signs) > FORLORN else 0.0}


def _told(signs: Mapping[str, float]) -> float:
    return CONSTANT + sum(WEIGHTS[name] * sign for name, sign in signs.items())


def _freer(facing: Mapping[tuple[str, str], Facing], negated: Sequence[str]) -> float:
    """Return how much less texts that differ render of one another than texts that do not."""
    across = [one.cover for (a, b), one in facing.items() if (a in negated) != (b in negated)]
    beside = [one.cover for (a, b), one in facing.items() if (a in negated) == (b in negated)]
    return _mean(beside or across) - _mean(across)


def _lost(
    row: Mapping[str, Heads],
    facing: Mapping[tuple[str, str], Facing],
    negated: Sequence[str],
    plain: Sequence[str],
) -> Mapping[str, Scope]:
    """Return by text the "not" that the others most surely lack, the same in all that negate."""
    if all(len(row[key].scopes) == 1 for key in negated):
        return {key: row[key].scopes[0] for key in negated}
    first, *others = negated
    found: list[tuple[float, Mapping[str, Scope]]] = []
    for scope in row[first].scopes:
        total, chosen = 0.0, {first: scope}
        for key in others:
            ranks = [
                (facing[first, key].affinity(scope, one) + _lack(facing, key, plain, one), at)
                for at, one in enumerate(row[key].scopes)
            ]
            best, at = max(ranks, key=lambda rank: (rank[0], -rank[1]))
            total += best
            chosen[key] = row[key].scopes[at]
        found.append((total + _lack(facing, first, plain, scope), chosen))
    return max(found, key=lambda one: one[0])[1]


def _lack(
    facing: Mapping[tuple[str, str], Facing], key: str, plain: Sequence[str], scope: Scope
) -> float:
    """Return how surely texts lack a "not", as an order of rank."""
    met = [facing[key, other].met[scope] for other in plain]
    return sum(map(_rank, met)) - 0.5 * (scope.denies + scope.is_doubtful)


def _rank(met: Met) -> float:
    worth = {"answered": -2.0, "hedged": -0.5, "unknown": 0.0, "near": 0.0, "head": 1.0}
    return worth[met.link] - met.has_not


def _may_say_it_once(more: Sequence[Heads], fewer: Sequence[Heads]) -> bool:
    """Tell whether texts may differ only in how often they say one "not" of several things."""
    if not all(one.scopes for one in fewer):
        return False
    if any(one.said.is_paired for one in (*more, *fewer)):
        return True
    return any(one.said.may_share() for one in fewer) and any(
        one.said.is_repeated() for one in more
    )


def _is_behind(one: Heads, row: Mapping[str, Heads], lost: Mapping[str, Scope]) -> bool:
    """Tell whether each "not" of a text stands behind the lost one's place, and looks ahead.

    "Has been repaired and has not been sold" says its "not" of the second alone.
    """
    if one.how.is_behind or one.said.is_paired or not one.scopes:
        return False
    place = _mean(row[key].share(scope.of[0]) for key, scope in lost.items())
    return all(one.share(scope.of[0]) > place + APART for scope in one.scopes)


def _mean(some: Iterable[float]) -> float:
    each = [*some]
    return fsum(each) / len(each)
