"""The words of a text as the checks about words read them, and inflected forms as one.

What a language's words are like stands in the section "words" of its file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from workbench.byword import ByWord
from workbench.languages import language
from workbench.text import fold
from workbench.values.cut import WORD, WORD_SIGNS

_ZWNJ = "\u200c"
_COUNTED = re.compile(rf"[{WORD_SIGNS}]|[^\s{WORD_SIGNS}]+")


class Word(NamedTuple):
    """A word of a text: folded (``workbench.text.fold``), its case kept, and its span there."""

    text: str
    start: int
    end: int


class Lexis(NamedTuple):
    """What the section "words" says of a language.

    ``endings`` come with the fewest letters of a word that has them; ``lengths`` are those of the
    endings that end in a letter, the longest first.
    """

    endings: Mapping[str, int]
    lengths: Mapping[str, tuple[int, ...]]
    endless: tuple[str, ...]
    rounds: int
    particles: frozenset[str]


def word_data(lang: str) -> Mapping[str, Any]:
    """Return the section "words" of a language's file, empty where there is none."""
    data: Mapping[str, Any] = language(lang).data.get("words") or {}
    return data


@cache
def lexis(lang: str) -> Lexis:
    """Return what is known of a language's words; nothing of one without a file."""
    data = word_data(lang)
    endings = {
        ending: len(ending) + int(fewest)
        for fewest, listed in data.get("endings", {}).items()
        for ending in listed.split()
    }
    lengths: dict[str, set[int]] = {}
    for ending in endings:
        lengths.setdefault(ending[-1], set()).add(len(ending))
    return Lexis(
        endings=endings,
        lengths={letter: tuple(sorted(all_, reverse=True)) for letter, all_ in lengths.items()},
        endless=tuple(data.get("no ending", "").split()),
        rounds=int(data.get("endings in a row", "1")),
        particles=frozenset(data.get("particles", "").split()),
    )


def words(text: str, lang: str) -> list[Word]:
    """Return the words of a text in order.

    Where ZWNJ joins an ending to its word (کتاب‌ها), the word's span takes it in and its text leaves
    it out; other ZWNJ part words.
    """
    folded = fold(text)
    plain = folded.text
    as_it_is = isinstance(folded.offsets, range)
    particles = lexis(lang).particles
    found: list[Word] = []
    for match in WORD.finditer(plain):
        start, end = match.span()
        first, last = (start, end) if as_it_is else folded.span(start, end)
        if found and start and plain[start - 1] == _ZWNJ and match[0] in particles:
            found[-1] = found[-1]._replace(end=last)
        else:
            found.append(Word(match[0], first, last))
    return found


def count_words(text: str) -> int:
    """Return how many words a text has: what spaces part, and each Chinese character."""
    return len(_COUNTED.findall(text))


def mark_before(gap: str) -> str:
    """Return the mark that ends what stands between two words, past white space, or nothing."""
    mark = gap.rstrip()[-1:]
    return "" if mark.isalnum() or mark == "_" else mark


def stem(word: str, lang: str) -> str:
    """Return what the inflected forms of a folded word have in common, in lower case.

    >>> stem("Горбачёва", "ru") == stem("Горбачёвым", "ru"), stem("کتابهای", "fa")
    (True, 'کتاب')
    """
    return stems(lang)[word]


@cache
def stems(lang: str) -> ByWord[str]:
    """Return the ``stem`` of every word of a language."""
    endings, lengths, endless, rounds, _ = lexis(lang)

    def stem(word: str) -> str:
        word = word.casefold()
        for _ in range(rounds):
            if word.endswith(endless):
                break
            for length in lengths.get(word[-1:], ()):
                shortest = endings.get(word[-length:])
                if shortest is not None and len(word) >= shortest:
                    word = word[:-length]
                    break
            else:
                break
        return word

    return ByWord(stem)
