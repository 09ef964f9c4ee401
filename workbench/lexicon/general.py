"""The general lexicon: word pairs known before any text is read.

A lexicon file is text, a pair a line, sorted: two stems of two languages and, in per cent, how
probable the second is given the first and the first given the second, parted by tabs; lines that
begin with ``#`` are notes. The shipped files were learnt by
``workbench.lexicon.learn``; their LICENCES note stands beside them. What a dictionary knows besides
are ``concepts``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations, pairwise, product, starmap
from pathlib import Path

import numpy as np

from workbench.arrays import Floats, Keys, found_in
from workbench.errors import InputError
from workbench.lexicon.bags import stem
from workbench.lexicon.concepts import Concepts, shipped_concepts
from workbench.lexicon.keys import Numbered, Words, numbered, word_key, word_keys
from workbench.lexicon.model import PairLexicon
from workbench.lexicon.tokens import tokens
from workbench.once import once
from workbench.package import package_file
from workbench.text import fold

Entry = tuple[str, str, float, float]

_SHARES = {str(share): share / 100 for share in range(101)}
# How surely a glossary's term is rendered as it says.
_GIVEN = 0.8
# Words of fewer letters tell little of the phrase they stand in.
_LONG = 4
_OF_A_PAIR = 2
_NOTE = re.compile("\n#.*")


@dataclass(frozen=True)
class GeneralLexicon:
    """Pairs of stems with the probability of the second given the first, and of the reverse.

    ``unread`` is the text of lexicon files known to be good, whose pairs belong to it as well: most
    questions are about all words of two texts, and answered without making an entry of each line.
    ``concepts`` join stems besides.
    """

    given: tuple[Entry, ...] = ()
    unread: str = field(default="", repr=False)
    concepts: Concepts = field(default_factory=Concepts, repr=False)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All pairs, without those that concepts join."""
        return self.given + parse(self.unread).given

    def of_stem(self, short: str) -> list[Entry]:
        """Return the entries of a stem, itself first."""
        pairs = self._pairs
        if (those := pairs.places.get(word_key(short))) is None:
            return []
        columns = (pairs.second.starts, pairs.second.ends, pairs.ahead, pairs.back)
        return [
            (short, pairs.text[start:end].decode(), ahead, back)
            for start, end, ahead, back in zip(
                *(one[those].tolist() for one in columns), strict=True
            )
        ]

    def renderings(self, short: str, ahead: float, back: float = 0.0) -> frozenset[str]:
        """Return the stems that render a stem in the pairs, in any language.

        ``ahead`` is how probable each must be given the stem, ``back`` the stem given it.
        """
        return frozenset(
            other
            for _, other, given, giving in self.of_stem(short)
            if given >= ahead and giving >= back
        )

    def of(self, short: str) -> frozenset[str]:
        """Return all stems that render a stem, in the pairs or by a concept."""
        return self.renderings(short, 0.0) | self.concepts.joined(short)

    def __contains__(self, short: object) -> bool:
        return isinstance(short, str) and (
            word_key(short) in self._pairs.places or short in self.concepts
        )

    def __add__(self, other: GeneralLexicon) -> GeneralLexicon:
        return GeneralLexicon(
            self.given + other.given,
            self.unread + other.unread,
            other.concepts if other.concepts.text else self.concepts,
        )

    def between(self, source: Numbered, target: Numbered) -> PairLexicon:
        """Return the entries that join words of two vocabularies, in either direction.

        They are in no order; those of the ``concepts`` stand apart.
        """
        pairs = self._pairs
        told, row = found_in(source.keys, pairs.first)
        both, column = found_in(target.keys, pairs.second.keys[told])
        at = told[both]
        ours, theirs = source.numbers[row[both]], target.numbers[column]
        return PairLexicon(ours, theirs, pairs.ahead[at], pairs.back[at])

    @once
    def _pairs(self) -> _Pairs:
        # A stem is one word: an entry of more joins nothing.
        given = [one for one in self.given if len(f"{one[0]} {one[1]}".split()) == _OF_A_PAIR]
        lines = (f"{first}\t{second}\t0\t0\n" for first, second, *_ in given)
        text = "".join([*lines, _without_notes(self.unread)]).encode()
        words = word_keys(text)
        names = numbered((*_SHARES,))
        shares = np.array([*_SHARES.values()])[names.numbers]
        ahead, back = (shares[np.searchsorted(names.keys, words.keys[at::4])] for at in (2, 3))
        for column, at in ((ahead, 2), (back, 3)):
            column[: len(given)] = [one[at] for one in given]
        first = np.arange(0, len(words.keys), 4)
        both = np.stack([np.append(first, first + 1), np.append(first + 1, first)])
        order = np.argsort(words.keys[both[0]])
        return _Pairs(
            text,
            words.keys[both[0, order]],
            words.at(both[1, order]),
            np.append(ahead, back)[order],
            np.append(back, ahead)[order],
        )


@dataclass(frozen=True)
class _Pairs:
    """Entries in both directions, by the keys of their first stems; the second are in a text."""

    text: bytes
    first: Keys
    second: Words
    ahead: Floats
    back: Floats

    @once
    def places(self) -> Mapping[int, slice]:
        """Where the entries of each stem stand, by its key."""
        firsts = np.flatnonzero(np.diff(self.first, prepend=0))
        spans = pairwise([*firsts.tolist(), len(self.first)])
        return dict(zip(self.first[firsts].tolist(), starmap(slice, spans), strict=True))


def _without_notes(text: str) -> str:
    return _NOTE.sub("", f"\n{text}")


def parse(text: str, path: Path | str | None = None) -> GeneralLexicon:
    """Return the lexicon in a lexicon file's text."""
    lines = text.splitlines()
    given = [line for line in lines if line and line[0] != "#"]
    # All are cut at once, which is quicker than one by one; between two lines stands a cell that
    # is none.
    cells = "\t\n\t".join(given).split("\t") if given else []
    first, second, ahead, back, between = (cells[at::5] for at in range(5))
    try:
        if len(cells) + bool(given) != 5 * len(given) or set(between) > {"\n"}:
            raise ValueError
        shares = (map(_SHARES.__getitem__, column) for column in (ahead, back))
        return GeneralLexicon(tuple(zip(first, second, *shares, strict=True)))
    except (KeyError, ValueError):
        number = next(number for number, line in enumerate(lines, 1) if not _is_good(line))
        message = "a lexicon line must be two words and two percentages, parted by tabs"
        raise InputError(message, path, number) from None


def _is_good(line: str) -> bool:
    cells = line.split("\t")
    return not line or line[0] == "#" or (len(cells) == 4 and _SHARES.keys() >= set(cells[2:]))


def of_terms(terms: Iterable[Sequence[Sequence[str]]]) -> GeneralLexicon:
    """Return what a glossary knows: for each term its renderings, language by language.

    Every word of a rendering may stand for every word of one in another language; the text's own
    lexicon finds out which does. Short words of a phrase are left to it altogether.
    """
    entries: dict[tuple[str, str], Entry] = {}
    for term in terms:
        told = [[_content(phrase) for phrase in phrases] for phrases in term]
        for ours, theirs in combinations(told, 2):
            for left, right in product(ours, theirs):
                for one, other in product(left, right):
                    ahead, back = _GIVEN / len(right), _GIVEN / len(left)
                    old = entries.get((one, other), (one, other, 0.0, 0.0))
                    entries[one, other] = one, other, max(ahead, old[2]), max(back, old[3])
    return GeneralLexicon(tuple(sorted(entries.values())))


def _content(phrase: str) -> list[str]:
    """Return the stems of a phrase, without short words unless there are no others."""
    words = tokens(fold(phrase).text)
    long = [word for word in words if len(word) >= _LONG]
    return list(dict.fromkeys(map(stem, long or words)))


@cache
def shipped() -> GeneralLexicon:
    """Return the lexicon that comes with the package."""
    folder = package_file("data")
    names = ("lexicon.fa-en.tsv", "lexicon.fa-ru.tsv", "lexicon.ru-en.tsv")
    there = [folder / name for name in names if (folder / name).is_file()]
    text = "".join(file.read_text(encoding="utf-8") for file in there)
    return GeneralLexicon(unread=text, concepts=shipped_concepts())
