"""Negation that some texts have and others not.

By itself that is a weak sign: "few" and "refuse" may stand where another text says "not", and one
translator writes "not bad" where another writes "good". What is told of a sentence is how likely it
is that a "not" was lost in some texts or put into others, by all that they say; see ``odds``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar, NamedTuple

from workbench.checks.check import Check
from workbench.checks.evidence.linked import Possible
from workbench.checks.evidence.negation.heads import Heads
from workbench.checks.evidence.negation.hinting import hinted, hinting
from workbench.checks.evidence.negation.negated import Negated
from workbench.checks.evidence.negation.negating import Negating, negating
from workbench.checks.evidence.negation.odds import Habits, Signs, all_signs
from workbench.checks.evidence.negation.otherwise import is_told_by_opposite
from workbench.checks.evidence.negation.places import Place
from workbench.checks.evidence.parts.sentences import sentences
from workbench.checks.finding import Confidence, Evidence, Finding
from workbench.collation import Collation
from workbench.message import Listed, Message
from workbench.passages import Passages, passages
from workbench.script import foreign_letters
from workbench.text import Folded

MOST = 100
"""Words of a bead that are shown, and of a sentence that is read: what has more is no sentence."""

QUOTED = 3
"""Words in another script from which a text quotes what is not read in it."""

FEWEST = 3
"""Texts of which one can be told to be alone."""


class Differing(NamedTuple):
    """A sentence that texts negate differently often, with the ways in which it may be a slip."""

    bead: int
    heads: Mapping[str, Heads]
    signs: Sequence[Signs]


class Negation(Check):
    """Negation that is not in every text."""

    kinds = ("negation",)
    thresholds: ClassVar[Mapping[str, float]] = {"slip": 0, "difference": -0.3}
    """Log odds of a slip from which it is more than a weak sign, and from which it is told."""

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield the beads in which some texts negate and the others surely do not."""
        read = passages(collation)
        known = {key: found for key in collation.keys if (found := negating(collation.lang(key)))}
        foreign = {key: foreign_letters(collation.lang(key)) for key in known}
        rows, many = _sentences(collation, known)
        told = [(bead, _heads(said)) for bead, said in rows if _may_differ(said) and _is_read(said)]
        possible = Possible(_stems([one for _, heads in told for one in heads.values()]))
        differing = [
            Differing(bead, heads, tuple(all_signs(heads, possible))) for bead, heads in told
        ]
        habits = Habits((one for row in differing for one in row.signs), many)
        for row in differing:
            odds, likeliest = max(
                ((habits.odds(one), one) for one in row.signs if not _is_asked(row.heads, one)),
                key=lambda pair: pair[0],
                default=(float("-inf"), None),
            )
            if likeliest is None or odds < self.threshold("difference"):
                continue
            if not (
                any(_quotes(read[key], row.bead, foreign[key]) for key in likeliest.plain)
                or is_told_by_opposite(
                    collation, row.bead, row.heads, likeliest.lost, likeliest.plain
                )
            ):
                yield self._finding(collation, row, likeliest, odds >= self.threshold("slip"))

    def _finding(
        self, collation: Collation, row: Differing, found: Signs, is_clear: bool
    ) -> Finding:
        said = {key: one.said for key, one in row.heads.items()}
        evidence = {}
        for key in collation.keys:
            if key in said:
                folded = passages(collation)[key].folded[row.bead]
                text = collation.bead_text(row.bead, key)
                spans = _spans(folded, said[key])
                evidence[key] = Evidence(spans, tuple(text[start:end] for start, end in spans))
        weak = len(said) < FEWEST or any(one.asks for one in said.values())
        confidence: Confidence = "medium" if is_clear and not weak else "low"
        fields = {"negated": Listed(found.negated), "plain": Listed(found.plain)}
        message = Message("negated in {negated}, not in {plain}", fields)
        if any(evidence[key].spans for key in found.plain):
            message = Message("more often negated in {negated} than in {plain}", fields)
        return Finding(
            kind="negation",
            severity="major",
            confidence=confidence,
            bead=row.bead,
            evidence=evidence,
            message=message,
            groups=found.sides,
        )


def _sentences(
    collation: Collation, known: Mapping[str, Negating]
) -> tuple[Sequence[tuple[int, Mapping[str, Negated]]], int]:
    """Return the sentences in which a text has a word that negates or denies, with their beads.

    And how many sentences these beads have.
    """
    hints = hinting(collation)

    def has_certain(key: str, words: Iterable[Place]) -> bool:
        return any(known[key].is_certain[place.word] for place in words)

    beads = {
        bead
        for key, some in hints.items()
        for bead, words in some.items()
        if has_certain(key, words)
    }
    every = [(bead, row) for bead in sorted(beads) for row in sentences(collation, bead, known)]
    found = []
    for bead, row in every:
        telling = {key: hinted(hints[key], bead, one) for key, one in row.items()}
        if any(has_certain(key, words) for key, words in telling.items()):
            found.append((bead, {key: Negated(known[key], row[key], telling[key]) for key in row}))
    return found, len(every)


def _may_differ(said: Mapping[str, Negated]) -> bool:
    """Tell whether texts may negate a sentence differently often."""
    return len({(one.times_surely, len(one.denials)) for one in said.values()}) > 1


def _is_read(said: Mapping[str, Negated]) -> bool:
    """Tell whether texts have words, and no more than a sentence has."""
    return all(0 < len(one.words) <= MOST for one in said.values())


def _heads(said: Mapping[str, Negated]) -> Mapping[str, Heads]:
    """Return the texts of a sentence read for what they negate.

    What denies or may stand for a "not", and is said as often by all of them, tells nothing.
    """
    first, *others = said.values()
    alike = frozenset(
        name
        for name, times in first.meant.items()
        if all(one.meant[name] == times for one in others)
    )
    return {key: Heads(one, alike) for key, one in said.items()}


def _stems(texts: Sequence[Heads]) -> frozenset[str]:
    """Return the stems of all words, and of what a prefix of one negates."""
    found = frozenset[str]()
    for how in {one.how for one in texts}:
        words = set[str]().union(*(one.low for one in texts if one.how is how))
        found = found.union(
            *map(how.stems.__getitem__, words),
            *map(how.stems_negated.__getitem__, how.prefixed(words)),
        )
    return found


def _is_asked(heads: Mapping[str, Heads], found: Signs) -> bool:
    """Tell whether texts ask what others negate: "What is there to fear?", "There is nothing"."""
    return any(heads[key].said.asks for key in found.plain) and not all(
        heads[key].said.asks for key in found.negated
    )


def _quotes(read: Passages, bead: int, foreign: Mapping[str, bool]) -> bool:
    """Tell whether a passage has words in another script that are no names."""
    words = read.words[bead]
    return sum(foreign[word] and not word[0].isupper() for word in words) >= QUOTED


def _spans(text: Folded, said: Negated) -> tuple[tuple[int, int], ...]:
    found = (*said.places, *said.denials)
    spans = (text.span(said.start + word.start, said.start + word.end) for word in found[:MOST])
    return tuple(sorted(spans))
