"""Consonants that a word has otherwise than a name that two other texts spell alike.

Scripts agree on the consonants of a name but for what each language writes in its own way: Russian
has в for the b of Abraham, and English leaves out the v of Euro. Its file lists that, "bv" for a b
that it writes v, "h-" for an h that it leaves out, "-n" for an n that it puts in; any other
consonant is a wrong one. No language tells f from v in all names.
"""

from __future__ import annotations

from functools import cache
from itertools import product

from workbench.byword import remembered
from workbench.languages import base
from workbench.names.sounds import readings
from workbench.words import word_data

SHORTEST = 3
"""Consonants of a name from which one that is wrong makes another."""

_NONE = "-"


@remembered(1 << 14)
def wrong_consonants(one: str, other: str, word: str, lang: str) -> int:
    """Return how many consonants a word has otherwise than two that are one name for certain.

    All are as in ``sounds``. It is 0 where those two are not read alike, or nothing is known of how
    the word's language writes names.
    """
    own = _own(base(lang))
    names = [name for name in _ways(one) & _ways(other) if len(name) >= SHORTEST] if own else ()
    ways = product(names, _ways(word))
    return min(
        (0 if name in heard else _wrong(name, heard, own) for name, heard in ways), default=0
    )


def _ways(word: str) -> set[str]:
    """Return the ways to read a word: -off is -ov."""
    return {way.replace("f", "v") for way in readings(word)}


def _wrong(name: str, word: str, own: frozenset[str]) -> int:
    """Return the fewest consonants that differ, those apart that a language writes in its way."""
    row = [0]
    for heard in word:
        row.append(row[-1] + (_NONE + heard not in own))
    for letter in name:
        before, row = row, [row[0] + (letter + _NONE not in own)]
        for at, heard in enumerate(word):
            row.append(
                min(
                    before[at] + (letter != heard and letter + heard not in own),
                    before[at + 1] + (letter + _NONE not in own),
                    row[at] + (_NONE + heard not in own),
                )
            )
    return row[-1]


@cache
def _own(lang: str) -> frozenset[str]:
    return frozenset(word_data(lang).get("consonants of names", "").split())
