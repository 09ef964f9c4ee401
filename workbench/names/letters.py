"""How far apart two names are, letter by letter, in Latin, Cyrillic and Arabic script.

``sounds`` tells which words may be one name by their consonants alone; that leaves Bahman and
Bahram, Arman and Armin, Hasan and Hosein alike. Here every letter counts: a word is a row of
letters, each with the sounds it may have, and two rows are aligned as cheaply as they can be
(Wagner and Fischer 1974), where what scripts write differently costs little: vowels, h, doubled
letters, endings.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import product

from workbench.byword import remembered

LONGEST = 24
"""Letters of a word that are read; a longer one is no name."""

VOWELS = frozenset("aeiou")
_KINDS = ("pb", "fv", "bv", "vu", "vo", "fp", "ft", "td", "sz", "SZ", "Ss", "Zz", "ZJ", "CJ",
          "CS", "Cc", "cs", "cz", "kg", "kh", "gh", "gJ", "Jy", "yi", "ye", "kc",
          "Ck", "ZC", "mn", "sC")  # fmt: skip
_KIN = {frozenset(pair) for pair in _KINDS}
_NEAR = {frozenset(pair) for pair in ("ao", "ae", "ei", "ou", "iy", "eo", "au")}

KIN, FOREIGN = 0.4, 1.0
"""What it costs to write one consonant for another: one often taken for it, and any other."""

NEAR, APART = 0.15, 0.35
"""The same for vowels, which most spellings are careless with."""

MOST = 1.5
"""Wrong letters beyond which two names are not compared further: it is no matter how many."""

VOWEL, GLIDE, EDGE, SILENT = 0.2, 0.15, 0.1, 0.5
"""What it costs to leave out a vowel, a y or h, an ending, a Latin letter that may be silent."""

SOUNDED = frozenset("fjmnqv")
"""Latin consonants that hardly ever are silent."""

_ONE = {
    # Latin
    "a": "ae", "á": "ao", "ā": "ao", "â": "ao", "à": "a", "ä": "ae", "b": "b", "c": "ksC",
    "č": "C", "ç": "sC", "d": "d", "e": "ei", "é": "e", "è": "e", "ê": "e", "f": "f", "g": "gJZ",
    "ğ": "g", "h": "h", "i": "iey", "ī": "i", "í": "i", "j": "JZyh", "k": "k", "l": "l", "ł": "lv",
    "m": "m", "n": "n", "ñ": "n", "o": "oau", "ō": "o", "ó": "o", "ö": "oe", "ø": "oe", "p": "p",
    "q": "kg", "r": "r", "ř": "r", "s": "szS", "š": "S", "ş": "S", "t": "t", "u": "uao", "ū": "u",
    "ú": "u", "ü": "ui", "v": "vf", "w": "vu", "x": "h", "y": "yi", "ý": "yi", "z": "zcs",
    "ž": "Z", "ß": "s", "æ": "ae", "å": "ao",
    # Cyrillic
    "а": "a", "б": "b", "в": "vu", "г": "gh", "д": "d", "е": "e", "ж": "ZJ", "з": "z", "и": "i",
    "й": "yi", "к": "k", "л": "l", "м": "m", "н": "n", "о": "oa", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "uv", "ф": "ft", "х": "hk", "ц": "c", "ч": "C", "ш": "S", "щ": "S", "ы": "i",
    "э": "ea", "ю": "u", "я": "a", "і": "i", "ї": "i", "є": "e", "ґ": "g", "ў": "vu",
    # Arabic
    "ا": "aoe", "آ": "ao", "ب": "b", "پ": "p", "ت": "t", "ث": "ts", "ج": "J", "چ": "C", "ح": "h",
    "خ": "hk", "د": "d", "ذ": "zd", "ر": "r", "ز": "z", "ژ": "ZJ", "س": "s", "ش": "S", "ص": "s",
    "ض": "zd", "ط": "t", "ظ": "z", "غ": "g", "ف": "fv", "ق": "gk", "ک": "k", "گ": "g", "ل": "l",
    "م": "m", "ن": "n", "و": "vuo", "ه": "hea", "ی": "iyea",
}  # fmt: skip
_SEVERAL = {
    "tch": "C", "sch": "S", "sh": "S", "ch": "CkhS", "kh": "hk", "gh": "g", "zh": "ZJ", "xh": "J",
    "ph": "f", "th": "tsfz", "ck": "k", "dj": "J", "dzh": "J", "ts": "c", "tz": "c", "ee": "i",
    "oo": "u", "ou": "uo", "ow": "ouv", "ai": "ea", "ei": "eia", "ay": "ea", "ey": "eia",
    "ie": "ie", "ea": "eia", "eu": "eiu", "au": "oa", "cz": "C", "sz": "S", "qu": "k", "wr": "r",
    "ght": "t", "wh": "v", "aa": "a", "дж": "J", "чж": "JZC", "тч": "C", "тс": "c", "иа": "a",
    "ия": "a", "خوا": "ha", "تس": "c", "تز": "c",
}  # fmt: skip
_LETTER = re.compile("|".join(sorted(_SEVERAL, key=lambda one: (-len(one), one))) + "|.")
# "Of the" within a name, which sounds as the consonant behind it: Abd or-Rahman; and Allah.
_JOINED = re.compile(
    "(?<=عبدا)ل(?=[تثدذرزسشصضطظلن])|ل(?=له$)"
    "|(?<=..ا)ل(?=دین|دول|رحم|رضا|زمان|سلام|سلط|شعرا|شریع|صمد|نسا|تجار|تولی|ضرب|ذاکر)"
)
_UNVOWELLED = frozenset("ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآ")
_SILENT = frozenset("ьъʼ'’‘ʻءعئأ‌-")

_CHEAP = {"vuo": VOWEL, "h": GLIDE, "hea": GLIDE, "yi": GLIDE, "hk": 0.5}

Sounds = tuple[str, ...]


def apart(one: str, other: str, most: float = MOST) -> float:
    """Return how far apart two words in lower case are at the least, in wrong letters.

    Beyond ``most`` it is only known that they are farther. Each may be several forms of a word,
    parted by spaces.

    >>> apart("bahman", "бахман"), apart("bahram", "бахман") > 1
    (0.0, True)
    """
    return min(distances(one, other, most))


def are_near(one: str, other: str, most: float) -> bool:
    """Tell whether two words, as in ``apart``, are no farther apart than ``most``."""
    return any(distance <= most for distance in distances(one, other, most))


def distances(one: str, other: str, most: float) -> Iterator[float]:
    """Yield how far apart each form of a word is from each of another, as in ``apart``."""
    return (_apart(a, b, most) for a, b in product(one.split(), other.split()))


def within(name: str, word: str, most: float = MOST) -> float:
    """Return how far apart a name is from the part of a word that is likest to it.

    All are as in ``apart``.

    >>> within("julfa", "джульфинская") < 0.5, apart("julfa", "джульфинская") > 1
    (True, True)
    """
    return min(_apart(a, b, most, inside=True) for a, b in product(name.split(), word.split()))


@remembered(1 << 14)
def _apart(one: str, other: str, most: float, inside: bool = False) -> float:
    """Return how far apart two words are; ``inside``: what the other has around it is free."""
    ours, theirs = _sounds(one), _sounds(other)
    if ours == theirs:
        return 0.0 if ours else FOREIGN + most  # of words no letter of which is read nobody knows
    lost = _prices(one, ours, other[0] in _UNVOWELLED)
    extra = _prices(other, theirs, one[0] in _UNVOWELLED)
    row = [0.0]
    for price in extra:
        row.append(0.0 if inside else row[-1] + price)
    for sound, price in zip(ours, lost, strict=True):
        best = row[0] + price
        diagonal, now = row[0], [best]
        for their, cost, above in zip(theirs, extra, row[1:], strict=True):
            best += cost
            if (left_out := above + price) < best:
                best = left_out
            if (exchanged := diagonal + _EXCHANGED[sound, their]) < best:
                best = exchanged
            diagonal = above
            now.append(best)
        row = now
        if (least := min(row)) > most:
            return least
    return min(row) if inside else row[-1]


@remembered(1 << 14)
def _prices(word: str, sounds: Sounds, unvowelled: bool) -> tuple[float, ...]:
    """Return what it costs to leave out each letter of a word, in a script without short vowels."""
    latin = word[0].isascii()
    vowel = EDGE if unvowelled else VOWEL
    prices = [
        _CHEAP.get(sound, vowel if sound[0] in VOWELS else _dear(sound, latin)) for sound in sounds
    ]
    for at in range(len(sounds) - 1, 0, -1):
        if prices[at] > VOWEL:
            break
        prices[at] = EDGE
    return tuple(prices)


def _dear(sound: str, latin: bool) -> float:
    return SILENT if latin and sound[0] not in SOUNDED else FOREIGN


@remembered(1 << 14)
def _sounds(word: str) -> Sounds:
    """Return what each letter of a word may sound like; of two that are alike the first."""
    found: list[str] = []
    for match in _LETTER.finditer(_JOINED.sub("", word[:LONGEST])):
        letters = match[0]
        sounds = _SEVERAL.get(letters) or _ONE.get(letters) or _ONE.get(_unmarked(letters))
        if letters in _SILENT or not sounds:
            continue
        if letters == "x":
            found += ["k", "s"]
        elif not found or sounds != found[-1] or letters in _UNVOWELLED:
            found.append(sounds)
    return tuple(found)


def _unmarked(letter: str) -> str:
    """Return a letter without the marks that it has in some language: ľ."""
    return unicodedata.normalize("NFD", letter)[0]


class _Exchanges(dict[tuple[str, str], float]):
    """What it costs to write one letter for another; there are few letters."""

    def __missing__(self, pair: tuple[str, str]) -> float:
        ours, theirs = pair
        self[pair] = cost = min(_cost(one, other) for one, other in product(ours, theirs))
        return cost


_EXCHANGED = _Exchanges()


def _cost(one: str, other: str) -> float:
    if one == other:
        return 0.0
    pair = frozenset((one, other))
    if pair <= VOWELS:
        return NEAR if pair in _NEAR else APART
    return KIN if pair in _KIN else FOREIGN
