"""Numbers that a text need not say, or says otherwise, for they add up with what all texts have.

"Nine in all, seven in Perm and two in Kazan" has a number more than «семь в Перми и два в Казани»,
and of nine seams "six are thin" where another language says that three are thick; whoever has
nineteen of twenty-three francs is four short.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from workbench.checks.evidence.values.opinions import Opinion
from workbench.values.ends import Said
from workbench.values.model import Number, Value

_MOST = 12
"""Values of a text beyond which some numbers add up by chance."""

_LEAST = 4  # scores (3:1) and the numbers of paragraphs add up by chance too
_SMALL = 2
_COUNTED = frozenset({"number", "unit", "amount"})


def told_by_sum(opinion: Opinion, said: Said) -> bool:
    """Tell whether a number is the sum, or the difference, of two that every text has."""
    number = _number(opinion)
    return (
        number is not None
        and opinion.kinds == {"number"}
        and any(
            number in (low + high, high - low) and _tells(max(number, high), opinion.all)
            for low, high in combinations(sorted(_shared(said)), 2)
        )
    )


def add_up(one: Opinion, other: Opinion, said: Said) -> bool:
    """Tell whether two numbers of different texts are together what every text has."""
    first, second = _number(one), _number(other)
    if first is None or second is None or not set(one.keys).isdisjoint(other.keys):
        return False
    return _tells(first + second, (*one.all, *other.all)) and first + second in _shared(said)


def _tells(total: Number, parts: Iterable[Value]) -> bool:
    """Tell whether a sum is large enough to be no chance, and its parts are in words.

    Who reckons the rest for himself seldom writes it in digits.
    """
    return total >= _LEAST and all(value.form != "digits" for value in parts)


def _number(opinion: Opinion) -> Number | None:
    """Return the one whole number that an opinion surely is."""
    if (
        len(opinion.kinds) > 1
        or not opinion.kinds <= _COUNTED
        or any(value.vague for value in opinion.all)
    ):
        return None
    low, *others = {value.readings[0].low for value in opinion.all}
    return low if not others and low.denominator == 1 else None


def _shared(said: Said) -> frozenset[Number]:
    """Return the whole numbers that all texts have; small words may count nothing."""
    if any(len(held) > _MOST for held in said.values()):
        return frozenset()
    return frozenset.intersection(*(frozenset(_numbers(held)) for held in said.values()))


def _numbers(held: Iterable[Value]) -> Iterator[Number]:
    for value in held:
        one = value.readings[0]
        counts = one.low > _SMALL or not value.vague
        if value.kind in _COUNTED and one.exact and one.low.denominator == 1 and counts:
            yield one.low
