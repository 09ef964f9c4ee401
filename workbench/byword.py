"""What is found out of words, remembered: the words of a text recur, in it and in other texts.

A process that goes through a collection meets ever new words, and would remember more and more of
them; ``forget`` empties every memory.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Generic, ParamSpec, TypeVar, cast

MOST = 1 << 15
"""Words that are remembered of one question; what comes later is found out anew."""

LONGEST = 64
"""Letters of a word that is remembered: a longer one is noise and does not recur."""

Asked = ParamSpec("Asked")
Found = TypeVar("Found")

_FORGET: list[Callable[[], None]] = []
"""What empties each memory. Memories are of modules and languages, and last as long as these."""


class ByWord(dict[str, Found], Generic[Found]):
    """The answer to a question for each word, found out when it is first asked for."""

    def __init__(self, find_out: Callable[[str], Found]) -> None:
        super().__init__()
        self._find_out = find_out
        _FORGET.append(self.clear)

    def __missing__(self, word: str) -> Found:
        found = self._find_out(word)
        if len(self) < MOST and len(word) <= LONGEST:
            self[word] = found
        return found


def remembered(most: int) -> Callable[[Callable[Asked, Found]], Callable[Asked, Found]]:
    """Decorate a question about several words or a passage: the last answers are remembered."""

    def decorate(find_out: Callable[Asked, Found]) -> Callable[Asked, Found]:
        memory = lru_cache(most)(find_out)
        _FORGET.append(memory.cache_clear)
        return cast(Callable[Asked, Found], memory)

    return decorate


def forget() -> None:
    """Forget every answer; it is found out anew when it is next asked for."""
    for empty in _FORGET:
        empty()
