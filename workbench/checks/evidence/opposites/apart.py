"""In which beads texts may tell different poles of a set: asked of all words of all beads at once.

Of what a phrase may tell it is not known here whether it is there: where texts may tell several
poles of its set, they may tell different ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from itertools import chain

import numpy as np

from workbench.arrays import Ints, distinct, spread, starts_of
from workbench.checks.evidence.opposites.phrases import Pole, Told
from workbench.checks.evidence.opposites.poles import Poles
from workbench.stream import Stream


def may_be_apart(
    streams: Mapping[str, Stream],
    known: Mapping[str, Poles],
    telling: Mapping[str, Collection[str]],
) -> Iterator[tuple[int, frozenset[str]]]:
    """Yield beads, in order, with the sets of which texts may tell different poles.

    ``telling`` are the words of each text that may tell one.
    """
    hints = {key: {word: known[key].hints[word] for word in telling[key]} for key in known}
    poles = sorted(frozenset[Pole]().union(*chain.from_iterable(map(dict.values, hints.values()))))
    names = list(dict.fromkeys(pole.set for pole in poles))
    which = {pole: number for number, pole in enumerate(poles)}
    if not poles:
        return iter(())
    set_of = np.array([names.index(pole.set) for pole in poles], np.int64)

    def sets(told: Ints) -> Ints:
        bead, pole = np.divmod(told, len(poles))
        return bead * len(poles) + set_of[pole]

    every = [_told(streams[key], hints[key], which) for key in known]
    by_phrase = [
        _told(
            streams[key],
            {word: hints[key][word] for word in telling[key] if known[key].hints_at_phrase(word)},
            which,
        )
        for key in known
    ]
    told, times = np.unique(np.concatenate(every), return_counts=True)
    set_told = sets(told)
    of_sets, texts = np.unique(
        np.concatenate([distinct(sets(one)) for one in every]), return_counts=True
    )
    differ = set_told[times < texts[np.searchsorted(of_sets, set_told)]]
    several = np.intersect1d(set_told[1:][set_told[1:] == set_told[:-1]], of_sets[texts > 1])
    perhaps = np.intersect1d(several, sets(np.concatenate(by_phrase)))
    found: dict[int, list[str]] = defaultdict(list)
    for pair in distinct(np.concatenate([differ, perhaps])).tolist():
        bead, number = divmod(pair, len(poles))
        found[bead].append(names[number])
    return ((bead, frozenset(those)) for bead, those in found.items())


def _told(stream: Stream, told: Mapping[str, Told], which: Mapping[Pole, int]) -> Ints:
    """Return which poles each bead may tell, rising: bead and pole as one number, each once."""
    words = [stream.number[word] for word in told]
    counts = np.zeros(len(stream.pieces), np.int64)
    counts[words] = [*map(len, told.values())]
    starts = np.zeros(len(counts), np.int64)
    starts[words] = starts_of(counts[words])[:-1]
    flat = np.array([which[pole] for poles in told.values() for pole in poles], np.int64)
    at = np.flatnonzero(counts[stream.numbers])
    pieces = stream.numbers[at]
    place, pole = spread(starts[pieces], counts[pieces])
    return distinct(stream.owners[at][place] * len(which) + flat[pole])
