"""A name where it stands: the words that are it in each text of a bead."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Mention:
    """A name in a bead: the words that are it in each witness that has it, as indices.

    ``strength`` is how sure it is that they render one another; ``doubtful`` are witnesses in which
    some word may be it, and ``lacking`` those in which none is. ``known``: that two of the words
    render each other is known of the languages, and need not be learnt. ``settled``: it has been
    asked which texts are ``doubtful``. ``names`` are the witnesses
    and stems of its words, once all of these are found.
    """

    key: str
    name: str
    at: dict[str, tuple[int, ...]]
    strength: float = 0.0
    doubtful: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    known: bool = False
    used: bool = False
    settled: bool = False
    names: frozenset[tuple[str, str]] = frozenset()

    def doubt(self, key: str) -> None:
        """Take back that a witness lacks the name: some word of it may be it."""
        self.lacking = tuple(other for other in self.lacking if other != key)
        self.doubtful = (*self.doubtful, key)


Owners = dict[str, dict[int, Mention]]
"""By witness and word, the mention a word belongs to first."""
