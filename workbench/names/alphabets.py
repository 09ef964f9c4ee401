"""What each letter of a word may sound like, in Latin, Cyrillic and Arabic script.

Each has the sounds it may have, every vowel too: ``letters`` compares words by them. ``sounds``
keeps the consonants alone.
"""

from __future__ import annotations

import re
import unicodedata

from workbench.byword import ByWord, remembered

LONGEST = 24
"""Letters of a word that are read; a longer one is no name."""

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
    "ия": "a", "dge": "J", "خوا": "ha", "تس": "c", "تز": "c",
}  # fmt: skip
# Most letters begin no longer spelling, and need not be tried for each.
_LETTER = re.compile(
    f"(?=[{''.join(sorted({one[0] for one in _SEVERAL}))}])"
    f"(?:{'|'.join(sorted(_SEVERAL, key=lambda one: (-len(one), one)))})|."
)
# "Of the" within a name, which sounds as the consonant behind it: Abd or-Rahman; and Allah.
_JOINED = re.compile(
    "(?<=عبدا)ل(?=[تثدذرزسشصضطظلن])|ل(?=له$)"
    "|(?<=..ا)ل(?=دین|دول|رحم|رضا|زمان|سلام|سلط|شعرا|شریع|صمد|نسا|تجار|تولی|ضرب|ذاکر)"
)
UNVOWELLED = frozenset("ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآ")
_SILENT = frozenset("ьъʼ'’‘ʻءعئأ‌-")

Sounds = tuple[str, ...]

KNOWN = tuple(dict.fromkeys((*_ONE.values(), *_SEVERAL.values())))
"""Every way a letter may sound."""


@remembered(1 << 14)
def sounds(word: str) -> Sounds:
    """Return what each letter of a word may sound like; of two that are alike the first."""
    read = word[:LONGEST]
    if "ل" in read:
        read = _JOINED.sub("", read)
    found: list[str] = []
    last = ""
    for letters in _LETTER.findall(read):
        heard = _HEARD[letters]
        if letters == "x":
            found += ["k", "s"]
            last = "s"
        elif heard and (heard != last or letters in UNVOWELLED):
            found.append(heard)
            last = heard
    return tuple(found)


def _heard(letters: str) -> str:
    """Return what one or more letters sound like; of a letter with marks, as without them: ľ."""
    if letters in _SILENT:
        return ""
    return (
        _SEVERAL.get(letters)
        or _ONE.get(letters)
        or _ONE.get(unicodedata.normalize("NFD", letters)[0], "")
    )


_HEARD = ByWord(_heard)
