"""Items of two texts' lists that a third lacks, told by all that speaks for it together.

What renders items is known of half the words at best; so where no rule is sure, it is weighed
whether the items beside the lost one stand side by side in the third text, whether its letters are
what that text lacks, and whether its words are met nowhere in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import NamedTuple

from workbench.checks.evidence.lengths import Lengths
from workbench.checks.evidence.lists.enumerations import Enumeration
from workbench.checks.evidence.lists.rendered import Hit, Rendered, Told

TEXTS = 3

LONGEST_LIST = 30
"""Items beyond which a list is a table."""

MOST_OF_LENGTH, LEAST_OF_LENGTH = 2.5, -2.0
"""Log likelihood ratios of a length beyond which more say nothing new."""


class Weights(NamedTuple):
    """What each sign weighs in the log odds that an item is missing.

    A logistic regression, fitted to items cut out of lists of texts of seven kinds, against lists
    of clean translations. ``agreed`` is where the two items render each other, ``unmet`` for each
    of them whose words are met nowhere in the third text, ``beside`` for each whose neighbours
    stand side by side there, ``letters`` for the log likelihood ratio that its letters are lacking,
    ``inner`` for each that stands between two others, ``as_long`` for each list than which that of
    the third text is no shorter, ``alike`` where the two lists are of one length.
    """

    agreed: float = 0.46
    unmet: float = 0.51
    beside: float = 1.62
    letters: float = 1.43
    inner: float = 0.69
    as_long: float = -0.99
    alike: float = -0.31
    constant: float = -3.15


WEIGHTS = Weights()


class Lost(NamedTuple):
    """An item of each of two lists, as the places of its words by text, and its log odds."""

    words: Mapping[str, tuple[int, ...]]
    log_odds: float


def likeliest(
    said: Rendered, told: Told, lengths: Lengths, long: Mapping[str, Enumeration], odd: str
) -> Iterator[Lost]:
    """Yield each item of two texts' lists that nothing renders in the list of a third."""
    short = said.partner(long, odd)
    lists = {**long, odd: short}
    if len(lists) != TEXTS or not all(one.joined for one in lists.values()):
        return
    if max(map(len, lists.values())) > LONGEST_LIST:
        return
    (one, ours), (other, theirs) = long.items()
    hits = {key: said.hits(key, mine, odd, short) for key, mine in long.items()}
    if not any(hits.values()):
        return
    agreed = said.hits(one, ours, other, theirs)
    missing = {
        key: [
            at
            for at, item in enumerate(mine.items)
            if item and not said.is_rendered(key, item, odd, short)
        ]
        for key, mine in long.items()
    }
    alike = len(ours) == len(theirs)
    for places in product(missing[one], missing[other]):
        if places not in agreed and not (alike and places[0] == places[1]):
            continue
        items = {key: lists[key].items[at] for key, at in zip(long, places, strict=True)}
        log_odds = WEIGHTS.constant + WEIGHTS.agreed * (places in agreed) + WEIGHTS.alike * alike
        lacking = 0.0
        for (key, item), at in zip(items.items(), places, strict=True):
            lacking += lengths.lacking(said.bead, key, odd, said.letters(key, item))
            log_odds += (
                WEIGHTS.unmet * told.lacks(said.bead, key, item, odd)
                + WEIGHTS.beside * _side_by_side(hits[key], at)
                + WEIGHTS.inner * (0 < at < len(lists[key]) - 1)
                + WEIGHTS.as_long * (len(short) >= len(lists[key]))
            )
        lacking = min(max(lacking / len(items), LEAST_OF_LENGTH), MOST_OF_LENGTH)
        yield Lost(items, log_odds + WEIGHTS.letters * lacking)


def _side_by_side(hits: frozenset[Hit], at: int) -> bool:
    """Tell whether what renders the items beside one stands side by side."""
    before = {there for here, there in hits if here == at - 1}
    behind = {there for here, there in hits if here == at + 1}
    return any(abs(one - other) == 1 for one, other in product(before, behind))
