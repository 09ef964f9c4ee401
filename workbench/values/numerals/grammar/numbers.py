"""Whole numbers of one text: definite ones, parts alone, indefinite ones."""

from __future__ import annotations

from fractions import Fraction

from workbench.values.model import Number
from workbench.values.numerals.grammar.found import LARGEST, Found, plus
from workbench.values.numerals.grammar.terms import DOZEN, SCORE, Terms
from workbench.values.numerals.lexicon import Lexicon
from workbench.values.numerals.runs import VULGAR
from workbench.values.tokens import LINE_STARTS, Tokens

# What stands before a unit of account in the heading of a table.
_HEADING = frozenset("(,;:")
_HUNDRED, _THOUSAND, _MYRIAD = 100, 1000, 10_000
_FEW = range(2, 5)
_OFTEN_UNSAID = 3  # double, triple
_ABOUT_TEN = DOZEN, SCORE  # dozens and scores of people


class Grammar(Terms):
    """The numbers of one text."""

    def number(self, at: int) -> Found | None:
        """Return the longest number that begins at ``at``."""
        word = self.word(at)
        if word in self.lex.plain and not self.goes_on(at + 1):
            return self.group(at)
        if not word:
            return self.definite(at)
        if word in self.lex.bare_articles and not self._counts(at + 1):
            return None
        if (found := self.indefinite(at) or self.part_alone(at)) is not None:
            return found
        if (multiple := self.lex.multiples.get(word)) is not None:
            return Found(
                (multiple,), at + 1, multiple=True, words=True,
                vague=multiple <= _OFTEN_UNSAID, alone=word,
            )  # fmt: skip
        return self.definite(at)

    def _counts(self, at: int) -> bool:
        """Tell whether what may be counted by an article stands at ``at``: a dozen, a half."""
        if self.is_scale(at) or self.word(at) in self.lex.counts:
            return True
        return self.word(self.after_hyphen(at)) in self.lex.denominators

    def definite(self, at: int) -> Found | None:
        """Return a sum of terms: two million three hundred thousand and five."""
        first = at
        if self.word(at) in self.lex.articles:
            if not (self.is_scale(at + 1) or self.word(at + 1) in self.lex.counts):
                return None
            at += 1
        total = self.term(at, None)
        if total is None or not total.values:
            return total
        if at > first:
            total = total._replace(alone="" if total.scale > 99 else total.alone)
        limit = total.scale
        terms = 1
        while limit >= 1000 and not total.ordinal and total.high is None:
            then = self._next_term(total, limit)
            if then is None:
                total = self._in_thousands(total, at, limit)
                break
            total = plus(total, then)
            limit = then.scale if then.scale < limit else 1
            terms += 1
        if terms > 1:
            total = total._replace(scale=1, hundreds=False)
        if limit >= 1000 and not total.ordinal:
            total = self.scaled_part(total, limit)
        if int(total.values[0]) > LARGEST:
            return total._replace(values=())
        return total

    def _next_term(self, total: Found, limit: int) -> Found | None:
        """Return the lower term after one of scale ``limit``, with or without a joiner."""
        at = total.last
        if self.before(at) == "line":
            return None
        start = at
        joined = False
        one = self.lex.cardinals.get(self.word(at + 1)) == 1 and not total.digits
        if self.word(at) in self.lex.joiners or (one and self.word(at) in self.lex.joins_one):
            start, joined = at + 1, True
        elif (
            self.lex.hyphen
            and not total.digits
            and self.text(at) == ","
            and self.glued(at)
            and self.word(at + 1) in self.lex.cardinals
        ):
            start = at + 1
        else:
            start = self.after_hyphen(at)
        then = self.term(start, limit)
        if then is None or not then.values or (start > at and then.values[0] == 0):
            return None
        if self.text(at) == "," and then.values[0].denominator > 1:
            return None  # forty thousand, three quarters of them on foot
        if self.word(start) in self.lex.counts:
            return None  # ۳۵ هزار و دوجینی ۴۰۰ هزار
        if then.digits and then.scale == 1:
            # 5 thousand 200, 1万2500: only after digits, and only those that are lacking;
            # دو هزار و ۴۴.
            whole = len(then.values) == 1 and then.values[0].denominator == 1
            hyphen = self.lex.hyphen
            apart = not (joined and total.words) and (not total.digits or then.values[0] < 100)
            if hyphen or apart or not whole or limit not in (_THOUSAND, _MYRIAD):
                return None
        if max(then.values) >= limit:
            return None
        return then

    def _in_thousands(self, thousands: Found, first: int, limit: int) -> Found:
        """Multiply 279 thousand by what counts it and more: «۲۷۹ هزار و ۲۴۰ میلیارد»."""
        at = thousands.last
        if limit != _THOUSAND or thousands.digits or self.before(at) == "line":
            return thousands
        joined = self.word(at) in self.lex.joiners
        ranged = self.lex.opens_range(self.word(first - 1))  # between a thousand and two million
        if joined and (ranged or self.lex.hyphen):
            return thousands
        group = self.group(at + joined)
        if group is None or group.ordinal or not group.words or group.values[0] >= _THOUSAND:
            return thousands
        whole = plus(thousands, group)._replace(scale=1)
        scaled = self.times_scales(whole, first, None)
        return scaled if scaled and scaled.scale > _THOUSAND else thousands

    def part_alone(self, at: int) -> Found | None:
        """Read "half a million", "a third", "نیم میلیون", "треть"."""
        below, last = self.denominator_noun(at)
        if not below:
            return None
        word = self.word(last - 1)
        article = last - at > 1
        if word in self.lex.ordinals and not article:
            parted = self.word(last) in self.lex.of or self.word(at - 1) in self.lex.part_adjectives
            if below < 3 or not parted:
                return None
            values: tuple[Number, ...] = (below, Fraction(1, below))  # the last third (of the book)
            return Found(values, last, ordinal=True, words=True, alone=word)
        if self.before(at) == "zwnj" and self.word(at - 1):
            return None
        part = Found((Fraction(1, below),), last, words=True, vague=True, alone=word)
        if word in self.lex.ordinals:
            values = (Fraction(1, below), below)
            if self.word(last) and self.word(last) not in self.lex.of and not self.is_scale(last):
                # a third party
                return part._replace(values=values[::-1], ordinal=True)
            part = part._replace(values=values)
        scaled = self.of_scale(part)
        if self.is_scale(scaled.last) or self.lex.counts.get(self.word(scaled.last)) == DOZEN:
            first = scaled._replace(values=(Fraction(1, below),), vague=False)
            return self.times_scales(first, at, None)
        return part

    def indefinite(self, at: int) -> Found | None:
        """Read "thousands", "tens of thousands", "several hundred", "صدها هزار" as intervals."""
        word = self.word(at)
        if word in self.lex.several:
            return self._several(at)
        if found := self._of_heading(at) or self._inverted(at):
            return found
        base = self.lex.scales.get(word) or self.lex.counts.get(word)
        if base == SCORE and not self.counts_by_score(at):
            return None
        last = at + 1
        then = self.atom(last) if self.lex.inverted and base == _THOUSAND else None
        if then and not then.ordinal and then.value >= _HUNDRED:
            return None  # до тысячи ста
        if word not in self.lex.indefinite or base is None:
            apart = self.before(at + 1) == "space" and self.is_scale(at + 2)  # ده ها هزار
            plural = self.word(at + 1) in self.lex.plural_suffixes
            if not plural or not (apart or self.before(at + 1) == "zwnj"):
                return None
            base = base or (10 if self.lex.cardinals.get(word) == 10 else None)
            if base is None:
                return None
            last = at + 2
        base = 10 if base in _ABOUT_TEN else base
        widest = 10 if base < 1000 else 1000
        product = base
        while True:
            scale = last + 1 if self.word(last) in self.lex.of else last
            if not self.is_scale(scale) or self.before(scale) == "line":
                break
            product, last = product * self.lex.scales[self.word(scale)], scale + 1
            if product > LARGEST:
                return None
        return Found(
            (product,),
            last,
            product * widest,
            words=True,
            approximate=True,
            vague=product == 10,  # "dozens" is often no more than many
        )

    def _inverted(self, at: int) -> Found | None:
        """Read «тысяч пять», which is about 5,000, «тысяч пять-шесть» and «миллионов в семь»."""
        word = self.word(at)
        known = word in self.lex.inverted or word in self.lex.inverted_few
        first = at + 1 + (known and self.word(at + 1) in self.lex.inverted_links)
        least = self.group(first) if known else None
        if least is None or least.ordinal or least.digits or self.before(first) != "space":
            return None
        base = self.lex.scales.get(word) or self.lex.counts[word]
        tied = self.text(least.last) == "-" and self.glued(least.last)
        most = self.group(least.last + 1) if tied else None
        few = self.word(at) in self.lex.inverted_few
        agree = few == (least.values[0] in _FEW)
        if least.values[0] >= base or not agree or self.is_scale((most or least).last):
            return None
        low = least.values[0] * base
        high = most.values[0] * base if most and most.values[0] > least.values[0] else None
        last = most.last if most and high else least.last
        return Found((low,), last, high, words=True, approximate=True)

    def _of_heading(self, at: int) -> Found | None:
        """Read the млрд of "(млрд. риалов)", which stands over a table."""
        word = self.word(at)
        base = self.lex.abbreviations.get(word, 0) if len(word) > 1 else 0
        opens = self.before(at) in LINE_STARTS
        if not base or not (
            opens or self.text(at - 1) in _HEADING or len(self.word(at - 1)) in (1, 2)
        ):
            return None
        last = at + 1 + (self.text(at + 1) == "." and self.before(at + 1) == "none")
        return Found((base,), last, base * 1000, words=True, approximate=True)

    def _several(self, at: int) -> Found | None:
        product, last = 1, self.after_hyphen(at + 1)
        while last < self.size:
            word = self.word(last)
            scale = self.lex.scales.get(word) or self.lex.counts.get(word)
            if scale is None and product == 1 and self.lex.cardinals.get(word) == 10:
                scale = 10  # چند ده نفر
            if scale is None or product * scale > LARGEST:
                break
            product, last = product * (10 if scale == DOZEN else scale), last + 1
        if product < 10:
            return None
        return Found((2 * product,), last, 10 * product, words=True, approximate=True)


def starts_number(tokens: Tokens, at: int, lex: Lexicon) -> bool:
    """Whether a number may begin at ``at``: a cheap test that spares most words the grammar."""
    kind = tokens.kinds[at]
    if kind == "word":
        return tokens[at] in lex.starters
    return kind == "digits" or tokens[at] in VULGAR
