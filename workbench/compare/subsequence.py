"""The longest common subsequence of two rows of words, as in ``diff``, however long they are."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel

# Above so many cells words are not matched across the whole bead, only between those found once.
_CELLS = 400_000_000


def matches(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Yield runs of words that stay, as (place, place, size), and an empty run at the end."""
    head = _common(one, other)
    tail = _common(one[head:][::-1], other[head:][::-1])
    if head:
        yield 0, 0, head
    middle = one[head : len(one) - tail], other[head : len(other) - tail]
    for first, second, size in _inner(*middle):
        yield first + head, second + head, size
    if tail:
        yield len(one) - tail, len(other) - tail, tail
    yield len(one), len(other), 0


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    shorter = min(len(one), len(other))
    return next((at for at in range(shorter) if one[at] != other[at]), shorter)


def _inner(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    if not one or not other:
        return
    if len(one) * len(other) > _CELLS:
        yield from _between_landmarks(one, other)
        return
    numbers: dict[str, int] = {}
    a, b = ([numbers.setdefault(word, len(numbers)) for word in words] for words in (one, other))
    for block in Indel.opcodes(a, b):
        if block.tag == "equal":
            yield block.src_start, block.dest_start, block.src_end - block.src_start


def _between_landmarks(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Yield the landmarks of two long texts, and what stays between them; none, and all differs."""
    done = 0, 0
    landmarks = _landmarks(one, other)
    if not landmarks:
        return
    for first, second in (*landmarks, (len(one), len(other))):
        for a, b, size in _inner(one[done[0] : first], other[done[1] : second]):
            yield a + done[0], b + done[1], size
        if first < len(one):
            yield first, second, 1
        done = first + 1, second + 1


def _landmarks(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Return words that stand once in each text, in an order both have (patience diff)."""
    counts = Counter(one), Counter(other)
    place = {word: at for at, word in enumerate(other) if counts[1][word] == 1}
    pairs = [
        (at, place[word]) for at, word in enumerate(one) if counts[0][word] == 1 and word in place
    ]
    ends: list[int] = []
    links: list[int] = []
    tops: list[int] = []
    for number, (_, at) in enumerate(pairs):
        pile = bisect_left(ends, at)
        links.append(tops[pile - 1] if pile else -1)
        if pile == len(ends):
            ends.append(at)
            tops.append(number)
        else:
            ends[pile], tops[pile] = at, number
    kept = []
    at = tops[-1] if tops else -1
    while at >= 0:
        kept.append(pairs[at])
        at = links[at]
    return kept[::-1]
