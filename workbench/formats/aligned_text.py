"""Aligned text between the collation and the formats of other programs.

A format that holds the texts writes and reads ``workbench.formats.units``; one that only links
them uses ``workbench.formats.links``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from workbench.alignment import Alignment, Bead, Run
from workbench.chain import Chain
from workbench.collation import Collation
from workbench.formats.issues import Issue
from workbench.segments import SegmentedText, describe


@dataclass(frozen=True, slots=True)
class AlignedText:
    """Texts with their alignment, as formats write and read them.

    ``name`` is the stem of file names; ``remarks`` are what every file must say of the texts.
    ``ours`` says that our aligner made the alignment, so that two of the texts may part its beads.
    """

    name: str
    title: str
    texts: tuple[SegmentedText, ...]
    alignment: Alignment
    chain: Chain
    issues: tuple[Issue, ...] = ()
    remarks: tuple[str, ...] = ()
    ours: bool = False
    by_key: dict[str, SegmentedText] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_key", {text.key: text for text in self.texts})

    @property
    def keys(self) -> tuple[str, ...]:
        """The witnesses' keys, in order."""
        return tuple(text.key for text in self.texts)

    def collation(self) -> Collation:
        """Return what checks read."""
        return Collation(self.texts, self.alignment, self.chain)

    def only(self, *keys: str) -> AlignedText:
        """Return the same with some witnesses only; beads that none of them has are left out."""
        columns = [self.alignment.column(key) for key in keys]
        beads: list[Bead] = []
        numbers: dict[int, int] = {}
        for number, bead in enumerate(self.alignment.beads):
            runs = tuple(bead.runs[column] for column in columns)
            if any(start < end for start, end in runs):
                numbers[number] = len(beads)
                beads.append(Bead(runs, bead.score, bead.status))
        kept = tuple(
            replace(
                issue,
                bead=numbers[issue.bead],
                spans={key: issue.spans[key] for key in keys if key in issue.spans},
            )
            for issue in self.issues
            if issue.bead in numbers and issue.concerns(keys)
        )
        parents = {key: self.chain.parent(key) for key in keys}
        return replace(
            self,
            texts=tuple(self.by_key[key] for key in keys),
            alignment=Alignment(keys, tuple(beads)),
            chain=Chain(keys, {key: one if one in keys else None for key, one in parents.items()}),
            issues=kept,
        )

    def pairs(self, whole: bool = False) -> tuple[AlignedText, ...]:
        """Return every two witnesses as an aligned text of their own: all that pairs can hold.

        Unless they are to be ``whole``, beads that only a further text holds together are parted,
        if our aligner made them; one that an issue speaks of is not, so that both stand together.
        """
        keys = self.keys
        pairs = (self.only(one, other) for at, one in enumerate(keys) for other in keys[at + 1 :])
        parted = self.ours and not whole and len(keys) > 2
        return tuple(pair._in_twos() if parted else pair for pair in pairs)

    def _in_twos(self) -> AlignedText:
        # NumPy and all of the aligner are more than most formats need.
        from workbench.align.twos import in_twos

        before = self.alignment.beads
        parted = in_twos(self.texts, before, whole={issue.bead for issue in self.issues})
        numbers = {bead.runs: number for number, bead in enumerate(parted)}
        moved = (replace(one, bead=numbers[before[one.bead].runs]) for one in self.issues)
        return replace(self, alignment=Alignment(self.keys, parted), issues=tuple(moved))


def from_collation(
    collation: Collation,
    name: str,
    title: str,
    issues: tuple[Issue, ...] = (),
    remarks: tuple[str, ...] = (),
    ours: bool = False,
) -> AlignedText:
    """Return a collation as formats write it."""
    return AlignedText(
        name, title, collation.texts, collation.alignment, collation.chain, issues, remarks, ours
    )


def text_of(key: str, lang: str, segments: Iterable[tuple[str, int]]) -> SegmentedText:
    """Put a text together of segments, each with the number of its paragraph."""
    pieces: list[str] = []
    spans: list[Run] = []
    length = 0
    last: int | None = None
    for own, paragraph in segments:
        joint = "" if last is None else " " if paragraph == last else "\n\n"
        start = length + len(joint)
        length = start + len(own)
        spans.append((start, length))
        pieces += joint, own
        last = paragraph
    text = "".join(pieces) + "\n"
    return SegmentedText(key, lang, text, describe(text, lang, spans))
