"""The stems of a witness bead by bead, and where each first stands in the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import numpy as np

from workbench.arrays import Bools, Ints, order_of, spread, starts_of
from workbench.collation import Collation
from workbench.lexicon.bags import STEM_LETTERS, Bags
from workbench.lexicon.joined import of_beads
from workbench.lexicon.tokens import are_tokens, token_spans
from workbench.once import once
from workbench.passages import Passages, passages
from workbench.stream import Stream, numbers


@dataclass(frozen=True)
class Stems:
    """The stems of a witness, and where in its stream they stand.

    ``joined`` are bags of its beads. Of each token, in the order of the text, ``pieces`` is the
    place in the stream in which it stands, ``tokens`` which of all that are ``said`` it is, and
    ``entries`` its stem's entry of ``joined``. ``first`` are the tokens that are the first of their
    stem in their bead.
    """

    stream: Stream
    said: Said
    joined: Bags
    pieces: Ints
    tokens: Ints
    entries: Ints
    first: Ints

    @classmethod
    def of(cls, read: Passages) -> Stems:
        """Return the stems of a witness."""
        stream, said = read.stream, Said.of(read)
        spoken = np.flatnonzero(said.sizes[stream.numbers])
        which, tokens = spread(*(of[stream.numbers[spoken]] for of in (said.starts, said.sizes)))
        pieces = spoken[which]
        stems, beads = said.stems[tokens], stream.owners[pieces]
        order = order_of(stems)
        order = order[order_of(beads[order])]
        changed = np.diff(stems[order], prepend=-1) != 0
        changed |= np.diff(beads[order], prepend=-1) != 0
        entries = np.empty_like(order)
        entries[order] = np.cumsum(changed) - 1
        first = order[changed]
        joined = of_beads(said.vocabulary, {}, beads[first], stems[first], len(stream))
        return cls(stream, said, joined, pieces, tokens, entries, np.sort(first))

    @once
    def order(self) -> Ints:
        """The entries of ``joined`` in the order of the text."""
        return self.entries[self.first]

    @once
    def words(self) -> Ints:
        """Which of all that are ``said`` first stands for each entry of ``joined`` in its bead."""
        words = np.empty_like(self.first)
        words[self.order] = self.tokens[self.first]
        return words

    def span_at(self, entry: int) -> tuple[int, int]:
        """Return the span of such a word in its folded passage."""
        start, end = self._spans[np.flatnonzero(self.order == entry)[0]].tolist()
        return start, end

    @once
    def _spans(self) -> Ints:
        """The spans of the stems in their folded passages, in the order of the text."""
        spans: Ints = self.said.spans[self.tokens[self.first]]
        return spans + self.stream.offsets[self.pieces[self.first], None]

    @once
    def worded(self) -> Bools:
        """Of which entries of ``joined`` the stem is no number in digits."""
        words = np.array([not stem[0].isdigit() for stem in self.joined.vocabulary], np.bool_)
        return words[self.joined.stems]

    @once
    def letters(self) -> Ints:
        """How many letters each entry of ``joined`` has."""
        sizes = np.fromiter(map(len, self.joined.vocabulary), np.int64)
        return sizes[self.joined.stems]

    def words_of(self, entries: Ints) -> tuple[Ints, Ints]:
        """Return for entries of ``joined`` which of them each word has, and the word's place.

        Places are those in the bead; what stands between two words is taken for the one behind it.
        """
        starts, places = self._words
        which, at = spread(starts[entries], np.diff(starts)[entries])
        return which, places[at]

    @once
    def _words(self) -> tuple[Ints, Ints]:
        """Where those of each entry begin among all words by their entry, and the place of each."""
        pieces = self.pieces[order_of(self.entries)]
        sizes = np.bincount(self.entries, minlength=len(self.joined.stems))
        return starts_of(sizes), (pieces - self.stream.starts[self.stream.owners[pieces]]) // 2

    def places(self, bead: int) -> Ints:
        """Return the spans of a bead's stems in its folded passage, in the order of the text."""
        return self._spans[slice(*self.joined.starts[bead : bead + 2].tolist())]


@dataclass(frozen=True, slots=True)
class Said:
    """The tokens that pieces have, piece by piece, each with its stem and its span in the piece."""

    vocabulary: tuple[str, ...]
    words: Sequence[str]
    stems: Ints
    spans: Ints
    starts: Ints
    sizes: Ints

    @classmethod
    def of(cls, read: Passages) -> Said:
        """Return the tokens of a witness's pieces: most are one, or have none."""
        pieces = np.array(read.stream.pieces, object)
        alone = np.array(are_tokens(read.stream.pieces), np.bool_)
        others = [*map(token_spans, pieces[~alone])]
        sizes = np.ones(len(pieces), np.int64)
        sizes[~alone] = [*map(len, others)]
        whole = np.repeat(alone, sizes)
        words = np.repeat(pieces, sizes)
        spans = np.zeros((len(words), 2), np.int64)
        spans[whole, 1] = np.fromiter(map(len, pieces[alone]), np.int64)
        spans[~whole] = np.array([*chain.from_iterable(others)], np.int64).reshape(-1, 2)
        words[~whole] = [
            word[start:end]
            for word, (start, end) in zip(words[~whole], spans[~whole].tolist(), strict=True)
        ]
        number = numbers()
        stems = np.array([number[word.casefold()[:STEM_LETTERS]] for word in words], np.int64)
        return cls(
            tuple(number),
            words.tolist(),
            stems,
            spans,
            starts_of(sizes)[:-1],
            sizes,
        )


@lru_cache(maxsize=1)
def stems(collation: Collation) -> Mapping[str, Stems]:
    """Return the stems of each witness; those of the last collation are remembered."""
    return {key: Stems.of(read) for key, read in passages(collation).items()}
