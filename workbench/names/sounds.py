"""How alike two names sound, across Latin, Cyrillic and Arabic script.

A name is reduced to its consonants in one rough alphabet, since scripts disagree on vowels; whether
it begins with a vowel is kept. Letters that may be read in two ways (و, c, j) give it two readings.
Names are compared twice: as they sound, and by classes of consonants that languages interchange
(Abraham, Авраам; Tehran, Тегеран).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from rapidfuzz.distance import Indel

from workbench.byword import remembered

MOST_READINGS = 8
LONGEST = 40
"""Letters of a word that are read; a longer one is no name."""

TELLING = 3
"""Consonants of a word that tell something of a longer one that begins or ends with them."""

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
    **dict.fromkeys("ñńňņ", "n"), "þ": "t", "ř": "r", "ķ": "k", "ļ": "l",
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
    "sch": ("S", "sk"), "tch": ("C",), "cz": ("C", "ts"), "wh": ("v", ""),
    "sh": ("S",), "ch": ("C", "k", "h"), "kh": ("h",),
    "gh": ("g", ""), "zh": ("J",), "ph": ("f",), "th": ("t",), "ck": ("k",), "dj": ("J",),
    "ce": ("s",), "ci": ("s",), "cy": ("s",), "ge": ("J", "g"), "gi": ("J", "g"), "gy": ("J", "g"),
    "j": ("J", _VOWEL), "ç": ("s", "C"), "ł": ("l", "v"), "x": ("ks", "s"), "w": ("v", ""),
    "ц": ("ts", "s"),
    "дж": ("J",), "тч": ("C",), "хр": ("kr", "hr"),
    "و": ("v", ""), "ق": ("g", "k"), "خ": ("h",),
}  # fmt: skip
_LONG = sorted((s for s in _SPELLINGS if len(s) > 1), key=lambda s: (-len(s), s))
# Most letters begin no longer spelling, and need not be tried for each.
_SPELLING = re.compile(f"(?=[{''.join(sorted({s[0] for s in _LONG}))}])(?:{'|'.join(_LONG)})|.")
_SOUNDS = {letter: (sound,) for letter, sound in _LETTERS.items()} | _SPELLINGS
_BREATH = re.compile("(?<![sckzptgw])h|ه")
_CLASSES = str.maketrans("pbvfdtzsSCJkgh", "PPPPTTSSSSSKKK")
_FINAL_H = ("ah", "eh", "ih", "oh", "uh", "yh", "ه")


@remembered(1 << 15)
def readings(spellings: str) -> tuple[str, ...]:
    """Return the consonants of a folded word, in each way it may be read.

    ``spellings`` may be several forms of it, parted by spaces.

    >>> readings("раджави"), readings("rajavi")
    (('rJv',), ('rJv', 'rv'))
    """
    return tuple(dict.fromkeys(way for one in spellings.split() for way in _ways(one)))


def _ways(word: str) -> list[str]:
    return [_consonants(way) for way in product(*_sounds(word))]


@remembered(1 << 15)
def _sounds(word: str) -> tuple[tuple[str, ...], ...]:
    """Return what each spelling in a word may sound like, in no more ways than are read."""
    found: list[tuple[str, ...]] = []
    ways, last = 1, ""
    word = word[:LONGEST]
    for spelling in _SPELLING.findall(word[:-1] if word.endswith(_FINAL_H) else word):
        sounds = _SOUNDS.get(spelling)
        # A vowel that opens no word is no consonant and tells nothing.
        if sounds and spelling != last and not (found and sounds == (_VOWEL,)):
            if ways * len(sounds) > MOST_READINGS:
                sounds = sounds[:1]
            ways *= len(sounds)
            found.append(sounds)
        last = spelling
    return tuple(found)


def _consonants(sounds: tuple[str, ...]) -> str:
    if not sounds:
        return ""
    first = _VOWEL if sounds[0] in _SILENT else ""
    return first + "".join(sounds).replace(_VOWEL, "")


@remembered(1 << 15)
def classed(spellings: str) -> tuple[str, ...]:
    """Return the readings of a word in classes of consonants."""
    return tuple(dict.fromkeys(way.translate(_CLASSES) for way in readings(spellings)))


def likeness(one: str, other: str, least: float = 0.5) -> float:
    """Return how alike two words sound, 0 to 1; below ``least`` only that it is less.

    The classes of two words are never less alike than their sounds.
    """
    rough = _most(classed(one), classed(other))
    return rough if rough < least else (rough + _most(readings(one), readings(other))) / 2


def sound_the_same(one: str, other: str) -> bool:
    """Tell whether two words may be read with the same consonants: their likeness is 1."""
    return not set(readings(one)).isdisjoint(readings(other))


def breathless(spellings: str) -> str:
    """Return a word's spellings without what is written h and may be silent: Hovhannes, Rahm.

    >>> breathless("hovhannes shahin"), breathless("هلن")
    ('ovannes shain', 'لن')
    """
    return _BREATH.sub("", spellings)


def begins_alike(one: str, other: str) -> float:
    """Return how alike two words sound up to the end of the shorter, if it has three consonants.

    What follows may make another word of the name: Tokyo, токийский.
    """
    pairs = _pairs(one, other)
    return max((Indel.normalized_similarity(a[:n], b[:n]) for a, b, n in pairs), default=0.0)


def ends_alike(one: str, other: str) -> bool:
    """Tell whether two words sound the same from where the shorter begins: банк, Центробанк."""
    return any(a.endswith(b[-n:]) for a, b, n in _pairs(one, other))


def _pairs(one: str, other: str) -> Iterator[tuple[str, str, int]]:
    """Yield the readings of two words, with the length of the shorter where it tells something."""
    for a, b in product(classed(one), classed(other)):
        if (shorter := min(len(a), len(b))) >= TELLING:
            yield a, b, shorter


@remembered(1 << 15)
def heads(spellings: str) -> frozenset[str]:
    """Return the first consonants of a word, in classes: names that are one share one of them."""
    return frozenset(head for one in spellings.split() for head in _heads(one))


def _heads(word: str) -> Iterator[str]:
    """Yield the first consonants of a word, "" where all of it may be vowels."""
    for sounds in _sounds(word):
        consonants = [sound[0] for sound in sounds if sound not in _SILENT]
        yield from (sound.translate(_CLASSES) for sound in consonants)
        if len(consonants) == len(sounds) and sounds != ("h",):  # an h may be silent
            return
    yield ""


def _most(ours: tuple[str, ...], theirs: tuple[str, ...]) -> float:
    if len(ours) == 1 == len(theirs):
        return Indel.normalized_similarity(ours[0], theirs[0])
    return max((Indel.normalized_similarity(a, b) for a in ours for b in theirs), default=0.0)
