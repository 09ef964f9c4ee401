"""Names misspelt in one text by a letter or two, as a copyist or a translator who listens would.

A name is a word that the two other texts have as well, as it sounds: each is spelt in Latin letters
by a small table, and the consonants compared. What is put for a letter is never what spellings of
the three scripts confuse anyhow (s and z; g, h and k; v and f; u and o): it is another letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from random import Random

from benchmarks.divergences.corpora import LANGUAGES, Corpus
from benchmarks.divergences.edits import Change, replace
from benchmarks.divergences.words import listed

WORD = re.compile(r"[^\W\d_]{4,}(?![\w'’-])")
ALIKE = 0.75
"""Share of the letters that two spellings have in common from which they are one name."""

LATIN = {
    "ru": str.maketrans("абвгдежзийклмнопрстуфхцчшщъыьэюяё", "abvgdejziiklmnoprstufhccss_i_euae"),
    "fa": str.maketrans("آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی", "aabptsjchhdzrzjsssztz_gfkkglmnvhi"),
}
ENGLISH = (
    *(("sh", "s"), ("ch", "c"), ("kh", "h"), ("zh", "j"), ("ph", "f"), ("gh", "g"), ("th", "t")),
    *(("q", "k"), ("w", "v"), ("y", "i"), ("x", "ks")),
)
VOWELS = re.compile("[aeiou_]")

# Letters that look or sound somewhat alike to a careless eye or ear, and are never spelt for one
# another; in each row any may stand for any.
ROWS = {
    "en": listed("bdp tfr mnr lrt nr dl gb kt vr sn zr hb jl cn pr"),
    "ru": listed("бдп тфр мнр лрт нп дл гп кт вр сн зр хн жл чн"),
    "fa": listed("بنی پنت تنل جخچ دلر رمب زنل سمب شمل فمن قمن کلم گلم لرن منر"),
}
VOWELS_OF = {"en": "aeiou", "ru": "аеиоу", "fa": "ای"}
FAR = {"en": ("aou", "i", "e"), "ru": ("аоу", "и", "е"), "fa": ("ا", "ی")}
"""Vowels in groups that are spelt for one another."""
ENDS = {
    "en": listed("ov ev in ian yan zadeh pour son man berg stein ski er"),
    "ru": listed("ов ев ин ян ский ман берг штейн заде пур сон ер"),
    "fa": listed("پور زاده نژاد یان مند فر منش لو"),
}
SHORTEST = 4


def misspelt(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Change a letter or two of a name that all three texts have."""
    text = corpus.lines[lang][line]
    row = corpus.row(line)
    for match in WORD.finditer(text):
        word = match[0]
        if not _is_name(row, lang, match.start(), word):
            continue
        for variant, now in _slips(word, lang, chance):
            if now != word and now.lower() not in text.lower():
                yield replace(variant, text, match.span(), now)


def _is_name(row: Mapping[str, str], lang: str, at: int, word: str) -> bool:
    """Tell whether the two other texts have a word as it sounds, with a capital where they can."""
    if lang != "fa" and not (word[0].isupper() and word[1:].islower() and _inside(row[lang], at)):
        return False
    mine = _letters(word, lang)
    return len(mine) >= SHORTEST - 1 and all(
        any(
            _alike(mine, _letters(other[0], key))
            for other in WORD.finditer(row[key])
            if key == "fa" or (other[0][0].isupper() and _inside(row[key], other.start()))
        )
        for key in LANGUAGES
        if key != lang
    )


def _inside(text: str, at: int) -> bool:
    """Tell whether a place is inside a sentence, where a capital tells a name."""
    return bool(re.search(r"[\w,;] $", text[:at]))


def _letters(word: str, lang: str) -> str:
    """Return the consonants of a word in Latin letters; of one that is in them for once none."""
    low = word.lower()
    if lang == "en":
        for spelt, letter in ENGLISH:
            low = low.replace(spelt, letter)
    elif low.isascii():
        return ""
    else:
        low = low.translate(LATIN[lang])
    return low[:1] + VOWELS.sub("", low[1:])


def _alike(one: str, other: str) -> bool:
    return one[:1] == other[:1] and SequenceMatcher(None, one, other).ratio() >= ALIKE


def _slips(word: str, lang: str, chance: Random) -> Iterator[tuple[str, str]]:
    """Yield ways to misspell a word, one of each kind."""
    inner = range(1, len(word) - (lang == "ru"))
    consonants = [at for at in inner if any(word[at] in row for row in ROWS[lang])]
    if consonants:
        at = chance.choice(consonants)
        now = chance.choice(
            [o for row in ROWS[lang] if word[at] in row for o in row if o != word[at]]
        )
        yield "consonant", word[:at] + now + word[at + 1 :]
        single = [at for at in consonants if word[at] not in word[at - 1] + word[at + 1 : at + 2]]
        single = [at for at in single if word[at] not in "hxхه" and len(word) > SHORTEST]
        if single:
            at = chance.choice(single)
            yield "dropped", word[:at] + word[at + 1 :]
        swaps = [at for at in consonants if at + 1 in consonants or at + 2 in consonants]
        if swaps:
            at = chance.choice(swaps)
            other = at + 1 if at + 1 in consonants else at + 2
            letters = list(word)
            letters[at], letters[other] = letters[other], letters[at]
            yield "swapped", "".join(letters)
        at = chance.choice(consonants)
        put = chance.choice("".join(sorted(set("".join(ROWS[lang])) - set(word.lower()))))
        yield "put in", word[:at] + put + word[at:]
    vowels = [at for at in inner if word[at] in VOWELS_OF[lang] and _stands_alone(word, at, lang)]
    if vowels:
        at = chance.choice(vowels)
        group = next(group for group in FAR[lang] if word[at] in group)
        yield (
            "vowel",
            word[:at] + chance.choice([o[0] for o in FAR[lang] if o != group]) + word[at + 1 :],
        )
    if len(word) > 6:
        ends = [end for end in ENDS[lang] if end[0] != word[-3] and not word.endswith(end)]
        yield "ending", word[: -3 if len(word) > 7 else -2] + chance.choice(ends)


def _stands_alone(word: str, at: int, lang: str) -> bool:
    """Tell whether a vowel is between consonants, so that it is spelt for no other with them."""
    around = word[at - 1] + word[at + 1 : at + 2]
    return not set(around) & set(VOWELS_OF[lang] + "yйюяёэыو")
