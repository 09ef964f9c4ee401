"""Words, runs of digits and marks: what the readers of values walk over.

A text is folded (``workbench.text.fold``) and cut (``cut``); each token knows where it stood before
that.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain, compress
from typing import Any, Literal, NamedTuple

from workbench.once import once

TokenKind = Literal["word", "digits", "mark"]
Before = Literal["start", "line", "space", "zwnj", "none"]


class Token(NamedTuple):
    """One word, one run of digits, or one mark (any other character that is not white space).

    ``text`` is folded and in lower case: digits are ASCII, dashes ``-``, ё is е, Arabic ي is ی;
    ٫ and ٬ stay. ``[start, end)`` is its span in the original. ``before`` says what parts it from
    the token before: the ``"start"`` of the text, a ``"line"`` break, white ``"space"``, a ZWNJ
    (``"zwnj"``: بیست‌وهفتمین is the tokens بیست and وهفتمین), or nothing (``"none"``: the ``th`` of
    ``27th``, the ``,`` of ``1,5``). Apostrophes inside words belong to them ("o'clock"); hyphens
    are marks of their own.
    """

    text: str
    kind: TokenKind
    before: Before
    start: int
    end: int


LINE_STARTS = frozenset({"start", "line"})
"""What parts the first token of a line from the one before."""

BREAK = "\0"
"""The text of the mark that stands between two passages of a document, which end there."""

BREAK_IS: tuple[TokenKind, Before] = "mark", "line"
"""Its kind, and what stands before it."""


Columns = Sequence[Sequence[Any]]
"""Text, kind, what stands before, beginning and end of each token, as a ``Token`` has them."""


class Tokens(tuple[str, ...]):
    """The tokens of a text, as the ``text`` of each; all else of a ``Token`` is asked for.

    It knows where each word, mark and run of digits stands: many readers look for the few words of
    their lists. What is asked of an index before the first token or behind the last is found to be
    nothing. The text may be several passages on end, with a ``BREAK`` between; nothing that is
    read goes beyond one.
    """

    kinds: Sequence[TokenKind]
    befores: Sequence[Before]
    starts: Sequence[int]
    ends: Sequence[int]
    original: str
    breaks: Sequence[int]
    size: int

    def __new__(cls, columns: Columns, original: str, breaks: Sequence[int] = ()) -> Tokens:
        """Make tokens of their columns; ``breaks`` are where passages are parted."""
        made = super().__new__(cls, columns[0])
        _, made.kinds, made.befores, made.starts, made.ends = columns
        made.original, made.breaks, made.size = original, breaks, len(made)
        return made

    def text(self, at: int) -> str:
        """Return the text of a token."""
        return self[at] if 0 <= at < self.size else ""

    def word(self, at: int) -> str:
        """Return the text of a token if it is a word."""
        return self[at] if 0 <= at < self.size and self.kinds[at] == "word" else ""

    def digits(self, at: int, *lengths: int) -> str:
        """Return the text of a token if it is digits, so many if ``lengths`` are given."""
        if not (0 <= at < self.size and self.kinds[at] == "digits"):
            return ""
        return self[at] if not lengths or len(self[at]) in lengths else ""

    def mark(self, at: int, marks: str) -> bool:
        """Say whether a token is one of ``marks``."""
        return 0 <= at < self.size and self[at] in marks

    def raw(self, at: int) -> str:
        """Return a token as it stands in the original."""
        return self.original[self.starts[at] : self.ends[at]] if 0 <= at < self.size else ""

    def before(self, at: int) -> str:
        """Return what parts a token from the one before."""
        return self.befores[at] if 0 <= at < self.size else ""

    def glued(self, at: int) -> bool:
        """Say whether nothing parts a token from the one before."""
        return 0 < at < self.size and self.befores[at] == "none"

    def tied(self, at: int, marks: str = "-") -> bool:
        """Say whether a token is one of ``marks`` that ties what stands on either side."""
        return self.mark(at, marks) and self.glued(at) and self.glued(at + 1)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return where the tokens from ``first`` on, before ``last``, stand in the original."""
        return self.starts[first], self.ends[last - 1]

    def each(self) -> Iterator[Token]:
        """Yield all that is known of each token."""
        return map(Token._make, zip(*self.columns, strict=True))

    @property
    def columns(self) -> Columns:
        """What is known of each token, column by column."""
        return self, self.kinds, self.befores, self.starts, self.ends

    def part(self, first: int, last: int) -> Tokens:
        """Return the tokens from ``first`` on, before ``last``, as a text of one passage."""
        return Tokens([column[first:last] for column in self.columns], self.original)

    def spelt(self, texts: Iterable[str]) -> Tokens:
        """Return the same tokens with other texts."""
        return Tokens((tuple(texts), *self.columns[1:]), self.original, self.breaks)

    def with_pieces(self, instead: Mapping[int, Sequence[Token]]) -> tuple[Tokens, list[int]]:
        """Return tokens some of which are cut in pieces, and of each the index that it had."""
        made: Sequence[list[Any]] = ([], [], [], [], [])
        indices: list[int] = []
        past = 0
        for at in (*sorted(instead), len(self)):
            for column, own in zip(made, self.columns, strict=True):
                column += own[past:at]
            indices += range(past, at)
            for piece in instead.get(at, ()):
                indices.append(at)
                for column, part in zip(made, piece, strict=True):
                    column.append(part)
            past = at + 1
        breaks = [bisect_left(indices, at) for at in self.breaks]
        return Tokens(made, self.original, breaks), indices

    def without(self, spans: Iterable[tuple[int, int]]) -> Tokens:
        """Return the tokens but those from a first on, before a last."""
        gone = {at for span in spans for at in range(*span)}
        kept = [at for at in range(len(self)) if at not in gone]
        breaks = [bisect_left(kept, at) for at in self.breaks]
        columns = [[own[at] for at in kept] for own in self.columns]
        return Tokens(columns, self.original, breaks)

    @once
    def where(self) -> Mapping[str, Sequence[int]]:
        """Where each different ``text`` stands."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for at, text in enumerate(self):
            found[text].append(at)
        return found

    @once
    def runs(self) -> Sequence[int]:
        """Where the runs of digits stand."""
        return self.places({text for text in self.where if text[0].isdecimal()})

    @once
    def lines(self) -> Sequence[int]:
        """Where a line begins."""
        begins = compress(range(len(self)), map(LINE_STARTS.__contains__, self.befores))
        return [at for at in begins if self[at] != BREAK]

    def places(self, texts: Set[str]) -> Sequence[int]:
        """Return where a token is one of some texts."""
        where = self.where
        return sorted(chain.from_iterable(map(where.__getitem__, texts & where.keys())))

    def ends_at(self, at: int) -> bool:
        """Whether nothing of the passage stands at an index that is not before it."""
        return at >= len(self) or self[at] == BREAK

    def passage(self, at: int) -> range:
        """Return the indices of the passage that a token is of."""
        which = bisect_left(self.breaks, at)
        first = self.breaks[which - 1] + 1 if which else 0
        return range(first, self.breaks[which] if which < len(self.breaks) else len(self))

    def shortly_before(self, at: int, most: int) -> Sequence[str]:
        """Return so many tokens of the passage, or what there is, that stand before one."""
        near = self[max(0, at - most) : at]
        while BREAK in near:
            near = near[near.index(BREAK) + 1 :]
        return near

    def by_passage(self, places: Iterable[int]) -> Iterator[tuple[range, list[int]]]:
        """Yield the passages that rising places are of, each with those that are its own."""
        own: list[int] = []
        passage = range(0)
        for place in places:
            if place not in passage:
                if own:
                    yield passage, own
                passage, own = self.passage(place), []
            own.append(place)
        if own:
            yield passage, own


def document(passages: Iterable[Tokens]) -> Tokens:
    """Return the tokens of several passages as those of one text, ``BREAK`` between them."""
    made: Sequence[list[Any]] = ([], [], [], [], [])
    texts: list[str] = []
    breaks: list[int] = []
    length = 0
    for tokens in passages:
        if texts:
            breaks.append(len(made[0]))
            for column, part in zip(made, (BREAK, *BREAK_IS, length, length + 1), strict=True):
                column.append(part)
            length += 1
        for column, own in zip(made[:3], tokens.columns, strict=False):
            column += own
        for column, own in zip(made[3:], tokens.columns[3:], strict=True):
            column += [length + at for at in own]
        texts.append(tokens.original)
        length += len(tokens.original)
    return Tokens(made, BREAK.join(texts), breaks)
