"""The words of folded text that the aligner compares, in any script.

A word is a run of letters. In scripts that part no words each sign is taken for one, with what is
written round it: of Chinese each character (as Ma 2006 and others do), of Thai or Khmer each
consonant with its vowels and tones. That is less than a word, and Model 1 learns what it renders.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from unicodedata import category

# Han and Hiragana; a run of Katakana is mostly one word.
_SIGN = r"\u3005-\u3007\u3041-\u309f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_NO_SPACES = {
    "Thai": r"[\u0e40-\u0e44]?[\u0e01-\u0e2f][\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]*",
    "Lao": r"[\u0ec0-\u0ec4]?[\u0e81-\u0eaf\u0edc-\u0edf][\u0eb0-\u0ebd\u0ec8-\u0ece]*",
    "Myanmar": r"[\u1000-\u102a\u103f](?:[\u102b-\u103e]|(?<=\u1039)[\u1000-\u102a])*",
    "Khmer": r"[\u1780-\u17b3](?:[\u17b6-\u17d1\u17d3]|\u17d2[\u1780-\u17b3])*",
}
_OF_THOSE = r"\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0edf\u1000-\u103f\u1780-\u17d3"
_OTHERS = r"\d+|[?!:;%&@$€£\"()\[\]/]"
_TOKEN = re.compile(rf"[^\W\d_]+|{_OTHERS}")
# Signs, and letters of scripts whose vowels are no letters to ``\w``, as ि of Hindi is none.
_BEYOND = re.compile(rf"[\u0900-\u0dff{_OF_THOSE}{_SIGN}]")


def tokens(text: str) -> list[str]:
    """Return the words, numbers and telling punctuation marks of folded text.

    >>> tokens("人人生而自由"), tokens("गौरव और अधिकार")
    (['人', '人', '生', '而', '自', '由'], ['गौरव', 'और', 'अधिकार'])
    """
    return _pattern(text).findall(text)


def token_spans(text: str) -> list[tuple[int, int]]:
    """Return where the ``tokens`` of folded text stand in it."""
    return [found.span() for found in _pattern(text).finditer(text)]


def are_tokens(texts: Sequence[str]) -> list[bool]:
    """Tell which texts are one word and nothing else; of few other scripts it is known."""
    beyond = _BEYOND.search("\n".join(texts)) is not None
    return [text.isalpha() and not (beyond and _BEYOND.search(text)) for text in texts]


def _pattern(text: str) -> re.Pattern[str]:
    # Nearly all texts do without the long one.
    return _in_any_script() if _BEYOND.search(text) else _TOKEN


@cache
def _in_any_script() -> re.Pattern[str]:
    codes = (*range(0x0300, 0x0370), *range(0x0900, 0x0E00))
    marks = "".join(chr(code) for code in codes if category(chr(code)) in ("Mn", "Mc"))
    word = rf"[^\W\d_{_SIGN}{_OF_THOSE}](?:[^\W\d_{_SIGN}{_OF_THOSE}]|[{marks}])*"
    return re.compile("|".join([word, f"[{_SIGN}]", *_NO_SPACES.values(), _OTHERS]))
