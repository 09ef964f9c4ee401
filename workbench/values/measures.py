"""Numerals with a word or sign beside them that says of what: the base of amounts and units."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from workbench.values.model import Reading, Value, ValueKind
from workbench.values.numerals import Numeral
from workbench.values.phrases import Phrase, Phrases
from workbench.values.shown import reading
from workbench.values.tokens import Token


class Measure(NamedTuple):
    """A unit or a currency, and how much of it a form is: a kopek is RUB, 1/100."""

    unit: str
    part: Fraction = Fraction(1)


class Measured(NamedTuple):
    """A numeral with its measures; the tokens ``[first, last)``."""

    numeral: Numeral
    measures: tuple[Measure, ...]
    first: int
    last: int
    form: str

    def value(self, kind: ValueKind, tokens: Sequence[Token], extra: Sequence[Measure]) -> Value:
        """Return the value, a reading for each candidate of the numeral and each measure."""
        readings = [
            reading(low * measure.part, high * measure.part, measure.unit)
            for low, high in self.numeral.candidates
            for measure in (*self.measures, *extra)
        ]
        return Value(
            kind,
            min(self.numeral.start, tokens[self.first].start),
            max(self.numeral.end, tokens[self.last - 1].end),
            tuple(dict.fromkeys(readings)),
            self.numeral.form,
            self.numeral.vague,
            self.numeral.approximate,
        )


def measures(listed: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, Measure]]:
    """Return the forms of a word list with what they mean; ``RUB/100`` is a hundredth of RUB."""
    for key, forms in listed.items():
        unit, _, parts = key.partition("/")
        measure = Measure(unit, Fraction(1, int(parts))) if parts.isdigit() else Measure(key)
        for form in forms:
            yield form, measure


def find(
    tokens: Sequence[Token],
    numerals: Sequence[Numeral],
    after: Phrases[Measure],
    before: Phrases[Measure] | None = None,
    links: Collection[str] = (),
) -> Iterator[Measured]:
    """Return the numerals that say how many of a measure.

    The measure stands after the numeral, past a word of ``links`` ("millions of dollars"), or, if
    it is in ``before``, right before it ("$5").
    """
    signs = _signs(tokens, before) if before else {}
    for numeral in numerals:
        if numeral.kind != "number" or not numeral.candidates:
            continue
        last = numeral.last
        phrase = after.at(tokens, last)
        if not phrase and last < len(tokens) and tokens[last].text in links:
            phrase = after.at(tokens, last + 1) if numeral.form != "digits" else None
        sign = signs.get(numeral.first)
        if sign:
            start, named = sign
            # "$5 million US": what follows may only repeat the sign.
            end = phrase.last if phrase and set(phrase.meanings) & set(named.meanings) else last
            yield Measured(numeral, named.meanings, start, end, named.form)
        elif phrase:
            yield Measured(numeral, phrase.meanings, numeral.first, phrase.last, phrase.form)


def _signs(
    tokens: Sequence[Token], before: Phrases[Measure]
) -> dict[int, tuple[int, Phrase[Measure]]]:
    """Return the signs by the token after them."""
    found: dict[int, tuple[int, Phrase[Measure]]] = {}
    index = 0
    while index < len(tokens):
        phrase = before.at(tokens, index)
        if phrase:
            found[phrase.last] = (index, phrase)
        index = phrase.last if phrase else index + 1
    return found


Add = Callable[[Value, Value], Value | None]


def joined(
    found: Sequence[tuple[Measured, Value]],
    tokens: Sequence[Token],
    links: Collection[str],
    add: Add,
) -> tuple[Value, ...]:
    """Return the values, "5 feet 10 inches" and "5 рублей и 20 копеек" made one by ``add``."""
    values: list[Value] = []
    end = -1
    for measured, value in found:
        start = measured.first
        linked = start == end or (start == end + 1 and tokens[end].text in links)
        total = add(values[-1], value) if values and linked else None
        if total:
            values[-1] = total
        else:
            values.append(value)
        end = measured.last
    return tuple(values)


def total(first: Value, second: Value, sum_of: Reading) -> Value:
    """Return two values that stand side by side as one of their sum."""
    return Value(
        first.kind,
        first.start,
        second.end,
        (sum_of,),
        first.form if first.form == second.form else "mixed",
        first.vague,
        first.approximate or second.approximate,
    )
