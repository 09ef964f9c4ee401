"""Ranges: 10–15 million, from ten to fifteen, два-три, بین ۱۰ و ۱۵, دو سه."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from workbench.values.model import Form, Number
from workbench.values.numerals.attached import SIGNS
from workbench.values.numerals.grammar import starts_number
from workbench.values.numerals.grammar.terms import CURRENCY_SIGNS
from workbench.values.numerals.numeral import Candidate, Numeral
from workbench.values.numerals.singles import Singles

_LABEL = 2
_DOTS = (2, 3)
_SIGNS = SIGNS | {"+"}
_SIGNED = frozenset("+-")
_STEEPEST, _HUNDRED, _THOUSAND = 10, 100, 1000
_TENS = 10, 100  # ده پانزده، هفتاد هشتاد
_LAST_TEEN, _TEN_TO_DOZEN = 19, (10, 12)


class Ranges(Singles):
    """The numerals of one text, two of them made a range where the text does."""

    def read(self, begins: Iterable[int]) -> tuple[Numeral, ...]:
        """Return them in order, by where one may begin (``may_begin``)."""
        found: list[Numeral] = []
        past = 0
        for at in begins:
            if at >= past and not self._names_decade(at, found) and (numeral := self.numeral(at)):
                ranged = self._ranged(numeral)
                found.append(ranged)
                past = ranged.last
        return tuple(found)

    def _names_decade(self, at: int, before: list[Numeral]) -> bool:
        """Whether "ten" only says of what the ordinal before it is one: на девятом десятке."""
        if self.tokens[at] not in self.lex.counts or not before:
            return False
        return before[-1].ordinal and before[-1].last == at

    def _ranged(self, low: Numeral) -> Numeral:
        """Return the range that ``low`` begins, or ``low``."""
        if self.text(low.last) not in self.lex.range_joints or low.defect or not low.exact:
            return low
        at = self._range_end(low)
        if at is None or at >= self.size:
            return low
        signed = self.text(at) in _SIGNED and self.glued(at + 1) and not self.glued(at)
        if self._repeats_sign(low.first, at) or signed:
            at += 1
        high = self.numeral(at)
        if high is None or high.defect or not high.candidates or high.ends:
            return low
        if (low.ordinal != high.ordinal and low.form != "digits") or low.kind == "multiple":
            return low
        if low.kind == "percent" and high.kind != "percent":
            return low
        if low.vague and low.form != high.form:
            return low  # from one to 70 %
        high = self._in_full(low, high)
        own, low = low, self._sharing_scale(low, high)
        low, high = self._sharing_thousand(low, high)
        pairs = tuple(
            (a, b) for (a, _), (b, _) in zip(low.candidates, high.candidates, strict=False) if a < b
        )
        if not pairs and low.candidates[0][0] < 0 and high.candidates[0][0] < 0:  # −3 to −5°
            return self._range(low, high, ((high.candidates[0][0], low.candidates[0][0]),))
        if low is not own and not pairs:  # from 65 to 52 billion
            return self._range(low, high, ((high.candidates[0][0], low.candidates[0][0]),))
        label = self._as_label(low, high)
        if not label and (not pairs or pairs[0][0] != low.candidates[0][0]):
            return low
        if low.kind == "number" and high.kind != "number":
            low = low._replace(kind=high.kind)
        return self._range(low, high, (*pairs, *label))

    def _range(self, low: Numeral, high: Numeral, pairs: tuple[Candidate, ...]) -> Numeral:
        """Return a range of two ends."""
        form: Form = low.form if low.form == high.form else "mixed"
        return Numeral(
            high.kind,
            low.first,
            high.last,
            low.start,
            high.end,
            pairs,
            form,
            vague=False,
            approximate=low.approximate or high.approximate,
            ends=(low, high),
        )

    def _in_full(self, low: Numeral, high: Numeral) -> Numeral:
        """Return the last number of pp. 112–18, which is 118, or of «چهل‌وپنج شش»."""
        if self._goes_on_in_ones(low, high.first):
            tens = self.lex.cardinals.get(self.word(high.first), 0) % 10 == 0
            whole = low.candidates[0][0] + (10 if tens else 1)
            return high._replace(candidates=((whole, whole),))
        rest = _rest(low.candidates[0][0])
        either = self.word(high.first - 1) in self.lex.either and low.form == high.form == "words"
        if either and rest < high.candidates[0][0] < _HUNDRED:
            whole = low.candidates[0][0] - rest + high.candidates[0][0]
            return high._replace(candidates=((whole, whole),))
        first, last = self.text(low.first), self.text(high.first)
        plain = high.first == low.last + 1 == low.first + 2 and first.isdecimal()
        before = low.first - 1 - (self.text(low.first - 1) == ".")
        if not (plain and last.isdecimal() and len(last) < len(first)):
            return high
        whole = int(first[: -len(last)] + last)
        if self.word(before) not in self.lex.references or whole <= int(first):
            return high
        return high._replace(candidates=((whole, whole),))

    def _as_label(self, low: Numeral, high: Numeral) -> tuple[Candidate, ...]:
        """Return what «بند ۲-۳» is as a label of two levels: 2.3, or 3.2 from the right."""
        if low.form != "digits" or high.form != "digits" or high.first != low.last + 1:
            return ()
        before = low.first - 1 - (self.text(low.first - 1) == "(")
        if self.word(before) not in self.lex.label_nouns:
            return ()
        texts = self.text(low.first), self.text(high.first)
        if max(map(len, texts)) > _LABEL:
            return ()
        ways = Fraction(".".join(texts)), Fraction(".".join(reversed(texts)))
        return tuple((way, way) for way in ways)

    def _repeats_sign(self, first: int, at: int) -> bool:
        """Whether the sign of money before one end stands before the other too: $20 to $30."""
        sign = self.text(first - 1)
        return sign in CURRENCY_SIGNS and self.text(at) == sign and self.glued(at + 1)

    def _range_end(self, low: Numeral) -> int | None:
        """Return the token after what joins two ends of a range, if anything does."""
        at = low.last
        if self.text(at) == "-" and self.glued(at) and not self.glued(at + 1):
            at += 1  # five- to six-year-olds
        if at >= self.size:
            return None
        before = self.word(low.first - 1 - (self.text(low.first - 1) in CURRENCY_SIGNS))
        if to := self.lex.to(before).at(self.tokens, at) or self.lex.to().at(self.tokens, at):
            return to.last
        if self.text(at) == "-" and at + 1 < self.size and self._dash_joins(low, at):
            return at + 1
        if low.form == "digits" and (end := self._after_dots(at)) > at:
            return end
        if self.word(at) in self.lex.either:
            return at + 1 if self._near(low, at + 1) else None
        return at if self._paired_words(low, at) else None

    def _after_dots(self, at: int) -> int:
        """Return the digits after the dots of "5…10 mm" and −8...−13°, or ``at``."""
        past = at
        while self.text(past) == "." and self.glued(past):
            past += 1
        signed = past + (self.raw(past) in _SIGNS)
        dots = past - at in _DOTS and self.glued(past) and self.glued(signed)
        return signed if dots and self.tokens.digits(signed) else at

    def _dash_joins(self, low: Numeral, at: int) -> bool:
        """Whether a dash is a range's: touching both sides, or spaced between digits."""
        if self._in_verse(low.first) or self.text(at + 2) == ":":
            return False
        if self.tied(at):
            # A 1-second delay.
            return low.form != "digits" or self.text(at + 1) not in self.lex.hyphen_only
        loose = self.before(at) == self.before(at + 1) == "space" and low.form == "digits"
        return loose and self.tokens.digits(at + 1) != ""

    def _in_verse(self, at: int) -> bool:
        """Whether a colon ties the number at ``at`` to one before, as in 5:12-14."""
        return self.tied(at - 1, ":") and self.tokens.digits(at - 2) != ""

    def _near(self, low: Numeral, at: int) -> bool:
        """Whether "two or three": the second at most twice the first."""
        if at >= self.size or low.kind == "percent":
            return False
        high = self.grammar.number(at) if starts_number(self.tokens, at, self.lex) else None
        if high is None or not high.values or high.high is not None:
            return False
        first = low.candidates[0][0]
        if low.form == "words" and not high.digits and _rest(first) < high.values[0] < _HUNDRED:
            return True  # a hundred and fifty or sixty
        value = Fraction(high.values[0], high.shared) if first < high.shared else high.values[0]
        return first < value <= max(2 * first, first + 1)

    def _paired_words(self, low: Numeral, at: int) -> bool:
        """Whether دو سه, "two or three" without a word between."""
        if not self.lex.glue or low.form != "words":
            return False
        if low.last != low.first + 1:
            return self._goes_on_in_ones(low, at)
        first = self.lex.cardinals.get(self.tokens[low.first])
        second = self.lex.cardinals.get(self.word(at))
        if first is None or second is None:
            return False
        tens = first % 5 == second % 5 == 0 and _TENS[0] <= first < second < _TENS[1]
        next_ = second == first + 1 <= _LAST_TEEN or (first, second) == _TEN_TO_DOZEN
        return next_ or (tens and second - first <= first)

    def _goes_on_in_ones(self, low: Numeral, at: int) -> bool:
        """Whether «چهل‌وپنج شش», forty-five or six, or «صد و پنجاه شصت»."""
        if not self.lex.glue or low.form != "words" or not low.last == at > low.first + 1:
            return False
        step = 10 if (tens := low.candidates[0][0] % 100) % 10 == 0 and tens else 1
        ones = low.candidates[0][0] % (10 * step)
        return ones > 0 and self.lex.cardinals.get(self.word(at)) == ones + step < 10 * step

    def _sharing_thousand(self, low: Numeral, high: Numeral) -> tuple[Numeral, Numeral]:
        """Add to "12–15,000" the twelve thousand that may be meant."""
        grouped = low.form == high.form == "digits" and high.last > high.first + 1
        if not grouped or len(low.candidates) != 1 or not (0 < low.last - low.first < 2):
            return low, high
        first, last = low.candidates[0][0], high.candidates[0][0]
        if last % _THOUSAND or not _THOUSAND > first < Fraction(last, _THOUSAND):
            return low, high
        full = first * _THOUSAND
        both = low._replace(candidates=((first, first), (full, full)))
        return both, high._replace(candidates=((last, last), (last, last)))

    def _sharing_scale(self, low: Numeral, high: Numeral) -> Numeral:
        """Give the first end of "10 to 15 million" its million."""
        scale = self.scales.get(high.start, 1)
        if scale == 1 or self.scales.get(low.start, 1) != 1:
            return low
        if scale == _HUNDRED and self.word(low.first - 1) in self.lex.ranges:
            return low  # from one to three hundred
        top = high.candidates[0][0]
        if any(a * scale > _STEEPEST * top for a, _ in low.candidates):
            return low
        falls = any(a * scale > top for a, _ in low.candidates)
        told = self.word(low.first - 1) in self.lex.ranges or self.text(low.last) == "-"
        near = all(a * scale <= 2 * top for a, _ in low.candidates)
        if falls and not (told or near):
            return low
        shared = tuple((a * scale, b * scale) for a, b in low.candidates)
        # A map may be on a scale of one to fifty thousand.
        own = low.candidates if low.whole == 1 else ()
        return low._replace(candidates=(*shared, *own))


def _rest(number: Number) -> Number:
    """Return what a number has over its hundreds; one without either has no end of a range."""
    rest = number % _HUNDRED
    return rest if rest < number and rest else _HUNDRED
