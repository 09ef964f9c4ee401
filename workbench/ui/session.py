"""What a reviewer sits down to: one work's texts, its divergences, their own review."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from workbench.collation import Collation
from workbench.divergences import Divergence
from workbench.languages import language
from workbench.review import Review, State, seen_hash

FarsiMode = Literal["auto", "app", "terminal"]

RECONSTRUCTION = "reconstruction, not the archival text; do not cite"


@dataclass(frozen=True, slots=True)
class Session:
    """One reviewer at one work.

    ``divergences`` stand in the order of the queue. ``statuses`` says of a witness what its reader
    must know, as work.yaml does (``"reconstruction"``); a key that is missing needs no word.
    ``others`` are reviews to be shown beside this one, for a third reader who settles what two
    dispute. ``farsi`` says who reorders right-to-left text; ``"auto"`` asks the terminal.
    """

    title: str
    collation: Collation
    divergences: tuple[Divergence, ...]
    review: Review = field(default_factory=Review.in_memory)
    statuses: Mapping[str, str] = field(default_factory=dict)
    others: tuple[State, ...] = ()
    farsi: FarsiMode = "auto"

    @property
    def keys(self) -> tuple[str, ...]:
        """The witnesses, in the order of the work."""
        return self.collation.keys

    def is_rtl(self, key: str) -> bool:
        """Tell whether a witness is written from right to left."""
        return language(self.collation.lang(key)).direction == "rtl"

    def status(self, key: str) -> str:
        """Return what must stand beside a witness wherever it is shown."""
        status = self.statuses.get(key, "")
        return RECONSTRUCTION if status == "reconstruction" else status

    def seen(self, bead: int | None) -> str:
        """Return the hash of what a reviewer sees of a bead."""
        if bead is None:
            return seen_hash({})
        return seen_hash({key: self.collation.bead_text(bead, key) for key in self.keys})
