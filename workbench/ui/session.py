"""What a reviewer sits down to: one work's texts, its divergences, their own review."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from workbench.beads import DOUBTFUL
from workbench.collation import Collation
from workbench.divergences import Divergence, find_divergences
from workbench.languages import language
from workbench.review import Review, Seen, State, Verdict, in_short, seen_hash
from workbench.review.kept import KeptAlignment
from workbench.works.work import DO_NOT_CITE, Work

FarsiMode = Literal["auto", "app", "terminal"]


def statuses(work: Work) -> dict[str, str]:
    """Return what must be said of a work's witnesses wherever they are shown."""
    return {witness.key: witness.status for witness in work.witnesses if witness.is_reconstruction}


@dataclass(frozen=True, slots=True)
class Session:
    """One reviewer at one work.

    ``found`` stands in the order of the queue, of which ``asked_for`` chooses what is shown:
    ``divergences``. ``statuses`` says of a witness what its reader
    must know, as work.yaml does (``"reconstruction"``); a key that is missing needs no word.
    ``others`` are reviews to be shown beside this one, for a third reader who settles what two
    dispute. ``farsi`` says who reorders right-to-left text; ``"auto"`` asks the terminal. A bead
    that scores below ``doubtful`` is worth a look. ``keeps`` says whether what is said and done
    here outlives the program: not where the texts are no work.

    What the terminal cannot do by itself: ``check`` finds the divergences of an edited collation as
    these were found, ``kept`` is the alignment's file, None where nothing is kept, and ``report``
    writes a report and returns its path. They are called beside the reviewer's work, in a thread.
    """

    title: str
    collation: Collation
    found: tuple[Divergence, ...]
    review: Review = field(default_factory=Review.in_memory)
    statuses: Mapping[str, str] = field(default_factory=dict)
    others: tuple[State, ...] = ()
    farsi: FarsiMode = "auto"
    check: Callable[[Collation], tuple[Divergence, ...]] = find_divergences
    asked_for: Callable[[tuple[Divergence, ...]], tuple[Divergence, ...]] = tuple
    doubtful: float = DOUBTFUL
    keeps: bool = True
    kept: KeptAlignment | None = None
    report: Callable[[Collation], Path] | None = None

    @property
    def divergences(self) -> tuple[Divergence, ...]:
        """What was found, of what was asked for."""
        return self.asked_for(self.found)

    @property
    def stale(self) -> tuple[Verdict, ...]:
        """The reviewer's verdicts on what is no longer found; none where they settle disputes."""
        return () if self.others else self.review.state.stale(item.id for item in self.found)

    @property
    def segmentation(self) -> str:
        """What tells the segments that edits of the alignment speak of."""
        return self.kept.segmentation if self.kept else ""

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
        return DO_NOT_CITE if status == "reconstruction" else status

    def words(self, item: Divergence, key: str) -> tuple[str, ...]:
        """Return the words of a witness that are evidence of a divergence."""
        if item.bead is None or key not in self.keys:
            return ()
        text = self.collation.bead_text(item.bead, key)
        return tuple(text[start:end] for start, end in item.evidence[key].spans)

    def seen(self, item: Divergence) -> Seen:
        """Return what a reviewer sees of a divergence."""
        told = {key: in_short(" … ".join(self.words(item, key))) for key in item.evidence}
        return Seen(
            seen_hash({} if item.bead is None else self.collation.bead_texts(item.bead)),
            item.kind,
            {key: words for key, words in told.items() if words},
        )

    def has_changed(self, item: Divergence) -> bool:
        """Tell whether the bead has other texts than when the reviewer's verdict was given."""
        verdict = self.review.verdicts.get(item.id)
        if verdict is None or item.bead is None:
            return False
        return verdict.seen.is_other_than(self.collation.bead_texts(item.bead))
