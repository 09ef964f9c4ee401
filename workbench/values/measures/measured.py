"""Numerals with a word or sign beside them that says of what: the base of amounts and units."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from typing import Any, NamedTuple

from workbench.languages import language
from workbench.values.model import Reading, Value, ValueKind
from workbench.values.numerals.lexicon import lexicon
from workbench.values.numerals.numeral import Candidate, Numeral
from workbench.values.phrases import Phrase, Phrases
from workbench.values.shown import reading
from workbench.values.tokens import Token, Tokens

# Words for less are often vague before a measure too: a couple of days, یک روز.
_FIRM = 5
_HALF, _QUARTER = Fraction(1, 2), Fraction(1, 4)
_YEAR = "year"
_TIMES = ("×", "x", "х", "*")
_SHORT = 2  # letters of an abbreviation
_MOST_SIDES = 4


class Measure(NamedTuple):
    """A unit or a currency, and how much of it a form is: a kopek is RUB, 1/100."""

    unit: str
    part: Fraction = Fraction(1)


class Measured(NamedTuple):
    """A numeral with its measures; the tokens ``[first, last)``. A ``part`` more: "و نیم", "و ربع".

    ``implied`` where one is meant and no number said.
    """

    numeral: Numeral
    measures: tuple[Measure, ...]
    first: int
    last: int
    part: Fraction = Fraction(0)
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

    def value(
        self, kind: ValueKind, tokens: Sequence[Token], extra: Sequence[Measure] = ()
    ) -> Value:
        """Return the value, a reading for each candidate of the numeral and each measure."""
        readings = [
            _times(low, high, measure)
            for low, high in self.counts()
            for measure in (*self.measures, *extra)
        ]
        return Value(
            kind,
            min(self.numeral.start, tokens[self.first].start),
            max(self.numeral.end, tokens[self.last - 1].end),
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


def _times(low: Fraction, high: Fraction, measure: Measure) -> Reading:
    unit, part = measure
    return reading(low, high, unit) if part == 1 else reading(low * part, high * part, unit)


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """What a language knows of measures of one kind.

    ``after`` stand after a numeral and ``before`` right before it; ``wholes`` need none
    ("полчаса"), nor do the ``implied`` ("a week"); ``links`` may stand between ("millions of
    dollars"), ``joins`` between two measures ("5 feet and 10 inches"), and ``parts`` add a half
    or a quarter ("یک سال و نیم"). An adjective may stand between that ends with one of
    ``adjectives``, or one of ``articles`` after a part (half an inch); one of ``sides`` parts what
    has one measure ("20 by 30 metres"). A ``hyphen`` may tie the measure to its number where the
    language says so. What is ``inverted`` stands before its number, with one of ``inverted_links``
    between or none, where no other of its ``numbers`` does. ``stems`` are those of words that have
    their number in them: двухметровый.
    """

    after: Phrases[Measure]
    before: Phrases[Measure]
    wholes: Phrases[Measure]
    implied: Phrases[Measure]
    links: Collection[str]
    joins: Collection[str]
    parts: Phrases[Fraction]
    adjectives: tuple[str, ...]
    articles: frozenset[str]
    sides: Collection[str]
    hyphen: bool
    stems: tuple[tuple[str, str], ...]
    inverted: Mapping[str, Measure]
    inverted_links: Collection[str]
    numbers: Collection[str]

    def inside(self, word: str) -> Measure | None:
        """Return the measure of a word that has its number in it: двухметровый, هفتادساله."""
        return next((Measure(unit) for stem, unit in self.stems if stem in word[2:]), None)

    def described(self, tokens: Sequence[Token], at: int) -> Phrase[Measure] | None:
        """Return the measure after an adjective: семь урожайных лет."""
        if at + 1 >= len(tokens) or not self.adjectives or tokens[at].kind != "word":
            return None
        word = tokens[at]
        if word.before != "space" or not word.text.endswith(self.adjectives):
            return None
        return self.after.at(tokens, at + 1) if len(tokens[at + 1].text) > _SHORT else None


@cache
def measure_words(lang: str, section: str) -> MeasureWords:
    """Return the words of a section of a language's file: ``"currencies"`` or ``"units"``."""
    data: Mapping[str, Any] = language(lang).data
    listed = list(_measures(data.get(section, {})))
    signs = [entry for entry in listed if section == "currencies" and entry[0].isupper()]
    signs += [entry for entry in listed if any(char in _SIGNS for char in entry[0])]
    wholes = data.get("quantities", {}) if section == "units" else {}
    implied = data.get("implied quantities", {}) if section == "units" else {}
    return MeasureWords(
        Phrases(listed),
        Phrases(signs),
        _quantities(wholes),
        _quantities(implied),
        frozenset(data.get("number links", ())),
        frozenset(data.get("number joins", ())),
        Phrases(
            (form, part)
            for name, part in (("number halves", _HALF), ("number quarters", _QUARTER))
            for form in data.get(name, ())
        ),
        tuple(data.get("measure adjectives", ())),
        frozenset(data.get("numerals", {}).get("articles", ())),
        frozenset((*_TIMES, *data.get("side words", ()))),
        section == "currencies" and data.get("numerals", {}).get("hyphen") == "yes",
        lexicon(lang).unit_stems if section == "units" else (),
        dict(_measures(data.get("inverted units", {}))) if section == "units" else {},
        frozenset(data.get("inverted links", ())),
        lexicon(lang).starters,
    )


_CODE = 3
_SIGNS = "$¢£¤¥֏؋৲৳฿៛﷼" + "".join(map(chr, range(0x20A0, 0x20D0)))


def _measures(listed: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, Measure]]:
    """Return the forms of a word list with what they mean.

    ``RUB/100`` is a hundredth of RUB, ``1000000 year`` as many years.
    """
    for key, forms in listed.items():
        unit, _, parts = key.partition("/")
        measure = Measure(unit, Fraction(1, int(parts))) if parts.isdigit() else _quantity(key)
        for form in forms:
            yield form, measure


def _quantities(listed: Mapping[str, Sequence[str]]) -> Phrases[Measure]:
    return Phrases((form, _quantity(key)) for key, forms in listed.items() for form in forms)


def _quantity(key: str) -> Measure:
    number, _, unit = key.rpartition(" ")
    return Measure(unit, Fraction(number or 1))


def find(tokens: Tokens, numerals: Sequence[Numeral], words: MeasureWords) -> Iterator[Measured]:
    """Return the numerals that say how many of a measure, and the words that need no numeral.

    They are in order and do not overlap.
    """
    signs = dict(_signs(tokens, words.before))
    found = list(_wholes(tokens, words.wholes))
    counted = {one.last for one in numerals if not one.ordinal and one.kind != "percent"}
    implied = [one for one in _wholes(tokens, words.implied) if one.first not in counted]
    found += [_with_part(one, tokens, words) for one in implied]
    if words.articles:
        found += _after_article(tokens, words)
    by_first = _sides(tokens, numerals, words.sides)
    for numeral in numerals:
        if numeral.kind == "number" and numeral.candidates:
            measured = _measured(tokens, numeral, words, signs)
            if not measured and numeral.last in by_first:
                measured = _side(tokens, numeral, words, by_first)
            found += [measured] if measured else []
    past = 0
    for measured in sorted(found, key=lambda each: (each.first, -each.last, each.implied)):
        if measured.first >= past:
            yield measured
            past = measured.last


def _sides(
    tokens: Sequence[Token], numerals: Sequence[Numeral], sides: Collection[str]
) -> Mapping[int, Numeral]:
    """Return the numerals after a word or a cross that parts the sides of a thing, by its place."""
    return {
        numeral.first - 1: numeral
        for numeral in numerals
        if numeral.first and tokens[numeral.first - 1].text in sides
    }


def _side(
    tokens: Sequence[Token], numeral: Numeral, words: MeasureWords, sides: Mapping[int, Numeral]
) -> Measured | None:
    """Return a numeral with the measure that the last side has: 5.2 × 2.4 m."""
    last = numeral
    for _ in range(_MOST_SIDES):
        last = sides.get(last.last, last)
    measured = _measured(tokens, last, words, {}) if last.kind == "number" else None
    return Measured(numeral, measured.measures, numeral.first, numeral.last) if measured else None


def hyphened(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a hyphen ties the token after it to the one before."""
    if at + 1 >= len(tokens) or tokens[at].text != "-":
        return False
    return tokens[at].before == tokens[at + 1].before == "none"


def _measured(
    tokens: Sequence[Token],
    numeral: Numeral,
    words: MeasureWords,
    signs: Mapping[int, tuple[int, Phrase[Measure]]],
) -> Measured | None:
    last = numeral.last
    phrase = words.after.at(tokens, last)
    if not phrase and words.hyphen and hyphened(tokens, last):
        phrase = words.after.at(tokens, last + 1)  # a 4-kopeck stamp
    if not phrase and numeral.form != "digits" and last < len(tokens):
        phrase = words.after.at(tokens, last + 1) if tokens[last].text in words.links else None
    if not phrase and numeral.form == "words" and numeral.candidates[0][0] < 1:
        of = last + (last < len(tokens) and tokens[last].text in words.links)
        article = of < len(tokens) and tokens[of].text in words.articles  # half of an hour
        phrase = words.after.at(tokens, of + 1) if article else None
    if not phrase and numeral.form != "digits":
        phrase = words.described(tokens, last)
    inside = words.inside(tokens[last - 1].text) if numeral.form == "words" else None
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
    slash = phrase.last < len(tokens) and tokens[phrase.last].text == "/"
    other = words.after.at(tokens, phrase.last + 1) if slash else None
    if not other:
        return Measured(numeral, phrase.meanings, numeral.first, phrase.last)
    return Measured(numeral, (*phrase.meanings, *other.meanings), numeral.first, other.last)


def _about(tokens: Sequence[Token], numeral: Numeral, words: MeasureWords) -> Measured | None:
    """Return what follows its measure, and so is about so much: минут пять, лет через двадцать."""
    at = numeral.first - 1
    at -= at > 0 and tokens[at].text in words.inverted_links
    if at < 0 or tokens[at].text not in words.inverted or tokens[at + 1].before != "space":
        return None
    before = tokens[at - 1] if at else None
    if before and (before.kind == "digits" or before.text in words.numbers):
        return None  # пять лет десять раз
    about = replace(numeral, approximate=True)
    return Measured(about, (words.inverted[tokens[at].text],), at, numeral.last)


def _signs(
    tokens: Tokens, before: Phrases[Measure]
) -> Iterator[tuple[int, tuple[int, Phrase[Measure]]]]:
    """Return the signs with their first token, by the token after them."""
    past = 0
    for index in before.places(tokens):
        phrase = before.at(tokens, index) if index >= past else None
        if phrase and not _is_word(tokens, index, phrase.last):
            yield phrase.last, (index, phrase)
            past = phrase.last


def _is_word(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether letters of a sign are a word: the A of A$ in "a $5 note", the DEM of dem 24. Mai."""
    letters = len(tokens[first].raw)
    return tokens[first].raw.islower() and (
        letters == 1 or (letters == _CODE and last == first + 1)
    )


def _wholes(tokens: Tokens, wholes: Phrases[Measure]) -> Iterator[Measured]:
    one = Fraction(1)
    for index in wholes.places(tokens):
        if phrase := wholes.at(tokens, index):
            start, end = tokens[index].start, tokens[phrase.last - 1].end
            numeral = Numeral("number", index, phrase.last, start, end, ((one, one),), "words")
            yield Measured(numeral, phrase.meanings, index, phrase.last)


def _with_part(one: Measured, tokens: Sequence[Token], words: MeasureWords) -> Measured:
    """Return what is implied, or is said if a part of it is added: «час с четвертью»."""
    part = words.parts.at(tokens, one.last)
    if not part:
        return one._replace(implied=True)
    return one._replace(last=part.last, part=part.meanings[0])


def _after_article(tokens: Tokens, words: MeasureWords) -> Iterator[Measured]:
    """Yield "a mile and a half"."""
    one = Fraction(1)
    for at in tokens.places(words.articles):
        phrase = words.after.at(tokens, at + 1)
        part = words.parts.at(tokens, phrase.last) if phrase else None
        if phrase and part:
            start, end = tokens[at].start, tokens[part.last - 1].end
            numeral = Numeral("number", at, at + 1, start, end, ((one, one),), "words")
            yield Measured(numeral, phrase.meanings, at, part.last, part.meanings[0])


Add = Callable[[Value, Value], Value | None]


def joined(
    found: Sequence[tuple[Measured, Value]],
    tokens: Sequence[Token],
    joins: Collection[str],
    add: Add,
    listed: Collection[str] = (),
) -> tuple[Value, ...]:
    """Return the values, "5 feet 10 inches" and "5 рублей и 20 копеек" made one by ``add``.

    A comma joins what has ``listed`` units: "two years, three months".
    """
    values: list[Value] = []
    end = -1
    for measured, value in found:
        start = measured.first
        comma = value.readings[0].unit in listed and start == end + 1 and tokens[end].text == ","
        joined_by = comma or (start == end + 1 and tokens[end].text in joins)
        before = bool(values) and values[-1].implied
        # «هفته‌ای دو روز» is no sum, "a year and three months" is one.
        linked = joined_by or (start == end and not before)
        total = add(values[-1], value) if values and linked and not value.implied else None
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
