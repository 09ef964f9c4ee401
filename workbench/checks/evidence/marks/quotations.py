"""A text's quotations among those of the other texts: which flaws they excuse, which they prove.

A quotation may run over several segments, be taken up again in each paragraph, or end where an
inner one ends. What is a slip then is seen by the other texts alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from workbench.checks.evidence.marks.enclosed import Enclosed, Placed, placed
from workbench.checks.evidence.marks.flaw import Flaw
from workbench.checks.evidence.marks.quotes import paragraph_starts, quote_flaws
from workbench.checks.evidence.marks.single_quotes import single_quote_flaws
from workbench.collation import Collation


class Quotations(Enclosed):
    """The quotations of all witnesses: which are whole in a bead, and which run over several."""

    def __init__(self, collation: Collation, reach: float) -> None:
        super().__init__(
            collation,
            placed(collation, lambda text: quote_flaws(text, paragraph_starts(text), reach)),
        )
        single = list(placed(collation, single_quote_flaws))
        self._single = [one for one in single if one[1].what != "whole"]
        self._whole_single = Counter(
            (key, bead) for key, flaw, bead in single if flaw.what == "whole"
        )
        self.open_ended = self.loose.keys() | {(key, bead) for key, _, bead in self._single}

    def flaws(self, habit: float) -> Iterator[Placed]:
        """Yield the flaws that the other texts do not excuse; ``habit`` as in ``parted``."""
        for key, flaw, bead in self.unpaired:
            if flaw.what == "continued" and not self._closed_elsewhere(bead, key):
                continue
            if flaw.what == "maybe unclosed" and not self.more_elsewhere(key, bead):
                continue
            yield key, flaw, self._lost_in(key, flaw, bead)
        for key, flaw, bead in self.parted(habit):
            yield key, flaw, self._lost_in(key, flaw, bead)
        for key, flaw, bead in self._single:
            ours = self._in_all(key, bead)
            if any(self._in_all(other, bead) > ours for other in self.keys):
                yield key, flaw, bead

    def whole_elsewhere(self, keys: Iterable[str], bead: int) -> bool:
        """Tell whether another text has more whole quotations in a bead than any of ``keys``."""
        most = max(self._in_all(key, bead) for key in keys)
        return any(self._in_all(key, bead) > most for key in self.keys)

    def _in_all(self, key: str, bead: int) -> int:
        """Return how many whole quotations a bead has, those in single marks too."""
        return self.count(key, bead) + self._whole_single[key, bead]

    def _marked(self, key: str, bead: int) -> int:
        """Return how many quotations a text has in a bead, or ends of them."""
        return self.count(key, bead) + self.loose[key, bead]

    def _closed_elsewhere(self, bead: int, key: str) -> bool:
        """Tell whether another text closes in a bead the quotations it opens there."""
        return any(
            (other, bead) in self.whole and (other, bead) not in self.open_ended
            for other in self.keys
            if other != key
        )

    def _lost_in(self, key: str, flaw: Flaw, bead: int) -> int:
        """Return the bead in which a mark's partner is missing: where another text has it.

        A quotation that runs over several beads may be closed in the last of them everywhere else.
        """
        running = self.running_from if flaw.what == "unclosed" else self.running_to
        if flaw.what in ("unclosed", "unopened"):
            for other, elsewhere in running.get(bead, ()):
                if self._marked(key, elsewhere) < self._marked(other, elsewhere):
                    return elsewhere
        return bead
