"""Which divergences the queue shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from workbench.divergences import CONFIDENCES, KINDS, SEVERITIES, Divergence

OPEN = "open"
WORD_ORDER = (OPEN, "confirmed", "dismissed", "unsure")
NO_HOP = "no hop"

Choice = tuple[str, str]
"""A facet and one of its values, as ``("kind", "date")``."""

Words = Callable[[str], str | None]
"""A reviewer's word on the divergence of an id."""

NOBODY: Mapping[str, Words] = {}


@dataclass(frozen=True, slots=True)
class Filter:
    """What is chosen of each facet; a facet of which nothing is chosen lets everything through."""

    chosen: frozenset[Choice] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.chosen)

    def __str__(self) -> str:
        """Say what is shown, for the title bar."""
        return ", ".join(value for _, value in sorted(self.chosen)) or "all"

    def keep(
        self,
        divergences: Iterable[Divergence],
        word: Words,
        others: Mapping[str, Words] = NOBODY,
    ) -> list[int]:
        """Return the numbers of the divergences that pass.

        ``word`` gives the reviewer's own words, ``others`` those of others by name.
        """
        wanted: dict[str, set[str]] = {}
        for facet, value in self.chosen:
            wanted.setdefault(facet, set()).add(value)
        return [
            number
            for number, divergence in enumerate(divergences)
            if all(
                _facet(divergence, facet, word, others) in values
                for facet, values in wanted.items()
            )
        ]

    def toggled(self, choice: Choice) -> Filter:
        """Return the filter with one value chosen or no longer chosen."""
        return replace(self, chosen=self.chosen ^ {choice})


def choices(
    divergences: Iterable[Divergence], word: Words, others: Mapping[str, Words] = NOBODY
) -> list[tuple[Choice, int]]:
    """Return every facet's values that occur, with their counts, in the order of the design."""
    counts: Counter[Choice] = Counter()
    facets = [FACETS[0], *(f"{BY}{name}" for name in others), *FACETS[1:]]
    for divergence in divergences:
        for facet in facets:
            counts[facet, _facet(divergence, facet, word, others)] += 1
    ranks = {value: at for at, value in enumerate((*WORD_ORDER, *SEVERITIES, *CONFIDENCES, *KINDS))}
    return sorted(
        counts.items(),
        key=lambda item: (facets.index(item[0][0]), ranks.get(item[0][1], 0), item[0][1]),
    )


FACETS = ("verdict", "severity", "confidence", "kind", "hop")
BY = "verdict of "
"""How a facet begins that is another reviewer's verdict."""


def _facet(divergence: Divergence, facet: str, word: Words, others: Mapping[str, Words]) -> str:
    if facet.startswith(BY):
        return others[facet.removeprefix(BY)](divergence.id) or OPEN
    match facet:
        case "verdict":
            return word(divergence.id) or OPEN
        case "severity":
            return divergence.severity
        case "confidence":
            return divergence.confidence
        case "kind":
            return divergence.kind
        case _:
            return divergence.hop or NO_HOP
