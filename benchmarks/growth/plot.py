"""A plot of lines on logarithmic scales, as SVG by itself."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 760, 420, 62, 34, 130, 46
COLOURS = ("#1b6ca8", "#c8553d", "#3a7d44", "#8e5aa8", "#b8860b", "#444444")

Series = Mapping[str, Sequence[tuple[float, float]]]


def svg(title: str, across: str, series: Series) -> str:
    """Return the picture; ``across`` names the horizontal axis, series are (x, y) by name."""
    points = [point for line in series.values() for point in line]
    scale = _Scale([x for x, _ in points], [y for _, y in points])
    body = [*_frame(title, across, scale)]
    ends: list[float] = []
    for (name, line), colour in zip(series.items(), COLOURS * len(series), strict=False):
        path = " ".join(f"{scale.x(x):.1f},{scale.y(y):.1f}" for x, y in line)
        body.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        body += (
            f'<circle cx="{scale.x(x):.1f}" cy="{scale.y(y):.1f}" r="3" fill="{colour}"/>'
            for x, y in line
        )
        at = _free(scale.y(line[-1][1]), ends)
        body.append(
            f'<text x="{WIDTH - RIGHT + 8}" y="{at + 4:.1f}" fill="{colour}">{escape(name)}</text>'
        )
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
        ' font-family="sans-serif" font-size="13">\n<rect width="100%" height="100%" fill="white"/>'
    )
    return "\n".join([head, *body, "</svg>\n"])


class _Scale:
    def __init__(self, xs: Sequence[float], ys: Sequence[float]) -> None:
        self.low_x, self.high_x = math.log10(min(xs)), math.log10(max(xs))
        self.low_y = math.floor(math.log10(min(ys)))
        self.high_y = math.ceil(math.log10(max(ys)))

    def x(self, value: float) -> float:
        part = (math.log10(value) - self.low_x) / max(self.high_x - self.low_x, 1e-9)
        return LEFT + part * (WIDTH - LEFT - RIGHT)

    def y(self, value: float) -> float:
        part = (math.log10(value) - self.low_y) / max(self.high_y - self.low_y, 1)
        return HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM)


def _frame(title: str, across: str, scale: _Scale) -> Iterator[str]:
    middle = (LEFT + WIDTH - RIGHT) / 2
    yield f'<text x="{middle}" y="20" text-anchor="middle">{escape(title)}</text>'
    yield f'<text x="{middle}" y="{HEIGHT - 8}" text-anchor="middle">{escape(across)}</text>'
    for power in range(scale.low_y, scale.high_y + 1):
        at = scale.y(10.0**power)
        yield f'<path d="M{LEFT} {at:.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>'
        yield f'<text x="{LEFT - 6}" y="{at + 4:.1f}" text-anchor="end">{10.0**power:g}</text>'
    for power in range(math.ceil(scale.low_x), math.floor(scale.high_x) + 1):
        at = scale.x(10.0**power)
        yield f'<path d="M{at:.1f} {TOP}V{HEIGHT - BOTTOM}" stroke="#ddd"/>'
        label = f"{10**power:,}"
        yield f'<text x="{at:.1f}" y="{HEIGHT - 28}" text-anchor="middle">{label}</text>'


def _free(at: float, taken: list[float]) -> float:
    """Return a height near ``at`` where no other name stands."""
    while any(abs(at - other) < 14 for other in taken):
        at += 3
    taken.append(at)
    return at
