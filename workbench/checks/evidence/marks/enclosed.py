"""What texts enclose in marks, bead by bead: which flaws the other texts excuse, which they prove.

Two marks of one text that pair over several beads may be one pair or two flaws; that is seen by the
other texts alone.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator
from itertools import accumulate
from typing import Literal

from workbench.checks.evidence.marks.flaw import Flaw
from workbench.collation import Collation

ENOUGH = 10_000
"""Flaws of a text beyond which it is no prose, and read no further."""

HE_SAID = 25
"""Letters between two quotations that may be one elsewhere: `` he said to her and sat down``."""

Placed = tuple[str, Flaw, int]
"""A flaw with its witness and the bead of its first mark."""


def placed(collation: Collation, flaws_of: Callable[[str], Iterable[Flaw]]) -> Iterator[Placed]:
    """Yield what ``flaws_of`` finds in each text, in its place."""
    for text in collation.texts:
        left = ENOUGH
        for flaw in flaws_of(text.text):
            left -= flaw.what != "whole"
            if left < 0:
                break
            yield text.key, flaw, collation.bead_at(text.key, flaw.spans[0][0])


class Enclosed:
    """What all witnesses enclose: whole in a bead, open at an end, or running over several."""

    def __init__(self, collation: Collation, placed: Iterable[Placed]) -> None:
        found = list(placed)
        self.collation = collation
        self.keys = collation.keys
        self.unpaired = [one for one in found if one[1].what not in ("whole", "apart")]
        closed = {
            id(flaw): collation.bead_at(key, flaw.spans[-1][0])
            for key, flaw, _ in found
            if flaw.what in ("apart", "whole")
        }
        self.continued = {(key, bead) for key, flaw, bead in found if flaw.what == "continued"}
        self.whole: dict[tuple[str, int], list[Flaw]] = defaultdict(list)
        self.loose: Counter[tuple[str, int]] = Counter()
        self.running: list[tuple[str, Flaw, int, int]] = []
        for key, flaw, bead in found:
            end = closed.get(id(flaw), bead)
            if flaw.what in ("apart", "whole") and end == bead:
                self.whole[key, bead].append(flaw)
            elif flaw.what != "whole":
                self.loose.update([(key, bead)] if end == bead else [(key, bead), (key, end)])
            if flaw.what == "apart" and bead < end:
                self.running.append((key, flaw, bead, end))
        self.open_ended: Container[tuple[str, int]] = self.loose
        self.running_from: dict[int, list[tuple[str, int]]] = defaultdict(list)
        self.running_to: dict[int, list[tuple[str, int]]] = defaultdict(list)
        for key, _, first, last in self.running:
            self.running_from[first].append((key, last))
            self.running_to[last].append((key, first))
        runs = sorted((first, last, key) for key, _, first, last in self.running)
        self._firsts = {key: [run[0] for run in runs if run[2] == key] for key in self.keys}
        self._lasts = {
            key: [*accumulate((run[1] for run in runs if run[2] == key), max)] for key in self.keys
        }

    def count(self, key: str, bead: int) -> int:
        """Return how many pairs of a text stand in a bead."""
        return len(self.whole.get((key, bead), ()))

    def more_elsewhere(self, key: str, bead: int) -> bool:
        """Tell whether another text has more pairs in a bead than one has."""
        ours = self.count(key, bead)
        return any(self.count(other, bead) > ours for other in self.keys)

    def parted(self, habit: float) -> Iterator[Placed]:
        """Yield as two flaws the marks that pair over several beads where nothing is enclosed.

        A text that does so in more than a share ``habit`` of its pairs, where no other text has
        more pairs at either end, nor a shorter one, encloses where the others do not: no flaw.
        """
        doubtful: dict[str, list[tuple[Flaw, int, int]]] = defaultdict(list)
        for key, flaw, bead, end in self.running:
            if self._are_two(key, bead, end):
                if (
                    self.more_elsewhere(key, bead)
                    or self.more_elsewhere(key, end)
                    or any(self._is_shorter(other, bead, end) for other in self.keys)
                ):
                    yield from _two(key, flaw, bead, end)
                else:
                    doubtful[key].append((flaw, bead, end))
        for key, flaws in doubtful.items():
            whole = sum(len(some) for (other, _), some in self.whole.items() if other == key)
            if len(flaws) <= habit * whole:
                for flaw, bead, end in flaws:
                    yield from _two(key, flaw, bead, end)

    def _are_two(self, key: str, first: int, last: int) -> bool:
        """Tell whether the marks at two beads' ends are no pair, by the other texts.

        They are one if another text has open ends there too, or encloses all the way between.
        """
        others = [other for other in self.keys if other != key]
        if any(
            (other, first) in self.open_ended
            and (other, last) in self.open_ended
            and not self._is_shorter(other, first, last)
            for other in others
        ):
            return False
        if any(
            not any((other, bead) in self.whole or (other, bead) in self.loose for other in others)
            for bead in range(first + 1, last)
        ):
            return True
        pairing = [o for o in others if (o, first) in self.whole and (o, last) in self.whole]
        return bool(pairing) and not any(self._runs_on(other, first, last) for other in pairing)

    def _is_shorter(self, key: str, first: int, last: int) -> bool:
        """Tell whether a text has a pair that begins or ends at one of two beads, within them.

        And none, nor one taken up again in each paragraph, that runs from one to the other.
        """
        if (key, first) in self.continued or self._farthest(key, first) >= last:
            return False
        shared = *self.running_from.get(first, ()), *self.running_to.get(last, ())
        return any(other == key for other, _ in shared)

    def _farthest(self, key: str, bead: int) -> int:
        """Return the last bead to which a pair of a text runs that begins in a bead or before."""
        begun = bisect_right(self._firsts[key], bead)
        return self._lasts[key][begun - 1] if begun else -1

    def _runs_on(self, key: str, first: int, last: int) -> bool:
        """Tell whether little but the end of a pair, or a beginning, parts any two beads.

        Then ``"Yes," he said.`` and ``"Come in."`` may be one quotation elsewhere.
        """
        return all(
            0 in (ends := (self._outside(key, bead, -1), self._outside(key, bead + 1, 0)))
            and sum(ends) <= HE_SAID
            for bead in range(first, last)
        )

    def _outside(self, key: str, bead: int, side: Literal[0, -1]) -> float:
        """Return how many letters of a bead stand before its pairs (0) or behind them (-1)."""
        if not (pairs := self.whole.get((key, bead))):
            return math.inf
        start, end = self.collation.bead_span(bead, key)
        text = self.collation.by_key[key].text
        opening = min(flaw.spans[0][0] for flaw in pairs)
        closing = max(flaw.spans[-1][1] for flaw in pairs)
        return sum(map(str.isalpha, text[start:opening] if side == 0 else text[closing:end]))


def _two(key: str, flaw: Flaw, bead: int, end: int) -> Iterator[Placed]:
    """Yield the two ends of what is no pair."""
    yield key, Flaw("unclosed", flaw.spans[:1], sure=False), bead
    yield key, Flaw("unopened", flaw.spans[1:], sure=False), end
