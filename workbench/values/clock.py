"""Times of the day: ``read(tokens, numerals, lang)``.

A time is a number of minutes after midnight. An hour up to 12 without a word for the half of the
day has two readings, as it is written first: ساعت ۵ is 05:00 or 17:00. Seconds are passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache
from typing import Any, Literal, NamedTuple

from workbench.languages import language
from workbench.values.lexicon import lexicon
from workbench.values.model import Form, Reading, Value
from workbench.values.numerals import Numeral
from workbench.values.phrases import Phrases
from workbench.values.shown import reading
from workbench.values.spokenclock import SpokenClock
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
    "prepositions",
    "zones",
    "and",
    "noon",
    "midnight",
    "past",
    "to",
    "less",
    "until",
    "from",
    "counted hours",
    "counted halves",
)
_STARTERS = ("before", "before point", "noon", "midnight", "less")
_NOON, _DAY = 720, 1440
_MONTHS = 12
_QUARTERS = (15, 30)
_STEP = 5  # minutes to which hours are planned
_FEW = range(2, 5)  # «три ночи»; five nights have another ending
_LEAST_COUNTED = 10


# What must stand beside a number to make it a time: a word before it ("ساعت"), a half of the day
# or a zone, a half of the day and nothing less, a preposition at least, or any of these, another
# time ("10:00-11:00"), a leading 0.
Needs = Literal["nothing", "word", "half", "named half", "zone", "preposition", "hint"]


class Face(NamedTuple):
    """What a clock shows, and the token after it; ``led`` where a leading 0 tells the half day."""

    hour: int
    minute: int
    last: int
    needs: Needs
    led: bool = False


def read(tokens: Sequence[Token], numerals: Sequence[Numeral], lang: str) -> tuple[Value, ...]:
    """Return the times among ``tokens``, in order; none overlap."""
    text = ClockText(tokens, numerals, lang)
    values: list[Value] = []
    for index in text.places():
        found = text.at(index) if index >= text.past and text.begins(index) else None
        if found:
            values.append(found[0])
            text.pointed = text.pointed or text.point(text.skip(index, "before point")) is not None
            text.called_last = text.skip(index, "before") > index
            text.past = found[1]
    return tuple(values)


@cache
def _phrases(lang: str, roles: tuple[str, ...] = _ROLES) -> Phrases[str]:
    data: Mapping[str, Any] = language(lang).data.get("clock", {})
    return Phrases((form, role) for role in roles for form in data.get(role, ()))


@cache
def _lengths(lang: str) -> bool:
    """Whether the word for hours is one for lengths of time as well, as in Russian."""
    data = language(lang).data
    hours = data.get("clock", {}).get("hours", ())
    return bool(set(hours) & set(data.get("units", {}).get("h", ())))


class ClockText:
    """Tokens with the numerals and the words of the clock that begin at each."""

    def __init__(self, tokens: Sequence[Token], numerals: Sequence[Numeral], lang: str) -> None:
        self.tokens = tokens
        singles = [end for numeral in numerals for end in numeral.ends or (numeral,)]
        self.numerals = {numeral.first: numeral for numeral in singles}
        self.phrases = _phrases(lang)
        self.starters = _phrases(lang, _STARTERS)
        self.range_ends = {end.first for numeral in numerals for end in numeral.ends}
        self.span_words = lexicon(lang).ranges
        self.words_of_length = _lengths(lang)
        data = language(lang).data
        # Decimals have a comma there, and "16.00–18.40" are hours.
        self.point_is_of_hours = data.get("numerals", {}).get("comma") == "decimal"
        self.called_before = bool(data.get("clock", {}).get("before"))
        running = language(lang).data.get("clock", {}).get("running hour") == "yes"
        self.said = SpokenClock(tokens, self.numerals, self.skip, running)
        self.past = -1  # the token after the time read last
        self.pointed = False  # whether one had a point between hours and minutes
        self.called_last = False  # whether it was called one

    def places(self) -> list[int]:
        """Return where a time may begin at all."""
        digits = [index for index, token in enumerate(self.tokens) if token.kind == "digits"]
        return sorted({*digits, *self.starters.places(self.tokens), *self.numerals})

    def begins(self, index: int) -> bool:
        """Say whether a time may begin at a token."""
        token = self.tokens[index]
        numeral = self.numerals.get(index)
        if not numeral and token.kind != "digits":
            return token.text in self.starters.firsts
        if len(token.text) == 4:
            return True
        after = numeral.last if numeral else index + 1
        if self.marked_after(index) or self.closes_span(index):
            return True
        if after >= len(self.tokens):
            return False
        if self.tokens[after].text in self.phrases.firsts or self.tokens[after].text == "-":
            return True
        return self.said.running and after in self.numerals

    def marked_after(self, index: int) -> bool:
        """Say whether a token has the mark of hours and minutes after it."""
        return index + 1 < len(self.tokens) and self.tokens[index + 1].text in (":", ".")

    def at(self, index: int) -> tuple[Value, int] | None:
        """Return the time at a token, and the token after it."""
        return self.lap(index) or self.spoken(index) or self.time(index) or self.named(index)

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
        start = max(self.skip(index, "before point"), self.skip(index, "before"))
        called = self.skip(index, "before") > index
        for face_of in (
            self.colon,
            self.point,
            self.hours,
            self.four_digits,
            self.bare,
            self.parted,
            self.counted,
        ):
            face = face_of(start)
            if not face or 60 * face.hour + face.minute > _DAY:
                continue
            half, last = self.half(face.last, face_of in (self.hours, self.counted) or called)
            prepared = start > index or self.hinted(index)
            minutes = minutes_of(face, half)
            if not half and (lent := self.lent(face_of, face, prepared)):
                half, minutes = lent
            zone = self.skip(last, "zones")
            halved = bool(half) or zone > face.last
            stands: dict[Needs, bool] = {
                "nothing": True,
                "hint": face.led or halved or prepared or self.past >= 0,
                "word": called,
                "half": called or halved or self.closes_span(index) or self.opens_span(index, face),
                "named half": bool(half),
                "zone": zone > last,
                "preposition": (
                    start > index or halved or self.spanned(index, face) or self.again(face)
                ),
            }
            if stands[face.needs]:
                value = self.value(index if called else start, zone, minutes)
                long = face_of == self.hours and self.words_of_length and not half and zone == last
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
        self, face_of: Callable[[int], Face | None], face: Face, prepared: bool
    ) -> tuple[str, list[int]] | None:
        """Return the half of the day that the end of a span names for its beginning too.

        "4.00-6.40 p.m." begins at four in the afternoon, "10–1 p.m." in the morning.
        """
        dash = face.last < len(self.tokens) and self.tokens[face.last].text == "-"
        then = face.last + 1 if dash else self.skip(face.last, "until")
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
        if not self.point_is_of_hours:
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
        joined = self.skip(self.past, "until") if self.called_last else -1
        return joined == index > self.past and self.tokens[index].before != "line"

    def opens_span(self, index: int, face: Face) -> bool:
        """Say whether a number begins a span that ends with a time: с 8 до 14.30."""
        then = self.skip(face.last, "until")
        end = self.marked(then, ":", "nothing") or self.marked(then, ".", "nothing")
        if not end and self.skip(index - 1, "from") == index:
            end = self.hours(then)
        return then > face.last and end is not None and self.hinted(index)

    def again(self, face: Face) -> bool:
        """Say whether a time with a point follows another: в 19.45 (вместо 18.30)."""
        return self.pointed and self.point_is_of_hours and face.minute % _STEP == 0

    def perhaps_counted(self, value: Value, face: Face) -> Value:
        """Add to «три ночи» the three nights that they may be."""
        words = self.phrases.at(self.tokens, face.last)
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
        if minutes is None or seconds is None or rest is None or seconds > 59:
            return None
        if len(self.tokens[index + 2].text) != 2 or len(self.tokens[index + 4].text) > 2:
            return None
        marks = self.tokens[index + 1].text, self.tokens[index + 3].text
        if marks not in ((":", "."), (":", ",")) or not all(
            map(self.glued, range(index + 1, index + 5))
        ):
            return None
        part = Fraction(rest, 10 ** len(self.tokens[index + 4].text))
        last = self.skip(index + 5, "minutes")
        start, end = self.tokens[index].start, self.tokens[last - 1].end
        total = reading(60 * minutes + seconds + part, None, "s")
        return Value("unit", start, end, (total,)), last

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
        minutes = minutes_of(Face(said.hour or _NOON // 60, said.minute, said.last, "half"), half)
        return self.value(index if called > index else start, zone, minutes, vague=not sure), zone

    def colon(self, index: int) -> Face | None:
        """10:30, 17:45:10."""
        return self.marked(index, ":", "hint")

    def point(self, index: int) -> Face | None:
        """10.30, which may be a number."""
        return self.marked(index, ".", "preposition")

    def marked(self, index: int, mark: str, needs: Needs) -> Face | None:
        """Return hours and minutes with a mark between them; seconds are passed over."""
        hour, minute = self.digits(index, 2), self.digits(index + 2, 2)
        if hour is None or minute is None or minute > 59 or self.tokens[index + 1].text != mark:
            return None
        if not (self.glued(index + 1) and self.glued(index + 2)) or self.joined_before(index):
            return None
        if len(self.tokens[index + 2].text) != 2:
            return None
        last = index + 3
        if self.glued(last) and self.tokens[last].text == mark and self.glued(last + 1):
            seconds = self.digits(last + 1, 2)
            if seconds is None or seconds > 59:
                return None
            last += 2
        led = self.tokens[index].text.startswith("0") or last > index + 3
        if mark == ":" and minute == 0:
            needs = "nothing"  # no verse is numbered 0
        return Face(hour, minute, self.skip(last, "minutes"), needs, led)

    def joined_before(self, index: int) -> bool:
        """Say whether something is joined to a token that makes it part of a code."""
        if not self.glued(index):
            return False
        before = self.tokens[index - 1]
        if before.text == "/" and self.past == index - 1:
            return False  # 14:00 UTC/07:00 PT
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
            # «چهار و بیست دقیقه»: no other thing is counted so.
            alone = self.called_before and last == hour[1] and index not in self.range_ends
            sure = alone and 0 < hour[0] <= _NOON // 60 and minute[0] >= _LEAST_COUNTED
            return Face(hour[0], minute[0], end, "nothing" if sure else "preposition")
        return Face(hour[0], 0, last, "preposition") if last > hour[1] else None

    def four_digits(self, index: int) -> Face | None:
        """1200 GMT."""
        found = self.digits(index, 4)
        if found is None or len(self.tokens[index].text) != 4 or found % 100 > 59:
            return None
        return Face(found // 100, found % 100, index + 1, "zone", True)

    def bare(self, index: int) -> Face | None:
        """5 p.m., ساعت ۵."""
        hour = self.number(index, 24)
        if not hour:
            return None
        vague = self.numerals[index].vague and hour[0] == 1  # "یک عصر" is an age
        return Face(hour[0], 0, hour[1], "word" if vague else "half")

    def parted(self, index: int) -> Face | None:
        """ساعت پنج و نیم, whose numeral is 5.5."""
        numeral = self.numerals.get(index)
        if not numeral or not numeral.candidates or numeral.kind != "number":
            return None
        hour, part = divmod(numeral.candidates[0][0], 1)
        if part not in (Fraction(1, 2), Fraction(1, 4)) or not 0 < hour < _DAY // 60:
            return None
        return Face(int(hour), int(part * 60), numeral.last, "word")

    def counted(self, index: int) -> Face | None:
        """یک ساعت و نیم بعد از ظهر, which may be a length of time too."""
        numeral = self.numerals.get(index)
        if not numeral or not numeral.candidates or numeral.kind != "number":
            return None
        last = self.skip(numeral.last, "counted hours")
        hour = numeral.candidates[0][0] // 1
        if last == numeral.last or not 0 < hour <= _NOON // 60:
            return None
        part = self.numerals.get(self.skip(last, "and"))
        quarters = part.candidates[0][0] * 60 if part and part.candidates else 0
        if part and quarters in _QUARTERS:
            return Face(int(hour), int(quarters), part.last, "named half")
        return Face(int(hour), 0, last, "named half")

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
        for start in range(max(0, index - 2), index):
            if self.half(start, True)[1] > index:
                return None  # بعد از ظهر
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


def _plain(hour: int) -> Reading:
    """Return the number that an hour may be."""
    return reading(Fraction(hour), None, "")


def minutes_of(face: Face, half: str) -> list[int]:
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


def _hours(face: Face) -> tuple[Reading, ...]:
    """Return «до 24 часов» as the length of time it may be too."""
    if face.minute:
        return (reading(Fraction(60 * face.hour + face.minute), None, "min"),)
    return (reading(Fraction(face.hour), None, "h"),)


def _reading(minutes: int) -> Reading:
    shown = f"{minutes // 60:02}:{minutes % 60:02}"
    return Reading(Fraction(minutes), Fraction(minutes), "min", shown)
