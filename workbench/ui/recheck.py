"""After an edit, in a thread: write the alignment's file, and look for divergences anew."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace

from workbench.collation import Collation
from workbench.divergences import Divergence
from workbench.errors import AlignmentError, StoreError, WorkbenchError
from workbench.message import counted
from workbench.ui.desk import Desk
from workbench.ui.search import Hit


@dataclass(frozen=True, slots=True)
class Rechecked:
    """What was found in ``collation``, which has the edits up to the journal's record ``last``.

    ``divergences`` is None where they could not be looked for. ``trouble`` says why not, why the
    file was not written, or what was lost to the edits of others.
    """

    collation: Collation
    divergences: tuple[Divergence, ...] | None
    hits: list[Hit]
    edits: int
    last: str | None
    trouble: str

    def take(self, desk: Desk) -> bool:
        """Show it at the desk; False, and nothing is shown, where edits were made meanwhile."""
        pending = desk.review.state.pending
        if self.last in pending:
            # Where this cannot be said, it is made again, to no effect, on the next opening.
            with contextlib.suppress(StoreError):
                desk.review.kept(str(self.last))
        if desk.editor.steps != self.edits:
            return False
        desk.editor.take(self.collation)
        if self.divergences is not None:
            desk.adopt(self.collation, self.divergences, self.hits)
        return True


def finish(desk: Desk) -> None:
    """Keep, before the program ends, the edits that no recheck has kept yet.

    Raises StoreError or AlignmentError where that cannot be: the journal has them all the same.
    """
    pending = dict(desk.review.state.pending)
    if desk.session.kept and pending:
        desk.session.kept.keep(pending.values())
        desk.review.kept(next(reversed(pending)))


def recheck(desk: Desk) -> Rechecked:
    """Keep and check what the editor has now."""
    session = desk.session
    # In this order: edits made from here on are seen as newer.
    steps, collation = desk.editor.steps, desk.editor.collation
    edits = dict(desk.review.state.pending)
    last: str | None = None
    trouble = ""
    if session.kept:
        try:
            kept = session.kept.keep(edits.values())
        except (StoreError, AlignmentError) as error:
            trouble = f"The alignment's file was not written: {error}. Your journal has the edit."
        else:
            last = next(reversed(edits), None)
            collation = replace(collation, alignment=kept.alignment)
            if kept.lost:
                fit = counted(kept.lost, "edit no longer fits", "edits no longer fit")
                trouble = f"{fit} what another session has made of it."
    found = None
    try:
        found = session.check(collation)
    except WorkbenchError as error:
        # A glossary that was changed meanwhile may no longer be in order.
        trouble = f"Divergences were not looked for anew: {error}"
    hits = desk.search.hits(collation) if desk.search else []
    return Rechecked(collation, found, hits, steps, last, trouble)
