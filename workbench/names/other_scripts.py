"""Words of further scripts in letters of those that names are compared in: Χόφμαν is khofman.

``sounds`` and ``letters`` know Latin, Cyrillic and Arabic letters. Alphabets are rewritten by a
table; Hebrew, which leaves its vowels out, in Arabic letters. A letter that is a syllable is what
Unicode calls it: कि is DEVANAGARI LETTER KA and VOWEL SIGN I, 호 HANGUL SYLLABLE HO.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from workbench.byword import remembered

_DIGRAPHS = {"μπ": "b", "ντ": "d", "γκ": "g", "γγ": "ng", "ου": "u", "ευ": "ev", "αυ": "av",
             "ու": "u", "ג'": "ج", "צ'": "چ", "ז'": "ژ"}  # fmt: skip
_DIGRAPH = re.compile("|".join(_DIGRAPHS))


def _table(letters: str, written: str) -> dict[str, str]:
    return dict(zip(letters.split(), written.split(), strict=True))


_LETTERS = {
    **_table("α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ σ ς τ υ φ χ ψ ω",
             "a v g d e z i th i k l m n x o p r s s t i f kh ps o"),
    **_table("ա բ գ դ ե զ է ը թ ժ ի լ խ ծ կ հ ձ ղ ճ",
             "a b g d e z e e t zh i l kh ts k h dz gh ch"),
    **_table("մ յ ն շ ո չ պ ջ ռ ս վ տ ր ց ւ փ ք օ ֆ և",
             "m y n sh o ch p j r s v t r ts v p k o f ev"),
    **_table("ა ბ გ დ ე ვ ზ თ ი კ ლ მ ნ ო პ ჟ რ ს ტ უ ფ ქ ღ ყ შ ჩ ც ძ წ ჭ ხ ჯ ჰ",
             "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h"),
    **_table("א ב ג ד ה ו ז ח ט י כ ך ל מ ם נ ן ס ע פ ף צ ץ ק ר ש ת",
             "ا ب گ د ه و ز ح ط ی ک ک ل م م ن ن س ع پ ف تس تس ق ر ش ت"),
    # Arabic letters of Urdu, Pashto, Kurdish and others.
    **_table("ٹ ڈ ڑ ں ے ڤ ۆ ێ ڵ ڕ ە ټ ډ ړ ڼ ږ ښ څ ځ ې ۍ ۇ ۋ ڭ ڄ",
             "ت د ر ن ی و و ی ل ر ه ت د ر ن ژ ش تس ز ی ی و و ن ج"),
    # Cyrillic letters of the Balkans and of Asia.
    **_table("ђ ѓ ј љ њ ћ ќ џ ә ө ү ұ қ ғ ң һ ҳ ҷ ӯ ӣ",
             "дж г й л н ч к дж а о у у к г н х х дж у и"),
}  # fmt: skip
_OTHER = re.compile(
    f"[{''.join(one for one in _LETTERS if len(one) == 1)}"
    "\u0370-\u03ff\u0900-\u139f\u1780-\u17d3\u1f00-\u1fff\u3041-\u30ff\uac00-\ud7a3]"
)
# "DEVANAGARI LETTER KA", "THAI CHARACTER KO KAI", "KATAKANA LETTER SMALL TU".
_NAMED = re.compile(
    r"(?P<thai>THAI CHARACTER (?!SARA)|LAO LETTER (?!O\b))(?P<consonant>[A-Z]+?)O? "
    r"|(?:LETTER|SYLLABLE|VOWEL SIGN|CHARACTER SARA) (?P<sound>(?!SMALL|VOCALIC)[A-Z]+)$"
)
_NASAL = ("ANUSVARA", "CANDRABINDU", "BINDI")


def has_other_letters(text: str) -> bool:
    """Tell whether some letters of a text in lower case are not compared as they are."""
    return _OTHER.search(text) is not None


@remembered(1 << 14)
def in_known_letters(word: str) -> str:
    """Return a word in lower case in letters of a script that names are compared in.

    >>> in_known_letters("χόφμαν"), in_known_letters("호프만"), in_known_letters("hoffmann")
    ('khofman', 'hopeuman', 'hoffmann')
    """
    if not has_other_letters(word):
        return word
    plain = unicodedata.normalize("NFC", _DIGRAPH.sub(lambda two: _DIGRAPHS[two[0]], word))
    return "".join(map(_known, plain))


@lru_cache(4096)
def _known(letter: str) -> str:
    if not _OTHER.match(letter):
        return letter
    known = _LETTERS.get(letter) or _LETTERS.get(unicodedata.normalize("NFD", letter)[0])
    if known:
        return known
    name = unicodedata.name(letter, "")
    if name.endswith(_NASAL):
        return "n"
    found = _NAMED.search(name)
    return (found["consonant"] or found["sound"]).lower() if found else ""
