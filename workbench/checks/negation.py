"""Negation that some texts have and others not: a weak sign, since languages negate differently.

"Few" and "refuse" may stand where another text says "not"; where a text has such a word nothing is
said. "Without" and "impossible" negate as surely as "not" does, and are counted with it. Where two
texts agree and the third has one negation less, or where the text that the others were made from is
alone to negate, it is more than a weak sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from workbench.checks.check import Check
from workbench.checks.evidence.negating import Negating, negating
from workbench.checks.finding import Confidence, Evidence, Finding
from workbench.collation import Collation
from workbench.message import Listed, Message
from workbench.passages import Passages, passages
from workbench.script import foreign_letters
from workbench.text import Folded
from workbench.values.tokens import WORD

MOST = 100
"""Words of a bead that are shown; what has more is no sentence."""

QUOTED = 3
"""Words in another script from which a text quotes what is not read in it."""

_INNER = re.compile(r"[,;:()\[\]\"/-](?=\s*\S)|[.!?](?=\s*\w)")


class Negation(Check):
    """Negation that is not in every text."""

    kinds = ("negation",)
    thresholds: ClassVar[Mapping[str, float]] = {"clause": 12, "sentence": 30, "passage": 40}
    """Words up to which it is more than a weak sign: in a clause without punctuation inside, in a
    sentence that only the text negates that the others come from, and in a passage of which all
    texts negate but one."""

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield the beads in which some texts negate and the others surely do not."""
        read = passages(collation)
        known = {key: found for key in collation.keys if (found := negating(collation.lang(key)))}
        foreign = {key: foreign_letters(collation.lang(key)) for key in known}
        for bead in _may_negate(read, known):
            states = {
                key: negation.state(read[key].folded[bead].text, read[key].words[bead])
                for key, negation in known.items()
                if read[key].prose[bead]
            }
            negated = tuple(key for key, state in states.items() if state in ("negated", "denied"))
            if not negated or (len(negated) == 1 and states[negated[0]] == "denied"):
                continue
            folded = {key: read[key].folded[bead] for key in states}
            plain = tuple(key for key, state in states.items() if state == "plain")
            quoted = any(
                sum(map(foreign[key].__getitem__, read[key].words[bead])) >= QUOTED for key in plain
            )
            if plain and len(negated) + len(plain) == len(states) and not quoted:
                yield self._finding(collation, bead, negated, plain, folded, known)
            elif len(negated) == len(states) > 2 and (odd := _with_fewer(folded, known)):
                others = tuple(key for key in negated if key != odd)
                yield self._finding(collation, bead, others, (odd,), folded, known)

    def _finding(
        self,
        collation: Collation,
        bead: int,
        negated: tuple[str, ...],
        plain: tuple[str, ...],
        folded: Mapping[str, Folded],
        known: Mapping[str, Negating],
    ) -> Finding:
        evidence = {}
        for key in collation.keys:
            if key in folded:
                spans = _spans(folded[key], known[key])
                text = collation.bead_text(bead, key)
                evidence[key] = Evidence(spans, tuple(text[start:end] for start, end in spans))
        origin = all(collation.chain.parent(key) in folded for key in plain)
        clear = self._is_clear([text.text for text in folded.values()], len(negated), origin)
        confidence: Confidence = "medium" if clear else "low"
        fewer = any(evidence[key].spans for key in plain)
        fields = {"negated": Listed(negated), "plain": Listed(plain)}
        message = Message("negated in {negated}, not in {plain}", fields)
        if fewer:
            message = Message("more often negated in {negated} than in {plain}", fields)
        return Finding(
            kind="negation",
            severity="major",
            confidence=confidence,
            bead=bead,
            evidence=evidence,
            message=message,
            groups=(negated, plain),
        )

    def _is_clear(self, texts: Sequence[str], negated: int, origin: bool) -> bool:
        """Tell whether it is more than a weak sign that ``negated`` of three texts or more negate.

        ``origin``: the others were made from a text that negates.
        """
        longest = max(len(WORD.findall(text)) for text in texts)
        if len(texts) < 3:
            return False
        if longest <= self.threshold("clause") and not any(_INNER.search(text) for text in texts):
            return True
        if negated == len(texts) - 1:
            return longest <= self.threshold("passage")
        return origin and longest <= self.threshold("sentence")


def _may_negate(read: Mapping[str, Passages], known: Mapping[str, Negating]) -> Iterator[int]:
    """Yield the beads in which some text has a word that negates or denies."""
    told = [read[key].those(negation.is_certain) for key, negation in known.items()]
    yield from (bead for bead, words in enumerate(zip(*told, strict=True)) if any(words))


def _with_fewer(folded: Mapping[str, Folded], known: Mapping[str, Negating]) -> str | None:
    """Return the one text that negates once less than the others, if it surely does.

    Languages differ in how often they say it where one "neither … nor" negates several things.
    """
    if any(known[key].is_paired(WORD.findall(text.text)) for key, text in folded.items()):
        return None
    times = {key: known[key].times(text.text) for key, text in folded.items()}
    fewest = min(times.values())
    odd = [key for key, count in times.items() if count == fewest]
    others = {count for key, count in times.items() if key not in odd}
    if len(odd) > 1 or others != {fewest + 1}:
        return None
    return None if known[odd[0]].is_hedged(folded[odd[0]].text) else odd[0]


def _spans(text: Folded, negation: Negating) -> tuple[tuple[int, int], ...]:
    found = (*negation.places(text.text), *negation.denials(text.text))
    return tuple(sorted(text.span(*word.span()) for word in found[:MOST]))
