"""What is told of a name that differs: replaced, lost, put in, or spelt in two ways."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.checks.finding import Confidence, Evidence, Finding
from workbench.message import Field, Listed, Message
from workbench.names.mention import Mention
from workbench.names.mentions import Mentions
from workbench.names.spellings import OddSpelling


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding before it is known how often the same one is made: ``matter`` is what recurs.

    ``counts`` tells whether it does so as a way of translating, whatever is nearby, and ``instead``
    which text has a name that is told only as it stands for another.
    """

    matter: tuple[str, str, str]
    finding: Finding
    counts: bool
    instead: str = ""


def replaced(
    mentions: Mentions, bead: int, mention: Mention, stranger: Mention, confidence: Confidence
) -> Judged:
    """Return the finding of a name that stands in a text for the one that others have."""
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


def lost(
    mentions: Mentions, bead: int, mention: Mention, key: str, confidence: Confidence
) -> Judged:
    """Return the finding of a name that a text does not have."""
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


def put_in(
    mentions: Mentions, bead: int, mention: Mention, counts: bool, sure: bool, instead: bool
) -> Judged:
    """Return the finding of a name that one text alone has, ``instead`` of what others share."""
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
    matter = "put in", mention.key, mention.name
    return Judged(matter, finding, counts, mention.key if instead else "")


def misspelt(odd: OddSpelling) -> Judged:
    """Return the finding of a name that its text spells otherwise at its other places."""
    return Judged(("misspelt", odd.key, odd.odd), spelt_oddly(odd), counts=False)


def spelt_oddly(odd: OddSpelling) -> Finding:
    """Return the finding of a name that a text spells in two ways."""
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
            "{witness} writes {odd} here and {usual} elsewhere ({times}×), one word", fields
        ),
        suspect=odd.key,
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


def _evidence(mentions: Mentions, bead: int, *held: Mention) -> dict[str, Evidence]:
    """Return the words of mentions by witness, in the order of the work."""
    found = {}
    for key, text in mentions.texts.items():
        places = [at for mention in held for at in mention.at.get(key, ())]
        if places:
            said = dict.fromkeys(text.words[bead][at] for at in places)
            found[key] = Evidence(text.spans(bead, places), tuple(said))
    return found
