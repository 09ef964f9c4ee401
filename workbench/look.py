"""How the words look that a question is about: which of many words are worth asking.

A text has thousands of different words, and a word list is about few of them. To ask every word
takes long; to pass over those that look like nothing in the list does not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

_FEW = 2
"""Letters of a beginning, or an ending, that tell most words apart from it."""


class Vocabulary(dict[str, str]):
    """The different words of a text, each with its case-folded form."""

    def __init__(self, words: Iterable[str]) -> None:
        super().__init__({word: word.casefold() for word in words})

    @cached_property
    def by_head(self) -> Mapping[str, Sequence[str]]:
        """The words by the first few letters of their case-folded form."""
        return _grouped(self, _head, self.values())

    @cached_property
    def by_tail(self) -> Mapping[str, Sequence[str]]:
        """The same by the last few."""
        return _grouped(self, _tail, self.values())


class Look:
    """Whole words, beginnings and endings of any case; ``initials``, first letters, as written."""

    def __init__(
        self,
        words: Iterable[str] = (),
        beginnings: Iterable[str] = (),
        endings: Iterable[str] = (),
        initials: Iterable[str] = (),
    ) -> None:
        self._words = {head: frozenset(some) for head, some in _by(_head, words).items()}
        self._beginnings = _by(_head, beginnings)
        self._endings = _by(_tail, endings)
        self._initials = frozenset(initials)

    def among(self, vocabulary: Vocabulary) -> Iterator[str]:
        """Yield those of a text's words that look so, in no order, some of them again."""
        if self._initials:
            yield from (word for word in vocabulary if word[:1] in self._initials)
        for head, some in vocabulary.by_head.items():
            whole, parts = self._words.get(head, ()), self._beginnings.get(head, ())
            if head[:1] in self._beginnings:
                yield from some
            elif whole or parts:
                low = vocabulary.__getitem__
                yield from (one for one in some if low(one) in whole or low(one).startswith(parts))
        for tail, some in vocabulary.by_tail.items():
            if tail[-1:] in self._endings:
                yield from some
            elif parts := self._endings.get(tail, ()):
                yield from (one for one in some if vocabulary[one].endswith(parts))


def _head(word: str) -> str:
    return word[:_FEW]


def _tail(word: str) -> str:
    return word[-_FEW:]


def _by(few: Callable[[str], str], parts: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return words, beginnings or endings, case-folded, by their few letters."""
    lows = sorted(set(map(str.casefold, parts)))
    return {letters: tuple(alike) for letters, alike in _grouped(lows, few, lows).items()}


def _grouped(
    words: Iterable[str], few: Callable[[str], str], lows: Iterable[str]
) -> Mapping[str, list[str]]:
    """Return words by a few letters of their case-folded forms."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word, low in zip(words, lows, strict=True):
        found[few(low)].append(word)
    return found
