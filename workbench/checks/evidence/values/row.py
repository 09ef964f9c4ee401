"""What should be the same in every text, side by side: a row of opinions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workbench.checks.evidence.values.opinions import KIND_OF, Opinion
from workbench.checks.finding import Evidence, Kind
from workbench.message import Notation
from workbench.values.model import Value


@dataclass(frozen=True, slots=True)
class Row:
    """Opinions about one matter, the most widely held first, and the witnesses that have none.

    ``repeated`` where the silent have it too, but once less often; ``understood`` where a reader
    may take it from what stands beside it.
    """

    opinions: tuple[Opinion, ...]
    silent: tuple[str, ...] = ()
    repeated: bool = False
    understood: bool = False

    @property
    def kind(self) -> Kind:
        """The kind of divergence that it is."""
        kinds = {value.kind for opinion in self.opinions for value in opinion.all}
        telling = next(kind for value, kind in KIND_OF.items() if value in kinds)
        units = {reading.unit for opinion in self.opinions for value in opinion.all
                 for reading in value.readings[:1]}  # fmt: skip
        return "number" if telling == "unit" and len(units) == 1 else telling

    @property
    def agreed(self) -> bool:
        """Whether every witness says the same."""
        return len(self.opinions) == 1 and not self.silent

    @property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The witnesses by opinion; to say nothing is an opinion too."""
        said = tuple(opinion.keys for opinion in self.opinions)
        return (*said, self.silent) if self.silent else said

    def evidence(self, keys: Iterable[str]) -> dict[str, Evidence]:
        """Return spans and values of each witness; none for the silent."""
        held = {key: opinion for opinion in self.opinions for key in opinion.keys}
        return {key: _evidence(held[key], key) if key in held else Evidence() for key in keys}


def _evidence(opinion: Opinion, key: str) -> Evidence:
    held = opinion.values[key]
    return Evidence(tuple((value.start, value.end) for value in held), opinion.shown(held))


def shown_value(value: Value) -> Notation:
    """Return a value as reports print it: its likeliest reading."""
    return Notation(value.readings[0].shown if value.readings else "?")
