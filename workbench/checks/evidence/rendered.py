"""Which words of a bead render which, and which items of its lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbench.align.bags import stem, tokens
from workbench.align.coverage import AllMet
from workbench.byword import ByWord
from workbench.checks.evidence.enumerations import Enumeration
from workbench.passages import Passages

BESIDE = 7
"""Words before a list and behind it in which an item may be rendered outside of it."""

_STEM = ByWord(lambda word: stem(max(tokens(word), key=len, default="")))

Hit = tuple[int, int]
"""Items of two lists of which one renders the other."""


class Rendered:
    """The words of a bead, its lists, and which words render which."""

    def __init__(
        self,
        bead: int,
        lists: Mapping[str, Sequence[Enumeration]],
        read: Mapping[str, Passages],
        met: AllMet,
    ) -> None:
        self.bead = bead
        self.lists = lists
        self._met = met
        self._places: dict[str, dict[str, list[int]]] = {}
        for key, one in read.items():
            places = self._places[key] = {}
            for at, word in enumerate(one.words[bead]):
                places.setdefault(_STEM[word], []).append(at)
        self._rendered: dict[tuple[str, str], dict[int, list[int]]] = {}
        self._hits: dict[tuple[str, str, Enumeration, Enumeration], frozenset[Hit]] = {}

    def rendered(self, one: str, other: str) -> dict[int, list[int]]:
        """Return the words of one text that render words of another, and which."""
        if (one, other) not in self._rendered:
            if (one, other) not in self._met:
                self.rendered(other, one)
                return self._rendered[one, other]
            ahead: dict[int, list[int]] = {}
            back: dict[int, list[int]] = {}
            for ours, theirs in self._met[one, other].pairs(self.bead):
                here, there = self._places[one].get(ours, []), self._places[other].get(theirs, [])
                for at in here:
                    ahead.setdefault(at, []).extend(there)
                for at in there:
                    back.setdefault(at, []).extend(here)
            self._rendered[one, other], self._rendered[other, one] = ahead, back
        return self._rendered[one, other]

    def hits(self, one: str, ours: Enumeration, other: str, theirs: Enumeration) -> frozenset[Hit]:
        """Return which items of a list render which of another's."""
        asked = one, other, ours, theirs
        if asked not in self._hits:
            rendered = self.rendered(one, other)
            columns = {word: at for at, item in enumerate(theirs.items) for word in item}
            self._hits[asked] = frozenset(
                (at, columns[there])
                for at, item in enumerate(ours.items)
                for word in item
                for there in rendered.get(word, ())
                if there in columns
            )
        return self._hits[asked]

    def is_rendered(self, one: str, item: Sequence[int], other: str, theirs: Enumeration) -> bool:
        """Tell whether anything in another text's list, or beside it, renders an item."""
        rendered = self.rendered(one, other)
        words = [word for each in theirs.items for word in each]
        first, last = min(words, default=0) - BESIDE, max(words, default=0) + BESIDE
        return any(first <= there <= last for word in item for there in rendered.get(word, ()))
