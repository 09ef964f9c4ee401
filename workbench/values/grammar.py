"""How words and digits make one number: the same rules for every language, over its lexicon.

A number is a sum of terms that fall in scale (two million | three hundred thousand | five), a term
a group below a thousand, a number in digits or a fraction, times its scales. What differs between
languages (joining words, whether hyphens part words, denominators, suffixes) is in the lexicon.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from workbench.values.digits import Run, read_run, vulgar
from workbench.values.lexicon import Lexicon, lexicon, phrase
from workbench.values.tokens import Token

_MAX_CANDIDATES = 4
_LARGEST = Fraction(10**27)
_CURRENCIES = frozenset("$€£¥₽﷼₤₴₹₩₺¢")
_LONGEST_WORD = 60
_YEAR_TENS = range(13, 21)


@dataclass(frozen=True, slots=True)
class Found:
    """A number read from tokens up to ``last``.

    ``values`` are its candidates; ``high`` is set for indefinite numbers (thousands of …).
    ``scale`` is what multiplied all of it (the million of "15 million"), so that a range can share
    it. ``alone`` is the one word it consists of, else empty.
    """

    values: tuple[Fraction, ...]
    last: int
    high: Fraction | None = None
    ordinal: bool = False
    multiple: bool = False
    words: bool = False
    digits: bool = False
    scale: int = 1
    alone: str = ""
    vague: bool = False
    approximate: bool = False
    defect: str = ""


@dataclass(frozen=True, slots=True)
class Atom:
    """What one word means inside a number."""

    value: int
    ordinal: bool = False


class Grammar:
    """The numbers of one text."""

    def __init__(self, tokens: tuple[Token, ...], lex: Lexicon, blocked: frozenset[int]) -> None:
        self.tokens = tokens
        self.lex = lex
        self.blocked = blocked
        self.size = len(tokens)
        self.runs = _runs(tokens, lex, blocked)

    # --- looking at tokens ------------------------------------------------------------------

    def word(self, at: int) -> str:
        """Return the word at ``at``, or nothing."""
        return self.tokens[at].text if at < self.size and self.tokens[at].kind == "word" else ""

    def before(self, at: int) -> str:
        """Return what parts the token at ``at`` from the one before."""
        return self.tokens[at].before if at < self.size else "end"

    def after_hyphen(self, at: int) -> int:
        """Return the word after a hyphen that joins it to the word before, or ``at``."""
        if (
            self.lex.hyphen
            and at + 1 < self.size
            and self.tokens[at].text == "-"
            and self.tokens[at].before == "none"
            and self.tokens[at + 1].before == "none"
        ):
            return at + 1
        return at

    def atom(self, at: int) -> Atom | None:
        """Return what the word at ``at`` means if it is below a thousand, or an ordinal."""
        word = self.word(at)
        return _atom(word, self.lex.code) if word else None

    # --- numbers ------------------------------------------------------------------------------

    def number(self, at: int) -> Found | None:
        """Return the longest number that begins at ``at``."""
        if (found := self.indefinite(at) or self.part_alone(at)) is not None:
            return found
        if (multiple := self.lex.multiples.get(self.word(at))) is not None:
            return Found(
                (Fraction(multiple),), at + 1, multiple=True, words=True, vague=True,
                alone=self.word(at),
            )  # fmt: skip
        return self.definite(at)

    def definite(self, at: int) -> Found | None:
        """Return a sum of terms: two million three hundred thousand and five."""
        first = at
        if self.word(at) in self.lex.articles:
            if not (self._is_scale(at + 1) or self.word(at + 1) in self.lex.counts):
                return None
            at += 1
        total = self.term(at, None)
        if total is None or not total.values:
            return total
        if at > first:
            total = replace(total, alone="" if total.scale > 99 else total.alone)
        limit = total.scale
        terms = 1
        while limit >= 1000 and not total.ordinal and total.high is None:
            then = self._next_term(total, limit)
            if then is None:
                break
            total = _plus(total, then)
            limit = then.scale if then.scale < limit else 1
            terms += 1
        if terms > 1:
            total = replace(total, scale=1)
        if limit >= 1000 and not total.ordinal:
            total = self._scaled_part(total, limit)
        if total.values[0] > _LARGEST:
            return replace(total, values=())
        return total

    def _next_term(self, total: Found, limit: int) -> Found | None:
        """Return the lower term after one of scale ``limit``, with or without a joiner."""
        at = total.last
        if self.before(at) == "line":
            return None
        start = at
        joined = False
        if self.word(at) in self.lex.joiners:
            start, joined = at + 1, True
        elif (
            self.lex.hyphen
            and at + 1 < self.size
            and self.tokens[at].text == ","
            and self.tokens[at].before == "none"
            and self.tokens[at + 1].kind == "word"
            and self.word(at + 1) in self.lex.cardinals
        ):
            start = at + 1
        else:
            start = self.after_hyphen(at)
        then = self.term(start, limit)
        if then is None or not then.values or (start > at and then.values[0] == 0):
            return None
        if then.digits and then.scale == 1:
            # 5 thousand and 200: only after digits, and only the three that are lacking.
            whole = len(then.values) == 1 and then.values[0].denominator == 1
            hyphen = self.lex.hyphen
            if hyphen or not total.digits or not whole or limit != 1000 or then.values[0] < 100:
                return None
        if joined and self.lex.hyphen and then.scale > 1:
            return None
        if max(then.values) >= limit:
            return None
        return then

    def _scaled_part(self, total: Found, limit: int) -> Found:
        """Add the half of "a million and a half"."""
        at = total.last
        if self.word(at) in self.lex.plus_nouns:
            below, last = self._denominator_noun(at + 1)
            if below:
                half = Fraction(limit, below)
                return replace(
                    total, values=tuple(v + half for v in total.values), last=last, alone=""
                )
        return total

    def term(self, at: int, limit: int | None) -> Found | None:
        """Return a group times its scales; below ``limit`` if one is given."""
        group = self.group(at)
        if group is None:
            if not self._is_scale(at) and self.word(at) not in self.lex.counts:
                return self._scale_ordinal(at, limit)
            word = self.word(at)
            group = Found((Fraction(1),), at, words=True, alone=word)
        if group.ordinal or not group.values:
            return group
        group = self._fraction(group) or group
        group = self._plus_part(group)
        filled = phrase(self.tokens, group.last, self.lex.fillers)
        if filled > group.last and (self._is_scale(filled) or filled - group.last > 1):
            group = replace(group, last=filled, approximate=True)
        return self._times_scales(group, at, limit)

    def _times_scales(self, group: Found, first: int, limit: int | None) -> Found | None:
        product, at = 1, group.last
        while at < self.size and (step := self._scale(at, first, group)) is not None:
            scale, last = step
            if product * scale > _LARGEST or (product > scale and last > at and product > 1):
                break
            product, at = product * scale, last
            if limit is not None and product >= limit:
                return None
        if product > 1:
            values = group.values
            if group.digits and len(values) > 1:
                values = (self.runs[first].decimals or values) if first in self.runs else values
            group = replace(
                group,
                values=tuple(v * product for v in values),
                last=at,
                scale=product,
                words=True,
                alone=group.alone if at == first + 1 else "",
                vague=group.vague and at == first + 1,
            )
        return self._by_scale_ordinal(group, product)

    def _by_scale_ordinal(self, group: Found, product: int) -> Found:
        """Multiply by the ordinal of "two thousandth"; elsewhere than in English a denominator."""
        if self.lex.denominator_endings or group.last == 0 or self.before(group.last) == "line":
            return group
        scale = self._scale_ordinal(self.after_hyphen(group.last), None)
        if scale is None or scale.values[0] <= product or group.values[0].denominator != 1:
            return group
        return replace(
            group,
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
            if at == first and word in self.lex.indefinite and self.lex.hyphen:
                return None
            return self.lex.scales[word], start + 1
        if word in self.lex.counts and (
            at == first or (group.values[0] < 100 and self.lex.counts[word] > 2)
        ):
            of = start + 1
            if self.word(of) in self.lex.of and self._is_scale(of + 1):
                of += 1
            return self.lex.counts[word], of if self._is_scale(of) else start + 1
        return self._abbreviation(start, group, first)

    def _abbreviation(self, at: int, group: Found, first: int) -> tuple[int, int] | None:
        word, token = self.word(at), self.tokens[at]
        scale = self.lex.abbreviations.get(word)
        if scale is None and group.digits and token.before == "none" and first:
            sign = self.tokens[first - 1]
            if sign.text in _CURRENCIES:
                scale = self.lex.money_abbreviations.get(word)
        if scale is None:
            return None
        if len(word) == 1 and not (group.digits and token.before == "none"):
            return None
        last = at + 1
        if (
            len(word) > 1
            and last + 1 < self.size
            and self.tokens[last].text == "."
            and self.tokens[last].before == "none"
        ):
            last += 1
        return scale, last

    def _is_scale(self, at: int) -> bool:
        return self.word(at) in self.lex.scales

    def _scale_ordinal(self, at: int, limit: int | None) -> Found | None:
        """Return "thousandth" standing for the 1000th."""
        atom = self.atom(at)
        if atom is None or not atom.ordinal or atom.value < 1000:
            return None
        if limit is not None and atom.value >= limit:
            return None
        value = (Fraction(atom.value),)
        return Found(value, at + 1, ordinal=True, words=True, alone=self.word(at))

    # --- groups below a thousand --------------------------------------------------------------

    def group(self, at: int) -> Found | None:
        """Return a number below a thousand in words, or one in digits."""
        if at >= self.size:
            return None
        token = self.tokens[at]
        if token.kind == "digits":
            return self._digit_group(at)
        if token.kind == "mark":
            part = vulgar(token)
            return Found((part,), at + 1, digits=True) if part is not None else None
        if token.text in self.lex.wholes:
            whole = self.lex.wholes[token.text]
            return Found((whole,), at + 1, words=True, alone=token.text)
        atom = self.atom(at)
        if atom is None:
            return None
        return self._compose(at, atom)

    def _digit_group(self, at: int) -> Found | None:
        run = self.runs.get(at)
        if run is None or not (run.candidates or run.defect):
            return None
        return Found(run.candidates, run.last, digits=True, vague=run.vague, defect=run.defect)

    def _compose(self, first: int, atom: Atom) -> Found | None:
        """Add to a word the lower ones that follow it: two hundred and twenty-seventh."""
        if atom.value >= 1000:
            return None
        total, at, ordinal = atom.value, first + 1, atom.ordinal
        low = _lowest(total)
        if not ordinal:
            total, at, low, ordinal = self._hundred(total, at, low)
        while not ordinal and total:
            step = self._lower(total, at, low)
            if step is None:
                break
            added, at = step
            total, low, ordinal = total + added.value, _lowest(added.value), added.ordinal
        if at == first + 1 and self._unlike_number(first):
            return None
        if not ordinal and 20 >= total >= 13 and at == first + 1:
            total, at, ordinal = self._year(total, at)
        words = self.tokens[first].text
        found = Found(
            (Fraction(total),),
            at,
            ordinal=ordinal,
            words=True,
            alone=words if at == first + 1 else "",
        )
        if ordinal and total > 2 and self.word(at) in self.lex.part_nouns:
            return replace(found, values=(Fraction(total), Fraction(1, total)))
        return found if ordinal else self._with_suffix(found)

    def _hundred(self, total: int, at: int, low: int) -> tuple[int, int, int, bool]:
        """Multiply by "hundred" or "hundredth"."""
        start = self.after_hyphen(at)
        if 0 < total < 100 and total != 10 and self.before(at) != "line":
            if self.lex.scales.get(self.word(start)) == 100:
                return total * 100, start + 1, 2, False
            atom = self.atom(start)
            if (
                atom is not None
                and atom.ordinal
                and atom.value == 100
                and not self.lex.denominator_endings
            ):
                return total * 100, start + 1, 0, True
        return total, at, low, False

    def _lower(self, total: int, at: int, low: int) -> tuple[Atom, int] | None:
        """Return the word after a joiner, hyphen or space that continues ``total``."""
        if self.before(at) == "line":
            return None
        start, joined = at, False
        if self.word(at) in self.lex.joiners:
            if self.lex.hyphen and total < 100:
                return None
            start, joined = at + 1, True
        else:
            start = self.after_hyphen(at)
        atom = self.atom(start)
        if atom is None or atom.value <= 0 or _highest(atom.value) >= low:
            return None
        loose = not joined and self.before(start) != "zwnj"
        if loose and low < 2 and self.lex.joiners and not self.lex.hyphen:
            return None
        word = self.word(start)
        if atom.ordinal and word in self.lex.vague and start == at:
            return None
        if word == "second" and start == at:
            # "twenty second" is more often a time than an ordinal, which has its hyphen.
            return None
        return atom, start + 1

    def _year(self, total: int, at: int) -> tuple[int, int, bool]:
        """Read "nineteen eighty-five" as a year."""
        if not self.lex.hyphen or self.before(at) != "space":
            return total, at, False
        tens = self.atom(at)
        if tens is None or tens.ordinal or not 10 <= tens.value < 100:
            return total, at, False
        rest, last = tens.value, at + 1
        step = self._lower(rest, last, _lowest(rest))
        ordinal = False
        if step is not None:
            rest, last, ordinal = rest + step[0].value, step[1], step[0].ordinal
        return (total * 100 + rest, last, ordinal) if total in _YEAR_TENS else (total, at, False)

    def _with_suffix(self, found: Found) -> Found:
        """Make سی‌ام of سی."""
        word = self.word(found.last)
        if word in self.lex.ordinal_words:
            return replace(found, last=found.last + 1, ordinal=True, alone="")
        glued = self.before(found.last) in ("zwnj", "none")
        if word and glued and self.lex.ordinal_words and word in self.lex.ordinal_suffixes:
            return replace(found, last=found.last + 1, ordinal=True, alone="")
        return found

    def _unlike_number(self, at: int) -> bool:
        """Whether a ZWNJ makes another word of a numeral: بی‌بی‌سی, سه‌شنبه."""
        lex = self.lex
        word = self.word(at)
        short = word in lex.homographs or lex.cardinals.get(word) == 1
        if at and self.before(at) == "zwnj" and (short or self.word(at - 1) in lex.not_after):
            return True
        after = self.word(at + 1)
        if not after or not lex.not_before:
            return False
        if self.before(at + 1) == "space":
            return after.startswith(lex.not_before[0])
        if self.before(at + 1) != "zwnj":
            return False
        if any(
            after == stem or (len(stem) > 3 and after.startswith(stem)) for stem in lex.not_before
        ):
            return True
        return short and not (
            lex.counts_things(after) or after in lex.plural_suffixes
            or after in lex.scales or after in lex.ordinal_suffixes or self.atom(at + 1) is not None
        )  # fmt: skip

    # --- fractions ------------------------------------------------------------------------------

    def _denominator_noun(self, at: int) -> tuple[int, int]:
        """Return what "half", "a half", "a quarter" divide by, and the token after; or 0."""
        if self.word(at) in self.lex.articles:
            at += 1
        below = self.lex.denominators.get(self.word(at), 0)
        return below, at + 1

    def _fraction(self, group: Found) -> Found | None:
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
        part = value / divisor
        candidates: tuple[Fraction, ...] = (part,)
        if self._also_ordinal(group, at, divisor):
            candidates = (value * divisor, part)
        found = replace(group, values=candidates, last=last, alone="", words=True)
        return self._of_scale(found)

    def _also_ordinal(self, group: Found, at: int, divisor: int) -> bool:
        """Whether دو هزارم may be the 2000th as well as two thousandths."""
        endless = self.lex.denominator_endings == ("م",)
        return endless and divisor >= 1000 and group.values[0] < 1000 and bool(self.word(at))

    def _denominator(self, group: Found) -> tuple[int, int] | None:
        value, at = group.values[0], group.last
        start = self.after_hyphen(at)
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
        if not word.endswith(self.lex.denominator_endings) or not self.lex.denominator_endings:
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
        if (fraction := self._fraction(decimals)) is not None:
            part = fraction.values[-1]
            return replace(group, values=(whole + part,), last=fraction.last, alone="", words=True)
        written = str(decimals.values[0])
        last = decimals.last
        while len(written) < 20 and (more := self._single_digit(last)) is not None:
            written, last = written + more, last + 1
        if not written.isdecimal():
            return None
        part = Fraction(int(written), 10 ** len(written))
        return replace(group, values=(whole + part,), last=last, alone="", words=True)

    def _single_digit(self, at: int) -> str | None:
        value = self.lex.cardinals.get(self.word(at))
        return str(value) if value is not None and value < 10 and self.lex.hyphen else None

    def _plus_part(self, group: Found) -> Found:
        """Add the fraction of "two and a half", "два с половиной", "یک و شش دهم"."""
        at = group.last
        if self.word(at) not in self.lex.plus or len(group.values) != 1 or group.ordinal:
            return group
        if group.values[0].denominator != 1:
            return group
        below, last = self._denominator_noun(at + 1)
        if self.word(at) not in self.lex.plus_nouns:
            below = 0
        if below and (below < 3 or self.word(last - 1) not in self.lex.ordinals):
            half = group.values[0] + Fraction(1, below)
            return replace(group, values=(half,), last=last, alone="", words=True)
        numerator = self.group(at + 1)
        if numerator is None or numerator.ordinal or len(numerator.values) != 1:
            return group
        part = self._fraction(numerator)
        if part is None or not 0 < part.values[-1] < 1:
            return group
        whole = group.values[0] + part.values[-1]
        return replace(group, values=(whole,), last=part.last, alone="", words=True)

    def _of_scale(self, part: Found) -> Found:
        """Skip the "of a" of "half of a million", so that the scale follows."""
        at = part.last
        if self.word(at) in self.lex.of:
            at += 1
        if self.word(at) in self.lex.articles:
            at += 1
        return replace(part, last=at) if at > part.last and self._is_scale(at) else part

    def part_alone(self, at: int) -> Found | None:
        """Read "half a million", "a third", "نیم میلیون", "треть"."""
        below, last = self._denominator_noun(at)
        if not below:
            return None
        word = self.word(last - 1)
        article = last - at > 1
        if word in self.lex.ordinals and not article:
            return None
        if at and self.before(at) == "zwnj" and self.word(at - 1):
            return None
        part = Found((Fraction(1, below),), last, words=True, vague=True, alone=word)
        if word in self.lex.ordinals:
            part = replace(part, values=(Fraction(1, below), Fraction(below)))
        scaled = self._of_scale(part)
        if self._is_scale(scaled.last):
            first = replace(scaled, values=(Fraction(1, below),), vague=False)
            return self._times_scales(first, at, None)
        return part

    # --- indefinite numbers ---------------------------------------------------------------------

    def indefinite(self, at: int) -> Found | None:
        """Read "thousands", "tens of thousands", "several hundred", "صدها هزار" as intervals."""
        word = self.word(at)
        if word in self.lex.several:
            return self._several(at)
        base = self.lex.scales.get(word) or self.lex.counts.get(word)
        last = at + 1
        if word not in self.lex.indefinite or base is None:
            if self.before(at + 1) != "zwnj" or self.word(at + 1) not in self.lex.plural_suffixes:
                return None
            base = base or (10 if self.lex.cardinals.get(word) == 10 else None)
            if base is None:
                return None
            last = at + 2
        base = 10 if base == 12 else base
        widest = 10 if base < 1000 else 1000
        product = base
        while True:
            scale = last + 1 if self.word(last) in self.lex.of else last
            if not self._is_scale(scale) or self.before(scale) == "line":
                break
            product, last = product * self.lex.scales[self.word(scale)], scale + 1
            if product > _LARGEST:
                return None
        return Found(
            (Fraction(product),),
            last,
            Fraction(product * widest),
            words=True,
            approximate=True,
            vague=product == 10,  # "dozens" is often no more than many
        )

    def _several(self, at: int) -> Found | None:
        product, last = 1, at + 1
        while last < self.size:
            word = self.word(last)
            scale = self.lex.scales.get(word) or self.lex.counts.get(word)
            if scale is None or product * scale > _LARGEST:
                break
            product, last = product * scale, last + 1
        if product < 10:
            return None
        return Found(
            (Fraction(2 * product),), last, Fraction(10 * product), words=True, approximate=True
        )


def _runs(tokens: Sequence[Token], lex: Lexicon, blocked: frozenset[int]) -> dict[int, Run]:
    """Return the numbers in digits by the token they begin at."""
    runs: dict[int, Run] = {}
    at = 0
    for i, token in enumerate(tokens):
        if token.kind != "digits" or i < at:
            continue
        if i in blocked:
            at = i + 1
            continue
        for run in read_run(tokens, i, lex):
            runs[run.first] = run
            at = run.last
    return runs


def _plus(total: Found, term: Found) -> Found:
    values = tuple(a + b for a in total.values for b in term.values)[:_MAX_CANDIDATES]
    return replace(
        total,
        values=values,
        last=term.last,
        ordinal=term.ordinal,
        words=total.words or term.words,
        digits=total.digits or term.digits,
        alone="",
        vague=False,
        approximate=total.approximate or term.approximate,
    )


def _highest(value: int) -> int:
    return len(str(value)) - 1


def _lowest(value: int) -> int:
    """Return the place of the last digit that is not nought; ten and the teens take both places."""
    if 10 <= value % 100 < 20:
        return 0
    return 2 if value % 100 == 0 else 1 if value % 10 == 0 else 0


@lru_cache(maxsize=65536)
def _atom(word: str, code: str) -> Atom | None:
    lex = lexicon(code)
    if (value := lex.cardinals.get(word)) is not None:
        return Atom(value)
    if lex.scales.get(word) == 100 and word not in lex.indefinite:
        return Atom(100)
    if (value := lex.ordinals.get(word)) is not None:
        return Atom(value, ordinal=True)
    return None


@lru_cache(maxsize=65536)
def inner_number(word: str, code: str) -> int | None:
    """Return the number inside a word: 2 for двухлетний, 25 for двадцатипятилетие."""
    lex = lexicon(code)
    total, at, low = 0, 0, 3
    while at < _LONGEST_WORD:
        step = next((item for item in lex.prefixes if word.startswith(item[0], at)), None)
        if step is None or _highest(step[1]) >= low:
            break
        total, at, low = total + step[1], at + len(step[0]), _lowest(step[1])
    if not total:
        return None
    for stem, scale in lex.scale_stems.items():
        if word.startswith(stem, at):
            return total * scale
    return total if word.startswith(lex.stems, at) else None


def starts_number(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether a number may begin at ``at``: a cheap test that spares most words the grammar."""
    token = tokens[at]
    if token.kind == "word":
        return token.text in lex.starters
    return token.kind == "digits" or vulgar(token) is not None
