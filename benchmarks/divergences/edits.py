"""One change to one line of one language, and how changes are chosen and put into a corpus."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.divergences.corpora import LANGUAGES, Corpus

SPACING = 3
"""Lines between two edits of one round, so that neighbours do not disturb one another."""

DENSITY = 10
"""At most one line in so many is edited in a round: what a document teaches stays true."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What a line becomes: its segments, and whether the second stands in a bead of its own.

    ``was`` and ``now`` are the part that changed, for people; ``variant`` is how it was done.
    """

    type: str
    variant: str
    lang: str
    line: int
    was: str
    now: str
    segments: tuple[str, ...]
    own_bead: bool = False

    @property
    def text(self) -> str:
        """The edited line, its segments joined."""
        return " ".join(self.segments)


@dataclass(frozen=True, slots=True)
class Change:
    """A possible change of a line, before it is known where it goes."""

    variant: str
    was: str
    now: str
    segments: tuple[str, ...]
    own_bead: bool = False


Editor = Callable[[Corpus, str, int, Random], Iterator[Change]]
"""Yields the changes that one line of one language allows."""


def replace(variant: str, line: str, span: tuple[int, int], now: str) -> Change:
    """Return the change that puts ``now`` in place of a span of the line."""
    start, end = span
    return Change(variant, line[start:end], now, (line[:start] + now + line[end:],))


def choose(
    name: str, editor: Editor, corpus: Corpus, lang: str, count: int, seed: int
) -> list[Edit]:
    """Return at most ``count`` edits, one a line, the variants as evenly as the lines allow."""
    chance = Random(f"{seed} {name} {lang} {corpus.name}")
    order = list(range(len(corpus)))
    chance.shuffle(order)
    used: Counter[str] = Counter()
    edits: list[Edit] = []
    for line in order:
        changes = list(editor(corpus, lang, line, chance))
        if not changes:
            continue
        chance.shuffle(changes)
        change = min(changes, key=lambda change: used[change.variant])
        used[change.variant] += 1
        edits.append(
            Edit(
                name,
                change.variant,
                lang,
                line,
                change.was,
                change.now,
                change.segments,
                change.own_bead,
            )
        )
        if len(edits) == count:
            break
    return edits


def rounds(edits: Sequence[Edit], size: int, seed: int) -> list[list[Edit]]:
    """Part edits into rounds that are run together: far from one another and not too many."""
    left = list(edits)
    Random(f"{seed} rounds").shuffle(left)
    most = max(size // DENSITY, 1)
    parted: list[list[Edit]] = []
    taken: list[set[int]] = []
    for edit in left:
        near = set(range(edit.line - SPACING, edit.line + SPACING + 1))
        for members, lines in zip(parted, taken, strict=True):
            if len(members) < most and not near & lines:
                members.append(edit)
                lines.add(edit.line)
                break
        else:
            parted.append([edit])
            taken.append({edit.line})
    return parted


Run = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Edited:
    """A corpus with edits in it: the segments of each language, the beads, and each bead's line."""

    segments: dict[str, list[str]]
    beads: list[tuple[Run, ...]]
    lines: list[int]


def apply(corpus: Corpus, edits: Sequence[Edit] = ()) -> Edited:
    """Put edits, at most one a line, into a corpus."""
    by_line = {edit.line: edit for edit in edits}
    segments: dict[str, list[str]] = {lang: [] for lang in LANGUAGES}
    beads: list[tuple[Run, ...]] = []
    lines: list[int] = []

    def bead(line: int, added: Mapping[str, tuple[str, ...]]) -> None:
        runs = []
        for lang in LANGUAGES:
            start = len(segments[lang])
            segments[lang] += added.get(lang, ())
            runs.append((start, len(segments[lang])))
        beads.append(tuple(runs))
        lines.append(line)

    for line in range(len(corpus)):
        whole: dict[str, tuple[str, ...]] = {
            lang: (text,) for lang, text in corpus.row(line).items()
        }
        edit = by_line.get(line)
        if edit is None:
            bead(line, whole)
        elif edit.own_bead:
            bead(line, whole | {edit.lang: edit.segments[:1]})
            bead(line, {edit.lang: edit.segments[1:]})
        else:
            bead(line, whole | {edit.lang: edit.segments})
    return Edited(segments, beads, lines)
