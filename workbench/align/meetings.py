"""Where stems of two texts meet in beads: pairs that stand together often enough to be linked.

Of all the pairs of stems in a bead most meet once, or no more often than by chance. So they are
looked for stem by stem of the source, some at a time, and few of them have to be held at once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from workbench.align.arrays import Bools, Floats, Ints, order_of, spread, starts_of
from workbench.align.bags import Bags

# Beads with more pairs of stems than this teach nothing.
MAX_PAIRS = 40_000
# So many times more often than by chance must two stems meet.
_TELLING = 1.5
# So many meetings are looked at at a time: few enough to stay in the processor's cache.
_AT_ONCE = 50_000


@dataclass(frozen=True, slots=True)
class Meetings:
    """Where links are met: every pair of stems that stand in one bead and are linked.

    ``source`` and ``target`` are the stems of each link. ``link`` has an entry a meeting, the
    number of its link, and is sorted; ``at_source`` and ``at_target`` are the entries of the two
    texts' ``stems`` that meet, joined by bead in ``left`` and ``right``.
    """

    left: Bags
    right: Bags
    source: Ints
    target: Ints
    link: Ints
    at_source: Ints
    at_target: Ints

    @classmethod
    def of(cls, left: Bags, right: Bags, source: Ints, target: Ints) -> Meetings:
        """Return the meetings of all links worth a thought.

        Those are pairs of stems that meet twice and more often than by chance, and all that are
        known before, ``source`` and ``target``, sorted.
        """
        width = max(len(right.vocabulary), 1)
        known = source * width + target
        often, also = _often(left), _often(right)
        ours = np.flatnonzero(_may_link(often, source)[left.stems])
        ours = ours[order_of(left.stems[ours])]
        stems, beads = left.stems[ours], left.owners[ours]
        theirs = np.flatnonzero(_may_link(also, target)[right.stems])
        heard = right.stems[theirs]
        sizes = np.bincount(right.owners[theirs], minlength=len(right))
        sizes[left.sizes * right.sizes > MAX_PAIRS] = 0
        first = np.searchsorted(right.owners[theirs], np.arange(len(right)))

        def by_chance(given: Ints, told: Ints) -> Floats:
            return often[given] * also[told] / max(len(left), 1)

        turns = _turns(stems, sizes[beads])
        walls = np.searchsorted(known, stems[turns[1:]] * width)
        columns: list[list[Ints]] = [[known[:0]], [known[:0]], [known[:0]], [known[:0]]]
        count = 0
        for (low, high), (begin, end) in zip(
            pairwise([*turns, len(ours)]), pairwise([0, *walls.tolist(), len(known)]), strict=True
        ):
            at, near = spread(first[beads[low:high]], sizes[beads[low:high]])
            given, told = stems[low:high][at], heard[near]
            # By bead they stand already.
            order = order_of(told)
            order = order[order_of(given[order])]
            links, met, link = _linked(
                given[order], told[order], width, known[begin:end], by_chance
            )
            met = order[met]
            for column, part in zip(
                columns,
                (links, link + count, ours[low:high][at[met]], theirs[near[met]]),
                strict=True,
            ):
                column.append(part)
            count += len(links)
        links, *entries = (np.concatenate(column) for column in columns)
        return cls(left, right, *np.divmod(links, width), *entries)

    def only(self, links: Bools) -> Meetings:
        """Return the meetings of some of the links alone."""
        numbers = np.cumsum(links) - 1
        met = links[self.link]
        return replace(
            self,
            source=self.source[links],
            target=self.target[links],
            link=numbers[self.link[met]],
            at_source=self.at_source[met],
            at_target=self.at_target[met],
        )


def _turns(stems: Ints, sizes: Ints) -> list[int]:
    """Return the entries, given by stem, from which on the next stems are looked at."""
    new = np.flatnonzero(np.diff(stems, prepend=-1))
    parts = starts_of(sizes)[new] // _AT_ONCE
    turns: list[int] = new[np.diff(parts, prepend=-1) > 0].tolist()
    return turns or [0]


def _linked(
    given: Ints, told: Ints, width: int, known: Ints, by_chance: Callable[[Ints, Ints], Floats]
) -> tuple[Ints, Ints, Ints]:
    """Return the links among sorted pairs, and the meetings that are of links: which, and of which.

    ``by_chance`` tells how often pairs would meet by chance.
    """
    pairs = given * width + told
    first = np.flatnonzero(np.diff(pairs, prepend=-1))
    together = np.diff(first, append=len(pairs))
    links = pairs[first]
    kept = together >= 2
    twice = first[kept]
    kept[kept] = together[kept] > _TELLING * by_chance(given[twice], told[twice])
    found = np.searchsorted(links, known)
    there = found < len(links)
    there[there] = links[found[there]] == known[there]
    kept[found[there]] = True
    every = np.sort(np.concatenate([links[kept], known[~there]]))
    link = np.repeat(np.searchsorted(every, links[kept]), together[kept])
    return every, np.flatnonzero(np.repeat(kept, together)), link


def _often(bags: Bags) -> Ints:
    """Return in how many beads each stem stands."""
    return np.bincount(bags.stems, minlength=len(bags.vocabulary))


def _may_link(often: Ints, known: Ints) -> Bools:
    """Tell which stems stand in two beads or are known: no others can be linked."""
    may = often >= 2
    may[known] = True
    return may
