"""Texts in a language without a word list: they are asked for figures, and for nothing in words.

``5. März 1986`` is read there as 5 and 1986 and as no date, ``3,5 Millionen Mark`` as 3.5 and no
sum. What a text in a language we know says is there too if its figures are; and what may be said in
words, as small numbers are, cannot be missed there.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import partial

from workbench.languages import language
from workbench.values.codes import groups, is_code
from workbench.values.cut import tokenize
from workbench.values.ends import Said
from workbench.values.match import match
from workbench.values.measures.units import UNITS, agree
from workbench.values.model import Number, Reading, Value
from workbench.values.numerals.read import read_numerals

Figure = frozenset[Number]
"""What digits can mean: 1.234 is 1234, or 1 and 234 thousandths."""

Wanted = Callable[[Number], bool]
"""Says whether a number is one that is looked for."""

UNDETERMINED = "und"
"""The code of a language of which nothing is known (BCP 47)."""

IN_WORDS = 100
"""Numbers up to this, and a thousand or million, may stand in words in any text."""

_SCALES = tuple(1000**power for power in range(4))
_DAYS_OF_A_DECADE = 3654
_PLAIN = ("", "%")
_CENTS, _HOURS = 100, 24
# A mile in kilometres, a kilogram in pounds, an inch in centimetres, a metre in feet.
_FACTORS = tuple(map(Fraction, ("1.609", "2.205", "2.54", "3.281")))
_ROUNDED = Fraction(18, 1000)
_OF_YEARS = range(1800, 2101, 10)


def without_words(langs: Mapping[str, str]) -> frozenset[str]:
    """Return the witnesses whose language, told by key, has no word list for numbers."""
    return frozenset(
        key
        for key, lang in langs.items()
        if "cardinals" not in language(lang).data.get("numerals", ())
    )


def by_figures(said: Said, prose: Mapping[str, str], wordless: Collection[str]) -> Said:
    """Return what each witness says, the figures of the ``wordless`` read as the others mean them.

    ``prose`` is, by witness, the text that the values were read from.
    """
    known = {key: held for key, held in said.items() if key not in wordless}
    if len(known) == len(said):
        return said
    asked = [(value, _written(value, prose[key])) for key, value in _once(known)]
    answered = dict(known)
    by_known = len(asked)
    for key in sorted(said.keys() - known.keys(), key=lambda key: (_tells_little(said[key]), key)):
        answers, left = _answers(said[key], asked, by_known)
        answered[key] = (*answers, *left)
        # What only such texts say is asked of the next of them.
        asked += [(value, _written(value, prose[key])) for value in left]
    return {key: answered[key] for key in said}


def _tells_little(held: Sequence[Value]) -> tuple[int, int]:
    """Return what puts a text that says more of its figures first: dates, decimals."""
    whole = [reading.low.denominator == 1 for one in held for reading in one.readings[:1]]
    return -sum(not _plain(one) for one in held), sum(whole)


def may_stand_in_words(value: Value, prose: str) -> bool:
    """Tell whether another text may well say a value of ``prose`` without figures."""
    return all(
        min(figure) <= IN_WORDS or figure.intersection(_SCALES) for figure in _written(value, prose)
    )


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
    held: Sequence[Value], asked: Sequence[tuple[Value, Sequence[Figure]]], by_known: int
) -> tuple[list[Value], list[Value]]:
    """Return the values of a wordless text: what is asked for if its figures stand, and the rest.

    A value is also there if only some of its figures are: a month of a date may stand in words.
    What is asked from ``by_known`` on is asked by another such text, whose units nobody has read.
    """
    answers: list[Value] = []
    left = list(held)
    for place, (value, figures) in enumerate(asked):
        hits = [one for one in left if match(one, value) == "same"][:1]
        hits = hits or _taken(left, [figure.__contains__ for figure in figures])
        # Where the word of a scale was read, no other is meant.
        bare = [one for one in left if one.form != "mixed"]
        hits = hits or _taken(bare, _otherwise(value))
        if place >= by_known and not value.ends and not value.readings[0].unit:
            hits = hits or _taken(bare, [partial(_is_converted, value.readings[0].low)])
        if not hits:
            continue
        left = [one for one in left if not any(one is hit for hit in hits)]
        start, end = min(hit.start for hit in hits), max(hit.end for hit in hits)
        answers.append(
            value._replace(start=start, end=end, form="digits", vague=False, implied=False)
        )
    return answers, left


def _taken(left: Sequence[Value], wanted: Iterable[Wanted]) -> list[Value]:
    """Return for each figure wanted the first value that is left and can mean it."""
    hits: list[Value] = []
    for is_wanted in wanted:
        free = (one for one in left if not any(one is hit for hit in hits))
        hits += [one for one in free if any(map(is_wanted, _plain(one)))][:1]
    return hits


def _plain(value: Value) -> Figure:
    return frozenset(reading.low for reading in value.readings if reading.unit in _PLAIN)


def _written(value: Value, prose: str) -> list[Figure]:
    """Return the figures a value is written in; none for one in words."""
    inside = read_numerals(tokenize(prose[value.start : value.end]), UNDETERMINED)
    told = (one.candidates for one in inside if one.form == "digits")
    figures = (frozenset(low for low, high in candidates if low == high) for candidates in told)
    return [figure for figure in figures if figure]


def _otherwise(value: Value) -> list[Wanted]:
    """Return the figures by which another text may write a value, in another manner or unit."""
    if value.ends:
        return [wanted for end in value.ends for wanted in _otherwise(end)]
    reading = value.readings[0]
    if is_code(reading):
        return [{int(group)}.__contains__ for group in groups(reading)]
    if reading.unit == "day":
        return [figures.__contains__ for figures in _of_days(reading)]
    if reading.unit == "month-day":
        return [{reading.low % 100}.__contains__]
    if reading.unit == "min":
        hour, minute = divmod(int(reading.low), 60)
        hours = {hour, hour % 12, hour + 12}
        dotted = {one + Fraction(minute, 100) for one in hours}
        return [(hours | dotted).__contains__, {minute}.__contains__]
    whole, cents = divmod(reading.low * _CENTS, _CENTS)
    if not reading.unit and cents and cents.denominator == 1 and whole < _HOURS:
        return [{whole}.__contains__, {cents}.__contains__]  # 10.30 Uhr, 10 h 30
    return [partial(_is_as_much, reading)]


def _of_days(reading: Reading) -> list[set[int]]:
    """Return the years, or the century, of a span of days, and its day if it is one."""
    first, last = int(reading.low), int(reading.high)
    if not (first >= 1 and last <= date.max.toordinal()):
        return []
    begin, end = date.fromordinal(first), date.fromordinal(last)
    years = {begin.year, begin.year % 100, end.year}
    if last - first > _DAYS_OF_A_DECADE:
        years.add(-(-end.year // 100))
    return [years, {begin.day}] if reading.exact else [years]


def _is_converted(low: Number, number: Number) -> bool:
    """Tell whether a number may be another in a unit that neither text tells: miles, kilometres."""
    if low <= 0 or number <= 0:
        return False
    less, more = sorted((low, number))
    if more in _OF_YEARS and less == more % 100:
        return True  # années 30, 1930er-Jahre
    return any(abs(more / (less * factor) - 1) <= _ROUNDED for factor in _FACTORS)


def _is_as_much(reading: Reading, number: Number) -> bool:
    """Tell whether a number is as much, in thousands or millions or in another unit."""
    if any(number * scale == reading.low for scale in _SCALES):
        return True
    return any(
        unit != reading.unit and agree(Reading(number, number, unit, ""), reading) for unit in UNITS
    )
