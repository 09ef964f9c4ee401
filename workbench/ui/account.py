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
from workbench.ui.strips import segments
from workbench.ui.typeset import Span, reads_rtl, typeset

GAP = "   "

Rows = list[list[Segment]]
"""Rows that say one thing, the first of them the most."""

Words = str | Piece
"""Words of ours, or a piece of a sentence that may be a quotation."""


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
        yield self._head(current)
        if len(self.desk.stretch) > 1:
            yield self._words(self._stretch())
        if said := self._others(current):
            yield self._words(*said)
        if earlier := self.desk.earlier(current):
            yield self._words(*_told("before the text changed", earlier))
        if self.desk.session.has_changed(current):
            yield self._words("the bead has changed since your verdict")
        if values := self._values(current):
            yield values
        yield self._message(current.message)
        if current.reason.template and str(current.reason) != str(current.message):
            yield self._message(current.reason)
        if self.desk.is_doubtful(current.bead):
            bead = self.desk.describe(current.bead or 0)
            yield self._words(f"the bead may be wrong: {bead}")
        if comment := self.desk.review.comment(current.id):
            yield self._comment(comment)
        if readings := self.desk.review.readings(current.id):
            yield self._readings(readings)

    def details(self) -> Iterator[Rows]:
        """Yield what else can be told: the words that are evidence, the codes, who said it when."""
        current = self.desk.current
        if current is None:
            return
        for key, found in current.evidence.items():
            if quoted := self.desk.quoted(key):
                at = self.desk.session.collation.line(current.bead or 0, key, found.spans[0][0])
                yield self._words(f"{key}, line {at}, has “", (quoted, True), "”")
        yield [[]]
        if current.bead is not None:
            yield self._words(self.desk.describe(current.bead))
        yield self._words(f"check {current.check} · MQM {current.mqm} · ITS {current.its}")
        yield self._words(f"id {current.id}")
        if verdict := self.desk.review.verdicts.get(current.id):
            time = verdict.time[:16].replace("T", " ")
            yield self._words("said by ", (verdict.reviewer, True), f", {time} UTC")

    def _bead_alone(self) -> str:
        bead = self.desk.bead
        if bead is None:
            return "Nothing is listed."
        return f"{self.desk.describe(bead)}: no divergence listed here"

    def _head(self, current: Divergence) -> Rows:
        """Return what it is and what was said; what does not fit beside that, in rows beneath."""
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
        first, *more = typeset(what, self.width - len(said), False)
        gap = self.width - first.width - len(said) - len(at)
        parts = [Segment(first.text, inks.head), Segment(said, inks.verdict if word else inks.base)]
        parts += [Segment(" " * gap + at, inks.base)] if gap > 1 else []
        return [parts, *(segments(row, inks.head) for row in more)]

    def _stretch(self) -> str:
        told = self.desk.stretch
        at = self.desk.listing.within + 1
        beads = f"beads {told[0].bead} to {told[-1].bead}"
        return f"{at} of {len(told)} in a row, {beads}: a verdict is given on all; o opens them"

    def _others(self, current: Divergence) -> list[Words]:
        said: list[Words] = []
        for other in self.desk.session.others:
            if verdict := other.verdicts.get(current.id):
                said += [" · " if said else "", *_told(other.reviewer, verdict)]
        return said

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
        return self._words(*pieces(message, wording()))

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

    def _words(self, *said: Words) -> Rows:
        """Set a sentence; what is quoted in it keeps to one line, and to its own direction."""
        text = ""
        quotes: list[Span] = []
        for one in said:
            words, is_quoted = (one, False) if isinstance(one, str) else one
            shown = " ".join(words.split()) if is_quoted else words
            if is_quoted and shown:
                quotes.append((len(text), len(text) + len(shown)))
            text += shown
        rows = typeset(text, self.width, False, self.desk.reorder, tuple(quotes))
        return [segments(row, self.inks.base) for row in rows]


def _told(who: str, verdict: Verdict) -> list[Words]:
    """Return what somebody said of a divergence."""
    word = f" {STANDING_SIGNS[verdict.word]} {verdict.word}" if verdict.word else ""
    told: list[Words] = [(who, True), f":{word}"]
    if verdict.comment:
        told += [" ", (verdict.comment, True)]
    for key, reading in verdict.readings.items():
        told += [f" {READING} {key} ", (reading, True)]
    return told
