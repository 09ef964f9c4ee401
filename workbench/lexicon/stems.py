"""The stems of a witness bead by bead, and where each first stands in the text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from workbench.arrays import Ints, order_of, spread, starts_of
from workbench.collation import Collation
from workbench.lexicon.bags import STEM_LETTERS, Bags, stem
from workbench.lexicon.joined import of_beads
from workbench.lexicon.tokens import are_tokens, token_spans
from workbench.passages import Passages, passages
from workbench.stream import Numbers, Stream


@dataclass(frozen=True, slots=True)
class Stems:
    """The stems of a witness, and where in its stream they stand.

    ``joined`` are bags of its beads. Of each token, in the order of the text, ``pieces`` is the
    place in the stream in which it stands, ``spans`` where within that, and ``entries`` its stem's
    entry of ``joined``. ``first`` are the tokens that are the first of their stem in their bead.
    """

    stream: Stream
    joined: Bags
    pieces: Ints
    spans: Ints
    entries: Ints
    first: Ints

    @classmethod
    def of(cls, read: Passages) -> Stems:
        """Return the stems of a witness."""
        stream, said = read.stream, _Said.of(read)
        pieces, token = spread(said.starts[stream.numbers], said.sizes[stream.numbers])
        stems, beads = said.stems[token], stream.owners[pieces]
        order = order_of(stems)
        order = order[order_of(beads[order])]
        changed = np.diff(stems[order], prepend=-1) != 0
        changed |= np.diff(beads[order], prepend=-1) != 0
        entries = np.empty_like(order)
        entries[order] = np.cumsum(changed) - 1
        first = order[changed]
        joined = of_beads(said.vocabulary, {}, beads[first], stems[first], len(stream))
        return cls(stream, joined, pieces, said.spans[token], entries, np.sort(first))

    @property
    def order(self) -> Ints:
        """The entries of ``joined`` in the order of the text."""
        return self.entries[self.first]

    def words_at(self, entries: Ints) -> list[str]:
        """Return the word that first stands for each of some entries of ``joined`` in its bead."""
        tokens = self._tokens[entries]
        numbers = self.stream.numbers[self.pieces[tokens]].tolist()
        pieces = self.stream.pieces
        return [
            pieces[number][start:end]
            for number, (start, end) in zip(numbers, self.spans[tokens].tolist(), strict=True)
        ]

    def span_at(self, entry: int) -> tuple[int, int]:
        """Return the span of such a word in its folded passage."""
        token = self._tokens[entry]
        start, end = (self.stream.offsets[self.pieces[token]] + self.spans[token]).tolist()
        return start, end

    @property
    def _tokens(self) -> Ints:
        """The token that is the first of each entry."""
        tokens = np.empty_like(self.first)
        tokens[self.order] = self.first
        return tokens

    @property
    def letters(self) -> Ints:
        """How many letters each entry of ``joined`` has."""
        sizes = np.fromiter(map(len, self.joined.vocabulary), np.int64)
        return sizes[self.joined.stems]

    def words_of(self, entries: Ints) -> tuple[Ints, Ints]:
        """Return for entries of ``joined`` which of them each word has, and the word's place.

        Places are those in the bead; what stands between two words is taken for the one behind it.
        """
        order = order_of(self.entries)
        sizes = np.bincount(self.entries, minlength=len(self.joined.stems))
        which, at = spread(starts_of(sizes)[entries], sizes[entries])
        pieces = self.pieces[order[at]]
        return which, (pieces - self.stream.starts[self.stream.owners[pieces]]) // 2

    def places(self, bead: int) -> Ints:
        """Return the spans of a bead's stems in its folded passage, in the order of the text."""
        these = self.first[self._of_bead(bead)]
        places: Ints = self.stream.offsets[self.pieces[these], None] + self.spans[these]
        return places

    def of_bead(self, bead: int) -> list[str]:
        """Return a bead's stems in the order of the text."""
        entries = self.entries[self.first[self._of_bead(bead)]]
        return [self.joined.vocabulary[at] for at in self.joined.stems[entries].tolist()]

    def _of_bead(self, bead: int) -> slice:
        return slice(*self.joined.starts[bead : bead + 2].tolist())


@dataclass(frozen=True, slots=True)
class _Said:
    """The stems that pieces have, piece by piece, each with its span in the piece."""

    vocabulary: tuple[str, ...]
    stems: Ints
    spans: Ints
    starts: Ints
    sizes: Ints

    @classmethod
    def of(cls, read: Passages) -> _Said:
        number, low, pieces = Numbers(), read.vocabulary, read.stream.pieces
        stems: list[int] = []
        starts: list[int] = []
        ends: list[int] = []
        sizes: list[int] = []
        for piece, is_token in zip(pieces, are_tokens(pieces), strict=True):
            if is_token:
                stems.append(number[low[piece][:STEM_LETTERS]])
                starts.append(0)
                ends.append(len(piece))
                sizes.append(1)
            else:
                found = token_spans(piece)
                stems += [number[stem(piece[start:end])] for start, end in found]
                starts += [start for start, _ in found]
                ends += [end for _, end in found]
                sizes.append(len(found))
        counts = np.array(sizes, np.int64)
        return cls(
            tuple(number),
            np.array(stems, np.int64),
            np.array([starts, ends], np.int64).T,
            starts_of(counts)[:-1],
            counts,
        )


@lru_cache(maxsize=1)
def stems(collation: Collation) -> Mapping[str, Stems]:
    """Return the stems of each witness; those of the last collation are remembered."""
    return {key: Stems.of(read) for key, read in passages(collation).items()}
