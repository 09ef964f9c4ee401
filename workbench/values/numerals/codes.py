"""Digits that are no numbers: addresses, codes, telephone numbers, list markers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from workbench.languages import language
from workbench.values.numerals.lexicon import Lexicon, phrase
from workbench.values.numerals.roman import is_roman
from workbench.values.tokens import LINE_STARTS, Token, Tokens

_OPENING = frozenset("([{<«")
_BRACKETS = _OPENING | {")"}
_BULLETS = frozenset("-•*·–—●▪■◦‣>#")
_SENTENCE_ENDS = frozenset('.!?؟»"')
_WORD_MARKER_ENDS = frozenset(".:)")
_MARKER_ENDS = frozenset((")", ".", "]", "-", ".)", ":"))
# A telephone number has at least this many digits.
_PHONE = 8
_LONGEST_MARKER = 3
_SHORT_NAME = 3
_FOUR, _FEWEST_FOURS, _MOST_FOURS = 4, 3, 8
_YEARS = range(1000, 2201)
_LONG_DASH = "—"
_AREA = 3  # digits of the shortest group of a telephone number
_NUMBER_SIGNS = frozenset("№#")
# Between digits these make a product or a time, not a code: 4x4, 16h30.
_BY = frozenset({"x", "х", "h", "×"})


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
    found.update(_phones(tokens, digits, lexicon))
    found.update(_noughts(tokens, digits))
    if len(digits) >= _FEWEST_FOURS:
        found.update(_accounts(tokens, digits))
    return frozenset(found)


def place_marks(tokens: Tokens, lexicon: Lexicon) -> set[int]:
    """Return the indices of what only marks a place: an item of a list, a note, a colour."""
    found = set(_list_markers(tokens, lexicon))
    if digits := tokens.digits:
        found.update(_escapes(tokens, digits))
        found.update(i for i in digits if _notes(tokens, i))
        found.update(enumeration(tokens, digits))
    return found


def _sayings(tokens: Tokens, lexicon: Lexicon) -> Iterator[int]:
    """Yield the words of phrases in which no number is meant: под пятой."""
    for at in tokens.places(lexicon.sayings.keys()):
        yield from range(at, phrase(tokens, at, lexicon.sayings))


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


def _parts(word: str, lexicon: Lexicon) -> bool:
    """Whether a word between digits makes two numbers of them: 4x4, ۱۵و۳۵, ۱۰تا۱۵."""
    return word in _BY or word in lexicon.joiners or word in lexicon.ranges.get("", {})


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


def _list_markers(tokens: Tokens, lexicon: Lexicon) -> Iterator[int]:
    """Yield the markers of items: ``1.``, ``(2)``, ``- IV.`` at a line's start, ``3)`` anywhere."""
    depth = 0
    for i in sorted({*tokens.places(_BRACKETS), *tokens.lines}):
        token = tokens[i]
        if token.before in LINE_STARTS:
            depth = 0
            yield from leading_marker(tokens, i, lexicon)
        if token.text in _OPENING:
            depth += 1
        elif token.text == ")":
            if depth == 0 and i and token.before == "none" and _is_marker(tokens[i - 1]):
                yield i - 1
            depth = max(0, depth - 1)


def _phones(tokens: Sequence[Token], digits: Sequence[int], lexicon: Lexicon) -> Iterator[int]:
    """Yield the digits of "+98 (21) 1234-567" and "8 (495) 123-45-67", whatever parts them.

    They begin with a plus or a nought, have their area in brackets, or a word for them before.
    """
    past = 0
    for at in digits:
        if at < past:
            continue
        groups = [at]
        past = at + 1
        while past < len(tokens) and (tokens[past].kind == "digits" or tokens[past].text in "()-"):
            if tokens[past].kind == "digits":
                groups.append(past)
            past += 1
        if len(groups) > 1 and _is_phone(tokens, groups, lexicon):
            yield from groups


def _noughts(tokens: Sequence[Token], digits: Sequence[int]) -> Iterator[int]:
    """Yield what begins with a nought as no number does: 0800 555 111, 08005551111."""
    past = -1
    for at in digits:
        if at <= past or not tokens[at].text.startswith("0") or len(tokens[at].text) < _AREA:
            continue
        group = [at]
        while group[-1] + 1 < len(tokens):
            after = tokens[group[-1] + 1]
            if after.kind != "digits" or after.before != "space" or len(after.text) < _AREA:
                break
            group.append(group[-1] + 1)
        past = group[-1]
        if sum(len(tokens[i].text) for i in group) >= _PHONE:
            yield from group


def _accounts(tokens: Sequence[Token], digits: Sequence[int]) -> Iterator[int]:
    """Yield the digits of cards and accounts, three fours or more: IR06 0550 0100 0000 0001 23."""
    group: list[int] = []
    for at in (*digits, -1):
        four = bool(group) and len(tokens[group[-1]].text) == _FOUR
        if four and at == group[-1] + 1 and tokens[at].before == "space":
            group.append(at)
            continue
        fours = [tokens[i].text for i in group if len(tokens[i].text) == _FOUR]
        if _FEWEST_FOURS <= len(fours) <= _MOST_FOURS and not all(
            int(one) in _YEARS for one in fours
        ):
            yield from group
        group = [at]


def _is_phone(tokens: Sequence[Token], groups: Sequence[int], lexicon: Lexicon) -> bool:
    """Whether groups of digits with brackets and hyphens between are a telephone's."""
    if sum(len(tokens[i].text) for i in groups) < _PHONE:
        return False
    first = groups[0]
    before = first - 1
    while before > 0 and tokens[before].text in "(.:":
        before -= 1
    called = first > 0 and (tokens[before].text == "+" or tokens[before].text in lexicon.phones)
    if any(_is_area(tokens, at) for at in groups):
        return True
    area = tokens[groups[1] - 1].text == "(" and tokens[groups[1]].before == "none"
    closed = area and groups[1] + 1 < len(tokens) and tokens[groups[1] + 1].text == ")"
    national = closed and len(groups) > 2 and len(tokens[first].text) <= 2
    return called or national or _dialled(tokens, groups)


def _is_area(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is the (021) before or behind a telephone number."""
    opened = at > 0 and tokens[at - 1].text == "(" and tokens[at].text.startswith("0")
    return opened and at + 1 < len(tokens) and tokens[at + 1].text == ")"


def _dialled(tokens: Sequence[Token], groups: Sequence[int]) -> bool:
    """Whether a nought begins what a hyphen parts: 021-88776655."""
    first, second = groups[:2]
    tied = second == first + 2 and tokens[first + 1].text == "-"
    glued = tied and tokens[first + 1].before == tokens[second].before == "none"
    return glued and tokens[first].text.startswith("0") and len(tokens[first].text) > 1


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


def _notes(tokens: Sequence[Token], at: int) -> bool:
    """Whether digits right after the end of a sentence are the mark of a footnote: نوشت.۱."""
    if at < 2 or len(tokens[at].text) > _SHORT_NAME or tokens[at].before != "none":
        return False
    end, word = tokens[at - 1], tokens[at - 2]
    closed = end.text in _SENTENCE_ENDS and end.before == "none" and word.kind == "word"
    apart = at + 1 >= len(tokens) or tokens[at + 1].before != "none"
    return closed and apart and len(word.text) > _SHORT_NAME


def _escapes(tokens: Sequence[Token], digits: Sequence[int]) -> Iterator[int]:
    """Yield the numbers of a terminal's colours: ESC[1;31m, its ESC lost or not."""
    past = 0
    for at in digits:
        if at < past or tokens[at - 1].text != "[" or not at or tokens[at].before != "none":
            continue
        past = at + 1
        while past + 1 < len(tokens) and tokens[past].text == ";":
            past += 2
        end = tokens[past] if past < len(tokens) else None
        if end and end.text.startswith("m") and end.before == "none":
            closed = past + 1 < len(tokens) and tokens[past + 1].text == "]"
            yield from () if closed else (i for i in range(at, past) if tokens[i].kind == "digits")


def enumeration(tokens: Sequence[Token], digits: Sequence[int]) -> Iterator[int]:
    """Yield the numbers of "(1) … (2) …" if they count from one."""
    bracketed = [
        i
        for i in digits
        if 0 < i < len(tokens) - 1
        and len(tokens[i].text) < _LONGEST_MARKER
        and tokens[i - 1].text == "("
        and tokens[i + 1].text == ")"
    ]
    counted = [int(tokens[i].text) for i in bracketed]
    if not counted:
        return
    # "1) … (2) … (3)": the first may stand without its opening bracket.
    first = bracketed[0]
    loose = any(tokens[i].text == "1" and tokens[i + 1].text == ")" for i in digits if i < first)
    begin = 2 if loose else 1
    if len(counted) + begin > 2 and counted == list(range(begin, begin + len(counted))):
        yield from bracketed


def leading_marker(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> Iterator[int]:
    """Yield the tokens of the label of a list's item that begins at ``at``, brackets left out."""
    for _ in range(2):
        if at < len(tokens) and (tokens[at].text in _BULLETS or tokens[at].text in _OPENING):
            at += 1
    if at + 2 >= len(tokens):
        return
    if tokens[at].text in lexicon.ordinals:
        goes_on = tokens[at + 2].text in lexicon.starters  # "Third, fourth and fifth"
        if tokens[at + 1].text in _WORD_MARKER_ENDS and not goes_on:
            yield at
    if tokens[at].text in lexicon.cardinals and tokens[at + 1].text == ")":  # یک)
        yield at
    if labels := _levels(tokens, at):
        yield from labels
        return
    if not _is_marker(tokens[at]):
        return
    end, after = tokens[at + 1], tokens[at + 2]
    opened = at > 0 and tokens[at - 1].text == "(" and end.text == ")"
    apart = after.before != "none" or (opened and after.kind == "word")
    closed = end.before == "none" and end.text in _MARKER_ENDS and apart
    if closed or (end.text == ")" and after.text in ("-", ".")):
        yield at


def _levels(tokens: Sequence[Token], at: int) -> tuple[int, ...]:
    """Return the digits of a label of several levels that begins at ``at``: 2.3. and ۲-۱."""
    found: list[int] = []
    while at + 1 < len(tokens) and tokens[at].kind == "digits" and len(tokens[at].text) <= 2:
        if found and tokens[at].before != "none":
            return ()
        found.append(at)
        end = tokens[at + 1]
        if end.before != "none" or end.text not in ".-)":
            return ()
        at += 2
        if (
            len(found) > 1
            and (end.text in ".)" or not tokens[at - 2].raw.isascii())
            and (at >= len(tokens) or tokens[at].before != "none")
        ):
            return tuple(found)
    return ()


def _is_marker(token: Token) -> bool:
    if token.kind == "digits":
        return len(token.text) <= _LONGEST_MARKER
    return token.kind == "word" and (is_roman(token.raw.upper()) or len(token.text) == 1)
