"""Items of a list that one side has and the other has not: "A, B and C" against "A and C".

The lists of a bead are laid side by side. Items that render each other hold two lists together; if
one list has more items between two such places than the other, so many were dropped there, or put
in, unless something else in the bead renders them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, permutations, product

from workbench.checks.evidence.lengths import Lengths
from workbench.checks.evidence.lists.enumerations import Enumeration, enumerations, may_list
from workbench.checks.evidence.lists.gaps import MOST_MISSING, Gap, gaps
from workbench.checks.evidence.lists.rendered import Rendered, Told
from workbench.checks.evidence.lists.weighed import likeliest
from workbench.checks.evidence.seams import joining
from workbench.checks.evidence.values.rows import values
from workbench.collation import Collation
from workbench.lexicon.coverage import AllMet
from workbench.passages import Passages, passages

FEWEST_ENDS_AT_THE_EDGE = 3
"""Ends of gaps that must be held for a first or a last item, which is half of what stands there."""

MOST_LISTS = 12
LONGEST_LIST = 40
"""Lists of a text, and items of a list, beyond which a bead is a table."""

FEWEST = 3
"""Items of the shortest list that may lose one."""

MATCHED = 2
"""Items of two lists that render each other at the same place, for lists of one length."""

SHORT = 4
"""Words of an item in a list that is told by how many items it has."""

A_WORD_OR_TWO = 2
"""Words of an item that one text alone has: what is longer may be said otherwise."""

HELD = 3
"""Items of a shorter list that stand where they should, counted for each of the longer lists."""


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
    counted: bool = False

    @property
    def likely(self) -> bool:
        """Whether the items are likelier missing than said in words that nobody knows."""
        if self.counted:
            return True
        if self.agreed:
            return self.ends >= (FEWEST_ENDS_AT_THE_EDGE if self.edge else 1)
        return len(self.present) > 1 and self.ends == 2 * len(self.present)


def dropped_items(collation: Collation, met: AllMet, lengths: Lengths) -> Iterator[Dropped]:
    """Yield of each bead with lists of different length the likeliest loss of items."""
    read = passages(collation)
    langs = {key: collation.lang(key) for key in read}
    may = [[may_list(one.text, langs[key]) for one in read[key].folded] for key in read]
    told = Told.of(read, met)
    for bead, some in enumerate(zip(*may, strict=True)):
        if not any(some):
            continue
        lists = _lists(langs, bead, read)
        if lists and _may_differ(lists.values()) and _may_lack(bead, lists, told):
            said = Rendered(bead, lists, read, met)
            found = [one for odd in langs for one in _lost_in(said, odd)]
            found = found or [one for alone in langs for one in _had_by(said, alone)]
            if not any(one.likely for one in found):
                found += [one for odd in langs for one in _weighed(said, told, lengths, odd)]
            found = [one for one in found if not _is_no_item(collation, one, read)]
            if found:
                yield max(found, key=lambda one: (one.likely, one.agreed, one.ends))


def _may_lack(bead: int, lists: Mapping[str, Sequence[Enumeration]], told: Told) -> bool:
    """Tell whether all texts but one, or one alone, have an item that is met nowhere in the rest.

    What one alone has stands between two items.
    """
    pairs = [*permutations(lists, 2)]
    long = {key: [one for one in lists[key] if _is_long(one)] for key in lists}
    inner = {
        (one, other)
        for one, other in pairs
        if any(
            told.lacks(bead, one, item, other) for each in long[one] for item in each.items[1:-1]
        )
    }
    outer = {
        (one, other)
        for one, other in pairs
        if (one, other) in inner
        or any(told.lacks(bead, one, each.items[at], other) for each in long[one] for at in (0, -1))
    }
    return any(
        all((key, odd) in outer for key in lists if key != odd)
        or all((odd, key) in inner for key in lists if key != odd)
        for odd in lists
    )


def _is_no_item(collation: Collation, one: Dropped, read: Mapping[str, Passages]) -> bool:
    """Tell whether items are joining words in some text, or numbers, which are compared as such."""
    said = values(collation)[one.bead]
    for key, places in one.words.items():
        words = read[key].words[one.bead]
        joins = joining(collation.lang(key))
        if all(words[at].casefold() in joins for at in places) or all(
            any(value.start <= start and end <= value.end for value in said.get(key, ()))
            for start, end in read[key].spans(one.bead, places)
        ):
            return True
    return False


def _lists(
    langs: Mapping[str, str], bead: int, read: Mapping[str, Passages]
) -> Mapping[str, Sequence[Enumeration]]:
    """Return the lists of each text of a bead; nothing if one of them has none."""
    found: dict[str, Sequence[Enumeration]] = {}
    for key, one in read.items():
        found[key] = enumerations(one.words[bead], one.gaps[bead], langs[key])
        if not found[key]:
            return {}
    return found


def _may_differ(lists: Iterable[Sequence[Enumeration]]) -> bool:
    """Tell whether every text has lists, few enough for prose, and one may have lost an item."""
    lengths = [tuple(map(len, one)) for one in lists]
    few = all(0 < len(one) <= MOST_LISTS and max(one) <= LONGEST_LIST for one in lengths)
    long = any(max(one) >= FEWEST for one in lengths if one)
    return few and len(set(lengths)) > 1 and long


def _lost_in(said: Rendered, odd: str) -> Iterator[Dropped]:
    """Yield what the lists of all other texts have and those of one have not."""
    others = [key for key in said.lists if key != odd]
    shortest = min(map(len, said.lists[odd]))
    longer = (
        [one for one in said.lists[key] if len(one) >= shortest and _is_long(one)] for key in others
    )
    for some in product(*longer):
        long = dict(zip(others, some, strict=True))
        short = said.partner(long, odd)
        whole = len(set(map(len, some))) == 1
        plain = len(some) > 1 and all(map(_is_plain, some))
        found: dict[str, Sequence[Gap]] = {}
        for key, one in long.items():
            found[key] = list(gaps(said, key, one, odd, short, whole))
            if not (found[key] or plain):
                break
        else:
            yield from _in_one_place(said, long, odd, found)
        if plain:
            yield from _by_one(said, long, odd, short, found)
            yield from _by_count(said, long, odd, short)
            for words in _between(said, long, {odd: short}):
                yield Dropped(said.bead, tuple(long), (odd,), words, 2, False, True, counted=True)


def _weighed(said: Rendered, told: Told, lengths: Lengths, odd: str) -> Iterator[Dropped]:
    """Yield the item that lists of all other texts likeliest have and one of a text has not."""
    others = [key for key in said.lists if key != odd]
    found = [
        lost
        for some in product(*(filter(_is_long, said.lists[key]) for key in others))
        for lost in likeliest(said, told, lengths, dict(zip(others, some, strict=True)), odd)
    ]
    best = max(found, key=lambda one: one.log_odds, default=None)
    if best and best.log_odds > 0:
        yield Dropped(said.bead, tuple(others), (odd,), best.words, 0, False, False, counted=True)


def _had_by(said: Rendered, alone: str) -> Iterator[Dropped]:
    """Yield what a list of one text has between two items that are held, and no other text.

    The others were made from one that lost it, or this one put it in.
    """
    others = tuple(key for key in said.lists if key != alone)
    lengths = [{len(one) for one in said.lists[key] if one.joined} for key in others]
    shorter = set.intersection(*lengths) if len(others) > 1 else set()
    for ours in said.lists[alone]:
        near = range(len(ours) - MOST_MISSING, len(ours))
        if shorter.isdisjoint(near) or len(ours) < FEWEST or not _is_plain(ours):
            continue
        shorts = {key: said.partner({alone: ours}, key) for key in others}
        for words in _between(said, {alone: ours}, shorts):
            if len(words[alone]) <= A_WORD_OR_TWO:
                yield Dropped(said.bead, (alone,), others, words, 2, False, False, counted=True)


def _between(
    said: Rendered, long: Mapping[str, Enumeration], short: Mapping[str, Enumeration]
) -> Iterator[Mapping[str, tuple[int, ...]]]:
    """Yield the words of the items that ``long`` have between two others, and ``short`` have not.

    The lists of each side are of one length and stand for one another, so that an item is held if
    any of them renders it; where a word joins them all, they end with the same item.
    """
    both = {**long, **short}
    sizes, fewer = set(map(len, long.values())), set(map(len, short.values()))
    if len(sizes) > 1 or len(fewer) > 1 or not all(one.joined for one in both.values()):
        return
    (size,), (left,) = sizes, fewer
    missing = size - left
    if not 1 <= missing <= MOST_MISSING or size < FEWEST:
        return
    if not (_matched(said, long) and _matched(said, short)):
        return
    held = frozenset.union(
        *(said.hits(x, ours, y, theirs) for x, ours in long.items() for y, theirs in short.items())
    )
    ends = held | {(size - 1, left - 1)}
    for at in range(1, left):
        items = range(at, at + missing)
        in_place = {(there + missing * (there >= at), there) for there in range(left)}
        if len(in_place & held) < MATCHED or not in_place <= ends:
            continue
        if not any(
            said.is_rendered(x, ours.items[item], y, theirs)
            for item in items
            for x, ours in long.items()
            for y, theirs in short.items()
        ):
            yield {key: _words(one, items) for key, one in long.items()}


def _matched(said: Rendered, lists: Mapping[str, Enumeration]) -> bool:
    """Tell whether lists of one length are the same, by items that render each other in place."""
    pairs = pairwise(lists.items())
    return all(
        sum(a == b for a, b in said.hits(one, ours, other, theirs)) >= MATCHED
        for (one, ours), (other, theirs) in pairs
    )


def _is_long(enumeration: Enumeration) -> bool:
    """Tell whether a list may have lost an item and be one still; commas alone set off a name."""
    return len(enumeration) > FEWEST or (enumeration.joined and len(enumeration) == FEWEST)


def _in_one_place(
    said: Rendered, long: Mapping[str, Enumeration], odd: str, found: Mapping[str, Sequence[Gap]]
) -> Iterator[Dropped]:
    """Yield what all of the longer lists have in one place and the shorter one has not."""
    for combined in product(*found.values()):
        overlap = max(gap.after for gap in combined) < min(gap.before for gap in combined)
        if not overlap or len({gap.missing for gap in combined}) > 1:
            continue
        one_place = len({(gap.after, gap.before) for gap in combined}) == 1
        words = {key: _words(long[key], gap.items) for key, gap in zip(long, combined, strict=True)}
        agreed = len(words) > 1 and all(
            said.is_rendered(x, words[x], y, long[y]) for x, y in pairwise(words)
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


def _by_one(
    said: Rendered,
    long: Mapping[str, Enumeration],
    odd: str,
    short: Enumeration,
    found: Mapping[str, Sequence[Gap]],
) -> Iterator[Dropped]:
    """Yield items that one list has between two that are held, and each other list has as well."""
    for key, gap in ((each, gap) for each in long for gap in found[each]):
        if gap.ends < 2 or gap.missing != len(gap.items) or not _is_inner(long[key], gap.items):
            continue
        items = {key: gap.items}
        for other, theirs in long.items():
            if other != key:
                hits = said.hits(key, long[key], other, theirs)
                met = tuple(sorted({there for here, there in hits if here in gap.items}))
                lost = [
                    at for at in met if not said.is_rendered(other, theirs.items[at], odd, short)
                ]
                if len(lost) == gap.missing and _is_inner(theirs, lost):
                    items[other] = tuple(lost)
        if len(items) == len(long):
            words = {each: _words(long[each], some) for each, some in items.items()}
            yield Dropped(said.bead, tuple(long), (odd,), words, 2, edge=False, agreed=True)


def _words(enumeration: Enumeration, items: Iterable[int]) -> tuple[int, ...]:
    return tuple(word for at in items for word in enumeration.items[at])


def _is_inner(enumeration: Enumeration, items: Iterable[int]) -> bool:
    """Tell whether items stand between others, and so are read whole."""
    return all(0 < at < len(enumeration) - 1 for at in items)


def _is_plain(enumeration: Enumeration) -> bool:
    """Tell whether a list is of words and names, and no row of clauses."""
    return enumeration.joined and all(len(item) <= SHORT for item in enumeration.items[1:-1])


def _by_count(
    said: Rendered, long: Mapping[str, Enumeration], odd: str, short: Enumeration
) -> Iterator[Dropped]:
    """Yield the item that a list one shorter than all others lacks, by those beside it.

    The others' lists are of one length, and render each other item by item.
    """
    if set(map(len, long.values())) != {len(short) + 1} or not _matched(said, long):
        return
    hits = {key: said.hits(key, mine, odd, short) for key, mine in long.items()}

    def held(at: int) -> int:
        """Return how many items stand where they should if one is missing."""
        found = [sum(b == a - (a > at) for a, b in pairs if a != at) for pairs in hits.values()]
        return sum(found) if all(found) else 0

    best = max(range(1, len(short)), key=held)
    rendered = any(here == best for pairs in hits.values() for here, _ in pairs)
    if held(best) >= HELD and not rendered:
        words = {key: tuple(mine.items[best]) for key, mine in long.items()}
        yield Dropped(said.bead, tuple(long), (odd,), words, 0, False, False, counted=True)
