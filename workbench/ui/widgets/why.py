"""The panel below: what was found and why, the values side by side, the verdict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.segment import Segment
from textual.strip import Strip

from workbench.divergences import Divergence
from workbench.ui import bidi
from workbench.ui.desk import Desk
from workbench.ui.marks import COMMENT, READING, SEVERITIES, VERDICTS
from workbench.ui.strips import foreign, segments, strip
from workbench.ui.typeset import Row, typeset
from workbench.ui.widgets.painted import Painted


class Why(Painted):
    """Kind, severity, confidence, hop; message and reason in words; values; verdict and comment."""

    COMPONENT_CLASSES = {"why--head", "why--key", "why--verdict"}  # noqa: RUF012
    DEFAULT_CSS = """
    Why { height: 5; background: $surface; padding: 0 1; }
    Why.-tall { height: 7; }
    Why > .why--head { text-style: bold; }
    Why > .why--key { color: $text-secondary; text-style: bold; }
    Why > .why--verdict { color: $text-success; text-style: bold; }
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="why")
        self.desk = desk
        self._lines: list[list[Segment]] | None = None

    def place_changed(self) -> None:
        """Say it of another divergence."""
        self.forget_rows()
        self.refresh()

    def forget_rows(self) -> None:
        """Forget the rows drawn ahead."""
        self._lines = None

    def on_resize(self) -> None:
        """Wrap anew."""
        self.place_changed()

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        if self._lines is None:
            self._lines = self._fit(list(self._compose_lines()))
        parts = self._lines[y] if y < len(self._lines) else []
        return strip(parts, self.size.width, self.base)

    def _fit(self, groups: list[list[list[Segment]]]) -> list[list[Segment]]:
        # Every group keeps its first row; what is over goes to the groups in their order.
        room = self.size.height - len(groups)
        lines = []
        for group in groups:
            more = min(max(room, 0), len(group) - 1)
            room -= more
            lines += group[: 1 + more]
        return lines

    def _compose_lines(self) -> Iterator[list[list[Segment]]]:
        current = self.desk.current
        if current is None:
            yield [self._bead_line()]
            return
        yield [self._head(current)]
        if others := self._others(current):
            yield self._words(others)
        values = self._values(current)
        if values:
            yield [values]
        yield self._words(str(current.message))
        reason = str(current.reason)
        if reason and reason != str(current.message):
            yield self._words(reason)
        comment = self.desk.review.comment(current.id)
        if comment:
            yield self._words(f"{COMMENT} {comment}")
        if readings := self.desk.review.readings(current.id):
            yield [self._readings(readings)]

    def _bead_line(self) -> list[Segment]:
        bead = self.desk.bead
        if bead is None:
            return [Segment("Nothing is listed.", self.base)]
        kind = self.desk.session.collation.alignment.beads[bead].type
        return [Segment(f"bead {bead} ({kind}): no divergence listed here", self.base)]

    def _head(self, current: Divergence) -> list[Segment]:
        head = self.paint("why--head")
        what = (
            f"{SEVERITIES[current.severity]} {current.kind} · {current.severity}"
            f" · {current.confidence} confidence"
        )
        if current.hop:
            what += f" · {current.hop}"
        if current.odd:
            what += f" · odd: {current.odd}"
        word = self.desk.review.word(current.id)
        said = f"   {VERDICTS[word]} {word}" if word else "   open"
        verdict = self.paint("why--verdict") if word else self.base
        return [Segment(what, head), Segment(said, verdict)]

    def _others(self, current: Divergence) -> str:
        said = []
        for other in self.desk.session.others:
            if verdict := other.verdicts.get(current.id):
                word = f"{VERDICTS[verdict.word]} {verdict.word}" if verdict.word else ""
                readings = [f"{READING} {key} {one}" for key, one in verdict.readings.items()]
                parts = [f"{other.reviewer}:", word, verdict.comment, *readings]
                said.append(" ".join(part for part in parts if part))
        return " · ".join(said)

    def _values(self, current: Divergence) -> list[Segment]:
        key_style = self.paint("why--key")
        session, reorder = self.desk.session, self.desk.reorder
        parts: list[Segment] = []
        for key in session.keys:
            found = current.evidence.get(key)
            if found is None or not found.values:
                continue
            rtl = session.is_rtl(key)
            parts.append(Segment("   " if parts else "", self.base))
            parts += [Segment(key, key_style), Segment(" ", self.base)]
            said = " | ".join(found.values)
            parts += foreign(said, self.base, rtl, reorder)
        return parts

    def _readings(self, readings: Mapping[str, str]) -> list[Segment]:
        parts = [Segment(READING, self.base)]
        for key, reading in readings.items():
            rtl = key in self.desk.session.keys and self.desk.session.is_rtl(key)
            parts += [Segment(f" {key}", self.paint("why--key")), Segment(" ", self.base)]
            parts += foreign(reading, self.base, rtl, self.desk.reorder)
        return parts

    def _words(self, text: str) -> list[list[Segment]]:
        rtl = bidi.paragraph(text).base == 1
        rows: tuple[Row, ...] = typeset(text, max(self.size.width, 2), rtl, self.desk.reorder)
        return [segments(row, self.base) for row in rows] or [[]]
