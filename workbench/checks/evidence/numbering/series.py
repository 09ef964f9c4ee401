"""Numbers that a text counts with: "part 7", "part 8"; "(a)", "(b)": ``counterparts(collation)``.

A series is what is counted with the same word: the word before a number ("part 8", "статья 8",
بخش ۸), or after an ordinal ("8th part"), or the style of a list marker ("8.", "h)").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from workbench.checks.evidence.numbering.labels import openings
from workbench.checks.evidence.values.rows import values
from workbench.collation import Collation
from workbench.passages import passages
from workbench.segments import SegmentedText
from workbench.text import Folded
from workbench.values.model import Value
from workbench.values.numerals.roman import read_roman

SHORTEST = 4
"""Members a series must have; fewer are numbers that happen to follow one another."""

LARGEST = 400
RISING = 0.8
"""Share of a series that must stand in rising order."""

DENSITY = 0.7
"""Share of the numbers from first to last that a series must have; else it is no count."""

ALIKE = 0.6
"""Jaccard similarity of two witnesses' series above which they count the same things."""

LIST = "items of a list"
"""What is counted where the numbers stand in markers and no word goes with them."""

STEM = 5
_STYLES = frozenset({"1.", "1)", "I.", "I)"})
_LAST_WORD = re.compile(r"(?<![^\W\d_])([^\W\d_]{3,}+) ?(?:№|[Nn]o\.|#)? ?$")
_FIRST_WORD = re.compile(r" ?([^\W\d_]{3,})")
_MARKER = re.compile(r"(?:[-*•] ?)?\(?(\d{1,3}|[IVXLC]{1,7})([.)]| ?-(?= ))(?!\d)")
_LATER_MARKER = re.compile(r"(?<=[^\w\s,]\s)\(?(\d{1,3}|[IVXLC]{1,7})([.)])(?=\s)")
# Letters before a number, or behind it, in which its word stands.
_NEAR = 40


@dataclass(frozen=True, slots=True)
class Member:
    """One number of a series, at a span of the stored text."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Series:
    """Numbers counted with one word in one witness, in the order of the text."""

    key: str
    word: str
    members: tuple[Member, ...]

    @property
    def numbers(self) -> frozenset[int]:
        """The numbers it has."""
        return frozenset(member.number for member in self.members)

    def member(self, number: int) -> Member:
        """Return the member with a number that the series has."""
        return next(member for member in self.members if member.number == number)

    def next(self, number: int) -> Member:
        """Return the first member beyond a number, or the last of all."""
        beyond = (member for member in self.members if member.number > number)
        return next(beyond, self.members[-1])


def counterparts(
    collation: Collation, least: float = SHORTEST, density: float = DENSITY
) -> Iterator[dict[str, Series]]:
    """Yield by witness the series that count the same things, the longest first.

    ``least`` and ``density`` say what is a series: see `SHORTEST` and `DENSITY`.
    """
    keys = collation.keys
    series = [one for key in keys for one in _series(collation, key, least, density)]
    left = sorted(series, key=lambda one: (-len(one.numbers), keys.index(one.key), one.word))
    while left:
        first = left.pop(0)
        same = {first.key: first}
        for key in keys:
            alike = [one for one in left if one.key == key != first.key and _alike(first, one)]
            if alike:
                same[key] = max(alike, key=lambda one: len(one.numbers & first.numbers))
                left.remove(same[key])
        yield same


def _alike(one: Series, other: Series) -> bool:
    common = len(one.numbers & other.numbers)
    return common >= ALIKE * len(one.numbers | other.numbers)


def _series(collation: Collation, key: str, least: float, density: float) -> Iterator[Series]:
    """Yield the series of one witness: rising, dense, and long enough to be a count."""
    found: dict[str, list[tuple[str, Member]]] = defaultdict(list)
    for stem, word, member in (*_named_numbers(collation, key), *_list_numbers(collation, key)):
        found[stem].append((word, member))
    for stem, named in sorted(found.items()):
        members = [member for _, member in named]
        for run in _runs(members) if stem in _STYLES else [_first_mentions(members)]:
            series = Series(key, named[0][0], tuple(run))
            if _is_count(series, least, density):
                yield series


def _named_numbers(collation: Collation, key: str) -> Iterator[tuple[str, str, Member]]:
    """Yield whole numbers with the word that they count and its stem."""
    read = passages(collation)[key]
    for bead, said in enumerate(values(collation)):
        if not said.get(key):
            continue
        text = read.prose[bead]
        for value in said[key]:
            number = _whole(value, text[value.start].isupper())
            if number is None:
                continue
            word = _LAST_WORD.search(read.part(bead, max(value.start - _NEAR, 0), value.start))
            if not word and value.kind == "ordinal":
                word = _FIRST_WORD.match(read.part(bead, value.end, value.end + _NEAR))
            if word:
                base, _ = collation.bead_span(bead, key)
                member = Member(number, base + value.start, base + value.end)
                yield _stem(word.group(1)), word.group(1), member


def _stem(word: str) -> str:
    return word.casefold()[:STEM]


def _whole(value: Value, titled: bool) -> int | None:
    """Return the whole number a value surely is, None where it is none or too large for a count.

    A word that is often none is one where it is ``titled``: "Section One".
    """
    sure = titled or not value.vague
    countable = value.kind == "ordinal" or (value.kind == "number" and sure)
    if not countable or len(value.readings) != 1:
        return None
    reading = value.readings[0]
    if not reading.exact or reading.low.denominator != 1 or not 1 <= reading.low <= LARGEST:
        return None
    return int(reading.low)


def _list_numbers(collation: Collation, key: str) -> Iterator[tuple[str, str, Member]]:
    """Yield the numbers of list items, by the style of their marker."""
    text = collation.by_key[key]
    opened = list(_opening_numbers(text, openings(collation)[key]))
    following = [(style, member.number) for style, member, _ in opened[1:]]
    for (style, member, index), then in zip_longest(opened, following):
        yield style, LIST, member
        for later in _later_numbers(text, index, style, member):
            if then == (style, later.number):
                break  # no item is told twice
            yield style, LIST, later


def _opening_numbers(
    text: SegmentedText, opened: Iterable[tuple[int, Folded]]
) -> Iterator[tuple[str, Member, int]]:
    """Yield the numbers that segments open with, with their style and the segment."""
    for index, folded in opened:
        marker = _MARKER.match(folded.text)
        if marker and (number := _marker_number(marker.group(1))) is not None:
            base, _ = text.segments.span(index, index)
            start, end = folded.span(*marker.span(1))
            mark = "." if "-" in marker.group(2) else marker.group(2)
            style = f"{'I' if marker.group(1).isalpha() else '1'}{mark}"
            yield style, Member(number, base + start, base + end), index


def _later_numbers(text: SegmentedText, index: int, style: str, last: Member) -> Iterator[Member]:
    """Yield the items that go on counting inside the segment of one: "3) Salt. 4) Oil."."""
    base, _ = text.segments.span(index, index)
    for marker in _LATER_MARKER.finditer(text.segment_text(index)):
        start, end = (base + at for at in marker.span(1))
        written, mark = marker.groups()
        if start > last.end and f"{'I' if written.isalpha() else '1'}{mark}" == style:
            number = _marker_number(written)
            if number == last.number + 1:
                last = Member(number, start, end)
                yield last


def _marker_number(marker: str) -> int | None:
    if marker.isdigit():
        return int(marker) if 1 <= int(marker) <= LARGEST else None
    numeral = read_roman(marker)
    return numeral.value if numeral else None


def _runs(members: Iterable[Member]) -> Iterator[list[Member]]:
    """Part list numbers where they begin anew."""
    run: list[Member] = []
    for member in members:
        if run and member.number <= run[-1].number:
            yield run
            run = []
        run.append(member)
    yield run


def _first_mentions(members: Iterable[Member]) -> list[Member]:
    return list({member.number: member for member in reversed(list(members))}.values())[::-1]


def _is_count(series: Series, least: float, density: float) -> bool:
    numbers = [member.number for member in series.members]
    if len(numbers) < least or min(numbers) > 2:
        return False
    span = max(numbers) - min(numbers) + 1
    return len(numbers) >= density * span and _rising(numbers) >= RISING * len(numbers)


def _rising(numbers: list[int]) -> int:
    """Return the length of the longest rising subsequence (patience sorting)."""
    piles: list[int] = []
    for number in numbers:
        at = bisect_left(piles, number)
        piles[at : at + 1] = [number]
    return len(piles)
