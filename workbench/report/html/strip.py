"""The strip: the document from left to right, with the divergences where they stand in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from workbench.divergences import SEVERITIES, Divergence
from workbench.report.html.markup import SEVERITY_SIGNS, anchor, counted, plain
from workbench.report.model import Report

_LEFT, _WIDE, _LANE, _TOP, _GUTTER = 64, 930, 40, 8, 8
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
    """Return the strip as inline SVG: a lane a witness, a tick a divergence in the odd one's lane.

    Where no witness is named odd, the tick stands in the lane of each that gives evidence. A bead
    is as wide as its texts are long. Beyond 400 ticks they are counted in 120 bins.
    """
    keys = report.collation.keys
    if not report.collation.alignment.beads:
        return ""
    edges = _edges(report)
    marks = list(_marks(report, edges))
    height = _TOP + len(keys) * (_LANE + _GUTTER)
    lanes = "".join(_lane(number, key, report) for number, key in enumerate(keys))
    crowded = len(marks) > _MOST_TICKS
    return (
        f'<figure><svg class="strip" viewBox="0 0 {_LEFT + _WIDE + 6} {height + 22}" role="img"'
        ' aria-label="Where in the document the divergences stand">'
        f"{lanes}{_bars(marks) if crowded else _ticks(marks)}{_axis(edges, height)}</svg>"
        f"<figcaption>{_caption(report, crowded)}</figcaption></figure>"
    )


def _caption(report: Report, crowded: bool) -> str:
    drawn = (
        f"Each bar counts the divergences in one of {_BINS} parts, the gravest at its foot,"
        if crowded
        else "Each tick is a divergence, the taller, the graver,"
    )
    signs = ", ".join(f"{SEVERITY_SIGNS[severity]} {severity}" for severity in SEVERITIES)
    whole = sum(divergence.bead is None for divergence in report.divergences)
    rest = f" {counted(whole, 'divergence')} of the whole document not drawn." if whole else ""
    return (
        f"The document from first bead to last, by length. {drawn} in the lane of the odd witness,"
        f" or of each witness in evidence where none is odd ({signs}).{rest}"
    )


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
        named = [divergence.odd] if divergence.odd in keys else divergence.evidence
        for lane in [keys.index(key) for key in named if key in keys]:
            before = crowd.get((divergence.bead, lane), 0)
            crowd[divergence.bead, lane] = before + 1
            middle = (edges[divergence.bead] + edges[divergence.bead + 1]) / 2
            yield _Mark(divergence, lane, min(middle + 6 * before, _LEFT + _WIDE - 2))


def _lane(number: int, key: str, report: Report) -> str:
    y = _TOP + number * (_LANE + _GUTTER)
    css = "lane reconstructed" if report.warning(key) else "lane"
    shown = key if len(key) <= 7 else key[:6] + "…"
    return (
        f'<rect class="{css}" x="{_LEFT}" y="{y}" width="{_WIDE}" height="{_LANE}"/>'
        f'<text class="key" x="{_LEFT - 10}" y="{y + _LANE / 2 + 5:g}" text-anchor="end">'
        f"{plain(shown)}</text>"
    )


def _ticks(marks: list[_Mark]) -> str:
    return "".join(_tick(mark) for mark in marks)


def _tick(mark: _Mark) -> str:
    divergence = mark.divergence
    height, width = _TICK[divergence.severity]
    foot = _TOP + mark.lane * (_LANE + _GUTTER) + _LANE
    return (
        f'<a href="#{anchor(divergence.id)}"><title>bead {divergence.bead}, '
        f"{divergence.severity}: {plain(str(divergence.message))}</title>"
        f'<rect class="s-{divergence.severity}" x="{mark.x - width / 2:.1f}" y="{foot - height}"'
        f' width="{width:g}" height="{height}"/></a>'
    )


def _bars(marks: list[_Mark]) -> str:
    """Return how many divergences stand in each of the bins, lane by lane, gravest at the foot."""
    bins: dict[tuple[int, int], list[Divergence]] = {}
    for mark in marks:
        column = min(int((mark.x - _LEFT) / _BIN), _BINS - 1)
        bins.setdefault((mark.lane, column), []).append(mark.divergence)
    most = max(len(found) for found in bins.values())
    return "".join(_bar(*place, found, most) for place, found in sorted(bins.items()))


def _bar(lane: int, column: int, found: list[Divergence], most: int) -> str:
    numbers = Counter(divergence.severity for divergence in found)
    words = ", ".join(f"{numbers[severity]} {severity}" for severity in SEVERITIES)
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
    return (
        f'<a href="#{anchor(found[0].id)}"><title>beads {found[0].bead} to {found[-1].bead}:'
        f" {words}</title>{parts}</a>"
    )


def _axis(edges: list[float], height: int) -> str:
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
            f'<text class="axis" x="{x:.1f}" y="{height + 15}">{bead}</text>'
        )
    return "".join(labels)
