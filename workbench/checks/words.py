"""The words of a text as the checks about words read them, and inflected forms as one.

What a language's words are like stands in the section "words" of its file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from workbench.languages import language
from workbench.text import fold

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_ZWNJ = "\u200c"


class Word(NamedTuple):
    """A word of a text: folded (``workbench.text.fold``), its case kept, and its span there."""

    text: str
    start: int
    end: int


class Lexis(NamedTuple):
    """What the section "words" says of a language."""

    endings: tuple[str, ...]
    endless: tuple[str, ...]
    rounds: int
    particles: frozenset[str]
    shortest_stem: int


def word_data(lang: str) -> Mapping[str, Any]:
    """Return the section "words" of a language's file, empty where there is none."""
    data: Mapping[str, Any] = language(lang).data.get("words") or {}
    return data


@cache
def lexis(lang: str) -> Lexis:
    """Return what is known of a language's words; nothing of one without a file."""
    data = word_data(lang)
    endings = tuple(sorted(data.get("endings", "").split(), key=lambda ending: -len(ending)))
    particles = frozenset(data.get("particles", "").split())
    return Lexis(
        endings,
        endless=tuple(data.get("no ending", "").split()),
        rounds=int(data.get("endings in a row", "1")),
        particles=particles,
        shortest_stem=int(data.get("shortest stem", "3")),
    )


def words(text: str, lang: str) -> list[Word]:
    """Return the words of a text in order.

    Where ZWNJ joins an ending to its word (کتاب‌ها), the word's span takes it in and its text leaves
    it out; other ZWNJ part words.
    """
    folded = fold(text)
    plain, span = folded.text, folded.span
    particles = lexis(lang).particles
    found: list[Word] = []
    for match in _WORD.finditer(plain):
        start, end = match.span()
        if found and start and plain[start - 1] == _ZWNJ and match[0] in particles:
            found[-1] = found[-1]._replace(end=span(start, end)[1])
        else:
            found.append(Word(match[0], *span(start, end)))
    return found


@lru_cache(maxsize=65536)
def stem(word: str, lang: str) -> str:
    """Return what the inflected forms of a folded word have in common, in lower case.

    >>> stem("Горбачёва", "ru") == stem("Горбачёвым", "ru"), stem("کتابهای", "fa")
    (True, 'کتاب')
    """
    known = lexis(lang)
    word = word.casefold()
    for _ in range(known.rounds):
        if not word.endswith(known.endings) or word.endswith(known.endless):
            break
        for ending in known.endings:
            if word.endswith(ending) and len(word) - len(ending) >= known.shortest_stem:
                word = word[: -len(ending)]
                break
    return word
