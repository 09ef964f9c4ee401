"""Numbers and measures in words: ``20000000000 USD`` is 20 billion US dollars, ``1..2`` is 1–2."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from workbench.report.wording.plurals import plural
from workbench.values.measures.derived import parts

_NUMBER = r"-?\d+(?:\.\d+|/\d+| \d+/\d+)?"
_QUANTITY = re.compile(rf"({_NUMBER})(?:\.\.({_NUMBER}))?(?:(%)| (\S+))?", re.ASCII)
_SCALES = (("trillion", 10**12), ("billion", 10**9), ("million", 10**6))
_PARTED = 10**4
"""The least number whose thousands are parted: one of four digits may be a year."""
_PLURALS = {"ru": ("one", "few", "many")}


@dataclass(frozen=True, slots=True)
class Quantities:
    """How one language says them; ``data`` is its file, ``digits`` writes digits in its script."""

    lang: str
    data: Mapping[str, Any]
    digits: Callable[[str], str]

    def said(self, notation: str) -> str | None:
        """Return a quantity in words; None where the notation is none."""
        found = _QUANTITY.fullmatch(notation)
        if not found:
            return None
        low, high, percent, unit = found.groups()
        ends = [low] if high is None else [low, high]
        name, scale = _scale([_read(end) for end in ends])
        number = self._range([self._number(end, scale) for end in ends])
        if name:
            number = self._form(name, number=number)
        if percent:
            return str(self.data["numbers"]["percent"]).format(number=number)
        if unit is None:
            return number
        # Millions go with the form of zero: 5 млн рублей.
        named = self._unit(unit, Fraction(0) if name else _read(ends[-1]))
        return self._form("measure", number=number, unit=named)

    def _form(self, form: str, **fields: str) -> str:
        return str(self.data["values"][form]).format(**fields)

    def _range(self, ends: Sequence[str]) -> str:
        if len(ends) == 1:
            return ends[0]
        plain = all(end[0].isdigit() and " " not in end for end in ends)
        return self._form("range" if plain else "range in words", low=ends[0], high=ends[1])

    def _number(self, number: str, scale: int) -> str:
        unsigned = number.lstrip("-")
        said = self._fraction(unsigned) if "/" in unsigned else self._decimal(unsigned, scale)
        below = str(self.data["numbers"]["negative"])
        return below.format(number=said) if number.startswith("-") else said

    def _decimal(self, number: str, scale: int) -> str:
        manner = self.data["numbers"]
        if scale > 1:
            number = f"{float(_read(number) / scale):.2f}".rstrip("0").rstrip(".")
        whole, _, rest = number.partition(".")
        if int(whole) >= _PARTED:
            whole = f"{int(whole):,}".replace(",", manner["thousands"])
        return self.digits(whole + (manner["point"] + rest if rest else ""))

    def _fraction(self, number: str) -> str:
        whole, _, part = number.rpartition(" ")
        over, under = map(self.digits, part.split("/"))
        if not whole:
            return self._form("fraction", over=over, under=under)
        fields = {"whole": self.digits(whole), "over": over, "under": under}
        return self._form("whole and fraction", **fields)

    def _unit(self, unit: str, number: Fraction) -> str:
        """Return a unit's name in the form that goes with a number, or else its symbol."""
        names = self.data["currencies"].get(unit) or self.data["units"].get(unit)
        if names is None:
            return self._derived(unit, number)
        if isinstance(names, str):
            return names
        forms = _PLURALS.get(self.lang, ("one", "other"))
        whole = number.denominator == 1
        # A part goes with the form of two in Russian, of many elsewhere: 1,5 рубля.
        form = plural(self.lang, abs(number.numerator)) if whole else forms[1]
        return str(names[forms.index(form)])

    def _derived(self, unit: str, number: Fraction) -> str:
        """Return the name of a unit with a prefix, or of one by another; or else its symbol."""
        of, slash, by = unit.partition("/")
        if slash:
            one = Fraction(1)
            return self._unit(of, number) + str(self.data["per"]) + self._unit(by, one)
        prefix, rest = parts(unit)
        named = self.data["unit prefixes"].get(prefix)
        return f"{named}{self._unit(rest, number)}" if named else unit


def _read(number: str) -> Fraction:
    return sum((Fraction(part) for part in number.lstrip("-").split(" ")), Fraction(0))


def _scale(numbers: Sequence[Fraction]) -> tuple[str, int]:
    """Return the name and size of what all numbers are a round count of, to the hundredth."""
    for name, size in _SCALES:
        if all(number >= size and number % (size // 100) == 0 for number in numbers):
            return name, size
    return "", 1
