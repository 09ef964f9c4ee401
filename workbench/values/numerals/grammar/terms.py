"""Groups and fractions times their scales: 1.6 million, two dozen, 140 тыс."""

from __future__ import annotations

from fractions import Fraction

from workbench.values.model import Number
from workbench.values.numerals.grammar.found import LARGEST, Found
from workbench.values.numerals.grammar.fractions import Fractions

DOZEN, SCORE = 12, 20
_DOZENS = DOZEN, 2 * DOZEN
_LONGEST_RUN = 42
# Up to this a letter behind a number is that of a flat or a class.
_FLATS = 10
_CAPITALS = {"M": 1_000_000, "B": 1_000_000_000}
CURRENCY_SIGNS = frozenset("$€£¥₽﷼₤₴₹₩₺¢")


class Terms(Fractions):
    """The terms a number is the sum of."""

    def term(self, at: int, limit: int | None) -> Found | None:
        """Return a group times its scales; below ``limit`` if one is given."""
        group = self.group(at)
        if group is None:
            if not self.is_scale(at) and self.word(at) not in self.lex.counts:
                return self.scale_ordinal(at, limit)
            word = self.word(at)
            if self.lex.counts.get(word) == SCORE and not self.counts_by_score(at):
                return None
            group = Found((1,), at, words=True, alone=word)
        if group.ordinal or not group.values or not self.goes_on(group.last):
            return group
        group = self.fraction(group) or group
        group = self.plus_part(group)
        start = self.after_hyphen(group.last)
        filled = self.lex.fillers.skip(self.tokens, start)
        sure = self.is_scale(filled) or filled - start > 1 or start > group.last
        if filled > start and sure:
            group = group._replace(last=filled, approximate=True)
        elif group.digits and self.text(group.last) == "+" and self.glued(group.last):
            group = group._replace(last=group.last + 1, approximate=True)  # 300+ billion
        return self.times_scales(group, at, limit)

    def counts_by_score(self, at: int) -> bool:
        """Whether a score is twenty: a score of ships, not the score, nor a score of two to one."""
        if self.lex.fillers.at(self.tokens, at + 1):
            return True  # a score or so
        of = self.word(at + 1) in self.lex.of
        return of and bool(self.word(at + 2)) and self.group(at + 2) is None

    def times_scales(self, group: Found, first: int, limit: int | None) -> Found | None:
        """Multiply a group by the scales after it; None where that reaches ``limit``."""
        product, at = 1, group.last
        while at < self.size and (step := self._scale(at, first, group)) is not None:
            scale, last = step
            if product * scale > LARGEST or (product > scale and last > at and product > 1):
                break
            product, at = product * scale, last
            if limit is not None and product >= limit:
                return None
        if product > 1:
            values = group.values
            if group.digits and len(values) > 1:
                values = (self.runs[first].decimals or values) if first in self.runs else values
            by = self._ways(product, at - 1, group)
            group = group._replace(
                values=tuple(v * one for one in by for v in values),
                last=at,
                scale=max(by),
                words=True,
                alone=group.alone if at == first + 1 else "",
                vague=group.vague and at == first + 1,
            )
        return self._by_scale_ordinal(group, product)

    def _ways(self, product: int, at: int, group: Found) -> tuple[int, ...]:
        """Return by what scales may multiply, likeliest first, the last of them at ``at``."""
        if product in _DOZENS and not group.digits:
            return product, 10 * product // DOZEN  # a dozen is said for ten elsewhere
        if group.digits and self.raw(at) == "K" and group.values[0] <= _LONGEST_RUN:
            return product, 1  # a 10K is a run of ten kilometres
        other = self.lex.other_scales.get(self.word(at))
        return (product, product // self.lex.scales[self.word(at)] * other) if other else (product,)

    def _by_scale_ordinal(self, group: Found, product: int) -> Found:
        """Multiply by the ordinal of "two thousandth"; elsewhere than in English a denominator."""
        if self.lex.denominator_endings or group.last == 0 or self.before(group.last) == "line":
            return group
        scale = self.scale_ordinal(self.after_hyphen(group.last), None)
        if scale is None or scale.values[0] <= product or group.values[0].denominator != 1:
            return group
        return group._replace(
            values=tuple(v * scale.values[0] for v in group.values),
            last=scale.last,
            ordinal=True,
            words=True,
            alone="",
            vague=False,
        )

    def _scale(self, at: int, first: int, group: Found) -> tuple[int, int] | None:
        """Return the scale or counting noun at ``at`` and the token after it."""
        if self.before(at) == "line" and at > first:
            return None
        start = self.after_hyphen(at) if at > first else at
        word = self.word(start)
        if not word:
            return None
        if word in self.lex.scales:
            return self.lex.scales[word], start + 1
        if word in self.lex.counts and (
            at == first or (group.values[0] < 100 and self.lex.counts[word] > 2)
        ):
            of = start + 1
            dozens = self.lex.counts.get(self.word(of + 1)) == DOZEN
            if self.word(of) in self.lex.of and (self.is_scale(of + 1) or dozens):
                return self.lex.counts[word], of + 1  # a couple of hundred
            return self.lex.counts[word], of
        return self._abbreviation(start, group, first)

    def _abbreviation(self, at: int, group: Found, first: int) -> tuple[int, int] | None:
        word, tied = self.word(at), group.digits and self.before(at) == "none"
        scale = self.lex.abbreviations.get(word)
        if scale is None and tied and self.text(first - 1) in CURRENCY_SIGNS:
            scale = self.lex.money_abbreviations.get(word)
        if len(word) == 1 and not tied:
            return None
        if scale is None:
            if not self._is_capital_scale(at, group.values[0]):
                return None
            scale = _CAPITALS[self.raw(at)]
        last = at + 1
        dotted = len(word) > 1 and self.text(last) == "." and self.glued(last)
        return scale, last + (dotted and not self.tokens.ends_at(last + 1))

    def _is_capital_scale(self, at: int, number: Number) -> bool:
        """Whether a letter makes millions or billions: 10M, 1.5B; 3B is a class, 5Mb a size."""
        letter = self.raw(at)
        tied = self.glued(at + 1) and self.tokens.kinds[at + 1] != "mark"
        if letter not in _CAPITALS or tied:
            return False
        told = number.denominator != 1 or self.text(at + 1) == "+"
        return told or (letter == "M" and number >= _FLATS)

    def scale_ordinal(self, at: int, limit: int | None) -> Found | None:
        """Return "thousandth" standing for the 1000th."""
        atom = self.atom(at)
        if atom is None or not atom.ordinal or atom.value < 1000:
            return None
        if limit is not None and atom.value >= limit:
            return None
        values: tuple[Number, ...] = (atom.value,)
        if self.word(at + 1) in self.lex.part_nouns:
            values = (*values, Fraction(1, atom.value))
        return Found(values, at + 1, ordinal=True, words=True, alone=self.word(at))
