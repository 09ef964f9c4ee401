"""Items of texts' lists that another text lacks, told by all that speaks for it together.

What renders items is known of half the words at best, so no sign is sure alone: it is weighed
whether the items beside the lost ones stand side by side in the other text, whether its letters are
what that text lacks, and whether its words are met nowhere in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from workbench.checks.evidence.lists.enumerations import Enumeration
from workbench.checks.evidence.lists.rendered import Hit, Rendered, Told
from workbench.checks.evidence.parts.lengths import Lengths

LONGEST_LIST = 30
"""Items beyond which a list is a table."""

MOST_OF_LENGTH, LEAST_OF_LENGTH = 2.5, -2.0
"""Log likelihood ratios of a length beyond which more say nothing new."""


class Weights(NamedTuple):
    """What each sign weighs in the log odds that items are missing.

    A logistic regression, fitted to items cut out of one of three texts' lists, of seven kinds of
    texts, against lists of clean translations. ``agreed`` is where the lost items of the two others
    render each other, ``unmet`` for each of them whose words are met nowhere in the third text,
    ``beside`` for each whose neighbours stand side by side there, ``letters`` for the log
    likelihood ratio that its letters are lacking, ``inner`` for each that stands between two
    others, ``as_long`` for each list than which that of the third text is no shorter, ``alike``
    where the two lists are of one length.
    """

    agreed: float = 0.46
    unmet: float = 0.51
    beside: float = 1.62
    letters: float = 1.8
    inner: float = 0.69
    as_long: float = -0.99
    alike: float = -0.31
    constant: float = -3.15


WEIGHTS = Weights()

Run = tuple[int, ...]
"""Items of a list that stand in a row."""


class Lost(NamedTuple):
    """Items of the same places of several lists, as their words by text, and their log odds."""

    words: Mapping[str, tuple[int, ...]]
    log_odds: float


def weighed(
    said: Rendered, told: Told, lengths: Lengths, long: Mapping[str, Enumeration], odd: str
) -> Iterator[Lost]:
    """Yield all items of texts' lists that nothing renders in the list of another text."""
    short = said.partner(long, odd)
    lists = [*long.values(), short]
    if not all(one.joined for one in long.values()) or max(map(len, lists)) > LONGEST_LIST:
        return
    missing: dict[str, Sequence[Run]] = {}
    for key, mine in long.items():
        missing[key] = _missing(said, key, mine, odd, short)
        if not missing[key]:
            return
    hits = {key: said.hits(key, mine, odd, short) for key, mine in long.items()}
    if not any(hits.values()):
        return
    alike = len(set(map(len, long.values()))) == 1
    for runs, agreed in _same_places(said, long, missing):
        weight = WEIGHTS.constant + WEIGHTS.agreed * agreed + WEIGHTS.alike * alike
        words = {key: _words(mine, runs[key]) for key, mine in long.items()}
        signs = lacking = 0.0
        for key, mine in long.items():
            first, last = runs[key][0], runs[key][-1]
            lacking += lengths.lacking(said.bead, key, odd, said.letters(key, words[key]))
            signs += (
                WEIGHTS.unmet * told.lacks(said.bead, key, words[key], odd)
                + WEIGHTS.beside * _side_by_side(hits[key], first - 1, last + 1)
                + WEIGHTS.inner * (first > 0 and last < len(mine) - 1)
                + WEIGHTS.as_long * (len(short) >= len(mine))
            )
        letters = min(max(lacking / len(long), LEAST_OF_LENGTH), MOST_OF_LENGTH)
        # The weights are those of two texts beside a third.
        yield Lost(words, weight + 2 * signs / len(long) + WEIGHTS.letters * letters)


def _missing(
    said: Rendered, key: str, mine: Enumeration, odd: str, short: Enumeration
) -> Sequence[Run]:
    """Return the items of a list in a row that nothing renders in another list."""
    single = [
        (at,)
        for at, item in enumerate(mine.items)
        if item and not said.is_rendered(key, item, odd, short)
    ]
    return [*single, *((a, b) for (a,), (b,) in pairwise(single) if b == a + 1)]


def _same_places(
    said: Rendered, long: Mapping[str, Enumeration], missing: Mapping[str, Sequence[Run]]
) -> Iterator[tuple[Mapping[str, Run], bool]]:
    """Yield a run of each list, all of them the same items, and whether they render each other.

    They are the same too if they stand in the same places of lists of one length.
    """
    (one, ours), *others = long.items()
    for run in missing[one]:
        same: list[list[tuple[str, Run, bool]]] = []
        for other, theirs in others:
            agreed = said.hits(one, ours, other, theirs)
            renders = {
                there: set(zip(run, there, strict=False)) <= agreed for there in missing[other]
            }
            same.append(
                [
                    (other, there, renders[there])
                    for there in missing[other]
                    if len(there) == len(run)
                    and (renders[there] or (there == run and len(ours) == len(theirs)))
                ]
            )
        for some in product(*same):
            yield (
                {one: run, **{other: there for other, there, _ in some}},
                bool(some) and all(rendered for *_, rendered in some),
            )


def _words(enumeration: Enumeration, run: Run) -> tuple[int, ...]:
    return tuple(word for at in run for word in enumeration.items[at])


def _side_by_side(hits: frozenset[Hit], before: int, behind: int) -> bool:
    """Tell whether what renders two items stands side by side."""
    left = {there for here, there in hits if here == before}
    right = {there for here, there in hits if here == behind}
    return any(abs(one - other) == 1 for one, other in product(left, right))
