"""Times of the day: ``read(tokens, numerals, lang)``.

A time is a number of minutes after midnight. An hour up to 12 without a word for the half of the
day has two readings, as it is written first: ساعت ۵ is 05:00 or 17:00. Seconds are passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction

from workbench.values.clock.faces import DAY, HALF_DAY, Face, Faces, Needs
from workbench.values.clock.words import clock_words
from workbench.values.model import Form, Reading, Value
from workbench.values.numerals.read import Numeral
from workbench.values.shown import reading
from workbench.values.tokens import Tokens

_MONTHS = 12
_LONGEST_HALF = 4  # words and marks: p . m .
_LAST_SECOND = 59
_NAMED = frozenset({"noon", "midnight"})
_STEP = 5  # minutes to which hours are planned
_FEW = range(2, 5)  # «три ночи»; five nights have another ending


def read(tokens: Tokens, numerals: Sequence[Numeral], lang: str) -> tuple[Value, ...]:
    """Return the times among ``tokens``, in order; none overlap."""
    several = len(numerals) > 1 or any(one.ends for one in numerals)
    if not (tokens.digits or several or clock_words(lang).telling.among(tokens.texts)):
        return ()
    text = Clock(tokens, numerals, lang)
    values: list[Value] = []
    for index in text.places():
        found = text.at(index) if index >= text.past and text.begins(index) else None
        if found:
            values.append(found[0])
            text.pointed = text.pointed or text.point(text.skip(index, "before point")) is not None
            text.called_last = text.skip(index, "before") > index or text.halved(found[1])
            text.past = found[1]
    return tuple(values)


class Clock(Faces):
    """The times of one text: faces with what stands beside them, and times as they are said."""

    def places(self) -> list[int]:
        """Return where a time may begin at all."""
        starters = self.words.starters.places(self.tokens)
        return sorted({*self.tokens.digits, *starters, *self.numerals})

    def begins(self, index: int) -> bool:
        """Say whether a time may begin at a token."""
        token = self.tokens[index]
        numeral = self.numerals.get(index)
        if not numeral and token.kind != "digits":
            return self.starts(index)
        if len(token.text) == 4:
            return True
        after = numeral.last if numeral else index + 1
        if self.marked_after(index) or self.closes_span(index):
            return True
        if self.words.running and numeral and numeral.ordinal and self.of_begun(index):
            return True
        if after >= len(self.tokens):
            return False
        if self.tokens[after].text in self.words.phrases.firsts or self.tokens[after].text == "-":
            return True
        return self.words.running and after in self.numerals

    def starts(self, index: int) -> bool:
        """Say whether a word before a time stands at a token, and a number after it."""
        phrase = self.spots.at(index)
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
        called = self.skip(index, "before") > index
        for face_of in (
            self.colon,
            self.point,
            self.dashed,
            self.hours,
            self.four_digits,
            self.bare,
            self.parted,
            self.counted,
        ):
            face = face_of(start)
            if not face or 60 * face.hour + face.minute > DAY:
                continue
            surely = called or face_of in (self.hours, self.counted) or self.closes_span(index)
            surely = surely or self.till_another(face, index)
            half, last = self.half(face.last, surely)
            prepared = start > index or self.hinted(index)
            minutes = minutes_of(face, half)
            if not half and (lent := self.lent(face_of, face, start, prepared)):
                half, minutes = lent
            zone = self.skip(last, "zones")
            halved = bool(half) or zone > face.last
            stands: dict[Needs, bool] = {
                "nothing": True,
                "hint": face.led or halved or prepared or self.past >= 0,
                "prepared": halved or prepared or self.past >= 0,
                "word": called,
                "word or zone": called or zone > last,
                "half": called or halved or self.closes_span(index) or self.opens_span(index, face),
                "named half": bool(half),
                "zone": zone > last,
                "preposition": (
                    start > index or halved or self.spanned(index, face) or self.again(face)
                ),
            }
            if stands[face.needs]:
                value = self.value(index if called else start, zone, minutes)
                long = face_of == self.hours and self.words.of_length and not half and zone == last
                if face_of == self.counted:
                    hours = reading(face.hour + Fraction(face.minute, 60), None, "h")
                    value = replace(value, readings=(*value.readings, hours))
                elif long:
                    value = replace(value, readings=(*value.readings, *_hours(face)))
                elif face_of == self.bare and self.closes_span(index) and not (halved or called):
                    value = replace(value, readings=(*value.readings, _plain(face.hour)))
                elif face_of == self.bare and not (prepared or called):
                    value = self.perhaps_counted(value, face)
                return value, zone
        return None

    def lent(
        self, face_of: Callable[[int], Face | None], face: Face, start: int, prepared: bool
    ) -> tuple[str, list[int]] | None:
        """Return the half of the day that the end of a span names for its beginning too.

        "4.00-6.40 p.m." begins at four in the afternoon, "10–1 p.m." in the morning; so does
        "between 4 and 6 p.m."
        """
        dash = face.last < len(self.tokens) and self.tokens[face.last].text == "-"
        between = self.skip(start - 1, "between") == start
        then = face.last + 1 if dash else self.skip(face.last, "and" if between else "until")
        end, half = None, ""
        for read in (face_of, self.hours) if then > face.last else ():
            end = read(then)
            half = self.half(end.last, read == self.hours)[0] if end and not half else half
            if half:
                break
        if not end or not half or (half == "night" and not prepared):
            return None
        first, last = minutes_of(face, half), minutes_of(end, half)
        if half == "pm" and first[0] > last[0]:
            first = minutes_of(face, "am")
        return half, first

    def spanned(self, index: int, face: Face) -> bool:
        """Say whether hours with a point begin or end a span: 16.00–18.40, no days of months."""
        if not self.words.point_is_of_hours:
            return False
        if index - 1 == self.past and self.tokens[self.past].text == "-":
            return True
        dash = face.last < len(self.tokens) and self.tokens[face.last].text == "-"
        end = self.point(face.last + 1) if dash else None
        if not end or (end.hour, end.minute) <= (face.hour, face.minute):
            return False
        after = self.tokens[end.last] if end.last < len(self.tokens) else None
        counts = after is not None and after.kind == "word" and after.before != "line"
        day = all(0 < each.minute <= _MONTHS for each in (face, end))
        return not (counts or day) and face.minute % _STEP == end.minute % _STEP == 0

    def closes_span(self, index: int) -> bool:
        """Say whether a number ends the span that hours called so begin: ساعت ۹ تا ۱۷."""
        if not self.called_last:
            return False
        dash = self.past < len(self.tokens) and self.tokens[self.past].text == "-"
        joined = self.past + 1 if dash else self.skip(self.past, "until")
        return joined == index > self.past and self.tokens[index].before != "line"

    def opens_span(self, index: int, face: Face) -> bool:
        """Say whether a number begins a span that ends with a time: с 8 до 14.30."""
        then = self.skip(face.last, "until")
        end = self.marked(then, ":", "nothing") or self.marked(then, ".", "nothing")
        if not end and self.skip(index - 1, "from") == index:
            end = self.hours(then)
        return then > face.last and end is not None and self.hinted(index)

    def till_another(self, face: Face, index: int) -> bool:
        """Say whether a night hour begins a span that ends with an hour: «۱۱ شب تا ۵ صبح»."""
        night = self.spots.at(face.last)
        if not night or not self.counts_too(face.last):
            return False
        between = self.skip(index - 1, "between") == index
        then = self.skip(night.last, "until")
        then = self.skip(night.last, "and") if then == night.last and between else then
        end = self.number(then, HALF_DAY // 60) if then > night.last else None
        return end is not None and bool(self.half(end[1], False)[0])

    def again(self, face: Face) -> bool:
        """Say whether a time with a point follows another: в 19.45 (вместо 18.30)."""
        return self.pointed and self.words.point_is_of_hours and face.minute % _STEP == 0

    def perhaps_counted(self, value: Value, face: Face) -> Value:
        """Add to «три ночи» the three nights that they may be."""
        words = self.spots.at(face.last)
        if not words or "counted halves" not in words.meanings or face.hour not in _FEW:
            return value
        return replace(value, readings=(*value.readings, _plain(face.hour)))

    def hinted(self, index: int) -> bool:
        """Say whether a preposition of time or another time stands before a token."""
        for start in (index - 1, index - 2):
            if start >= 0 and self.skip(start, "prepositions") == index:
                return True
        joined = index - 1 == self.past and self.tokens[index - 1].kind == "mark"
        return joined or (self.past < index and self.skip(self.past, "and") == index)

    def lap(self, index: int) -> tuple[Value, int] | None:
        """4:41.30, minutes and seconds of a race."""
        minutes, seconds, rest = (self.digits(index + at, 3) for at in (0, 2, 4))
        if minutes is None or seconds is None or rest is None or seconds > _LAST_SECOND:
            return None
        if len(self.tokens[index + 2].text) != 2 or len(self.tokens[index + 4].text) > 2:
            return None
        marks = self.tokens[index + 1].text, self.tokens[index + 3].text
        if marks not in ((":", "."), (":", ","), (":", "٫")) or not all(
            map(self.glued, range(index + 1, index + 5))
        ):
            return None
        part = Fraction(rest, 10 ** len(self.tokens[index + 4].text))
        last = self.skip(index + 5, "minutes")
        start, end = self.tokens[index].start, self.tokens[last - 1].end
        total = [reading(60 * minutes + seconds + part, None, "s")]
        if marks == (":", ".") and rest <= _LAST_SECOND and len(self.tokens[index + 4].text) == 2:
            total.append(
                reading(Fraction(3600 * minutes + 60 * seconds + rest), None, "s")
            )  # 2:03.05
        return Value("unit", start, end, tuple(total)), last

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
        hours = tuple(_until(one, one.low + 60) for one in value.readings)
        return replace(value, readings=hours), end

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
        alone = end == len(self.tokens) or self.tokens[end].kind == "mark"
        number = hour.whole
        if number is None or not 0 < number <= HALF_DAY // 60 or not (end > hour.last or alone):
            return None
        face = Face((number - 2) % (HALF_DAY // 60) + 1, 30 * ends, last, "nothing")
        value = self.value(index, end, minutes_of(face, half))
        hours = tuple(_until(one, one.low + 30) for one in value.readings)
        which = () if end > hour.last else (_plain(number),)
        return replace(value, readings=(*hours, *which)), end

    def spoken(self, index: int) -> tuple[Value, int] | None:
        """Half past five, в половине шестого, ساعت یک ربع به شش."""
        called = self.skip(index, "before")
        start = max(called, self.skip(index, "before point"))
        said = self.said.at(start) or self.said.at(index)
        if not said:
            return None
        half, last = self.half(said.last, True)
        zone = self.skip(last, "zones")
        sure = said.sure or start > index or zone > said.last
        spans = start > 0 and self.tokens[start - 1].text in self.span_words
        figures = self.tokens[start].kind == "digits"
        if said.counted and (not sure or spans or figures):
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
        phrase = self.spots.at(index)
        if not phrase or _NAMED.isdisjoint(phrase.meanings):
            return None
        for start in range(max(0, index - 2), index):
            if self.half(start, True)[1] > index:
                return None  # بعد از ظهر
        minutes = HALF_DAY if "noon" in phrase.meanings else 0
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


def _plain(hour: int) -> Reading:
    """Return the number that an hour may be."""
    return reading(Fraction(hour), None, "")


def minutes_of(face: Face, half: str) -> list[int]:
    """Return the minutes after midnight that a face may mean, likeliest first."""
    written = face.hour * 60 + face.minute
    late = (written % HALF_DAY) + HALF_DAY
    if face.hour > 12 or (half == "am" and face.hour < 12) or face.hour == 0:
        return [written % DAY]
    if half == "am":
        return [written - HALF_DAY]
    if half == "pm":
        return [late]
    if half == "night":
        return [written - HALF_DAY if face.hour == 12 else late if face.hour > 5 else written]
    if face.led:
        return [written]
    return [written, late if face.hour < 12 else written - HALF_DAY]


def _hours(face: Face) -> tuple[Reading, ...]:
    """Return «до 24 часов» as the length of time it may be too."""
    if face.minute:
        return (reading(Fraction(60 * face.hour + face.minute), None, "min"),)
    return (reading(Fraction(face.hour), None, "h"),)


def _until(begin: Reading, end: Fraction) -> Reading:
    """Return the time from one reading to a minute of the day."""
    return replace(begin, high=end, shown=f"{begin.shown}..{_reading(int(end) % DAY).shown}")


def _reading(minutes: int) -> Reading:
    shown = f"{minutes // 60:02}:{minutes % 60:02}"
    exactly = Fraction(minutes)
    return Reading(exactly, exactly, "min", shown)
