"""One spelling for comparison, with offsets back to the stored text, which is never changed.

Persian and Russian are typed in many ways: two code points for ی and for ک, hamza written or left
out, stress marks, soft hyphens, five kinds of quotation mark. ``fold`` brings them to one spelling
so that texts can be compared.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

# Longest run of combining marks that is composed: canonical ordering is quadratic in the run.
_MAX_MARKS = 8

# Vowel signs and Quranic marks, tatweel, high hamza; zero-width and bidi controls but not ZWNJ,
# which separates Persian morphemes; soft hyphen, BOM, variation selectors.
_DROPPED = (
    "\u0610-\u061a\u064b-\u0652\u0654-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u0640\u0674\u00ad\u034f\u061c\u180e\u200b\u200d-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f"
    "\ufeff"
)
# Marks that may compose with the letter before them: й, é, and آ (maddah).
_MARKS = "\u0300-\u034e\u0350-\u036f\u0483-\u0487\u0653\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f"
# Written as several letters once folded: ellipsis, Roman numerals, ligatures, presentation forms,
# letters of India that have a dot of their own.
_EXPANDED = (
    "\u0958-\u095f\u09dc\u09dd\u09df\u0a33\u0a36\u0a59-\u0a5e\u0b5c\u0b5d"
    "\u2025\u2026\u2160-\u217f\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc"
)

# A word cut at the end of a line: "thou-" and "sand", and after a soft hyphen the line end alone.
# The hyphen of "twenty-" and "five" is its own.
_CAPITAL = r"[A-Z\u00c0-\u00de\u0410-\u042f\u0401]"
_CUT = (
    rf"(?:[-\u2010\u00ac](?<=[^\W\d_].)(?<!{_CAPITAL}.)(?<!ty.)|(?<=ty[-\u2010])|(?<=[^\W\d_]\u00ad))"
    r"(?:[ \t]{0,200}(?:\r?\n|\f)){1,8}[ \t]{0,200}"
    rf"(?=[^\W\d_])(?!{_CAPITAL})"
)

WORD_CUT = re.compile(_CUT)
"""Where a word is cut at the end of a line: what folding takes out to make it whole."""
_ODD = re.compile(f"[{_DROPPED}{_MARKS}{_EXPANDED}]")
# The marks of a character, or one that unfolds: what the one-to-one table cannot fold.
_UNIT = re.compile(f"{_ODD.pattern}[{_DROPPED}{_MARKS}]*")
# The ی of خانه‌ی, another spelling of the hamza of خانهٔ.
_EZAFE = "\u200c[یيى](?<=[هةەھ]..)(?![^\\W\\d_]|\u200c)"
_UNIT_OR_CUT = re.compile(f"(?P<cut>{_CUT}|{_EZAFE})|{_UNIT.pattern}")
_IS_EXPANDED = re.compile(f"[{_EXPANDED}]")
_DROP = re.compile(f"[{_DROPPED}]+")
# Acute and grave mark stress on Cyrillic letters; on г and к they make another letter.
_STRESSABLE = re.compile("[\u0400-\u0412\u0414-\u0419\u041b-\u0432\u0434-\u0439\u043b-\u052f]")

# What parts texts that are folded at once: it stands in none, and no mark composes with it.
_PARTED = "\x1f"

_MKHEDRULI = re.compile("[\u10d0-\u10ff]")

_SAME_LENGTH = {
    **dict.fromkeys("يىېﯼ", "ی"),
    **dict.fromkeys("كڪ", "ک"),
    **dict.fromkeys("أإٱٲٳ", "ا"),
    "ؤ": "و",
    "ئ": "ی",
    **dict.fromkeys("ۀةہۂۃەھ", "ه"),
    "ё": "е",
    "Ё": "Е",
    "ѐ": "е",
    "Ѐ": "Е",
    "ѝ": "и",
    "Ѝ": "И",
    **dict.fromkeys("«»“”„‟‹›″‶「」『』〝〞〟❝❞⹂＂", '"'),
    **dict.fromkeys("‘’‚‛′‵ʼʹʻʽ´❛❜＇", "'"),
    **dict.fromkeys("‐‑‒–—―−⁃⸺⸻﹘﹣－", "-"),
    "،": ",",
    "؛": ";",
    "؟": "?",
    "۔": ".",
    "٪": "%",
    "⁄": "/",
    "∕": "/",
    "∶": ":",
    "\u0085": "\n",
    "\u2028": "\n",
    "\u2029": "\n",
}


def is_small(letter: str) -> bool:
    """Tell whether a letter is small in a script whose sentences and names begin with capitals.

    Georgian's are small to Unicode, and its capitals (Mtavruli) are those of titles alone.
    """
    return letter.islower() and not "\u10d0" <= letter <= "\u10ff"


def count_small(text: str) -> int:
    """Return how many letters of a text ``is_small``."""
    return sum(map(str.islower, text)) - len(_MKHEDRULI.findall(text))


class _Table(dict[int, str]):
    """A ``str.translate`` table of one character to one, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        folded = _fold_character(chr(code))
        if len(self) < 0x10000:
            self[code] = folded
        return folded


def _fold_character(char: str) -> str:
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return str(digit)
    if unicodedata.category(char) == "Zs":
        return " "
    full_width = "\uff01" <= char <= "\uffee"
    normal = unicodedata.normalize("NFKC" if full_width else "NFC", char)
    return _SAME_LENGTH.get(normal, normal) if len(normal) == 1 else char


_TABLE = _Table({ord(char): folded for char, folded in _SAME_LENGTH.items()})
# Of the scripts below this the letters that fold are few; above it every character may, but ZWNJ.
_FEW_FOLD = 0x700
_AS_THEY_ARE = "".join(chr(code) for code in range(_FEW_FOLD) if _TABLE[code] == chr(code))
_MAY_FOLD = re.compile(f"[^{re.escape(_AS_THEY_ARE)}\u200c]+")


def _one_to_one(text: str) -> str:
    """Fold what folds to one character: that is little, and sooner found than all looked up."""
    return _MAY_FOLD.sub(lambda run: run[0].translate(_TABLE), text)


@dataclass(frozen=True, slots=True)
class Folded:
    """Text spelt for comparison; ``offsets[i]`` is where character ``i`` stood in the original.

    ``offsets`` has one entry more than ``text``: the end of the original. It never falls; letters
    that were one character of the original (ﻻ → لا) share an offset.
    """

    text: str
    offsets: Sequence[int] = field(hash=False)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original for a span of the folded text.

        It takes in the marks that were dropped after its last letter.
        """
        first = self.offsets[start]
        return (first, self.end(end)) if start < end else (first, first)

    def end(self, end: int) -> int:
        """Return where a span of the original ends for one of the folded text that is not empty."""
        after = bisect_right(self.offsets, self.offsets[end - 1], end)
        return self.offsets[min(after, len(self.offsets) - 1)]


def fold(text: str) -> Folded:
    """Return ``text`` in the one spelling for comparison; case, ZWNJ, ٫ and ٬ are kept.

    Digits of all scripts become ASCII, Arabic and Persian letter variants one letter, ё е; vowel
    signs, stress marks, tatweel and invisible controls go; quotation marks, apostrophes, dashes,
    spaces and Arabic punctuation take their ASCII form; full-width and presentation forms their
    plain one; letters with combining marks are composed; خانه‌ی is written خانه, as خانهٔ is. Words
    cut at the end of a line are whole.
    """
    is_cut = "\n" in text and WORD_CUT.search(text) is not None
    if text.isascii() and not is_cut:
        return Folded(text, range(len(text) + 1))
    is_cut = is_cut or "ه\u200cی" in text
    if not is_cut and not _ODD.search(text):
        return Folded(_one_to_one(text), range(len(text) + 1))
    every = array("I", range(len(text) + 1))
    offsets = array("I")
    pieces: list[str] = []
    done = 0
    for unit in (_UNIT_OR_CUT if is_cut else _UNIT).finditer(text):
        start, end = unit.span()
        if is_cut and unit["cut"]:
            letters = ""
        else:
            start -= start > done and not _IS_EXPANDED.match(text, start)
            fold_unit = _fold_unit if end - start < 16 else _fold_unit_once
            letters = fold_unit(text[start:end])
        pieces += text[done:start], letters
        offsets += every[done:start]
        offsets.extend([start] * len(letters))
        done = end
    pieces.append(text[done:])
    offsets += every[done:]
    return Folded(_one_to_one("".join(pieces)), offsets)


def fold_each(texts: Iterable[str]) -> list[str]:
    """Return each of many short texts in that spelling, which is sooner done of all at once."""
    many = [*texts]
    return fold(_PARTED.join(many)).text.split(_PARTED) if many else []


def _fold_unit_once(unit: str) -> str:
    """Fold a character with the marks that follow it, up to the one-to-one table."""
    if _IS_EXPANDED.match(unit):
        # A vowel sign's isolated form unfolds to a space that carries it.
        unit = unicodedata.normalize("NFKC", unit[0]).strip() + unit[1:]
    unit = _DROP.sub("", unit)
    if _STRESSABLE.match(unit):
        unit = unit.replace("\u0301", "").replace("\u0300", "")
    head, rest = unit[: _MAX_MARKS + 1], unit[_MAX_MARKS + 1 :]
    return (unicodedata.normalize("NFC", head) + rest).replace("\u0653", "")


_fold_unit = lru_cache(4096)(_fold_unit_once)
