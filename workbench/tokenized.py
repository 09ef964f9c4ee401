"""The tokens of the passages of a witness, all of them cut at once.

A passage has been parted into words and what stands between them: each different one of these
pieces is cut once, and NumPy puts the tokens of a passage together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from workbench.arrays import Ints, spread, starts_of
from workbench.passages import Passages
from workbench.stream import Stream
from workbench.values.cut import STAND_IN, TATWEEL, between_words, in_original, lower, tokenize
from workbench.values.han import SIGNS
from workbench.values.tokens import BREAK, BREAK_IS, Tokens

# Words that are not cut by themselves: a number in Chinese characters is of several signs, and a
# capital sigma is another small letter where it ends a word.
_TOGETHER = re.compile(f"[{SIGNS}Σ]")


@dataclass(frozen=True, slots=True)
class _Cut:
    """The tokens of all pieces on end, column by column; those of a piece begin at ``starts``.

    ``behind`` is what parts the word after a piece, if that is no word, from the token before it.
    """

    columns: Sequence[Any]
    starts: Ints
    behind: Any


def tokens_of(read: Passages, texts: Mapping[int, str]) -> Tokens:
    """Return the tokens of the ``texts`` of some beads as those of one document.

    What is no longer the text of the passage is cut by itself, and so is one with a tatweel, which
    may be a dash.
    """
    together = _together(read)
    alone = {
        at: tokenize(text)
        for at, (bead, text) in enumerate(texts.items())
        if bead in together or TATWEEL in text or text != read.prose[bead]
    }
    columns, starts = _columns(read.stream, np.array([*texts], np.int64))
    for at, bead in enumerate(texts):
        if at not in alone and not isinstance(read.folded[bead].offsets, range):
            here = slice(starts[at], starts[at + 1])
            own = in_original([column[here] for column in columns], read.folded[bead])
            columns[3][here], columns[4][here] = own[3:]
    counts = np.diff(starts)
    counts[[*alone]] = [*map(len, alone.values())]
    for which, column in enumerate(columns) if alone else ():
        own_columns = {at: tokens.columns[which] for at, tokens in alone.items()}
        columns[which] = _replaced(column, starts, own_columns)
    return _document(columns, counts, [*texts.values()])


def _replaced(column: Any, starts: Ints, alone: Mapping[int, Sequence[Any]]) -> Any:
    """Return a column in which some texts, in order, have other tokens."""
    parts: list[Any] = []
    past = 0
    for at, own in alone.items():
        parts += column[past : starts[at]], np.array(own, column.dtype)
        past = starts[at + 1]
    return np.concatenate((*parts, column[past:]))


def _document(columns: Sequence[Any], counts: Ints, texts: Sequence[str]) -> Tokens:
    """Return the tokens of texts as those of one; each text has so many of them."""
    begins = starts_of(np.array([len(text) + 1 for text in texts], np.int64))[:-1]
    shift = np.repeat(begins, counts)
    at = starts_of(counts)[1:-1]
    between = begins[1:] - 1
    *others, firsts, lasts = columns
    inserted: tuple[Any, ...] = (BREAK, *BREAK_IS, between, between + 1)
    made = [
        np.insert(column, at, put).tolist()
        for column, put in zip((*others, firsts + shift, lasts + shift), inserted, strict=True)
    ]
    breaks = (at + np.arange(len(at))).tolist()
    return Tokens(made, BREAK.join(texts), breaks)


def _together(read: Passages) -> frozenset[int]:
    """Return the beads with words that are not cut by themselves."""
    if not _TOGETHER.search("".join(read.vocabulary)):
        return frozenset()
    places = read.stream.held([*filter(_TOGETHER.search, read.vocabulary)])
    return frozenset(read.stream.owners[places].tolist())


def _columns(stream: Stream, beads: Ints) -> tuple[list[Any], Ints]:
    """Return the tokens of beads, on end and column by column, and where those of each begin."""
    pieces = _cut(stream)
    owners, places = spread(stream.starts[beads], np.diff(stream.starts)[beads])
    numbers = stream.numbers[places]
    which, cut = spread(pieces.starts[numbers], np.diff(pieces.starts)[numbers])
    texts, kinds, befores, firsts, lasts = (column[cut] for column in pieces.columns)
    words = np.flatnonzero(kinds == "word")
    befores[words] = pieces.behind[numbers[which[words] - 1]]
    starts = starts_of(np.bincount(owners[which], minlength=len(beads)))
    befores[starts[:-1][np.diff(starts) > 0]] = "start"
    offsets = stream.offsets[places][which]
    return [texts, kinds, befores, offsets + firsts, offsets + lasts], starts


def _cut(stream: Stream) -> _Cut:
    """Cut the different pieces of a stream: a word is one token."""
    pieces = np.array(stream.pieces, object)
    is_word = stream.is_word
    words = pieces[is_word].tolist()
    gaps = [np.array(column, object) for column in between_words(pieces[~is_word])]
    stand_ins = np.flatnonzero(gaps[0] == STAND_IN)
    counts = np.ones(len(pieces), np.int64)
    counts[~is_word] = np.diff(stand_ins) - 1
    behind = np.full(len(pieces), "none", object)
    behind[~is_word] = gaps[2][stand_ins[1:]]
    of_word = np.repeat(is_word, counts)
    begins = np.repeat(gaps[4][stand_ins[:-1]], counts[~is_word])

    def column(of_words: Any, of_gaps: Any, kind: type) -> Any:
        made: Any = np.empty(len(of_word), kind)
        made[of_word], made[~of_word] = of_words, of_gaps
        return made

    texts, kinds, befores, firsts, lasts = (np.delete(column, stand_ins) for column in gaps)
    low = lower("\n".join(words)).split("\n") if words else []
    columns = (
        column(low, texts, object),
        column("word", kinds, object),
        column("none", befores, object),
        column(0, firsts - begins, np.int64),
        column([*map(len, words)], lasts - begins, np.int64),
    )
    return _Cut(columns, starts_of(counts), behind)
