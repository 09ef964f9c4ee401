"""The reviewer's desk: the walk through the queue, and the verdicts. Knows nothing of screens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from workbench.collation import Collation
from workbench.divergences import Divergence
from workbench.errors import EditError
from workbench.review import Edit, Seen, Step, Verdict, Word
from workbench.ui.editor import Editor
from workbench.ui.facets import OPEN
from workbench.ui.listing import Listing
from workbench.ui.search import Hit
from workbench.ui.session import Session
from workbench.ui.walk import Walk


class Desk(Walk):
    """One session at work: what is said of what the walk comes to, and what becomes of it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.review = session.review
        self.editor = Editor(session.collation, session.review, session.segmentation)
        self.is_checking = False
        self._count_words()
        self._return_to(self.review.place)

    @property
    def decided(self) -> int:
        """How many divergences have a word."""
        return sum(count for word, count in self.words.items() if word != OPEN)

    @property
    def at_stake(self) -> int:
        """How many verdicts and edits end with the program, since nothing is kept."""
        return 0 if self.session.keeps else len(self.review.verdicts) + self.editor.steps

    def go_undecided(self) -> bool:
        """Go to the next divergence without a word, beginning again at the top; False if none."""
        count = len(self.listing.rows)
        for ahead in range(1, count + 1):
            row = (self.listing.cursor + ahead) % count
            if any(self.review.word(one.id) is None for one in self.at(row)):
                self.go(row)
                return True
        return False

    # --- deciding

    def decide(self, word: Word) -> None:
        """Give a word on the current divergence, or on its stretch.

        Where some of a stretch have a word already, it is given on the others.
        """
        if self.current:
            still_open = [one for one in self.stretch if self.review.word(one.id) is None]
            self._decide(still_open or self.stretch, word)

    def earlier(self, item: Divergence) -> Verdict | None:
        """Return the verdict on what this seems to have been before a text was changed.

        None where the reviewer has judged it anew.
        """
        if self.review.word(item.id) or not self.stale:
            return None
        seen = self.session.seen(item)
        return next((one for one in self.stale if one.seen.is_alike(seen)), None)

    def seen_here(self) -> dict[str, Seen]:
        """Return what is seen of the current divergence, by its id; nothing where there is none."""
        return {self.current.id: self.session.seen(self.current)} if self.current else {}

    def remark(
        self,
        on: Mapping[str, Seen],
        comment: str | None = None,
        readings: Mapping[str, str] | None = None,
    ) -> None:
        """Give a comment, or readings by witness, on what was seen when one began to write.

        By the time it is written, a recheck may have brought the queue to another divergence.
        """
        self.review.decide(on, comment=comment, readings=readings)
        self._count_words()

    def alike(self) -> list[Divergence]:
        """Return all that is undecided of the current one's kind with its values.

        Where it has no values, the words that are evidence stand for them.
        """
        if self.current is None:
            return []
        wanted = self._likeness(self.current)
        return [
            item
            for item in self.divergences
            if item.kind == self.current.kind
            and self.review.word(item.id) is None
            and self._likeness(item) == wanted
        ]

    def _likeness(self, item: Divergence) -> dict[str, tuple[str, ...]]:
        words = self.session.words
        return {key: found.values or words(item, key) for key, found in item.evidence.items()}

    def dismiss(self, items: list[Divergence]) -> None:
        """Dismiss many as one step."""
        self._decide(items, "dismissed")

    def undo(self) -> Step | None:
        """Take the last step back, and go where it was made.

        Raises EditError where it was an edit of what others have changed since.
        """
        step = self.review.undo()
        return self._follow(step, step.edit.inverse if step and step.edit else None)

    def redo(self) -> Step | None:
        """Give the step taken back last again, in the same way."""
        step = self.review.redo()
        return self._follow(step, step.edit if step else None)

    # --- after edits

    def adopt(self, collation: Collation, found: tuple[Divergence, ...], hits: list[Hit]) -> None:
        """Go on with an edited alignment and what was found in it, staying where we are."""
        here, segment = self.place, self._segment()
        self.session = replace(self.session, collation=collation, found=found)
        self.divergences = self.session.divergences
        self.hits = hits
        self._count_words()
        row, self.free_bead = self.listing.cursor, None
        self.listing = Listing(())
        self._list()
        self.listing.go(row)
        if not self._go_to_one_of(here.divergence) and segment:
            self.go_bead(collation.alignment.bead_of(*segment))

    def edited_bead(self) -> int:
        """Return the bead being read, as it is numbered in the editor's alignment."""
        segment = self._segment()
        return self.editor.alignment.bead_of(*segment) if segment else self.editor.bead

    def _segment(self) -> tuple[str, int] | None:
        """Return a segment of the bead being read, by which to find it in another alignment."""
        if self.bead is None:
            return None
        bead = self.alignment.beads[self.bead]
        runs = zip(self.session.keys, bead.runs, strict=True)
        return next(((key, start) for key, (start, end) in runs if start < end), None)

    def _decide(self, items: list[Divergence], word: Word) -> None:
        before = {item.id: self._counted(item.id) for item in items}
        seen = {item.id: self.session.seen(item) for item in items}
        earlier = {item.id: one for item in items if (one := self.earlier(item))}
        self.review.decide(seen, word, instead_of=earlier)
        if earlier:
            self._count_words()
        else:
            self._recount(before)

    def _follow(self, step: Step | None, edit: Edit | None) -> Step | None:
        if edit and not self.editor.follow(edit):
            raise EditError("The alignment was changed there since; this edit stays as it is.")
        if step and step.after:
            self._count_words()
            self._go_to_one_of(*step.after)
        return step

    def _count_words(self) -> None:
        verdicts = self.review.verdicts
        said = (verdicts.get(item.id) for item in self.divergences)
        self.words = Counter(verdict.word or OPEN for verdict in said if verdict)
        self.stale = self.session.stale

    def _recount(self, before: dict[str, str | None]) -> None:
        for key, was in before.items():
            if was is not None:
                self.words[was] -= 1
            now = self._counted(key)
            if now is not None:
                self.words[now] += 1

    def _counted(self, key: str) -> str | None:
        verdict = self.review.verdicts.get(key)
        return None if verdict is None else verdict.word or OPEN
