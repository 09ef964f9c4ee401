"""Two persons who have changed places: "the plaintiff shall pay the defendant", and not he him.

Texts seldom name two such persons in another order; where two texts name them in one and the third
in the other, it tells of each what the others tell of the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from workbench.checks.evidence.opposites.apart import Sets
from workbench.checks.evidence.opposites.places import Span
from workbench.checks.evidence.opposites.poles import sets_that_are
from workbench.checks.evidence.opposites.telling import Telling, Told, sentences_told
from workbench.collation import Collation
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


def exchanged(collation: Collation, sets: Sets) -> Iterator[Exchanged]:
    """Yield the sentences in which one text names two persons of a set in another order."""
    if len(sets.told) < FEWEST:
        return
    for bead, those in sets.several(sets_that_are("persons")):
        for row in sentences_told(collation, bead, those):
            for name in sorted({pole.set for places in those.values() for _, pole in places}):
                if order := _odd_order(name, row):
                    odd, many = order
                    told = {key: said.of_set(name) for key, said in row.items()}
                    longest = max(len(said.words) for said in row.values())
                    yield Exchanged(bead, many, odd, told, longest)


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
