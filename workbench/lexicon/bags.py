"""A witness as the aligner sees it: for each segment a length and a bag of stems.

Stems are words cut to five letters, a crude but language-blind way to bring inflected forms
together (Och 1999 and many since). Numbers, punctuation that survives translation and the layout
(headings, list items, first segment of a paragraph) are stems too, so that one lexicon can weigh
all evidence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

import numpy as np

from workbench.arrays import Bools, Floats, Ints, Vectors, distinct, starts_of
from workbench.byword import ByWord
from workbench.lexicon.tokens import tokens
from workbench.once import once
from workbench.segments import Segment, SegmentedText
from workbench.text import fold

STEM_LETTERS = 5
# A segment longer than this is no sentence; its further stems would cost much and tell little.
MAX_STEMS = 400

HEADING, ITEM, PARAGRAPH = "<heading>", "<item>", "<paragraph>"

# Where a sentence ends and another begins within a segment; abbreviations are shorter words.
_SENTENCE_ENDS = re.compile(
    r"""[.!?](?:(?<=[!?])|(?<=\w{3}\.)|(?<=\w{3}["')\]]\.))["')\]]*\s+(?=\S)"""
)
# A quotation or bracket that closes by itself.
_CLOSING = re.compile(r"""["')\]}.,;:!?][\s"')\]}.,;:!?]*$""")
# A title or an initial: "Mr.", "U.S.", «Св.». What comes after it goes on.
_CUT_SHORT = re.compile(
    r"(?<!\w)(?:[A-ZА-ЯЁ]|[B-DF-HJ-NP-TV-XZБ-ДЖЗЙ-НП-ТФ-Щ][b-df-hj-np-tv-xzб-джзй-нп-тф-щ]{1,2})\.$"
)
_LONGEST_CUT = 8


@dataclass(frozen=True, eq=False)
class Bags:
    """Segments as bags of stems, equal to themselves alone.

    ``stems[starts[i]:starts[i + 1]]`` are the distinct stems of segment ``i``, as numbers of the
    ``vocabulary``; ``lengths[i]`` is its length in characters, at least 1; ``breaks[i]`` tells that
    something new begins with it, so that it should not share a bead with the segment before;
    ``goes_on[i]`` tells that the segment before it ended too early, so that they should share one;
    ``sentences[i]`` is how many sentences the segment seems to hold, at least 1;
    ``wordings[i]`` is the number of its wording, the same for segments that read the same;
    ``frequency[t]`` is the number of segments with stem ``t``; ``names`` maps stems that may be
    names to a full form; ``places`` are where in its segment each entry of ``stems`` stands, from 0
    to 1, if known, and ``times`` how often it is said there; ``vectors`` are embeddings, segments ×
    dimensions, if there are any.
    """

    vocabulary: tuple[str, ...]
    starts: Ints
    stems: Ints
    lengths: Floats
    breaks: Bools
    goes_on: Bools
    sentences: Ints
    wordings: Ints
    frequency: Ints
    names: dict[int, str]
    places: Floats | None = None
    times: Ints | None = None
    vectors: Vectors | None = None

    def __len__(self) -> int:
        return len(self.lengths)

    @property
    def sizes(self) -> Ints:
        """How many distinct stems each segment has."""
        return np.diff(self.starts)

    @once
    def owners(self) -> Ints:
        """The segment each entry of ``stems`` belongs to."""
        return np.repeat(np.arange(len(self)), self.sizes)

    def window(self, first: int, last: int) -> Bags:
        """Return the segments ``first <= i < last``, with the frequencies of the whole text."""
        return replace(
            self,
            starts=self.starts[first : last + 1] - self.starts[first],
            stems=self.stems[self._entries(first, last)],
            lengths=self.lengths[first:last],
            breaks=self.breaks[first:last],
            goes_on=self.goes_on[first:last],
            sentences=self.sentences[first:last],
            wordings=self.wordings[first:last],
            places=None if self.places is None else self.places[self._entries(first, last)],
            times=None if self.times is None else self.times[self._entries(first, last)],
            vectors=None if self.vectors is None else self.vectors[first:last],
        )

    def _entries(self, first: int, last: int) -> slice:
        return slice(int(self.starts[first]), int(self.starts[last]))

    def variety(self, first: int, last: int) -> int:
        """Return how many of the segments ``first <= i < last`` read differently."""
        return len(distinct(self.wordings[first:last]))

    def part(self, first: int, last: int) -> Bags:
        """Return the segments ``first <= i < last``, with the frequencies they have among them."""
        window = self.window(first, last)
        frequency = np.bincount(window.stems, minlength=len(self.vocabulary))
        return replace(window, frequency=frequency)


def stem(word: str) -> str:
    """Return the stem of a folded word."""
    return word.casefold()[:STEM_LETTERS]


STEMS: ByWord[str] = ByWord(stem)
"""By folded word, its stem."""


class _This:
    """A text that is itself alone: two would be compared letter by letter."""

    __slots__ = ("text",)

    def __init__(self, text: SegmentedText) -> None:
        self.text = text

    def __hash__(self) -> int:
        return id(self.text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _This) and self.text is other.text


def read(text: SegmentedText) -> Bags:
    """Return a witness as bags of stems; those of the last few are remembered.

    The aligner reads one text after the other, and again where it looks for what was moved.
    """
    return _read(_This(text))


@lru_cache(maxsize=4)
def _read(this: _This) -> Bags:
    text = this.text
    return of_texts(
        [text.segment_text(at) for at in range(len(text))],
        _layouts(text.segments),
    )


def of_texts(
    texts: Sequence[str],
    layouts: Sequence[Sequence[str]] | None = None,
) -> Bags:
    """Return texts as bags of stems, with their marks of layout if known."""
    words = Words()
    numbers = words.numbers
    wordings: dict[str, int] = {}
    read: list[int] = []
    stems: list[int] = []
    times: list[int] = []
    sizes: list[int] = []
    lengths: list[int] = []
    sentences: list[int] = []
    goes_on: list[bool] = []
    cut_short = False
    for at, text in enumerate(texts):
        folded = fold(text).text
        lengths.append(len(folded))
        read.append(wordings.setdefault(folded, len(wordings)))
        goes_on.append(at > 0 and (cut_short or _CLOSING.match(folded) is not None))
        cut_short = bool(_CUT_SHORT.search(folded[-_LONGEST_CUT:]))
        sentences.append(1 + len(_SENTENCE_ENDS.findall(folded)))
        marks = [numbers.setdefault(mark, len(numbers)) for mark in layouts[at]] if layouts else []
        said, room = tokens(folded), MAX_STEMS - len(marks)
        bag = Counter([*marks, *map(words.__getitem__, said[:room])])
        for token in said[room:]:
            if len(bag) >= MAX_STEMS:
                break
            bag[words[token]] += 1
        stems += bag
        times += bag.values()
        sizes.append(len(bag))
    flat, counts = np.array(stems, np.int64), np.array(sizes, np.int64)
    starts = starts_of(counts)
    return Bags(
        vocabulary=words.vocabulary,
        starts=starts,
        stems=flat,
        lengths=np.maximum(np.array(lengths, np.float64), 1.0),
        breaks=_breaks(layouts or [()] * len(texts)),
        goes_on=np.array(goes_on, np.bool_),
        sentences=np.array(sentences, np.int64),
        wordings=np.array(read, np.int64),
        frequency=np.bincount(flat, minlength=len(numbers)),
        names=words.names,
        places=(np.arange(len(flat)) - np.repeat(starts[:-1], counts) + 0.5)
        / counts.repeat(counts),
        times=np.array(times, np.int64),
    )


class Words(dict[str, int]):
    """The number of each word's stem, found when the word is first met, and which may be names."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self._lower: set[int] = set()
        self._names: dict[int, str] = {}

    def __missing__(self, word: str) -> int:
        number = self[word] = self.numbers.setdefault(stem(word), len(self.numbers))
        if len(word) > 2:
            if word[0].islower():
                self._lower.add(number)
            elif number not in self._names and word[0].isalpha():
                self._names[number] = word
        return number

    @property
    def vocabulary(self) -> tuple[str, ...]:
        """The stems, in the order of their numbers."""
        return tuple(self.numbers)

    @property
    def names(self) -> dict[int, str]:
        """The stems of words that always have a capital, or whose script has none, and a word."""
        return {at: name for at, name in self._names.items() if at not in self._lower}


def _layouts(segments: Sequence[Segment]) -> list[list[str]]:
    """Return each segment's marks of layout; none where every segment is a paragraph of its own."""
    paragraphs = [segment.paragraph for segment in segments]
    first = [before != here for before, here in pairwise([None, *paragraphs])]
    telling = not all(first) and sum(first) > 1
    layouts = []
    for segment, opens in zip(segments, first, strict=True):
        marks = [PARAGRAPH] if opens and telling else []
        if segment.kind == "heading":
            marks.append(HEADING)
        elif segment.kind == "item":
            marks.append(ITEM)
        layouts.append(marks)
    return layouts


def _breaks(layouts: Sequence[Sequence[str]]) -> Bools:
    """Tell which segments begin something new: a paragraph, a heading, an item, what follows one.

    Where every segment is a paragraph of its own, that breaks nothing: the layouts do not say so.
    """
    heading = np.array([HEADING in marks for marks in layouts], np.bool_)
    breaks = np.array([bool(marks) for marks in layouts], np.bool_)
    breaks[1:] |= heading[:-1]
    return breaks
