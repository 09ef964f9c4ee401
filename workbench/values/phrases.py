"""Finding the words of a word list among tokens: ``Phrases(forms).at(tokens, i)``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from workbench.values.tokens import Token, tokenize

T = TypeVar("T")


class Phrase(NamedTuple, Generic[T]):
    """A form found in tokens: what it stands for, the token after it, and how it is listed."""

    meanings: tuple[T, ...]
    last: int
    form: str


class Phrases(Generic[T]):
    """Forms of one or more words, each with what it stands for.

    ``forms`` are as a linguist wrote them; they are found whatever their case, accents and letter
    variants, and with a space, a ZWNJ or nothing where the list has a ZWNJ. A form that is listed
    several times has several meanings, in the order of the list.
    """

    def __init__(self, forms: Iterable[tuple[str, T]]) -> None:
        self._found: dict[tuple[str, ...], Phrase[T]] = {}
        self._lengths: dict[str, list[int]] = {}
        for form, meaning in forms:
            for key in _keys(form):
                before = self._found.get(key)
                meanings = before.meanings if before else ()
                if meaning not in meanings:
                    form_first = before.form if before else form
                    self._found[key] = Phrase((*meanings, meaning), len(key), form_first)
        for key in self._found:
            self._lengths.setdefault(key[0], []).append(len(key))
        for first, lengths in self._lengths.items():
            self._lengths[first] = sorted(set(lengths), reverse=True)

    def at(self, tokens: Sequence[Token], index: int) -> Phrase[T] | None:
        """Return the longest form that begins at token ``index``."""
        if index >= len(tokens):
            return None
        for length in self._lengths.get(tokens[index].text, ()):
            key = tuple(token.text for token in tokens[index : index + length])
            phrase = self._found.get(key)
            if phrase:
                return phrase._replace(last=index + len(key))
        return None


def _keys(form: str) -> set[tuple[str, ...]]:
    spellings = {form, form.replace("\u200c", "")}
    keys = {tuple(token.text for token in tokenize(spelling)) for spelling in spellings}
    return {key for key in keys if key}
