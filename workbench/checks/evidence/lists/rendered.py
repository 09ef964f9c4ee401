"""Which words of a bead render which, and which items of its lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from workbench.checks.evidence.lists.enumerations import Enumeration

BESIDE = 7
"""Words before a list and behind it in which an item may be rendered outside of it."""

FEWEST_LETTERS = 6
"""Letters of two words together, below which they hold a sentence together: the, до, را."""

Hit = tuple[int, int]
"""Words, or items of two lists, of which one renders the other."""


class Rendered:
    """The lists of a bead, and which of their items render which.

    ``pairs`` tells of two texts which words render each other, as their places in the bead.
    """

    def __init__(
        self,
        lists: Mapping[str, Sequence[Enumeration]],
        pairs: Mapping[tuple[str, str], Iterable[Hit]],
    ) -> None:
        self.lists = lists
        self._pairs = pairs
        self._words: dict[tuple[str, str], Mapping[int, Sequence[int]]] = {}
        self._hits: dict[tuple[str, str, Enumeration, Enumeration], frozenset[Hit]] = {}

    def hits(self, one: str, ours: Enumeration, other: str, theirs: Enumeration) -> frozenset[Hit]:
        """Return which items of a list render which of another's."""
        asked = one, other, ours, theirs
        if asked not in self._hits:
            words = self._rendering(one, other)
            self._hits[asked] = frozenset(
                (at, theirs.item_of[place])
                for word, at in ours.item_of.items()
                for place in words.get(word, ())
                if place in theirs.item_of
            )
        return self._hits[asked]

    def is_rendered(self, one: str, item: Sequence[int], other: str, theirs: Enumeration) -> bool:
        """Tell whether anything in another text's list, or beside it, renders an item."""
        words = self._rendering(one, other)
        near = range(theirs.first - BESIDE, theirs.last + BESIDE + 1)
        return any(place in near for word in item if word in words for place in words[word])

    def _rendering(self, one: str, other: str) -> Mapping[int, Sequence[int]]:
        """Return by the words of a text those of another that render them."""
        if (one, other) not in self._words:
            found: defaultdict[int, list[int]] = defaultdict(list)
            for ours, theirs in self._pairs.get((one, other), ()):
                found[ours].append(theirs)
            for theirs, ours in self._pairs.get((other, one), ()):
                found[ours].append(theirs)
            self._words[one, other] = found
        return self._words[one, other]
