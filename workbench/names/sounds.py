"""How alike two names sound, across Latin, Cyrillic and Arabic script.

A name is reduced to its consonants in one rough alphabet, since scripts disagree on vowels; whether
it begins with a vowel is kept. Letters that may be read in two ways (و, c, j) give it two readings.
Names are compared twice: as they sound, and by classes of consonants that languages interchange
(Abraham, Авраам; Tehran, Тегеран).
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from rapidfuzz.distance import Indel

MOST_READINGS = 8
LONGEST = 40
"""Letters of a word that are read; a longer one is no name."""

_VOWEL = "a"
_LATIN = {
    **dict.fromkeys("aeiouy", _VOWEL),
    "b": "b", "c": "k", "d": "d", "f": "f", "g": "g", "h": "h", "j": "J", "k": "k", "l": "l",
    "m": "m", "n": "n", "p": "p", "q": "k", "r": "r", "s": "s", "t": "t", "v": "v", "w": "v",
    "x": "ks", "z": "z",
}  # fmt: skip
_CYRILLIC = {
    **dict.fromkeys("аеиоуыэюяйєії", _VOWEL),
    "б": "b", "в": "v", "г": "g", "д": "d", "ж": "J", "з": "z", "к": "k", "л": "l", "м": "m",
    "н": "n", "п": "p", "р": "r", "с": "s", "т": "t", "ф": "f", "х": "h", "ц": "ts", "ч": "C",
    "ш": "S", "щ": "S", "ґ": "g", "ў": "v",
}  # fmt: skip
_ARABIC = {
    **dict.fromkeys("اآیع", _VOWEL),
    **dict.fromkeys("سصث", "s"), **dict.fromkeys("زذضظ", "z"), **dict.fromkeys("تط", "t"),
    **dict.fromkeys("هح", "h"), **dict.fromkeys("گغق", "g"),
    "ب": "b", "پ": "p", "ج": "J", "چ": "C", "خ": "h", "د": "d", "ر": "r", "ژ": "J", "ش": "S",
    "ف": "f", "ک": "k", "ل": "l", "م": "m", "ن": "n", "و": "v",
}  # fmt: skip
_LETTERS = {**_LATIN, **_CYRILLIC, **_ARABIC}
# Spellings of more than one letter, and letters that may be read in several ways.
_SPELLINGS: dict[str, tuple[str, ...]] = {
    "sch": ("S", "sk"), "tch": ("C",), "sh": ("S",), "ch": ("C", "k", "h"), "kh": ("h",),
    "gh": ("g", ""), "zh": ("J",), "ph": ("f",), "th": ("t",), "ck": ("k",), "dj": ("J",),
    "ce": ("s",), "ci": ("s",), "cy": ("s",), "ge": ("J", "g"), "gi": ("J", "g"), "gy": ("J", "g"),
    "j": ("J", _VOWEL), "w": ("v", ""), "ц": ("ts", "s"),
    "дж": ("J",), "тч": ("C",), "хр": ("kr", "hr"),
    "و": ("v", ""), "ق": ("g", "k"), "خ": ("h",),
}  # fmt: skip
_SPELLING = re.compile("|".join(sorted(_SPELLINGS, key=lambda s: (-len(s), s))) + "|.")
_CLASSES = str.maketrans("pbvfdtzsSCJkgh", "PPPPTTSSSSSKKK")
_FINAL_H = re.compile("(?<=[aeiouy])h$|ه$")


@lru_cache(maxsize=1 << 15)
def readings(spellings: str) -> tuple[str, ...]:
    """Return the consonants of a folded word, in each way it may be read.

    ``spellings`` may be several forms of it, parted by spaces.

    >>> readings("раджави"), readings("rajavi")
    (('rJv',), ('rJv', 'rv', 'rhv'))
    """
    return tuple(dict.fromkeys(way for one in spellings.split() for way in _ways(one)))


def _ways(word: str) -> list[str]:
    parts: list[tuple[str, ...]] = []
    last = ""
    for match in _SPELLING.finditer(_FINAL_H.sub("", word[:LONGEST])):
        spelling = match[0]
        sounds = _SPELLINGS.get(spelling) or (_LETTERS.get(spelling, ""),)
        if sounds != ("",) and spelling != last:
            parts.append(sounds)
        last = spelling
    ways = 1
    for number, part in enumerate(parts):
        ways *= len(part)
        if ways > MOST_READINGS:
            parts[number], ways = part[:1], ways // len(part)
    return [_consonants(way) for way in product(*parts)]


def _consonants(sounds: tuple[str, ...]) -> str:
    if not sounds:
        return ""
    first = _VOWEL if sounds[0] in (_VOWEL, "") else ""
    return first + "".join(sounds).replace(_VOWEL, "")


@lru_cache(maxsize=1 << 15)
def classed(spellings: str) -> tuple[str, ...]:
    """Return the readings of a word in classes of consonants."""
    return tuple(dict.fromkeys(way.translate(_CLASSES) for way in readings(spellings)))


def likeness(one: str, other: str) -> float:
    """Return how alike two words sound, 0 to 1."""
    rough = _most(classed(one), classed(other))
    return rough if rough < 0.5 else (rough + _most(readings(one), readings(other))) / 2


def begins_alike(one: str, other: str) -> float:
    """Return how alike two words sound up to the end of the shorter, if it has three consonants.

    What follows may make another word of the name: Tokyo, токийский.
    """
    return max(
        (
            Indel.normalized_similarity(a[:length], b[:length])
            for a in classed(one)
            for b in classed(other)
            if (length := min(len(a), len(b))) >= 3
        ),
        default=0.0,
    )


@lru_cache(maxsize=1 << 15)
def heads(spellings: str) -> frozenset[str]:
    """Return the first consonants of a word, in classes: names that are one share one of them."""
    return frozenset(way.lstrip(_VOWEL)[:1] for way in classed(spellings))


def _most(ours: tuple[str, ...], theirs: tuple[str, ...]) -> float:
    if len(ours) == 1 == len(theirs):
        return Indel.normalized_similarity(ours[0], theirs[0])
    return max((Indel.normalized_similarity(a, b) for a in ours for b in theirs), default=0.0)
