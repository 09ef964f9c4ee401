"""Codes, which name and do not count: versions, addresses, telephone numbers, parts, squares.

``codes(tokens, values, lang)`` reads them where digits stand that no other value took. A code is
its groups of digits, and its letters where these are of one script: ``A-17`` is no ``B-17``, and
«Ту-154» may be ``Tu-154``. How the groups are parted tells nothing: a telephone number or an ISBN
is its digits, and in a text from the right the groups may stand in either order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from workbench.languages import language
from workbench.values.model import CODE, Reading, Value, exact
from workbench.values.numerals.lexicon import lexicon
from workbench.values.numerals.no_numbers import is_address
from workbench.values.numerals.place_marks import place_marks
from workbench.values.spans import Spans
from workbench.values.tokens import Tokens

DIALLED = 7
"""Digits from which a code is one number, however its groups are parted."""

_MOST_DIGITS = 40
_LONGEST = 60  # tokens
_MOST_LETTERS = 6
_ABROAD = 5  # digits of a country and an area, which a neighbour leaves out
_IN_RUSSIA = 11  # digits of a number with its 8 or 7
_JOINTS = frozenset("()-+/.")
_MOST_JOINTS = 3
_PARTING = "/"
_TAGS = frozenset("<>")
_PARTED_NEAR = frozenset({"space", "none"})


def codes(tokens: Tokens, values: Spans, lang: str) -> Iterator[Value]:
    """Yield the codes in order, where no values stand."""

    def taken(at: int) -> bool:
        return not values.free(*tokens.span(at, at + 1))

    free = [at for at in tokens.runs if not taken(at)]
    turned = language(lang).direction == "rtl"
    past = 0
    for passage, own in tokens.by_passage(free):
        marks = place_marks(tokens.part(passage.start, passage.stop), lexicon(lang))
        for at in own:
            if at >= past and at - passage.start not in marks:
                first, past = _chunk(tokens, at, past, taken)
                if code := _code(tokens.part(first, past), turned):
                    yield code


def is_code(reading: Reading) -> bool:
    """Say whether a reading is that of a code."""
    return reading.unit.startswith(CODE)


def one_code(a: Reading, b: Reading) -> bool:
    """Say whether two codes, or a code and a number, can be one thing under two spellings."""
    if not (is_code(a) and is_code(b)):
        code, number = (a, b) if is_code(a) else (b, a)
        parts = groups(code)
        named = len(parts) - (parts[-1] == "0")  # version 2.6.0 is 2.6
        numbers = {*parts, ".".join(parts), ".".join(parts[:named])}
        return not number.unit and number.exact and exact(number.low) in numbers
    if groups(a) == groups(b):
        return _letters_agree(*(code.unit[len(CODE) :].partition(_PARTING)[0] for code in (a, b)))
    return _dialled_alike(groups(a), groups(b))


def groups(code: Reading) -> tuple[str, ...]:
    """Return the groups of digits of a code, without noughts before them."""
    return tuple(code.unit.rpartition(_PARTING)[2].split("."))


def _chunk(tokens: Tokens, at: int, past: int, taken: Callable[[int], bool]) -> tuple[int, int]:
    """Return the tokens that hang together round ``at``, and the groups of digits that follow."""
    first, last = at, at + 1

    def hangs(on: int) -> bool:
        return tokens[on] not in _TAGS and not taken(on)

    while first > past and tokens.glued(first) and hangs(first - 1):
        first -= 1
    while tokens.glued(last) and hangs(last):
        last += 1
    while last - 1 > at and tokens.kinds[last - 1] == "mark":
        last -= 1
    while first < at and tokens.kinds[first] == "mark":
        first += 1
    if "word" in tokens.kinds[first:last]:
        return first, last
    while (then := _next_group(tokens, last)) and not taken(then):
        last = then + 1
    return first, last


def _next_group(tokens: Tokens, last: int) -> int:
    """Return where more digits of a telephone number follow, or nothing."""
    at = last
    while at - last < _MOST_JOINTS and tokens.text(at) in _JOINTS:
        at += 1
    near = tokens.digits(at) and _PARTED_NEAR.issuperset(tokens.befores[last : at + 1])
    return at if near else 0


def _code(chunk: Tokens, turned: bool) -> Value | None:
    if len(chunk) > _LONGEST:
        return None
    digits = [chunk[at] for at in chunk.runs]
    total = sum(map(len, digits))
    if total > _MOST_DIGITS:
        return None
    vague = is_address(chunk)
    letters = "" if vague else _letters(chunk)
    dotted = any(text in ".٫" for text in chunk)
    orders = [digits, digits[::-1]] if turned and len(digits) > 1 else [digits]
    if total >= DIALLED and not dotted and not vague:
        orders = [["".join(order)] for order in orders]
    written, nothing = _written(chunk), 0
    units = dict.fromkeys(_unit(letters, order) for order in orders)
    readings = tuple(Reading(nothing, nothing, unit, written) for unit in units)
    return Value("code", *chunk.span(0, len(chunk)), readings, vague=vague)


def _unit(letters: str, order: Sequence[str]) -> str:
    """Return what tells a code from others: its letters, and its groups without their noughts."""
    return CODE + letters + _PARTING + ".".join(group.lstrip("0") or "0" for group in order)


def _written(chunk: Tokens) -> str:
    parts = [chunk.digits(at) or chunk.raw(at) for at in range(len(chunk))]
    spaces = [""] + ["" if before == "none" else " " for before in chunk.befores[1:]]
    return "".join(space + part for space, part in zip(spaces, parts, strict=True))


def _letters(chunk: Tokens) -> str:
    """Return the letters before the digits, of one script, if they are few: f of F-14s, of Кf3."""
    found = "".join(map(chunk.word, range(chunk.runs[0])))
    latin = found[-1:].isascii()
    own = "".join(takewhile(lambda letter: letter.isascii() == latin, reversed(found)))[::-1]
    return own if len(own) <= _MOST_LETTERS else ""


def _letters_agree(one: str, other: str) -> bool:
    if not (one and other) or one.isascii() != other.isascii():
        return True
    return one.endswith(other) or other.endswith(one)  # Nf3, f3


def _dialled_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one is a telephone number and the other its end: +98 21 8877 6655, 021 8877 6655."""
    if len(one) > 1 or len(other) > 1:
        return False
    return any(
        len(end) >= DIALLED and whole.endswith(end) and len(whole) - len(end) <= _ABROAD
        for part, whole in ((one[0], other[0]), (other[0], one[0]))
        for end in (part, part[1:] if part[0] == "0" or len(part) == _IN_RUSSIA else part)
    )
