"""Finding the words of a word list among tokens: ``Phrases(forms).at(tokens, i)``."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cache
from itertools import chain, product
from typing import Generic, NamedTuple, TypeVar

from workbench.languages import language
from workbench.once import once
from workbench.text import fold_each
from workbench.values.cut import token_texts
from workbench.values.tokens import Tokens

T = TypeVar("T")
Key = tuple[str, ...]

_CHOICE = re.compile(r"\(([^()]*\|[^()]*)\)")


def listed(table: Mapping[str, Iterable[str]] | None) -> Iterator[tuple[str, str]]:
    """Yield each form of a table of word lists, with what it is listed under."""
    return ((form, name) for name, forms in (table or {}).items() for form in forms)


@cache
def words_in(lang: str, *path: str) -> frozenset[str]:
    """Return the words of a list in a language's file, as tokens have them."""
    *sections, name = path
    data = language(lang).data
    for section in sections:
        data = data.get(section, {})
    return frozenset(map(str.lower, fold_each(data.get(name) or ())))


class Phrase(NamedTuple, Generic[T]):
    """A form found in tokens: what it stands for, and the token after it."""

    meanings: tuple[T, ...]
    last: int


class Beginnings(NamedTuple):
    """How forms begin: words that are one, and words before which stand the next of one."""

    alone: Set[str]
    before: Mapping[str, Set[str]]

    @property
    def firsts(self) -> Set[str]:
        """The first words."""
        return self.alone | self.before.keys()

    def places(self, tokens: Tokens) -> Sequence[int]:
        """Return the indices at which a form may begin."""
        begun = tokens.places(self.before.keys() - self.alone)
        if begun and begun[-1] == len(tokens) - 1:
            begun = begun[:-1]
        goes_on = [at for at in begun if tokens[at + 1] in self.before[tokens[at]]]
        return sorted((*tokens.places(self.alone), *goes_on))


class Phrases(Generic[T]):
    """Forms of one or more words, each with what it stands for.

    ``forms`` are as a linguist wrote them; they are found whatever their case, accents and letter
    variants, and with a space, a ZWNJ or nothing where the list has a ZWNJ. Names with many
    romanisations are written with choices, ``(dhu|zu) al-(hijja|hijjah)``. A form that is listed
    several times has several meanings, in the order of the list.
    """

    def __init__(self, forms: Iterable[tuple[str, T]]) -> None:
        listed = [*forms]
        self._meanings: dict[Key, tuple[T, ...]] = {}
        for keys, (_, meaning) in zip(keys_of(form for form, _ in listed), listed, strict=True):
            alone = (meaning,)
            for key in keys:
                known = self._meanings.setdefault(key, alone)
                if meaning not in known:
                    self._meanings[key] = (*known, meaning)
        self.firsts: Set[str] = {key[0] for key in self._meanings}
        """The words that begin a form, as tokens have them."""

        # The forms of two words or more by their first two, the longest first.
        self._longer: dict[str, dict[str, list[Key]]] = {}
        several = [key for key in self._meanings if len(key) > 1]
        for key in sorted(several, key=len, reverse=True):
            self._longer.setdefault(key[0], {}).setdefault(key[1], []).append(key)

    @once
    def words(self) -> Set[str]:
        """The words of all forms."""
        return frozenset(chain.from_iterable(self._meanings))

    def beginnings(self, stands: Callable[[T], bool] = lambda _: True) -> Beginnings:
        """Return how the forms begin that have a meaning for which ``stands`` is true."""
        begun = {key[:2] for key in self._keys(stands)}
        alone = {pair[0] for pair in begun if len(pair) == 1}
        before: defaultdict[str, set[str]] = defaultdict(set)
        for first, second in (pair for pair in begun if len(pair) > 1):
            before[first].add(second)
        return Beginnings(alone, dict(before))

    @once
    def _beginnings(self) -> Beginnings:
        return self.beginnings()

    def places(self, tokens: Tokens) -> Sequence[int]:
        """Return the indices at which a form may begin."""
        return self._beginnings.places(tokens)

    @staticmethod
    def of(forms: Iterable[str] | None) -> Phrases[bool]:
        """Return forms that stand for nothing but themselves."""
        return Phrases((form, True) for form in forms or ())

    def skip(self, tokens: Tokens, index: int) -> int:
        """Return the token after the longest form that begins at one, or ``index``."""
        phrase = self.at(tokens, index)
        return phrase.last if phrase else index

    def after(self, tokens: Tokens) -> frozenset[int]:
        """Return the tokens right after a form."""
        return frozenset(phrase.last for _, phrase in self.found(tokens))

    def found(self, tokens: Tokens) -> Iterator[tuple[int, Phrase[T]]]:
        """Yield the tokens at which a form begins, with the longest that does."""
        for index in self.places(tokens):
            if phrase := self.at(tokens, index):
                yield index, phrase

    def at(self, tokens: tuple[str, ...], index: int) -> Phrase[T] | None:
        """Return the longest form that begins at token ``index``."""
        size = len(tokens)
        if index >= size or (word := tokens[index]) not in self.firsts:
            return None
        if index + 1 < size and (others := self._longer.get(word)):
            for key in others.get(tokens[index + 1], ()):
                last = index + len(key)
                if tokens[index:last] == key:
                    return Phrase(self._meanings[key], last)
        meanings = self._meanings.get((word,))
        return Phrase(meanings, index + 1) if meanings else None

    def longest_words(self, stands: Callable[[T], bool]) -> Iterator[str]:
        """Yield of each form with a meaning for which ``stands`` is true its longest word."""
        for key in self._keys(stands):
            words = [word for word in key if word[0].isalpha()]
            yield from sorted(words, key=len)[-1:] if len(words) > 1 else words

    def _keys(self, stands: Callable[[T], bool]) -> Iterator[Key]:
        """Yield the forms with a meaning for which ``stands`` is true, in no order."""
        for meanings, keys in self._alike:
            if any(map(stands, meanings)):
                yield from keys

    @once
    def _alike(self) -> Sequence[tuple[tuple[T, ...], list[Key]]]:
        """The forms that mean the same, as most spellings of a name do, with what they mean."""
        found: defaultdict[int, list[Key]] = defaultdict(list)
        for key, meanings in self._meanings.items():
            found[id(meanings)].append(key)
        return [(self._meanings[keys[0]], keys) for keys in found.values()]


class Standing(dict[int, Phrase[T] | None]):
    """The forms of a list in a text by the tokens they begin at, looked for when asked for."""

    def __init__(self, phrases: Phrases[T], tokens: Tokens) -> None:
        super().__init__()
        self._phrases, self._tokens = phrases, tokens

    def __missing__(self, index: int) -> Phrase[T] | None:
        self[index] = found = self._phrases.at(self._tokens, index) if index >= 0 else None
        return found


def keys_of(forms: Iterable[str]) -> Iterator[tuple[Key, ...]]:
    """Yield what each form of a word list is in tokens: once for each of its spellings."""
    for form in map(str.lower, fold_each(forms)):
        spellings: Iterable[str] = (form,)
        if "\u200c" in form or "|" in form:
            variants = dict.fromkeys((form, form.replace("\u200c", "")))
            spellings = chain.from_iterable(map(_spellings, variants))
        yield tuple(filter(None, map(_key, spellings)))


def _key(form: str) -> Key:
    # Most forms are of nothing but words and hyphens.
    parted = form.replace("\u200c", " ").replace("-", " - ")
    if parted.replace(" - ", "").replace(" ", "").isalpha():
        return tuple(parted.split())
    return tuple(token_texts(form))


def _spellings(form: str) -> Iterator[str]:
    """Yield a form with one choice taken of each bracket that has a bar; a choice may be empty."""
    if "|" not in form:
        return iter((form,))
    parts = _CHOICE.split(form)
    choices = [part.split("|") if place % 2 else [part] for place, part in enumerate(parts)]
    return map("".join, product(*choices))
