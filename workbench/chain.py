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

    def but(self, said: Mapping[str, str | None]) -> Chain:
        """Return the chain with what is ``said`` of some witnesses in place of what was known.

        The others keep their parents, but for those that would close a circle with what is said.
        """
        parents = dict(said)
        for key in self.keys:
            parent = self.parent(key)
            if key not in said and parent is not None and key not in _line(parent, parents):
                parents[key] = parent
        return Chain(self.keys, parents)

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


def _line(key: str, parents: Mapping[str, str | None]) -> list[str]:
    """Return a witness, its parent, the parent's parent and so on; a circle once round."""
    line: list[str] = []
    step: str | None = key
    while step is not None and step not in line:
        line.append(step)
        step = parents.get(step)
    return line
