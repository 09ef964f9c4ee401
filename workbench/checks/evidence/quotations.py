"""A text's quotations among those of the other texts: which flaws they excuse, which they prove.

A quotation may run over several segments, be taken up again in each paragraph, or end where an
inner one ends. What is a slip then is seen by the other texts alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from workbench.checks.evidence.marks import (
    STRAIGHT,
    Flaw,
    paragraph_starts,
    quote_flaws,
    single_quote_flaws,
)
from workbench.collation import Collation
from workbench.text import fold

ENOUGH = 10_000
"""Flaws of a text beyond which it is no prose, and read no further."""

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


class Quotations:
    """The quotations of all witnesses: which are whole in a bead, and which run over several."""

    def __init__(self, collation: Collation, reach: float) -> None:
        found = list(
            placed(collation, lambda text: quote_flaws(text, paragraph_starts(text), reach))
        )
        single = list(placed(collation, single_quote_flaws))
        self._double = [one for one in found if one[1].what != "whole"]
        self._single = [one for one in single if one[1].what != "whole"]
        self.collation = collation
        self.keys = collation.keys
        self._ends = {
            id(flaw): collation.bead_at(key, flaw.spans[-1][0])
            for key, flaw, _ in found
            if flaw.what in ("apart", "whole")
        }
        self._running_from: dict[int, list[tuple[str, int]]] = defaultdict(list)
        self._running_to: dict[int, list[tuple[str, int]]] = defaultdict(list)
        for key, flaw, bead in self._double:
            if flaw.what == "apart" and bead < (end := self._ends[id(flaw)]):
                self._running_from[bead].append((key, end))
                self._running_to[end].append((key, bead))
        self._whole: dict[tuple[str, int], list[Flaw]] = defaultdict(list)
        self._whole_single = Counter(
            (key, bead) for key, flaw, bead in single if flaw.what == "whole"
        )
        self._loose: set[tuple[str, int]] = set()
        for key, flaw, bead in found:
            end = self._ends.get(id(flaw), bead)
            if flaw.what in ("apart", "whole") and end == bead:
                self._whole[key, bead].append(flaw)
            elif flaw.what != "whole":
                self._loose |= {(key, bead), (key, end)}

        self._quoting = self._loose | self._whole.keys()

    def flaws(self, habit: float) -> Iterator[Placed]:
        """Yield the flaws that the other texts do not excuse; ``habit`` as in ``_parted``."""
        for key, flaw, bead in self._double:
            if flaw.what == "apart":
                continue
            if flaw.what == "continued" and not _closed_elsewhere(self.collation, bead, key):
                continue
            if flaw.what == "maybe unclosed" and not self._more_elsewhere(key, bead):
                continue
            yield key, flaw, self._lost_in(key, flaw, bead)
        yield from self._parted(habit)
        for key, flaw, bead in self._single:
            if self._more_elsewhere(key, bead, single=True):
                yield key, flaw, bead

    def _lost_in(self, key: str, flaw: Flaw, bead: int) -> int:
        """Return the bead in which a mark's partner is missing: where another text has it.

        A quotation that runs over several beads may be closed in the last of them everywhere else.
        """
        running = self._running_from if flaw.what == "unclosed" else self._running_to
        if flaw.what in ("unclosed", "unopened"):
            for other, elsewhere in running.get(bead, ()):
                if other != key and (key, elsewhere) not in self._quoting:
                    return elsewhere
        return bead

    def whole_elsewhere(self, keys: Iterable[str], bead: int) -> bool:
        """Tell whether another text has more whole quotations in a bead than any of ``keys``."""
        most = max(self._count(key, bead, single=True) for key in keys)
        return any(self._count(key, bead, single=True) > most for key in self.keys)

    def _parted(self, habit: float) -> Iterator[Placed]:
        """Yield as two flaws the marks that pair over several beads where nothing is quoted.

        Where no other text has more quotations at either end, a text that does so in more than a
        share ``habit`` of its quotations is passed over: it quotes where the others do not.
        """
        doubtful: dict[str, list[tuple[Flaw, int, int]]] = defaultdict(list)
        for key, flaw, bead in self._double:
            if flaw.what == "apart" and self._are_two(key, bead, end := self._ends[id(flaw)]):
                if self._more_elsewhere(key, bead) or self._more_elsewhere(key, end):
                    yield from _two(key, flaw, bead, end)
                else:
                    doubtful[key].append((flaw, bead, end))
        for key, flaws in doubtful.items():
            whole = sum(len(some) for (other, _), some in self._whole.items() if other == key)
            if len(flaws) <= habit * whole:
                for flaw, bead, end in flaws:
                    yield from _two(key, flaw, bead, end)

    def _more_elsewhere(self, key: str, bead: int, single: bool = False) -> bool:
        """Tell whether another text has more quotations in a bead, in ``single`` marks or not."""
        ours = self._count(key, bead, single)
        return any(self._count(other, bead, single) > ours for other in self.keys)

    def _count(self, key: str, bead: int, single: bool) -> int:
        """Return how many whole quotations a bead has, counting those in single marks if asked."""
        return len(self._whole.get((key, bead), ())) + single * self._whole_single[key, bead]

    def _are_two(self, key: str, first: int, last: int) -> bool:
        """Tell whether the marks at two beads' ends are no pair, by the other texts.

        They are one if another text has open ends there too, or quotes all the way between.
        """
        others = [other for other in self.keys if other != key]
        if any({(other, first), (other, last)} <= self._loose for other in others):
            return False
        if any(
            not any(
                (other, bead) in self._whole or (other, bead) in self._loose for other in others
            )
            for bead in range(first + 1, last)
        ):
            return True
        quoting = [o for o in others if (o, first) in self._whole and (o, last) in self._whole]
        return bool(quoting) and not any(self._runs_on(other, first, last) for other in quoting)

    def _runs_on(self, key: str, first: int, last: int) -> bool:
        """Tell whether nothing but the end of a quotation, or a beginning, parts any two beads.

        Then ``"Yes," he said.`` and ``"Come in."`` may be one quotation elsewhere.
        """
        return all(
            self._meets(key, bead, -1) or self._meets(key, bead + 1, 0)
            for bead in range(first, last)
        )

    def _meets(self, key: str, bead: int, side: Literal[0, -1]) -> bool:
        """Tell whether a text begins (0) or ends (-1) a bead with a quotation."""
        if not (quoted := self._whole.get((key, bead))):
            return False
        start, end = self.collation.bead_span(bead, key)
        text = self.collation.by_key[key].text
        opening = min(flaw.spans[0][0] for flaw in quoted)
        closing = max(flaw.spans[-1][1] for flaw in quoted)
        rest = text[start:opening] if side == 0 else text[closing:end]
        return not any(map(str.isalpha, rest))


def _two(key: str, flaw: Flaw, bead: int, end: int) -> Iterator[Placed]:
    """Yield the two ends of what is no pair."""
    yield key, Flaw("unclosed", flaw.spans[:1], sure=False), bead
    yield key, Flaw("unopened", flaw.spans[1:], sure=False), end


def _closed_elsewhere(collation: Collation, bead: int, key: str) -> bool:
    """Tell whether another witness closes in a bead the quotations it opens there."""
    for other in collation.keys:
        marks = fold(collation.bead_text(bead, other)).text.count(STRAIGHT)
        if other != key and marks and marks % 2 == 0:
            return True
    return False
