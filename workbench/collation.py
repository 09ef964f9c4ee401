"""The witnesses of a work side by side: segmented, aligned, with their chain. What checks read."""

from __future__ import annotations

from dataclasses import dataclass, field

from workbench.alignment import Alignment
from workbench.chain import Chain
from workbench.errors import AlignmentError
from workbench.segments import SegmentedText

SUMMARY = "summary"
"""The key under which evidence quotes the work's summary, beside those of the witnesses."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What an archive or editor says the document holds; no witness, but checked against them."""

    text: str
    lang: str


@dataclass(frozen=True, slots=True, eq=False)
class Collation:
    """Segmented texts and their alignment, in the same order of keys.

    A collation is equal to itself alone, so that what is read from one can be remembered by it.
    """

    texts: tuple[SegmentedText, ...]
    alignment: Alignment
    chain: Chain
    summary: Summary | None = None
    by_key: dict[str, SegmentedText] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_key", {text.key: text for text in self.texts})
        if self.keys != self.alignment.keys or self.keys != self.chain.keys:
            raise AlignmentError("texts, alignment and chain name different witnesses")
        for text in self.texts:
            if self.alignment.sizes[text.key] != len(text):
                raise AlignmentError(
                    f"{text.key} has {len(text)} segments,"
                    f" its alignment {self.alignment.sizes[text.key]}; run `workbench align` again"
                )

    @property
    def keys(self) -> tuple[str, ...]:
        """The witnesses' keys, in the order of the work."""
        return tuple(text.key for text in self.texts)

    def lang(self, key: str) -> str:
        """Return the language of a witness."""
        return self.by_key[key].lang

    def bead_span(self, bead: int, key: str) -> tuple[int, int]:
        """Return the span of the stored text of ``key`` that a bead covers."""
        return self.by_key[key].span(self.alignment.run(bead, key))

    def bead_text(self, bead: int, key: str) -> str:
        """Return the stored text of a bead in one witness, ``""`` where it has none.

        Spans of divergences are code-point offsets into this text.
        """
        start, end = self.bead_span(bead, key)
        return self.by_key[key].text[start:end]

    def bead_texts(self, bead: int) -> dict[str, str]:
        """Return the stored text of a bead in every witness."""
        return {key: self.bead_text(bead, key) for key in self.keys}

    def line(self, bead: int, key: str, offset: int = 0) -> int:
        """Return the line of the text of ``key`` that an offset in a bead stands in, from 1."""
        return self.by_key[key].line(self.bead_span(bead, key)[0] + offset)

    def bead_prose(self, bead: int, key: str) -> str:
        """Return a bead's text as it reads on, without the heads of pages and soft line breaks.

        It is as long as ``bead_text``, so that offsets hold in both.
        """
        return self.by_key[key].prose(*self.bead_span(bead, key))

    def beads_prose(self, key: str) -> list[str]:
        """Return the texts of all beads in one witness as they read on."""
        text = self.by_key[key]
        return [text.prose(*span) for span in map(text.span, self.alignment.runs(key))]

    def bead_at(self, key: str, offset: int) -> int:
        """Return the bead that holds an offset of the stored text of ``key``.

        An offset between two segments belongs to the bead of the one before it.
        """
        begun = self.by_key[key].segments.started(offset)
        return self.alignment.bead_of(key, max(begun - 1, 0))

    def place(self, key: str, start: int, end: int) -> tuple[int, tuple[int, int]]:
        """Return the bead that holds a span of the stored text, and the span inside that bead.

        A span that runs over the bead's end is cut there.
        """
        bead = self.bead_at(key, start)
        first, last = self.bead_span(bead, key)
        return bead, (min(max(start, first), last) - first, min(max(end, first), last) - first)
