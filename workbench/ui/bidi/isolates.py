"""Embedding levels, and the runs of characters that are resolved together (rules P2 to X10).

Only isolates embed: what sets text shows every other control of direction by its code point
(``workbench.visible``), so that none is ever resolved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.ui.bidi.characters import ISOLATES, STRONG

REMOVED = -1
"""The level of a character that rule X9 takes out: boundary neutrals."""

MAX_DEPTH = 125

EXPLICIT = frozenset({*ISOLATES, "PDI", "BN", "B"})
"""Classes without which every character has the level of its paragraph."""


def isolate_pairs(classes: Sequence[str]) -> dict[int, int]:
    """Match isolate initiators with their PDI (BD9), both ways; unmatched ones are absent."""
    pairs: dict[int, int] = {}
    open_isolates: list[int] = []
    for at, kind in enumerate(classes):
        if kind in ISOLATES:
            open_isolates.append(at)
        elif kind == "PDI" and open_isolates:
            opener = open_isolates.pop()
            pairs[opener], pairs[at] = at, opener
        elif kind == "B":
            open_isolates.clear()
    return pairs


def first_strong(
    classes: Sequence[str], start: int, end: int, matches: dict[int, int]
) -> int | None:
    """P2 and P3: the level that the first strong character outside isolates asks for."""
    at = start
    while at < end:
        kind = classes[at]
        if kind in STRONG:
            return 0 if kind == "L" else 1
        at = matches.get(at, end) if kind in ISOLATES else at
        at += 1
    return None


def embed(classes: Sequence[str], base: int, matches: dict[int, int]) -> list[int]:
    """X1 to X8: return the embedding level of each character."""
    levels: list[int] = []
    within, too_deep = [base], 0
    for at, kind in enumerate(classes):
        if kind == "BN":
            levels.append(REMOVED)
            continue
        if kind == "B":
            within, too_deep = [base], 0
        elif kind == "PDI" and too_deep:
            too_deep -= 1
        elif kind == "PDI" and len(within) > 1:
            within.pop()
        # An isolate's beginning and its end stand outside of it.
        levels.append(within[-1])
        if kind in ISOLATES:
            odd = int(kind == "RLI")
            if kind == "FSI":
                stop = matches.get(at, len(classes))
                odd = first_strong(classes, at + 1, stop, matches) or 0
            level = within[-1] + 1
            level += level % 2 != odd
            if level > MAX_DEPTH or too_deep:
                too_deep += 1
            else:
                within.append(level)
    return levels


def isolating_runs(
    classes: Sequence[str], levels: Sequence[int], matches: dict[int, int]
) -> Iterator[list[int]]:
    """X10, BD13: level runs joined over isolates, each as the indices of its characters."""
    runs: list[list[int]] = []
    last = REMOVED
    for at, level in enumerate(levels):
        if level == REMOVED:
            continue
        if level == last:
            runs[-1].append(at)
        else:
            runs.append([at])
            last = level
    if len(runs) == 1:
        yield runs[0]
        return
    starting_at = {run[0]: run for run in runs}
    for run in runs:
        if classes[run[0]] == "PDI" and run[0] in matches:
            continue
        sequence = list(run)
        while classes[sequence[-1]] in ISOLATES and sequence[-1] in matches:
            sequence += starting_at[matches[sequence[-1]]]
        yield sequence
