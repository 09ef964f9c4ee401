"""Digits that are no numbers: addresses, codes, telephone numbers, list markers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from workbench.languages import language
from workbench.values.numerals.lexicon import Lexicon, phrase
from workbench.values.numerals.place_marks import place_marks
from workbench.values.numerals.roman import is_roman
from workbench.values.numerals.telephones import accounts, noughts, phones
from workbench.values.tokens import WORD_SIGNS, Token, Tokens

_SHORT_NAME = 3
_DECIMALS = frozenset(",.")
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
    known = language(lexicon.code)
    digits = tokens.digits
    if not digits:
        return frozenset(found)
    for first, last in _chunks(tokens):
        found.update(_codes(tokens, first, last, lexicon))
    found.update(i for i in digits if i and tokens[i - 1].text in lexicon.codes)
    if known.script != "Latin":
        found.update(_spaced_codes(tokens, digits, lexicon))
    found.update(phones(tokens, digits, lexicon))
    found.update(noughts(tokens, digits))
    found.update(accounts(tokens, digits))
    return frozenset(found)


def _sayings(tokens: Tokens, lexicon: Lexicon) -> Iterator[int]:
    """Yield the words of phrases in which no number is meant: под пятой."""
    for at in tokens.places(lexicon.sayings.keys()):
        last = phrase(tokens, at, lexicon.sayings)
        counts_on = last < len(tokens) and tokens[last].text in lexicon.cardinals
        yield from () if counts_on else range(at, last)  # без пяти минут шесть


def _chunks(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield runs of two tokens or more with nothing between them, if they hold digits."""
    first = 0
    digits = False
    for i, token in enumerate(tokens):
        if token.before != "none":
            if digits and i - first > 1:
                yield first, i
            first, digits = i, False
        digits = digits or token.kind == "digits"
    if digits and len(tokens) - first > 1:
        yield first, len(tokens)


def _codes(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> Iterator[int]:
    chunk = tokens[first:last]
    if is_address(chunk):
        yield from range(first, last)
        return
    groups = [i for i, token in enumerate(chunk) if token.kind == "digits"]
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
            while past in groups or (chunk[past : past + 1] and chunk[past].text == "."):
                if past in groups:
                    yield first + past  # v2.1.4
                past += 1


def is_address(chunk: Sequence[Token]) -> bool:
    """Whether it is a URL, an e-mail address, or a path."""
    texts = {token.text for token in chunk}
    inside = {token.text for token in chunk[1:-1]}
    # "\\$5" and "_5_" are marked text, "C:\\x5" and "x_5" are names.
    return "@" in texts or "www" in texts or bool(inside & {"\\", "_"}) or _has_scheme(chunk)


def _has_scheme(chunk: Sequence[Token]) -> bool:
    return any(
        chunk[i].text == ":" and chunk[i + 1].text == "/" and chunk[i + 2].text == "/"
        for i in range(len(chunk) - 2)
    )


def _is_hyphenated(chunk: Sequence[Token], groups: list[int]) -> bool:
    """Whether three groups or more hang together by hyphens: 978-3-16, 123-45-67."""
    run = longest = 0
    for before, here in pairwise(groups):
        run = run + 1 if here == before + 2 and chunk[before + 1].text == "-" else 0
        longest = max(longest, run)
    return longest >= 2


def _is_code(tokens: Sequence[Token], at: int, first: int, lexicon: Lexicon) -> bool:
    """Whether letters make a name of the digits: MP3, H1N1, F-16, COVID-19."""
    after = tokens[at + 1 : at + 3]
    if len(after) == 2 and after[0].kind == "word" and after[1].kind == "digits":
        inside = after[0].before == after[1].before == "none"
        if inside and not _parts(after[0].text, lexicon):
            return True
    if at == first:
        return False
    if at - 2 >= first and tokens[at - 1].kind == "word" and tokens[at - 2].kind == "digits":
        return not _parts(tokens[at - 1].text, lexicon)
    before = tokens[at - 1]
    if tokens[at + 1 : at + 2] and tokens[at + 1].text == "°":
        return False  # N35°E
    if _IS_SIGN(before.raw) or (at == first + 1 and _of_money(tokens, at, lexicon)):
        return False
    if before.kind == "word":
        if before.raw.isascii() and not tokens[at].raw.isascii():
            return False  # Vue۳: no name goes on in other digits
        if before.text in lexicon.references and before.raw.islower():
            return False  # p109
        if before.raw.isascii() and before.raw.islower() and len(before.raw) <= _SHORT_NAME:
            return len(before.raw) == 1 or before.raw not in lexicon.roman_abbreviations  # cxd4
        short = len(before.raw) == 1 and (before.raw.isascii() or before.raw.isupper())
        return (short or _names(before.raw)) and not (is_roman(before.raw) and not short)
    if before.text == "." and at - 2 >= first and tokens[at - 2].kind == "word":
        raw = tokens[at - 2].raw
        return sum(map(str.isupper, raw)) > 2 and not raw.isupper()  # ARCoV.2
    if before.text == "-" and at - 2 >= first and tokens[at - 2].kind == "word":
        name = tokens[at - 2]
        return name.text in lexicon.codes or (_names(name.raw) and not is_roman(name.raw))
    return False


def _of_money(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a capital before digits is of a currency: N450 million, R2.5bn."""
    letter = tokens[at - 1].raw
    end = at + 1
    while end + 1 < len(tokens) and tokens[end].text in _DECIMALS and _glued(tokens, end + 1):
        end += 2
    after = tokens[end] if end < len(tokens) else None
    if not after or len(letter) > 2 or not (letter.isascii() and letter.isupper()):
        return False
    short = lexicon.abbreviations.get(after.text) and (
        len(after.text) > 1 or after.before == "none"
    )
    return bool(short) or (after.text in lexicon.scales and after.before == "space")


def _glued(tokens: Sequence[Token], at: int) -> bool:
    """Whether digits follow a mark with nothing between."""
    return tokens[at].kind == "digits" and tokens[at].before == tokens[at - 1].before == "none"


def _parts(word: str, lexicon: Lexicon) -> bool:
    """Whether a word between digits makes two numbers of them: 4x4, ۱۵و۳۵, ۱۰تا۱۵."""
    return (
        word in _BY
        or word in lexicon.joiners
        or word in lexicon.ranges.get("", {})
        or _IS_SIGN(word) is not None
    )


def is_reference(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a word for "number" stands before what hangs together at ``at``: № П-112/4."""
    while at > 0 and tokens[at].before == "none" and tokens[at].text not in _NUMBER_SIGNS:
        at -= 1
    if tokens[at].text in _NUMBER_SIGNS:
        return True
    before = at - 1
    if before > 0 and (tokens[before].text in ".:" or tokens[before].before == "zwnj"):
        before -= 1  # No. 5, شماره‌ی ۵
    if at > 0 and tokens[before].text in lexicon.references:
        return True
    # شمارهٔ ثبت ۳۴۵۶/۲
    named = lexicon.slash == "decimal" and before > 0 and tokens[before].kind == "word"
    return named and tokens[before - 1].text in lexicon.references


def _names(raw: str) -> bool:
    """Whether a word before digits is a code's: capitals, or one or two letters."""
    if raw[-1].isascii() and not raw.isascii():
        return True
    capitals = sum(char.isupper() for char in raw)
    return capitals >= 2 or (capitals == 1 and len(raw) <= 2)


def _spaced_codes(
    tokens: Sequence[Token], digits: Sequence[int], lexicon: Lexicon
) -> Iterator[int]:
    """Yield the 229 of «HCoV - ۲۲۹»: Latin capitals in a text of another script are a code's.

    A long dash parts clauses ("NBC — 2,94 млн"), and what goes on as a number is one.
    """
    for at in digits:
        if at < 2 or tokens[at - 1].text != "-" or tokens[at].before == "none":
            continue
        if tokens[at - 1].raw == _LONG_DASH or _goes_on(tokens, at + 1, lexicon):
            continue
        name = tokens[at - 2].raw
        if name.isascii() and name.isalpha() and _names(name):
            yield at


def _goes_on(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether decimals, a scale or a per cent sign follow digits."""
    if at >= len(tokens):
        return False
    if tokens[at].text in lexicon.scales or tokens[at].text in lexicon.abbreviations:
        return True
    return tokens[at].before == "none" and (
        tokens[at].text == "%"
        or (
            tokens[at].text in ",.٫/"
            and at + 1 < len(tokens)
            and tokens[at + 1].kind == "digits"
            and tokens[at + 1].before == "none"
        )
    )
