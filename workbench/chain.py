"""The chain of translation: which witness was made from which, and the hops between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from workbench.errors import UsageError

ARROW = "→"


@dataclass(frozen=True, slots=True)
class Chain:
    """Each witness's parent; ``None`` for an original or where nothing is known.

    ``keys`` stand in the order of the work. Raises UsageError for an unknown parent or a cycle.
    """

    keys: tuple[str, ...]
    parents: Mapping[str, str | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for key in self.keys:
            seen = [key]
            while (parent := self.parents.get(seen[-1])) is not None:
                if parent not in self.keys:
                    raise UsageError(f"{seen[-1]} is said to come from {parent!r}, no witness here")
                if parent in seen:
                    loop = f" {ARROW} ".join([*seen[seen.index(parent) :], parent][::-1])
                    raise UsageError(f"the chain runs in a circle: {loop}")
                seen.append(parent)

    @classmethod
    def in_order(cls, *keys: str) -> Chain:
        """Return the chain in which each witness was made from the one before it."""
        return cls(keys, dict(zip(keys[1:], keys[:-1], strict=True)))

    def parent(self, key: str) -> str | None:
        """Return the witness ``key`` was made from."""
        return self.parents.get(key)

    def hop(self, key: str) -> str | None:
        """Return the hop that made ``key``, as ``"ru→en"``; None for an original."""
        parent = self.parents.get(key)
        return None if parent is None else f"{parent}{ARROW}{key}"

    @property
    def hops(self) -> tuple[str, ...]:
        """Every hop, in the order of the witnesses."""
        return tuple(hop for key in self.keys if (hop := self.hop(key)) is not None)
