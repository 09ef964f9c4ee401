"""Where stems of two texts meet in beads: pairs that stand together often enough to be linked.

Of all the pairs of stems in a bead most meet once, or no more often than by chance. So they are
looked for stem by stem of the source, some at a time, and few of them have to be held at once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from workbench.arrays import Bools, Floats, Ints, order_of, small, spread, starts_of
from workbench.lexicon.bags import Bags

# Beads with more pairs of stems than this teach nothing.
MAX_PAIRS = 40_000
# So many times more often than by chance must two stems meet.
_TELLING = 1.5
# So many meetings are looked at at a time: few enough to stay in the processor's cache.
_AT_ONCE = 25_000


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
        heard, hearers = small(right.stems[theirs]), right.owners[theirs]
        sizes = np.bincount(hearers, minlength=len(right))
        sizes[left.sizes * right.sizes > MAX_PAIRS] = 0
        first = np.searchsorted(hearers, np.arange(len(right)))

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
            pairs = _Pairs.of(stems[low:high], at, heard[near])
            links, met, link = _linked(pairs, width, known[begin:end], by_chance)
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


@dataclass(frozen=True, slots=True)
class _Pairs:
    """The different pairs of stems that meet, by source and then target, and their meetings.

    ``order`` has the meetings pair by pair, each pair's as they stand, ``together`` how many a pair
    has.
    """

    given: Ints
    told: Ints
    together: Ints
    order: Ints

    @classmethod
    def of(cls, stems: Ints, at: Ints, told: Ints) -> _Pairs:
        """Return the pairs of meetings: which of ``stems``, sorted ones, and what stem is told."""
        new = np.diff(stems, prepend=-1) != 0
        # Few stems are looked at at a time, and small numbers are soonest sorted.
        given = small(np.cumsum(new) - 1)[at]
        order = order_of(told)
        order = order[order_of(given[order])]
        given, told = given[order], told[order]
        first = np.flatnonzero(_change(given) | _change(told))
        together = np.diff(first, append=len(order))
        return cls(stems[new][given[first]], told[first].astype(np.int64), together, order)


def _change(values: Ints) -> Bools:
    """Tell which values are not as the one before."""
    changed = np.ones(len(values), np.bool_)
    np.not_equal(values[1:], values[:-1], out=changed[1:])
    return changed


def _linked(
    pairs: _Pairs, width: int, known: Ints, by_chance: Callable[[Ints, Ints], Floats]
) -> tuple[Ints, Ints, Ints]:
    """Return the links among pairs, and the meetings that are of links: which, and of which.

    ``by_chance`` tells how often pairs would meet by chance.
    """
    every, together = pairs.given * width + pairs.told, pairs.together
    kept = together >= 2
    expected = by_chance(pairs.given[kept], pairs.told[kept])
    kept[kept] = together[kept] > _TELLING * expected
    found = np.searchsorted(every, known)
    there = found < len(every)
    there[there] = every[found[there]] == known[there]
    kept[found[there]] = True
    links, together = every[kept], together[kept]
    # What is known and never met has its number among the links as well.
    unmet = known[~there]
    places = np.searchsorted(links, unmet)
    number = np.arange(len(links)) + np.cumsum(np.bincount(places, minlength=len(links) + 1))[:-1]
    met = pairs.order[np.repeat(kept, pairs.together)]
    return np.insert(links, places, unmet), met, np.repeat(number, together)


def _often(bags: Bags) -> Ints:
    """Return in how many beads each stem stands."""
    return np.bincount(bags.stems, minlength=len(bags.vocabulary))


def _may_link(often: Ints, known: Ints) -> Bools:
    """Tell which stems stand in two beads or are known: no others can be linked."""
    may = often >= 2
    may[known] = True
    return may
