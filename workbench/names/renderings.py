"""The names of a document across its witnesses, learnt from the document itself.

A name shows by its capital in scripts that have one. What renders it in another text is learnt from
the beads: words that stand where it stands (Dice's coefficient), words that sound like it, or both;
so that Murphy, Мэрфи and مورفی come together, and Germany, Германия and آلمان where they recur.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

import numpy as np

from workbench.names.company import companions
from workbench.names.hearing import SURE_SOUND, sound_alike
from workbench.names.text import Text

LESS = 0.1
"""By how much less a word may sound like a name than what surely renders the name."""

RIVAL = 0.85
"""How strong a link must be beside the strongest of the same name, unless the two sound alike."""

LINKED = 0.5
"""Strength of a link, 0 to 1, from which one word is taken to render the other."""

Renderings = dict[str, Mapping[str, float]]


def learn(source: Text, target: Text, names: Iterable[str]) -> tuple[Renderings, Renderings]:
    """Return, for each of ``names`` of ``source``, the stems of ``target`` that render it.

    Each comes with its strength. A word that often stands by another name (Sarah by Abraham) is
    told apart by being the weaker. The stems that sound like it come second, with how much.
    """
    found: defaultdict[str, dict[str, tuple[float, float]]] = defaultdict(dict)
    ours, theirs = [*source.stream.stems], [*target.stream.stems]
    numbers = np.sort(np.fromiter(map(source.stream.stems.__getitem__, names), np.int64))
    for who, what, near in companions(numbers, source.standing, target.standing):
        alike = source.heads(who) & target.heads(what) > 0
        may = alike | (near >= LINKED)
        columns = (column[may].tolist() for column in (who, what, near, alike))
        for number, its, company, begin_alike in zip(*columns, strict=True):
            name, stem = ours[number], theirs[its]
            sound = 0.0
            if begin_alike and not target.plain[stem]:
                sound = sound_alike(source.heard[name], target.heard[stem])
            if sound or company >= LINKED:
                found[name][stem] = company, sound
    links = {name: _best(told, target) for name, told in found.items()}
    return links, {name: _sounding(told) for name, told in found.items()}


def _sounding(found: Mapping[str, tuple[float, float]]) -> Mapping[str, float]:
    """Return those of some words that sound like a name, and how much."""
    return {other: sound for other, (_, sound) in found.items() if sound}


def _best(found: Mapping[str, tuple[float, float]], target: Text) -> Mapping[str, float]:
    """Return the words that render a name and outdo the others that keep it company or sound so.

    How surely they do is told by both.
    """
    links = {
        other: (strength, sound)
        for other, (near, sound) in found.items()
        if (strength := 1 - (1 - near) * (1 - sound)) >= LINKED
    }
    if not links:
        return {}
    best, loudest = (max(one) for one in zip(*links.values(), strict=True))
    enough = max(SURE_SOUND, loudest - LESS)
    # "in" is no Arizona, though it always stands by it.
    mute = target.common if loudest >= SURE_SOUND else frozenset[str]()
    return {
        other: strength
        for other, (strength, sound) in links.items()
        if (strength >= RIVAL * best and other not in mute) or sound >= enough
    }
