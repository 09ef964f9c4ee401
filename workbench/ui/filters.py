"""Which divergences the queue shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.divergences import CONFIDENCES, KINDS, SEVERITIES, Divergence
from workbench.review import WORDS
from workbench.ui.facets import OPEN, Facets

WORD_ORDER = (OPEN, *WORDS)

Choice = tuple[str, str]
"""A facet and one of its values, as ``("kind", "date")``."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What is chosen of each facet; a facet of which nothing is chosen lets everything through."""

    chosen: frozenset[Choice] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.chosen)

    def __str__(self) -> str:
        """Say what is shown, for the title bar."""
        return ", ".join(value for _, value in sorted(self.chosen)) or "all"

    def keep(self, divergences: Sequence[Divergence], facets: Facets) -> Sequence[int]:
        """Return the numbers of the divergences that pass, in rising order."""
        wanted: dict[str, set[str]] = {}
        for facet, value in self.chosen:
            wanted.setdefault(facet, set()).add(value)
        kept: Sequence[int] = range(len(divergences))
        for facet, values in wanted.items():
            tell = facets[facet]
            kept = [number for number in kept if tell(divergences[number]) in values]
        return kept

    def toggled(self, choice: Choice) -> Filter:
        """Return the filter with one value chosen or no longer chosen."""
        return replace(self, chosen=self.chosen ^ {choice})


def choices(
    divergences: Sequence[Divergence], facets: Facets, chosen: Filter
) -> list[tuple[Choice, int]]:
    """Return what occurs or is chosen of each facet, with counts, in the order of the design.

    A facet with a single value parts nothing and is left out.
    """
    order = (*WORD_ORDER, *SEVERITIES, *CONFIDENCES, *KINDS)
    ranks = {value: at for at, value in enumerate(order)}
    found: list[tuple[Choice, int]] = []
    for facet, tell in facets.items():
        counts = Counter(map(tell, divergences))
        counts.update({value: 0 for of, value in chosen.chosen if of == facet})
        values = sorted(counts, key=lambda value: (ranks.get(value, len(ranks)), value))
        found += [((facet, value), counts[value]) for value in values if len(counts) > 1]
    return found
