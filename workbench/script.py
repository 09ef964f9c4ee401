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

SAMPLE = 20_000
"""Letters of a text that are looked at; a script shows sooner."""


def main_script(text: str) -> str:
    """Return the script, as ``"Latin"``, of more than two thirds of the letters, or ``""``."""
    counts: Counter[str] = Counter()
    for char, times in Counter(text[:SAMPLE]).items():
        counts[_script(char)] += times
    del counts[""]
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
    if not is_foreign(text, lang):
        return None
    native, script = language(lang).name, main_script(text)
    return f"is said to be {native}, but {name} is written in {script} letters"


@cache
def foreign_letters(lang: str) -> ByWord[bool]:
    """Return, for each word, whether a letter of it is in another script than the language's."""
    native = language(lang).script
    foreign = ByWord(lambda char: _script(char) not in ("", native))
    return ByWord(lambda word: any(map(foreign.__getitem__, word)))


def foreign_words(words: Iterable[str], lang: str) -> frozenset[str]:
    """Return the words that have a letter in another script than the language's.

    All letters are looked at once, and not those of each word.
    """
    native = language(lang).script
    foreign = [char for char in set("".join(words)) if _script(char) not in ("", native)]
    if not foreign:
        return frozenset()
    return frozenset(filter(re.compile(f"[{''.join(sorted(foreign))}]").search, words))


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    if not char.isalpha():
        return ""
    return unicodedata.name(char, "").split(" ")[0].capitalize()
