"""How far reviewers agree, and where they do not.

Source of kappa: J. Cohen, "A coefficient of agreement for nominal scales", Educational and
Psychological Measurement 20 (1960), 37-46.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from workbench.review import State, Verdict, Word

Verdicts = Mapping[str, Verdict]


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


def agreements(reviews: Sequence[State]) -> tuple[Agreement, ...]:
    """Return the agreement of each two reviewers."""
    return tuple(_agreement(first, second) for first, second in combinations(_by_name(reviews), 2))


def disputed(reviews: Sequence[State]) -> tuple[str, ...]:
    """Return the ids of divergences to which reviewers gave different words, sorted."""
    words: dict[str, set[Word]] = {}
    for review in reviews:
        for key, word in _words(review.verdicts):
            words.setdefault(key, set()).add(word)
    return tuple(sorted(key for key, given in words.items() if len(given) > 1))


def _agreement(first: State, second: State) -> Agreement:
    one, other = dict(_words(first.verdicts)), dict(_words(second.verdicts))
    pairs = [(one[key], other[key]) for key in sorted(one.keys() & other.keys())]
    same = sum(a == b for a, b in pairs)
    return Agreement(first.reviewer, second.reviewer, len(pairs), same, _kappa(pairs))


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
    return ((key, given.word) for key, given in verdicts.items() if given.word is not None)


def _by_name(reviews: Sequence[State]) -> list[State]:
    return sorted(reviews, key=lambda review: review.reviewer)
