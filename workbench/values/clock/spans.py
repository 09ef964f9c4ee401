"""Times that lend one another what they lack: 4.00–6.40 p.m., с 8 до 14.30."""

from __future__ import annotations

from collections.abc import Callable

from workbench.values.clock.faces import HALF_DAY, Face, Faces, minutes_of

_MONTHS = 12
_STEP = 5  # minutes to which hours are planned


class Spans(Faces):
    """Faces of the clock beside others: from when until when, and what stands before a time."""

    def lent(
        self, face_of: Callable[[int], Face | None], face: Face, start: int, prepared: bool
    ) -> tuple[str, list[int]] | None:
        """Return the half of the day that the end of a span names for its beginning too.

        "4.00-6.40 p.m." begins at four in the afternoon, "10–1 p.m." in the morning; so does
        "between 4 and 6 p.m."
        """
        dash = self.tokens.text(face.last) == "-"
        between = self.skip(start - 1, "between") == start
        then = face.last + 1 if dash else self.skip(face.last, "and" if between else "until")
        end, half = None, ""
        for read in (face_of, self.hours, self.bare) if then > face.last else ():
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
        if 0 <= self.past == index - 1 and self.tokens[self.past] == "-":
            return True
        dash = self.tokens.text(face.last) == "-"
        end = self.point(face.last + 1) if dash else None
        if not end or (end.hour, end.minute) <= (face.hour, face.minute):
            return False
        counts = self.tokens.word(end.last) and self.tokens.before(end.last) != "line"
        day = all(0 < each.minute <= _MONTHS for each in (face, end))
        return not (counts or day) and face.minute % _STEP == end.minute % _STEP == 0

    def closes_span(self, index: int) -> bool:
        """Say whether a number ends the span that hours called so begin: ساعت ۹ تا ۱۷."""
        if not self.called_last:
            return False
        dash = self.tokens.text(self.past) == "-"
        joined = self.past + 1 if dash else self.skip(self.past, "until")
        return joined == index > self.past and self.tokens.befores[index] != "line"

    def opens_span(self, index: int, face: Face) -> bool:
        """Say whether a number begins a span that ends with a time: с 8 до 14.30."""
        then = self.skip(face.last, "until")
        end = self.marked(then, ":", "nothing") or self.marked(then, ".", "nothing")
        if not end and self.skip(index - 1, "from") == index:
            end = self.hours(then)
        return then > face.last and end is not None and self.hinted(index)

    def till_another(self, face: Face, index: int) -> bool:
        """Say whether a night hour begins a span that ends with an hour: «۱۱ شب تا ۵ صبح»."""
        night = self.spots[face.last]
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

    def hinted(self, index: int) -> bool:
        """Say whether a preposition of time or another time stands before a token."""
        for start in (index - 1, index - 2):
            if start >= 0 and self.skip(start, "prepositions") == index:
                return True
        joined = 0 <= self.past == index - 1 and self.tokens.kinds[self.past] == "mark"
        return joined or (0 <= self.past < index and self.skip(self.past, "and") == index)
