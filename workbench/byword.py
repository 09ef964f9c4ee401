"""What is found out of words, remembered: the words of a text recur, in it and in other texts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

MOST = 1 << 15
"""Words that are remembered of one question; what comes later is found out anew."""

LONGEST = 64
"""Letters of a word that is remembered: a longer one is noise and does not recur."""

Found = TypeVar("Found")


class ByWord(dict[str, Found], Generic[Found]):
    """The answer to a question for each word, found out when it is first asked for."""

    def __init__(self, find_out: Callable[[str], Found]) -> None:
        super().__init__()
        self._find_out = find_out

    def __missing__(self, word: str) -> Found:
        found = self._find_out(word)
        if len(self) < MOST and len(word) <= LONGEST:
            self[word] = found
        return found
