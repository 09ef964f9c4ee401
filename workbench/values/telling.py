"""Whether a text may have a value at all: ``may_tell(text, lang)``; most texts have none.

Every value has a digit, a sign of number, or a word that few other texts have: a number word, a
Roman numeral, a month or a day of the week, noon, or a measure that needs no number ("полчаса"). Of
a phrase of several words its longest one is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from workbench.byword import ByWord
from workbench.languages import language
from workbench.look import Look
from workbench.text import fold
from workbench.values.clock.text import clock_words
from workbench.values.cut import WORD
from workbench.values.dates.words import date_words
from workbench.values.foreign import letters_of_other_scripts, of_another_script
from workbench.values.han import SIGNS
from workbench.values.measures.words import measure_words
from workbench.values.numerals.glued import pieces
from workbench.values.numerals.grammar import inner_number
from workbench.values.numerals.lexicon import Lexicon, lexicon
from workbench.values.numerals.roman_words import CAPITALS, SMALL_LETTERS, may_be_roman
from workbench.values.numerals.runs import VULGAR

SIGN = re.compile(rf"[\d{''.join(VULGAR)}{SIGNS}\u2160-\u218b]")
"""What finds a digit or a sign of number, which may tell a value without a word."""
# What says something without a number; some months do only beside one, or a word for "month".
_CALENDAR = frozenset({"month", "month words", "arabic number", "weekday", "decade"})
_NEVER_ALONE = frozenset({"rare", "verb"})
_CLOCK = frozenset({"noon", "midnight"})


def may_tell(text: str, lang: str) -> bool:
    """Say whether ``text`` may have a value; where not, ``read_values`` returns nothing."""
    if SIGN.search(text):
        return True
    return any(map(telling(lang).__getitem__, WORD.findall(fold(text).text)))


@cache
def telling(lang: str) -> ByWord[bool]:
    """Return of each folded word, the ``WORD`` of a text, whether it may tell a value."""
    lex = lexicon(lang)
    words, many, endings = _words(lang), _many(lex), _month_endings(lang)

    def tells(word: str) -> bool:
        low = word.lower()
        if other := of_another_script(low, lang):
            return telling(other)[word]
        if low in words or may_be_roman(word) or low.startswith(many) or low.endswith(endings):
            return True
        if lex.glue and len(pieces(low, lex.code)) > 1:
            return True
        return low.startswith(lex.beginnings) and bool(inner_number(low, lex.code))

    return ByWord(tells)


@cache
def telling_look(lang: str) -> Look:
    """Return how the words look that may tell a value, so that others need not be asked."""
    lex = lexicon(lang)
    glued = (lex.glue, *lex.cardinals, *lex.scales) if lex.glue else ()
    return Look(
        _words(lang) | SMALL_LETTERS,
        (*_many(lex), *lex.beginnings, *glued, *letters_of_other_scripts(lang)),
        _month_endings(lang),
        CAPITALS,
    )


@cache
def _words(lang: str) -> frozenset[str]:
    lex = lexicon(lang)
    # An article or "several" makes a number only of the scale that follows.
    alone = lex.starters - lex.articles - lex.several
    return alone.union(*_unnumbered(lang))


def _many(lex: Lexicon) -> tuple[str, ...]:
    return tuple(word + stem for word in lex.many for stem in lex.scale_stems)


def _month_endings(lang: str) -> tuple[str, ...]:
    return tuple(language(lang).data.get("calendar", {}).get("month endings") or ())


def _unnumbered(lang: str) -> Iterator[Iterator[str]]:
    """Yield the longest word of every phrase that says something without a number."""
    dates = date_words(lang)
    yield dates.phrases.longest_words(
        lambda word: word.role in _CALENDAR and word.sure not in _NEVER_ALONE
    )
    yield dates.named_days.longest_words(bool)
    yield clock_words(lang).phrases.longest_words(_CLOCK.__contains__)
    for section in ("units", "currencies"):
        words = measure_words(lang, section)
        yield words.wholes.longest_words(bool)
        yield words.implied.longest_words(bool)
