"""How the words look that a question is about: which of many words are worth asking.

A text has thousands of different words, and a word list is about few of them. To ask every word
takes long; to pass over those that look like nothing in the list does not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from workbench.once import once

_FEW = 3
"""Letters of a beginning, or an ending, that tell most words apart from it."""


class Vocabulary(dict[str, str]):
    """The different words of a text, each with its case-folded form."""

    def __init__(self, words: Iterable[str]) -> None:
        super().__init__({word: word.casefold() for word in words})

    @once
    def by_low(self) -> Mapping[str, Sequence[str]]:
        """The words by their case-folded form."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for word, low in self.items():
            found[low].append(word)
        return found

    @once
    def by_head(self) -> Mapping[str, Sequence[str]]:
        """The case-folded forms by their first few letters."""
        return _by(_head, self.by_low)

    @once
    def by_tail(self) -> Mapping[str, Sequence[str]]:
        """The same by the last few."""
        return _by(_tail, self.by_low)


class Look:
    """Whole words, beginnings and endings of any case; ``initials``, first letters, as written."""

    def __init__(
        self,
        words: Iterable[str] = (),
        beginnings: Iterable[str] = (),
        endings: Iterable[str] = (),
        initials: Iterable[str] = (),
    ) -> None:
        self._words = frozenset(map(str.casefold, words))
        self._beginnings = _by(_head, set(map(str.casefold, beginnings)))
        self._endings = _by(_tail, set(map(str.casefold, endings)))
        self._initials = frozenset(initials)

    def among(self, vocabulary: Vocabulary) -> Iterator[str]:
        """Yield those of a text's words that look so, in no order, some of them again."""
        if self._initials:
            yield from (word for word in vocabulary if word[:1] in self._initials)
        by_low = vocabulary.by_low
        yield from chain.from_iterable(map(by_low.__getitem__, self.lows(vocabulary)))

    def lows(self, vocabulary: Vocabulary) -> Iterator[str]:
        """Yield the case-folded forms of those words, but for what ``initials`` tell of."""
        yield from vocabulary.by_low.keys() & self._words
        for head, lows in vocabulary.by_head.items() if self._beginnings else ():
            if head[:1] in self._beginnings or head[:2] in self._beginnings:
                yield from lows
            elif parts := self._beginnings.get(head, ()):
                yield from (low for low in lows if low.startswith(parts))
        for tail, lows in vocabulary.by_tail.items() if self._endings else ():
            if tail[-1:] in self._endings or tail[-2:] in self._endings:
                yield from lows
            elif parts := self._endings.get(tail, ()):
                yield from (low for low in lows if low.endswith(parts))


def _head(word: str) -> str:
    return word[:_FEW]


def _tail(word: str) -> str:
    return word[-_FEW:]


def _by(few: Callable[[str], str], lows: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return words, beginnings or endings by their few letters."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for low in lows:
        found[few(low)].append(low)
    return {letters: tuple(alike) for letters, alike in found.items()}
