"""What sounds like the names that beads lack: asked of all beads at once, it is soon told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import permutations

import numpy as np

from workbench.names.hearing import sound_alike
from workbench.names.mention import Mention
from workbench.names.text import Text

Overheard = Mapping[tuple[str, str], Mapping[str, Mapping[str, float]]]
"""By two texts and a stem of the first, the stems of the second that sound like it, and how much.

They are those of the beads in which the second lacks the first one's name.
"""


def overheard(texts: Mapping[str, Text], gathered: Iterable[Iterable[Mention]]) -> Overheard:
    """Return what sounds like the mentions of each bead in the texts that lack them."""
    beads: dict[tuple[str, str], dict[str, list[int]]] = {}
    for bead, mentions in enumerate(gathered):
        for mention in mentions:
            for other in mention.lacking:
                for source, places in mention.at.items():
                    stem = texts[source].stems[bead][places[0]]
                    beads.setdefault((source, other), {}).setdefault(stem, []).append(bead)
    return {
        (one, other): _between(texts[one], texts[other], beads.get((one, other), {}))
        for one, other in permutations(texts, 2)
    }


def _between(
    text: Text, other: Text, beads: Mapping[str, list[int]]
) -> dict[str, dict[str, float]]:
    """Return what sounds like each of some stems of a text in some beads of another."""
    found: dict[str, dict[str, float]] = {stem: {} for stem in beads}
    names, stems = list(beads), other.standing.names
    who, what, _ = other.standing.beside(list(beads.values()))
    begins = np.array([text.begins[name] for name in names], np.int64)
    alike = begins[who] & other.standing.begins[what] > 0
    who, what = who[alike], what[alike]
    spelt = list(map(text.spellings.__getitem__, names))
    sounds = sound_alike(spelt, list(other.spellings.values()), who, what)
    heard = np.flatnonzero(sounds)
    columns = who[heard], what[heard], sounds[heard]
    for name, stem, sound in zip(*(column.tolist() for column in columns), strict=True):
        found[names[name]][stems[stem]] = sound
    return found
