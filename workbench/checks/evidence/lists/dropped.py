"""Items of a list that one side has and the other has not: "A, B and C" against "A and C".

The lists of a bead are laid side by side, with each item of the longer ones left out in turn. The
more of the others then render one another in place, and the less anything renders the one left out,
the likelier it was dropped there, or put in; and it is the likelier, the better its letters are
what the shorter texts lack. Of two texts neither bears the other out: three are asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from workbench.checks.evidence.lengths import Lengths
from workbench.checks.evidence.lists.enumerations import Enumeration, enumerations, may_list
from workbench.checks.evidence.lists.rendered import Rendered
from workbench.checks.evidence.seams import joining
from workbench.checks.evidence.values.rows import values
from workbench.collation import Collation
from workbench.lexicon.coverage import AllMet
from workbench.lexicon.stems import stems
from workbench.passages import Passages, passages

FEWEST_TEXTS = 3

MOST_LISTS = 12
LONGEST_LIST = 40
"""Lists of a text, and items of a list, beyond which a bead is a table."""

FEWEST = 3
"""Items of the shortest list that may lose one."""

MOST_MISSING = 2
"""Items side by side that may be missing."""

SHORT = 4
"""Words of an item between two others; what is longer is a clause."""

FARTHEST = 0.4
"""How much of its text one list may stand further on than another."""

LIKELY = 0.2
"""Log odds from which an item is likelier missing than said otherwise: one flag in 200 beads."""

WEAK = 0.0

MOST_HELD, MOST_RENDERED, MOST_OF_LENGTH, MOST_WORDS = 5, 2, 3.0, 50
"""Signs beyond which more say nothing new."""


class Weights(NamedTuple):
    """What each sign weighs in the log odds that an item is missing.

    A logistic regression, fitted to items cut out of lists in news, travel, health, software and
    tales, in documents of 16 and of 100 segments, against lists that differ in clean translations.
    ``one_lacks`` is for one text that lacks the item, else one alone has it; ``long`` for a list of
    more than three; ``first`` and ``last`` for an item at the edge, where a list may run on;
    ``held`` for each other item that is rendered in its place; ``rendered`` for each text that
    renders what is lost, in its list or beside it; ``letters`` for the log likelihood ratio that
    its letters are what the shorter texts lack; ``words_of_item`` for each word of the longest
    item, and ``words`` for each of the bead.
    """

    one_lacks: float = 0.76
    long: float = -0.49
    first: float = -1.39
    last: float = -0.22
    held: float = 0.51
    rendered: float = -0.64
    letters: float = 0.65
    words_of_item: float = -0.46
    words: float = -0.037
    constant: float = 0.39


WEIGHTS = Weights()

Lists = Mapping[str, Enumeration]
"""A list of each of some texts."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """Items that the texts of ``present`` have and those of ``absent`` have not.

    ``words`` are the places of their words, by text.
    """

    bead: int
    words: Mapping[str, tuple[int, ...]]
    absent: tuple[str, ...]
    log_odds: float

    @property
    def present(self) -> tuple[str, ...]:
        """The texts that have them."""
        return tuple(self.words)

    @property
    def likely(self) -> bool:
        """Whether the items are likelier missing than said in words that nobody knows."""
        return self.log_odds > LIKELY


def dropped_items(collation: Collation, met: AllMet, lengths: Lengths) -> Iterator[Dropped]:
    """Yield of each bead with lists of different length the likeliest loss of items."""
    if len(collation.keys) < FEWEST_TEXTS:
        return
    read = passages(collation)
    langs = {key: collation.lang(key) for key in read}
    common = {key: one.common() for key, one in stems(collation).items()}
    may = [[may_list(one.text, langs[key]) for one in read[key].folded] for key in read]
    for bead, some in enumerate(zip(*may, strict=True)):
        lists = _lists(langs, bead, read) if any(some) else {}
        sides = list(_sides(lists, {key: len(one.words[bead]) for key, one in read.items()}))
        if sides:
            said = Rendered(bead, lists, read, met, common)
            found = (one for long, short in sides for one in _lost(said, lengths, long, short))
            found = (one for one in found if one.log_odds > WEAK)
            found = (one for one in found if not _is_no_item(collation, one, read))
            if likeliest := max(found, key=lambda one: one.log_odds, default=None):
                yield likeliest


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
    """Return the plain lists of each text of a bead; nothing if one has none, or very many."""
    found: dict[str, Sequence[Enumeration]] = {}
    for key, one in read.items():
        every = enumerations(one.words[bead], one.gaps[bead], langs[key])
        found[key] = list(filter(_is_plain, every))
        if not found[key] or len(every) > MOST_LISTS or max(map(len, every)) > LONGEST_LIST:
            return {}
    return found


def _is_plain(enumeration: Enumeration) -> bool:
    """Tell whether a list is of words and names, and no row of clauses."""
    return (
        enumeration.joined
        and all(enumeration.items)
        and all(len(item) <= SHORT for item in enumeration.items[1:-1])
    )


def _sides(
    lists: Mapping[str, Sequence[Enumeration]], words: Mapping[str, int]
) -> Iterator[tuple[Lists, Lists]]:
    """Yield lists of all texts of which those of one are longer, or shorter, than the others."""
    for some in product(*lists.values()) if lists else ():
        sizes = list(map(len, some))
        longest, shortest = max(sizes), min(sizes)
        if longest < FEWEST or not 1 <= longest - shortest <= MOST_MISSING:
            continue
        begun = [one.items[0][0] / words[key] for key, one in zip(lists, some, strict=True)]
        if max(begun) - min(begun) > FARTHEST:
            continue
        long = {key: one for key, one in zip(lists, some, strict=True) if len(one) == longest}
        short = {key: one for key, one in zip(lists, some, strict=True) if len(one) == shortest}
        if len(long) + len(short) == len(lists) and 1 in (len(long), len(short)):
            yield long, short


def _lost(said: Rendered, lengths: Lengths, long: Lists, short: Lists) -> Iterator[Dropped]:
    """Yield each item of the longer lists, or each two side by side, as if it were lost."""
    across = [*product(long.items(), short.items())]
    hits = [said.hits(key, ours, other, theirs) for (key, ours), (other, theirs) in across]
    both = (*long.values(), *short.values())
    size = max(map(len, both))
    missing = size - min(map(len, both))
    longest = max((len(item) for one in both for item in one.items[1:-1]), default=0)
    always = WEIGHTS.constant + WEIGHTS.words_of_item * longest
    always += WEIGHTS.words * min(said.words_of_bead, MOST_WORDS)
    always += WEIGHTS.one_lacks * (len(short) == 1) + WEIGHTS.long * (size > FEWEST)
    for at in range(size - missing + 1):
        lost = range(at, at + missing)
        words = {key: _words(one, lost) for key, one in long.items()}
        place = {(item, item - missing * (item > at)) for item in range(size) if item not in lost}
        held = sum(len(some & place) for some in hits)
        rendered = sum(
            said.is_rendered(key, words[key], other, theirs) for (key, _), (other, theirs) in across
        )
        letters = sum(
            _of_length(lengths, said.bead, key, other, said.letters(key, words[key]))
            for key, other in product(long, short)
        )
        log_odds = (
            always
            + (WEIGHTS.first if at == 0 else WEIGHTS.last if at == size - missing else 0.0)
            + WEIGHTS.held * min(held, MOST_HELD)
            + WEIGHTS.rendered * min(rendered, MOST_RENDERED)
            + WEIGHTS.letters * min(max(letters / len(across), -MOST_OF_LENGTH), MOST_OF_LENGTH)
        )
        yield Dropped(said.bead, words, tuple(short), log_odds)


def _words(enumeration: Enumeration, items: Iterable[int]) -> tuple[int, ...]:
    return tuple(word for at in items for word in enumeration.items[at])


def _of_length(lengths: Lengths, bead: int, key: str, other: str, letters: int) -> float:
    """Return how much likelier a text is longer by these letters than as long as foretold."""
    excess = float(lengths.excess[other, key][bead])
    deviation = float(lengths.deviation[other, key][bead])
    if not (excess and deviation):
        return 0.0
    spread = excess / deviation
    return (excess**2 - (excess - letters) ** 2) / (2 * spread**2)
