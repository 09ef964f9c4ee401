"""Several aligners side by side on the same gold, with bootstrap intervals.

Intervals are percentiles of resampled test sets (Efron and Tibshirani 1993; paired over systems as
in Koehn 2004). What is resampled are documents, or where there are few the stretches between the
cuts that gold and all systems share: counts add up over both, for no bead crosses such a cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from functools import reduce
from itertools import zip_longest
from operator import add
from typing import Any

import numpy as np

from workbench.score.beads import Cells, Counts, count

SEED = 12345
SAMPLES = 1000
ENOUGH_DOCUMENTS = 10
_TAIL = 2.5

Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Document:
    """One document's beads, over the same witnesses: gold's and each system's."""

    gold: Sequence[Cells]
    systems: Mapping[str, Sequence[Cells]]


@dataclass(frozen=True, slots=True)
class Difference:
    """How much more F1 a system has than the first one, with the interval of that difference."""

    to: str
    strict: float
    strict_interval: Interval
    lax: float
    lax_interval: Interval


@dataclass(frozen=True, slots=True)
class SystemScore:
    """A system's counts, with 95 % intervals of its strict and lax F1.

    ``resampled`` says what was resampled, and ``units`` how many there were. ``difference`` is
    None for the first system.
    """

    system: str
    counts: Counts
    strict_interval: Interval | None
    lax_interval: Interval | None
    resampled: str
    units: int
    difference: Difference | None


def compare_systems(
    documents: Sequence[Document], samples: int = SAMPLES, seed: int = SEED
) -> tuple[SystemScore, ...]:
    """Score every system on all documents; ``samples`` 0 leaves the intervals out."""
    names = tuple(documents[0].systems) if documents else ()
    units = [_counts(document) for document in documents]
    totals = [reduce(add, (unit[at] for unit in units), Counts()) for at in range(len(names))]
    kind = "documents"
    if len(documents) < ENOUGH_DOCUMENTS:
        kind = "stretches between shared cuts"
        units = [counts for document in documents for counts in _stretches(document)]
    drawn = _Drawn(units, samples, seed) if samples and units else None
    found = []
    for at, name in enumerate(names):
        strict, lax = drawn.intervals(at) if drawn else (None, None)
        difference = None
        if at and drawn:
            difference = drawn.difference(at, names[0], totals[at], totals[0])
        found.append(SystemScore(name, totals[at], strict, lax, kind, len(units), difference))
    return tuple(found)


def _counts(document: Document) -> tuple[Counts, ...]:
    return tuple(count(document.gold, beads) for beads in document.systems.values())


def _stretches(document: Document) -> Iterator[tuple[Counts, ...]]:
    """Yield the counts between one shared cut and the next."""
    sides = [document.gold, *document.systems.values()]
    cuts = [_cuts(side) for side in sides]
    shared = set(cuts[0]).intersection(*cuts[1:])
    pieces = [_pieces(side, own, shared) for side, own in zip(sides, cuts, strict=True)]
    for gold, *systems in zip_longest(*pieces, fillvalue=[]):
        yield tuple(count(gold, system) for system in systems)


def _cuts(beads: Sequence[Cells]) -> list[tuple[int, ...]]:
    """Return where each witness is after each bead."""
    at = [-1] * (len(beads[0]) if beads else 0)
    found = []
    for bead in beads:
        at = [max((before, *cells)) for before, cells in zip(at, bead, strict=True)]
        found.append(tuple(at))
    return found


def _pieces(
    beads: Sequence[Cells], cuts: Sequence[tuple[int, ...]], shared: set[tuple[int, ...]]
) -> list[list[Cells]]:
    """Part beads at the shared cuts; one that crosses back over a cut stays behind it."""
    pieces: list[list[Cells]] = [[]]
    last = None
    for bead, cut in zip(beads, cuts, strict=True):
        if last in shared and cut != last:
            pieces.append([])
        pieces[-1].append(bead)
        last = cut
    return pieces


class _Drawn:
    """Resampled totals: strict and lax F1 of each system in each sample."""

    def __init__(self, units: Sequence[tuple[Counts, ...]], samples: int, seed: int) -> None:
        table = np.array([[astuple(one) for one in unit] for unit in units], np.float64)
        size, systems, fields = table.shape
        flat = table.reshape(size, systems * fields)
        # RandomState is frozen: the same seed gives the same samples in every numpy.
        chance = np.random.RandomState(seed)
        sums = np.empty((samples, systems * fields))
        for at in range(samples):
            weights = np.bincount(chance.randint(0, size, size), minlength=size)
            sums[at] = weights @ flat
        names = {name: at for at, name in enumerate(Counts.__dataclass_fields__)}
        of = {name: sums.reshape(samples, systems, fields)[:, :, at] for name, at in names.items()}
        self.strict = _f1(of["strict"], of["predicted"], of["found"], of["gold"])
        self.lax = _f1(of["lax"], of["predicted"], of["found_lax"], of["gold"])

    def intervals(self, at: int) -> tuple[Interval, Interval]:
        return _interval(self.strict[:, at]), _interval(self.lax[:, at])

    def difference(self, at: int, first: str, own: Counts, base: Counts) -> Difference:
        return Difference(
            first,
            (own.strict_scores.f1 or 0.0) - (base.strict_scores.f1 or 0.0),
            _interval(self.strict[:, at] - self.strict[:, 0]),
            (own.lax_scores.f1 or 0.0) - (base.lax_scores.f1 or 0.0),
            _interval(self.lax[:, at] - self.lax[:, 0]),
        )


def _f1(right: Any, predicted: Any, found: Any, gold: Any) -> Any:
    precision = right / np.maximum(predicted, 1)
    recall = found / np.maximum(gold, 1)
    return 2 * precision * recall / np.maximum(precision + recall, 1e-12)


def _interval(values: Any) -> Interval:
    low, high = np.percentile(values, [_TAIL, 100 - _TAIL])
    return float(low), float(high)
