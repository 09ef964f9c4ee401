"""What the workbench, and other checks beside it, say of clean, damaged and rewritten lines."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.divergences.corpora import LANGUAGES, Corpus
from benchmarks.divergences.edits import Edit, Edited, apply, choose, rounds
from benchmarks.divergences.errors import ErrorType, error_types
from benchmarks.divergences.rewritings import rewritings
from workbench.alignment import Alignment, Bead
from workbench.chain import Chain
from workbench.collation import Collation
from workbench.divergences import CONFIDENCES, Divergence, find_divergences
from workbench.segments import SegmentedText, segment_lines

Flags = Mapping[int, Sequence[Divergence]]
Look = tuple[object, ...]


def collation(edited: Edited) -> Collation:
    """Return a corpus as witnesses fa → ru → en, line against line."""
    texts = []
    for lang in LANGUAGES:
        text = "".join(f"{segment}\n" for segment in edited.segments[lang])
        texts.append(SegmentedText(lang, lang, text, segment_lines(text)))
    beads = tuple(Bead(runs) for runs in edited.beads)
    return Collation(tuple(texts), Alignment(LANGUAGES, beads), Chain.in_order(*LANGUAGES))


def flags(edited: Edited) -> dict[int, list[Divergence]]:
    """Return the divergences of each line."""
    found: dict[int, list[Divergence]] = defaultdict(list)
    for divergence in find_divergences(collation(edited)):
        if divergence.bead is not None:
            found[edited.lines[divergence.bead]].append(divergence)
    return found


def net(before: Iterable[Divergence], now: Iterable[Divergence]) -> list[Divergence]:
    """Return the divergences that were not there before: other in kind, values or odd witness."""
    known = Counter(_look(divergence) for divergence in before)
    new = []
    for divergence in now:
        look = _look(divergence)
        if known[look]:
            known[look] -= 1
        else:
            new.append(divergence)
    return new


def _look(divergence: Divergence) -> Look:
    values = tuple((key, evidence.values) for key, evidence in sorted(divergence.evidence.items()))
    return divergence.check, divergence.kind, divergence.odd, values


def at_least(divergences: Iterable[Divergence], confidence: str) -> list[Divergence]:
    """Return the divergences of a confidence or a greater one."""
    enough = CONFIDENCES[: CONFIDENCES.index(confidence) + 1]
    return [divergence for divergence in divergences if divergence.confidence in enough]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an edit brought about: new flags at high, high and medium, and any confidence.

    A flag that was there at medium and is now at high is not new.
    """

    edit: Edit
    row: Mapping[str, str]
    high: tuple[Divergence, ...]
    medium: tuple[Divergence, ...]
    low: tuple[Divergence, ...]


def outcomes(corpus: Corpus, edits: Sequence[Edit], clean: Flags, seed: int) -> list[Outcome]:
    """Run the edits in rounds; return what is flagged on each edited line and was not before."""
    found = []
    for batch in rounds(edits, len(corpus), seed):
        now = flags(apply(corpus, batch))
        for edit in batch:
            known = clean.get(edit.line, ())
            by_confidence = (
                tuple(net(at_least(known, shown), at_least(now[edit.line], sure)))
                for sure, shown in (("high", "medium"), ("medium", "medium"), ("low", "low"))
            )
            row = corpus.row(edit.line) | {edit.lang: edit.text}
            found.append(Outcome(edit, row, *by_confidence))
    order = {edit: number for number, edit in enumerate(edits)}
    return sorted(found, key=lambda outcome: order[outcome.edit])


@dataclass(frozen=True, slots=True)
class Measured:
    """All that was measured on a corpus."""

    corpus: Corpus
    clean: Flags
    errors: Mapping[str, list[Outcome]]
    rewritten: Mapping[str, list[Outcome]]
    types: tuple[ErrorType, ...]


def measure(corpus: Corpus, count: int, seed: int) -> Measured:
    """Measure a corpus with at most ``count`` edits of each type in each language."""
    clean = flags(apply(corpus))
    types = error_types(corpus)
    errors = [
        edit
        for one in types
        for lang in LANGUAGES
        for edit in choose(one.name, one.editor, corpus, lang, count, seed)
    ]
    harmless = [
        edit
        for name, editor in rewritings().items()
        for lang in LANGUAGES
        for edit in choose(name, editor, corpus, lang, count, seed)
    ]
    return Measured(
        corpus,
        clean,
        _by_type(outcomes(corpus, errors, clean, seed)),
        _by_type(outcomes(corpus, harmless, clean, seed)),
        types,
    )


def _by_type(found: Iterable[Outcome]) -> dict[str, list[Outcome]]:
    grouped: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in found:
        grouped[outcome.edit.type].append(outcome)
    return grouped
