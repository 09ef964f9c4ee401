"""The numerals section of a language file, made ready for look-up.

A form is folded (``workbench.text.fold``) and in lower case, as tokens are; several words make a
phrase. A language without a file has an empty lexicon: only its digits and Roman numerals are read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from fractions import Fraction
from functools import cache
from typing import Any

from workbench.languages import language
from workbench.text import fold, fold_each
from workbench.values.phrases import Phrases

_LEAST_OWNED, _SHORT = 11, 3
_TEN, _THOUSAND = 10, 1000

_NO_PHRASES = Phrases.of(())


@dataclass(frozen=True, slots=True, eq=False)
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
    cardinal_suffixes: Mapping[str, frozenset[int]]
    joiners: frozenset[str]
    joins_one: frozenset[str]
    listing: frozenset[str]
    plus: frozenset[str]
    plus_nouns: frozenset[str]
    point: frozenset[str]
    articles: frozenset[str]
    bare_articles: frozenset[str]
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
    range_joints: frozenset[str]
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
    beginnings: tuple[str, ...]
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
    starters: frozenset[str]
    followers: frozenset[str]
    plain: frozenset[str]
    after_numbers: frozenset[str]
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


@cache
def lexicon(lang: str) -> Lexicon:
    """Return the lexicon of a language code."""
    known = language(lang)
    return _build(known.code, known.data.get("numerals", {}))


def _build(code: str, data: Mapping[str, Any]) -> Lexicon:
    # A field is read from the list of its name, in the way its type says.
    listed: dict[str, Any] = {
        field.name: _READERS[str(field.type)](data.get(field.name, ()))
        for field in fields(Lexicon)
        if str(field.type) in _READERS
    }
    listed["plus_nouns"] = listed["plus_nouns"] or listed["plus"]
    # What is an article and nothing else makes no number but with what it counts.
    listed["bare_articles"] = listed["articles"].difference(*(listed[name] for name in _COUNTING))
    # «ده‌متری» counts as «ده متر» does.
    listed["counted"] += listed["measure_stems"]
    listed["percent"] = Phrases.of(["%", *data.get("percent", ())])
    listed["per_mille"] = Phrases.of(["‰", *data.get("per_mille", ())])
    listed["approximate"] = Phrases.of(["~", "≈", *data.get("approximate", ())])
    listed["references"] |= {"№", "#"}
    listed["ordinals"] = _with_endings(listed["ordinals"], _ordered(data.get("ordinal_nouns", ())))
    listed["cardinals"] = _owned(listed["cardinals"], _ordered(data.get("owners", ())))
    listed["prefixes"] = tuple(
        sorted(_numbers(data.get("prefixes", ())).items(), key=lambda p: (-len(p[0]), p[0]))
    )
    listed["beginnings"] = (
        tuple(sorted({*dict(listed["prefixes"]), *listed["wholes"], *listed["many"]}))
        if data.get("stems")
        else ()
    )
    listed["starters"] = frozenset(form for name in _STARTING for form in listed[name]) | {
        form for form in listed["abbreviations"] if len(form) > 1
    }
    listed["ranges"] = {_plain(word): Phrases.of(to) for word, to in data.get("ranges", {}).items()}
    # «دو سه»: where numbers are glued, one follows the other without a word between.
    paired = listed["cardinals"] if data.get("glue") else ()
    listed["range_joints"] = frozenset({"-", "."}).union(
        *(to.firsts for to in listed["ranges"].values()), listed["either"], paired
    )
    listed["after_numbers"] = frozenset({"-"}).union(
        listed["times"], *(listed[name].firsts for name in _TOLD_AFTER)
    )
    listed["plain"] = frozenset(
        form
        for name in ("cardinals", "ordinals")
        for form, value in listed[name].items()
        if value < _THOUSAND and value != _TEN
    ).difference(*(listed[name] for name in _NOT_PLAIN))
    listed["followers"] = listed["starters"].union(
        listed["fillers"].firsts, *(listed[name] for name in _FOLLOWING)
    )
    return Lexicon(
        **listed,
        code=code,
        comma=data.get("comma", "grouping"),
        no_number_after={
            _plain(word): _words(nouns) for word, nouns in data.get("no_number_after", {}).items()
        },
        stop=data.get("stop", "decimal"),
        slash=data.get("slash", "fraction"),
        hyphen=data.get("hyphen") == "yes",
        ordinal_thousandths=data.get("ordinal_thousandths") == "yes",
        glue=_plain(data.get("glue", "")),
        cardinal_suffixes={
            _plain(suffix): frozenset(map(int, values.split()))
            for suffix, values in data.get("cardinal_suffixes", {}).items()
        },
        unit_stems=tuple(
            (_plain(stem), unit)
            for unit, stems in data.get("unit_stems", {}).items()
            for stem in stems
        ),
    )


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


def _words(words: Iterable[str]) -> frozenset[str]:
    return frozenset(_ordered(words))


def _ordered(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(str.lower, fold_each(words)))


def _by_form(table: Mapping[str, list[str]]) -> dict[str, str]:
    """Turn value → forms into form → value; the first value that lists a form keeps it."""
    found: dict[str, str] = {}
    for value, forms in dict(table).items():
        for form in _ordered(forms):
            found.setdefault(form, value)
    return found


def _numbers(table: Mapping[str, list[str]]) -> dict[str, int]:
    return {form: int(value) for form, value in _by_form(table).items()}


def _fractions(table: Mapping[str, list[str]]) -> dict[str, Fraction]:
    return {form: Fraction(value) for form, value in _by_form(table).items()}


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "frozenset[str]": _words,
    "tuple[str, ...]": _ordered,
    "Mapping[str, int]": _numbers,
    "Mapping[str, Fraction]": _fractions,
    "Phrases[bool]": Phrases.of,
}
_COUNTING = (
    *("several", "scales", "counts", "indefinite", "inverted", "inverted_few", "abbreviations"),
    *("cardinals", "multiples"),
)
_STARTING = (
    *("scales", "counts", "cardinals", "wholes", "denominators", "ordinals", "multiples"),
    *("several", "articles", "minus", "indefinite"),
)
# What begins more than a number below a thousand does: "tens", "dozen", "half", "a".
_NOT_PLAIN = (
    *("several", "articles", "scales", "counts", "indefinite", "inverted", "inverted_few"),
    *("abbreviations", "wholes", "denominators", "multiples"),
)
_TOLD_AFTER = ("percent", "per_mille", "basis_points")
_FOLLOWING = (
    *("joiners", "plus", "point", "ordinal_words", "part_nouns"),
    *("abbreviations", "money_abbreviations"),
)
