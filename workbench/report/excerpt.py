"""What a divergence quotes of a long bead: what stands round its evidence, as editors shorten."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.report.spans import Spans, joined

LONGEST = 1500
"""Characters up to which a bead is quoted whole."""

AROUND = 300
"""Characters kept on each side of what is marked, to the next space outside."""

GAP = "[…]"


def excerpt(text: str, spans: Spans) -> tuple[str, Sequence[tuple[int, int]]]:
    """Return what to quote of ``text``, and the spans of evidence in that.

    A bead of a thousand numbers may have a thousand divergences: each quotes its own place, not all
    of the bead. Where nothing is marked, the beginning stands for the whole. ``[…]`` tells of each
    gap.
    """
    marked = joined(spans, len(text))
    if len(text) <= LONGEST:
        return text, marked
    shown, moved, done = "", [], 0
    kept = joined([_widened(text, *span) for span in marked or [(0, 0)]], len(text))
    for first, last in kept:
        shown += " " * bool(shown) + f"{GAP} " if first > done else ""
        shift = len(shown) - first
        moved += [(a + shift, b + shift) for a, b in marked if first <= a and b <= last]
        shown += text[first:last]
        done = last
    return f"{shown} {GAP}" if done < len(text) else shown, moved


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span with its neighbourhood, cut between words where there is a space nearby."""
    first, last = max(0, start - AROUND), min(len(text), end + AROUND)
    if first:
        first = text.find(" ", first, start) + 1 or first
    if last < len(text):
        space = text.rfind(" ", end, last)
        last = space if space >= 0 else last
    return first, last
