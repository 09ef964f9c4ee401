"""Digits of telephones, cards and accounts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.values.numerals.lexicon import Lexicon
from workbench.values.tokens import Token

# A telephone number has at least this many digits.
_PHONE = 8
_AREA = 3  # digits of its shortest group
_FOUR, _FEWEST_FOURS, _MOST_FOURS = 4, 3, 8
_YEARS = range(1000, 2201)


def phones(tokens: Sequence[Token], digits: Sequence[int], lexicon: Lexicon) -> Iterator[int]:
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


def noughts(tokens: Sequence[Token], digits: Sequence[int]) -> Iterator[int]:
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


def accounts(tokens: Sequence[Token], digits: Sequence[int]) -> Iterator[int]:
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
