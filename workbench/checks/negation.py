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
from workbench.checks.evidence.negation.hinting import Hinting, hinted, hinting
from workbench.checks.evidence.negation.negated import Negated
from workbench.checks.evidence.negation.negating import Negating, negating
from workbench.checks.evidence.negation.odds import Habits, Signs, all_signs
from workbench.checks.evidence.negation.otherwise import is_told_by_opposite
from workbench.checks.evidence.parts.sentences import sentence_by_sentence
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
        sentences = 0
        told: list[tuple[int, Mapping[str, Heads]]] = []
        for bead, said in _sentences(read, known, hinting(collation)):
            sentences += 1
            if _may_differ(said) and _is_read(said):
                told.append((bead, _heads(said)))
        possible = Possible(_stems(heads for _, heads in told))
        differing = [
            Differing(bead, heads, tuple(all_signs(heads, possible))) for bead, heads in told
        ]
        habits = Habits((one for row in differing for one in row.signs), sentences)
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
    read: Mapping[str, Passages],
    known: Mapping[str, Negating],
    hints: Mapping[str, Hinting],
) -> Iterator[tuple[int, Mapping[str, Negated]]]:
    """Yield the sentences of the beads in which a text has a word that negates or denies."""
    certain = {
        bead
        for key, some in hints.items()
        for bead, words in some.items()
        if known[key].certain(word for _, word in words)
    }
    for bead in sorted(certain):
        texts = {key: read[key].folded[bead].text for key in known if read[key].prose[bead]}
        for row in sentence_by_sentence(texts):
            yield (
                bead,
                {
                    key: Negated(known[key], text, hinted(hints[key], bead, start, text), start)
                    for key, (start, text) in row.items()
                },
            )


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
    meant = [set(one.meant.items()) for one in said.values()]
    alike = frozenset(name for name, _ in set.intersection(*meant))
    return {key: Heads(one, alike) for key, one in said.items()}


def _stems(rows: Iterable[Mapping[str, Heads]]) -> frozenset[str]:
    """Return the stems of all words, and of what a prefix of one negates."""
    words = {(one.how, word) for row in rows for one in row.values() for word in one.low}
    return frozenset[str]().union(
        *(how.stems[word] | how.stems_negated[word] for how, word in words)
    )


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
