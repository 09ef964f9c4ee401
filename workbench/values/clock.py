"""Times of the day: ``read(tokens, numerals, lang)``.

A time is a number of minutes after midnight. An hour up to 12 without a word for the half of the
day has two readings, as it is written first: ساعت ۵ is 05:00 or 17:00. Seconds are passed over.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache
from typing import Any, NamedTuple

from workbench.languages import language
from workbench.values.model import Form, Reading, Value
from workbench.values.numerals import Numeral
from workbench.values.phrases import Phrases
from workbench.values.tokens import Token

_ROLES = (
    "am",
    "pm",
    "night",
    "after hours only",
    "hours",
    "minutes",
    "before",
    "before point",
    "zones",
    "and",
    "noon",
    "midnight",
)
_NOON, _DAY = 720, 1440


class Face(NamedTuple):
    """What a clock shows, and the token after it; ``led`` where a leading 0 tells the half day."""

    hour: int
    minute: int
    last: int
    led: bool = False


def read(tokens: Sequence[Token], numerals: Sequence[Numeral], lang: str) -> tuple[Value, ...]:
    """Return the times among ``tokens``, in order; none overlap."""
    text = _Text(tokens, numerals, _phrases(lang))
    values: list[Value] = []
    index = 0
    while index < len(tokens):
        found = (text.time(index) or text.named(index)) if text.begins(index) else None
        if found:
            values.append(found[0])
        index = found[1] if found else index + 1
    return tuple(values)


@cache
def _phrases(lang: str) -> Phrases[str]:
    data: Mapping[str, Any] = language(lang).data.get("clock", {})
    return Phrases((form, role) for role in _ROLES for form in data.get(role, ()))


class _Text:
    """Tokens with the numerals and the words of the clock that begin at each."""

    def __init__(
        self, tokens: Sequence[Token], numerals: Sequence[Numeral], phrases: Phrases[str]
    ) -> None:
        self.tokens = tokens
        singles = [end for numeral in numerals for end in numeral.ends or (numeral,)]
        self.numerals = {numeral.first: numeral for numeral in singles}
        self.phrases = phrases

    def begins(self, index: int) -> bool:
        """Say whether a time may begin at a token."""
        return (
            index in self.numerals
            or self.tokens[index].kind == "digits"
            or self.phrases.at(self.tokens, index) is not None
        )

    def skip(self, index: int, role: str) -> int:
        """Return the token after a word of a role, or ``index`` if there is none."""
        phrase = self.phrases.at(self.tokens, index)
        return phrase.last if phrase and role in phrase.meanings else index

    def digits(self, index: int, length: int) -> int | None:
        """Return a run of up to ``length`` digits."""
        if index >= len(self.tokens) or self.tokens[index].kind != "digits":
            return None
        run = self.tokens[index].text
        return int(run) if len(run) <= length else None

    def glued(self, index: int) -> bool:
        """Say whether nothing parts a token from the one before."""
        return 0 < index < len(self.tokens) and self.tokens[index].before == "none"

    def time(self, index: int) -> tuple[Value, int] | None:
        """Return the time at a token, with the words about it."""
        point = self.skip(index, "before point")
        start = max(point, self.skip(index, "before"))
        called = self.skip(index, "before") > index
        for face_of in (self.colon, self.point, self.hours, self.four_digits, self.bare):
            face = face_of(start)
            if not face or 60 * face.hour + face.minute > _DAY:
                continue
            half, last = self.half(face.last, face_of == self.hours or called)
            zone = self.skip(last, "zones")
            named = called or last > face.last or zone > last
            told = {
                self.colon: True,
                self.point: named or point > index,
                self.hours: named or point > index,
                self.four_digits: zone > last,
                self.bare: named,
            }
            if told[face_of]:
                first = index if called else start
                return self.value(first, zone, _minutes(face, half)), zone
        return None

    def colon(self, index: int) -> Face | None:
        """10:30, 17:45:10."""
        return self.marked(index, ":")

    def point(self, index: int) -> Face | None:
        """10.30, which may be a number."""
        return self.marked(index, ".")

    def marked(self, index: int, mark: str) -> Face | None:
        hour, minute = self.digits(index, 2), self.digits(index + 2, 2)
        if hour is None or minute is None or minute > 59 or self.tokens[index + 1].text != mark:
            return None
        if not (self.glued(index + 1) and self.glued(index + 2)):
            return None
        if len(self.tokens[index + 2].text) != 2 or self.joined_before(index):
            return None
        last = index + 3
        seconds = last + 1 < len(self.tokens) and self.tokens[last].text == mark
        if seconds and self.glued(last) and self.glued(last + 1):
            if (self.digits(last + 1, 2) or 0) > 59 or self.digits(last + 1, 2) is None:
                return None
            last += 2
        return Face(hour, minute, last, self.tokens[index].text.startswith("0"))

    def joined_before(self, index: int) -> bool:
        """Say whether something is joined to a token that makes it part of a code."""
        if not self.glued(index):
            return False
        before = self.tokens[index - 1]
        return before.kind != "mark" or before.text in ".:/,#"

    def hours(self, index: int) -> Face | None:
        """17 часов 30 минут, five o'clock, ۱۷ و ۳۰ دقیقه."""
        hour = self.number(index, 24)
        if not hour:
            return None
        last = self.skip(hour[1], "hours")
        minute = self.number(last, 59) or self.number(self.skip(last, "and"), 59)
        end = self.skip(minute[1], "minutes") if minute else 0
        if minute and end > minute[1]:
            return Face(hour[0], minute[0], end)
        return Face(hour[0], 0, last) if last > hour[1] else None

    def four_digits(self, index: int) -> Face | None:
        """1200 GMT."""
        found = self.digits(index, 4)
        if found is None or len(self.tokens[index].text) != 4 or found % 100 > 59:
            return None
        return Face(found // 100, found % 100, index + 1, True)

    def bare(self, index: int) -> Face | None:
        """5 p.m., ساعت ۵."""
        hour = self.number(index, 24)
        return Face(hour[0], 0, hour[1]) if hour else None

    def number(self, index: int, most: int) -> tuple[int, int] | None:
        """Return a whole number up to ``most`` at a token, and the token after it."""
        numeral = self.numerals.get(index)
        if not numeral or not numeral.candidates or numeral.kind != "number":
            return None
        low, high = numeral.candidates[0]
        if low != high or low.denominator != 1 or not 0 <= low <= most:
            return None
        return int(low), numeral.last

    def half(self, index: int, after_hours: bool) -> tuple[str, int]:
        """Return the half of the day named at a token, if any, and the token after it."""
        phrase = self.phrases.at(self.tokens, index)
        if phrase and (after_hours or "after hours only" not in phrase.meanings):
            for role in ("am", "pm", "night"):
                if role in phrase.meanings:
                    return role, phrase.last
        return "", index

    def named(self, index: int) -> tuple[Value, int] | None:
        """Noon and midnight, which often say no more than "by day" and "late"."""
        phrase = self.phrases.at(self.tokens, index)
        if not phrase or not {"noon", "midnight"} & set(phrase.meanings):
            return None
        minutes = _NOON if "noon" in phrase.meanings else 0
        return self.value(index, phrase.last, [minutes], vague=True), phrase.last

    def value(self, first: int, last: int, minutes: Sequence[int], *, vague: bool = False) -> Value:
        """Return the time of the tokens ``[first, last)``."""
        inside = {self.numerals[i].form for i in range(first, last) if i in self.numerals}
        forms: set[Form] = inside or {"words"}
        return Value(
            "time",
            self.tokens[first].start,
            self.tokens[last - 1].end,
            tuple(_reading(each) for each in minutes),
            forms.pop() if len(forms) == 1 else "mixed",
            vague,
        )


def _minutes(face: Face, half: str) -> list[int]:
    """Return the minutes after midnight that a face may mean, likeliest first."""
    written = face.hour * 60 + face.minute
    late = (written % _NOON) + _NOON
    if face.hour > 12 or (half == "am" and face.hour < 12) or face.hour == 0:
        return [written % _DAY]
    if half == "am":
        return [written - _NOON]
    if half == "pm":
        return [late]
    if half == "night":
        return [written - _NOON if face.hour == 12 else late if face.hour > 5 else written]
    if face.led:
        return [written]
    return [written, late if face.hour < 12 else written - _NOON]


def _reading(minutes: int) -> Reading:
    shown = f"{minutes // 60:02}:{minutes % 60:02}"
    return Reading(Fraction(minutes), Fraction(minutes), "min", shown)
