"""The classes and levels of the characters of one run (rules W1 to I2)."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.ui.bidi.characters import CANONICAL, CLOSERS, CLOSING, ISOLATES, STRONG

MAX_OPEN_BRACKETS = 63

_NEUTRAL = frozenset({"B", "S", "WS", "ON", "PDI", *ISOLATES})


def resolve_run(
    classes: Sequence[str],
    kinds: list[str],
    embedded: Sequence[int],
    levels: list[int],
    text: str,
    base: int,
    run: list[int],
) -> None:
    """Set the ``levels`` of a run's characters; ``kinds`` are their classes, and change on the way.

    ``embedded`` are the levels of the paragraph before any run was resolved, ``base`` is its own.
    """
    level = embedded[run[0]]
    before = next((embedded[at] for at in range(run[0] - 1, -1, -1) if embedded[at] >= 0), base)
    after = base
    if classes[run[-1]] not in ISOLATES:
        following = range(run[-1] + 1, len(embedded))
        after = next((embedded[at] for at in following if embedded[at] >= 0), base)
    start = "R" if max(level, before) % 2 else "L"
    end = "R" if max(level, after) % 2 else "L"
    embedding = "R" if level % 2 else "L"
    _weak(kinds, run, start)
    if text:
        _brackets(classes, kinds, run, text, start, embedding)
    _neutral(kinds, run, start, end, embedding)
    for at in run:  # I1, I2
        kind = kinds[at]
        if level % 2:
            levels[at] = level + (kind != "R")
        elif kind != "L":
            levels[at] = level + (1 if kind == "R" else 2)


def _weak(kinds: list[str], run: list[int], start: str) -> None:
    """W1 to W7: marks, numbers and what stands in and round numbers."""
    previous = strong = start
    for at in run:  # W1, W2, W3
        kind = kinds[at]
        if kind == "NSM":
            kind = "ON" if previous in ISOLATES or previous == "PDI" else previous
            kinds[at] = kind
        previous = kind
        if kind in STRONG:
            strong = kind
            if kind == "AL":
                kinds[at] = "R"
        elif kind == "EN" and strong == "AL":
            kinds[at] = "AN"
            previous = "EN"  # W1 comes before W2: a mark after this digit is one like it
    _after_marks(kinds, run, start)


def _after_marks(kinds: list[str], run: list[int], start: str) -> None:
    """W4 to W7, over classes in which marks and Arabic letters are resolved."""
    for place in range(1, len(run) - 1):  # W4
        kind = kinds[run[place]]
        if kind in ("ES", "CS"):
            left, right = kinds[run[place - 1]], kinds[run[place + 1]]
            if left == right and (left == "EN" or (left == "AN" and kind == "CS")):
                kinds[run[place]] = left
    place = 0
    while place < len(run):  # W5
        if kinds[run[place]] != "ET":
            place += 1
            continue
        stop = place
        while stop < len(run) and kinds[run[stop]] == "ET":
            stop += 1
        beside = (place and kinds[run[place - 1]] == "EN") or (
            stop < len(run) and kinds[run[stop]] == "EN"
        )
        for at in run[place:stop]:
            kinds[at] = "EN" if beside else "ON"
        place = stop
    strong = start
    for at in run:  # W6, W7
        kind = kinds[at]
        if kind in ("ES", "CS"):
            kinds[at] = "ON"
        elif kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"


def _as_strong(kind: str) -> str | None:
    """N0 to N2 read numbers as R."""
    return "R" if kind in ("R", "EN", "AN") else "L" if kind == "L" else None


def _brackets(
    classes: Sequence[str],
    kinds: list[str],
    run: list[int],
    text: str,
    start: str,
    embedding: str,
) -> None:
    """N0: both brackets of a pair take the direction of what they hold, or of what is before."""
    for opening, closing in _bracket_pairs(kinds, run, text):
        inside = {_as_strong(kinds[run[place]]) for place in range(opening + 1, closing)}
        if embedding in inside:
            direction = embedding
        elif inside == {None} or not inside:
            continue
        else:
            other = "L" if embedding == "R" else "R"
            context = (_as_strong(kinds[run[place]]) for place in range(opening - 1, -1, -1))
            before = next((kind for kind in context if kind), start)
            direction = other if before == other else embedding
        for place in (opening, closing):
            kinds[run[place]] = direction
            mark = place + 1
            while mark < len(run) and classes[run[mark]] == "NSM":
                kinds[run[mark]] = direction
                mark += 1


def _bracket_pairs(kinds: list[str], run: list[int], text: str) -> list[tuple[int, int]]:
    """BD16: pairs of brackets in one run, as places in the run, in order of the opening one."""
    pairs: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for place, at in enumerate(run):
        if kinds[at] != "ON":
            continue
        char = CANONICAL.get(text[at], text[at])
        if char in CLOSING:
            if len(waiting) == MAX_OPEN_BRACKETS:
                return []
            waiting.append((CLOSING[char], place))
        elif char in CLOSERS:
            for depth in range(len(waiting) - 1, -1, -1):
                if waiting[depth][0] == char:
                    pairs.append((waiting[depth][1], place))
                    del waiting[depth:]
                    break
    return sorted(pairs)


def _neutral(kinds: list[str], run: list[int], start: str, end: str, embedding: str) -> None:
    """N1, N2: neutrals between two of one direction take it, others the embedding's."""
    place, left = 0, start
    while place < len(run):
        kind = kinds[run[place]]
        if kind not in _NEUTRAL:
            left = _as_strong(kind) or left
            place += 1
            continue
        stop = place
        while stop < len(run) and kinds[run[stop]] in _NEUTRAL:
            stop += 1
        right = _as_strong(kinds[run[stop]]) if stop < len(run) else end
        for at in run[place:stop]:
            kinds[at] = left if left == right else embedding
        place = stop
