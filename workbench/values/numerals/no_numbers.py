"""Digits that are no numbers: addresses, codes, telephone numbers, list markers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from workbench.languages import language
from workbench.values.cut import WORD_SIGNS
from workbench.values.numerals.lexicon import Lexicon
from workbench.values.numerals.place_marks import place_marks
from workbench.values.numerals.roman import is_roman
from workbench.values.numerals.telephones import accounts, noughts, phones
from workbench.values.tokens import Tokens

_SHORT_NAME = 3
_LONG_DASH = "—"
_NUMBER_SIGNS = frozenset("№#")
# Between digits these make a product or a time, not a code: 4x4, 16h30.
_BY = frozenset({"x", "х", "h", "×"})
# No space parts digits from what is written in these.
_IS_SIGN = re.compile(f"[{WORD_SIGNS}\u30a0-\u30ff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]").match


def blocked(tokens: Tokens, lexicon: Lexicon) -> frozenset[int]:
    """Return the indices of tokens that no numeral may take."""
    found = place_marks(tokens, lexicon)
    found.update(_sayings(tokens, lexicon))
    digits = tokens.runs
    if not digits:
        return frozenset(found)
    known = language(lexicon.code)
    for first, last in _chunks(tokens):
        found.update(_codes(tokens, first, last, lexicon))
    found.update(i for i in digits if tokens.text(i - 1) in lexicon.codes)
    if known.script != "Latin":
        found.update(_spaced_codes(tokens, digits, lexicon))
    found.update(phones(tokens, digits, lexicon))
    found.update(noughts(tokens, digits))
    found.update(accounts(tokens, digits))
    return frozenset(found)


def _sayings(tokens: Tokens, lexicon: Lexicon) -> Iterator[int]:
    """Yield the words of phrases in which no number is meant: под пятой."""
    for at, saying in lexicon.sayings.found(tokens):
        last = saying.last
        counts_on = tokens.text(last) in lexicon.cardinals  # без пяти минут шесть
        voweled = len(tokens.raw(last - 1)) > len(tokens[last - 1])  # «بود، نُه درصد»
        yield from () if counts_on or voweled else range(at, last)


def _chunks(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Yield runs of two tokens or more with nothing between them, if they hold digits."""
    last = 0
    for at in tokens.runs:
        if at < last:
            continue
        first, last = at, at + 1
        while tokens.glued(first):
            first -= 1
        while tokens.glued(last):
            last += 1
        if last - first > 1:
            yield first, last


def _codes(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> Iterator[int]:
    chunk = tokens[first:last]
    if is_address(chunk):
        yield from range(first, last)
        return
    groups = [i - first for i in range(first, last) if tokens.kinds[i] == "digits"]
    if _is_hyphenated(chunk, groups):
        yield from (first + i for i in groups)
        return
    if is_reference(tokens, first + groups[-1], lexicon):
        return
    past = 0
    for i in groups:
        if i >= past and _is_code(tokens, first + i, first, lexicon):
            yield first + i
            past = i + 1
            while past in groups or (chunk[past : past + 1] and chunk[past] == "."):
                if past in groups:
                    yield first + past  # v2.1.4
                past += 1


def is_address(chunk: Sequence[str]) -> bool:
    """Whether it is a URL, an e-mail address, or a path."""
    inside = chunk[1:-1]
    # "\\$5" and "_5_" are marked text, "C:\\x5" and "x_5" are names.
    named = "\\" in inside or "_" in inside
    return named or "@" in chunk or "www" in chunk or "://" in "".join(chunk)


def _is_hyphenated(chunk: Sequence[str], groups: list[int]) -> bool:
    """Whether three groups or more hang together by hyphens: 978-3-16, 123-45-67."""
    run = longest = 0
    for before, here in pairwise(groups):
        run = run + 1 if here == before + 2 and chunk[before + 1] == "-" else 0
        longest = max(longest, run)
    return longest >= 2


def _is_code(tokens: Tokens, at: int, first: int, lexicon: Lexicon) -> bool:
    """Whether letters make a name of the digits: MP3, H1N1, F-16, COVID-19."""
    inside = tokens.glued(at + 1) and tokens.glued(at + 2) and tokens.digits(at + 2)
    if inside and tokens.word(at + 1) and not _parts(tokens[at + 1], lexicon):
        return True
    if at == first:
        return False
    word, further = tokens.word(at - 1), at - 2 if at - 2 >= first else -1
    if word and tokens.digits(further):
        return not _parts(word, lexicon)
    raw, name = tokens.raw(at - 1), tokens.raw(further)
    if tokens.text(at + 1) == "°":
        return False  # N35°E
    if _IS_SIGN(raw) or (at == first + 1 and _of_money(tokens, at, lexicon)):
        return False
    if word:
        if raw.isascii() and not tokens.raw(at).isascii():
            return False  # Vue۳: no name goes on in other digits
        if word in lexicon.references and raw.islower():
            return False  # p109
        if raw.isascii() and raw.islower() and len(raw) <= _SHORT_NAME:
            return len(raw) == 1 or raw not in lexicon.roman_abbreviations  # cxd4
        short = len(raw) == 1 and (raw.isascii() or raw.isupper())
        return (short or _names(raw)) and not (is_roman(raw) and not short)
    if not tokens.word(further):
        return False
    if tokens[at - 1] == ".":
        return sum(map(str.isupper, name)) > 2 and not name.isupper()  # ARCoV.2
    return tokens[at - 1] == "-" and (
        tokens[further] in lexicon.codes or (_names(name) and not is_roman(name))
    )


def _of_money(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether a capital before digits is of a currency: N450 million, R2.5bn."""
    letter = tokens.raw(at - 1)
    end = at + 1
    while _is_decimal(tokens, end, ",."):
        end += 2
    after = tokens.text(end)
    if len(letter) > 2 or not (letter.isascii() and letter.isupper()):
        return False
    if after in lexicon.abbreviations and (len(after) > 1 or tokens.glued(end)):
        return True
    return after in lexicon.scales and tokens.before(end) == "space"


def _is_decimal(tokens: Tokens, at: int, marks: str) -> bool:
    """Whether one of some marks ties what stands before it to digits."""
    return tokens.tied(at, marks) and tokens.digits(at + 1) != ""


def _parts(word: str, lexicon: Lexicon) -> bool:
    """Whether a word between digits makes two numbers of them: 4x4, ۱۵و۳۵, ۱۰تا۱۵."""
    return (
        word in _BY
        or word in lexicon.joiners
        or word in lexicon.to().firsts
        or _IS_SIGN(word) is not None
    )


def is_reference(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether a word for "number" stands before what hangs together at ``at``: № П-112/4."""
    while tokens.glued(at) and tokens[at] not in _NUMBER_SIGNS:
        at -= 1
    if tokens[at] in _NUMBER_SIGNS:
        return True
    before = at - 1
    if before > 0 and (tokens[before] in ".:" or tokens.befores[before] == "zwnj"):
        before -= 1  # No. 5, شماره‌ی ۵
    if tokens.text(before) in lexicon.references:
        return True
    # شمارهٔ ثبت ۳۴۵۶/۲
    named = lexicon.slash == "decimal" and tokens.word(before)
    return bool(named) and tokens.text(before - 1) in lexicon.references


def _names(raw: str) -> bool:
    """Whether a word before digits is a code's: capitals, or one or two letters."""
    if raw[-1].isascii() and not raw.isascii():
        return True
    capitals = sum(char.isupper() for char in raw)
    return capitals >= 2 or (capitals == 1 and len(raw) <= 2)


def _spaced_codes(tokens: Tokens, digits: Sequence[int], lexicon: Lexicon) -> Iterator[int]:
    """Yield the 229 of «HCoV - ۲۲۹»: Latin capitals in a text of another script are a code's.

    A long dash parts clauses ("NBC — 2,94 млн"), and what goes on as a number is one.
    """
    for at in digits:
        if tokens.text(at - 1) != "-" or tokens.glued(at):
            continue
        if tokens.raw(at - 1) == _LONG_DASH or _goes_on(tokens, at + 1, lexicon):
            continue
        name = tokens.raw(at - 2)
        if name.isascii() and name.isalpha() and _names(name):
            yield at


def _goes_on(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether decimals, a scale or a per cent sign follow digits."""
    text = tokens.text(at)
    if text in lexicon.scales or text in lexicon.abbreviations:
        return True
    return (text == "%" and tokens.glued(at)) or _is_decimal(tokens, at, ",.٫/")
