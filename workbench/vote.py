"""The vote over the witnesses: who is the odd one out, and at which hop it went wrong.

Along a chain a change is made once and handed down, so the hop is the one whose two ends disagree.
Siblings, made from the same parent, are compared with that parent each on its own hop.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.chain import Chain
from workbench.message import Field, Listed, Message

Groups = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Vote:
    """The outcome: the odd witness and the hop, each None where the vote cannot tell."""

    odd: str | None
    hop: str | None
    reason: Message


def vote(groups: Groups, chain: Chain, suspect: str | None = None) -> Vote:
    """Vote over ``groups`` of witnesses that agree among themselves.

    ``suspect`` is a witness that is wrong on its own evidence; it needs no majority against it.
    """
    opinions = {key: number for number, group in enumerate(groups) for key in group}
    if suspect is not None:
        return _suspected(suspect, opinions, chain)
    changed = changed_hops(opinions, chain)
    if len(set(opinions.values())) < 2:
        return Vote(None, None, Message(""))
    odd = _odd_one(groups)
    if odd is None:
        return _undecided(groups, changed)
    others = Listed(tuple(key for key in chain.keys if key in opinions and key != odd))
    fields: dict[str, Field] = {"others": others, "odd": odd, "hops": Listed(changed, "comma")}
    if not changed:
        return Vote(odd, None, Message("{others} agree; {odd} stands alone", fields))
    if len(changed) == 1:
        reason = Message("{others} agree; {odd} stands alone: it went wrong at {hops}", fields)
        return Vote(odd, changed[0], reason)
    return _repaired(odd, changed, chain, fields)


def changed_hops(opinions: dict[str, int], chain: Chain) -> tuple[str, ...]:
    """Return the hops whose two ends have different opinions, in the order of the chain."""
    found = []
    for key in chain.keys:
        parent = chain.parent(key)
        if parent in opinions and key in opinions and opinions[parent] != opinions[key]:
            found.append(chain.hop(key) or "")
    return tuple(found)


def _odd_one(groups: Groups) -> str | None:
    """Return the only witness outside a majority of two or more."""
    sizes = sorted((len(group) for group in groups if group), reverse=True)
    if len(sizes) != 2 or sizes[0] < 2 or sizes[1] != 1:
        return None
    return next(group[0] for group in groups if len(group) == 1)


def _suspected(suspect: str, opinions: dict[str, int], chain: Chain) -> Vote:
    hop = chain.hop(suspect)
    fields: dict[str, Field] = {"odd": suspect, "hop": hop or ""}
    if hop is None:
        return Vote(suspect, None, Message("wrong in {odd} itself", fields))
    against = [key for key, opinion in opinions.items() if opinion != opinions.get(suspect)]
    if suspect in opinions and against:
        fields["others"] = Listed(tuple(key for key in chain.keys if key in against))
        return Vote(
            suspect,
            hop,
            Message("wrong in {odd} itself and not in {others}: it went wrong at {hop}", fields),
        )
    return Vote(suspect, hop, Message("wrong in {odd} itself: made at {hop} or later", fields))


def _undecided(groups: Groups, changed: tuple[str, ...]) -> Vote:
    hops = ", ".join(changed) or None
    fields: dict[str, Field] = {"hops": Listed(changed, "comma")}
    if len(groups) == 2 and all(len(group) == 1 for group in groups):
        fields |= {"one": groups[0][0], "other": groups[1][0]}
        if hops:
            return Vote(None, hops, Message("{one} and {other} differ, at {hops}", fields))
        return Vote(None, None, Message("{one} and {other} differ; there is no third", fields))
    if reason := _camps(groups, fields if hops else None):
        return Vote(None, hops, reason)
    if hops:
        return Vote(None, hops, Message("no majority; it changed at {hops}", fields))
    return Vote(None, None, Message("no majority"))


def _camps(groups: Groups, changed: Mapping[str, Field] | None) -> Message | None:
    """Return what is said of four texts or more of which several stand against a camp."""
    first, *others = sorted((group for group in groups if group), key=len, reverse=True)
    against = [key for group in groups if group is not first for key in group]
    fields: dict[str, Field] = {"ones": Listed(tuple(first)), "others": Listed(tuple(against))}
    if len(others) == 1 and len(others[0]) > 1:
        if changed is None:
            return Message("{ones} agree, and so do {others} among themselves", fields)
        return Message(
            "{ones} agree, and so do {others} among themselves; it changed at {hops}",
            fields | dict(changed),
        )
    if len(first) > len(against):
        if changed is None:
            return Message("{ones} agree; {others} differ from them and from each other", fields)
        return Message(
            "{ones} agree; {others} differ from them and from each other; it changed at {hops}",
            fields | dict(changed),
        )
    return None


def _repaired(odd: str, changed: tuple[str, ...], chain: Chain, fields: dict[str, Field]) -> Vote:
    hop = chain.hop(odd)
    if hop in changed:
        reason = Message(
            "{others} agree; {odd} stands alone between them, which a true chain cannot have:"
            " repaired after it, or translated from elsewhere",
            fields,
        )
        return Vote(odd, hop, reason)
    reason = Message(
        "{others} agree against {odd}, from which they were made: changed alike at {hops},"
        " or {odd} is not the text they were made from",
        fields,
    )
    return Vote(odd, None, reason)
