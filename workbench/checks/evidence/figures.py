"""Texts in a language without a word list: they are asked for figures, and for nothing in words.

``5. März 1986`` is read there as 5 and 1986 and as no date, ``3,5 Millionen Mark`` as 3.5 and no
sum. What a text in a language we know says is there too if its figures are; and what may be said in
words, as small numbers are, cannot be missed there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from workbench.languages import language
from workbench.values import read_values
from workbench.values.match import match
from workbench.values.model import Reading, Value

Said = Mapping[str, tuple[Value, ...]]
Figure = frozenset[Fraction]
"""What digits can mean: 1.234 is 1234, or 1 and 234 thousandths."""

UNDETERMINED = "und"
"""The code of a language of which nothing is known (BCP 47)."""

IN_WORDS = 100
"""Numbers up to this may stand in words in any text."""

_SCALES = tuple(1000**power for power in range(4))
_CENTURY, _DAYS_OF_A_DECADE = 100, 3654
_PLAIN = ("", "%")


def without_words(langs: Mapping[str, str]) -> frozenset[str]:
    """Return the witnesses whose language, told by key, has no word list for numbers."""
    return frozenset(key for key, lang in langs.items() if "numerals" not in language(lang).data)


def by_figures(said: Said, prose: Mapping[str, str], wordless: Collection[str]) -> Said:
    """Return what each witness says, the figures of the ``wordless`` read as the others mean them.

    ``prose`` is, by witness, the text that the values were read from.
    """
    known = {key: held for key, held in said.items() if key not in wordless}
    if not known or len(known) == len(said):
        return said
    asked = [(value, _written(value, prose[key])) for key, value in _once(known)]
    return {
        key: tuple(_answers(held, asked)) if key in wordless else held for key, held in said.items()
    }


def may_stand_in_words(value: Value, prose: str) -> bool:
    """Tell whether another text may well say a value of ``prose`` without figures."""
    return all(min(figure) <= IN_WORDS for figure in _written(value, prose))


def _once(known: Said) -> Iterator[tuple[str, Value]]:
    """Yield every meaning as often as the witness does that says it most."""
    holders: dict[tuple[Reading, ...], dict[str, list[Value]]] = {}
    for key, held in known.items():
        for value in held:
            holders.setdefault(value.readings[:1], {}).setdefault(key, []).append(value)
    for by_key in holders.values():
        key = max(by_key, key=lambda key: len(by_key[key]))
        yield from ((key, value) for value in by_key[key])


def _answers(
    held: Sequence[Value], asked: Sequence[tuple[Value, Sequence[Figure]]]
) -> Iterator[Value]:
    """Yield the values of a wordless text: what is asked for if its figures stand, and the rest.

    A value is also there if only some of its figures are: a month of a date may stand in words.
    """
    left = list(held)
    for value, figures in asked:
        hits = [one for one in left if match(one, value) == "same"][:1]
        hits = hits or _taken(left, figures) or _taken(left, [frozenset(_implied(value))])
        if not hits:
            continue
        left = [one for one in left if not any(one is hit for hit in hits)]
        start, end = min(hit.start for hit in hits), max(hit.end for hit in hits)
        yield replace(value, start=start, end=end, form="digits", vague=False, implied=False)
    yield from left


def _taken(left: Sequence[Value], figures: Sequence[Figure]) -> list[Value]:
    """Return for each figure the first value that is left and can mean it."""
    hits: list[Value] = []
    for figure in figures:
        free = (one for one in left if not any(one is hit for hit in hits))
        hits += [one for one in free if _plain(one) & figure][:1]
    return hits


def _plain(value: Value) -> Figure:
    return frozenset(reading.low for reading in value.readings if reading.unit in _PLAIN)


def _written(value: Value, prose: str) -> list[Figure]:
    """Return the figures a value is written in; none for one in words."""
    inside = read_values(prose[value.start : value.end], UNDETERMINED)
    return [figure for one in inside if (figure := _plain(one))]


def _implied(value: Value) -> Iterator[Fraction]:
    """Yield the numbers by which another text may write a value."""
    for reading in value.readings:
        if reading.unit == "day":
            yield from map(Fraction, _of_days(reading))
        elif reading.unit == "month-day":
            yield reading.low % _CENTURY
        elif reading.unit == "min":
            hour = reading.low // 60
            yield from (Fraction(hour), Fraction(hour % 12))
        else:
            yield from (reading.low / scale for scale in _SCALES)


def _of_days(reading: Reading) -> Iterator[int]:
    """Yield the years of a span of days, its day if it is one, its century if it is long."""
    first, last = int(reading.low), int(reading.high)
    if not (first >= 1 and last <= date.max.toordinal()):
        return
    begin, end = date.fromordinal(first), date.fromordinal(last)
    yield from (begin.year, end.year)
    if reading.exact:
        yield begin.day
    if last - first > _DAYS_OF_A_DECADE:
        yield -(-end.year // _CENTURY)
