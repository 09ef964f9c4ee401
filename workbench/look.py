"""How the words look that a question is about: which of many words are worth asking.

A text has thousands of different words, and a word list is about few of them. To ask every word
takes long; to pass over those that look like nothing in the list does not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

_FEW = 2
"""Letters of a beginning, or an ending, that tell most words apart from it."""


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
        self._beginnings = _by(lambda part: part[:_FEW], beginnings)
        self._endings = _by(lambda part: part[-_FEW:], endings)
        self._initials = frozenset(initials)

    def among(self, vocabulary: Mapping[str, str]) -> Iterator[str]:
        """Yield those of a text's words that look so; ``vocabulary`` has each case-folded."""
        words, initials = self._words, self._initials
        first = {part for part in self._beginnings if len(part) < _FEW}
        last = {part for part in self._endings if len(part) < _FEW}
        begin, end = self._beginnings.get, self._endings.get
        for word, low in vocabulary.items():
            if (
                low in words
                or word[:1] in initials
                or low[:1] in first
                or low[-1:] in last
                or ((parts := begin(low[:_FEW])) and low.startswith(parts))
                or ((parts := end(low[-_FEW:])) and low.endswith(parts))
            ):
                yield word


def _by(few: Callable[[str], str], parts: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return beginnings or endings by the few letters that a word with one of them has there."""
    found: dict[str, list[str]] = defaultdict(list)
    for part in sorted(set(map(str.casefold, parts))):
        found[few(part)].append(part)
    return {letters: tuple(alike) for letters, alike in found.items()}
