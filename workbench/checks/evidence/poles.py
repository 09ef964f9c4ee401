"""Words of which one may stand for its opposite: left and right, before and after, buy and sell.

They stand in the section "opposites" of each language's file, in sets under the same names in every
language; each set has two poles or more, of which a thing can have but one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from workbench.byword import ByWord
from workbench.languages import language
from workbench.look import Look
from workbench.text import fold
from workbench.values.tokens import WORD

SOME = "*"
"""What ends a form that stands for all words that begin so."""


class Pole(NamedTuple):
    """One end of a set of opposites: ``Pole("side", "left")``."""

    set: str
    name: str


_Told = frozenset[Pole]
_NOTHING: _Told = frozenset()


class Hinted(NamedTuple):
    """The poles a text may tell, as phrases are known by their first word, and those it has."""

    perhaps: _Told
    surely: _Told

    def sets_apart(self, other: Hinted) -> frozenset[str]:
        """Return the sets of which two texts may tell different poles, or one of them more."""
        return self._sets_beyond(other) & {pole.set for pole in other.perhaps} | (
            other._sets_beyond(self) & {pole.set for pole in self.perhaps}
        )

    def _sets_beyond(self, other: Hinted) -> frozenset[str]:
        return frozenset(pole.set for pole in self.perhaps - other.surely)


@dataclass(frozen=True, slots=True)
class Poles:
    """The opposites of a language: of forms, of beginnings of words, and of phrases.

    ``phrases`` stand under their first word, the longest first; ``look`` is how words look that
    may tell a pole.
    """

    forms: Mapping[str, _Told]
    beginnings: Mapping[str, _Told]
    phrases: Mapping[str, Sequence[tuple[tuple[str, ...], _Told]]]
    lengths: tuple[int, ...] = field(init=False, repr=False, compare=False)
    look: Look = field(init=False, repr=False, compare=False)
    words: ByWord[_Told] = field(init=False, repr=False, compare=False)
    hints: ByWord[_Told] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lengths", tuple({len(start) for start in self.beginnings}))
        look = Look((*self.forms, *self.phrases), self.beginnings)
        object.__setattr__(self, "look", look)
        object.__setattr__(self, "words", ByWord(self._words))
        object.__setattr__(self, "hints", ByWord(self._hints))

    def hinted(self, words: Iterable[str]) -> Hinted:
        """Return what folded words alone say of their text."""
        return Hinted(
            _NOTHING.union(*filter(None, map(self.hints.__getitem__, words))),
            _NOTHING.union(*filter(None, map(self.words.__getitem__, words))),
        )

    def may_tell(self, word: str) -> bool:
        """Tell whether a folded word tells a pole or begins a phrase."""
        return bool(self.words[word]) or word.casefold() in self.phrases

    def places(self, words: Sequence[str], telling: Collection[str]) -> Mapping[Pole, list[range]]:
        """Return which words of a folded text tell which poles; the longest phrase counts.

        ``telling`` are those of the words that ``may_tell``.
        """
        found: dict[Pole, list[range]] = defaultdict(list)
        past = 0
        for at in [at for at, word in enumerate(words) if word in telling]:
            if at >= past:
                length, told = self._at(words, at)
                for pole in told:
                    found[pole].append(range(at, at + length))
                past = at + length
        return found

    def _at(self, words: Sequence[str], at: int) -> tuple[int, _Told]:
        for phrase, told in self.phrases.get(words[at].casefold(), ()):
            if tuple(map(str.casefold, words[at : at + len(phrase)])) == phrase:
                return len(phrase), told
        return 1, self.words[words[at]]

    def _hints(self, word: str) -> _Told:
        told = self.words[word]
        for _, more in self.phrases.get(word.casefold(), ()):
            told |= more
        return told

    def _words(self, word: str) -> _Told:
        low = word.casefold()
        told = self.forms.get(low, _NOTHING)
        for length in self.lengths:
            if begun := self.beginnings.get(low[:length]):
                told |= begun
        return told


@cache
def poles(lang: str) -> Poles | None:
    """Return the opposites of a language, None where nothing is known of them."""
    data = language(lang).data.get("opposites")
    if not data:
        return None
    single: dict[str, _Told] = defaultdict(frozenset)
    beginnings: dict[str, _Told] = defaultdict(frozenset)
    phrases: dict[tuple[str, ...], _Told] = defaultdict(frozenset)
    for told, form in _forms(data):
        words = tuple(WORD.findall(fold(form).text.casefold()))
        if len(words) > 1 or not told:
            phrases[words] |= told
        elif form.endswith(SOME):
            beginnings[words[0]] |= told
        else:
            single[words[0]] |= told
    begun: dict[str, list[tuple[tuple[str, ...], _Told]]] = defaultdict(list)
    for words in sorted(phrases, key=len, reverse=True):
        begun[words[0]].append((words, phrases[words]))
    return Poles(dict(single), dict(beginnings), dict(begun))


def _forms(
    data: Mapping[str, Mapping[str, Sequence[str]] | Sequence[str]],
) -> Iterator[tuple[_Told, str]]:
    for name, ends in data.items():
        if isinstance(ends, Mapping):
            for end, forms in ends.items():
                yield from ((frozenset({Pole(name, end)}), form) for form in forms)
        else:
            yield from ((_NOTHING, phrase) for phrase in ends)
