"""Numerals with a word or sign beside them that says of what: the base of amounts and units."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from workbench.values.measures.words import Measure, MeasureWords
from workbench.values.model import Number, Reading, Value, ValueKind, reading
from workbench.values.numerals.numeral import Candidate, Numeral
from workbench.values.phrases import Phrase, Phrases
from workbench.values.tokens import Tokens

# Words for less are often vague before a measure too: a couple of days, یک روز.
_FIRM = 5
_YEAR = "year"
_LEAST_YEAR = 1000
_MOST_SIDES = 4
_OF_TIME = frozenset({"s", "min", "h", "day", "week", "month", "year"})
_COUNTING = frozenset({"number", "multiple"})
_UNIT_WORDS = 2
_CODE = 3  # letters of a currency's
_ONE = ((1, 1),)


class Measured(NamedTuple):
    """A numeral with its measures; the tokens ``[first, last)``. A ``part`` more: "و نیم", "و ربع".

    ``implied`` where one is meant and no number said.
    """

    numeral: Numeral
    measures: tuple[Measure, ...]
    first: int
    last: int
    part: Number = 0
    implied: bool = False

    @property
    def firm(self) -> bool:
        """Whether it counts beyond doubt: ده is ten and no village before a measure."""
        return all(low >= _FIRM for low, _ in self.numeral.candidates)

    def counts(self) -> Iterator[Candidate]:
        """Return how many of the measure there are, a half more after "و نیم"."""
        for low, high in self.numeral.candidates:
            # The numeral may have its half already.
            more = self.part if low.denominator == 1 else 0
            yield low + more, high + more

    def value(self, kind: ValueKind, tokens: Tokens, extra: Sequence[Measure] = ()) -> Value:
        """Return the value, a reading for each candidate of the numeral and each measure."""
        readings = [
            _times(low, high, measure)
            for low, high in self.counts()
            for measure in (*self.measures, *extra)
        ]
        return Value(
            kind,
            min(self.numeral.start, tokens.starts[self.first]),
            max(self.numeral.end, tokens.ends[self.last - 1]),
            tuple(dict.fromkeys(readings)),
            self.numeral.form,
            self.numeral.vague and not self.part and not self.firm,
            self.numeral.approximate,
            ends=tuple(
                self._replace(numeral=end, first=end.first, last=end.last).value(
                    kind, tokens, extra
                )
                for end in self.numeral.ends
            ),
            implied=self.implied,
        )


def _times(low: Number, high: Number, measure: Measure) -> Reading:
    unit, part = measure
    return reading(low, high, unit) if part == 1 else reading(low * part, high * part, unit)


def find(tokens: Tokens, numerals: Sequence[Numeral], words: MeasureWords) -> Iterator[Measured]:
    """Return the numerals that say how many of a measure, and the words that need no numeral.

    They are in order and do not overlap.
    """
    signs = dict(_signs(tokens, words.before))
    found = list(_wholes(tokens, words.wholes))
    counted = {one.last for one in numerals if one.kind in _COUNTING}
    implied = [
        one
        for one in _wholes(tokens, words.implied)
        if one.first not in counted or not words.at(tokens, one.first)
    ]
    begun = {one.first for one in numerals}
    implied += [one for one in _wholes(tokens, words.rated) if one.last in begun]
    found += [_with_part(one, tokens, words) for one in implied]
    found += _with_part_alone(tokens, words, counted)
    # What stands after a word or a cross that parts the sides of a thing.
    by_joint = {one.first - 1: one for one in numerals if tokens.text(one.first - 1) in words.sides}
    for numeral in numerals:
        if numeral.kind == "number" and numeral.candidates:
            measured = _measured(tokens, numeral, words, signs)
            if not measured and numeral.last in by_joint:
                measured = _side(tokens, numeral, words, by_joint)
            found += [measured] if measured else []
    past = 0
    for measured in sorted(found, key=lambda each: (each.first, -each.last, each.implied)):
        if measured.first >= past:
            yield measured
            past = measured.last


def _side(
    tokens: Tokens, numeral: Numeral, words: MeasureWords, sides: Mapping[int, Numeral]
) -> Measured | None:
    """Return a numeral with the measure that the last side has: 5.2 × 2.4 m."""
    last = numeral
    for _ in range(_MOST_SIDES):
        last = sides.get(last.last, last)
    measured = _measured(tokens, last, words, {}) if last.kind == "number" else None
    if not measured or measured.measures[0].unit in _OF_TIME:
        return None  # from 62 to 64 by three months
    return Measured(numeral, measured.measures, numeral.first, numeral.last)


def _measured(
    tokens: Tokens,
    numeral: Numeral,
    words: MeasureWords,
    signs: Mapping[int, tuple[int, Phrase[Measure]]],
) -> Measured | None:
    last = numeral.last
    phrase = words.at(tokens, last)
    linked = tokens.text(last) in words.links
    if not phrase and words.hyphen and tokens.tied(last):
        phrase = words.at(tokens, last + 1)  # a 4-kopeck stamp
    if not phrase and numeral.form != "digits" and linked:
        phrase = words.at(tokens, last + 1)
    if not phrase and numeral.form == "words":
        of = last + linked
        half = tokens.text(of) in words.ones and numeral.candidates[0][0] < 1  # half of an hour
        phrase = words.at(tokens, of + 1) if half else None
    if not phrase and numeral.form != "digits":
        phrase = words.described(tokens, last)
    inside = words.inside[tokens[last - 1]] if numeral.form == "words" else None
    if inside:  # шестидневная неделя
        measured = Measured(numeral, (inside,), numeral.first, last)
        period = inside.unit == _YEAR and measured.firm  # последние десятилетия
        return None if numeral.vague and period else measured
    if numeral.first in signs:
        start, sign = signs[numeral.first]
        # "$5 US dollars": what follows may only repeat the sign.
        same = phrase is not None and bool(set(phrase.meanings) & set(sign.meanings))
        return Measured(numeral, sign.meanings, start, phrase.last if phrase and same else last)
    if not phrase:
        return _about(tokens, numeral, words)
    part = words.parts.at(tokens, phrase.last)
    if part:
        return Measured(numeral, phrase.meanings, numeral.first, part.last, part.meanings[0])
    # "100 yards/meters" are either.
    other = words.at(tokens, phrase.last + 1) if tokens.text(phrase.last) == "/" else None
    if not other:
        return Measured(numeral, phrase.meanings, numeral.first, phrase.last)
    return Measured(numeral, (*phrase.meanings, *other.meanings), numeral.first, other.last)


def _about(tokens: Tokens, numeral: Numeral, words: MeasureWords) -> Measured | None:
    """Return what follows its measure, and so is about so much: минут пять, лет через двадцать."""
    if not words.inverted:
        return None
    at = numeral.first - 1
    at -= at > 0 and tokens[at] in words.inverted_links
    if at < 0 or tokens[at] not in words.inverted or tokens.befores[at + 1] != "space":
        return None
    if (numeral.whole or 0) >= _LEAST_YEAR:
        return None  # лет с 1990
    if tokens.digits(at - 1) or tokens.text(at - 1) in words.numbers:
        return None  # пять лет десять раз
    about = numeral._replace(approximate=True)
    return Measured(about, (words.inverted[tokens[at]],), at, numeral.last)


def _signs(
    tokens: Tokens, before: Phrases[Measure]
) -> Iterator[tuple[int, tuple[int, Phrase[Measure]]]]:
    """Return the signs with their first token, by the token after them."""
    past = 0
    for index, phrase in before.found(tokens):
        if index >= past and not _is_word(tokens, index, phrase.last):
            yield phrase.last, (index, phrase)
            past = phrase.last


def _is_word(tokens: Tokens, first: int, last: int) -> bool:
    """Whether letters of a sign are a word: the A of A$ in "a $5 note", the DEM of dem 24. Mai."""
    sign = tokens.raw(first)
    return sign.islower() and (len(sign) == 1 or (len(sign) == _CODE and last == first + 1))


def _wholes(tokens: Tokens, wholes: Phrases[Measure]) -> Iterator[Measured]:
    for index, (measures, last) in wholes.found(tokens):
        numeral = Numeral("number", index, last, *tokens.span(index, last), _ONE, "words")
        yield Measured(numeral, measures, index, last)


def _with_part(one: Measured, tokens: Tokens, words: MeasureWords) -> Measured:
    """Return what is implied, or is said if a part of it is added: «час с четвертью»."""
    part = words.parts.at(tokens, one.last)
    if not part:
        return one._replace(implied=True)
    return one._replace(last=part.last, part=part.meanings[0])


def _with_part_alone(
    tokens: Tokens, words: MeasureWords, counted: Collection[int]
) -> Iterator[Measured]:
    """Yield one and a part of it: "a mile and a half", «стакан с четвертью»."""
    for at, part in words.parts.found(tokens):
        for place in range(max(at - _UNIT_WORDS, 0), at):
            phrase = words.at(tokens, place) if place not in counted else None
            first = place - bool(words.articles)
            if not phrase or phrase.last != at:
                continue
            if first == place or (place and tokens[first] in words.articles):
                span = tokens.span(first, part.last)
                numeral = Numeral("number", first, place, *span, _ONE, "words")
                yield Measured(numeral, phrase.meanings, first, part.last, part.meanings[0])
                break
