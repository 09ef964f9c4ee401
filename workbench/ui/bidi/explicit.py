"""Embedding levels, and the runs of characters that are resolved together (rules P2 to X10)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.ui.bidi.characters import EMBEDDINGS, ISOLATES, STRONG

REMOVED = -1
"""The level of a character that rule X9 takes out: embeddings, overrides, boundary neutrals."""

MAX_DEPTH = 125

EXPLICIT = frozenset({*EMBEDDINGS, *ISOLATES, "PDF", "PDI", "BN", "B"})
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


@dataclass(frozen=True, slots=True)
class _Embedding:
    """What stands within an embedding, override or isolate: its level, a class forced on it."""

    level: int
    forced: str | None = None
    isolate: bool = False


@dataclass(slots=True)
class _Open:
    """The embeddings that are open at a character, innermost last, and those too deep to count."""

    embeddings: list[_Embedding]
    valid_isolates: int = 0
    overflow_isolates: int = 0
    overflow_embeddings: int = 0

    @property
    def innermost(self) -> _Embedding:
        return self.embeddings[-1]

    def embed(self, odd: int, forced: str | None) -> None:
        """X2 to X5."""
        if self._deepen(odd, forced, isolate=False):
            return
        if not self.overflow_isolates:
            self.overflow_embeddings += 1

    def isolate(self, odd: int) -> None:
        """X5a to X5c."""
        if self._deepen(odd, None, isolate=True):
            self.valid_isolates += 1
        else:
            self.overflow_isolates += 1

    def _deepen(self, odd: int, forced: str | None, *, isolate: bool) -> bool:
        level = self.innermost.level + 1
        level += level % 2 != odd
        fits = level <= MAX_DEPTH and not self.overflow_isolates and not self.overflow_embeddings
        if fits:
            self.embeddings.append(_Embedding(level, forced, isolate))
        return fits

    def end_isolate(self) -> None:
        """X6a: what was opened within the isolate ends with it."""
        if self.overflow_isolates:
            self.overflow_isolates -= 1
        elif self.valid_isolates:
            self.overflow_embeddings = 0
            while not self.embeddings.pop().isolate:
                pass
            self.valid_isolates -= 1

    def end_embedding(self) -> None:
        """X7: an embedding outside the isolate cannot be ended from within."""
        if self.overflow_isolates:
            return
        if self.overflow_embeddings:
            self.overflow_embeddings -= 1
        elif not self.innermost.isolate and len(self.embeddings) > 1:
            self.embeddings.pop()


def embed(
    classes: Sequence[str], base: int, matches: dict[int, int]
) -> tuple[list[int], list[str]]:
    """X1 to X8: return the embedding level of each character, and its class, overridden or not."""
    levels, kinds = [REMOVED] * len(classes), list(classes)
    within = _Open([_Embedding(base)])
    for at, kind in enumerate(classes):
        # An isolate's beginning and its end stand outside of it.
        outside = within.innermost
        if kind in EMBEDDINGS:
            within.embed(*EMBEDDINGS[kind])
            continue
        if kind == "PDF":
            within.end_embedding()
            continue
        if kind == "BN":
            continue
        if kind == "B":
            within = _Open([_Embedding(base)])
            levels[at] = base
            continue
        if kind == "PDI":
            within.end_isolate()
            outside = within.innermost
        elif kind in ISOLATES:
            odd = int(kind == "RLI")
            if kind == "FSI":
                stop = matches.get(at, len(classes))
                odd = first_strong(classes, at + 1, stop, matches) or 0
            within.isolate(odd)
        levels[at] = outside.level
        kinds[at] = outside.forced or kind
    return levels, kinds


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
