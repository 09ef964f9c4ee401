"""Spans of evidence made fit to draw."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

Spans = Iterable[tuple[int, int]]


def joined(spans: Spans, length: int) -> list[tuple[int, int]]:
    """Return spans in order, clipped to a text of ``length``, those that touch or overlap as one.

    An empty span, a place where something is missing, is kept where no other covers it.
    """
    found: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        start, end = max(0, first), min(last, length)
        if end < start or (end == start and first != last):
            continue
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def parted(text: str, spans: Spans) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a text, and of each whether it is evidence: every other one is."""
    done = 0
    for start, end in joined(spans, len(text)):
        yield text[done:start], False
        yield text[start:end], True
        done = end
    yield text[done:], False
