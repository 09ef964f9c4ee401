"""The alignment as a reviewer corrects it: which bead, where it would be cut, the edits themselves.

Edits go into the review's journal, and into ``collation``, at once; that the file is written and
divergences are looked for anew is left to whoever reads the keys.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from workbench.alignment import Alignment, Change
from workbench.collation import Collation
from workbench.errors import EditError
from workbench.review import Edit, Review


class Editor:
    """An alignment being edited. ``cuts`` names each witness's first segment after the cut.

    ``of`` tells the segmentation, so that no edit is ever made on other segments.
    """

    def __init__(self, collation: Collation, review: Review, of: str = "") -> None:
        self.collation = collation
        self.review = review
        self.bead = 0
        self.cuts: dict[str, int] = {}
        self.steps = 0
        """How many edits were made, undone or redone; it only grows."""
        self._of = of

    @property
    def alignment(self) -> Alignment:
        """The alignment with all edits made."""
        return self.collation.alignment

    # --- going about

    def go_bead(self, bead: int) -> None:
        """Go to a bead, or the nearest there is; the cut falls in its middle."""
        self.bead = max(0, min(bead, len(self.alignment.beads) - 1))
        self.cuts = {}
        if self.alignment.beads:
            for key, (start, end) in self._runs().items():
                self.cuts[key] = start + -(-(end - start) // 2)

    def shift_cut(self, key: str, by: int) -> None:
        """Cut a witness so many segments later."""
        if key in self.cuts:
            start, end = self._runs()[key]
            self.cuts[key] = max(start, min(self.cuts[key] + by, end))

    # --- editing; EditError says what cannot be, StoreError what could not be saved

    def merge(self) -> None:
        """Join the bead with the next one."""
        if self.bead == len(self.alignment.beads) - 1:
            raise EditError("this is the last bead; there is none to merge it with")
        self._make(self.alignment.merge(self.bead), self.bead)

    def split(self) -> None:
        """Part the bead at the cut."""
        self._make(self.alignment.split(self.bead, self.cuts), self.bead)

    def move(self, key: str, step: Literal[-1, 1]) -> None:
        """Move the last segment of a witness down into the next bead, or its first one up."""
        new = self.alignment.move(self.bead, key, step)
        vanished = len(new.beads) < len(self.alignment.beads)
        self._make(new, self.bead - 1 if vanished and step == -1 else self.bead)

    def follow(self, edit: Edit) -> bool:
        """Make an edit that was undone or redone, and go there; False if it no longer fits."""
        new = edit.change.applied(self.alignment) if edit.of == self._of else None
        if new is None:
            return False
        place = edit.change.place(self.alignment)
        self._show(new, place or 0)
        return True

    def take(self, collation: Collation) -> None:
        """Go on from an alignment that others may have changed, too, with the segments at hand."""
        if collation.alignment != self.alignment:
            bead = self._place_in(collation.alignment)
            self.collation = collation
            self.go_bead(bead)

    def _make(self, new: Alignment, bead: int) -> None:
        # In the journal first: what could not be saved must not look as if it were.
        self.review.edit(Edit(Change.between(self.alignment, new), self._of))
        self._show(new, bead)

    def _show(self, new: Alignment, bead: int) -> None:
        self.collation = replace(self.collation, alignment=new)
        self.steps += 1
        self.go_bead(bead)

    def _place_in(self, alignment: Alignment) -> int:
        # What others join or part further up changes the numbers of all beads below.
        runs = self._runs() if self.alignment.beads else {}
        filled = ((key, start) for key, (start, end) in runs.items() if start < end)
        return next((alignment.bead_of(key, start) for key, start in filled), self.bead)

    def _runs(self) -> dict[str, tuple[int, int]]:
        return dict(zip(self.alignment.keys, self.alignment.beads[self.bead].runs, strict=True))
