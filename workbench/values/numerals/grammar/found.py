"""A number read from tokens, and the words numbers are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from workbench.byword import remembered
from workbench.message import Message
from workbench.values.model import Number
from workbench.values.numerals.lexicon import lexicon

# Products of scales beyond this are noise, not numbers.
LARGEST = 10**27
_MAX_CANDIDATES = 4
_LONGEST_WORD = 60
_HUNDRED, _THOUSAND = 100, 1000
_THOUSANDS = 4  # the place above that of a thousand
# Letters from which the beginning of a word is surely a number, and the rest an adjective.
_SURE_BEGINNING, _ADJECTIVE = 4, 5


class Found(NamedTuple):
    """A number read from tokens up to ``last``.

    ``values`` are its candidates; ``high`` is set for indefinite numbers (thousands of …).
    ``scale`` is what multiplied all of it (the million of "15 million"), so that a range can share
    it, as it does the hundred of "six hundred" if nothing but a scale follows (``hundreds``).
    ``alone`` is the one word it consists of, else empty.
    """

    values: tuple[Number, ...]
    last: int
    high: Number | None = None
    ordinal: bool = False
    multiple: bool = False
    words: bool = False
    digits: bool = False
    scale: int = 1
    hundreds: bool = False
    alone: str = ""
    vague: bool = False
    approximate: bool = False
    defect: Message | None = None

    @property
    def shared(self) -> int:
        """What a lower end of a range shares: the hundred thousand of "two hundred thousand"."""
        return self.scale * (_HUNDRED if self.hundreds else 1)


@dataclass(frozen=True, slots=True)
class Atom:
    """What one word means inside a number."""

    value: int
    ordinal: bool = False


def plus(total: Found, term: Found) -> Found:
    """Return the sum of a number and the lower term after it."""
    values = tuple(a + b for a in total.values for b in term.values)[:_MAX_CANDIDATES]
    return total._replace(
        values=values,
        last=term.last,
        ordinal=term.ordinal,
        words=total.words or term.words,
        digits=total.digits or term.digits,
        alone="",
        vague=False,
        approximate=total.approximate or term.approximate,
    )


def highest(value: int) -> int:
    """Return the place of the first digit: 2 for hundreds."""
    return len(str(value)) - 1


def lowest(value: int) -> int:
    """Return the place of the last digit that is not nought; ten and the teens take both places."""
    if 10 <= value % 100 < 20:
        return 0
    return 2 if value % 100 == 0 else 1 if value % 10 == 0 else 0


@remembered(8192)
def atom(word: str, code: str) -> Atom | None:
    """Return what a word means if it is below a thousand, or an ordinal."""
    lex = lexicon(code)
    if (value := lex.cardinals.get(word)) is not None:
        return Atom(value)
    if lex.scales.get(word) == 100 and word not in lex.indefinite:
        return Atom(100)
    if (value := lex.ordinals.get(word)) is not None:
        return Atom(value, ordinal=True)
    return None


@remembered(8192)
def inner_number(word: str, code: str) -> int | None:
    """Return the number inside a word: 2 for двухлетний, 25 for двадцатипятилетие."""
    lex = lexicon(code)
    if word.startswith(lex.no_compounds):
        return None
    for whole, number in lex.wholes.items():  # полуторамиллионный
        if word.startswith(whole):
            return int(number * lex.scale_at(word, len(whole))) or None
    total, at, low = 0, 0, _THOUSANDS
    while at < _LONGEST_WORD:
        step = next((item for item in lex.prefixes if word.startswith(item[0], at)), None)
        if step and step[1] == _THOUSAND and 1 < total < _THOUSAND:  # двухтысячелетний
            total, at, low = total * _THOUSAND, at + len(step[0]), 0
            break
        if step is None or highest(step[1]) >= low:
            break
        total, at, low = total + step[1], at + len(step[0]), lowest(step[1])
    if not total:
        return None
    if scale := lex.scale_at(word, at):
        return total * scale
    counted = word.startswith(lex.stems, at) or (
        at >= _SURE_BEGINNING
        and len(word) - at >= _ADJECTIVE
        and word.endswith(lex.compound_endings)
    )
    return total if counted else None
