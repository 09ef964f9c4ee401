"""What may be hours of the day where nothing says so: ``perhaps_times(text, numerals)``.

In a timetable, an almanac or on a door no word says that 7:10, 7.10 and 8–12 are times; elsewhere
they are verses, prices and counts. Such a value keeps both meanings, to be compared with a time as
well as with the numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from workbench.values.clock.faces import Face, minutes_of
from workbench.values.clock.read import Clock
from workbench.values.model import Number, Value, reading
from workbench.values.numerals.lexicon import lexicon
from workbench.values.numerals.numeral import Numeral
from workbench.values.tokens import Tokens

_HOURS = 24
_HALF_DAY = 12
_PARTS = (Fraction(1, 2), Fraction(1, 4))
_STEP = 5
_MINUTES = range(10, 60, 5)
_PAIR = 3  # tokens of hours and minutes with the mark between them
_FOUR = 4


def perhaps_times(text: Clock, numerals: Sequence[Numeral]) -> tuple[Value, ...]:
    """Return what may be times; where it overlaps another value, that is surer."""
    tokens = text.tokens
    text.begin()
    whole = [numeral for numeral in numerals if _is_hour(numeral)]
    hours = [numeral for numeral in whole if numeral.candidates[0][0] <= _HALF_DAY + 1]
    found = [_said(text, span) or _span(text, span) for span in numerals if span.ends]
    if lexicon(text.lang).hyphen:
        found += _past_noon(text, hours)
        found += (counted := [value for one in hours if (value := _counted(text, one))])
        ends = {end.start for value in counted for end in value.ends}
        hours = [numeral for numeral in hours if numeral.start not in ends]
        found += [_four_digits(text, index) for index in tokens.runs if _has_four(tokens, index)]
    found += [_pair(text, index) for index in tokens.runs if _is_pair(tokens, index)]
    found += [_hour(text, numeral) for numeral in hours]
    found += _listed(text, whole)
    return tuple(value for value in found if value)


def _or_time(
    text: Clock, numeral: Numeral, hour: Number, minute: Number = 0, half: str = ""
) -> Value:
    """Return a number that may be a time."""
    times = _times(text, numeral.first, numeral.last, hour, minute, half)
    return _number(numeral).also(*times.readings)


def _times(
    text: Clock, first: int, last: int, hour: Number, minute: Number, half: str = ""
) -> Value:
    """Return the times that the tokens ``[first, last)`` may be."""
    face = Face(int(hour), int(minute), last, "nothing")
    return text.value(first, last, minutes_of(face, half))


def _number(numeral: Numeral, unit: str = "") -> Value:
    """Return the number that hours, minutes or both with a point may be."""
    return numeral.value(unit)._replace(kind="number", ends=(), implied=False)


def _is_hour(numeral: Numeral) -> bool:
    """Whether a number may be one of hours, half or quarter hours, as it is said."""
    if numeral.kind != "number" or numeral.ends or numeral.vague or not numeral.candidates:
        return False
    low = numeral.candidates[0][0]
    if not 1 <= low <= _HOURS or not numeral.exact:
        return False
    return low.denominator == 1 or (numeral.form == "words" and low % 1 in _PARTS)


def _hour(text: Clock, numeral: Numeral) -> Value | None:
    """At seven, в семь; یازده و ربع."""
    hour, part = divmod(numeral.whole or numeral.candidates[0][0], 1)
    night = text.words.called_before and text.counts_too(numeral.last)  # سانس نه شب
    if hour == 1 or not (part or night or text.hinted(numeral.first)):
        return None  # در یک خانه
    return _or_time(text, numeral, hour, part * 60, "night" if night else "")


def _listed(text: Clock, hours: Sequence[Numeral]) -> Iterator[Value]:
    """Yield the hours after the first of several: at 9, 1 and 5, ساعت ۱۱ و ۱۵."""
    lasts = set[int]()
    for numeral in hours:
        first, last, hour = numeral.first, numeral.last, numeral.candidates[0][0]
        joint = first - 1
        listed = (
            joint > 0
            and joint in lasts
            and (text.tokens[joint] == "," or text.skip(joint, "and") == first)
        )
        if listed and hour.denominator == 1:
            yield _or_time(text, numeral, hour)
        goes_on = text.tokens[last : last + 1] == (",",) or text.skip(last, "and") > last
        if goes_on and (listed or text.hinted(first)):
            lasts.add(last)


def _past_noon(text: Clock, hours: Sequence[Numeral]) -> Iterator[Value]:
    """Yield both hours of "9–5", which is no range: where twelve are counted noon lies between."""
    for first, second in pairwise(hours):
        tied = second.first == first.last + 1 and text.tokens[first.last] == "-"
        digits = first.form == second.form == "digits"
        if tied and digits and first.candidates[0][0] > second.candidates[0][0]:
            yield from (_or_time(text, one, one.candidates[0][0]) for one in (first, second))


def _counted(text: Clock, numeral: Numeral) -> Value | None:
    """Ten to seven, which is no range: a time, or two numbers of votes."""
    said = text.said(numeral.first) if numeral.form == "words" else None
    second = text.numerals.get(numeral.last + 1)
    if not said or not said.counted or not second or second.last != said.last:
        return None
    first = numeral.candidates[0][0]
    if second.candidates[0][0] >= first or first % _STEP:
        return None  # two to one
    times = _times(text, numeral.first, said.last, said.hour or _HALF_DAY, said.minute)
    return times._replace(ends=(_number(numeral), _number(second)))


def _is_pair(tokens: Tokens, index: int) -> bool:
    return tokens.mark(index + 1, ":.") and tokens.digits(index + _PAIR - 1) != ""


def _has_four(tokens: Tokens, index: int) -> bool:
    run = tokens[index]
    return len(run) == _FOUR and run[:2] < "24" and run[2] < "6"


def _four_digits(text: Clock, index: int) -> Value | None:
    """At 1430; 0400: of a ship's log."""
    numeral, run = text.numerals.get(index), text.tokens[index]
    if not numeral or numeral.last > index + 1 or not (run[0] == "0" or text.hinted(index)):
        return None
    face = Face(int(run[:2]), int(run[2:]), index + 1, "nothing", True)
    return _number(numeral).also(*text.value(index, index + 1, minutes_of(face, "")).readings)


def _pair(text: Clock, index: int) -> Value | None:
    """7:10, which may be two numbers; 7.10, which may be one."""
    face = text.colon(index) or (None if index in text.range_ends else text.point(index))
    if not face or face.hour >= _HOURS or face.last != index + _PAIR:
        return None
    times = text.value(index, face.last, minutes_of(face, ""))
    hour, minute = text.numerals.get(index), text.numerals.get(index + 2)
    if text.tokens[index + 1] == ":":
        if not hour or not minute or hour.last != index + 1 or minute.last != face.last:
            return None
        length = reading(60 * face.hour + face.minute, None, "s")  # in 3:42
        return times.also(length)._replace(ends=(_number(hour), _number(minute)))
    if not hour or hour.last != face.last or hour.kind != "number" or hour.defect:
        return None
    return _number(hour).also(*times.readings)


def _span(text: Clock, span: Numeral) -> Value | None:
    """8.30–12.15, 8 to 12, 8–12 часов."""
    last = text.skip(span.last, "hours")
    unit = "h" if last > span.last and text.words.of_length else ""
    ends = []
    for end in span.ends:
        face = text.point(end.first) or text.bare(end.first)
        if not face or face.hour > _HOURS or face.last != end.last or end.vague:
            return None
        times = text.value(end.first, face.last, minutes_of(face, ""))
        ends.append(_number(end, unit).also(*times.readings))
    if span.kind != "number":
        return None
    whole = _number(span, unit)._replace(end=text.tokens.ends[last - 1], ends=tuple(ends))
    return whole._replace(kind="unit") if unit else whole


def _said(text: Clock, span: Numeral) -> Value | None:
    """Six-thirty, five to six: with a word for the half of the day nothing else."""
    if span.kind != "number":
        return None
    first, second = (end.candidates[0][0] for end in span.ends)
    if span.form != "words" or first > _HALF_DAY:
        return None
    to = text.said(span.first)
    tied = text.tokens[span.ends[1].first - 1] == "-"
    if to and to.counted and first % _STEP == 0:
        first, second = to.hour or _HALF_DAY, to.minute
    elif not tied or second not in _MINUTES:
        return None
    half, last = text.half(span.last, True)
    times = _times(text, span.first, last, first, second, half)
    number = _number(span)._replace(ends=tuple(map(_number, span.ends)))
    return times if half else number.also(*times.readings)
