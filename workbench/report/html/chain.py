"""The chain of translation drawn: a box a witness, an arrow a hop, with its divergences."""

from __future__ import annotations

from workbench.message import Message
from workbench.report.counts import Counts
from workbench.report.html.markup import plain
from workbench.report.model import Report

_BOX, _HIGH, _GAP, _ROW = 190, 104, 170, 132
_LONGEST_KEY, _LETTER = 14, 18
_SMALLEST = 0.36
"""How far the drawing shrinks with the screen: beyond it, what is written there cannot be read."""

Place = tuple[int, int]


def chain_figure(report: Report, counts: Counts) -> str:
    """Return the chain as inline SVG; depth runs left to right, siblings stand one below another.

    Every figure is written out, so that the picture can be read without its lines.
    """
    box = _box_width(report)
    places = _places(report, box)
    width = _width(places, box)
    height = max(y for _, y in places.values()) + _HIGH + 2
    arrows = "".join(_arrow(key, places, box, report, counts) for key in places)
    boxes = "".join(_box(key, place, box, report) for key, place in places.items())
    label = report.words("The chain of translation, with the divergences at each hop")
    return (
        f'<figure><svg class="chain" viewBox="-1 -1 {width + 1} {height + 1}" width="{width}"'
        f' direction="ltr" role="img" aria-label="{label}">'
        '<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9"'
        ' markerHeight="9" markerUnits="userSpaceOnUse" orient="auto">'
        f'<path d="M0 1 9 5 0 9z"/></marker></defs>{arrows}{boxes}</svg></figure>'
    )


def rules(report: Report) -> str:
    """Return the style rule that keeps the drawing legible: too wide a one is moved along."""
    box = _box_width(report)
    return f".chain {{ min-width: {int(_width(_places(report, box), box) * _SMALLEST)}px; }}\n"


def _box_width(report: Report) -> int:
    longest = max(len(_shown(key)) for key in report.collation.keys)
    return max(_BOX, 28 + _LETTER * longest)


def _width(places: dict[str, Place], box: int) -> int:
    return max(x for x, _ in places.values()) + box + 2


def _places(report: Report, box: int) -> dict[str, Place]:
    """Lay the chain out as a tree: a first child beside its parent, the others in rows below."""
    chain = report.collation.chain
    children: dict[str | None, list[str]] = {}
    for key in chain.keys:
        children.setdefault(chain.parent(key), []).append(key)
    places: dict[str, Place] = {}
    row = -1
    waiting = [(key, 0, True) for key in reversed(children[None])]
    while waiting:
        key, depth, opens_row = waiting.pop()
        row += opens_row
        places[key] = (depth * (box + _GAP), row * _ROW)
        first, *others = children.get(key, [None])
        waiting += [(other, depth + 1, True) for other in reversed(others) if other]
        if first:
            waiting.append((first, depth + 1, False))
    return {key: places[key] for key in chain.keys}


def _shown(key: str) -> str:
    return key if len(key) <= _LONGEST_KEY else key[: _LONGEST_KEY - 1] + "…"


def _box(key: str, place: Place, box: int, report: Report) -> str:
    x, y = place
    reconstructed = bool(report.warning(key))
    words = report.words
    status = [words.term("status", report.work.by_key[key].status)]
    status += [words("do not cite")] if reconstructed else []
    lines = "".join(
        f'<text class="status" x="{x + 14}" y="{y + 73 + 18 * number}">{line}</text>'
        for number, line in enumerate(status)
    )
    return (
        f'<g class="box{" reconstructed" if reconstructed else ""}">'
        f'<rect x="{x}" y="{y}" width="{box}" height="{_HIGH}" rx="3"/>'
        f'<text class="key" x="{x + 14}" y="{y + 33}">{plain(_shown(key))}</text>'
        f'<text class="lang" x="{x + 14}" y="{y + 54}">'
        f"{plain(words.language(report.collation.lang(key)))}</text>{lines}</g>"
    )


def _arrow(key: str, places: dict[str, Place], box: int, report: Report, counts: Counts) -> str:
    parent, hop = report.collation.chain.parent(key), report.collation.chain.hop(key)
    if parent is None or hop is None:
        return ""
    (x0, y0), (x1, y1) = places[parent], places[key]
    x0, y0, y1 = x0 + box, y0 + _HIGH // 2, y1 + _HIGH // 2
    x, number = (x0 + x1) // 2, counts.by_hop.get(hop, 0)
    # A branch goes down before the figures of the arrow above.
    line = "" if y0 == y1 else f"h2q8 0 8 8V{y1 - 8}q0 8 8 8"
    words = report.words
    many = words.counted("{number} divergence", "{number} divergences", number)
    noun = Message(many.template, {"number": Message("")})
    return (
        f'<g class="hop{"" if number else " none"}"><title>{plain(hop)}: '
        f"{words.say(many)}</title>"
        f'<path d="M{x0} {y0}{line}H{x1 - 2}" marker-end="url(#tip)"/>'
        f'<text class="number" x="{x}" y="{y1 - 9}" text-anchor="middle">'
        f"{words.number(number)}</text>"
        f'<text class="noun" x="{x}" y="{y1 + 18}" text-anchor="middle">'
        f"{words.say(noun).strip()}</text></g>"
    )
