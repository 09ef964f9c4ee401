"""Digits of telephones, cards and accounts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.values.numerals.lexicon import Lexicon
from workbench.values.tokens import Tokens

# A telephone number has at least this many digits.
_PHONE = 8
_PAIR = 2
_AREA = 3  # digits of its shortest group
_FOUR, _FEWEST_FOURS, _MOST_FOURS = 4, 3, 8
_YEARS = range(1000, 2201)


def phones(tokens: Tokens, digits: Sequence[int], lexicon: Lexicon) -> Iterator[int]:
    """Yield the digits of "+98 (21) 1234-567" and "8 (495) 123-45-67", whatever parts them.

    They begin with a plus or a nought, have their area in brackets, or a word for them before.
    """
    past = 0
    for at in digits:
        if at < past:
            continue
        groups = [at]
        past = at + 1
        while (digits_on := tokens.digits(past)) or tokens.mark(past, "()-"):
            groups += [past] if digits_on else []
            past += 1
        if len(groups) > 1 and _is_phone(tokens, groups, lexicon):
            yield from groups


def _is_phone(tokens: Tokens, groups: Sequence[int], lexicon: Lexicon) -> bool:
    """Whether groups of digits with brackets and hyphens between are a telephone's."""
    if sum(len(tokens[i]) for i in groups) < _PHONE:
        return False
    first = groups[0]
    before = first - 1
    while before > 0 and tokens[before] in "(.:":
        before -= 1
    called = first > 0 and (tokens[before] == "+" or tokens[before] in lexicon.phones)
    if any(_is_area(tokens, at) for at in groups):
        return True
    area = tokens[groups[1] - 1] == "(" and tokens.glued(groups[1])
    closed = area and tokens.text(groups[1] + 1) == ")"
    national = closed and len(groups) > 2 and len(tokens[first]) <= 2
    return called or national or _dialled(tokens, groups)


def _is_area(tokens: Tokens, at: int) -> bool:
    """Whether it is the (021) before or behind a telephone number."""
    opened = tokens.text(at - 1) == "(" and tokens[at].startswith("0")
    return opened and tokens.text(at + 1) == ")"


def _dialled(tokens: Tokens, groups: Sequence[int]) -> bool:
    """Whether a nought begins what a hyphen parts: 021-88776655, typed from the right or not."""
    first, second = groups[:2]
    glued = second == first + 2 and tokens.tied(first + 1)
    area = min(tokens[first], tokens[second], key=len) if len(groups) == _PAIR else tokens[first]
    return glued and area.startswith("0") and len(area) > 1


def noughts(tokens: Tokens, digits: Sequence[int]) -> Iterator[int]:
    """Yield what begins with a nought as no number does: 0800 555 111, 08005551111."""
    past = -1
    for at in digits:
        if at <= past or not tokens[at].startswith("0") or len(tokens[at]) < _AREA:
            continue
        group = [at]
        while len(tokens.digits(past := group[-1] + 1)) >= _AREA and tokens.before(past) == "space":
            group.append(past)
        past = group[-1]
        if sum(len(tokens[i]) for i in group) >= _PHONE:
            yield from group


def accounts(tokens: Tokens, digits: Sequence[int]) -> Iterator[int]:
    """Yield the digits of cards and accounts, three fours or more: IR06 0550 0100 0000 0001 23."""
    group: list[int] = []
    for at in (*digits, -1) if len(digits) >= _FEWEST_FOURS else ():
        four = bool(group) and len(tokens[group[-1]]) == _FOUR
        if four and at == group[-1] + 1 and tokens.befores[at] == "space":
            group.append(at)
            continue
        fours = [tokens[i] for i in group if len(tokens[i]) == _FOUR]
        if _FEWEST_FOURS <= len(fours) <= _MOST_FOURS and not all(
            int(one) in _YEARS for one in fours
        ):
            yield from group
        group = [at]
