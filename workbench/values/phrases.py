"""Finding the words of a word list among tokens: ``Phrases(forms).at(tokens, i)``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import Generic, NamedTuple, TypeVar

from workbench.text import fold
from workbench.values.cut import token_texts
from workbench.values.tokens import Tokens

T = TypeVar("T")
Key = tuple[str, ...]

_CHOICE = re.compile(r"\(([^()]*\|[^()]*)\)")


class Phrase(NamedTuple, Generic[T]):
    """A form found in tokens: what it stands for, and the token after it."""

    meanings: tuple[T, ...]
    last: int


class _Begun(Generic[T]):
    """What the words so far stand for, if they are a form, and how longer forms go on."""

    __slots__ = ("meanings", "then")

    def __init__(self) -> None:
        self.meanings: tuple[T, ...] = ()
        self.then: dict[str, _Begun[T]] = {}


class Phrases(Generic[T]):
    """Forms of one or more words, each with what it stands for.

    ``forms`` are as a linguist wrote them; they are found whatever their case, accents and letter
    variants, and with a space, a ZWNJ or nothing where the list has a ZWNJ. Names with many
    romanisations are written with choices, ``(dhu|zu) al-(hijja|hijjah)``. A form that is listed
    several times has several meanings, in the order of the list.
    """

    def __init__(self, forms: Iterable[tuple[str, T]]) -> None:
        self._meanings: dict[Key, tuple[T, ...]] = {}
        for form, meaning in forms:
            for key in form_keys(form):
                known = self._meanings.get(key, ())
                if meaning not in known:
                    self._meanings[key] = (*known, meaning)
        self._begun = _Begun[T]()
        for key, meanings in self._meanings.items():
            begun = self._begun
            for word in key:
                begun = begun.then.setdefault(word, _Begun())
            begun.meanings = meanings

        self.firsts = frozenset(self._begun.then)
        """The words that begin a form, as tokens have them."""

    def firsts_of(self, stands: Callable[[T], bool]) -> frozenset[str]:
        """Return the words that begin a form with a meaning for which ``stands`` is true."""
        return frozenset(
            key[0] for key, meanings in self._meanings.items() if any(map(stands, meanings))
        )

    def places(self, tokens: Tokens) -> Sequence[int]:
        """Return the indices at which a form may begin."""
        return tokens.places(self.firsts)

    def found(self, tokens: Tokens) -> dict[int, Phrase[T]]:
        """Return the longest form that begins at each token at which one does."""
        found = ((index, self.at(tokens, index)) for index in self.places(tokens))
        return {index: phrase for index, phrase in found if phrase}

    def at(self, tokens: Sequence[str], index: int) -> Phrase[T] | None:
        """Return the longest form that begins at token ``index``."""
        found: Phrase[T] | None = None
        begun = self._begun
        while index < len(tokens) and (then := begun.then.get(tokens[index])):
            begun, index = then, index + 1
            if begun.meanings:
                found = Phrase(begun.meanings, index)
        return found


@lru_cache(4096)
def form_keys(form: str) -> tuple[Key, ...]:
    """Return what a form of a word list is in tokens: once for each of its spellings.

    The forms of a list are asked for by all who look for them.
    """
    words = fold(form).text.lower().split(" ")
    if all(map(str.isalpha, words)):
        return (tuple(words),)  # most forms are plain words and have one spelling
    variants = dict.fromkeys((form, form.replace("\u200c", "")))
    spellings = (one for variant in variants for one in _spellings(fold(variant).text.lower()))
    return tuple(key for one in spellings if (key := tuple(token_texts(one))))


def _spellings(form: str) -> Iterator[str]:
    """Yield a form with one choice taken of each bracket that has a bar; a choice may be empty."""
    if "|" not in form:
        return iter((form,))
    parts = _CHOICE.split(form)
    choices = [part.split("|") if place % 2 else [part] for place, part in enumerate(parts)]
    return map("".join, product(*choices))
