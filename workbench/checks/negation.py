"""Negation that some texts have and others not: a weak sign, since languages negate differently.

"Few" and "refuse" may stand where another text says "not"; where a text has such a word nothing is
said. "Without" and "impossible" negate as surely as "not" does, and are counted with it. Where two
texts agree and the third has one negation less, or where the text that the others were made from is
alone to negate, it is more than a weak sign; and the more so where what some negate («не подходит»)
is told by the others without a "not" ("suitable"), whatever else they negate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, Literal, NamedTuple

from workbench.checks.check import Check
from workbench.checks.evidence.negation.heads import Heads
from workbench.checks.evidence.negation.negated import Negated
from workbench.checks.evidence.negation.negating import Negating, negating
from workbench.checks.evidence.negation.polarity import Turned, all_turned
from workbench.checks.evidence.negation.said_anyway import is_said_anyway
from workbench.checks.evidence.sentences import sentence_by_sentence, sentence_count
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


class Found(NamedTuple):
    """The texts that negate a sentence, those that do not, and by what that was seen.

    ``turned``: what some negate is told by the others without a "not"; ``counted``: by how often
    they negate alone; ``unknown``: what is negated was not found in the others; ``answered``: it
    was, with what may stand for a "not", or the texts ask, or have no "not", only "without".
    """

    negated: tuple[str, ...]
    plain: tuple[str, ...]
    seen: Literal["turned", "counted", "unknown", "answered"]


class Negation(Check):
    """Negation that is not in every text."""

    kinds = ("negation",)
    thresholds: ClassVar[Mapping[str, float]] = {"clause": 12, "sentence": 30, "passage": 60}
    """Words up to which it is more than a weak sign: in a clause without punctuation inside, in a
    sentence that only the text negates that the others come from or that only one does not, and in
    a passage in which what others negate is told without a "not"."""

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield the beads in which some texts negate and the others surely do not."""
        read = passages(collation)
        known = {key: found for key in collation.keys if (found := negating(collation.lang(key)))}
        foreign = {key: foreign_letters(collation.lang(key)) for key in known}
        hinting = {
            key: read[key].telling(how.hints.__getitem__, how.look) for key, how in known.items()
        }
        most = self.threshold("passage")
        for bead in _may_negate(read, known, hinting):
            folded = {key: read[key].folded[bead] for key in known if read[key].prose[bead]}
            sentences = list(sentence_by_sentence({key: one.text for key, one in folded.items()}))
            whole = len(sentences) == 1
            for row in sentences:
                said = {
                    key: Negated(
                        known[key], text, hinting[key], read[key].words[bead] if whole else None, at
                    )
                    for key, (at, text) in row.items()
                }
                sides = _found(collation, said, most)
                if sides and not any(_quotes(read[key], bead, foreign[key]) for key in sides.plain):
                    alone = sum(map(_is_written, sentences)) == 1
                    yield self._finding(collation, bead, sides, folded, said, alone)

    def _finding(
        self,
        collation: Collation,
        bead: int,
        found: Found,
        folded: Mapping[str, Folded],
        said: Mapping[str, Negated],
        alone: bool,
    ) -> Finding:
        negated, plain = found.negated, found.plain
        evidence = {}
        for key in collation.keys:
            if key in said:
                spans = _spans(folded[key], said[key])
                text = collation.bead_text(bead, key)
                evidence[key] = Evidence(spans, tuple(text[start:end] for start, end in spans))
        origin = alone and all(collation.chain.parent(key) in said for key in plain)
        clear = self._is_clear([one.text for one in said.values()], found, origin)
        clear = clear and not _has_more(said, negated, plain)
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

    def _is_clear(self, texts: Sequence[str], found: Found, origin: bool) -> bool:
        """Tell whether it is more than a weak sign that some of three texts or more negate.

        ``origin``: the others were made from a text that negates.
        """
        longest = max(len(WORD.findall(text)) for text in texts)
        if len(texts) < 3 or found.seen == "answered":
            return False
        if found.seen == "turned":
            return longest <= self.threshold("passage")
        if longest <= self.threshold("clause") and not any(_INNER.search(text) for text in texts):
            return True
        if len(found.negated) == len(texts) - 1:
            return longest <= self.threshold("passage" if found.seen == "counted" else "sentence")
        return origin and longest <= self.threshold("sentence")


def _has_more(said: Mapping[str, Negated], negated: Sequence[str], plain: Sequence[str]) -> bool:
    """Tell whether the one text that negates has a sentence more than all others."""
    counts = {key: sentence_count(said[key].text) for key in (*negated, *plain)}
    return len(negated) == 1 and counts[negated[0]] > max(counts[key] for key in plain)


def _may_negate(
    read: Mapping[str, Passages],
    known: Mapping[str, Negating],
    hinting: Mapping[str, frozenset[str]],
) -> Iterator[int]:
    """Yield the beads in which some text has a word that negates or denies."""
    certain = {
        key: frozenset(filter(known[key].is_certain, words)) for key, words in hinting.items()
    }
    told = [map(words.isdisjoint, read[key].words) for key, words in certain.items()]
    yield from (bead for bead, lacking in enumerate(zip(*told, strict=True)) if not all(lacking))


def _is_written(row: Mapping[str, tuple[int, str]]) -> bool:
    """Tell whether sentences are more than a number before them."""
    return any(map(str.isalpha, "".join(text for _, text in row.values())))


def _quotes(read: Passages, bead: int, foreign: Mapping[str, bool]) -> bool:
    """Tell whether a passage has words in another script that are no names."""
    words = read.words[bead]
    return sum(foreign[word] and not word[0].isupper() for word in words) >= QUOTED


def _found(collation: Collation, said: Mapping[str, Negated], most: float) -> Found | None:
    """Return the texts that negate a sentence and those that do not, if they differ.

    Of sentences of more words than ``most`` it is not asked what they negate.
    """
    sides = _sides(said)
    states = {key: one.state for key, one in said.items()}
    if sides is None and "negated" not in states.values():
        return None
    is_short = max(len(one.words) for one in said.values()) <= most
    turned = _turned(collation, said) if is_short else None
    asked = all(one.asks for one in said.values())
    if turned and turned.is_sure and not asked and sides in (None, (turned.negated, turned.plain)):
        return Found(turned.negated, turned.plain, "turned")
    if sides is None:
        return None
    negated, plain = sides
    if set(states.values()) <= {"negated", "denied"} and turned is None and not asked:
        return Found(negated, plain, "counted")
    only_denied = all(states[key] == "denied" for key in negated) and not any(
        said[key].times_surely or said[key].has for key in plain
    )
    if asked or (only_denied and (turned is None or not turned.is_sure)):
        return Found(negated, plain, "answered")
    if turned:
        return Found(negated, plain, "unknown")
    return Found(negated, plain, "answered" if len(plain) == 1 and len(said) > 2 else "unknown")


def _turned(collation: Collation, said: Mapping[str, Negated]) -> Turned | None:
    """Return the texts that may tell the opposite of the others by a "not", if there are any."""
    if len(said) < 3 or len({one.times_surely for one in said.values()}) == 1:
        return None
    hedges = [set(map(one.how.meant, one.hedges)) for one in said.values()]
    alike = set[str | None].intersection(*hedges) - {None}
    row = {key: Heads(one, collation.lang(key), alike) for key, one in said.items()}
    found = [
        one
        for one in all_turned(row)
        if not any(said[key].asks for key in one.plain)
        or all(said[key].asks for key in one.negated)
    ]
    return max(found, key=lambda one: one.is_sure, default=None)


def _sides(said: Mapping[str, Negated]) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return the texts that negate a sentence and those that do not, where they surely differ."""
    plain = tuple(key for key in said if _is_plain(key, said))
    negated = tuple(
        key for key, one in said.items() if one.state in ("negated", "denied") and key not in plain
    )
    if not negated or (len(negated) == 1 and said[negated[0]].state == "denied"):
        return None
    if _is_asked(said, negated, plain):
        return None
    if plain and len(negated) + len(plain) == len(said):
        return negated, plain
    if len(negated) == len(said) > 2 and (odd := _with_fewer(said)):
        return tuple(key for key in negated if key != odd), (odd,)
    return None


def _is_asked(said: Mapping[str, Negated], negated: Sequence[str], plain: Sequence[str]) -> bool:
    """Tell whether texts ask what others negate: "What is there to fear?", "There is nothing"."""
    return any(said[key].asks for key in plain) and not all(said[key].asks for key in negated)


def _is_plain(key: str, said: Mapping[str, Negated]) -> bool:
    """Tell whether a text may negate by nothing but what all the others say beside their "not"."""
    if said[key].state in ("plain", "negated"):
        return said[key].state == "plain"
    ours = said[key].meant
    others = [one for other, one in said.items() if other != key]
    negated = [one for one in others if one.state == "negated"]
    if (
        negated
        and len(others) > 1
        and said[key].state == "perhaps"
        and all(one.state in ("negated", "plain") for one in others)
        and is_said_anyway(negated, said[key])
    ):
        return True
    return (
        bool(ours)
        and None not in ours
        and all(one.state == "negated" and ours <= one.meant for one in others)
    )


def _with_fewer(said: Mapping[str, Negated]) -> str | None:
    """Return the one text that negates once less than the others, if it surely does.

    Languages differ in how often they say it where one "neither … nor" negates several things, or
    "did not eat or sleep".
    """
    times = {key: one.times for key, one in said.items()}
    fewest = min(times.values())
    odd, *more = [key for key, count in times.items() if count == fewest]
    others = [one for key, one in said.items() if key != odd]
    if more or max(times.values()) > min(one.times for one in others) + 1:
        return None
    if any(one.is_paired for one in said.values()):
        return None
    if said[odd].may_share() and all(one.is_repeated() for one in others):
        return None
    alike = frozenset.intersection(*(one.meant for one in others)) - {None}
    return None if said[odd].is_hedged(alike) else odd


def _spans(text: Folded, said: Negated) -> tuple[tuple[int, int], ...]:
    found = (*said.places, *said.denials)
    spans = (text.span(said.start + word.start(), said.start + word.end()) for word in found[:MOST])
    return tuple(sorted(spans))
