"""Words that a dictionary has and that are no names, so that a word it lacks may be one.

``data/words.LANG.txt`` hold the beginnings of such words, taken by
``benchmarks/dictionary_words.py`` from the dictionaries that ``data/LICENCES.md`` names, sorted.
"""

from __future__ import annotations

from functools import cache

from workbench.byword import ByWord
from workbench.languages import base, language
from workbench.package import package_file
from workbench.reading.sorted_lines import SortedLines
from workbench.values.numerals.glued import glued
from workbench.words import stem, stems, word_data

LETTERS = 8
"""Letters of a stem by which a word is looked up: few names begin as a longer word does."""


SHORTEST = 3
"""Letters of a word that may have a further ending."""


def key(word: str, lang: str) -> str:
    """Return what a folded word is looked up by.

    Of an adjective that may be made of a name it is all, lest the name be taken for a word.
    """
    return _key(stem(word, lang), lang)


def _key(kept: str, lang: str) -> str:
    return kept if is_derived(kept, lang) else kept[:LETTERS]


def is_derived(stem: str, lang: str) -> bool:
    """Tell whether a stem ends as adjectives and inhabitants made of names do: йездский."""
    return stem.endswith(derived_names(lang))


@cache
def derived_names(lang: str) -> tuple[str, ...]:
    """Return the endings of adjectives and inhabitants made of names."""
    return tuple(word_data(lang).get("derived names", "").split())


@cache
def further_endings(lang: str) -> tuple[str, ...]:
    """Return the endings that a word may have behind those that its stem is without."""
    return tuple(word_data(lang).get("further endings", "").split())


def in_dictionary(word: str, lang: str) -> bool:
    """Tell whether a folded word is known to be no name, or to be one in few texts: rose, Rose."""
    return _known(lang)[word]


def is_borrowed(word: str, lang: str) -> bool:
    """Tell whether a language without a dictionary has a word that English has: Church, Street.

    Names of English institutions stand so in some languages, and are translated in others.
    """
    return (
        language(lang).script == "Latin" and not has_dictionary(lang) and in_dictionary(word, "en")
    )


def has_dictionary(lang: str) -> bool:
    """Tell whether there is a dictionary of a language at all."""
    return bool(_words(lang))


@cache
def _known(lang: str) -> ByWord[bool]:
    words = _words(lang)
    families = tuple(word_data(lang).get("of families", "").split())
    endings, stem_of, glued_numbers = further_endings(lang), stems(lang), glued(lang)

    def is_known(word: str) -> bool:
        low = word.casefold()
        kept = stem_of[low]
        if _key(kept, lang) in words:
            # Ivanov is no more "of Ivans" than Smithson is Smith's son.
            return not (families and low[len(kept) :].startswith(families))
        cut = (low.removesuffix(ending) for ending in endings if low.endswith(ending))
        if any(len(one) >= SHORTEST and one[:LETTERS] in words for one in cut):
            return True
        return glued_numbers[low]  # the ودو of سی‌ودو

    return ByWord(is_known)


@cache
def _words(lang: str) -> SortedLines:
    file = package_file("data", f"words.{base(lang)}.txt")
    return SortedLines(file.read_text(encoding="utf-8") if file.is_file() else "")
