"""Which script a text is written in."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from workbench.byword import ByWord
from workbench.languages import language

MAJORITY = 2 / 3
"""Share of its letters that makes a script a text's own."""

ENOUGH = 20
"""Letters from which on a text has some of its own script, if it is one."""

SAMPLE = 20_000
"""Letters of a text that are looked at; a script shows sooner."""


def main_script(text: str) -> str:
    """Return the script, as ``"Latin"``, of more than two thirds of the letters, or ``""``."""
    counts = _letters(text)
    if not counts:
        return ""
    script, count = counts.most_common(1)[0]
    return script if count > MAJORITY * counts.total() else ""


def is_foreign(text: str, lang: str) -> bool:
    """Tell whether a text is mainly in another script than its language's."""
    native = language(lang).script
    return native != "" and main_script(text) not in ("", native)


def foreign_script(text: str, lang: str, name: str = "it") -> str | None:
    """Return the rest of a sentence on a text in another script than its language's, else None."""
    native = language(lang)
    if is_foreign(text, lang):
        return f"is said to be {native.name}, but {name} is written in {main_script(text)} letters"
    letters = _letters(text)
    if native.script and not letters[native.script] and letters.total() >= ENOUGH:
        # Read in an encoding that is not its own, most often.
        return f"is said to be {native.name}, but {name} has not one {native.script} letter"
    return None


@cache
def foreign_letters(lang: str) -> ByWord[bool]:
    """Return, for each word, whether a letter of it is in another script than the language's.

    None is where a language has no one script: Azerbaijani.
    """
    native = language(lang).script
    foreign = ByWord(lambda char: native != "" and _script(char) not in ("", native))
    return ByWord(lambda word: any(map(foreign.__getitem__, word)))


def foreign_words(words: Iterable[str], lang: str) -> frozenset[str]:
    """Return the words that have a letter in another script than the language's.

    All letters are looked at once, and not those of each word.
    """
    native = language(lang).script
    foreign = [char for char in set("".join(words)) if _script(char) not in ("", native)]
    if not (native and foreign):
        return frozenset()
    return frozenset(filter(re.compile(f"[{''.join(sorted(foreign))}]").search, words))


def _letters(text: str) -> Counter[str]:
    """Return how many letters of each script are at the beginning of a text."""
    counts: Counter[str] = Counter()
    for char, times in Counter(text[:SAMPLE]).items():
        counts[_script(char)] += times
    del counts[""]
    return counts


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    if not char.isalpha():
        return ""
    return unicodedata.name(char, "").split(" ")[0].capitalize()
