"""Fractions and decimals in words: two thirds, две пятых, یک و نیم, one point six."""

from __future__ import annotations

from fractions import Fraction

from workbench.values.model import Number
from workbench.values.numerals.grammar.found import Found
from workbench.values.numerals.grammar.groups import Groups

_HALF, _QUARTER = 2, 4
_THOUSAND = 1000


class Fractions(Groups):
    """Groups with the fractions that follow them."""

    def denominator_noun(self, at: int) -> tuple[int, int]:
        """Return what "half", "a half", "a quarter" divide by, and the token after; or 0."""
        if self.word(at) in self.lex.articles:
            at = self.after_hyphen(at + 1)
        below = self.lex.denominators.get(self.word(at), 0)
        return below, at + 1

    def fraction(self, group: Found) -> Found | None:
        """Read "two thirds", "две пятых", "دو سوم", "one point six", then "of a million"."""
        if len(group.values) != 1 or group.ordinal or self.before(group.last) == "line":
            return None
        value, at = group.values[0], group.last
        if (decimal := self._point(group)) is not None:
            return decimal
        below = self._denominator(group)
        if value.denominator != 1 or below is None:
            return None
        divisor, last = below
        if value and value % divisor == 0:
            return None  # دو نیم is two halves
        if value > divisor and group.alone in self.lex.homographs:
            return None  # نه دوم is "not the second"
        value, last = self._half_more(value, divisor, last)
        part = Fraction(value, divisor)
        candidates: tuple[Number, ...] = (part,)
        if self.lex.ordinal_thousandths and divisor >= 1000 and self.word(at):
            candidates = (value * divisor, part)
        found = group._replace(values=candidates, last=last, alone="", words=True)
        return self.of_scale(found)

    def _half_more(self, value: Number, divisor: int, last: int) -> tuple[Number, int]:
        """Add the half of «یک دانگ و نیم», which is half of a part and none of the whole."""
        noun = divisor > _QUARTER and self.word(last - 1) not in self.lex.ordinals
        below, end = self.denominator_noun(last + 1) if noun else (0, 0)
        if below != _HALF or self.word(last) not in self.lex.plus_nouns:
            return value, last
        return value + Fraction(1, _HALF), end

    def _denominator(self, group: Found) -> tuple[int, int] | None:
        value, at = group.values[0], group.last
        start = at + 1 if self.tied(at) and group.words else self.after_hyphen(at)  # دو-سوم
        word = self.word(start)
        if not word or self.before(at) == "line":
            return None
        if (below := self.lex.denominators.get(word)) is not None:
            singular = word in self.lex.ordinals
            if value == 1 or not singular or (start > at and group.words and value < below):
                return below, start + 1
            return None
        atom = self.atom(start)
        if atom is None or not atom.ordinal or atom.value < 2:
            return None
        if word in self.lex.no_denominators or not self.lex.denominator_endings:
            return None
        if group.digits and (atom.value < 3 or value >= atom.value):
            return None
        return atom.value, start + 1

    def _point(self, group: Found) -> Found | None:
        """Read the decimals of "one point six", "одна целая и шесть десятых"."""
        at = group.last
        if self.word(at) not in self.lex.point or not self.lex.point:
            return None
        at += 1
        if self.word(at) in self.lex.plus:
            at += 1
        decimals = self.group(at)
        if decimals is None or decimals.ordinal or len(decimals.values) != 1:
            return None
        whole = group.values[0]
        if (fraction := self.fraction(decimals)) is not None:
            part = fraction.values[-1]
            return group._replace(values=(whole + part,), last=fraction.last, alone="", words=True)
        if decimals.digits and self.text(decimals.last) == "-" and self.glued(decimals.last):
            return None  # 4 целых 16-битных числа
        written = str(decimals.values[0])
        last = decimals.last
        while len(written) < 20 and (more := self._single_digit(last)) is not None:
            written, last = written + more, last + 1
        if not written.isdecimal():
            return None
        part = Fraction(int(written), 10 ** len(written))
        return group._replace(values=(whole + part,), last=last, alone="", words=True)

    def _single_digit(self, at: int) -> str | None:
        value = self.lex.cardinals.get(self.word(at))
        return str(value) if value is not None and value < 10 and self.lex.hyphen else None

    def plus_part(self, group: Found) -> Found:
        """Add the fraction of "two and a half", "два с половиной", "یک و شش دهم"."""
        at = self.after_hyphen(group.last)
        if self.word(at) not in self.lex.plus or len(group.values) != 1 or group.ordinal:
            return group
        if group.values[0].denominator != 1:
            return group
        noun = self.after_hyphen(at + 1)
        below, last = self.denominator_noun(noun)
        if self.word(at) not in self.lex.plus_nouns or self._is_of_something(noun, last):
            below = 0
        if below and (below < 3 or self.word(last - 1) not in self.lex.ordinals):
            half = group.values[0] + Fraction(1, below)
            return group._replace(values=(half,), last=last, alone="", words=True)
        numerator = self.group(at + 1)
        if group.digits and numerator and self.text(at + 2) == "/" and 0 < numerator.values[0] < 1:
            whole = group.values[0] + numerator.values[0]  # 2 and 1/2
            return group._replace(values=(whole,), last=numerator.last, alone="")
        if numerator is None or numerator.ordinal or len(numerator.values) != 1:
            return group
        part = self.fraction(numerator)
        if part is None or not 0 < part.values[-1] < 1:
            return group
        whole = group.values[0] + part.values[-1]
        return group._replace(values=(whole,), last=part.last, alone="", words=True)

    def _is_of_something(self, half: int, last: int) -> bool:
        """Whether a half without an article is of what follows: "that one and half the loss"."""
        return last == half + 1 and self.word(last) in self.lex.articles | self.lex.of

    def scaled_part(self, total: Found, limit: int) -> Found:
        """Add the half of "a million and a half", but not that of «هشتاد هزار و نیم کیلو»."""
        at = total.last
        if self.word(at) in self.lex.plus_nouns:
            below, last = self.denominator_noun(at + 1)
            apart = limit == _THOUSAND and self.lex.counts_things(self.word(last))
            if below and not apart:
                half = Fraction(limit, below)
                return total._replace(
                    values=tuple(v + half for v in total.values), last=last, alone=""
                )
        return total

    def of_scale(self, part: Found) -> Found:
        """Skip the "of a" of "half of a million", so that the scale follows."""
        at = self.after_hyphen(part.last)
        if self.word(at) in self.lex.of:
            at += 1
        if self.word(at) in self.lex.articles:
            at += 1
        scaled = self.is_scale(at) or self.lex.counts.get(self.word(at), 0) > 2  # half a dozen
        return part._replace(last=at) if at > part.last and scaled else part
