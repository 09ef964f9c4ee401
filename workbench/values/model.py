"""What a phrase means once normalised: the currency in which checks compare languages.

Reports print values as ``27``, ``1.5``, ``2/3``, ``10..15``, ``100000000 USD``.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, NamedTuple

from workbench.byword import remembered
from workbench.message import Message

Number = int | Fraction
"""A number as it is read: most are whole, and an ``int`` is compared in a tenth of the time."""

ValueKind = Literal[
    "number", "ordinal", "date", "time", "amount", "unit", "percent", "multiple", "code"
]
Form = Literal["digits", "words", "roman", "mixed"]

YEAR_NUMBER = "year no."
"""The unit of the number that a year has in its era: it answers to a number without one."""

CODE = "code "
"""What the unit of a code begins with; it goes on with what tells it: ``"code h/1.1"`` of H1N1."""


class Reading(NamedTuple):
    """One candidate meaning of a phrase: a closed interval, exact where ``low == high``.

    ``unit`` says of what: ``""`` for a bare number, ordinal or multiple; ``"%"``; an ISO 4217
    code (``"USD"``; ``"IRT"`` for tomans); a unit's symbol (``"km"``, ``"°C"``); for dates
    ``"day"`` (days counted as ``datetime.date.toordinal``), or ``"month-day"`` (100·month + day)
    where no year is given (``"lunar-day"`` in the Lunar Hijri calendar), or ``"weekday"`` (1 is
    Monday), and ``YEAR_NUMBER`` beside the days of a year in an era; for times ``"min"`` after
    midnight; for codes ``CODE`` and what tells it, and then the ends say nothing.
    ``shown`` is how reports print it: ``"27"``, ``"100000000 USD"``, ``"1985-12-26"``,
    ``"10..15"``.
    """

    low: Number
    high: Number
    unit: str
    shown: str

    @property
    def exact(self) -> bool:
        """Whether the meaning is one point."""
        return self.low == self.high

    def overlaps(self, other: Reading) -> bool:
        """Whether they have a point in common, whatever their units."""
        return self.low <= other.high and other.low <= self.high


class Value(NamedTuple):
    """A phrase that carries a value, with the span ``[start, end)`` it was read from.

    ``readings`` are the candidate meanings, likeliest first; an unreadable numeral-like token has
    none and says why in ``defect``. A token that can be read and is still ill-formed
    ("XXVIIInd") has both. ``vague`` marks words that often are no numbers at all ("one" and یک as
    articles, "second", "pair", نه, семью): a check may look for them but not demand them.
    ``ends`` are the two values of a range whose ends both stand in the text ("10–15 km", 1945/46);
    intervals by nature (a month, "thousands") have none. ``implied`` marks one of a measure that is
    said without a number ("a week", за сутки): it answers to a value and is never missed.
    """

    kind: ValueKind
    start: int
    end: int
    readings: tuple[Reading, ...]
    form: Form = "digits"
    vague: bool = False
    approximate: bool = False
    defect: Message | None = None
    ends: tuple[Value, ...] = ()
    implied: bool = False

    def also(self, *readings: Reading) -> Value:
        """Return it with further meanings, less likely than its own."""
        return self._replace(readings=(*self.readings, *readings))


@remembered(8192)
def reading(low: Number, high: Number | None = None, unit: str = "") -> Reading:
    """Return the reading of the interval ``[low, high]`` (one point where ``high`` is None)."""
    high = low if high is None else high
    return Reading(low, high, unit, shown(low, high, unit))


def shown(low: Number, high: Number, unit: str = "") -> str:
    """Return the interval as text, with its unit."""
    number = exact(low) if low == high else f"{exact(low)}..{exact(high)}"
    if unit in ("", "%"):
        return number + unit
    return f"{number} {unit}"


def exact(number: Number) -> str:
    """Return a number in decimals if it has at most six of them, else as a fraction: 220 2/3."""
    if number.denominator == 1:
        return str(number.numerator)
    size = abs(Fraction(number))
    if 10**6 % number.denominator == 0:
        whole, rest = divmod(size * 10**6, 10**6)
        sign = "-" if number < 0 else ""
        return f"{sign}{whole}.{int(rest):06d}".rstrip("0")
    whole, rest = divmod(size, 1)
    if not whole:
        return f"{number.numerator}/{number.denominator}"
    return f"{'-' if number < 0 else ''}{whole} {rest.numerator}/{rest.denominator}"
