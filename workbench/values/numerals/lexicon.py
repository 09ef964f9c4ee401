"""The numerals section of a language file, made ready for look-up.

A form is folded (``workbench.text.fold``) and in lower case, as tokens are; several words make a
phrase. A language without a file has an empty lexicon: only its digits and Roman numerals are read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Any

from workbench.languages import language
from workbench.text import fold
from workbench.values.tokens import Token, tokenize

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Word forms of one language by what they mean; the YAML files explain each list."""

    code: str
    comma: str
    stop: str
    slash: str
    cardinals: Mapping[str, int]
    scales: Mapping[str, int]
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
    ordinal_thousandths: bool
    ordinals: Mapping[str, int]
    ordinal_words: frozenset[str]
    ordinal_suffixes: frozenset[str]
    cardinal_suffixes: Mapping[str, frozenset[int]]
    joiners: frozenset[str]
    joins_one: frozenset[str]
    plus: frozenset[str]
    plus_nouns: frozenset[str]
    point: frozenset[str]
    articles: frozenset[str]
    of: frozenset[str]
    hyphen: bool
    hyphen_only: frozenset[str]
    glue: str
    percent: Phrases
    percent_stems: tuple[str, ...]
    per_mille: Phrases
    basis_points: Phrases
    times: frozenset[str]
    not_times: Phrases
    fold: tuple[str, ...]
    multiples: Mapping[str, int]
    minus: frozenset[str]
    approximate: Phrases
    fillers: Phrases
    ranges: Mapping[str, Phrases]
    either: frozenset[str]
    vague: frozenset[str]
    homographs: frozenset[str]
    letters: frozenset[str]
    counted: tuple[str, ...]
    prefixes: tuple[tuple[str, int], ...]
    beginnings: tuple[str, ...]
    stems: tuple[str, ...]
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
    both: frozenset[str]
    idioms: Phrases
    sayings: Phrases
    many: tuple[str, ...]
    unit_stems: tuple[tuple[str, str], ...]
    part_nouns: frozenset[str]
    part_adjectives: frozenset[str]
    one_in: Phrases
    share_words: frozenset[str]
    ratio_words: frozenset[str]
    label_nouns: frozenset[str]
    scripture: frozenset[str]
    psalms: frozenset[str]

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


def phrase(tokens: tuple[Token, ...], at: int, phrases: Phrases) -> int:
    """Return the token after the longest of ``phrases`` that begins at ``at``, or ``at``."""
    if at < len(tokens):
        for words in phrases.get(tokens[at].text, ()):
            if len(words) == 1 or all(
                at + i < len(tokens) and tokens[at + i].text == word for i, word in enumerate(words)
            ):
                return at + len(words)
    return at


def phrase_before(tokens: tuple[Token, ...], at: int, phrases: Phrases) -> bool:
    """Whether one of ``phrases`` ends just before ``at``."""
    return any(
        phrase(tokens, at - length, phrases) == at for length in (1, 2, 3) if at - length >= 0
    )


def _build(code: str, data: Mapping[str, Any]) -> Lexicon:
    def numbers(name: str) -> dict[str, int]:
        return {form: int(value) for form, value in _forms(data.get(name, {})).items()}

    def words(name: str) -> frozenset[str]:
        return frozenset(_plain(word) for word in data.get(name, []))

    def ordered(name: str) -> tuple[str, ...]:
        return tuple(_plain(word) for word in data.get(name, []))

    def ordinals() -> dict[str, int]:
        found = numbers("ordinals")
        for ending in words("ordinal_nouns"):
            found |= {form + ending: value for form, value in found.items()} | found
        return found

    scales, counts, cardinals = numbers("scales"), numbers("counts"), numbers("cardinals")
    wholes = {form: Fraction(value) for form, value in _forms(data.get("wholes", {})).items()}
    denominators, ranks = numbers("denominators"), ordinals()
    multiples = numbers("multiples")
    prefixes = numbers("prefixes")
    starting: tuple[Iterable[str], ...] = (
        *(scales, counts, cardinals, wholes, denominators, ranks, multiples),
        *(words("several"), words("articles"), words("minus"), words("indefinite")),
        [form for form in numbers("abbreviations") if len(form) > 1],
    )
    return Lexicon(
        code=code,
        comma=data.get("comma", "grouping"),
        stop=data.get("stop", "decimal"),
        slash=data.get("slash", "fraction"),
        cardinals=cardinals,
        scales=scales,
        abbreviations=numbers("abbreviations"),
        money_abbreviations=numbers("money_abbreviations"),
        counts=counts,
        indefinite=words("indefinite"),
        plural_suffixes=words("plural_suffixes"),
        inverted=words("inverted"),
        inverted_few=words("inverted_few"),
        inverted_links=words("inverted_links"),
        several=words("several"),
        wholes=wholes,
        denominators=denominators,
        denominator_endings=ordered("denominator_endings"),
        ordinal_thousandths=data.get("ordinal_thousandths") == "yes",
        ordinals=ranks,
        ordinal_words=words("ordinal_words"),
        ordinal_suffixes=words("ordinal_suffixes"),
        cardinal_suffixes={
            _plain(suffix): frozenset(map(int, values.split()))
            for suffix, values in data.get("cardinal_suffixes", {}).items()
        },
        joiners=words("joiners"),
        joins_one=words("joins_one"),
        plus=words("plus"),
        plus_nouns=words("plus_nouns") or words("plus"),
        point=words("point"),
        articles=words("articles"),
        of=words("of"),
        hyphen_only=words("hyphen_only"),
        hyphen=data.get("hyphen") == "yes",
        glue=_plain(data.get("glue", "")),
        percent=_phrases(["%", *data.get("percent", [])]),
        percent_stems=ordered("percent_stems"),
        basis_points=_phrases(data.get("basis_points", [])),
        per_mille=_phrases(["‰", *data.get("per_mille", [])]),
        times=words("times"),
        not_times=_phrases(data.get("not_times", [])),
        fold=ordered("fold"),
        multiples=multiples,
        minus=words("minus"),
        approximate=_phrases(["~", "≈", *data.get("approximate", [])]),
        fillers=_phrases(data.get("fillers", [])),
        ranges={_plain(word): _phrases(to) for word, to in data.get("ranges", {}).items()},
        either=words("or"),
        vague=words("vague"),
        homographs=words("homographs"),
        letters=words("letters"),
        counted=ordered("counted"),
        prefixes=tuple(sorted(prefixes.items(), key=lambda item: (-len(item[0]), item[0]))),
        beginnings=(
            tuple(sorted({*prefixes, *wholes, *ordered("many")})) if data.get("stems") else ()
        ),
        stems=ordered("stems"),
        measure_stems=ordered("measure_stems"),
        counters=words("counters"),
        periods=ordered("periods"),
        scale_stems=numbers("scale_stems"),
        not_before=ordered("not_before"),
        not_after=words("not_after"),
        numbered_nouns=ordered("numbered_nouns"),
        roman_nouns=ordered("roman_nouns"),
        roman_abbreviations=words("roman_abbreviations"),
        roman_words=words("roman_words"),
        after_regnal=words("after_regnal"),
        codes=words("codes"),
        references=frozenset({"№", "#"}) | words("references"),
        phones=words("phones"),
        both=words("both"),
        idioms=_phrases(data.get("idioms", [])),
        sayings=_phrases(data.get("sayings", [])),
        many=ordered("many"),
        unit_stems=tuple(
            (_plain(stem), unit)
            for unit, stems in data.get("unit_stems", {}).items()
            for stem in stems
        ),
        part_nouns=words("part_nouns"),
        part_adjectives=words("part_adjectives"),
        share_words=words("share_words"),
        one_in=_phrases(data.get("one_in", [])),
        ratio_words=words("ratio_words"),
        label_nouns=words("label_nouns"),
        scripture=words("scripture"),
        psalms=words("psalms"),
        starters=frozenset(form for forms in starting for form in forms),
    )


def _forms(table: Mapping[str, list[str]]) -> dict[str, str]:
    """Turn value → forms into form → value; the first value that lists a form keeps it."""
    found: dict[str, str] = {}
    for value, forms in table.items():
        for form in forms:
            found.setdefault(_plain(form), value)
    return found


def _plain(word: str) -> str:
    return fold(word).text.lower()


def _phrases(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in phrases:
        tokens = tuple(token.text for token in tokenize(words))
        found.setdefault(tokens[0], []).append(tokens)
    return {
        first: tuple(sorted(entries, key=lambda entry: (-len(entry), entry)))
        for first, entries in found.items()
    }
