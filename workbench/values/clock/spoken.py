"""Times as they are said: half past five, без четверти шесть, половина шестого, یک ربع به شش."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from workbench.values.clock.text import ClockText
from workbench.values.model import Number

_HOUR = 60
_HOURS = 12
_PARTS: Mapping[Number, int] = {Fraction(1, 2): 30, Fraction(1, 4): 15}


class Said(NamedTuple):
    """Hour and minute, the token after them, whether nothing else is meant.

    ``counted`` where minutes are counted that are not called so: ten to six.
    """

    hour: int
    minute: int
    last: int
    sure: bool
    counted: bool = False


class Spoken(ClockText):
    """The times of one text that name a part of an hour.

    ``past`` and ``to`` stand between the part and the hour, ``less`` before both. Where an ordinal
    is the hour that has begun, половина шестого is 5:30, and where hours after tens look like units
    of theirs без двадцати девять is twenty to nine, and not 29.
    """

    def said(self, index: int) -> Said | None:
        """Return the time that begins at a token."""
        less = self.skip(index, "less")
        if less > index:
            return self._less(less)
        part = self._part(index)
        if not part:
            return None
        minute, last, sure = part
        past, to = self.skip(last, "past"), self.skip(last, "to")
        if past > last and (hour := self._hour(past) or self._noon(past)):
            return Said(hour[0], minute, hour[1], True)
        if to > last and minute < _HOUR // 2 and (hour := self._hour(to)):
            counted = not sure and self.numerals[index].candidates[0][0] not in _PARTS
            return Said((hour[0] - 1) % _HOURS, _HOUR - minute, hour[1], sure, counted)
        if self.words.running and (hour := self._hour(last, ordinal=True)):
            which = self.numerals.get(index - 1)
            if which and which.ordinal:
                return None  # в первой половине второго дня
            counted = not sure and self.numerals[index].candidates[0][0] not in _PARTS
            return Said((hour[0] - 1) % _HOURS, minute, hour[1], sure, counted)
        return None

    def _noon(self, index: int) -> tuple[int, int] | None:
        """Return the hour of "half past midnight" or of noon, and the token after it."""
        for role, hour in (("midnight", 0), ("noon", _HOURS)):
            if (last := self.skip(index, role)) > index:
                return hour, last
        return None

    def _less(self, index: int) -> Said | None:
        """Return what is said by how much an hour is not yet full."""
        if fused := self._fused(index):
            return fused
        part = self._part(index)
        hour = self._hour(part[1]) if part else None
        if not part or not hour or part[0] > _HOUR // 2:
            return None
        return Said((hour[0] - 1) % _HOURS, _HOUR - part[0], hour[1], True)

    def _fused(self, index: int) -> Said | None:
        """Return the time of tens of minutes and an hour that one numeral was made of."""
        numeral = self.numerals.get(index)
        if not numeral or numeral.last != index + 2 or not numeral.candidates:
            return None
        tens, hour = divmod(int(numeral.candidates[0][0]), 10)
        if tens not in (1, 2) or not hour or self.tokens[index + 1] not in self.words.fused:
            return None
        return Said((hour - 1) % _HOURS, _HOUR - 10 * tens, numeral.last, True)

    def _part(self, index: int) -> tuple[int, int, bool] | None:
        """Return minutes or a part of an hour in minutes, the token after, and if it says so."""
        numeral = self.counting(index)
        if not numeral:
            return None
        low = numeral.candidates[0][0]
        if low.denominator != 1:
            return (_PARTS[low], numeral.last, False) if low in _PARTS else None
        if not 0 < low.numerator < _HOUR:
            return None
        last = self.skip(numeral.last, "minutes")
        return low.numerator, last, last > numeral.last

    def _hour(self, index: int, ordinal: bool = False) -> tuple[int, int] | None:
        """Return an hour up to twelve and the token after it."""
        numeral = self.numerals.get(index)
        if not numeral or numeral.kind != ("ordinal" if ordinal else "number"):
            return None
        if (hour := numeral.whole) is None or not 0 < hour <= _HOURS:
            return None
        return hour, self.skip(numeral.last, "hours")
