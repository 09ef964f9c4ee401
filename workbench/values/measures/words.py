"""The words of a language for measures of one kind, currencies or units."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, partial
from itertools import product
from typing import Any, NamedTuple

from workbench.byword import ByWord
from workbench.languages import language
from workbench.text import fold_each
from workbench.values.measures.units import UNITS
from workbench.values.model import Number
from workbench.values.numerals.lexicon import lexicon
from workbench.values.phrases import Phrase, Phrases, listed, words_in
from workbench.values.tokens import Tokens

_HALF, _QUARTER = Fraction(1, 2), Fraction(1, 4)
_TIMES = ("×", "x", "х", "*")
_LONGEST = 5  # words of a unit's name
_MOST_ADJECTIVES = 2
_SCORE, _TENTHS = 20, (10, 100, 1000)
_SHORT = 2  # letters of an abbreviation
_SIGNS = frozenset("$¢£¤¥֏؋৲৳฿៛﷼").union(map(chr, range(0x20A0, 0x20D0)))


class Measure(NamedTuple):
    """A unit or a currency, and how much of it a form is: a kopek is RUB, 1/100."""

    unit: str
    part: Number = Fraction(1)


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """What a language knows of measures of one kind.

    ``after`` stand after a numeral and ``before`` right before it; ``wholes`` need none
    ("полчаса"), nor do the ``implied`` ("a week") and, before a number, the ``rated`` («ماهی چهار
    میلیون»); ``links`` may stand between ("millions of dollars"), ``joins`` between two measures
    ("5 feet and 10 inches"), and ``parts`` add a half or a quarter ("یک سال و نیم"), behind one of
    ``articles`` where there are any. An adjective may stand between that ends with one of
    ``adjectives``, or after a part an article or another of ``ones`` (half an inch); more may
    follow the measure behind one of ``scores`` (threescore years and ten) or as ``tenths``; one of
    ``sides`` parts what has one measure ("20 by 30 metres"). A ``hyphen`` may tie the measure to
    its number where the language says so. What is ``inverted`` stands before its number, with one
    of ``inverted_links`` between or none, where no other of its ``numbers`` does. ``inside`` tells
    of a word that has its number in it: двухметровый. ``prefixes`` make others of the units
    (``prefixed`` begin so), one of ``per`` stands between a unit and what it is counted by, and
    ``cased`` tells forms by their capitals (mW, MW).
    """

    after: Phrases[Measure]
    before: Phrases[Measure]
    wholes: Phrases[Measure]
    implied: Phrases[Measure]
    rated: Phrases[Measure]
    links: Collection[str]
    joins: Collection[str]
    parts: Phrases[Number]
    adjectives: tuple[str, ...]
    articles: frozenset[str]
    ones: frozenset[str]
    scores: frozenset[str]
    tenths: frozenset[str]
    sides: Collection[str]
    hyphen: bool
    inside: Mapping[str, Measure | None]
    inverted: Mapping[str, Measure]
    inverted_links: Collection[str]
    numbers: Collection[str]
    prefixes: Mapping[str, str]
    prefixed: tuple[str, ...]
    per: Phrases[bool]
    cased: Mapping[str, frozenset[Measure]]

    def at(self, tokens: Tokens, index: int) -> Phrase[Measure] | None:
        """Return the measure at a token: listed, or with a prefix, or by another: "ng/ml"."""
        found = self._at(tokens, index)
        per = self.per.at(tokens, found.last) if found and self.prefixes else None
        by = self._at(tokens, per.last) if per else None
        if not (found and by):
            return found
        rates = tuple(
            Measure(unit)
            for one, other in product(found.meanings, by.meanings)
            if (unit := f"{one.unit}/{other.unit}") in UNITS and one.part == other.part == 1
        )
        return Phrase(rates, by.last) if rates else found

    def _at(self, tokens: Tokens, index: int) -> Phrase[Measure] | None:
        phrase = self.after.at(tokens, index)
        if not phrase:
            return self._prefixed(tokens, index) if self.prefixes else None
        if len(phrase.meanings) > 1 and phrase.last == index + 1:
            written = self.cased.get(tokens.raw(index), frozenset())
            kept = tuple(one for one in phrase.meanings if one in written)
            return phrase._replace(meanings=kept) if kept else phrase
        return phrase

    def _prefixed(self, tokens: Tokens, index: int) -> Phrase[Measure] | None:
        """Return a unit with a prefix, in one word or two: нанограмм, نانو‌گرم, 5-kilovolt."""
        word = index + (tokens.text(index) == "-")
        if not tokens.text(word).startswith(self.prefixed):
            return None
        for prefix, symbol in self.prefixes.items():
            if not tokens[word].startswith(prefix):
                continue
            rest = tokens[word].removeprefix(prefix)
            unit = (
                *tokens[index:word],
                *([rest] if rest else ()),
                *tokens[word + 1 : word + _LONGEST],
            )
            found = self.after.at(unit, 0)
            made = tuple(Measure(symbol + one.unit) for one in found.meanings) if found else ()
            if found and made and all(one.unit in UNITS for one in made):
                return Phrase(made, index + found.last + (not rest))
        return None

    def described(self, tokens: Tokens, at: int) -> Phrase[Measure] | None:
        """Return the measure after an adjective or two: семь урожайных лет."""
        for place in range(at, min(at + _MOST_ADJECTIVES, len(tokens) - 1)):
            word = tokens[place]
            if tokens.befores[place] != "space" or not word.endswith(self.adjectives):
                return None
            long = len(tokens[place + 1]) > _SHORT
            if found := self.at(tokens, place + 1) if long else None:
                return found
        return None


def _inside(stems: Iterable[tuple[str, str]], word: str) -> Measure | None:
    """Return the measure of a word that has its number in it: двухметровый, هفتادساله."""
    return next((Measure(unit) for stem, unit in stems if stem in word[2:]), None)


@cache
def measure_words(lang: str, section: str) -> MeasureWords:
    """Return the words of a section of a language's file: ``"currencies"`` or ``"units"``."""
    data, lex = language(lang).data, lexicon(lang)
    of_units: Mapping[str, Any] = data if section == "units" else {}
    forms = [*_measures(data.get(section))]
    signs = [one for one in forms if section == "currencies" and one[0].isupper()]
    signs += [one for one in forms if not _SIGNS.isdisjoint(one[0])]
    wholes = _measures(data.get("quantities" if section == "units" else "coins"))
    parts = (("number halves", _HALF), ("number quarters", _QUARTER))
    prefixes = {form: symbol for symbol, them in of_units.get("unit prefixes", {}).items()
                for form in fold_each(them)}  # fmt: skip
    return MeasureWords(
        Phrases(forms),
        Phrases(signs),
        Phrases((*wholes, *_halved(data, section))),
        Phrases(_measures(of_units.get("implied quantities"))),
        Phrases(_measures(of_units.get("rates before numbers"))),
        words_in(lang, "number links"),
        words_in(lang, "number joins"),
        Phrases((form, part) for name, part in parts for form in data.get(name, ())),
        tuple(data.get("measure adjectives", ())),
        lex.articles | words_in(lang, "determiners"),
        lex.articles | {word for word, n in lex.cardinals.items() if n == 1},
        lex.twenties | {word for word, n in lex.counts.items() if n == _SCORE},
        frozenset(
            word
            for words in (lex.ordinals, lex.denominators)
            for word, n in words.items()
            if n in _TENTHS
        ),
        words_in(lang, "side words").union(_TIMES),
        section == "currencies" and lex.hyphen,
        ByWord(partial(_inside, lex.unit_stems if section == "units" else ())),
        dict(_measures(of_units.get("inverted units"))),
        words_in(lang, "inverted links"),
        lex.starters,
        prefixes,
        tuple(prefixes),
        Phrases.of(data.get("unit denominators")),
        _cased(forms),
    )


def _cased(forms: Iterable[tuple[str, Measure]]) -> Mapping[str, frozenset[Measure]]:
    """Return what forms of one word mean as they are written, with these capitals."""
    found: dict[str, set[Measure]] = {}
    for form, measure in forms:
        if form.isalpha():
            found.setdefault(form, set()).add(measure)
    return {form: frozenset(measures) for form, measures in found.items()}


def _measures(table: Mapping[str, Sequence[str]] | None) -> Iterator[tuple[str, Measure]]:
    """Yield the forms of a word list with what they mean."""
    return ((form, _measure(key)) for form, key in listed(table))


@cache
def _measure(key: str) -> Measure:
    """Return what ``RUB/100`` is, a hundredth of RUB, and ``1000000 year``, as many years."""
    unit, _, parts = key.partition("/")
    if parts.isdigit():
        return Measure(unit, Fraction(1, int(parts)))
    number, _, unit = key.rpartition(" ")
    return Measure(unit, Fraction(number or 1))


def _halved(data: Mapping[str, Any], section: str) -> Iterator[tuple[str, Measure]]:
    """Yield what is half a measure by how it begins: полстакана, пол-литра, пол чайной ложки.

    What is listed with its number already is left out, and what only looks like a half.
    """
    prefixes, endings = data.get("half prefixes", ()), tuple(data.get("halved endings", ()))
    others = {form for form, _ in listed(data.get("quantities"))} | {*data.get("not halves", ())}
    for form, key in listed(data.get(section)) if prefixes else ():
        first = form.partition(" ")[0]
        if (
            len(first) <= _SHORT
            or not first.endswith(endings)
            or not form.replace(" ", "").isalpha()
        ):
            continue
        measure = _measure(key)
        half = Measure(measure.unit, measure.part * _HALF)
        halves = (f"{prefix}{mark}{form}" for prefix in prefixes for mark in ("", "-", " "))
        yield from ((one, half) for one in halves if one not in others)
