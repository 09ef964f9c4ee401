"""A word that tells the opposite of what the other texts tell: "left" for "right".

Translators mean the same with words of their own, and one word may mean many things. So a text must
have one pole of a set alone where the others have another alone, or all must tell as many poles and
one text others; and neither side may have, in a word of another sort, what the other one tells. All
must negate it or none, for what is not open is closed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import ClassVar

from workbench.checks.check import Check
from workbench.checks.evidence.opposites.phrases import Pole
from workbench.checks.evidence.opposites.poles import poles
from workbench.checks.evidence.opposites.telling import Span, Telling, Told, sentences_told
from workbench.checks.evidence.opposites.told_otherwise import is_told_otherwise
from workbench.checks.finding import Evidence, Finding
from workbench.collation import Collation
from workbench.message import Listed, Message
from workbench.passages import passages
from workbench.text import Folded


class Opposite(Check):
    """The opposite of what other texts tell."""

    kinds = ("opposite",)
    thresholds: ClassVar[Mapping[str, float]] = {"passage": 60, "sentence": 30}
    """Words of a sentence up to which it is more than a weak sign: for sets whose words have one
    meaning, and for others."""

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield the sentences in which a text tells one pole of a set and the others another."""
        read = passages(collation)
        known = {key: found for key in collation.keys if (found := poles(collation.lang(key)))}
        those = [read[key].those(one.hints.__getitem__, one.look) for key, one in known.items()]
        for bead, words in enumerate(zip(*those, strict=True)):
            if sum(map(bool, words)) < 2:
                continue
            hints = dict(zip(known, words, strict=True))
            perhaps = {key: one.perhaps(hints[key]) for key, one in known.items()}
            several = _several(perhaps.values())
            if not several:
                continue
            told = {
                key: one.told(hints[key], perhaps[key], several, partial(read[key].low_words, bead))
                for key, one in known.items()
            }
            apart = [name for name in sorted(several) if _is_apart(name, told.values())]
            if apart:
                sides = {key for key, some in told.items() if _tells(some, apart)}
                for row in sentences_told(collation, bead, known, hints, sides):
                    yield from self._apart(collation, bead, row, apart)

    def _apart(
        self, collation: Collation, bead: int, row: Mapping[str, Telling], apart: Sequence[str]
    ) -> Iterator[Finding]:
        """Yield a finding for each word of a sentence that tells the opposite in some set."""
        judged = [
            finding
            for name in apart
            for told in _by_negation(row, name)
            if (finding := self._judge(collation, bead, row, name, told))
        ]
        judged.sort(key=lambda finding: finding.confidence == "low")
        seen: set[tuple[str, Span]] = set()
        for finding in judged:
            places = {
                (key, span) for key in finding.groups[1] for span in finding.evidence[key].spans
            }
            if seen.isdisjoint(places):
                seen |= places
                yield finding

    def _judge(
        self, collation: Collation, bead: int, row: Mapping[str, Telling], name: str, told: Told
    ) -> Finding | None:
        """Return a finding if texts are of two opinions which poles of a set are told."""
        groups = _opinions(told)
        if len(groups) != 2:
            return None
        many, odd = sorted(groups, key=len, reverse=True)
        if is_told_otherwise(name, row, told, (many, odd)):
            return None
        read = passages(collation)
        evidence = {
            key: _evidence(collation.bead_text(bead, key), read[key].folded[bead], told[key])
            for key in told
            if key in many or key in odd
        }
        longest = max(len(said.words) for said in row.values())
        firm = all(name in row[key].knows.firm for key in told)
        most = self.threshold("passage" if firm else "sentence")
        is_clear = len(many) > len(odd) and longest <= most
        return Finding(
            kind="opposite",
            severity="major",
            confidence="medium" if is_clear else "low",
            bead=bead,
            evidence=evidence,
            message=Message(
                "{words} in {texts}: the opposite of {others} in {rest}",
                {
                    "words": _words(evidence, odd),
                    "texts": Listed(odd),
                    "others": _words(evidence, many),
                    "rest": Listed(many),
                },
            ),
            groups=(many, odd),
        )


def _several(told: Iterable[frozenset[Pole]]) -> frozenset[str]:
    """Return the sets of which several poles are told."""
    names = [pole.set for pole in frozenset[Pole]().union(*told)]
    if len(set(names)) == len(names):
        return frozenset()
    return frozenset(name for name, times in Counter(names).items() if times > 1)


def _is_apart(name: str, told: Iterable[frozenset[Pole]]) -> bool:
    """Tell whether texts may tell different poles of a set, or one of them more."""
    poles = [frozenset(pole for pole in some if pole.set == name) for some in told]
    return len(set(filter(None, poles))) > 1


def _tells(told: Iterable[Pole], sets: Collection[str]) -> bool:
    return any(pole.set in sets for pole in told)


def _by_negation(row: Mapping[str, Telling], name: str) -> Iterator[Told]:
    """Yield what texts tell of a set, and what they negate: «не открыт» is as good as closed."""
    told = {key: places for key, said in row.items() if (places := said.of_set(name))}
    if len(_opinions(told)) != 2:
        return
    for negated in (False, True):
        yield {
            key: those
            for key, places in told.items()
            if (those := [place for place in places if row[key].negates(place[0]) == negated])
        }


def _opinions(told: Told) -> list[tuple[str, ...]]:
    """Return the texts by what they tell: so many times each pole, if all tell as many.

    Else one may tell a pole again and another not: then only those count that tell one alone.
    """
    poles = {key: sorted(name for _, name in places) for key, places in told.items()}
    if len({len(names) for names in poles.values()}) > 1:
        poles = {key: names[:1] for key, names in poles.items() if len(set(names)) == 1}
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key, names in poles.items():
        groups[tuple(names)].append(key)
    return [tuple(keys) for keys in groups.values()]


def _words(evidence: Mapping[str, Evidence], keys: Sequence[str]) -> Listed:
    return Listed([word for key in keys for word in evidence[key].values], "comma")


def _evidence(text: str, folded: Folded, places: Sequence[tuple[Span, str]]) -> Evidence:
    own = tuple(folded.span(*span) for span, _ in places)
    return Evidence(own, tuple(dict.fromkeys(text[start:end] for start, end in own)))
