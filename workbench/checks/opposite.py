"""A word that tells the opposite of what the other texts tell: "left" for "right".

Translators mean the same with words of their own, and one word may mean many things. So a text must
have one pole of a set alone where the others have another alone, or all must tell as many poles and
one text others. All must negate or none, for what is not open is closed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import ClassVar

from workbench.checks.check import Check
from workbench.checks.evidence.negated import Negated
from workbench.checks.evidence.negating import negating
from workbench.checks.evidence.poles import Pole, poles
from workbench.checks.finding import Evidence, Finding
from workbench.collation import Collation
from workbench.message import Listed, Message
from workbench.passages import Passages, passages

_Told = Mapping[str, Sequence[tuple[range, str]]]


class Opposite(Check):
    """The opposite of what other texts tell."""

    kinds = ("opposite",)
    thresholds: ClassVar[Mapping[str, float]] = {"passage": 60}
    """Words of a bead up to which it is more than a weak sign."""

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield the beads in which a text tells one pole of a set and the others another."""
        read = passages(collation)
        known = {key: found for key in collation.keys if (found := poles(collation.lang(key)))}
        those = {key: read[key].those(one.may_tell, one.look) for key, one in known.items()}
        for bead, telling in enumerate(zip(*those.values(), strict=True)):
            if sum(map(bool, telling)) < 2:
                continue
            hinted = [one.hinted(said) for one, said in zip(known.values(), telling, strict=True)]
            apart = {name for one, two in combinations(hinted, 2) for name in one.sets_apart(two)}
            if not apart:
                continue
            told = {
                key: one.places(read[key].words[bead], those[key][bead])
                for key, one in known.items()
            }
            judged = [
                finding
                for name in sorted(apart)
                for finding in self._judge(collation, bead, _of_set(told, name), read)
            ]
            if judged and _negate_alike(collation, bead, read):
                yield from judged

    def _judge(
        self, collation: Collation, bead: int, told: _Told, read: Mapping[str, Passages]
    ) -> Iterator[Finding]:
        """Yield a finding if texts are of two opinions which poles of a set are told."""
        groups = _opinions(told)
        if len(groups) != 2:
            return
        many, odd = sorted(groups, key=len, reverse=True)
        evidence = {
            key: _evidence(collation.bead_text(bead, key), read[key], bead, told[key])
            for key in told
            if key in many or key in odd
        }
        longest = max(len(one.words[bead]) for one in read.values())
        is_clear = len(many) > len(odd) and longest <= self.threshold("passage")
        yield Finding(
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


def _of_set(told: Mapping[str, Mapping[Pole, Sequence[range]]], name: str) -> _Told:
    """Return of each text the poles of a set that it tells, each with its words, in order."""
    found = {
        key: sorted(
            ((words, pole.name) for pole in places for words in places[pole] if pole.set == name),
            key=lambda place: (place[0].start, place[0].stop, place[1]),
        )
        for key, places in told.items()
    }
    return {key: places for key, places in found.items() if places}


def _opinions(told: _Told) -> list[tuple[str, ...]]:
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


def _negate_alike(collation: Collation, bead: int, read: Mapping[str, Passages]) -> bool:
    states = {
        Negated(how, read[key].folded[bead].text, set(words := read[key].words[bead]), words).state
        for key in collation.keys
        if read[key].prose[bead] and (how := negating(collation.lang(key)))
    }
    return not {"negated", "plain"} <= states


def _words(evidence: Mapping[str, Evidence], keys: Sequence[str]) -> Listed:
    return Listed([word for key in keys for word in evidence[key].values], "comma")


def _evidence(
    text: str, read: Passages, bead: int, places: Sequence[tuple[range, str]]
) -> Evidence:
    own = tuple(span for words, _ in places for span in read.spans(bead, words))
    return Evidence(own, tuple(dict.fromkeys(text[start:end] for start, end in own)))
