"""Items of a list that one side has and the other has not: "A, B and C" against "A and C".

The lists of a bead are laid side by side. Items that render each other hold two lists together; if
one list has more items between two such places than the other, so many were dropped there, or put
in, unless something else in the bead renders them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import NamedTuple

from workbench.align.bags import stem, tokens
from workbench.align.coverage import AllMet
from workbench.byword import ByWord
from workbench.checks.evidence.enumerations import Enumeration, enumerations, may_list
from workbench.collation import Collation
from workbench.passages import Passages, passages

MOST_MISSING = 2
"""Items that may be missing between two places."""

FEWEST_ENDS_AT_THE_EDGE = 3
"""Ends of gaps that must be held for a first or a last item, which is half of what stands there."""

MOST_LISTS = 12
LONGEST_LIST = 40
"""Lists of a text, and items of a list, beyond which a bead is a table."""

FEWEST = 3
"""Items of the shortest list that may lose one."""

FARTHEST = 4
"""Items between two places of a list that are held together."""

_STEM = ByWord(lambda word: stem(max(tokens(word), key=len, default="")))

Hit = tuple[int, int]
"""Items of two lists of which one renders the other."""


class Gap(NamedTuple):
    """Where a longer list has items that a shorter one has not.

    ``items`` of the longer are missing between ``after`` and ``before`` of the shorter; ``ends``
    counts on how many sides they are held by items that render each other, and not by the end of
    the list.
    """

    items: tuple[int, ...]
    after: int
    before: int
    ends: int
    missing: int


@dataclass(frozen=True, slots=True)
class Dropped:
    """Items that every text of ``present`` has and none of ``absent``.

    ``words`` are the places of their words by text. ``ends`` is how many ends of the gaps are held
    by items that render each other, over all of ``present``, ``edge`` whether a gap is at the end
    of a list, ``agreed`` whether two texts of one side render what is missing by each other.
    """

    bead: int
    present: tuple[str, ...]
    absent: tuple[str, ...]
    words: Mapping[str, tuple[int, ...]]
    ends: int
    edge: bool
    agreed: bool

    @property
    def likely(self) -> bool:
        """Whether the items are likelier missing than said in words that nobody knows."""
        if self.agreed:
            return self.ends >= (FEWEST_ENDS_AT_THE_EDGE if self.edge else 1)
        return len(self.present) > 1 and self.ends == 2 * len(self.present)


def dropped_items(collation: Collation, met: AllMet) -> Iterator[Dropped]:
    """Yield of each bead with lists of different length the likeliest loss of items."""
    read = passages(collation)
    may = [
        [may_list(folded.text, collation.lang(key)) for folded in read[key].folded]
        for key in collation.keys
    ]
    for bead, some in enumerate(zip(*may, strict=True)):
        if sum(some) < len(some) - 1:
            continue
        lists = _lists(collation, bead, read)
        if lists and _may_differ(lists.values()):
            said = _Said(bead, lists, read, met)
            found = [one for odd in collation.keys for one in _lost_in(said, odd)]
            if found:
                yield max(found, key=lambda one: (one.agreed, one.ends))


def _lists(
    collation: Collation, bead: int, read: Mapping[str, Passages]
) -> Mapping[str, Sequence[Enumeration]]:
    """Return the lists of each text of a bead; nothing if one of them has none."""
    found: dict[str, Sequence[Enumeration]] = {}
    for key, one in read.items():
        found[key] = enumerations(one.words[bead], one.gaps[bead], collation.lang(key))
        if not found[key]:
            return {}
    return found


def _may_differ(lists: Iterable[Sequence[Enumeration]]) -> bool:
    """Tell whether every text has lists, few enough for prose, and one may have lost an item."""
    lengths = [tuple(map(len, one)) for one in lists]
    few = all(0 < len(one) <= MOST_LISTS and max(one) <= LONGEST_LIST for one in lengths)
    long = sum(max(one) >= FEWEST for one in lengths if one)
    return few and len(set(lengths)) > 1 and long >= len(lengths) - 1


class _Said:
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

    def is_rendered(self, one: str, item: Sequence[int], other: str) -> bool:
        """Tell whether anything in the bead of another text renders an item."""
        rendered = self.rendered(one, other)
        return any(word in rendered for word in item)


def _lost_in(said: _Said, odd: str) -> Iterator[Dropped]:
    """Yield what the lists of all other texts have and those of one have not."""
    others = [key for key in said.lists if key != odd]
    longer = ([one for one in said.lists[key] if _is_long(one)] for key in others)
    for long in product(*longer):
        of_key = dict(zip(others, long, strict=True))
        partners = {_partner(said, key, ours, odd) for key, ours in of_key.items()}
        if len(partners) == 1:
            yield from _of_lists(said, of_key, odd, partners.pop())


def _partner(said: _Said, key: str, ours: Enumeration, odd: str) -> Enumeration:
    """Return the list of a text that a list of another is likeliest rendered by."""
    if len(said.lists[odd]) == 1:
        return said.lists[odd][0]
    return max(said.lists[odd], key=lambda theirs: len(said.hits(key, ours, odd, theirs)))


def _is_long(enumeration: Enumeration) -> bool:
    """Tell whether a list may have lost an item and be one still; commas alone set off a name."""
    return len(enumeration) > FEWEST or (enumeration.joined and len(enumeration) == FEWEST)


def _of_lists(
    said: _Said, long: Mapping[str, Enumeration], odd: str, short: Enumeration
) -> Iterator[Dropped]:
    """Yield what all of the longer lists have in one place and the shorter one has not."""
    whole = len(set(map(len, long.values()))) == 1
    gaps: list[list[Gap]] = []
    for key, ours in long.items():
        gaps.append(list(_gaps(said, key, ours, odd, short, whole)))
        if not gaps[-1]:
            return
    for combined in product(*gaps):
        overlap = max(gap.after for gap in combined) < min(gap.before for gap in combined)
        if not overlap or len({gap.missing for gap in combined}) > 1:
            continue
        one_place = len({(gap.after, gap.before) for gap in combined}) == 1
        words = {
            key: tuple(word for at in gap.items for word in long[key].items[at])
            for key, gap in zip(long, combined, strict=True)
        }
        agreed = len(words) > 1 and all(
            said.is_rendered(x, words[x], y) for x, y in pairwise(words)
        )
        if agreed or one_place:
            yield Dropped(
                said.bead,
                tuple(long),
                (odd,),
                words,
                sum(gap.ends for gap in combined),
                any(gap.ends < 2 and gap.before - gap.after == 1 for gap in combined),
                agreed,
            )


def _gaps(
    said: _Said, x: str, ours: Enumeration, y: str, theirs: Enumeration, whole: bool
) -> Iterator[Gap]:
    """Yield where a list has more items than another between two that are held together.

    Where the longer lists are all of one length, they are held at their ends too.
    """
    hits = said.hits(x, ours, y, theirs)
    if not hits or len(hits) > 2 * max(len(ours), len(theirs)):
        return  # nothing holds them, or the same word again and again
    size, fewer = len(ours), len(theirs)
    held = [*hits]
    if whole and 1 <= size - fewer <= MOST_MISSING:
        held += [(-1, -1), (size, fewer)]
    found: dict[tuple[int, int], Gap] = {}
    for (first, after), (last, before) in product(held, held):
        missing = last - first - (before - after)
        if not (0 < before - after <= FARTHEST and 1 <= missing <= MOST_MISSING):
            continue
        ends = ((first, after) in hits) + ((last, before) in hits)
        if (after, before) in found and found[after, before].ends >= ends:
            continue
        items = tuple(
            at
            for at in range(first + 1, last)
            if ours.items[at] and not said.is_rendered(x, ours.items[at], y)
        )
        unmet = sum(
            1
            for at in range(after + 1, before)
            if theirs.items[at] and not said.is_rendered(y, theirs.items[at], x)
        )
        if len(items) - unmet >= missing:
            found[after, before] = Gap(items, after, before, ends, missing)
    for (after, before), gap in found.items():
        if not any(
            after <= a and b <= before and (a, b) != (after, before) and other.ends >= gap.ends
            for (a, b), other in found.items()
        ):
            yield gap
