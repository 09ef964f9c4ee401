"""A dictionary as concepts: which stems of several languages may say one thing.

A file of concepts is text, a concept a line and a language a column, parted by tabs; in it stand
the stems of all words that may say it, parted by spaces. Whoever says "go" may mean one of the
concepts that the word stands in, and a text in another language says that in one of the words of
its column. The shipped file was made of a dictionary written for the workbench; the LICENCES note
beside it says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np

from workbench.arrays import Floats, Ints, distinct_of, order_of, spread
from workbench.lexicon.keys import Words, word_key, word_keys
from workbench.lexicon.model import PairLexicon
from workbench.once import once
from workbench.package import package_file

# How surely a concept is said in one of the words that the dictionary has for it.
_KNOWN = 0.8
# Stems that are less probable than this, each given the other, are joined by chance: short stems of
# common words stand in dozens of concepts.
_FAINT = 0.1
# More concepts than any stem stands in.
_ALL = 1 << 20


@dataclass(frozen=True)
class Concepts:
    """The concepts in a file's text.

    A column of a concept is one of its ``cells``, which are numbered by concept, then by language.
    """

    text: str = ""

    @once
    def cells(self) -> Sequence[str]:
        """The stems of each cell, parted by spaces."""
        return self.text.replace("\n", "\t").split("\t")

    @once
    def languages(self) -> int:
        """How many languages there are."""
        return self.text.partition("\n")[0].count("\t") + 1

    @once
    def vocabulary(self) -> Sequence[str]:
        """All stems of the concepts, each once."""
        return self._words(np.flatnonzero(np.diff(self.index.keys, prepend=0)))

    def __contains__(self, stem: object) -> bool:
        return isinstance(stem, str) and len(self._cells_of(stem)) > 0

    def meanings(self, stems: Sequence[str]) -> Ints:
        """Return how many concepts each of some stems stands in."""
        known, asked = self.index.keys, word_keys("\n".join(stems)).keys
        meant: Ints = np.searchsorted(known, asked, side="right") - np.searchsorted(known, asked)
        return meant

    def meant(self, stem: str) -> frozenset[int]:
        """Return the numbers of the concepts that a stem stands in."""
        return frozenset(cell // self.languages for cell in self._cells_of(stem))

    def joined(self, stem: str, few: int = _ALL, many: int = _ALL) -> frozenset[str]:
        """Return the stems of other languages that may say what a stem says.

        Of the two, one must stand in ``few`` concepts at most, and the other in ``many``.
        """
        own, languages = self._cells_of(stem), self.languages
        if not 0 < len(own) <= many:
            return frozenset()
        beside = (
            cell
            for at in own
            for cell in range(at - at % languages, at - at % languages + languages)
            if cell != at
        )
        most = many if len(own) <= few else few
        if most not in self._vague:
            self._vague[most] = self._in_more_than(most)
        return frozenset(" ".join(map(self.cells.__getitem__, beside)).split()) - self._vague[most]

    @once
    def _vague(self) -> dict[int, frozenset[str]]:
        """The stems that stand in more concepts than so many, found when first asked for."""
        return {}

    def _cells_of(self, stem: str) -> list[int]:
        """Return the cells that a stem stands in."""
        known, key = self.index, word_key(stem)
        first, last = np.searchsorted(known.keys, np.array([key, key + 1], np.uint64))
        found: list[int] = known.cells[first:last].tolist()
        return found

    def _in_more_than(self, most: int) -> frozenset[str]:
        """Return the stems that stand in more cells than so many."""
        return frozenset(stem for stem, cells in self._crowds.items() if cells > most)

    @once
    def _crowds(self) -> Mapping[str, int]:
        """In how many cells each stem stands that stands in more than one."""
        keys = self.index.keys
        first = np.flatnonzero(np.diff(keys, prepend=0))
        sizes = np.diff(first, append=len(keys))
        return dict(zip(self._words(first[sizes > 1]), sizes[sizes > 1].tolist(), strict=True))

    def _words(self, which: Ints) -> Sequence[str]:
        """Return some words of the text, by their numbers in the index."""
        known, encoded = self.index, self.text.encode()
        spans = zip(known.starts[which].tolist(), known.ends[which].tolist(), strict=True)
        return b" ".join(encoded[start:end] for start, end in spans).decode().split()

    def between(self, source: Sequence[str], target: Sequence[str]) -> PairLexicon:
        """Return which stems of two vocabularies, by their numbers, may say the same.

        The more concepts a stem may mean, and the more words the other text has for one, the less
        probable is each.
        """
        ours, theirs = _said(self, tuple(source)), _said(self, tuple(target))
        one, two = ours.beside(theirs)
        width = max(len(target), 1)
        pairs = ours.stems[one] * width + theirs.stems[two]
        found, which = distinct_of(pairs, np.argsort(pairs))
        ahead = _KNOWN * np.bincount(which, ours.share[one] / theirs.crowd[two], len(found))
        back = _KNOWN * np.bincount(which, theirs.share[two] / ours.crowd[one], len(found))
        told = np.maximum(ahead, back) >= _FAINT
        one, two = np.divmod(found[told], width)
        return PairLexicon(one, two, ahead[told], back[told])

    @once
    def index(self) -> Words:
        """The words of the text by their keys, which rise."""
        words = word_keys(self.text)
        order = np.argsort(words.keys)
        return words.at(order)


@dataclass(frozen=True, slots=True)
class _Said:
    """The stems of a text that may say concepts, an entry a stem and a concept, by cell.

    ``share`` is one part of the concepts that the stem may mean, ``crowd`` how many stems of the
    text stand in the cell.
    """

    stems: Ints
    cells: Ints
    concepts: Ints
    share: Floats
    crowd: Ints

    def beside(self, other: _Said) -> tuple[Ints, Ints]:
        """Return which entries of two texts stand in one concept, in two languages."""
        first = np.searchsorted(other.concepts, self.concepts)
        last = np.searchsorted(other.concepts, self.concepts, side="right")
        ours, theirs = spread(first, last - first)
        apart = self.cells[ours] != other.cells[theirs]
        return ours[apart], theirs[apart]


@lru_cache(maxsize=4)
def _said(concepts: Concepts, vocabulary: tuple[str, ...]) -> _Said:
    """Return which cells the stems of a text stand in; each text is asked with every other."""
    known, cells, *_ = concepts.index
    asked, numbers, *_ = word_keys("\n".join(vocabulary))
    first = np.searchsorted(known, asked)
    sizes = np.searchsorted(known, asked, side="right") - first
    word, at = spread(first, sizes)
    order = order_of(cells[at])
    word, cells = word[order], cells[at[order]]
    return _Said(
        stems=numbers[word],
        cells=cells,
        concepts=cells // concepts.languages,
        share=1.0 / sizes[word],
        crowd=np.bincount(cells)[cells],
    )


@cache
def shipped_concepts() -> Concepts:
    """Return the concepts that come with the package."""
    file = package_file("data", "concepts.tsv")
    return Concepts(file.read_text(encoding="utf-8") if file.is_file() else "")
