"""Hours that run, and laps: в пятом часу, в начале третьего, 4:41.30."""

from __future__ import annotations

from fractions import Fraction

from workbench.values.clock.faces import DAY, HALF_DAY, Face, minutes_of
from workbench.values.clock.spans import Spans
from workbench.values.clock.text import minute_of_day
from workbench.values.model import Reading, Value, reading
from workbench.values.numerals.numeral import Numeral

_LAST_SECOND = 59


class Running(Spans):
    """Times told by the hour that runs till then, and lengths of time that are written like one."""

    def lap(self, index: int) -> tuple[Value, int] | None:
        """4:41.30, minutes and seconds of a race."""
        if self.tokens.text(index + 1) != ":":
            return None
        minutes, seconds, rest = (self.digits(index + at, 3) for at in (0, 2, 4))
        if minutes is None or seconds is None or rest is None or seconds > _LAST_SECOND:
            return None
        if len(self.tokens[index + 2]) != 2 or len(self.tokens[index + 4]) > 2:
            return None
        mark = self.tokens[index + 3]
        if mark not in (".", ",", "٫") or not all(map(self.glued, range(index + 1, index + 5))):
            return None
        part = Fraction(rest, 10 ** len(self.tokens[index + 4]))
        last = self.skip(index + 5, "minutes")
        total = [reading(60 * minutes + seconds + part, None, "s")]
        if mark == "." and rest <= _LAST_SECOND and len(self.tokens[index + 4]) == 2:
            total.append(reading(3600 * minutes + 60 * seconds + rest, None, "s"))  # 2:03.05
        return Value("unit", *self.tokens.span(index, last), tuple(total)), last

    def running(self, index: int) -> tuple[Value, int] | None:
        """В пятом часу утра: from four to five."""
        hour = self.numerals.get(index)
        if not hour or not hour.ordinal or not hour.candidates:
            return None
        if part := self._begun(index, hour):
            return part
        last = self.skip(hour.last, "running hours")
        ran = self.skip(index - 1, "hours ran") == index > 0
        last = last if last > hour.last or not ran else self.skip(hour.last, "hours")
        number = hour.candidates[0][0]
        if last == hour.last or not 0 < number <= HALF_DAY // 60:
            return None
        half, end = self.half(last, True)
        begun = Face((int(number) - 2) % (HALF_DAY // 60) + 1, 0, last, "nothing")
        value = self.value(index, end, minutes_of(begun, half))
        return value._replace(readings=_lasting(value, 60)), end

    def of_begun(self, index: int) -> bool:
        """Say whether a word for the beginning or the end of an hour stands before a token."""
        return index > 0 and any(
            self.skip(index - 1, role) == index for role in ("hours begin", "hours end")
        )

    def _begun(self, index: int, hour: Numeral) -> tuple[Value, int] | None:
        """В начале третьего, в конце шестого часа вечера: of the hour that runs till then.

        It may be of something else, where no word says of what.
        """
        if not self.of_begun(index):
            return None
        ends = self.skip(index - 1, "hours end") == index
        last = self.skip(hour.last, "hours")
        half, end = self.half(last, True)
        alone = end == len(self.tokens) or self.tokens.kinds[end] == "mark"
        number = hour.whole
        if number is None or not 0 < number <= HALF_DAY // 60 or not (end > hour.last or alone):
            return None
        face = Face((number - 2) % (HALF_DAY // 60) + 1, 30 * ends, last, "nothing")
        value = self.value(index, end, minutes_of(face, half))
        which = () if end > hour.last else (reading(number),)
        return value._replace(readings=(*_lasting(value, 30), *which)), end


def _lasting(value: Value, minutes: int) -> tuple[Reading, ...]:
    """Return so many minutes from each time that a value may be."""
    ends = [int(one.low) + minutes for one in value.readings]
    return tuple(
        one._replace(high=end, shown=f"{one.shown}..{minute_of_day(end % DAY).shown}")
        for one, end in zip(value.readings, ends, strict=True)
    )
