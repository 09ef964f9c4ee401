"""What the injectors look for in a line: digits, words, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from random import Random

from benchmarks.divergences.corpora import LANGUAGES, Corpus
from benchmarks.divergences.words import MONTH_SPELLINGS, MONTHS, ORDINALS, OTHER_WORDS, SWAPS

FOLD = {ord(char): str(at % 10) for at, char in enumerate("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩")}
PERSIAN, ARABIC = "۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩"
D = "[0-9۰-۹٠-٩]"
SPACE = "[ \u00a0\u202f]"

NUMBER = re.compile(
    rf"(?<![\w.,/:٫٬+&@#_])(?<![A-Za-zА-яЁё\u0600-\u06ff][-–‑])"
    rf"(?:{D}{{1,3}}(?:{SPACE}{D}{{3}})+|{D}+(?:[.,٫٬]{D}+)*)(?![\w/:&@_]|[.,٫٬]{D}|{SPACE}{D}{{3}})"
)
"""A number in digits, no part of a code, a time, a fraction or a date in figures."""

YEAR = re.compile(
    rf"(?<![\w.,/:٫٬–—-])(?:1[3-9]|20|۱[۳-۹]|۲۰|١[٣-٩]|٢٠){D}{{2}}(?![\w/:٫٬%–—-]|[.,]{D})"
)


def folded(digits: str) -> str:
    """Return digits of any script as ASCII; other characters stay."""
    return digits.translate(FOLD)


def in_script(digits: str, like: str) -> str:
    """Return ASCII digits in the script of ``like``."""
    for script in (PERSIAN, ARABIC):
        if any(char in script for char in like):
            return digits.translate({ord(str(at)): char for at, char in enumerate(script)})
    return digits


@cache
def word_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern that finds whole words; a ZWNJ does not end one."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    choice = "|".join(re.escape(word) for word in longest)
    return re.compile(rf"(?<![\w\u200c'’])(?:{choice})(?![\w\u200c])", re.IGNORECASE)


def find_words(line: str, words: Iterable[str]) -> Iterator[re.Match[str]]:
    """Yield the whole words of a list that stand in a line."""
    yield from word_pattern(tuple(words)).finditer(line)


def like_case(word: str, model: str) -> str:
    """Return a word with a capital if its model has one."""
    return word[:1].upper() + word[1:] if model[:1].isupper() else word


def other(chance: Random, words: Iterable[str], word: str) -> str:
    """Return another word of a list."""
    return chance.choice([one for one in words if one != word])


def before(line: str, at: int, count: int = 1) -> list[str]:
    """Return the last words before an offset, in small letters, the nearest first."""
    return re.findall(r"[\w\u200c]+[.%]?|[^\w\s]", line[max(0, at - 60) : at].lower())[::-1][:count]


def after(line: str, at: int, count: int = 1) -> list[str]:
    """Return the first words after an offset, in small letters."""
    return re.findall(r"[\w\u200c]+[.%]?|[^\w\s]", line[at : at + 60].lower())[:count]


@cache
def month_words(lang: str) -> frozenset[str]:
    """Return every name of a month, in small letters."""
    names = {name.lower() for row in MONTHS[lang] for name in row}
    return frozenset(names | set(MONTH_SPELLINGS if lang == "fa" else ()))


@cache
def number_words(lang: str) -> frozenset[str]:
    """Return the number words the injector knows."""
    return frozenset(word for column in SWAPS[lang] for word in column)


def by_month(line: str, span: tuple[int, int], lang: str) -> bool:
    """Tell whether a month stands next to a span."""
    near = [*before(line, span[0], 2), *after(line, span[1], 2)]
    return any(word.rstrip(".") in month_words(lang) for word in near)


@cache
def _valued(lang: str) -> dict[str, int]:
    """Return number words and ordinals with their values."""
    found = dict(OTHER_WORDS[lang])
    for row in (*SWAPS[lang], *ORDINALS[lang]):
        found |= row
    return found


def after_number(line: str, at: int, lang: str) -> bool:
    """Tell whether a word goes on with a number: forty-fifth, на сорок пятой, چهل و پنجم."""
    last = before(line, at, 2)
    return any(word in _valued(lang) for word in last[: 1 + (last[:1] in (["-"], ["و"]))])


def says(line: str, lang: str, value: int) -> bool:
    """Tell whether a line has a whole number: in figures, in a word, or as a part of a compound."""
    plain = re.sub(r"(?<=[0-9])[,٬،\s](?=[0-9]{3})", "", folded(line))
    if re.search(rf"(?<![0-9]){value}(?![0-9])", plain):
        return True
    words = [word for word, worth in _valued(lang).items() if worth == value]
    return bool(words) and next(find_words(line, words), None) is not None


def attested(corpus: Corpus, lang: str, line: int, value: int) -> bool:
    """Tell whether another text has the value, so that changing it here makes a difference."""
    return any(
        says(corpus.lines[other][line], other, value) for other in LANGUAGES if other != lang
    )


def whole(figures: str) -> int:
    """Return the figures of a number before its decimals, marks left out."""
    plain = re.sub(r"[,٬\s](?=[0-9]{3})", "", folded(figures))
    return int(re.match("[0-9]+", plain)[0])  # type: ignore[index]
