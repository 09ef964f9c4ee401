"""Which words of a bead render which, and which items of its lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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
        pairs: Mapping[tuple[str, str], Sequence[Hit]],
    ) -> None:
        self.lists = lists
        turned = {
            (other, one): [(theirs, ours) for ours, theirs in words]
            for (one, other), words in pairs.items()
        }
        self._pairs = {**pairs, **turned}
        self._hits: dict[tuple[str, str, Enumeration, Enumeration], frozenset[Hit]] = {}
        self._near: dict[tuple[str, str, Enumeration], frozenset[int]] = {}

    def hits(self, one: str, ours: Enumeration, other: str, theirs: Enumeration) -> frozenset[Hit]:
        """Return which items of a list render which of another's."""
        asked = one, other, ours, theirs
        if asked not in self._hits:
            self._hits[asked] = frozenset(
                (ours.item_of[here], theirs.item_of[there])
                for here, there in self._pairs[one, other]
                if here in ours.item_of and there in theirs.item_of
            )
        return self._hits[asked]

    def is_rendered(self, one: str, item: range, other: str, theirs: Enumeration) -> bool:
        """Tell whether anything in another text's list, or beside it, renders an item."""
        asked = one, other, theirs
        if asked not in self._near:
            near = range(theirs.first - BESIDE, theirs.last + BESIDE + 1)
            pairs = self._pairs[one, other]
            self._near[asked] = frozenset(here for here, there in pairs if there in near)
        return not self._near[asked].isdisjoint(item)
