"""Where stems of two texts meet in beads: pairs that stand together often enough to be linked.

What a prior lexicon links is looked up, bead by bead. Of all other pairs of stems in a bead most
meet once, or no more often than by chance. So they are counted in a table, a row a stem of the
source and a column a stem of the target, some rows at a time, and of the meetings only those of
links are held. A stem whose counterpart is known and stands in the bead meets no others there: what
renders it is found, and what is left has fewer to choose from (Melamed 2000, "Models of
translational equivalence among words": one word is rendered by one).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from workbench.arrays import Bools, Ints, found_in, order_of, spread, starts_of
from workbench.lexicon.bags import Bags

# Beads with more pairs of stems than this teach nothing.
MAX_PAIRS = 40_000
# So many times more often than by chance must two stems meet at least.
TELLING = 1.5
# So many meetings, or cells of the table, are looked at at a time: few enough to stay in the
# processor's cache.
_MEETINGS, _CELLS = 25_000, 200_000


@dataclass(frozen=True, slots=True)
class Meetings:
    """Where links are met: every pair of stems that stand in one bead and are linked.

    ``source`` and ``target`` are the stems of each link, those that were known before the others.
    ``link`` has an entry a meeting, the number of its link; ``at_source`` and ``at_target`` are the
    entries of the two texts' ``stems`` that meet, joined by bead in ``left`` and ``right``.
    """

    left: Bags
    right: Bags
    source: Ints
    target: Ints
    link: Ints
    at_source: Ints
    at_target: Ints

    @classmethod
    def of(
        cls,
        left: Bags,
        right: Bags,
        source: Ints,
        target: Ints,
        explain: Bools,
        telling: float = TELLING,
    ) -> Meetings:
        """Return the meetings of all links worth a thought.

        Those are all that are known before, ``source`` and ``target``, sorted, and pairs of stems
        that meet twice and so many times more often than by chance as is ``telling``, where neither
        meets what explains it: the known links tell whether they ``explain`` what they join.
        """
        known = cls._known(left, right, source, target)
        explained = explain[known.link]
        ours = _Side.of(left, known.at_source[explained])
        theirs = _Side.of(right, known.at_target[explained])
        return known._with(cls._new(left, right, ours, theirs, known, telling))

    @classmethod
    def _known(cls, left: Bags, right: Bags, source: Ints, target: Ints) -> Meetings:
        """Return the meetings of links that are known, by entries of the source, then by links.

        The beads in which the rarer stem of a link stands are looked through for the other.
        """
        rarer = left.frequency[source] <= right.frequency[target]
        ours, theirs = np.flatnonzero(rarer), np.flatnonzero(~rarer)
        one, here, there = _together(left, right, source[ours], target[ours])
        other, where, at = _together(right, left, target[theirs], source[theirs])
        link = np.concatenate([ours[one], theirs[other]])
        entry, met = np.concatenate([here, at]), np.concatenate([there, where])
        order = np.argsort(entry * max(len(source), 1) + link)
        return cls(left, right, source, target, link[order], entry[order], met[order])

    @classmethod
    def _new(
        cls,
        left: Bags,
        right: Bags,
        ours: _Side,
        theirs: _Side,
        known: Meetings,
        telling: float,
    ) -> Meetings:
        """Return the meetings of links between the free stems that are not among the known."""
        order = order_of(ours.places)
        rows, beads = ours.places[order], ours.owners[order]
        sizes = np.bincount(theirs.owners, minlength=len(right))
        sizes[left.sizes * right.sizes > MAX_PAIRS] = 0
        first = np.searchsorted(theirs.owners, np.arange(len(right)))
        width = len(theirs.stems)
        old = _cells(ours, theirs, known)
        by_chance = telling / max(len(left), 1) * theirs.often
        turns = _turns(rows, sizes[beads], width, len(ours.stems))
        table = np.empty(int(np.diff(turns).max(initial=0)) * width, np.int64)
        linked = np.zeros(len(table), np.bool_)
        columns: list[list[Ints]] = [[order[:0]] for _ in range(4)]
        count = 0
        for top, bottom in pairwise(turns):
            low, high = np.searchsorted(rows, [top, bottom])
            at, near = spread(first[beads[low:high]], sizes[beads[low:high]])
            cells = ((rows[low:high] - top) * width)[at]
            cells += theirs.places[near]
            # One meeting of a cell stands for all of it, so that the table need not be emptied.
            table[cells] = np.arange(len(cells))
            times = np.bincount(table[cells], minlength=len(cells))
            met = np.flatnonzero(times >= 2)
            chance = ours.often[rows[low:high]][at[met]] * by_chance[theirs.places[near[met]]]
            linked[cells[met[times[met] > chance]]] = True
            begin, end = np.searchsorted(old, [top * width, bottom * width])
            linked[old[begin:end] - top * width] = False
            links = np.flatnonzero(linked[: (bottom - top) * width])
            table[links] = np.arange(count, count + len(links))
            met = np.flatnonzero(linked[cells])
            linked[links] = False
            for parts, part in zip(
                columns,
                (
                    links + top * width,
                    table[cells[met]],
                    ours.entries[order[low:high]][at[met]],
                    theirs.entries[near[met]],
                ),
                strict=True,
            ):
                parts.append(part)
            count += len(links)
        links, *entries = (np.concatenate(parts) for parts in columns)
        row, column = np.divmod(links, max(width, 1))
        return cls(left, right, ours.stems[row], theirs.stems[column], *entries)

    def _with(self, others: Meetings) -> Meetings:
        """Return these meetings and those of other links."""
        return Meetings(
            self.left,
            self.right,
            np.concatenate([self.source, others.source]),
            np.concatenate([self.target, others.target]),
            np.concatenate([self.link, others.link + len(self.source)]),
            np.concatenate([self.at_source, others.at_source]),
            np.concatenate([self.at_target, others.at_target]),
        )

    def only(self, links: Bools) -> Meetings:
        """Return the meetings of some of the links alone."""
        numbers = np.cumsum(links) - 1
        met = np.flatnonzero(links[self.link])
        return replace(
            self,
            source=self.source[links],
            target=self.target[links],
            link=numbers[self.link[met]],
            at_source=self.at_source[met],
            at_target=self.at_target[met],
        )


def _together(these: Bags, those: Bags, one: Ints, other: Ints) -> tuple[Ints, Ints, Ints]:
    """Return which pairs of stems meet, and at which entries of the two texts."""
    places, times = order_of(these.stems), np.bincount(these.stems, minlength=len(these.vocabulary))
    pair, at = spread(starts_of(times)[one], times[one])
    entry = places[at]
    width = max(len(those.vocabulary), 1)
    there = those.owners * width + those.stems
    met, found = found_in(there, these.owners[entry] * width + other[pair])
    return pair[met], entry[met], found


@dataclass(frozen=True, slots=True)
class _Side:
    """The stems of a text that may be linked: those that are free in two beads.

    ``often`` is in how many beads each is free. Of each of their free ``entries`` in the text's
    bags ``owners`` is the bead, and ``places`` which of ``stems`` it is.
    """

    stems: Ints
    often: Ints
    entries: Ints
    owners: Ints
    places: Ints

    @classmethod
    def of(cls, bags: Bags, explained: Ints) -> _Side:
        """Return the stems that are free where their entries are not among the explained."""
        free = np.ones(len(bags.stems), np.bool_)
        free[explained] = False
        often = np.bincount(bags.stems[free], minlength=len(bags.vocabulary))
        may = often >= 2
        stems, entries = np.flatnonzero(may), np.flatnonzero(free & may[bags.stems])
        places = (np.cumsum(may) - 1)[bags.stems[entries]]
        return cls(stems, often[stems], entries, bags.owners[entries], places)


def _cells(ours: _Side, theirs: _Side, known: Meetings) -> Ints:
    """Return the cells of the table that stand for known links, rising."""
    links, row = found_in(ours.stems, known.source)
    both, column = found_in(theirs.stems, known.target[links])
    cells: Ints = row[both] * len(theirs.stems) + column
    return cells


def _turns(rows: Ints, sizes: Ints, width: int, height: int) -> list[int]:
    """Return the rows from which on the next are looked at, and the end of all."""
    meetings = np.bincount(rows, weights=sizes, minlength=height)
    load = np.maximum(meetings / _MEETINGS, width / _CELLS)
    turn = (np.cumsum(load) - load) // 1
    return [*np.flatnonzero(np.diff(turn, prepend=-1)).tolist(), height]
