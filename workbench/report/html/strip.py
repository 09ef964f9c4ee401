"""The strip: the document from left to right, with the divergences where they stand in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import accumulate

from workbench.divergences import SEVERITIES, Divergence
from workbench.report.html.markup import anchor, plain
from workbench.report.model import Report
from workbench.report.wording import Wording
from workbench.signs import SEVERITY_SIGNS

_LEFT, _WIDE, _LANE, _TOP, _GUTTER = 6, 988, 40, 28, 32
_MOST_TICKS = 400
_BINS = 120
_BIN = _WIDE / _BINS
# Tall and thick, or short and thin: severity must be legible without colour.
_TICK = {"critical": (34, 5.0), "major": (26, 4.0), "minor": (16, 3.0), "neutral": (9, 2.0)}
_LABELS = 10


@dataclass(frozen=True, slots=True)
class _Mark:
    divergence: Divergence
    lane: int
    x: float


def strip_figure(report: Report) -> str:
    """Return the strip as inline SVG: a lane a witness, a tick where a divergence went wrong.

    Where that cannot be told of one, the tick stands in the lane of each that gives evidence. A
    bead is as wide as its texts are long. Beyond 400 ticks they are counted in 120 bins.
    """
    keys, words = report.collation.keys, report.words
    if not report.collation.alignment.beads:
        return ""
    edges = _edges(report)
    marks = list(_marks(report, edges))
    height = _TOP + len(keys) * (_LANE + _GUTTER) - _GUTTER + 8
    lanes = "".join(_lane(number, key, report) for number, key in enumerate(keys))
    crowded = len(marks) > _MOST_TICKS
    label = words("Where in the document the divergences stand")
    return (
        f'<figure><svg class="strip" viewBox="0 0 {_LEFT + _WIDE + 6} {height + 22}"'
        f' direction="ltr" role="img" aria-label="{label}">'
        f"{lanes}{(_bars if crowded else _ticks)(marks, words)}{_axis(edges, height, words)}</svg>"
        f"<figcaption>{_caption(report, crowded)}</figcaption></figure>"
    )


def _caption(report: Report, crowded: bool) -> str:
    words = report.words
    drawn = words("Each tick is a divergence: the taller, the graver.")
    if crowded:
        drawn = words(
            "Each bar counts the divergences in one of {parts} parts, the gravest at its foot.",
            parts=_BINS,
        )
    signs = words.joint("comma").join(
        f"{SEVERITY_SIGNS[severity]} {words.term('severity', severity)}" for severity in SEVERITIES
    )
    sentences = [
        words("The document from first bead to last, by length."),
        drawn,
        words(
            "It stands in the lane of the text that went wrong, or of each in evidence where that"
            " is not known."
        ),
        f"{signs}.",
    ]
    if whole := sum(divergence.bead is None for divergence in report.divergences):
        left = words.counted(
            "{number} divergence of the whole document is not drawn.",
            "{number} divergences of the whole document are not drawn.",
            whole,
        )
        sentences.append(words.say(left))
    return " ".join(sentences)


def _edges(report: Report) -> list[float]:
    """Return where on the strip each bead starts, and where the last one ends."""
    collation = report.collation
    lengths = []
    for number in range(len(collation.alignment.beads)):
        spans = [collation.bead_span(number, key) for key in collation.keys]
        lengths.append(1 + sum(end - start for start, end in spans))
    total = sum(lengths)
    return [_LEFT + _WIDE * done / total for done in accumulate(lengths, initial=0)]


def _marks(report: Report, edges: list[float]) -> Iterator[_Mark]:
    keys = report.collation.keys
    crowd: dict[tuple[int, int], int] = {}
    for divergence in report.divergences:
        if divergence.bead is None:
            continue
        at_fault = divergence.at_fault
        named = [at_fault] if at_fault in keys else divergence.evidence
        for lane in [keys.index(key) for key in named if key in keys]:
            before = crowd.get((divergence.bead, lane), 0)
            crowd[divergence.bead, lane] = before + 1
            middle = (edges[divergence.bead] + edges[divergence.bead + 1]) / 2
            yield _Mark(divergence, lane, min(middle + 6 * before, _LEFT + _WIDE - 2))


def _lane(number: int, key: str, report: Report) -> str:
    y = _TOP + number * (_LANE + _GUTTER)
    css = "lane reconstructed" if report.warning(key) else "lane"
    return (
        f'<rect class="{css}" x="{_LEFT}" y="{y}" width="{_WIDE}" height="{_LANE}"/>'
        f'<text class="key" x="{_LEFT}" y="{y - 7}">{plain(key)}</text>'
    )


def _ticks(marks: list[_Mark], words: Wording) -> str:
    return "".join(_tick(mark, words) for mark in marks)


def _tick(mark: _Mark, words: Wording) -> str:
    divergence = mark.divergence
    height, width = _TICK[divergence.severity]
    foot = _TOP + mark.lane * (_LANE + _GUTTER) + _LANE
    place = words("bead {number}", number=divergence.bead or 0)
    severity = words.term("severity", divergence.severity)
    return (
        f'<a href="#{anchor(divergence.id)}"><title>{place}{words.joint("comma")}'
        f"{severity}: {escape(words.say(divergence.message))}</title>"
        f'<rect class="s-{divergence.severity}" x="{mark.x - width / 2:.1f}" y="{foot - height}"'
        f' width="{width:g}" height="{height}"/></a>'
    )


def _bars(marks: list[_Mark], words: Wording) -> str:
    """Return how many divergences stand in each of the bins, lane by lane, gravest at the foot."""
    bins: dict[tuple[int, int], list[Divergence]] = {}
    for mark in marks:
        column = min(int((mark.x - _LEFT) / _BIN), _BINS - 1)
        bins.setdefault((mark.lane, column), []).append(mark.divergence)
    most = max(len(found) for found in bins.values())
    return "".join(_bar(*place, found, most, words) for place, found in sorted(bins.items()))


def _bar(lane: int, column: int, found: list[Divergence], most: int, words: Wording) -> str:
    numbers = Counter(divergence.severity for divergence in found)
    told = words.joint("comma").join(
        f"{words.term('severity', severity)} {words.number(numbers[severity])}"
        for severity in SEVERITIES
    )
    place = words("beads {first} to {last}", first=found[0].bead or 0, last=found[-1].bead or 0)
    y = float(_TOP + lane * (_LANE + _GUTTER) + _LANE)
    parts = ""
    for severity in SEVERITIES:
        height = (_LANE - 4) * numbers[severity] / most
        y -= height
        if height:
            parts += (
                f'<rect class="s-{severity}" x="{_LEFT + column * _BIN:.1f}" y="{y:.1f}"'
                f' width="{_BIN - 1:.1f}" height="{height:.1f}"/>'
            )
    return f'<a href="#{anchor(found[0].id)}"><title>{place}: {told}</title>{parts}</a>'


def _axis(edges: list[float], height: int, words: Wording) -> str:
    beads = len(edges) - 1
    step = next(
        unit * 10**power
        for power in range(12)
        for unit in (1, 2, 5)
        if unit * 10**power * _LABELS >= beads
    )
    labels = []
    free = 0.0
    for bead in range(0, beads, step):
        x = edges[bead]
        if x < free:
            continue
        free = x + 28
        labels.append(
            f'<path class="axis" d="M{x:.1f} {height - 4}v6"/>'
            f'<text class="axis" x="{x:.1f}" y="{height + 15}">{words.number(bead)}</text>'
        )
    return "".join(labels)
