"""How Arabic letters join: each letter to the form it takes between its neighbours, one for one.

The forms come from Unicode's presentation forms as the standard library knows them. Terminals draw
one letter a cell and join nothing by themselves, so lam-alef stays two cells. Vowel signs, hamza
above and everything else that is no letter pass through unchanged.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Literal

ZWNJ = "\u200c"
ZWJ = "\u200d"
TATWEEL = "\u0640"

Joining = Literal["dual", "right", "none", "causing", "transparent"]

# ArabicShaping.txt of Unicode 15: right-joining letters that have no presentation forms.
_RIGHT_JOINING = frozenset(
    "\u0672\u0673\u0675\u0676\u0677\u0689\u068a\u068b\u068f\u0690\u0692\u0693\u0694\u0695\u0696"
    "\u0697\u0699\u06c3\u06c4\u06ca\u06cd\u06cf\u06d5\u06ee\u06ef\u0759\u075a\u075b\u076b\u076c"
    "\u0771\u0773\u0774\u0778\u0779\u0867\u0869\u086a\u08aa\u08ab\u08ac\u08ae\u08b1\u08b2\u08b9"
)
_NOT_JOINING = frozenset("\u0621\u0674\u06e5\u06e6\u0856\u0861\u0866\u08ad\u0887\u0888")
_ARABIC_BLOCKS = ((0x0620, 0x06FF), (0x0750, 0x077F), (0x0860, 0x08C8))


def _presentation_forms() -> dict[str, dict[str, str]]:
    forms: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFF00)):
        tag, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        if len(letters) == 1 and tag in ("<isolated>", "<final>", "<initial>", "<medial>"):
            forms.setdefault(chr(int(letters[0], 16)), {})[tag[1:-1]] = chr(code)
    return forms


_FORMS = _presentation_forms()


@lru_cache(maxsize=2048)
def joining(char: str) -> Joining:
    """Return how a character joins its neighbours."""
    if char in (ZWJ, TATWEEL):
        return "causing"
    if char == ZWNJ:
        return "none"
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return "transparent"
    if char in _NOT_JOINING:
        return "none"
    forms = _FORMS.get(char, {})
    if "initial" in forms:
        return "dual"
    if "final" in forms or char in _RIGHT_JOINING:
        return "right"
    is_letter = unicodedata.category(char) == "Lo"
    if is_letter and any(low <= ord(char) <= high for low, high in _ARABIC_BLOCKS):
        return "dual"
    return "none"


def shape(text: str) -> str:
    """Return ``text`` with every Arabic letter in its joined form; length and order are kept."""
    if text.isascii():
        return text
    kinds = [joining(char) for char in text]
    letters = [at for at, kind in enumerate(kinds) if kind != "transparent"]
    shaped = list(text)
    to_previous = False
    for place, at in enumerate(letters):
        following = letters[place + 1] if place + 1 < len(letters) else None
        to_next = (
            following is not None
            and kinds[at] in ("dual", "causing")
            and kinds[following] in ("dual", "right", "causing")
        )
        if forms := _FORMS.get(text[at]):
            shaped[at] = forms.get(_FORM_NAMES[to_previous, to_next], text[at])
        to_previous = to_next
    return "".join(shaped)


_FORM_NAMES = {
    (False, False): "isolated",
    (True, False): "final",
    (False, True): "initial",
    (True, True): "medial",
}
