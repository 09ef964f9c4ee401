"""How far reviewers agree, and where they do not.

Source of kappa: J. Cohen, "A coefficient of agreement for nominal scales", Educational and
Psychological Measurement 20 (1960), 37-46.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from workbench.message import Field, Message
from workbench.review import State, Verdict, Word

Verdicts = Mapping[str, Verdict]
"""One reviewer's verdicts, by divergence. Those given to settle a dispute are no judgement of their
own, and count for nothing here."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of ``both`` divergences on which two reviewers gave a word, ``same`` got the same one.

    ``kappa`` is Cohen's: 1 for full agreement, 0 for what chance would give; None where chance
    alone gives full agreement, or nothing was judged by both.
    """

    first: str
    second: str
    both: int
    same: int
    kappa: float | None

    @property
    def share(self) -> float | None:
        """The share of ``both`` that is the same, 0 to 1; None if there is nothing to share."""
        return self.same / self.both if self.both else None

    @property
    def message(self) -> Message:
        """It in a sentence."""
        fields: dict[str, Field] = {"first": self.first, "second": self.second}
        if self.share is None:
            return Message("{first} and {second} have judged nothing in common.", fields)
        fields |= {"same": self.same, "both": self.both, "share": round(100 * self.share)}
        if self.kappa is None:
            return Message(
                "{first} and {second} agree on {same} of the {both} that both have judged"
                " ({share}%); Cohen's κ not defined.",
                fields,
            )
        return Message(
            "{first} and {second} agree on {same} of the {both} that both have judged"
            " ({share}%); Cohen's κ {kappa}.",
            fields | {"kappa": self.kappa},
        )

    def __str__(self) -> str:
        """Say it in English."""
        return str(self.message)


def given(reviews: Iterable[State]) -> dict[str, Verdicts]:
    """Return what each reviewer has said."""
    return {review.reviewer: review.verdicts for review in reviews}


def agreements(reviews: Mapping[str, Verdicts]) -> tuple[Agreement, ...]:
    """Return the agreement of each two reviewers, in order of names."""
    pairs = combinations(sorted(reviews), 2)
    return tuple(_agreement(reviews, first, second) for first, second in pairs)


def disputed(reviews: Mapping[str, Verdicts]) -> tuple[str, ...]:
    """Return the ids of divergences to which reviewers gave different words, sorted."""
    words: dict[str, set[Word]] = {}
    for verdicts in reviews.values():
        for key, word in _words(verdicts):
            words.setdefault(key, set()).add(word)
    return tuple(sorted(key for key, given in words.items() if len(given) > 1))


def _agreement(reviews: Mapping[str, Verdicts], first: str, second: str) -> Agreement:
    one, other = dict(_words(reviews[first])), dict(_words(reviews[second]))
    pairs = [(one[key], other[key]) for key in sorted(one.keys() & other.keys())]
    same = sum(a == b for a, b in pairs)
    return Agreement(first, second, len(pairs), same, _kappa(pairs))


def _kappa(pairs: Sequence[tuple[Word, Word]]) -> float | None:
    if not pairs:
        return None
    count = len(pairs)
    left, right = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    # In whole numbers as far as possible, so that full agreement is 1.0 exactly.
    by_chance = sum(left[word] * right[word] for word in left)
    observed = sum(a == b for a, b in pairs) * count
    if by_chance == count * count:
        return None
    return (observed - by_chance) / (count * count - by_chance)


def _words(verdicts: Verdicts) -> Iterable[tuple[str, Word]]:
    return (
        (key, verdict.word)
        for key, verdict in verdicts.items()
        if verdict.word is not None and not verdict.settles
    )
