"""The words of a language for measures of one kind, currencies or units."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Any, NamedTuple

from workbench.languages import language
from workbench.values.numerals.lexicon import lexicon
from workbench.values.phrases import Phrase, Phrases
from workbench.values.tokens import Tokens

_HALF, _QUARTER = Fraction(1, 2), Fraction(1, 4)
_TIMES = ("×", "x", "х", "*")
_SHORT = 2  # letters of an abbreviation
_SIGNS = "$¢£¤¥֏؋৲৳฿៛﷼" + "".join(map(chr, range(0x20A0, 0x20D0)))


class Measure(NamedTuple):
    """A unit or a currency, and how much of it a form is: a kopek is RUB, 1/100."""

    unit: str
    part: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """What a language knows of measures of one kind.

    ``after`` stand after a numeral and ``before`` right before it; ``wholes`` need none
    ("полчаса"), nor do the ``implied`` ("a week") and, before a number, the ``rated`` («ماهی چهار
    میلیون»); ``links`` may stand between ("millions of
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
    rated: Phrases[Measure]
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

    def described(self, tokens: Tokens, at: int) -> Phrase[Measure] | None:
        """Return the measure after an adjective: семь урожайных лет."""
        if at + 1 >= len(tokens) or not self.adjectives or tokens.kinds[at] != "word":
            return None
        if tokens.befores[at] != "space" or not tokens[at].endswith(self.adjectives):
            return None
        return self.after.at(tokens, at + 1) if len(tokens[at + 1]) > _SHORT else None


@cache
def measure_words(lang: str, section: str) -> MeasureWords:
    """Return the words of a section of a language's file: ``"currencies"`` or ``"units"``."""
    data: Mapping[str, Any] = language(lang).data
    listed = list(_measures(data.get(section, {})))
    signs = [entry for entry in listed if section == "currencies" and entry[0].isupper()]
    signs += [entry for entry in listed if any(char in _SIGNS for char in entry[0])]
    wholes = data.get("quantities", {}) if section == "units" else {}
    implied = data.get("implied quantities", {}) if section == "units" else {}
    rated = data.get("rates before numbers", {}) if section == "units" else {}
    return MeasureWords(
        Phrases(listed),
        Phrases(signs),
        _quantities(wholes),
        _quantities(implied),
        _quantities(rated),
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
