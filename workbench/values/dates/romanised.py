"""Names of months as scholars romanise them, in plain letters: Ḏū l-Ḥiǧǧa is Dhu l-Hijja.

The word lists spell months without the marks of transliteration (ALA-LC, EI, DMG).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Set

from workbench.values.tokens import Tokens

_MARKED = re.compile("[\u00c0-\u024f\u02be\u02bf\u1e00-\u1eff]")
# Letters that stand for two, or for another, where they are written without their mark.
_LETTERS = str.maketrans(
    {"ḏ": "dh", "ǧ": "j", "š": "sh", "ḫ": "kh", "ḵ": "kh", "ġ": "gh", "ḡ": "gh", "ṯ": "th",
     "č": "ch", "ž": "zh", "ʿ": "'", "ʾ": "'"}
)  # fmt: skip


def in_plain_letters(tokens: Tokens, known: Set[str]) -> Tokens:
    """Return the tokens, Latin letters in them without marks if that makes a known word of one."""
    marked = {text: plain(text) for text in filter(_MARKED.search, tokens.where)}
    if known.isdisjoint(marked.values()):
        return tokens
    return tokens.spelt(marked.get(text, text) for text in tokens)


def plain(text: str) -> str:
    """Return a text with the Latin letters in it without marks."""
    if not _MARKED.search(text):
        return text
    letters = unicodedata.normalize("NFD", text.translate(_LETTERS))
    return "".join(char for char in letters if not unicodedata.combining(char)).strip("'")
