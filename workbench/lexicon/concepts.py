"""A dictionary as concepts: which stems of several languages may say one thing.

A file of concepts is text, a concept a line and a language a column, parted by tabs; in it stand
the stems of all words that may say it, parted by spaces. Whoever says "go" may mean one of the
concepts that the word stands in, and a text in another language says that in one of the words of
its column. The shipped file was made of a dictionary written for the workbench; the LICENCES note
beside it says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np

from workbench.arrays import Floats, Ints, distinct_of, found_in, order_of, spread, starts_of
from workbench.lexicon.keys import Numbered, Words, word_key, word_keys
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

    text: bytes = b""

    @once
    def lines(self) -> Sequence[bytes]:
        """The concepts, each as its line."""
        return self.text.split(b"\n")

    @once
    def languages(self) -> int:
        """How many languages there are."""
        return self.lines[0].count(b"\t") + 1

    @once
    def vocabulary(self) -> Sequence[str]:
        """All stems of the concepts, each once."""
        return self._words(self.firsts[:-1])

    @once
    def stems(self) -> Numbered:
        """The ``vocabulary`` by the keys of its stems, in the order of which it stands."""
        firsts = self.firsts[:-1]
        return Numbered(len(firsts), self.index.keys[firsts], np.arange(len(firsts)))

    def __contains__(self, stem: object) -> bool:
        return isinstance(stem, str) and len(self._cells_of(stem)) > 0

    def meanings(self, stems: Numbered) -> Ints:
        """Return in how many concepts each stem of a vocabulary stands."""
        meant = np.zeros(stems.size, np.int64)
        told, known = found_in(self.stems.keys, stems.keys)
        meant[stems.numbers[told]] = np.diff(self.firsts)[known]
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
        beside: list[bytes] = []
        for line, column in (divmod(cell, languages) for cell in own):
            cells = self.lines[line].split(b"\t")
            beside += cells[:column]
            beside += cells[column + 1 :]
        most = many if len(own) <= few else few
        if most not in self._vague:
            self._vague[most] = self._in_more_than(most)
        return frozenset(b" ".join(beside).decode().split()) - self._vague[most]

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
        return frozenset(self._words(self.firsts[:-1][np.diff(self.firsts) > most]))

    def _words(self, which: Ints) -> Sequence[str]:
        """Return some words of the text, by their numbers in the index."""
        starts, sizes = self.index.starts[which], (self.index.ends - self.index.starts)[which]
        most = int(sizes.max(initial=0))
        places = np.arange(most + 1)
        # All at once, one below the other, with spaces behind shorter ones.
        table = np.frombuffer(self.text + bytes(most + 1), np.uint8)[starts[:, None] + places]
        table[places >= sizes[:, None]] = ord(" ")
        words: list[str] = table.tobytes().decode().split()
        return words

    def between(self, source: Numbered, target: Numbered) -> PairLexicon:
        """Return which stems of two vocabularies may say the same.

        The more concepts a stem may mean, and the more words the other text has for one, the less
        probable is each.
        """
        ours, theirs = _said(self, source), _said(self, target)
        one, two = ours.beside(theirs)
        width = max(target.size, 1)
        pairs = ours.stems[one] * width + theirs.stems[two]
        found, which = distinct_of(pairs, np.argsort(pairs))
        ahead = _KNOWN * np.bincount(which, ours.share[one] / theirs.crowd[two], len(found))
        back = _KNOWN * np.bincount(which, theirs.share[two] / ours.crowd[one], len(found))
        told = np.maximum(ahead, back) >= _FAINT
        one, two = np.divmod(found[told], width)
        return PairLexicon(one, two, ahead[told], back[told])

    def joining(self, stems: Numbered, few: int, many: int) -> tuple[Ints, Ints]:
        """Return which stems of a vocabulary, by their numbers, may say the same in two languages.

        Of the two, one must stand in ``few`` concepts at most, and the other in ``many``.
        """
        said = _said(self, stems)
        one, two = said.beside(said)
        ours, theirs = said.share[one], said.share[two]
        told = np.minimum(ours, theirs) >= 1 / many
        told &= np.maximum(ours, theirs) >= 1 / few
        return said.stems[one[told]], said.stems[two[told]]

    @once
    def firsts(self) -> Ints:
        """Where in the index each stem of the vocabulary first stands, and the end of all."""
        keys = self.index.keys
        return np.flatnonzero(np.diff(keys, prepend=0, append=0))

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
        told = np.bincount(other.concepts, minlength=int(self.concepts.max(initial=0)) + 1)
        ours, theirs = spread(starts_of(told)[self.concepts], told[self.concepts])
        apart = self.cells[ours] != other.cells[theirs]
        return ours[apart], theirs[apart]


@lru_cache(maxsize=4)
def _said(concepts: Concepts, stems: Numbered) -> _Said:
    """Return which cells the stems of a text stand in; each text is asked with every other."""
    told, known = found_in(concepts.stems.keys, stems.keys)
    sizes = np.diff(concepts.firsts)[known]
    word, at = spread(concepts.firsts[known], sizes)
    cells = concepts.index.cells[at]
    order = order_of(cells)
    word, cells = word[order], cells[order]
    return _Said(
        stems=stems.numbers[told[word]],
        cells=cells,
        concepts=cells // concepts.languages,
        share=1.0 / sizes[word],
        crowd=np.bincount(cells)[cells],
    )


@cache
def shipped_concepts() -> Concepts:
    """Return the concepts that come with the package."""
    file = package_file("data", "concepts.tsv")
    return Concepts(file.read_bytes() if file.is_file() else b"")
