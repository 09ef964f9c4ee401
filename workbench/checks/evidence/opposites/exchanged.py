"""Two opposites that have changed places: "exports rose and imports fell", and not they fell.

A sentence that tells both poles of a set, each in its clause, tells each of something. The words
that texts share show of what: those that stand by one pole in two texts and by the other in the
third have another told of them there. A sentence merely turned round takes its words along.

Persons alone are told so where no word shows anything, and one text names them in another order:
"the plaintiff shall pay the defendant", and not he him.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from workbench.checks.evidence.opposites.apart import Sets
from workbench.checks.evidence.opposites.places import Span
from workbench.checks.evidence.opposites.poles import sets_that_are
from workbench.checks.evidence.opposites.telling import Telling, Told, sentences_told
from workbench.checks.evidence.parts.seams import joining
from workbench.collation import Collation
from workbench.lexicon.coverage import MetWords, cover
from workbench.passages import passages
from workbench.values.cut import WORD
from workbench.words import word_data

FEWEST = 3
"""Texts of which one can be told to be alone."""

BETWEEN = 2
"""Words between two persons whom a word joins: "men and women" are women and men."""

TWO = 2

FEWEST_LETTERS = 5
"""Letters of two words together, below which they hold a sentence together: the, до, را."""

VERB = 3
"""Words at the end of a sentence that may be its verb."""

_MARK = re.compile(r"[,;،؛](?=\s)|\s[–—-]\s")
_PARTS = ";؛.,،–—-"
_JOINS = _PARTS.index(".")
_EDGE = re.compile(rf"{_MARK.pattern}|[():\[\]«»“”\"]")

Order = tuple[str, ...]


class Exchanged(NamedTuple):
    """The texts that agree and the one that does not, with the poles by text."""

    bead: int
    many: tuple[str, ...]
    odd: str
    told: Told
    longest: int


def exchanged(collation: Collation, sets: Sets) -> Iterator[Exchanged]:
    """Yield the sentences in which one text tells two poles of a set of each other's things."""
    if len(sets.told) < FEWEST:
        return
    persons = sets_that_are("persons")
    poles = Counter(pole.set for pole in sets.poles)
    opposites = {name for name, count in poles.items() if count == TWO}
    cases = [
        _Case(bead, name, row)
        for bead, those in sets.several(opposites | persons)
        for row in sentences_told(collation, bead, those)
        for name in sorted({pole.set for places in those.values() for _, pole in places})
        if len(row) >= FEWEST and _tells_two(name, row)
    ]
    cases = [case for case in cases if case.name in persons or case.is_parted]
    beads = sorted({case.bead for case in cases})
    met = cover(collation)[1] if beads else {}
    words = {
        pair: met[pair].words(FEWEST_LETTERS, beads) for pair in combinations(sets.told, 2) if beads
    }
    for case in cases:
        links = {
            pair: [*_words(collation, case.bead, pair, met), *case.poles(*pair)]
            for pair, met in words.items()
        }
        votes = case.votes(links) if case.is_parted else {}
        odd = _odd_by_words(votes)
        if not votes and case.name in persons:
            odd = _odd_order(case.name, case.row)
        if odd:
            many = tuple(key for key in case.row if key != odd)
            told = {key: said.of_set(case.name) for key, said in case.row.items()}
            longest = max(len(said.words) for said in case.row.values())
            yield Exchanged(case.bead, many, odd, told, longest)


def _tells_two(name: str, row: Mapping[str, Telling]) -> bool:
    """Tell whether all texts tell two poles of a set, and negate none."""
    each = [(said, said.of_set(name)) for said in row.values()]
    return (
        all(len(told) == TWO and told[0][1] != told[1][1] for _, told in each)
        and len({frozenset(pole for _, pole in told) for _, told in each}) == 1
        and not any(said.negates(span) for said, told in each for span, _ in told)
    )


@dataclass(frozen=True, slots=True)
class _Case:
    """A sentence that tells two poles of a set in every text."""

    bead: int
    name: str
    row: Mapping[str, Telling]

    @property
    def is_parted(self) -> bool:
        """Whether every text parts the two."""
        return all(
            _cut(said, self.name) is not None
            and not _are_joined(said, [span for span, _ in said.of_set(self.name)])
            for said in self.row.values()
        )

    def votes(self, links: Mapping[tuple[str, str], Sequence[tuple[int, int]]]) -> Counter[str]:
        """Return how many things stand by the other pole in each text, and under "" in none.

        ``links`` are where words of two texts start that render each other.
        """
        sides = {key: _Sides.of(said, self.name) for key, said in self.row.items()}
        found: Counter[str] = Counter()
        for thing in _things([*self.row], links):
            by = {key: sides[key].pole(place) for key, place in thing.items()}
            odd = [key for key, pole in by.items() if [*by.values()].count(pole) == 1]
            is_verb = any(place >= sides[key].verb for key, place in thing.items())
            if all(by.values()) and not (odd and is_verb):
                found[odd[0] if odd else ""] += 1
        return found

    def poles(self, one: str, other: str) -> Iterator[tuple[int, int]]:
        """Yield where two texts tell the poles of another set, of which each tells two."""
        for name in {pole.set for _, pole in self.row[one].places} - {self.name}:
            ours, theirs = (
                {pole: span[0] for span, pole in self.row[key].of_set(name)} for key in (one, other)
            )
            if _tells_two(name, {key: self.row[key] for key in (one, other)}):
                yield from ((ours[pole], theirs[pole]) for pole in ours)


def _things(
    keys: Sequence[str], links: Mapping[tuple[str, str], Sequence[tuple[int, int]]]
) -> Iterator[dict[str, int]]:
    """Yield the words of three texts that are one thing, each of which renders one of another."""
    beside: defaultdict[tuple[str, int], set[tuple[str, int]]] = defaultdict(set)
    for (one, other), pairs in links.items():
        for ours, theirs in pairs:
            beside[one, ours].add((other, theirs))
            beside[other, theirs].add((one, ours))
    seen: set[tuple[str, int]] = set()
    for word in sorted(beside):
        thing, new = {word}, {word}
        while new:
            new = set[tuple[str, int]]().union(*map(beside.__getitem__, new)) - thing
            thing |= new
        if word not in seen and len(thing) == len({key for key, _ in thing}) == len(keys):
            yield dict(thing)
        seen |= thing


class _Sides(NamedTuple):
    """By which of two poles a place stands: before the cut by the first.

    What marks part from both goes with neither. From ``verb`` on may stand what is said of both.
    """

    start: int
    end: int
    cut: int
    spans: Sequence[Span]
    poles: Order
    verb: int

    @classmethod
    def of(cls, said: Telling, name: str) -> _Sides:
        (first, one), (second, other) = said.of_set(name)
        cut = _cut(said, name)
        middle = (first[1] + second[0]) // 2 if cut is None else cut
        marks = [said.start + mark.start() for mark in _EDGE.finditer(said.text)]
        start = max((at for at in marks if at < first[0]), default=said.start)
        end = min((at for at in marks if at >= second[1]), default=said.start + len(said.text))
        words = [said.start + word.start() for word in WORD.finditer(said.text)]
        return cls(
            start, end, middle, (first, second), (one, other), max(words[-VERB:][0], second[1])
        )

    def pole(self, place: int) -> str:
        """Return by which pole a place stands; none if it is one itself."""
        if not self.start <= place < self.end or any(a <= place < b for a, b in self.spans):
            return ""
        return self.poles[place >= self.cut]


def _cut(said: Telling, name: str) -> int | None:
    """Return where a mark or a word that joins parts the two poles of a set, if one does.

    It is the one of those that part clauses soonest: a semicolon, a word that joins, a comma.
    """
    ((_, first), _), ((last, _), _) = said.of_set(name)
    between = said.text[first - said.start : last - said.start]
    joins = joining(said.lang)
    marks = [(_PARTS.index(one[0].strip()), one.start()) for one in _MARK.finditer(between)]
    marks += [(_JOINS, one.start()) for one in WORD.finditer(between) if one[0].casefold() in joins]
    soonest = min(marks)[0] if marks else None
    parting = [at for part, at in marks if part == soonest]
    return first + parting[0] if len(parting) == 1 else None


def _words(
    collation: Collation, bead: int, pair: tuple[str, str], met: MetWords
) -> Iterator[tuple[int, int]]:
    """Yield where words of two texts start that render each other."""
    ours, theirs = (passages(collation)[key].starts(bead) for key in pair)
    for one, other in met.of(bead):
        if one < len(ours) and other < len(theirs):  # they may be what stands behind the last
            yield ours[one], theirs[other]


def _odd_by_words(votes: Mapping[str, int]) -> str:
    """Return the text that alone has things stand by the other pole, where none stand by theirs."""
    return next(iter(votes)) if len(votes) == 1 else ""


def _odd_order(name: str, row: Mapping[str, Telling]) -> str:
    """Return the one text that names two persons in another order."""
    orders: dict[Order, list[str]] = {}
    for key, said in row.items():
        places = said.of_set(name)
        if _are_joined(said, [at for at, _ in places]):
            return ""
        orders.setdefault(tuple(one for _, one in places), []).append(key)
    odd = [keys[0] for keys in orders.values() if len(keys) == 1]
    return odd[0] if len(orders) == TWO and len(odd) == 1 and len(row) == FEWEST else ""


def _are_joined(said: Telling, places: Sequence[Span]) -> bool:
    """Tell whether a word joins two persons, or one is who does it: "by the plaintiff"."""
    (_, first), (last, _) = places
    between = WORD.findall(said.text[first - said.start : last - said.start].casefold())
    data = word_data(said.lang)
    joins, agents = (frozenset(data.get(one, "").split()) for one in ("listing", "agents"))
    joined = len(between) <= BETWEEN and not joins.isdisjoint(between)
    return joined or not agents.isdisjoint(between[-BETWEEN:])
