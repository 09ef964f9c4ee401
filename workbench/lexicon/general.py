"""The general lexicon: word pairs known before any text is read.

A lexicon file is text, a pair a line, sorted: two stems of two languages and, in per cent, how
probable the second is given the first and the first given the second, parted by tabs; lines that
begin with ``#`` are notes. The shipped files were learnt by
``workbench.lexicon.learn``; their LICENCES note stands beside them. What a dictionary knows besides
are ``concepts``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations, product
from pathlib import Path
from typing import NamedTuple

import numpy as np

from workbench.arrays import Floats, Keys, found_in
from workbench.errors import InputError
from workbench.lexicon.bags import stem
from workbench.lexicon.concepts import Concepts, shipped_concepts
from workbench.lexicon.keys import Numbered, numbered, word_keys
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
        return tuple(zip(*self._columns, strict=True))

    @once
    def _columns(self) -> tuple[list[str], list[str], list[float], list[float]]:
        """The entries, column by column."""
        cells = _without_notes(self.unread).split()
        ahead, back = (map(_SHARES.__getitem__, cells[at::4]) for at in (2, 3))
        return (
            [*(one[0] for one in self.given), *cells[::4]],
            [*(one[1] for one in self.given), *cells[1::4]],
            [*(one[2] for one in self.given), *ahead],
            [*(one[3] for one in self.given), *back],
        )

    @once
    def _numbers(self) -> Mapping[str, Sequence[int]]:
        """The numbers of the entries of each stem, turned round where it is the second."""
        numbers: defaultdict[str, list[int]] = defaultdict(list)
        first, second, *_ = self._columns
        for at, short in enumerate(first):
            numbers[short].append(at)
        for at, short in enumerate(second):
            numbers[short].append(~at)
        return dict(numbers)

    def of_stem(self, short: str) -> list[Entry]:
        """Return the entries of a stem, itself first."""
        first, second, ahead, back = self._columns
        return [
            (short, second[at], ahead[at], back[at])
            if at >= 0
            else (short, first[~at], back[~at], ahead[~at])
            for at in self._numbers.get(short, ())
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
        return short in self._numbers or short in self.concepts

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
        both, column = found_in(target.keys, pairs.second[told])
        at = told[both]
        ours, theirs = source.numbers[row[both]], target.numbers[column]
        return PairLexicon(ours, theirs, pairs.ahead[at], pairs.back[at])

    @once
    def _pairs(self) -> _Pairs:
        # A stem is one word: an entry of more joins nothing.
        words = [one for one in self.given if len(f"{one[0]} {one[1]}".split()) == _OF_A_PAIR]
        lines = "\n".join(f"{first}\t{second}" for first, second, *_ in words)
        given = word_keys(lines.encode()).keys
        unread = word_keys(_without_notes(self.unread).encode()).keys
        names = numbered((*_SHARES,))
        shares = np.array([*_SHARES.values()])[names.numbers]
        first, second = (np.concatenate([given[n::2], unread[n::4]]) for n in range(2))
        ahead, back = (
            np.concatenate(
                [[one[n] for one in words], shares[np.searchsorted(names.keys, unread[n::4])]]
            ).astype(np.float64)
            for n in (2, 3)
        )
        return _Pairs(
            np.concatenate([first, second]),
            np.concatenate([second, first]),
            np.concatenate([ahead, back]),
            np.concatenate([back, ahead]),
        )


class _Pairs(NamedTuple):
    """Entries in both directions, their stems as keys."""

    first: Keys
    second: Keys
    ahead: Floats
    back: Floats


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
