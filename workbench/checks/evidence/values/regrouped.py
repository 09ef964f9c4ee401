"""Values of one number that answered the wrong one: ``without_mistaken(full, rest)``.

«سه روز بارانی … میان ساعت یازده و سه» has three days and three, "three of rain … three o'clock"
has three and an hour: the two without a unit are one opinion, and what is left is no difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from workbench.checks.evidence.values.opinions import MOST, Opinion
from workbench.values.match import fits
from workbench.values.model import Value


def without_mistaken(full: Sequence[Opinion], rest: Sequence[Opinion]) -> list[Opinion]:
    """Return the opinions but those of which two would be agreed on if a full one were parted."""
    if not 1 < len(rest) <= MOST or not full:
        return list(rest)
    left = list(rest)
    for one, other in combinations(rest, 2):
        both = any(one is each for each in left) and any(other is each for each in left)
        if both and any(_parts(opinion, one, other) for opinion in full):
            left = [each for each in left if each is not one and each is not other]
    return left


def _parts(full: Opinion, one: Opinion, other: Opinion) -> bool:
    """Tell whether what one says in a full opinion answers the other, and the reverse."""
    if {*one.keys, *other.keys} != set(full.keys) or set(one.keys) & set(other.keys):
        return False
    return _fits(full, other, one) and _fits(full, one, other)


def _fits(full: Opinion, own: Opinion, others: Opinion) -> bool:
    """Tell whether each that holds ``own`` says in the full opinion what ``others`` say."""
    return all(_agree(full.values[key], others.all) for key in own.keys)


def _agree(held: Iterable[Value], others: Sequence[Value]) -> bool:
    counts = [one for one in held if not one.vague and one.kind != "multiple" and _is_point(one)]
    return all(map(_is_point, others)) and all(
        any(fits(one, other) for one in counts) for other in others
    )


def _is_point(value: Value) -> bool:
    """Tell whether it is one number: a century answers every year of it, a code its groups."""
    return value.kind not in ("date", "code") and all(one.exact for one in value.readings)
