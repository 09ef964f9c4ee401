"""Which words of a bead render which, and which items of its lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from workbench.align.bags import stem, tokens
from workbench.align.coverage import AllMet
from workbench.byword import ByWord
from workbench.checks.evidence.enumerations import Enumeration
from workbench.passages import Passages

BESIDE = 7
"""Words before a list and behind it in which an item may be rendered outside of it."""

_STEM = ByWord(
    lambda word: stem(word if word.isalpha() else max(tokens(word), key=len, default=""))
)

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
        self._stems = {
            key: list(map(_STEM.__getitem__, one.words[bead])) for key, one in read.items()
        }
        self._rendered: dict[tuple[str, str], Mapping[str, Collection[str]]] = {}
        self._hits: dict[tuple[str, str, Enumeration, Enumeration], frozenset[Hit]] = {}

    def rendered(self, one: str, other: str) -> Mapping[str, Collection[str]]:
        """Return the stems of one text that stems of another render, and which."""
        if (one, other) not in self._rendered:
            if (one, other) not in self._met:
                self.rendered(other, one)
                return self._rendered[one, other]
            ahead: defaultdict[str, list[str]] = defaultdict(list)
            back: defaultdict[str, list[str]] = defaultdict(list)
            for ours, theirs in self._met[one, other].pairs(self.bead):
                ahead[ours].append(theirs)
                back[theirs].append(ours)
            self._rendered[one, other], self._rendered[other, one] = ahead, back
        return self._rendered[one, other]

    def hits(self, one: str, ours: Enumeration, other: str, theirs: Enumeration) -> frozenset[Hit]:
        """Return which items of a list render which of another's."""
        asked = one, other, ours, theirs
        if asked not in self._hits:
            rendered, stems = self.rendered(one, other), self._stems[one]
            columns: defaultdict[str, list[int]] = defaultdict(list)
            for there, item in enumerate(theirs.items):
                for word in item:
                    columns[self._stems[other][word]].append(there)
            self._hits[asked] = frozenset(
                (at, there)
                for at, item in enumerate(ours.items)
                for word in item
                if stems[word] in rendered
                for stem in rendered[stems[word]]
                if stem in columns
                for there in columns[stem]
            )
        return self._hits[asked]

    def is_rendered(self, one: str, item: Sequence[int], other: str, theirs: Enumeration) -> bool:
        """Tell whether anything in another text's list, or beside it, renders an item."""
        rendered, stems = self.rendered(one, other), self._stems[one]
        words = [word for each in theirs.items for word in each]
        first, last = min(words, default=0) - BESIDE, max(words, default=0) + BESIDE
        near = self._stems[other][max(first, 0) : last + 1]
        return any(
            stem in near
            for word in item
            if stems[word] in rendered
            for stem in rendered[stems[word]]
        )
