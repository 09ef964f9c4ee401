"""A name two of whose letters, a vowel and a consonant, have changed places: Glastyan.

Of Галстян, that is. Its consonants are as they should be, and its vowels are written so carelessly
from one language to another that nothing else tells; but of two languages that both write them, one
hardly ever puts before a consonant the vowel that the other puts behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.byword import ByWord
from workbench.names.writing import cost

LIKE = 9.0
"""What it costs at the most to write one name in two languages, its letters in their places."""

BETTER = 12.0
"""By how much less at the least than as it is written: each foreign letter costs nine."""

_KINDS = {
    **dict.fromkeys(map(ord, "bcdfgjklmnpqrstvwxzбвгджзклмнпрстфцчшщ"), "k"),
    **dict.fromkeys(map(ord, "aeiouаеиоуыэюя"), "a"),
    **dict.fromkeys(map(ord, "hyхйьъ'’"), ""),
}
_TWICE, _VOWELS = re.compile(r"(.)\1"), re.compile("aa+")


def transposed(one: str, lang: str, other: str, their_lang: str) -> str | None:
    """Return a word with those two of its letters put right that are not as in another's name.

    None if there are none.

    >>> transposed("glastyan", "en", "галстян", "ru"), transposed("galstyan", "en", "галстян", "ru")
    ('galstyan', None)
    """
    at = _parted(_SHAPES[one], _SHAPES[other])
    found = cost(one, lang, other, their_lang) if at else None
    if found is None or found < BETTER:
        return None
    for right in _put_right(one):
        least = cost(right, lang, other, their_lang)
        if least is not None and least <= min(LIKE, found - BETTER):
            return right
    return None


def _shape(word: str) -> str:
    """Return where a word has vowels and where consonants, each run of vowels as one.

    Vowels that end it say nothing: cases end so, and a Latin e is silent.
    """
    shape = _TWICE.sub(r"\1", word.replace("kh", "h").replace("ck", "k")).translate(_KINDS)
    return _VOWELS.sub("a", shape).rstrip("a")


_SHAPES = ByWord(_shape)


def _parted(one: str, other: str) -> bool:
    """Tell whether two shapes are the same but for a vowel and the consonant beside it."""
    if len(one) != len(other):
        return False
    apart = [at for at, (mine, its) in enumerate(zip(one, other, strict=True)) if mine != its]
    return len(apart) == 2 and apart[0] + 1 == apart[1]


def _put_right(word: str) -> Iterator[str]:
    """Yield a word with two of its letters in each other's place, none of them the last."""
    for at in range(len(word) - 2):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
