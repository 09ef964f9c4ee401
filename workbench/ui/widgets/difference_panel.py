"""The panel below: of which kind a difference is, and the words of either text."""

from __future__ import annotations

from collections.abc import Iterator

from rich.segment import Segment

from workbench.compare.difference import MEANINGS
from workbench.ui.account import Account, Inks, Rows
from workbench.ui.comparing import CompareDesk
from workbench.ui.marks import NOTHING_HERE
from workbench.ui.widgets.why import Why


class DifferencePanel(Why):
    """Kind and place, the words that differ, and the characters where eyes cannot tell them."""

    desk: CompareDesk

    def account(self, inks: Inks, width: int) -> Account:
        """Return what is to be said of a difference."""
        return DifferenceAccount(self.desk, inks, width)


class DifferenceAccount(Account):
    """The account of the difference at the cursor, or else the bead."""

    desk: CompareDesk

    def parts(self) -> Iterator[Rows]:
        """Yield kind, words and characters."""
        desk, found = self.desk, self.desk.difference
        if found is None:
            where = "the texts do not differ"
            if desk.differences and desk.bead is not None:
                where = f"{desk.describe(desk.bead)}: no difference listed here"
            yield [[Segment(where, self.inks.base)]]
            return
        what = f"{found.kind} · {MEANINGS[found.kind]}"
        at = f"{desk.listing.cursor + 1} of {len(desk.listing.rows)}"
        gap = self.width - len(what) - len(at)
        parts = [Segment(what, self.inks.head), Segment(" " * gap + at, self.inks.base)]
        yield [parts if gap > 1 else parts[:1]]
        texts = {key: text or NOTHING_HERE for key, text in found.texts.items()}
        yield self._by_witness(self._in_their_direction(texts))
        for one, other in found.characters:
            yield self._words(f"{one or 'nothing'} ≠ {other or 'nothing'}")
