"""A word that tells the opposite of what the other texts tell: "left" for "right".

Or another thing of one sort: "oak" for "plane tree". Translators mean the same with words of their
own, and one word may mean many things. So a text must have one pole of a set alone where the others
have another alone, or all must tell as many poles and one text others; and neither side may have,
in a word of another sort, what the other one tells. All must negate it or none, for what is not
open is closed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from workbench.checks.check import Check
from workbench.checks.evidence.opposites.apart import Sets
from workbench.checks.evidence.opposites.exchanged import exchanged
from workbench.checks.evidence.opposites.places import Span, places
from workbench.checks.evidence.opposites.poles import sets_that_are
from workbench.checks.evidence.opposites.telling import Telling, Told, sentences_told
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
        seen: set[tuple[int | None, str, Span]] = set()
        for finding in sorted(self._listed(collation), key=lambda one: one.confidence == "low"):
            told = {
                (finding.bead, key, span)
                for key in finding.groups[1]
                for span in finding.evidence[key].spans
            }
            if seen.isdisjoint(told):
                seen |= told
                yield finding

    def _listed(self, collation: Collation) -> Iterator[Finding]:
        """Yield the sentences in which texts tell different poles of a set.

        Or two of one of each other's things.
        """
        sets = Sets.of(places(collation))
        for bead, those in sets.apart():
            for row in sentences_told(collation, bead, those):
                yield from self._apart(collation, bead, row)
        for one in exchanged(collation, sets):
            evidence = _evidence_of(collation, one.bead, one.told)
            is_clear = one.longest <= self.threshold("sentence")
            yield _finding(one.bead, evidence, one.many, (one.odd,), is_clear)

    def _apart(
        self, collation: Collation, bead: int, row: Mapping[str, Telling]
    ) -> Iterator[Finding]:
        """Yield a finding for each word of a sentence that tells the opposite in some set."""
        for name in sorted({pole.set for said in row.values() for _, pole in said.places}):
            for told, denied in _by_negation(row, name):
                if finding := self._judge(collation, bead, row, name, told, denied):
                    yield finding

    def _judge(
        self,
        collation: Collation,
        bead: int,
        row: Mapping[str, Telling],
        name: str,
        told: Told,
        denied: Told,
    ) -> Finding | None:
        """Return a finding if texts are of two opinions which poles of a set are told."""
        firm = name in sets_that_are("firm")
        groups = _opinions(told)
        if len(groups) != 2:
            return None
        many, odd = sorted(groups, key=len, reverse=True)
        if len(many) == len(odd) and (third := _third(row, told, denied)):
            told = {**told, third: denied[third]}
            many, odd = sorted(groups, key=lambda keys: _names(told, keys) == _names(told, [third]))
            many = (*many, third)
        if is_told_otherwise(name, row, told, (many, odd)):
            return None
        of_two = {key: places for key, places in told.items() if key in many or key in odd}
        evidence = _evidence_of(collation, bead, of_two)
        longest = max(len(said.words) for said in row.values())
        most = self.threshold("passage" if firm else "sentence")
        return _finding(bead, evidence, many, odd, len(many) > len(odd) and longest <= most)


def _finding(
    bead: int | None,
    evidence: Mapping[str, Evidence],
    many: Sequence[str],
    odd: Sequence[str],
    is_clear: bool,
) -> Finding:
    return Finding(
        kind="opposite",
        severity="major",
        confidence="medium" if is_clear else "low",
        bead=bead,
        evidence=dict(evidence),
        message=Message(
            "{words} in {texts}, against {others} in {rest}",
            {
                "words": _words(evidence, odd),
                "texts": Listed(odd),
                "others": _words(evidence, many),
                "rest": Listed(many),
            },
        ),
        groups=(tuple(many), tuple(odd)),
    )


def _by_negation(row: Mapping[str, Telling], name: str) -> Iterator[tuple[Told, Told]]:
    """Yield what texts tell of a set, with what others negate, and what they negate.

    «Не открыт» is as good as closed.
    """
    told = {key: places for key, said in row.items() if (places := said.of_set(name))}
    if len(_opinions(told)) != 2:
        return
    plain, negated = (
        {
            key: those
            for key, places in told.items()
            if (those := [place for place in places if row[key].negates(place[0]) == is_negated])
        }
        for is_negated in (False, True)
    )
    yield plain, negated
    yield negated, {}


def _third(row: Mapping[str, Telling], told: Told, denied: Told) -> str:
    """Return the text that denies what one of two others tells, and so is of the other's opinion.

    "Not stable" in it is «неустойчив» in one, and "stable" in the other stands alone, if nothing
    there may be a "not".
    """
    third = [key for key in denied if key not in told]
    if len(told) != 2 or len(third) != 1 or len(names := _names(denied, third)) != 1:
        return ""
    odd = [key for key in told if _names(told, [key]) == names]
    return third[0] if odd and not row[odd[0]].may_negate else ""


def _names(told: Told, keys: Iterable[str]) -> frozenset[str]:
    return frozenset(name for key in keys for _, name in told[key])


def _opinions(told: Told) -> list[tuple[str, ...]]:
    """Return the texts by what they tell: so many times each pole, if all tell as many.

    Else one may tell a pole again and another not: then only those count that tell one alone, or
    one text of several that tells one pole oftener than all others, and of another none.
    """
    poles = {key: sorted(name for _, name in places) for key, places in told.items()}
    if len({len(names) for names in poles.values()}) > 1:
        if odd := _alone(poles):
            return [tuple(key for key in poles if key != odd), (odd,)]
        poles = {key: names[:1] for key, names in poles.items() if len(set(names)) == 1}
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key, names in poles.items():
        groups[tuple(names)].append(key)
    return [tuple(keys) for keys in groups.values()]


def _alone(poles: Mapping[str, Sequence[str]]) -> str:
    """Return the text that tells one pole oftener than all others, and none of what they all tell.

    "The seller … and the seller …" stands so beside two texts with a seller and a buyer.
    """
    for odd, names in poles.items() if len(poles) > 2 else ():
        others = [theirs for key, theirs in poles.items() if key != odd]
        more = any(names.count(name) > max(each.count(name) for each in others) for name in names)
        if more and frozenset.intersection(*map(frozenset, others)) - set(names):
            return odd
    return ""


def _words(evidence: Mapping[str, Evidence], keys: Sequence[str]) -> Listed:
    return Listed([word for key in keys for word in evidence[key].values], "comma")


def _evidence_of(collation: Collation, bead: int, told: Told) -> Mapping[str, Evidence]:
    read = passages(collation)
    return {
        key: _evidence(collation.bead_text(bead, key), read[key].folded[bead], places)
        for key, places in told.items()
    }


def _evidence(text: str, folded: Folded, places: Sequence[tuple[Span, str]]) -> Evidence:
    own = tuple(folded.span(*span) for span, _ in places)
    return Evidence(own, tuple(dict.fromkeys(text[start:end] for start, end in own)))
