"""A desk on which two witnesses of one language lie: where they differ is its queue."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.compare.difference import Comparison, Difference, Kind
from workbench.divergences import Divergence
from workbench.ui.desk import Desk
from workbench.ui.search import Hit, Search
from workbench.ui.session import Session


class CompareDesk(Desk):
    """Two witnesses and the place in them; nothing is decided here.

    ``listing`` numbers the differences that are listed: all, or those of ``kind``.
    """

    def __init__(self, session: Session, comparison: Comparison) -> None:
        self.comparison = comparison
        self._of_bead: dict[int, list[Difference]] = {}
        for one in comparison.differences:
            self._of_bead.setdefault(one.bead, []).append(one)
        super().__init__(session)
        self.kind: Kind | None = None
        self.witness = comparison.keys[0]
        self.go(0)

    @property
    def differences(self) -> Sequence[Difference]:
        """Where the two differ, listed or not."""
        return self.comparison.differences

    @property
    def difference(self) -> Difference | None:
        """The difference at the cursor, None at a bead without one or where nothing is listed."""
        number = self.listing.number
        return None if self.free_bead is not None or number is None else self.differences[number]

    @property
    def current(self) -> Divergence | None:
        """None: differences are no divergences."""
        return None

    @property
    def bead(self) -> int | None:
        """The bead being read."""
        return self.difference.bead if self.difference else self.free_bead

    @property
    def others(self) -> list[Difference]:
        """The other differences of the bead being read, listed or not."""
        here = self._of_bead.get(-1 if self.bead is None else self.bead, [])
        return [one for one in here if one is not self.difference]

    def missing(self, key: str) -> int | None:
        """Return where a witness has nothing that the other one has; None if it has something."""
        if self.difference is None or key not in self.difference.spans:
            return None
        start, end = self.difference.spans[key]
        return start if start == end else None

    def list_next_kind(self) -> None:
        """List one kind of difference only; after the last all again; stay near the place."""
        choices: list[Kind | None] = [None, *self.comparison.counts]
        self.kind = choices[(choices.index(self.kind) + 1) % len(choices)]
        here = self.bead or 0
        numbered = enumerate(self.differences)
        shown = [at for at, one in numbered if self.kind in (None, one.kind)]
        self.listing.show(shown)
        rows = (row for row, number in enumerate(shown) if self.differences[number].bead >= here)
        self.go(next(rows, len(shown) - 1))

    def turn_to_next_witness(self) -> None:
        """Make the other witness the one that keys such as copy mean."""
        one, other = self.comparison.keys
        self.witness = other if self.witness == one else one

    def look_for(self, search: Search, hits: list[Hit]) -> None:
        """Keep a search and what it found in the two witnesses."""
        super().look_for(search, [hit for hit in hits if hit.key in self.comparison.keys])

    def _list(self) -> None:
        self.listing.show(range(len(self.differences)))

    def _bead_of(self, number: int) -> int | None:
        return self.differences[number].bead
