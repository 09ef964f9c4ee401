"""Roman numerals as they stand in books, in Soviet typescripts and in copies of these.

Typewriters without Latin letters had Х for X, У for V, П for II, Ш for III, І, 1 or l for I: ХХУП
съезд is the XXVIIth congress, ХХУШ the XXVIIIth.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_LATIN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_TYPED = {"Х": "X", "І": "I", "Ӏ": "I", "1": "I", "l": "I", "У": "V", "Ү": "V", "Ѵ": "V", "Y": "V"}
_TYPED |= {"П": "II", "Ш": "III", "С": "C", "М": "M"}
_STEPS = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_LETTERS = "IVXLCDMХІӀУПШСМҮYѴ1l\u2160-\u216f"
_TOKEN = re.compile(f"[{_LETTERS}]+")
_WELL_FORMED = re.compile("M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
# Additive spellings of inscriptions and clock faces: IIII, VIIII, XXXX.
_ADDITIVE = re.compile("M*D?C{0,4}L?X{0,4}V?I{0,4}")
_LONGEST = 15
# Letters that stand for Roman ones only beside such.
_ALONE_NONE = frozenset("Y1l")
_FILLED = re.compile("[XХ]{4,}")


@dataclass(frozen=True, slots=True)
class Roman:
    """What a token of Roman letters means; ``value`` is None where it means nothing.

    ``canonical`` is its right spelling.
    """

    value: int | None
    canonical: str
    well_formed: bool


def is_roman(letters: str) -> bool:
    """Whether ``letters`` (in their original case) are only Roman ones or their look-alikes."""
    return len(letters) <= _LONGEST and _TOKEN.fullmatch(letters) is not None


def read_roman(letters: str) -> Roman | None:
    """Read a token for which ``is_roman`` holds, or return None."""
    if not is_roman(letters):
        return None
    if set(letters) <= _ALONE_NONE or _FILLED.fullmatch(letters):
        return None  # the YYYY of a pattern for dates, the XXXX that stands for any
    latin = unicodedata.normalize("NFKC", letters)
    plain = "".join(_TYPED.get(letter, letter) for letter in latin)
    if _WELL_FORMED.fullmatch(plain):
        value = _sum(plain)
        return Roman(value, roman(value), True)
    if _ADDITIVE.fullmatch(plain):
        value = _sum(plain)
        return Roman(value, roman(value), False)
    return Roman(None, "", False)


def roman(value: int) -> str:
    """Return a number of 1 to 4999 in Roman letters."""
    letters = ""
    for step, spelt in _STEPS:
        count, value = divmod(value, step)
        letters += spelt * count
    return letters


def _sum(plain: str) -> int:
    values = [_LATIN[letter] for letter in plain]
    following = [*values[1:], 0]
    return sum(
        -value if value < after else value for value, after in zip(values, following, strict=True)
    )
