"""How alike two names sound, across Latin, Cyrillic and Arabic script.

A name is reduced to its consonants in one rough alphabet, since scripts disagree on vowels; whether
it begins with a vowel is kept. Letters that may be read in two ways (و, c, j) give it two readings.
Names are compared twice: as they sound, and by classes of consonants that languages interchange
(Abraham, Авраам; Tehran, Тегеран).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import reduce
from itertools import chain, product, starmap
from math import prod
from operator import or_
from typing import NamedTuple

from rapidfuzz.distance import Indel

from workbench.byword import remembered

MOST_READINGS = 8
SHORTEST = 3
"""Consonants below which likeness of sound says little."""

LONGEST = 40
"""Letters of a word that are read; a longer one is no name."""

_VOWEL = "a"
_SILENT = frozenset({_VOWEL, ""})
_LATIN = {
    **dict.fromkeys("aeiouy", _VOWEL),
    "b": "b", "c": "k", "d": "d", "f": "f", "g": "g", "h": "h", "j": "J", "k": "k", "l": "l",
    "m": "m", "n": "n", "p": "p", "q": "k", "r": "r", "s": "s", "t": "t", "v": "v", "w": "v",
    "x": "ks", "z": "z",
    # With marks, as many languages and learned transliterations write them.
    **dict.fromkeys("áàâäãåāăąæéèêëēėęěíìîïīįıóòôöõōőøœúùûüūůűųýÿə", _VOWEL),
    **dict.fromkeys("šşș", "S"), **dict.fromkeys("śṣß", "s"), **dict.fromkeys("žżǧ", "J"),
    **dict.fromkeys("źẓẕ", "z"), **dict.fromkeys("čć", "C"), **dict.fromkeys("ḥḫẖḵ", "h"),
    **dict.fromkeys("ğġģ", "g"), **dict.fromkeys("ťţțṭ", "t"), **dict.fromkeys("ďđḍḏð", "d"),
    **dict.fromkeys("ñńňņ", "n"), "þ": "t", "ř": "r", "ķ": "k", "ļ": "l", "ľ": "l",
}  # fmt: skip
_CYRILLIC = {
    **dict.fromkeys("аеиоуыэюяйєії", _VOWEL),
    "б": "b", "в": "v", "г": "g", "д": "d", "ж": "J", "з": "z", "к": "k", "л": "l", "м": "m",
    "н": "n", "п": "p", "р": "r", "с": "s", "т": "t", "ф": "f", "х": "h", "ц": "ts", "ч": "C",
    "ш": "S", "щ": "S", "ґ": "g", "ў": "v",
}  # fmt: skip
_ARABIC = {
    **dict.fromkeys("اآیع", _VOWEL),
    **dict.fromkeys("سص", "s"), **dict.fromkeys("زظ", "z"), **dict.fromkeys("تط", "t"),
    **dict.fromkeys("هح", "h"), **dict.fromkeys("گغق", "g"),
    "ب": "b", "پ": "p", "ج": "J", "چ": "C", "خ": "h", "د": "d", "ر": "r", "ژ": "J", "ش": "S",
    "ف": "f", "ک": "k", "ل": "l", "م": "m", "ن": "n", "و": "v",
}  # fmt: skip
_LETTERS = {**_LATIN, **_CYRILLIC, **_ARABIC}
# Spellings of more than one letter, and letters that may be read in several ways.
_SPELLINGS: dict[str, tuple[str, ...]] = {
    "sch": ("S", "sk"), "tch": ("C",), "cz": ("C", "ts"), "wh": ("v", ""),
    "sh": ("S",), "ch": ("C", "k", "h"), "kh": ("h",),
    "gh": ("g", ""), "zh": ("J",), "ph": ("f",), "th": ("t",), "ck": ("k",), "cq": ("k",),
    "dj": ("J",), "dge": ("J", "dg"), "tion": ("tn", "Sn"), "sion": ("sn", "Sn"),
    "cce": ("ks", "C"), "cci": ("ks", "C"), "cy": ("s",),
    "ce": ("s", "ts", "C"), "ci": ("s", "ts", "C"),
    "ge": ("J", "g"), "gi": ("J", "g"), "gy": ("J", "g"),
    "j": ("J", _VOWEL), "ç": ("s", "C"), "ł": ("l", "v"), "x": ("ks", "s"), "w": ("v", ""),
    "ц": ("ts", "s"), "щ": ("S", "SC"),
    "кх": ("h", "kh", "k"), "q": ("k", "C"),
    "mpb": ("mb", "mpb"), "мпб": ("mb", "mpb"), "mps": ("ms", "mps"), "мпс": ("ms", "mps"),
    "kn": ("kn", "n"), "ugh": ("g", "", "f"),
    "дж": ("J",), "дз": ("dz", "z", "J"), "цз": ("J",), "чж": ("J", "CJ"), "тч": ("C",),
    "хр": ("kr", "hr"),
    "و": ("v", ""), "ق": ("g", "k"), "خ": ("h",), "ث": ("s", "t"), "ذ": ("z", "d"),
    "ض": ("z", "d"),
}  # fmt: skip
# What is written twice sounds as once.
_SPELLINGS |= {2 * one: sounds for one, sounds in _SPELLINGS.items() if len(one) > 1}
# They are told apart by their first letter, and of those that share it the longest comes first.
_BY_FIRST: dict[str, list[str]] = {}
for _one in sorted((s for s in _SPELLINGS if len(s) > 1), key=lambda s: (-len(s), s)):
    _BY_FIRST.setdefault(_one[0], []).append(_one[1:])
_LONG = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in _BY_FIRST.items())
_SOUNDS = {letter: (sound,) for letter, sound in _LETTERS.items()} | _SPELLINGS
_VOWELS = "".join(letter for letter, sound in _LETTERS.items() if sound == _VOWEL)
_CONSONANTS = "".join(one for one in _SOUNDS if len(one) == 1 and one not in _VOWELS)
# Most letters begin no longer spelling, and need not be tried for each. A vowel that opens no word
# is no consonant and tells nothing.
_MAY_BE_LONG = "".join(sorted(_BY_FIRST))
_SPELLING = re.compile(
    f"((?=[{_MAY_BE_LONG}])(?:{_LONG})|[{_CONSONANTS}])(?:(?=\\1)(?!{_LONG})\\1)*|^[{_VOWELS}]"
)
_SOUNDS[""] = (_VOWEL,)
_CLASSES = str.maketrans("pbvfdtzsSCJkgh", "PPPPTTSSSSSKKK")
_similarity = Indel.normalized_similarity
_FINAL_H = ("ah", "eh", "ih", "oh", "uh", "yh", "ه")


def _opening(sounds: tuple[str, ...]) -> tuple[str, ...]:
    """Return what a spelling that opens a word may sound like: what is silent leaves a vowel."""
    return tuple(_VOWEL if sound in _SILENT else sound for sound in sounds)


def _inside(sounds: tuple[str, ...]) -> tuple[str, ...]:
    return tuple("" if sound in _SILENT else sound for sound in sounds)


Ways = tuple[str, ...]
_Alphabet = Mapping[str, Ways]
_OPENING: _Alphabet = {one: _opening(sounds) for one, sounds in _SOUNDS.items()}
_INSIDE: _Alphabet = {one: _inside(sounds) for one, sounds in _SOUNDS.items()}
# What sounds in one way alone; a vowel is read only where it opens a word.
_ONE_WAY = {one: sounds[0] for one, sounds in _INSIDE.items() if len(sounds) == 1} | {"": _VOWEL}
_FIRSTS = {
    one: [sound[:1].translate(_CLASSES) for sound in sounds] for one, sounds in _INSIDE.items()
}
# A bit for each class of consonants that a word may begin with.
_BITS = {head: 1 << place for place, head in enumerate(sorted(set(chain(*_FIRSTS.values()))))}
ANY, NO_CONSONANT = (1 << len(_BITS)) - 1, _BITS[""]
"""Every beginning of a word, and that of one that is all vowels."""
# The classes a spelling may begin with, and whether it may be none: h may be silent.
_BEGINNINGS = {
    one: (sum({_BITS[first] for first in firsts if first}), "" in firsts or _SOUNDS[one] == ("h",))
    for one, firsts in _FIRSTS.items()
}
# A consonant that is never silent tells at once what a word begins with, unless it may begin a
# longer spelling.
_AT_ONCE = {
    one: firsts for one, (firsts, silent) in _BEGINNINGS.items() if len(one) == 1 and not silent
}
_BEGINS_LONG = frozenset(one[:2] for one in _SPELLINGS if len(one) > 1)


class Heard(NamedTuple):
    """The consonants of a word in each way it may be read, and the same in their classes.

    ``is_short``: they are so few that likeness of sound says little. ``letters`` is how many stand
    in all spellings of the word.
    """

    ways: Ways
    classes: Ways
    is_short: bool
    letters: int


@remembered(1 << 15)
def heard(spellings: str) -> Heard:
    """Return how a folded word may be read, or several forms of it, parted by spaces.

    >>> heard("раджави"), heard("rajavi").ways
    (Heard(ways=('rJv',), classes=('rSP',), is_short=False, letters=7), ('rJv', 'rv'))
    """
    found: list[str] = []
    for word in spellings.split():
        read = _SPELLING.findall(_read(word))
        try:
            found.append("".join([_ONE_WAY[one] for one in read]))
        except KeyError:
            sounds = [_OPENING[read[0]], *(_INSIDE[one] for one in read[1:])]
            ways = prod(map(len, sounds))
            found += map("".join, product(*(_fewer(sounds) if ways > MOST_READINGS else sounds)))
    classes = [one.translate(_CLASSES) for one in found]
    is_short = max(map(len, classes), default=0) < SHORTEST
    if len(found) > 1:
        found, classes = [*dict.fromkeys(found)], [*dict.fromkeys(classes)]
    return Heard(tuple(found), tuple(classes), is_short, len(spellings))


def _fewer(sounds: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return sounds that make no more ways than are read: of what comes last the first alone."""
    found, ways = [], 1
    for one in sounds:
        kept = one if ways * len(one) <= MOST_READINGS else one[:1]
        ways *= len(kept)
        found.append(kept)
    return found


def _read(word: str) -> str:
    """Return what is read of a word: of one at whose end stands a vowel, no h after it."""
    word = word[:LONGEST]
    return word[:-1] if word.endswith(_FINAL_H) else word


def likeness(one: str, other: str, least: float = 0.5) -> float:
    """Return how alike two words sound, 0 to 1; below ``least`` only that it is less.

    The classes of two words are never less alike than their sounds.
    """
    ours, theirs = heard(one), heard(other)
    rough = most_alike(ours.classes, theirs.classes)
    return rough if rough < least else (rough + most_alike(ours.ways, theirs.ways)) / 2


def changed_places(one: str, other: str) -> bool:
    """Tell whether two words are read alike but for two consonants in each other's place.

    >>> changed_places("napoli", "نالوپی"), changed_places("napoli", "ناپولی")
    (True, False)
    """
    ours, theirs = heard(one), heard(other)
    return not ours.is_short and any(
        way[:at] + way[at + 1] + way[at] + way[at + 2 :] in theirs.classes
        for way in set(ours.classes).difference(theirs.classes)
        for at in range(len(way) - 1)
        if way[at] != way[at + 1]
    )


@remembered(1 << 15)
def heads(spellings: str) -> int:
    """Return the classes of a word's first consonants, a bit for each that it may begin with.

    Names that are one share a bit, so that words are soonest told apart by them. That all of the
    word may be vowels is a bit too.
    """
    opening = spellings.lstrip(_VOWELS)[:2]  # a vowel tells nothing
    at_once = opening not in _BEGINS_LONG and _AT_ONCE.get(opening[:1])
    if at_once:
        begins = spellings[: spellings.index(opening) + 2]
        if spellings.count(" ") == spellings.count(f" {begins}"):  # all begin alike
            return at_once
    return reduce(or_, map(_head, spellings.split()), 0)


def _head(word: str) -> int:
    found = 0
    for match in _SPELLING.finditer(_read(word)):
        firsts, silent = _BEGINNINGS[match[1] or ""]
        found |= firsts
        if not silent:
            return found
    return found | NO_CONSONANT


def beginnings(spellings: Iterable[str]) -> int:
    """Return the ``heads`` of several words."""
    return reduce(or_, map(heads, spellings), 0)


def most_alike(ours: Ways, theirs: Ways) -> float:
    """Return how alike two words are at the most, each read in several ways."""
    if len(ours) == 1 == len(theirs):
        return _similarity(ours[0], theirs[0])
    return max(starmap(_similarity, product(ours, theirs)), default=0.0)
