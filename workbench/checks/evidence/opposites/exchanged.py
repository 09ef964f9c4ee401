"""Two persons who have changed places: "the plaintiff shall pay the defendant", and not he him.

Texts seldom name two such persons in another order; where two texts name them in one and the third
in the other, it tells of each what the others tell of the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from workbench.checks.evidence.opposites.phrases import Pole
from workbench.checks.evidence.opposites.poles import Poles
from workbench.checks.evidence.opposites.telling import Span, Telling, Told, sentences_told
from workbench.collation import Collation
from workbench.passages import passages
from workbench.values.cut import WORD
from workbench.words import word_data

FEWEST = 3
"""Texts of which one can be told to be alone."""

BETWEEN = 2
"""Words between two persons whom a word joins: "men and women" are women and men."""

TWO = 2

Order = tuple[str, ...]


class Exchanged(NamedTuple):
    """The texts that agree on an order and the one that does not, with the persons by text."""

    bead: int
    many: tuple[str, ...]
    odd: str
    told: Told
    longest: int


def exchanged(
    collation: Collation, known: Mapping[str, Poles], telling: Mapping[str, Collection[str]]
) -> Iterator[Exchanged]:
    """Yield the sentences in which one text names two persons of a set in another order.

    ``telling`` are the words of each text that may tell a pole.
    """
    if len(known) < FEWEST:
        return
    read = passages(collation)
    words = {key: [*filter(partial(_tells_person, known[key]), telling[key])] for key in known}
    beads = {key: dict(read[key].stream.among(some)) for key, some in words.items()}
    for bead in sorted(frozenset.intersection(*map(frozenset, beads.values()))):
        sets = frozenset.intersection(
            *(_of_two(known[key], those[bead]) for key, those in beads.items())
        )
        if not sets:
            continue
        for row in sentences_told(collation, bead, known, words, set(known)):
            for name in sorted(sets):
                if order := _odd_order(name, row):
                    odd, many = order
                    told = {key: said.of_set(name) for key, said in row.items()}
                    longest = max(len(said.words) for said in row.values())
                    yield Exchanged(bead, many, odd, told, longest)


def _of_two(known: Poles, words: Collection[str]) -> frozenset[str]:
    """Return the sets of persons of which words may tell two."""
    if len(words) < TWO:
        return frozenset()
    told = frozenset[Pole]().union(*(known.hints[word] for word in words))
    times = Counter(pole.set for pole in told if pole.set in known.persons)
    return frozenset(name for name, count in times.items() if count >= TWO)


def _tells_person(known: Poles, word: str) -> bool:
    return any(pole.set in known.persons for pole in known.hints[word])


def _odd_order(name: str, row: Mapping[str, Telling]) -> tuple[str, tuple[str, ...]] | None:
    """Return the one text that names two persons in another order, and the others."""
    if len(row) < FEWEST:
        return None
    orders: dict[Order, list[str]] = {}
    for key, said in row.items():
        places = said.of_set(name)
        order = tuple(one for _, one in places)
        if (
            len(order) != TWO
            or len(set(order)) != TWO
            or _are_joined(said, [at for at, _ in places])
        ):
            return None
        orders.setdefault(order, []).append(key)
    if len(orders) != TWO:
        return None
    (odd, *more), many = sorted(orders.values(), key=len)
    return None if more or len(many) < TWO else (odd, tuple(many))


def _are_joined(said: Telling, places: Sequence[Span]) -> bool:
    """Tell whether a word joins two persons, or one is who does it: "by the plaintiff"."""
    (_, first), (last, _) = places
    between = WORD.findall(said.text[first - said.start : last - said.start].casefold())
    data = word_data(said.lang)
    joins, agents = (frozenset(data.get(one, "").split()) for one in ("listing", "agents"))
    joined = len(between) <= BETWEEN and not joins.isdisjoint(between)
    return joined or not agents.isdisjoint(between[-BETWEEN:])
