"""What a clock may show at a token: 10:30, 17 часов 30 минут, ساعت پنج و نیم."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, NamedTuple

from workbench.values.clock.spoken import Spoken

HALF_DAY = 720
"""Minutes of half a day."""

DAY = 1440
"""Minutes of a day."""

_QUARTERS = (15, 30)
_MOST_MINUTES = 59
_PARTS = (Fraction(1, 2), Fraction(1, 4))
_LEAST_COUNTED = 10
_ROUND = 5  # minutes at which hours begin and end

# What must stand beside a number to make it a time: a word before it ("ساعت"), a half of the day
# or a zone, a half of the day and nothing less, a preposition at least, one or another time before
# it ("10:00-11:00"), or any of these, a leading 0.
Needs = Literal[
    "nothing", "word", "word or zone", "half", "named half", "zone", "preposition", "prepared",
    "hint",
]  # fmt: skip


class Face(NamedTuple):
    """What a clock shows, and the token after it; ``led`` where a leading 0 tells the half day."""

    hour: int
    minute: int
    last: int
    needs: Needs
    led: bool = False


class Faces(Spoken):
    """The faces of one text: each method looks at one token, and says what must stand beside it."""

    def colon(self, index: int) -> Face | None:
        """10:30, 17:45:10."""
        face = self.marked(index, ":", "hint")
        return face if face and not self.in_verses(face) else None

    def in_verses(self, face: Face) -> bool:
        """Say whether it is the first of some verses: Luke 15:11–32."""
        to = self.digits(face.last + 1, 3) if self.tied(face.last) else None
        goes_on = self.glued(face.last + 2) and self.tokens[face.last + 2] in ":."
        return to is not None and to > face.minute and face.minute % _ROUND != 0 and not goes_on

    def point(self, index: int) -> Face | None:
        """10.30, which may be a number."""
        return self.marked(index, ".", "preposition")

    def dashed(self, index: int) -> Face | None:
        """С 10-00 до 22-00."""
        if not self.words.point_is_of_hours or not self.glued(index + 2):
            return None
        hour, minute = self.tokens[index], self.tokens[index + 2]
        if len(hour) != 2 or not (hour.startswith("0") or minute == "00"):
            return None
        return self.marked(index, "-", "prepared")

    def marked(self, index: int, mark: str, needs: Needs) -> Face | None:
        """Return hours and minutes with a mark between them; seconds are passed over."""
        if not self.tied(index + 1, mark):
            return None
        hour, minute = self.digits(index, 2), self.digits(index + 2, 2)
        if hour is None or minute is None or minute > 59:
            return None
        if self.joined_before(index):
            return None
        if len(self.tokens[index + 2]) != 2 or self.beyond_minutes(index + 2):
            return None
        last = index + 3
        if self.tied(last, mark):
            seconds = self.digits(last + 1, 2)
            if seconds is None or seconds > 59:
                return None
            last += 2
        led = self.tokens[index].startswith("0") or last > index + 3
        if mark == ":" and minute == 0:
            needs = "nothing"  # no verse is numbered 0
        called = self.skip(last, "minutes")
        if called == last and self.words.of_length:
            called = self.skip(last, "hours")  # до 16:00 часов
        return Face(hour, minute, called, needs, led)

    def beyond_minutes(self, index: int) -> bool:
        """Say whether a number at a token goes on beyond two digits: a map at 1:50,000."""
        numeral = self.numerals.get(index)
        return numeral is not None and (numeral.whole or 0) > _MOST_MINUTES

    def joined_before(self, index: int) -> bool:
        """Say whether something is joined to a token that makes it part of a code."""
        if not self.glued(index):
            return False
        before = self.tokens[index - 1]
        if before == "/" and self.past == index - 1:
            return False  # 14:00 UTC/07:00 PT
        return self.tokens.kinds[index - 1] != "mark" or before in ".:/,#"

    def hours(self, index: int) -> Face | None:
        """17 часов 30 минут, five o'clock, ۱۷ و ۳۰ دقیقه."""
        hour = self.number(index, 24)
        if not hour:
            return self.one_hour(index)
        last = self.skip(hour[1], "hours")
        minute = self.number(last, 59) or self.number(self.skip(last, "and"), 59)
        end = self.skip(minute[1], "minutes") if minute else 0
        if minute and end > minute[1]:
            # «چهار و بیست دقیقه»: no other thing is counted so.
            if (less := self.skip(end, "less after")) > end and hour[0] and minute[0]:
                return Face(hour[0] - 1, 60 - minute[0], less, "nothing")  # سه و ده دقیقه کم
            alone = self.words.called_before and last == hour[1] and index not in self.range_ends
            sure = alone and 0 < hour[0] <= HALF_DAY // 60 and minute[0] >= _LEAST_COUNTED
            return Face(hour[0], minute[0], end, "nothing" if sure else "preposition")
        if last == hour[1]:
            return self.joined(hour) or self.in_words(index, hour[0])
        # "O'clock" is of no length of time.
        return Face(hour[0], 0, last, "preposition" if self.words.of_length else "nothing")

    def joined(self, hour: tuple[int, int]) -> Face | None:
        """ساعت نوزده و سی, at which a phrase ends: else they may be thirty of something."""
        first = self.skip(hour[1], "and")
        minute = self.number(first, 59) if self.words.called_before and first > hour[1] else None
        if not minute or minute[0] < _LEAST_COUNTED or self.numerals[first].form != "words":
            return None
        closes = minute[1] >= len(self.tokens) or self.tokens.kinds[minute[1]] == "mark"
        return Face(hour[0], minute[0], minute[1], "word") if closes else None

    def one_hour(self, index: int) -> Face | None:
        """Час сорок, where nothing else is counted by that number."""
        first = self.skip(index, "one hour")
        minute = self.number(first, 59) if first > index else None
        if not minute or minute[0] < _LEAST_COUNTED or self.numerals[first].form != "words":
            return None
        end = self.skip(minute[1], "minutes")
        closes = end >= len(self.tokens) or self.tokens.kinds[end] == "mark"
        return Face(1, minute[0], end, "nothing") if closes or end > minute[1] else None

    def in_words(self, index: int, hour: int) -> Face | None:
        """Four forty-five, в четыре сорок пять."""
        first = self.numerals[index]
        if self.words.called_before:
            return None  # بیست سی نفر
        then = self.numerals.get(first.last)
        minute = self.number(first.last, 59)
        if not then or not minute or first.form != "words" or then.form != "words":
            return None
        return Face(hour, minute[0], then.last, "hint") if minute[0] >= _LEAST_COUNTED else None

    def four_digits(self, index: int) -> Face | None:
        """1200 GMT."""
        found = self.digits(index, 4)
        if found is None or len(self.tokens[index]) != 4 or found % 100 > 59:
            return None
        hours = self.skip(index + 1, "hours of four digits")
        if hours > index + 1 and self.tokens[index].startswith("0"):  # 0430 hours
            return Face(found // 100, found % 100, hours, "nothing", True)
        needs: Needs = "word or zone" if self.words.called_before else "zone"
        if self.tokens[index].startswith("0") and not self.words.called_before:
            needs = "prepared"  # at 0500
        return Face(found // 100, found % 100, index + 1, needs, True)

    def bare(self, index: int) -> Face | None:
        """5 p.m., ساعت ۵."""
        hour = self.number(index, 24)
        if not hour:
            return None
        of_days = self.words.of_length or self.words.called_before
        joined = self.skip(index - 1, "and") == index and self.counts_too(hour[1])
        joined = joined and self.past != index - 1  # в 10 вечера и в 6 утра
        if of_days and joined and self.half(index - 2, True)[1] == index - 1:
            return None  # три дня и три ночи
        if self.words.called_before and self.measured(hour[1]):
            return None  # تا این ساعت ۲۳ میل پیموده شد
        vague = self.numerals[index].vague and hour[0] == 1  # "یک عصر" is an age
        return Face(hour[0], 0, hour[1], "word" if vague else "half")

    def parted(self, index: int) -> Face | None:
        """ساعت پنج و نیم, whose numeral is 5.5."""
        numeral = self.counting(index)
        if not numeral or numeral.candidates[0][0].denominator not in (2, 4):
            return None
        hour, part = divmod(numeral.candidates[0][0], 1)
        if part not in _PARTS or not 0 < hour < DAY // 60:
            return None
        if (less := self.skip(numeral.last, "less after")) > numeral.last:
            return Face(int(hour) - 1, int(60 - part * 60), less, "nothing")  # سه و ربع کم
        return Face(int(hour), int(part * 60), numeral.last, "word")

    def counted(self, index: int) -> Face | None:
        """یک ساعت و نیم بعد از ظهر, which may be a length of time too."""
        numeral = self.counting(index)
        if not numeral:
            return None
        last = self.skip(numeral.last, "counted hours")
        hour = numeral.candidates[0][0] // 1
        if last == numeral.last or not 0 < hour <= HALF_DAY // 60:
            return None
        part = self.numerals.get(self.skip(last, "and"))
        quarters = part.candidates[0][0] * 60 if part and part.candidates else 0
        if part and quarters in _QUARTERS:
            return Face(int(hour), int(quarters), part.last, "named half")
        return Face(int(hour), 0, last, "named half")


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
