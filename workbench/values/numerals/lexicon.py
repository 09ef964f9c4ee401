"""The numerals section of a language file, made ready for look-up.

A form is folded (``workbench.text.fold``) and in lower case, as tokens are; several words make a
phrase. A language without a file has an empty lexicon: only its digits and Roman numerals are read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from fractions import Fraction
from functools import cache, partial
from typing import Any, TypeVar

from workbench.languages import language
from workbench.once import once
from workbench.text import fold, fold_each
from workbench.values.phrases import Phrases, listed

T = TypeVar("T")

_LEAST_OWNED, _SHORT = 11, 3
_TEN, _THOUSAND = 10, 1000

_NO_PHRASES = Phrases.of(())


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Word forms of one language by what they mean; the YAML files explain each list."""

    code: str
    comma: str
    stop: str
    slash: str
    cardinals: Mapping[str, int]
    scales: Mapping[str, int]
    other_scales: Mapping[str, int]
    twenties: frozenset[str]
    abbreviations: Mapping[str, int]
    money_abbreviations: Mapping[str, int]
    counts: Mapping[str, int]
    indefinite: frozenset[str]
    plural_suffixes: frozenset[str]
    inverted: frozenset[str]
    inverted_few: frozenset[str]
    inverted_links: frozenset[str]
    several: frozenset[str]
    wholes: Mapping[str, Fraction]
    denominators: Mapping[str, int]
    denominator_endings: tuple[str, ...]
    no_denominators: frozenset[str]
    ordinal_thousandths: bool
    ordinals: Mapping[str, int]
    ordinal_words: frozenset[str]
    ordinal_suffixes: frozenset[str]
    suffix_letters: frozenset[str]
    cardinal_suffixes: Mapping[str, frozenset[int]]
    joiners: frozenset[str]
    joins_one: frozenset[str]
    listing: frozenset[str]
    plus: frozenset[str]
    plus_nouns: frozenset[str]
    point: frozenset[str]
    articles: frozenset[str]
    of: frozenset[str]
    hyphen: bool
    hyphen_only: frozenset[str]
    glue: str
    percent: Phrases[bool]
    percent_stems: tuple[str, ...]
    per_mille: Phrases[bool]
    basis_points: Phrases[bool]
    times: frozenset[str]
    not_times: Phrases[bool]
    fold: tuple[str, ...]
    multiples: Mapping[str, int]
    minus: frozenset[str]
    degrees: frozenset[str]
    approximate: Phrases[bool]
    fillers: Phrases[bool]
    ranges: Mapping[str, Phrases[bool]]
    either: frozenset[str]
    vague: frozenset[str]
    homographs: frozenset[str]
    negations: frozenset[str]
    not_counted: frozenset[str]
    before_counts: frozenset[str]
    that: frozenset[str]
    after_verbs: frozenset[str]
    verb_parts: frozenset[str]
    never_both: frozenset[str]
    no_number_after: Mapping[str, frozenset[str]]
    letters: frozenset[str]
    counted: tuple[str, ...]
    prefixes: tuple[tuple[str, int], ...]
    stems: tuple[str, ...]
    compound_endings: tuple[str, ...]
    no_compounds: tuple[str, ...]
    measure_stems: tuple[str, ...]
    counters: frozenset[str]
    periods: tuple[str, ...]
    scale_stems: Mapping[str, int]
    not_before: tuple[str, ...]
    not_after: frozenset[str]
    numbered_nouns: tuple[str, ...]
    roman_nouns: tuple[str, ...]
    roman_abbreviations: frozenset[str]
    roman_words: frozenset[str]
    after_regnal: frozenset[str]
    codes: frozenset[str]
    references: frozenset[str]
    phones: frozenset[str]
    both: frozenset[str]
    idioms: Phrases[bool]
    sayings: Phrases[bool]
    many: tuple[str, ...]
    unit_stems: tuple[tuple[str, str], ...]
    part_nouns: frozenset[str]
    part_adjectives: frozenset[str]
    one_in: Phrases[bool]
    share_words: frozenset[str]
    ratio_words: frozenset[str]
    score_words: frozenset[str]
    label_nouns: frozenset[str]
    scripture: frozenset[str]
    psalms: frozenset[str]
    kingdoms: frozenset[str]
    books: frozenset[str]
    ratio_joints: frozenset[str]
    dotted_before: frozenset[str]

    def opens_range(self, word: str) -> bool:
        """Say whether a word stands before the first end of a range: between."""
        return word != "" and word in self.ranges

    def to(self, word: str = "") -> Phrases[bool]:
        """Return what parts the ends of a range, with a word before its first or none."""
        return self.ranges.get(word, _NO_PHRASES)

    def scale_at(self, word: str, at: int = 0) -> int:
        """Return the scale whose stem stands at a letter of a word, or 0: многотысячный."""
        return next((n for stem, n in self.scale_stems.items() if word.startswith(stem, at)), 0)

    def counts_things(self, word: str) -> bool:
        """Whether ``word`` is a thing counted; of stems below four letters, the whole word."""
        return word.startswith(self.counted) and (
            word in self.counted or any(len(s) > 3 and word.startswith(s) for s in self.counted)
        )

    @once
    def starters(self) -> frozenset[str]:
        """The words that begin a number."""
        forms = (self.scales, self.counts, self.cardinals, self.wholes, self.denominators)
        more = (self.ordinals, self.multiples, self.several, self.articles, self.minus)
        short = {form for form in self.abbreviations if len(form) > 1}
        return self.indefinite.union(*forms, *more, short)

    @once
    def plain(self) -> frozenset[str]:
        """The words that begin no more than a number below a thousand: not "tens", "half", "a"."""
        forms = (*self.cardinals.items(), *self.ordinals.items())
        return frozenset(form for form, n in forms if n < _THOUSAND and n != _TEN).difference(
            *(self.several, self.articles, self.scales, self.counts, self.indefinite),
            *(self.inverted, self.inverted_few, self.abbreviations, self.wholes),
            *(self.denominators, self.multiples),
        )

    @once
    def followers(self) -> frozenset[str]:
        """The words of a number that may stand behind its first."""
        joining = (self.joiners, self.plus, self.point, self.ordinal_words, self.part_nouns)
        scales = (self.abbreviations, self.money_abbreviations)
        return self.starters.union(self.fillers.firsts, *joining, *scales)

    @once
    def bare_articles(self) -> frozenset[str]:
        """What is an article and nothing else: it makes no number but with what it counts."""
        return self.articles.difference(
            *(self.several, self.scales, self.counts, self.indefinite, self.inverted),
            *(self.inverted_few, self.abbreviations, self.cardinals, self.multiples),
        )

    @once
    def beginnings(self) -> tuple[str, ...]:
        """What a word begins with that has a number in it."""
        return tuple(sorted({*dict(self.prefixes), *self.wholes, *self.many} if self.stems else ()))

    @once
    def after_numbers(self) -> frozenset[str]:
        """The words and marks of percentages and multiples behind a number."""
        shares = (self.percent, self.per_mille, self.basis_points)
        return self.times.union("-", *(phrases.firsts for phrases in shares))

    @once
    def told_stems(self) -> tuple[str, ...]:
        """What such a word begins with."""
        return (*self.percent_stems, *self.fold)

    @once
    def range_joints(self) -> frozenset[str]:
        """What may part the ends of a range; where numbers are glued, its second end: «دو سه»."""
        paired = self.cardinals if self.glue else ()
        return self.either.union("-.", paired, *(to.firsts for to in self.ranges.values()))


@cache
def lexicon(lang: str) -> Lexicon:
    """Return the lexicon of a language code."""
    known = language(lang)
    data: Mapping[str, Any] = known.data.get("numerals", {})
    # A field is read from the list of its name, in the way its type says.
    read: dict[str, Any] = {
        field.name: _READERS[str(field.type)](data.get(field.name) or _DEFAULTS.get(field.name, ()))
        for field in fields(Lexicon)
        if field.name != "code"
    }
    for name, signs in _SIGNS.items():
        read[name] = _READERS["Phrases[bool]"]((*signs, *data.get(name, ())))
    read["references"] |= {"№", "#"}
    read["plus_nouns"] = read["plus_nouns"] or read["plus"]
    # «ده‌متری» counts as «ده متر» does.
    read["counted"] += read["measure_stems"]
    read["ordinals"] = _with_endings(read["ordinals"], _ordered(data.get("ordinal_nouns", ())))
    read["cardinals"] = _owned(read["cardinals"], _ordered(data.get("owners", ())))
    return Lexicon(known.code, **read)


def _with_endings(forms: Mapping[str, int], endings: Iterable[str]) -> dict[str, int]:
    found = dict(forms)
    for ending in endings:
        found = {form + ending: value for form, value in found.items()} | found
    return found


def _owned(forms: Mapping[str, int], endings: Iterable[str]) -> dict[str, int]:
    """Add what belongs to somebody: دویستش. Shorter words are others, with such an ending."""
    owned = {form + ending: value for form, value in forms.items() if value >= _LEAST_OWNED
             and len(form) > _SHORT for ending in endings}  # fmt: skip
    return owned | dict(forms)


def _plain(word: str) -> str:
    return fold(word).text.lower()


def _ordered(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(str.lower, fold_each(words)))


def _words(words: Iterable[str]) -> frozenset[str]:
    return frozenset(_ordered(words))


def _by_form(meaning: Callable[[str], T], table: Mapping[str, Sequence[str]]) -> dict[str, T]:
    """Return what each form means; the first meaning that lists a form keeps it."""
    found: dict[str, T] = {}
    for value, forms in dict(table).items():
        found |= dict.fromkeys(_ordered(forms), meaning(value)) | found
    return found


def _each(read: Callable[[Any], T], table: Mapping[str, Any]) -> dict[str, T]:
    """Return what is listed under each word."""
    return {_plain(word): read(value) for word, value in dict(table).items()}


def _prefixes(table: Mapping[str, Sequence[str]]) -> tuple[tuple[str, int], ...]:
    """Return beginnings of words with their numbers, the longest first."""
    found = _by_form(int, table).items()
    return tuple(sorted(found, key=lambda prefix: (-len(prefix[0]), prefix[0])))


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "str": _plain,
    "bool": lambda said: said == "yes",
    "frozenset[str]": _words,
    "tuple[str, ...]": _ordered,
    "tuple[tuple[str, int], ...]": _prefixes,
    "tuple[tuple[str, str], ...]": lambda stems: tuple(
        (_plain(stem), unit) for stem, unit in listed(dict(stems))
    ),
    "Mapping[str, int]": partial(_by_form, int),
    "Mapping[str, Fraction]": partial(_by_form, Fraction),
    "Mapping[str, frozenset[int]]": partial(_each, lambda ns: frozenset(map(int, ns.split()))),
    "Mapping[str, frozenset[str]]": partial(_each, _words),
    "Mapping[str, Phrases[bool]]": partial(_each, Phrases.of),
    "Phrases[bool]": Phrases.of,
}
_DEFAULTS = {"comma": "grouping", "stop": "decimal", "slash": "fraction", "glue": ""}
_SIGNS = {"percent": "%", "per_mille": "‰", "approximate": "~≈"}
