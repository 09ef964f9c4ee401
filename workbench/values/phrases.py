"""Finding the words of a word list among tokens: ``Phrases(forms).at(tokens, i)``."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from workbench.values.tokens import Token, Tokens, tokenize

T = TypeVar("T")


class Phrase(NamedTuple, Generic[T]):
    """A form found in tokens: what it stands for, and the token after it."""

    meanings: tuple[T, ...]
    last: int


class Phrases(Generic[T]):
    """Forms of one or more words, each with what it stands for.

    ``forms`` are as a linguist wrote them; they are found whatever their case, accents and letter
    variants, and with a space, a ZWNJ or nothing where the list has a ZWNJ. A form that is listed
    several times has several meanings, in the order of the list.
    """

    def __init__(self, forms: Iterable[tuple[str, T]]) -> None:
        self._meanings: dict[tuple[str, ...], tuple[T, ...]] = {}
        lengths: dict[str, set[int]] = {}
        for form, meaning in forms:
            for key in _keys(form):
                known = self._meanings.get(key, ())
                if meaning not in known:
                    self._meanings[key] = (*known, meaning)
                lengths.setdefault(key[0], set()).add(len(key))
        self._lengths = {first: sorted(all_, reverse=True) for first, all_ in lengths.items()}

        self.firsts: Collection[str] = self._lengths.keys()
        """The words that begin a form, as tokens have them."""

    def places(self, tokens: Iterable[Token]) -> list[int]:
        """Return the indices at which a form may begin."""
        firsts = self._lengths
        if isinstance(tokens, Tokens) and firsts.keys().isdisjoint(tokens.texts):
            return []
        return [index for index, token in enumerate(tokens) if token.text in firsts]

    def at(self, tokens: Sequence[Token], index: int) -> Phrase[T] | None:
        """Return the longest form that begins at token ``index``."""
        if index >= len(tokens):
            return None
        first = tokens[index].text
        for length in self._lengths.get(first, ()):
            following = tokens[index + 1 : index + length] if length > 1 else ()
            key = (first, *[token.text for token in following])
            if meanings := self._meanings.get(key):
                return Phrase(meanings, index + len(key))
        return None


def _keys(form: str) -> set[tuple[str, ...]]:
    spellings = {form, form.replace("\u200c", "")}
    keys = {tuple(token.text for token in tokenize(spelling)) for spelling in spellings}
    return {key for key in keys if key}
