"""Names replaced or lost, and one name spelt in two ways.

A bead alone cannot tell: texts say "he" for a name, "the Union" for the Soviet Union. So each name
is judged by how faithfully the document renders it elsewhere, and a name that is missing weighs
most where another, that the others lack, stands in its place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, combinations
from typing import ClassVar

from workbench.checks.check import Check
from workbench.checks.evidence.names.elsewhere import Elsewhere
from workbench.checks.evidence.names.findings import Judged, misspelt, put_in, replaced, spelt_oddly
from workbench.checks.evidence.names.misplaced import misplaced
from workbench.checks.evidence.names.missing import may_be_lost, missing
from workbench.checks.evidence.names.present import is_shared
from workbench.checks.evidence.names.strangers import (
    COMMON,
    SCENE,
    Stranger,
    is_faithful,
    strangers,
    surest,
)
from workbench.checks.evidence.names.unclaimed import Unclaimed
from workbench.checks.evidence.names.unlike import unlike
from workbench.checks.finding import Confidence, Finding
from workbench.collation import Collation
from workbench.names.mention import Mention
from workbench.names.mentions import Mentions
from workbench.names.spellings import odd_spellings

SYSTEMATIC = 2
"""Beads in which a name may be the only one of its text; more are a way of translating."""

SURE = 0.6
"""Strength of a link from which two texts are taken to name the same."""

SHORTEST = 3
"""Letters of a name that can be missed."""

INSTEAD = 0.05
"""Faith that a name may want where the others share one that its text lacks."""


class Name(Check):
    """Names that differ."""

    kinds = ("name",)
    thresholds: ClassVar[Mapping[str, float]] = {"faith": 0.8, "faith without capitals": 0.85}

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield names replaced, lost or put in, and the odd spellings of names."""
        mentions = Mentions(collation)
        elsewhere = Elsewhere(mentions)
        judged = [
            one
            for bead in range(len(mentions.by_bead))
            for one in self._judge(mentions, bead, elsewhere)
        ]
        often = Counter(one.matter for one in judged if one.counts)
        recurs = {matter for matter, times in often.items() if times > SYSTEMATIC}
        instead = Counter(one.instead for one in judged if one.matter not in recurs)
        for one in judged:
            systematic = one.matter in recurs and one.matter[0] != "replaced"
            freely = one.instead and instead[one.instead] > SYSTEMATIC
            yield replace(one.finding, confidence="low") if systematic or freely else one.finding
        told = {(one.finding.bead, one.matter) for one in judged}
        for odd in odd_spellings(mentions):
            if (odd.bead, misspelt(odd).matter) not in told:
                yield spelt_oddly(odd)

    def _judge(self, mentions: Mentions, bead: int, elsewhere: Elsewhere) -> Iterator[Judged]:
        if not mentions.by_bead[bead]:
            return
        alone = strangers(mentions, bead)
        unclaimed = Unclaimed(mentions, bead)
        odd_ones = set()
        for mention in mentions.by_bead[bead]:
            if odd_one := elsewhere.misspelt(mention, bead):
                mention.used = True
                odd_ones.add(odd_one)
                continue
            odd = unlike(mentions, mention, bead)
            missed = () if odd else _missed(mentions, bead, mention, alone)
            two = (
                _parted(mentions, bead, mention, odd) if odd else misplaced(mentions, mention, bead)
            )
            if not (two or missed) or mentions.is_word_in_all(mention, bead):
                continue
            if two:
                mention.used = True
                yield replaced(mentions, bead, *two, "medium")
            for key in missed:
                yield from missing(mentions, bead, mention, key, alone[key], unclaimed)
        yield from map(misspelt, sorted(odd_ones, key=lambda one: (one.key, one.spans)))
        left = {
            key: [
                one
                for one in there
                if (len(alone) == 2 or is_faithful(one))
                and not one.mention.used
                and not mentions.settled(one.mention, bead).doubtful
            ]
            for key, there in alone.items()
        }
        yield from self._exchanged(mentions, bead, left)
        for stranger in chain.from_iterable(left.values()):
            if not stranger.mention.used:
                yield from self._put_in(mentions, bead, stranger)

    def _exchanged(
        self, mentions: Mentions, bead: int, left: Mapping[str, Sequence[Stranger]]
    ) -> Iterator[Judged]:
        """Yield two texts' names for each other, where no third says which is right."""
        for one, other in combinations(left, 2):
            if left[one] and left[other]:
                ours, theirs = (surest(left[key]) for key in (one, other))
                least = min(ours.faith, theirs.faith)
                known = min(ours.beads, theirs.beads) > 0
                strange = not (
                    mentions.near(ours.mention, bead, [other], SCENE)
                    or mentions.near(theirs.mention, bead, [one], SCENE)
                )
                sure = known and strange and least >= self.threshold("faith")
                confidence: Confidence = "medium" if sure else "low"
                if sure or (len(left) == 2 and len(left[one]) == len(left[other]) == 1):
                    yield replaced(mentions, bead, ours.mention, theirs.mention, confidence)

    def _put_in(self, mentions: Mentions, bead: int, stranger: Stranger) -> Iterator[Judged]:
        """Yield a name that one text alone has, if it is faithfully rendered elsewhere.

        One of a little less faith stands for what the others share and it lacks, unless its text
        has many such: that is its way to translate.
        """
        mention = stranger.mention
        if not is_faithful(stranger) or not mention.lacking:
            return
        capitals = mentions.texts[mention.key].has_capitals
        least = self.threshold("faith" if capitals else "faith without capitals")
        counts = stranger.chance <= COMMON and stranger.faith >= least
        left_out = [one for one in mentions.by_bead[bead] if mention.key not in one.at]
        shared = any(len(one.at) > 1 for one in left_out)
        instead = shared and not counts and stranger.faith >= least - INSTEAD
        named = counts and any(one.name in mentions.texts[one.key].names for one in left_out)
        sure = (
            (instead or named or (counts and shared))
            and not mentions.near(mention, bead, mention.lacking, SCENE)
            and not any(is_shared(mentions, mention, bead, key) for key in mention.lacking)
        )
        yield put_in(mentions, bead, mention, counts or sure, sure, instead and sure)


def _missed(
    mentions: Mentions, bead: int, mention: Mention, alone: Mapping[str, Sequence[Stranger]]
) -> Sequence[str]:
    """Return the texts of which it may be told that they lack a name, or have another for it.

    Two texts must have one of letters enough: "le", quoted by both, has not.
    """
    if len(mention.at) < 2 or mention.strength < SURE or not mention.lacking:
        return ()
    if all(len(mentions.shown(mention, key, bead)) < SHORTEST for key in mention.at):
        return ()
    keys = [
        key for key in mention.lacking if alone[key] or may_be_lost(mentions, mention, bead, key)
    ]
    return [key for key in keys if key in mentions.settled(mention, bead).lacking]


def _parted(mentions: Mentions, bead: int, mention: Mention, odd: str) -> tuple[Mention, Mention]:
    """Return the mention of a name without the text that has another, and that other name."""
    others = [key for key in mention.at if key != odd]
    return mentions.part(mention, bead, *others), mentions.part(mention, bead, odd)
