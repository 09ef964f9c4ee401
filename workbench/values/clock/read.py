"""Times of the day: ``read(Clock(tokens, numerals, lang))``.

A time is a number of minutes after midnight. An hour up to 12 without a word for the half of the
day has two readings, as it is written first: ساعت ۵ is 05:00 or 17:00. Seconds are passed over.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from workbench.values.clock.faces import DAY, HALF_DAY, Face, Needs, minutes_of
from workbench.values.clock.running import Running
from workbench.values.model import Reading, Value, reading

_FOUR = 4
_LONGEST_HALF = 4  # words and marks: p . m .
_NAMED = frozenset({"noon", "midnight"})
_FEW = range(2, 5)  # «три ночи»; five nights have another ending


def read(text: Clock) -> tuple[Value, ...]:
    """Return the times of a text, in order; none overlap."""
    values: list[Value] = []
    for _, places in text.tokens.by_passage(text.places()):
        text.begin()
        for index in places:
            found = text.at(index) if index >= text.past and text.begins(index) else None
            if found:
                values.append(found[0])
                point = text.point(text.skip(index, "before point"))
                text.pointed = text.pointed or point is not None
                text.called_last = text.skip(index, "before") > index or text.halved(found[1])
                text.past = found[1]
    return tuple(values)


class Clock(Running):
    """The times of one text: faces with what stands beside them, and times as they are said."""

    def places(self) -> list[int]:
        """Return where a time may begin at all."""
        starters = self.words.starters.places(self.tokens)
        return sorted({*self.tokens.runs, *starters, *self.numerals})

    def begins(self, index: int) -> bool:
        """Say whether a time may begin at a token."""
        numeral = self.numerals.get(index)
        if not numeral and self.tokens.kinds[index] != "digits":
            return self.starts(index)
        marked = self.tokens.mark(index + 1, ":.-") and self.tokens.digits(index + 2)
        led = len(self.tokens[index]) == _FOUR and self.tokens[index].startswith("0")  # at 0500
        if led or marked or self.closes_span(index):
            return True
        if self.words.running and numeral and numeral.ordinal and self.of_begun(index):
            return True
        after = numeral.last if numeral else index + 1
        if self.tokens.ends_at(after):
            return False
        if self.tokens[after] in self.words.after or self.tokens[after] == "-":
            return True
        return after in self.numerals and not self.words.called_before

    def starts(self, index: int) -> bool:
        """Say whether a word before a time stands at a token, and a number after it."""
        phrase = self.spots[index]
        if not phrase or phrase.last in self.numerals or self.digits(phrase.last, 4) is not None:
            return phrase is not None
        named = not _NAMED.isdisjoint(phrase.meanings)
        return named or self.skip(phrase.last, "less") > phrase.last

    def at(self, index: int) -> tuple[Value, int] | None:
        """Return the time at a token, and the token after it."""
        for read in (self.lap, self.running, self.spoken, self.time, self.named):
            if found := read(index):
                return found
        return None

    def time(self, index: int) -> tuple[Value, int] | None:
        """Return the time at a token, with the words about it."""
        start = max(self.skip(index, "before point"), self.skip(index, "before"))
        in_words = self.hours, self.bare, self.parted, self.counted
        in_digits = self.colon, self.point, self.dashed, self.hours, self.four_digits, *in_words[1:]
        for face_of in in_digits if self.tokens.digits(start) else in_words:
            face = face_of(start)
            told = face and 60 * face.hour + face.minute <= DAY
            if face and told and (found := self.told(face_of, face, index, start)):
                return found
        return None

    def told(
        self, face_of: Callable[[int], Face | None], face: Face, index: int, start: int
    ) -> tuple[Value, int] | None:
        """Return the time of a face if what it needs stands beside it, and the token after it."""
        called = self.skip(index, "before") > index
        surely = called or face_of in (self.hours, self.counted) or self.closes_span(index)
        surely = surely or self.till_another(face, index)
        half, last = self.half(face.last, surely)
        prepared = start > index or self.hinted(index)
        minutes = minutes_of(face, half)
        if not half and (lent := self.lent(face_of, face, start, prepared)):
            half, minutes = lent
        zone = self.skip(last, "zones")
        halved = bool(half) or zone > face.last
        stands: dict[Needs, Callable[[], bool]] = {
            "nothing": lambda: True,
            "hint": lambda: face.led or halved or prepared or self.past >= 0,
            "prepared": lambda: halved or prepared or self.past >= 0,
            "word": lambda: called,
            "word or zone": lambda: called or zone > last,
            "half": lambda: (
                called or halved or self.closes_span(index) or self.opens_span(index, face)
            ),
            "named half": lambda: bool(half),
            "zone": lambda: zone > last,
            "preposition": lambda: (
                start > index or halved or self.spanned(index, face) or self.again(face)
            ),
        }
        if not stands[face.needs]():
            return None
        value = self.value(index if called else start, zone, minutes)
        long = face_of == self.hours and self.words.of_length and not half and zone == last
        if face_of == self.counted:
            hours = reading(face.hour + Fraction(face.minute, 60), None, "h")
            value = value.also(hours)
        elif long:
            value = value.also(_length(face))
        elif face_of == self.bare and self.closes_span(index) and not (halved or called):
            value = value.also(reading(face.hour))
        elif face_of == self.bare and not (prepared or called):
            value = self.perhaps_counted(value, face)
        return value, zone

    def perhaps_counted(self, value: Value, face: Face) -> Value:
        """Add to «три ночи» the three nights that they may be."""
        words = self.spots[face.last]
        if not words or "counted halves" not in words.meanings or face.hour not in _FEW:
            return value
        return value.also(reading(face.hour))

    def spoken(self, index: int) -> tuple[Value, int] | None:
        """Half past five, в половине шестого, ساعت یک ربع به شش."""
        called = self.skip(index, "before")
        start = max(called, self.skip(index, "before point"))
        said = self.said(start) or self.said(index)
        if not said:
            return None
        half, last = self.half(said.last, True)
        zone = self.skip(last, "zones")
        sure = said.sure or start > index or zone > said.last
        spans = self.tokens.text(start - 1) in self.span_words
        if said.counted and (not sure or spans or self.tokens.digits(start)):
            return None  # "ten to six" may be anything, "from ten to six" and "2 to 6" are hours
        minutes = minutes_of(
            Face(said.hour or HALF_DAY // 60, said.minute, said.last, "half"), half
        )
        return self.value(index if called > index else start, zone, minutes, vague=not sure), zone

    def halved(self, index: int) -> bool:
        """Say whether a half of the day has been named right before a token."""
        starts = range(max(0, index - _LONGEST_HALF), index)
        return any(self.half(start, True) == (half, index) for start in starts
                   for half in ("am", "pm", "night"))  # fmt: skip

    def named(self, index: int) -> tuple[Value, int] | None:
        """Noon and midnight, which often say no more than "by day" and "late"."""
        phrase = self.spots[index]
        if not phrase or _NAMED.isdisjoint(phrase.meanings):
            return None
        for start in range(max(0, index - 2), index):
            if self.half(start, True)[1] > index:
                return None  # بعد از ظهر
        minutes = HALF_DAY if "noon" in phrase.meanings else 0
        return self.value(index, phrase.last, [minutes], vague=True), phrase.last


def _length(face: Face) -> Reading:
    """Return «до 24 часов» as the length of time it may be too."""
    if face.minute:
        return reading(60 * face.hour + face.minute, None, "min")
    return reading(face.hour, None, "h")
