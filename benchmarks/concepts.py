"""Make of the dictionary what `workbench/lexicon/concepts.py` reads.

    pip install pymorphy3 wordfreq
    python -m benchmarks.concepts > workbench/data/concepts.tsv

The dictionary (`benchmarks/data/dictionary`) has an entry a line: English, Russian and Farsi forms,
parted by tabs and, in a column, by commas. Each is cut to its stem, and so are the forms that it
takes in texts where its stem is too short to hold them all: those of a Russian word by pymorphy3,
those of English and Farsi ones by rule, as far as they are common (wordfreq). Words that stand in
many entries are left out of phrases.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations, product
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.lexicon.bags import STEM_LETTERS, stem
from workbench.lexicon.tokens import tokens
from workbench.text import fold

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer

DICTIONARY = Path(__file__).parent / "data/dictionary/dictionary.tsv"
LANGUAGES = ("en", "ru", "fa")
COMMON = 60_000
"""How many of a language's most frequent forms are looked for among those of a word."""

MOST = 20
"""Entries of a word beyond which it says too little in a phrase: کردن, "take"."""

NEW = 0.4
"""Share of an entry's pairs of stems that no larger one joins, up to which it says nothing new."""

_INFINITIVE = re.compile("(?:ت|د)ن$")
_PERSONS = ("م", "ی", "د", "یم", "ید", "ند")
_PERSONS_PAST = ("", "م", "ی", "یم", "ید", "ند", "ه")
_NOUN_ENDINGS = ("ها", "های", "ی", "ان", "ات", "ش", "م")

Form = Sequence[str]
"""The words of a form."""


def entries(file: Path = DICTIONARY) -> Iterator[list[list[str]]]:
    """Yield the entries of the dictionary: for each language the forms."""
    for line in file.read_text(encoding="utf-8").splitlines():
        yield [cell.split(", ") for cell in line.split("\t")]


def concepts(read: Iterable[Sequence[Sequence[str]]]) -> list[str]:
    """Return the lines of the file of concepts, as the entries stand, if they say anything new."""
    cut = [[list(map(_words, forms)) for forms in entry] for entry in read]
    often = Counter(word for entry in cut for forms in entry for word in {*_flat(forms)})
    said = [
        [[*dict.fromkeys(_stems(*column, often))] for column in zip(entry, LANGUAGES, strict=True)]
        for entry in cut
    ]
    return ["\t".join(map(" ".join, entry)) for entry in _new(said)]


def _new(entries: Sequence[Sequence[Sequence[str]]]) -> Iterator[Sequence[Sequence[str]]]:
    """Yield the entries that have stems, or join stems, that larger ones do not."""
    joined: set[tuple[str, str]] = set()
    known: set[str] = set()
    new: set[int] = set()
    for at in sorted(range(len(entries)), key=lambda at: -len([*_flat(entries[at])])):
        columns = combinations(entries[at], 2)
        pairs = {pair for one, other in columns for pair in product(one, other)}
        if len(pairs - joined) > NEW * len(pairs) or not known.issuperset(_flat(entries[at])):
            new.add(at)
            joined |= pairs
            known.update(_flat(entries[at]))
    return (entry for at, entry in enumerate(entries) if at in new)


def _words(form: str) -> Form:
    return tokens(fold(form).text)


def _flat(forms: Iterable[Sequence[str]]) -> Iterator[str]:
    return (word for form in forms for word in form)


def _stems(forms: Sequence[Form], lang: str, often: Counter[str]) -> Iterator[str]:
    """Yield the stems of some forms of one language."""
    for form in forms:
        if lang == "fa" and len(form) == 2 and form[0] == "می":
            yield from _in_texts(form[1], lang, present=True)
        elif len(form) == 1 and (often[form[0]] <= MOST or form == forms[0]):
            yield from _in_texts(form[0], lang)
        else:
            yield from map(stem, [word for word in form if often[word] <= MOST] or form)


@cache
def _in_texts(word: str, lang: str, present: bool = False) -> Sequence[str]:
    """Return the stem of a word and those of the forms that it takes, if they are common."""
    if lang == "fa":
        forms = _farsi(word, present)
    else:
        forms = _russian(word) if lang == "ru" else _english(word)
    return [stem(word), *(stem(form) for form in forms if form in _common(lang))]


def _english(word: str) -> Sequence[str]:
    if len(word) >= STEM_LETTERS:
        return []
    mute, last = word.removesuffix("e"), word[-1]
    if last == "y" and word[-2:-1] not in "aeiou":
        return [word[:-1] + ending for ending in ("ies", "ied", "ier", "iest")]
    said = [mute + ending for ending in ("ed", "er", "est", "ing")]
    twice = [word + last + ending for ending in ("ed", "er", "est", "ing")]
    return [word + "s", word + "es", word + "ing", *said, *twice]


def _russian(word: str) -> Sequence[str]:
    known = [parsed for parsed in _morphology().parse(word) if parsed.is_known]
    itself = [parsed for parsed in known if _spelt(parsed.normal_form) == word] or known
    return [_spelt(form.word) for form in itself[0].lexeme] if itself else []


def _farsi(word: str, present: bool) -> Sequence[str]:
    if present or _INFINITIVE.search(word):
        persons = _PERSONS if present else _PERSONS_PAST
        said = [word[:-1] + person for person in persons]
        wished = ["ب" + form for form in said] if present else []
        return [*said, *("ن" + form for form in said), *wished]
    return [] if len(word) >= STEM_LETTERS else [word + ending for ending in _NOUN_ENDINGS]


def _spelt(word: str) -> str:
    return word.replace("ё", "е")


@cache
def _common(lang: str) -> frozenset[str]:
    from wordfreq import top_n_list

    words = (fold(word).text for word in top_n_list(lang, COMMON))
    return frozenset(part for word in words for part in word.split("\u200c"))


@cache
def _morphology() -> MorphAnalyzer:
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer()


if __name__ == "__main__":
    print("\n".join(concepts(entries())))
