"""What the algorithm knows of characters: their classes, brackets, mirror images."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

ISOLATES = frozenset({"LRI", "RLI", "FSI"})
STRONG = frozenset({"L", "R", "AL"})

# BidiBrackets.txt and BidiMirroring.txt of Unicode 15, opening before closing. The standard
# library knows that a character is mirrored, but not by which other one.
_BRACKETS = (
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋\u2329\u232a❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎"
    "⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜\u3008\u3009《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
_OTHER_MIRRORS = (
    "<>«»‹›∈∋∉∌∊∍∕⧵∟⯾∠⦣∡⦛∢⦠∤⫮∼∽≃⋍≅≌≒≓≔≕≤≥≦≧≨≩≪≫≮≯≰≱≲≳≴≵≶≷≸≹≺≻≼≽≾≿⊀⊁⊂⊃⊄⊅⊆⊇⊈⊉⊊⊋⊏⊐⊑⊒⊘⦸⊢⊣⊦⫞⊨⫤⊩⫣⊫⫥"
    "⊰⊱⊲⊳⊴⊵⊶⊷⊸⟜⋉⋊⋋⋌⋐⋑⋖⋗⋘⋙⋚⋛⋜⋝⋞⋟⋠⋡⋢⋣⋤⋥⋦⋧⋨⋩⋪⋫⋬⋭⋰⋱⋲⋺⋳⋻⋴⋼⋶⋽⋷⋾⟃⟄⟈⟉⟋⟍⟕⟖⟝⟞⟢⟣⟤⟥⦤⦥⦨⦩⦪⦫⦬⦭⦮⦯⧀⧁⧄⧅⧏⧐"
    "⧑⧒⧔⧕⧨⧩⧸⧹⨫⨬⨭⨮⨴⨵⨼⨽⩤⩥⩹⩺⩻⩼⩽⩾⩿⪀⪁⪂⪃⪄⪅⪆⪇⪈⪉⪊⪋⪌⪍⪎⪏⪐⪑⪒⪓⪔⪕⪖⪗⪘⪙⪚⪛⪜⪝⪞⪟⪠⪡⪢⪦⪧⪨⪩⪪⪫⪬⪭⪯⪰⪱⪲⪳⪴⪵⪶⪷⪸⪹⪺⪻⪼"
    "⪽⪾⪿⫀⫁⫂⫃⫄⫅⫆⫇⫈⫉⫊⫋⫌⫍⫎⫏⫐⫑⫒⫓⫔⫕⫖⫬⫭⫷⫸⫹⫺⸂⸃⸄⸅⸉⸊⸌⸍⸜⸝⸠⸡﹤﹥＜＞"
)


def _both_ways(pairs: str) -> dict[str, str]:
    there = dict(zip(pairs[::2], pairs[1::2], strict=True))
    return there | {b: a for a, b in there.items()}


MIRRORED = _both_ways(_BRACKETS + _OTHER_MIRRORS)
"""Rule L4: the character to draw instead where the level is odd."""

CANONICAL = {"\u2329": "\u3008", "\u232a": "\u3009"}
"""Brackets that are canonically equal to others and pair with them (BD16)."""

CLOSING = {
    CANONICAL.get(a, a): CANONICAL.get(b, b)
    for a, b in zip(_BRACKETS[::2], _BRACKETS[1::2], strict=True)
}
"""The closing bracket of each opening one, both as ``CANONICAL`` has them."""

CLOSERS = frozenset(CLOSING.values())

# DerivedBidiClass.txt: unassigned code points of right-to-left blocks.
_UNASSIGNED = (
    ("R", ((0x0590, 0x05FF), (0x07C0, 0x085F), (0xFB1D, 0xFB4F), (0x10800, 0x10CFF))),
    ("AL", ((0x0600, 0x07BF), (0x0860, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF))),
)


MAY_TURN = re.compile(
    "[\u0590-\u08ff\u2067\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""A character that can have another level than a paragraph's from left to right."""


@lru_cache(maxsize=4096)
def bidi_class(char: str) -> str:
    """Return the Bidi_Class of a character, unassigned ones included."""
    known = unicodedata.bidirectional(char)
    if known:
        return known
    code = ord(char)
    for name, blocks in _UNASSIGNED:
        if any(low <= code <= high for low, high in blocks):
            return name
    return "L"


def is_rtl(char: str) -> bool:
    """Tell whether a character is a letter of a script written from right to left."""
    return bidi_class(char) in ("R", "AL")
