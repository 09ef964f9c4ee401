"""What there is to say of the place at hand: what was found and why, and what reviewers said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style

from workbench.divergences import Divergence, Message
from workbench.message import Piece, pieces
from workbench.report.wording import wording
from workbench.review import Verdict
from workbench.signs import SEVERITY_SIGNS, STANDING_SIGNS
from workbench.ui.desk import Desk
from workbench.ui.marks import COMMENT, READING
from workbench.ui.quoting import Quoting, quoting
from workbench.ui.strips import segments
from workbench.ui.typeset import reads_rtl, typeset

GAP = "   "

Rows = list[list[Segment]]
"""Rows that say one thing, the first of them the most."""


@dataclass(frozen=True, slots=True)
class Inks:
    """The styles it is written in."""

    base: Style
    head: Style
    key: Style
    verdict: Style


class Account:
    """The account of the divergence at the cursor, or else the bead, in ``width`` columns."""

    def __init__(self, desk: Desk, inks: Inks, width: int) -> None:
        self.desk = desk
        self.inks = inks
        self.width = width

    def parts(self) -> Iterator[Rows]:
        """Yield everything in its order, a part for each thing said."""
        current = self.desk.current
        if current is None:
            yield [[Segment(self._bead_alone(), self.inks.base)]]
            return
        yield [self._head(current)]
        if len(self.desk.stretch) > 1:
            yield self._words((self._stretch(), ()))
        if said := self._others(current):
            yield self._words(said)
        if earlier := self.desk.earlier(current):
            yield self._words(quoting(_told("before the text changed", earlier)))
        if self.desk.session.has_changed(current):
            yield self._words(("the bead has changed since your verdict", ()))
        if values := self._values(current):
            yield values
        yield self._message(current.message)
        if current.reason.template and str(current.reason) != str(current.message):
            yield self._message(current.reason)
        if self.desk.is_doubtful(current.bead):
            doubt = "the bead may be wrong"
            yield self._words((f"{doubt}: {self.desk.describe(current.bead or 0)}", ()))
        if comment := self.desk.review.comment(current.id):
            yield self._comment(comment)
        if readings := self.desk.review.readings(current.id):
            yield self._readings(readings)

    def details(self) -> Iterator[Rows]:
        """Yield what else can be told: the words that are evidence, the codes, who said it when."""
        current = self.desk.current
        if current is None:
            return
        for key in current.evidence:
            if quoted := self.desk.quoted(key):
                yield self._words(quoting([(f"{key} has “", False), (quoted, True), ("”", False)]))
        yield [[]]
        if current.bead is not None:
            yield self._words((self.desk.describe(current.bead), ()))
        yield self._words((f"check {current.check} · MQM {current.mqm} · ITS {current.its}", ()))
        yield self._words((f"id {current.id}", ()))
        if verdict := self.desk.review.verdicts.get(current.id):
            time = verdict.time[:16].replace("T", " ")
            said = [("said by ", False), (verdict.reviewer, True), (f", {time} UTC", False)]
            yield self._words(quoting(said))

    def _bead_alone(self) -> str:
        bead = self.desk.bead
        if bead is None:
            return "Nothing is listed."
        return f"{self.desk.describe(bead)}: no divergence listed here"

    def _head(self, current: Divergence) -> list[Segment]:
        inks, desk = self.inks, self.desk
        what = (
            f"{SEVERITY_SIGNS[current.severity]} {current.kind} · {current.severity}"
            f" · {current.confidence} confidence"
        )
        if current.hop:
            what += f" · {current.hop}"
        if current.odd:
            what += f" · odd: {current.odd}"
        word = desk.review.word(current.id)
        said = f"   {STANDING_SIGNS[word]} {word}" if word else "   open"
        at = f"{desk.listing.cursor + 1} of {len(desk.listing.rows)}"
        room = self.width - len(said)
        if len(what) > room:
            what = f"{what[: max(room - 1, 0)]}…"
        gap = self.width - len(what) - len(said) - len(at)
        parts = [Segment(what, inks.head), Segment(said, inks.verdict if word else inks.base)]
        return [*parts, Segment(" " * gap + at, inks.base)] if gap > 1 else parts

    def _stretch(self) -> str:
        told = self.desk.stretch
        at = self.desk.listing.within + 1
        beads = f"beads {told[0].bead} to {told[-1].bead}"
        return f"{at} of {len(told)} in a row, {beads}: a verdict is given on all; o opens them"

    def _others(self, current: Divergence) -> Quoting:
        said: list[Piece] = []
        for other in self.desk.session.others:
            if verdict := other.verdicts.get(current.id):
                said += [(" · " if said else "", False), *_told(other.reviewer, verdict)]
        return quoting(said)

    def _values(self, current: Divergence) -> Rows:
        session = self.desk.session
        said = {
            key: " | ".join(map(wording().value, found.values))
            for key, found in current.evidence.items()
        }
        # Most are said in English, whatever the language they were read in.
        return self._by_witness(
            {key: (said[key], reads_rtl(said[key])) for key in session.keys if said.get(key)}
        )

    def _message(self, message: Message) -> Rows:
        return self._words(quoting(pieces(message, wording())))

    def _comment(self, comment: str) -> Rows:
        lines = f"{COMMENT} {comment}".splitlines()
        return [
            segments(row, self.inks.base)
            for line in lines
            for row in typeset(line, self.width, reads_rtl(line), self.desk.reorder)
        ]

    def _readings(self, readings: Mapping[str, str]) -> Rows:
        return self._by_witness(self._in_their_direction(readings), f"{READING} ")

    def _in_their_direction(self, texts: Mapping[str, str]) -> dict[str, tuple[str, bool]]:
        """Return words of witnesses, each with whether its language is written from the right."""
        session = self.desk.session
        return {
            key: (text, key in session.keys and session.is_rtl(key)) for key, text in texts.items()
        }

    def _by_witness(self, phrases: Mapping[str, tuple[str, bool]], mark: str = "") -> Rows:
        """Set phrases, each with whether it is rtl, behind their keys: side by side if they fit."""
        rows: Rows = []
        used = self.width
        for key, (phrase, rtl) in phrases.items():
            label = [Segment(mark, self.inks.base), Segment(f"{key} ", self.inks.key)]
            room = max(self.width - sum(part.cell_length for part in label), 2)
            first, *more = typeset(" ".join(phrase.split()), room, rtl, self.desk.reorder)
            width = self.width - room + first.width
            if used + len(GAP) + width <= self.width:
                rows[-1] += [Segment(GAP, self.inks.base), *label]
                used += len(GAP) + width
            else:
                rows.append(label)
                used = width
            rows[-1] += segments(first, self.inks.base)
            rows += [segments(row, self.inks.base) for row in more]
            used = self.width if more else used
        return rows

    def _words(self, said: Quoting) -> Rows:
        text, spans = said
        rows = typeset(text, self.width, False, self.desk.reorder, spans)
        return [segments(row, self.inks.base) for row in rows]


def _told(who: str, verdict: Verdict) -> list[Piece]:
    """Return what somebody said of a divergence, in pieces."""
    word = f" {STANDING_SIGNS[verdict.word]} {verdict.word}" if verdict.word else ""
    told: list[Piece] = [(who, True), (f":{word}", False)]
    if verdict.comment:
        told += [(" ", False), (verdict.comment, True)]
    for key, reading in verdict.readings.items():
        told += [(f" {READING} {key} ", False), (reading, True)]
    return told
