"""Names replaced or lost, and one name spelt in two ways.

A bead alone cannot tell: texts say "he" for a name, "the Union" for the Soviet Union. So each name
is judged by how faithfully the document renders it elsewhere, and a name that is missing weighs
most where another, that the others lack, stands in its place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import ClassVar

from workbench.checks.check import Check
from workbench.checks.evidence.names.agreed import another
from workbench.checks.evidence.names.known import doubt_what_is_translated
from workbench.checks.evidence.names.places import in_its_place, is_heard, may_be_name
from workbench.checks.evidence.names.present import is_present
from workbench.checks.evidence.names.rows import left_out_of_row
from workbench.checks.evidence.names.unclaimed import Unclaimed
from workbench.checks.evidence.names.unlike import unlike
from workbench.checks.evidence.names.variants import case_variants, hyphen_variants
from workbench.checks.finding import Confidence, Evidence, Finding
from workbench.collation import Collation
from workbench.message import Field, Listed, Message
from workbench.names.mention import Mention
from workbench.names.mentions import Mentions
from workbench.names.spellings import OddSpelling, odd_spellings
from workbench.names.translated import is_ordinary

SYSTEMATIC = 2
"""Beads in which a name may be the only one of its text; more are a way of translating."""

SURE = 0.6
"""Strength of a link from which two texts are taken to name the same."""

COMMON = 0.012
"""Chance of standing unrendered in a bead from which a name is no stranger: God, in a Bible."""

SHORTEST = 3
"""Letters of a name that can be missed."""

SHORT = 50
"""Beads below which a document has no chance to teach its names: what sounds alike must do."""

OFTEN = 5
"""Beads of a name from which its loss alone says something."""


APART = 0.3
"""Share of a text by which a name may be further on than the one whose place it has taken."""

CLOSE = 0.1
"""The same up to which it stands where the other should."""

SPELT = 0.9
"""Strength from which a name that stands but once is spelt alike in two texts."""

SCENE = 5
"""Beads before and after in which one who is named may be "he" or "the king" in another text."""


@dataclass(frozen=True, slots=True)
class Stranger:
    """A name that one text alone has in a bead.

    ``faith`` is how probable it is that it is rendered in another, learnt from ``beads`` others;
    ``chance`` how probable it is that a bead has it unrendered, without any error.
    """

    mention: Mention
    faith: float
    beads: int
    chance: float


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding before it is known how often the same one is made: ``matter`` is what recurs.

    ``counts`` tells whether it does so as a way of translating, whatever is nearby.
    """

    matter: tuple[str, str, str]
    finding: Finding
    counts: bool


class Name(Check):
    """Names that differ."""

    kinds = ("name",)
    thresholds: ClassVar[Mapping[str, float]] = {"faith": 0.75, "faith without capitals": 0.85}

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield names replaced, lost or put in, and the odd spellings of names."""
        mentions = Mentions(collation)
        doubt_what_is_translated(mentions)
        judged = [
            one for bead in range(len(mentions.by_bead)) for one in self._judge(mentions, bead)
        ]
        often = Counter(one.matter for one in judged if one.counts)
        for one in judged:
            systematic = often[one.matter] > SYSTEMATIC and one.matter[0] != "replaced"
            yield replace(one.finding, confidence="low") if systematic else one.finding
        for odd in odd_spellings(mentions):
            yield _odd_finding(odd)
        for key in collation.keys:
            for odd in (*hyphen_variants(collation, key), *case_variants(mentions, key)):
                yield _odd_finding(odd)

    def _judge(self, mentions: Mentions, bead: int) -> Iterator[Judged]:
        strangers = _strangers(mentions, bead)
        unclaimed = Unclaimed(mentions, bead)
        for mention in mentions.by_bead[bead]:
            if len(mention.at) > 1 and mentions.opens_as_word(mention, bead):
                continue
            if odd := unlike(mentions, mention, bead):
                yield _replaced(mentions, bead, *_parted(mentions, bead, mention, odd), "medium")
            elif mention.strength >= SURE and _may_be_missed(mentions, mention, bead):
                for key in mention.lacking:
                    yield from _missing(mentions, bead, mention, key, strangers[key], unclaimed)
            yield from _another(mentions, bead, mention, unclaimed)
        left = {
            key: [one for one in there if not one.mention.used and not one.mention.doubtful]
            for key, there in strangers.items()
        }
        yield from self._exchanged(mentions, bead, left)
        told = [one.mention for there in strangers.values() for one in there if one.mention.used]
        for there in left.values():
            for stranger in there:
                if not stranger.mention.used and not _is_beside(stranger.mention, told):
                    for judged in self._put_in(mentions, bead, stranger):
                        told.append(stranger.mention)
                        yield judged

    def _exchanged(
        self, mentions: Mentions, bead: int, left: Mapping[str, Sequence[Stranger]]
    ) -> Iterator[Judged]:
        """Yield two texts' names for each other, where no third says which is right."""
        for one, other in combinations(left, 2):
            if left[one] and left[other]:
                ours, theirs = (max(left[key], key=_faith) for key in (one, other))
                least = min(ours.faith, theirs.faith)
                known = min(ours.beads, theirs.beads) > 0
                strange = not (
                    mentions.near(ours.mention, bead, [other], SCENE)
                    or mentions.near(theirs.mention, bead, [one], SCENE)
                )
                sure = known and strange and least >= self.threshold("faith")
                confidence: Confidence = "medium" if sure else "low"
                if sure or (len(left) == 2 and len(left[one]) == len(left[other]) == 1):
                    yield _replaced(mentions, bead, ours.mention, theirs.mention, confidence)

    def _put_in(self, mentions: Mentions, bead: int, stranger: Stranger) -> Iterator[Judged]:
        """Yield a name that one text alone has, if it is faithfully rendered elsewhere."""
        mention = stranger.mention
        if stranger.beads < 2 or stranger.faith < 0.6 or not mention.lacking:
            return
        capitals = mentions.texts[mention.key].has_capitals
        counts = stranger.chance <= COMMON and (
            stranger.faith >= self.threshold("faith" if capitals else "faith without capitals")
        )
        sure = (
            counts
            and _leaves_out(mentions, bead, mention.key)
            and not mentions.is_part(mention, bead)
            and not mentions.near(mention, bead, mention.lacking, SCENE)
        )
        fields: dict[str, Field] = {
            "witness": mention.key,
            "name": mentions.shown(mention, mention.key, bead),
            "others": Listed(mention.lacking),
        }
        finding = Finding(
            kind="name",
            severity="major",
            confidence="medium" if sure else "low",
            bead=bead,
            evidence=_evidence(mentions, bead, mention),
            message=Message("{witness} has {name}; {others} do not name it here", fields),
            groups=((mention.key,), mention.lacking),
        )
        yield Judged(("put in", mention.key, mention.name), finding, counts)


def _is_beside(mention: Mention, others: Sequence[Mention]) -> bool:
    """Tell whether a word of one text alone stands next to one that has been reported."""
    (place, *_) = mention.at[mention.key]
    return any(
        abs(place - at) == 1 for one in others if one.key == mention.key for at in one.at[one.key]
    )


def _may_be_missed(mentions: Mentions, mention: Mention, bead: int) -> bool:
    """Tell whether two texts have a name of letters enough: "le", quoted by both, has not."""
    longest = max(len(mentions.shown(mention, key, bead)) for key in mention.at)
    return len(mention.at) > 1 and longest >= SHORTEST


def _leaves_out(mentions: Mentions, bead: int, key: str) -> bool:
    """Tell whether a text may lack some name of a bead, so that another may stand for it."""
    return any(
        key not in one.at and (len(one.at) > 1 or one.name in mentions.texts[one.key].names)
        for one in mentions.by_bead[bead]
    )


def _faith(stranger: Stranger) -> tuple[float, int]:
    return stranger.faith, stranger.beads


def _strangers(mentions: Mentions, bead: int) -> dict[str, list[Stranger]]:
    """Return, by witness, the names it alone has in a bead."""
    found: dict[str, list[Stranger]] = {key: [] for key in mentions.texts}
    for mention in mentions.by_bead[bead]:
        text = mentions.texts[mention.key]
        capital = not text.has_capitals or mention.name in text.names
        if len(mention.at) == 1 and capital:
            faith, beads = mentions.rendered(mention)
            share = (beads + 1) / len(mentions.by_bead)
            chance = share * (1 - faith) if len(mentions.by_bead) >= SHORT else 0.0
            found[mention.key].append(Stranger(mention, faith, beads, chance))
    return found


def _another(
    mentions: Mentions, bead: int, mention: Mention, unclaimed: Unclaimed
) -> Iterator[Judged]:
    """Yield that a text has another name where two spell one alike, whatever it seemed to have."""
    for key in mentions.texts:
        found = None if mention.used else another(mentions, mention, bead, key, unclaimed)
        if found:
            mention.used = True
            yield _replaced(mentions, bead, *found, "medium")


def _missing(
    mentions: Mentions,
    bead: int,
    mention: Mention,
    key: str,
    strangers: Sequence[Stranger],
    unclaimed: Unclaimed,
) -> Iterator[Judged]:
    """Yield the finding that a text lacks a name which others have, or has another for it."""
    probable, beads = mentions.expected(mention, bead, key)
    spelt = mentions.is_spelt_alike(mention, bead)
    alone = (
        spelt
        and len(mentions.by_bead) < SHORT
        and not mentions.is_written_small(mention, bead)
        and not mentions.is_translated(mention, bead)
    )
    free = [
        one
        for one in strangers
        if not one.mention.used
        and (alone or not one.mention.doubtful)
        and one.chance <= COMMON
        and (one.beads or _may_be_new(mentions, bead, mention, one.mention))
        and mentions.apart(mention, one.mention, bead) <= APART
        and not _cut_short(mentions, mention, one, bead)
        and not unclaimed.is_anothers(key, one.mention.at[key][0], mention)
    ]
    if free:
        stranger = max(free, key=_faith)
        close = mentions.apart(mention, stranger.mention, bead) <= CLOSE
        known = (close and mention.strength >= SPELT) or (
            alone and _is_strange(mentions, bead, mention, stranger.mention)
        )
        confidence = _confidence(probable, beads, stranger, mention.strength, alone, known)
        taught = confidence == "high"
        if taught or (confidence == "medium" and not is_present(mentions, mention, bead, key)):
            yield _replaced(mentions, bead, mention, stranger.mention, confidence)
            return
    proper = (
        spelt and mentions.is_proper(mention, bead) and not mentions.is_translated(mention, bead)
    )
    if found := another(mentions, mention, bead, key, unclaimed):
        mention.used = True
        yield _replaced(mentions, bead, *found, "medium")
        return
    if proper and not mentions.is_opening(mention, bead):
        place = in_its_place(mentions, mention, bead, key)
        if place is not None and not is_present(mentions, mention, bead, key):
            yield _replaced(mentions, bead, mention, mentions.word(key, bead, place), "medium")
            return
    lost = (
        probable >= 0.97
        and beads >= OFTEN
        and not mentions.near(mention, bead, [key], 3)
        and not any(_cut_short(mentions, mention, one, bead) for one in strangers)
    )
    if not lost and proper:
        lost = left_out_of_row(mentions, mention, bead, key)
    if (
        (lost or (probable >= 0.8 and not mentions.near(mention, bead, [key], 1)))
        and not mentions.is_word_in_all(mention, bead)
        and not is_present(mentions, mention, bead, key)
    ):
        yield _lost(mentions, bead, mention, key, "medium" if lost else "low")


def _parted(mentions: Mentions, bead: int, mention: Mention, odd: str) -> tuple[Mention, Mention]:
    """Return the mention of a name without the text that has another, and that other name."""
    others = {key: places for key, places in mention.at.items() if key != odd}
    first = next(iter(others))
    name = mentions.texts[first].stems[bead][others[first][0]]
    theirs = mentions.texts[odd].stems[bead][mention.at[odd][0]]
    mention.used = True
    return Mention(first, name, others), Mention(odd, theirs, {odd: mention.at[odd]})


def _may_be_new(mentions: Mentions, bead: int, mention: Mention, stranger: Mention) -> bool:
    """Tell whether a word that stands nowhere else is a name, and none of the others' words."""
    place = stranger.at[stranger.key][0]
    return (
        _may_open(mentions, bead, mention, stranger)
        and may_be_name(mentions, mention, bead, stranger.key, place)
        and not mentions.table.is_spoken_for(mention, bead, stranger.key, place)
        and not is_heard(mentions, mention, bead, stranger.key, place)
    )


def _may_open(mentions: Mentions, bead: int, mention: Mention, stranger: Mention) -> bool:
    """Tell whether a stranger that opens a sentence, where any word has a capital, is a name.

    It is where the name opens a sentence as well, and the stranger is in no dictionary.
    """
    opening = stranger.name in mentions.texts[stranger.key].opening
    if not opening and not mentions.is_first(stranger):
        return True
    opened = any(
        places[0] == 0 or mentions.texts[key].stems[bead][places[0]] in mentions.texts[key].opening
        for key, places in mention.at.items()
    )
    return opening and opened and mentions.apart(mention, stranger, bead) <= CLOSE


def _is_strange(mentions: Mentions, bead: int, mention: Mention, stranger: Mention) -> bool:
    """Tell whether a stranger is a name for certain, and of nobody whom the others speak of."""
    text = mentions.texts[stranger.key]
    place = stranger.at[stranger.key][0]
    ordinary = (
        stranger.name in text.common
        or is_ordinary(text.words[bead][place])
        or not may_be_name(mentions, mention, bead, stranger.key, place)
    )
    return not ordinary and not mentions.near(stranger, bead, mention.at, SCENE)


def _cut_short(mentions: Mentions, mention: Mention, stranger: Stranger, bead: int) -> bool:
    """Tell whether one of two names may be the other, cut to its first letters: AZ, for Arizona.

    Of two acronyms nothing but the document tells that they are not one: WHO, ВОЗ.
    """
    ours, theirs = (mentions.is_acronym(one, bead) for one in (mention, stranger.mention))
    return ours != theirs or (ours and not stranger.beads)


def _confidence(
    probable: float, beads: int, stranger: Stranger, strength: float, alone: bool, known: bool
) -> Confidence:
    """Say how sure it is that a stranger stands for a name that has been learnt from ``beads``.

    ``alone``: the bead alone shows that the others have a name; ``known``: it is known that they
    have one and that the stranger is one.
    """
    if not stranger.beads:
        firm = probable >= 0.8 if beads else alone
        return "medium" if firm and strength >= 0.8 else "low"
    if stranger.faith >= 0.8 and probable >= 0.9 and beads >= 2:
        return "high"
    either = max(probable, stranger.faith)
    if (beads or known) and probable * stranger.faith >= 0.45 and either >= 0.8:
        return "medium"
    return "low"


def _replaced(
    mentions: Mentions, bead: int, mention: Mention, stranger: Mention, confidence: Confidence
) -> Judged:
    stranger.used = mention.used = True
    key = stranger.key
    return _not_there(
        ("replaced", key, mention.name),
        Message(
            "{name} in {present}; {witness} has {other} and not that name",
            _fields(mentions, bead, mention, key) | {"other": mentions.shown(stranger, key, bead)},
        ),
        bead,
        mention,
        _evidence(mentions, bead, mention, stranger),
        confidence,
    )


def _lost(
    mentions: Mentions, bead: int, mention: Mention, key: str, confidence: Confidence
) -> Judged:
    return _not_there(
        ("lost", key, mention.name),
        Message(
            "{name} in {present}; {witness} does not have the name",
            _fields(mentions, bead, mention, key),
        ),
        bead,
        mention,
        _evidence(mentions, bead, mention) | {key: Evidence()},
        confidence,
    )


def _fields(mentions: Mentions, bead: int, mention: Mention, key: str) -> dict[str, Field]:
    return {
        "name": mentions.shown(mention, next(iter(mention.at)), bead),
        "present": Listed(tuple(mention.at)),
        "witness": key,
    }


def _not_there(
    matter: tuple[str, str, str],
    message: Message,
    bead: int,
    mention: Mention,
    evidence: Mapping[str, Evidence],
    confidence: Confidence,
) -> Judged:
    """Return what is found of a name that a text, the second of ``matter``, does not have."""
    finding = Finding(
        kind="name",
        severity="major",
        confidence=confidence,
        bead=bead,
        evidence=evidence,
        message=message,
        groups=(tuple(mention.at), (matter[1],)),
    )
    return Judged(matter, finding, confidence != "low")


def _odd_finding(odd: OddSpelling) -> Finding:
    fields: dict[str, Field] = {
        "witness": odd.key, "odd": odd.odd, "usual": odd.usual, "times": odd.times,
    }  # fmt: skip
    return Finding(
        kind="name",
        severity="minor",
        confidence="medium" if odd.likely else "low",
        bead=odd.bead,
        evidence={odd.key: Evidence(odd.spans, (odd.odd, odd.usual))},
        message=Message(
            "{witness} writes {odd} here and {usual} elsewhere ({times} times), one word", fields
        ),
        suspect=odd.key,
    )


def _evidence(mentions: Mentions, bead: int, *held: Mention) -> dict[str, Evidence]:
    """Return the words of mentions by witness, in the order of the work."""
    found = {}
    for key, text in mentions.texts.items():
        places = [at for mention in held for at in mention.at.get(key, ())]
        if places:
            said = dict.fromkeys(text.words[bead][at] for at in places)
            found[key] = Evidence(text.spans(bead, places), tuple(said))
    return found
