"""The general lexicon: word pairs known before any text is read.

A lexicon file is text, a pair a line, sorted: two stems of two languages and, in per cent, how
probable the second is given the first and the first given the second, parted by tabs; lines that
begin with ``#`` are notes. The shipped files were learnt by
``workbench.lexicon.learn``; their LICENCES note stands beside them. What a dictionary knows besides
are ``concepts``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, combinations, product
from pathlib import Path

from workbench.errors import InputError
from workbench.lexicon.bags import stem
from workbench.lexicon.concepts import Concepts, shipped_concepts
from workbench.lexicon.tokens import tokens
from workbench.package import package_file
from workbench.text import fold

Entry = tuple[str, str, float, float]

_SHARES = {str(share): share / 100 for share in range(101)}
# How surely a glossary's term is rendered as it says.
_GIVEN = 0.8
# Words of fewer letters tell little of the phrase they stand in.
_LONG = 4


@dataclass(frozen=True, slots=True)
class GeneralLexicon:
    """Pairs of stems with the probability of the second given the first, and of the reverse.

    ``unread`` is the text of lexicon files known to be good, whose pairs belong to it as well. They
    are read when they are asked for: the words of a short text are few, and found among the lines
    in a tenth of the time that it takes to read all of them. ``concepts`` join stems besides.
    """

    given: tuple[Entry, ...] = ()
    unread: str = field(default="", repr=False)
    concepts: Concepts = field(default_factory=Concepts, repr=False)
    _lines: list[str] = field(default_factory=list, init=False, repr=False, compare=False)
    _index: dict[str, list[Entry]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All pairs, without those that concepts join."""
        return self.given + parse(self.unread).given if self.unread else self.given

    @property
    def by_stem(self) -> Mapping[str, Sequence[Entry]]:
        """The entries of each stem, itself first; made when it is first asked for."""
        if not self._index:
            for entry in self.entries:
                first, second, ahead, back = entry
                self._index.setdefault(first, []).append(entry)
                self._index.setdefault(second, []).append((second, first, back, ahead))
        return self._index

    def renderings(self, short: str, ahead: float, back: float = 0.0) -> frozenset[str]:
        """Return the stems that render a stem in the pairs, in any language.

        ``ahead`` is how probable each must be given the stem, ``back`` the stem given it.
        """
        return frozenset(
            other
            for _, other, given, giving in self.by_stem.get(short, ())
            if given >= ahead and giving >= back
        )

    def of(self, short: str) -> Iterator[tuple[str, float, float]]:
        """Yield the stems that render a stem, concepts' too, as probably as ``renderings`` asks."""
        for _, other, given, giving in self.by_stem.get(short, ()):
            yield other, given, giving
        yield from self.concepts.of(short)

    def __contains__(self, short: object) -> bool:
        return short in self.by_stem or short in self.concepts.places

    def __add__(self, other: GeneralLexicon) -> GeneralLexicon:
        return GeneralLexicon(
            self.given + other.given,
            self.unread + other.unread,
            other.concepts if other.concepts.text else self.concepts,
        )

    def between(
        self, source: Mapping[str, int], target: Mapping[str, int]
    ) -> Iterator[tuple[int, int, float, float]]:
        """Yield the entries that join two vocabularies, as their numbers, in either direction.

        They are in no order; those of the ``concepts`` stand apart.
        """
        if self._index:
            for word in self._index.keys() & source.keys():
                for _, other, ahead, back in self._index[word]:
                    if other in target:
                        yield source[word], target[other], ahead, back
            return
        for first, second, ahead, back in chain(self.given, self._of(source), self._of(target)):
            if first in source and second in target:
                yield source[first], target[second], ahead, back
            if second in source and first in target:
                yield source[second], target[first], back, ahead

    def _of(self, words: Iterable[str]) -> Iterator[Entry]:
        """Yield the unread pairs whose first stem is one of some words."""
        lines = self._lines
        if self.unread and not lines:
            lines += sorted(self.unread.splitlines())
        for word in words:
            at = bisect_left(lines, f"{word}\t")
            while at < len(lines) and lines[at].startswith(f"{word}\t"):
                first, second, ahead, back = lines[at].split("\t")
                yield first, second, _SHARES[ahead], _SHARES[back]
                at += 1


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
