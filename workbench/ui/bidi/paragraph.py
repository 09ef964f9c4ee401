"""A paragraph resolved, and its lines put in the order in which they are drawn (L1, L2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.ui.bidi.characters import ISOLATES, bidi_class
from workbench.ui.bidi.implicit import resolve_run
from workbench.ui.bidi.isolates import (
    EXPLICIT,
    REMOVED,
    embed,
    first_strong,
    isolate_pairs,
    isolating_runs,
)

_TRAILING = frozenset({"WS", "PDI", *ISOLATES})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's base level (0 left-to-right, 1 right-to-left) and the level of each character.

    Levels are those before rule L1, which belongs to a display line: ask ``line``.
    """

    classes: tuple[str, ...]
    base: int
    levels: tuple[int, ...]

    def line(self, start: int = 0, end: int | None = None) -> tuple[int, ...]:
        """Return the levels of ``[start, end)`` as a display line.

        White space at its end and before separators falls back to the base level (L1).
        """
        end = len(self.levels) if end is None else end
        levels = list(self.levels[start:end])
        resetting = True
        for at in range(len(levels) - 1, -1, -1):
            kind = self.classes[start + at]
            if kind in ("B", "S"):
                levels[at] = self.base
                resetting = True
            elif levels[at] == REMOVED:
                continue
            elif resetting and kind in _TRAILING:
                levels[at] = self.base
            else:
                resetting = False
        return tuple(levels)


def paragraph(text: str, base: int | None = None) -> Paragraph:
    """Resolve one paragraph of text; ``base`` None takes it from the first strong character."""
    return resolve([bidi_class(char) for char in text], text, base)


def resolve(classes: Sequence[str], text: str = "", base: int | None = None) -> Paragraph:
    """Resolve a paragraph given as Bidi_Class values; ``text`` is needed for paired brackets."""
    matches = isolate_pairs(classes)
    if base is None:
        base = first_strong(classes, 0, len(classes), matches) or 0
    plain = EXPLICIT.isdisjoint(classes)
    levels = [base] * len(classes) if plain else embed(classes, base, matches)
    kinds = list(classes)
    embedded = tuple(levels)
    for run in isolating_runs(classes, embedded, matches):
        resolve_run(classes, kinds, embedded, levels, text, base, run)
    return Paragraph(tuple(classes), base, tuple(levels))


def visual_order(levels: Sequence[int]) -> list[int]:
    """Return the logical indices of a line from left to right (L2); removed ones are left out."""
    order = [at for at, level in enumerate(levels) if level != REMOVED]
    highest = max((levels[at] for at in order), default=0)
    lowest_odd = min((levels[at] for at in order if levels[at] % 2), default=highest + 1)
    for level in range(highest, lowest_odd - 1, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            if end > start:
                order[start:end] = order[start:end][::-1]
            start = end + 1
    return order
