"""Which old encodings would make sense of bytes that are not UTF-8, the likeliest first.

Each candidate reads the bytes strictly; what it reads is judged by its letters. A text in the right
encoding consists of its language's common letters, in words of one script, capitals in front; in a
wrong one it holds rare letters, symbols and capitals in the middle of words.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import pairwise

# In the order of preference where two read the same.
CYRILLIC = ("cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic", "koi8-u")
ARABIC = ("cp1256", "iso8859-6", "mac-farsi", "cp720")
LATIN = ("cp1252", "cp1250", "mac-roman", "cp850")
WIDE = ("utf-16", "utf-16-le", "utf-16-be", "utf-32")

_SAMPLE = 1 << 15
_PLAUSIBLE = 0.35
_NEAR_BEST = 0.2
_MOST = 3

# Letters by frequency: Russian, then what Ukrainian adds; Farsi and Arabic, where the Arabic forms
# stand beside the Farsi letters that they replace in encodings which have none.
_BY_FREQUENCY = (
    "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєўґ",
    "ایيردنهومتةبکكسشزلگفخپعجقحآأصطچژضغذظثئىؤإۀء",
)
_POINTS = {
    letter: 1 - 0.8 * rank / len(letters)
    for letters in _BY_FREQUENCY
    for rank, letter in enumerate(letters)
}
_PUNCTUATION = frozenset("«»„“”‘’–—…№§°•·\u00a0،؛؟٪\u200c\u200d\u200e\u200f")
_DIGITS = frozenset("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩")


@dataclass(frozen=True, slots=True)
class Guess:
    """An encoding, how plausible what it reads is (1 is the best), and the text it reads."""

    encoding: str
    score: float
    text: str


def guesses(data: bytes, near: int = 0) -> tuple[Guess, ...]:
    """Return the encodings that make sense of ``data``, best first, three at most.

    ``near`` is the offset of a byte that is not UTF-8; the judgement looks at what follows it.
    """
    wide = b"\0" in data or data[:2] in (b"\xff\xfe", b"\xfe\xff")
    found: list[Guess] = []
    for encoding in WIDE if wide else (*CYRILLIC, *LATIN, *ARABIC):
        try:
            text = data.decode(encoding).removeprefix("\ufeff")
        except UnicodeError:
            continue
        sample = text[:_SAMPLE] if wide else text[near : near + _SAMPLE]
        score = _plausibility(sample, every=wide)
        # Two that read the same are one guess.
        if score >= _PLAUSIBLE and all(text != guess.text for guess in found):
            found.append(Guess(encoding, score, text))
    found.sort(key=lambda guess: -guess.score)
    return tuple(guess for guess in found if guess.score > found[0].score - _NEAR_BEST)[:_MOST]


def _plausibility(sample: str, *, every: bool) -> float:
    """Return the mean points of the characters that an encoding decides: those outside ASCII.

    In encodings that spell ASCII differently too, ``every`` character counts.
    """
    points = [
        _points(before, char, after)
        for before, char, after in zip(" " + sample, sample, sample[1:] + " ", strict=False)
        if every or not char.isascii()
    ]
    if not points:
        return 0.0
    capitals = sum(one.islower() and two.isupper() for one, two in pairwise(sample))
    return (sum(points) - capitals) / len(points)


def _points(before: str, char: str, after: str) -> float:
    if char.isascii():
        return 0.7 if char.isprintable() or char in "\t\r\n\f" else -1.0
    if char in _PUNCTUATION or char in _DIGITS:
        return 0.4
    alone = not (before.isalpha() or after.isalpha())
    points = _POINTS.get(char.lower())
    if points is not None:
        # A single letter says little; one in a Latin word is a Latin letter misread.
        return 0.3 if alone else points - 0.5 * (_is_latin(before) or _is_latin(after))
    if _is_latin(char):
        # Accented letters stand among plain ones; a row of them is another script misread.
        return 0.6 if alone or _is_plain(before) or _is_plain(after) else -0.3
    if unicodedata.category(char) == "Mn":
        return 0.2
    return 0.0 if char.isalpha() else -1.0


def _is_latin(char: str) -> bool:
    return char.isalpha() and (char.isascii() or "\u00c0" <= char <= "\u024f")


def _is_plain(char: str) -> bool:
    return char.isascii() and char.isalpha()
