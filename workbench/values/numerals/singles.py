"""One numeral with all that belongs to it: sign, suffix, percent, "times"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import cache
from typing import Literal

from workbench.byword import ByWord
from workbench.text import fold
from workbench.values.model import Form
from workbench.values.numerals.codes import blocked
from workbench.values.numerals.digits import VULGAR
from workbench.values.numerals.grammar import Found, Grammar, inner_number, starts_number
from workbench.values.numerals.lexicon import Lexicon, lexicon, phrase, phrase_before
from workbench.values.numerals.numeral import Numeral, NumeralKind
from workbench.values.numerals.powers import power_of_ten
from workbench.values.numerals.roman_words import CAPITALS, SMALL_LETTERS, RomanNumerals
from workbench.values.numerals.suffixes import with_suffix
from workbench.values.tokens import Tokens
from workbench.values.view import View

SIGNS = frozenset("-−–")
MARKS = frozenset({"%", *VULGAR})
_DEGREES = frozenset("°%")
# After these a hyphen that touches digits is their sign: "-1.1 — -2", "or else, -1".
_BEFORE_SIGN = frozenset(",;:=-")
_SHORTEST_COMPOUND = 5
_BOTH = 2
_MOST_DECIMALS = 6
_CENTURY = 100  # столетие
_LONGEST_NOTE = 3
_NEAR = 5
# "('000 tonnes)" stands over a table.
_THOUSANDS, _THOUSAND = "000", Fraction(1000)
_BEFORE_CHAPTER = frozenset(",.:(")
_PSALMS = range(10, 146)


def may_begin(tokens: Tokens, lex: Lexicon) -> list[int]:
    """Return where a numeral may begin: a cheap test that spares most words the rest."""
    begins = _beginning(lex.code)
    return [
        at
        for at, text in enumerate(tokens.column)
        if (may := begins[text]) and (may == "surely" or _MAY_BE_ROMAN[tokens[at].raw])
    ]


@cache
def _beginning(lang: str) -> ByWord[Literal["surely", "if Roman", ""]]:
    """Return of each word, mark or run of digits whether a numeral may begin with it."""
    lex = lexicon(lang)

    def begins(text: str) -> Literal["surely", "if Roman", ""]:
        if text in lex.starters or text in MARKS or text[0].isdecimal():
            return "surely"
        if text.startswith(lex.beginnings):
            return "surely"
        return "if Roman" if text[0] in _SMALL_CAPITALS or text in SMALL_LETTERS else ""

    return ByWord(begins)


_SMALL_CAPITALS = frozenset(fold(letter).text[0].lower() for letter in CAPITALS)
_MAY_BE_ROMAN = ByWord(lambda raw: raw[0] in CAPITALS or raw in SMALL_LETTERS)


class Singles(View):
    """The numerals of one text, each by itself."""

    def __init__(self, tokens: Tokens, lex: Lexicon) -> None:
        super().__init__(tokens, lex)
        self.blocked = blocked(tokens, lex)
        self.grammar = Grammar(tokens, lex, self.blocked)
        self.romans = RomanNumerals(tokens, lex)
        # What multiplied the whole of the numeral that starts at an offset.
        self.scales: dict[int, int] = {}

    def numeral(self, at: int) -> Numeral | None:
        """Return the numeral that begins at ``at``, with what belongs to it."""
        token = self.tokens[at]
        if at in self.blocked:
            return None
        if starts_number(self.tokens, at, self.lex):
            number = self._number(at)
        elif token.kind == "word":
            latin = token.raw[0] in CAPITALS or token.raw in SMALL_LETTERS
            number = self.romans.read(at) if latin else None
            number = number or self._inside(at)
        elif token.text == "%" and self.touches(at + 1) and self.tokens[at + 1].kind == "digits":
            inner = self._number(at + 1)
            return inner and replace(inner, kind="percent").over(self.tokens, at, inner.last)
        else:
            return None
        return number and self._completed(number)

    def _number(self, at: int) -> Numeral | None:
        """Read digits and words."""
        if self.tokens[at].text in self.lex.minus:
            return self._negative_word(at)
        found = self.grammar.number(at)
        if found is None:
            return self.romans.read(at) if self.tokens[at].raw[0] in CAPITALS else None
        numeral = self._made(found, at)
        if self.text(at) == _THOUSANDS and self.text(at - 1) == "'" and at:
            return replace(numeral, candidates=((_THOUSAND, _THOUSAND**2),), approximate=True)
        if found.digits and not found.words and found.values:
            if self._hangs_on_name(at) or self._notes(at) or self._of_scripture(at):
                numeral = replace(numeral, vague=True)
            numeral = self._raised(self._scaled_by_adjective(self._without_whole(numeral)))
            numeral = self._signed(with_suffix(self, numeral))
        if numeral.ordinal and phrase(self.tokens, at, self.lex.idioms) > at:
            numeral = replace(numeral, vague=True)  # 3rd parties
        self.scales[numeral.start] = found.scale
        return numeral

    def _scaled_by_adjective(self, numeral: Numeral) -> Numeral:
        """Multiply the 40 of 40-тысячная."""
        word = self.word(numeral.last + 1)
        if self.text(numeral.last) != "-" or not word or not self.touches(numeral.last + 1):
            return numeral
        scale = next((n for stem, n in self.lex.scale_stems.items() if word.startswith(stem)), 0)
        if not scale:
            return numeral
        multiplied = tuple((low * scale, high * scale) for low, high in numeral.candidates)
        whole = replace(numeral, candidates=multiplied, form="mixed")
        return whole.over(self.tokens, numeral.first, numeral.last + 2)

    def _without_whole(self, numeral: Numeral) -> Numeral:
        """Read .08 as the decimals it has."""
        at = numeral.first - 1
        if at < 0 or self.text(at) != "." or not self.touches(numeral.first):
            return numeral
        alone = self.before(at) in ("space", "start") or (at and self.text(at - 1) in "([<>=~≈")
        digits = self.tokens[numeral.first].text
        plain = numeral.last == numeral.first + 1 and digits.isdecimal()  # not .½
        if self.touches(numeral.last) and self.word(numeral.last):
            return numeral  # the ending of a file's name, .7z
        if not (alone and plain) or len(digits) > _MOST_DECIMALS:
            return numeral
        decimals = Fraction(int(digits), 10 ** len(digits))
        return replace(numeral, candidates=((decimals, decimals),)).over(
            self.tokens, at, numeral.last
        )

    def _raised(self, numeral: Numeral) -> Numeral:
        """Multiply by the power of ten that follows, or be one: 1.5 × 10^9, 10⁶."""
        alone = self.text(numeral.first) == "10" and numeral.last == numeral.first + 1
        found = power_of_ten(self.tokens, numeral.first if alone else numeral.last)
        if found is None:
            return numeral
        power, last = found
        ends = tuple((low * power, high * power) for low, high in numeral.candidates)
        whole = replace(numeral, candidates=((power, power),) if alone else ends)
        return whole.over(self.tokens, numeral.first, last)

    def _hangs_on_name(self, at: int) -> bool:
        """Whether a hyphen ties digits to the word before: Формула-1, Apollo-11."""
        hyphened = self.text(at - 1) == "-" and self.touches(at) and self.touches(at - 1)
        return hyphened and bool(self.word(at - 2))

    def _notes(self, at: int) -> bool:
        """Whether digits open a line before a capital: "1 See Appendix 2", a footnote."""
        after = at + 1
        opens = self.before(at) in ("start", "line") and self.before(after) == "space"
        # German nouns have capitals too: only of languages that are known is it a sentence's.
        small = len(self.text(at)) <= _LONGEST_NOTE and bool(self.lex.cardinals)
        return opens and small and bool(self.word(after)) and self.tokens[after].raw[0].isupper()

    def _of_scripture(self, at: int) -> bool:
        """Whether digits are of a chapter that others may call by its name: сура 2, Q 2:255."""
        before = at - 1 - (self.text(at - 1) in _BEFORE_CHAPTER) if at > 1 else at - 1
        return before >= 0 and self.word(before) in self.lex.scripture

    def _made(self, found: Found, first: int) -> Numeral:
        form: Form = (
            "mixed" if found.words and found.digits else "words" if found.words else "digits"
        )
        high = found.high
        candidates = tuple((value, value if high is None else high) for value in found.values)
        kind: NumeralKind = (
            "ordinal" if found.ordinal else "multiple" if found.multiple else "number"
        )
        return Numeral(
            kind,
            first,
            found.last,
            self.tokens[first].start,
            self.tokens[found.last - 1].end,
            candidates,
            form,
            found.vague or self._is_vague(found, first),
            found.approximate,
            found.defect,
            implied=found.alone in self.lex.homographs and self._unsure(first, found.last),
        )

    def _is_vague(self, found: Found, first: int) -> bool:
        """Whether a word that stands alone is often no number."""
        word, lex = found.alone, self.lex
        if not found.ordinal and found.words and self._compounded(found.last):
            return True  # سی‌وسه‌پل
        if not word or found.high is not None:
            return False
        if lex.ordinals.get(word) in (1, 2):
            return not self._of_numbered(first, found.last)
        if not found.ordinal and lex.score_words and self._scores(first, found.last):
            return False
        counted = lex.counts_things(self.word(found.last)) and word not in lex.ordinals
        if (word in lex.vague and not counted) or lex.cardinals.get(word) == 1:
            return True
        if self._compounded(found.last) or self._of_both(found, first):
            return True
        if self._in_name(first) and not found.ordinal:
            return True
        if phrase(self.tokens, first, lex.idioms) > first:
            return True
        return word in lex.homographs and self._unsure(first, found.last)

    def _scores(self, first: int, last: int) -> bool:
        """Whether it is one of the two numbers of a score: یک بر صفر."""
        for joint, other in ((last, last + 1), (first - 1, first - 2)):
            beside = 0 <= other < self.size and self.word(joint) in self.lex.score_words
            if beside and starts_number(self.tokens, other, self.lex):
                return True
        return False

    def _in_name(self, first: int) -> bool:
        """Whether a capital inside a sentence is a name's: the Four Corners, not Chapter Four."""
        raw = self.tokens[first].raw
        if not raw[0].isupper() or (len(raw) > 1 and raw.isupper()) or first == 0:
            return False
        before = self.tokens[first - 1]
        inside = self.tokens[first].before == "space" and before.kind == "word"
        nouns = (*self.lex.roman_nouns, *self.lex.numbered_nouns)
        return inside and not before.text.startswith(nouns or ("\0",))

    def _of_both(self, found: Found, first: int) -> bool:
        """Whether two are no more than "both" (هر دو); not "these four", nor "those two days"."""
        both = first > 0 and self.word(first - 1) in self.lex.both and found.values[0] == _BOTH
        return both and not self.lex.counts_things(self.word(found.last))

    def _unsure(self, first: int, last: int) -> bool:
        """Whether nothing tells نه nine from "not", or the سی of BBC from thirty."""
        token = self.tokens[first]
        if len(token.raw) > len(token.text):  # نُه has its vowel
            return False
        if token.text in self.lex.letters:
            before = self.word(first - 1) if first else ""
            return before in self.lex.letters or self.word(last) in self.lex.letters
        return not self.lex.counts_things(self.word(last))

    def _of_numbered(self, first: int, last: int) -> bool:
        """Whether a noun beside an ordinal is of things with numbers: the First Congress."""
        nouns = self.lex.numbered_nouns
        around = (self.word(last), self.word(last + 1), self.word(first - 1) if first else "")
        return bool(nouns) and any(word.startswith(nouns) for word in around)

    def _compounded(self, last: int) -> bool:
        """Whether it belongs to a compound: هشت‌ضلعی."""
        after = self.word(last)
        joined = bool(after) and self.tokens[last].before == "zwnj"
        return joined and not self.lex.counts_things(after)

    def _negative_word(self, at: int) -> Numeral | None:
        """Read "minus five"."""
        number = self.grammar.number(at + 1)
        if number is None or number.vague or number.high is not None or not number.values:
            return None
        return self._made(number, at + 1).negated().over(self.tokens, at, number.last)

    def _signed(self, numeral: Numeral) -> Numeral:
        """Take a minus sign before digits, unless it is a bullet, a dash or a hyphen."""
        after = numeral.last
        if self.touches(after) and self.tokens[after].raw == "−" and not self.touches(after + 1):
            return numeral.negated().over(self.tokens, numeral.first, after + 1)  # ۱٫۴۶−
        if self._sign_after(after):
            return numeral.negated().over(self.tokens, numeral.first, after + 1)
        if self._maybe_sign_after(numeral):
            both = (*numeral.candidates, *numeral.negated().candidates)
            return replace(numeral, candidates=both)
        at = numeral.first - 1
        if at < 0 or self.tokens[at].raw not in SIGNS or not self.touches(at + 1):
            return numeral
        sign = self.tokens[at]
        negative = numeral.negated().over(self.tokens, at, numeral.last)
        if sign.before in ("start", "line"):
            return negative if sign.raw == "−" or self.text(numeral.last) == "°" else numeral
        before = self.tokens[at - 1]
        if sign.before == "none" and before.text == self.text(at - 2) == ".":  # −8…−13
            return negative
        degrees = self.text(numeral.last) in _DEGREES
        if sign.before == "none" and before.text not in "([":
            return numeral
        if before.kind == "digits" or (sign.raw == "–" and not degrees):
            return numeral
        if sign.raw == "−" and sign.before == "space":
            return negative
        listed = sign.before == "space" and before.text in _BEFORE_SIGN
        if before.kind == "mark" and before.text not in "([" and not (degrees or listed):
            return numeral
        return negative

    def _sign_after(self, at: int) -> bool:
        """Whether a hyphen after digits is their sign, typed from the right: «۲- تا ۷»."""
        if not self.lex.glue or self.raw(at) != "-" or not self.touches(at):
            return False
        if self.word(at + 1) in self.lex.degrees and self.before(at + 1) == "space":
            return True  # ۵- درجه
        to = self.lex.ranges.get("", {})
        return phrase(self.tokens, at + 1, to) > at + 1 and self.before(at + 1) == "space"

    def _maybe_sign_after(self, numeral: Numeral) -> bool:
        """Whether a hyphen after digits is their sign, or a dash: «خروجی ۱۸۰- است»."""
        at = numeral.last
        if not self.lex.glue or self.raw(at) != "-" or not self.touches(at):
            return False
        opens = self.before(numeral.first) in ("start", "line")
        return not self.touches(at + 1) and not self.text(at + 1).isdecimal() and not opens

    def _inside(self, at: int) -> Numeral | None:
        """Read the number inside двухлетний.

        It is vague, as texts may say it otherwise (trilateral); but years and metres are counted.
        """
        token = self.tokens[at]
        if not self.lex.stems or len(token.text) < _SHORTEST_COMPOUND:
            return None
        value = inner_number(token.text, self.lex.code)
        if value is None:
            return self._many(at)
        candidate = (Fraction(value), Fraction(value))
        percent = self.lex.percent_stems
        if percent and any(stem in token.text for stem in percent):
            return Numeral("percent", at, at + 1, token.start, token.end, (candidate,), "words")
        if any(stem in token.text for stem in self.lex.fold):
            return Numeral("multiple", at, at + 1, token.start, token.end, (candidate,), "words")
        counted = any(stem in token.text for stem in self.lex.measure_stems)
        period = token.text.startswith(self.lex.periods or ("\0",))
        vague = not counted or value <= _BOTH or value == _CENTURY or period
        return Numeral(
            "number", at, at + 1, token.start, token.end, (candidate,), "words", vague=vague
        )

    def _many(self, at: int) -> Numeral | None:
        """Read the thousands of многотысячный."""
        token = self.tokens[at]
        many = next((word for word in self.lex.many if token.text.startswith(word)), "")
        scales = self.lex.scale_stems.items()
        scale = next((n for stem, n in scales if token.text.startswith(stem, len(many))), 0)
        if not many or not scale:
            return None
        ends = ((Fraction(scale), Fraction(scale * 1000)),)
        return Numeral(
            "number", at, at + 1, token.start, token.end, ends, "words", approximate=True
        )

    def _completed(self, numeral: Numeral) -> Numeral:
        """Take the percent sign, "times", "-fold" that follow, and heed "about" before."""
        last = numeral.last
        numeral = self._counted_otherwise(numeral)
        approximate = phrase_before(self.tokens, numeral.first, self.lex.approximate)
        if approximate:
            numeral = replace(numeral, approximate=True)
        if not numeral.candidates or last >= len(self.tokens) or numeral.ordinal:
            return numeral
        numeral = self._with_half(numeral)
        if self.tokens[last].before == "line":
            return numeral
        if (percent := self._percent(last)) > last:
            vague = numeral.vague and numeral.candidates[0][0] == 1
            return replace(numeral, kind="percent", vague=vague).over(
                self.tokens, numeral.first, percent
            )
        for words, part in ((self.lex.per_mille, 10), (self.lex.basis_points, 100)):
            if (after := phrase(self.tokens, last, words)) > last:
                parts = tuple((low / part, high / part) for low, high in numeral.candidates)
                percentage = replace(numeral, kind="percent", candidates=parts)
                return percentage.over(self.tokens, numeral.first, after)
        folded = last + (self.text(last) == "-")
        by_fold = self.touches(folded) and self.word(folded).startswith(self.lex.fold or ("\0",))
        multiplied = self.word(last) in self.lex.times
        equals = self.lex.glue and last + 1 < self.size and self.tokens[last + 1].kind == "digits"
        if multiplied and (equals or phrase(self.tokens, last, self.lex.not_times) > last):
            return numeral  # در سال ۱۳۳۵ برابر ۱۵۷۸۰ نفر بود
        if multiplied or by_fold:
            last = folded + 1 if by_fold else last + 1
            return replace(numeral, kind="multiple").over(self.tokens, numeral.first, last)
        return numeral

    def _counted_otherwise(self, numeral: Numeral) -> Numeral:
        """Add the share that "one in three" is, and a psalm's number in the Hebrew Bible."""
        if len(numeral.candidates) != 1 or numeral.kind not in ("number", "ordinal"):
            return numeral
        if (number := numeral.whole) is None or number <= 1:
            return numeral
        low = Fraction(number)
        if phrase_before(self.tokens, numeral.first, self.lex.one_in) or self._one_in(numeral):
            return replace(numeral, candidates=((low, low), (1 / low, 1 / low)))
        before = numeral.first - 1 - (self.text(numeral.first - 1) == ".")
        if before >= 0 and self.word(before) in self.lex.psalms and number in _PSALMS:
            return replace(numeral, candidates=((low, low), (low + 1, low + 1)))
        return numeral

    def _one_in(self, numeral: Numeral) -> bool:
        """Whether "one" stands a little before: one adult in three, одна семья из пяти."""
        before = self.tokens[max(0, numeral.first - _NEAR) : max(0, numeral.first - 1)]
        of = numeral.first > 1 and self.word(numeral.first - 1) in self.lex.share_words
        return of and any(self.lex.cardinals.get(token.text) == 1 for token in before)

    def _percent(self, at: int) -> int:
        """Return the token after the percent sign or word at ``at``, or ``at``."""
        percent = phrase(self.tokens, at, self.lex.percent)
        hyphened = self.text(at) == "-" and self.touches(at)
        if self.word(at + hyphened).startswith(self.lex.percent_stems or ("\0",)):
            return at + hyphened + 1
        if percent == at and hyphened:
            after = phrase(self.tokens, at + 1, self.lex.percent)
            return after if after > at + 1 else at
        return percent

    def _with_half(self, numeral: Numeral) -> Numeral:
        """Add the half of "three years and a half": the noun stands between."""
        at = numeral.last + 1
        if self.word(at) not in self.lex.plus_nouns or not self.word(at - 1):
            return numeral
        half = at + 2 if self.word(at + 1) in self.lex.articles else at + 1
        if self.lex.denominators.get(self.word(half)) != 2 or self.word(half + 1) in self.lex.of:
            return numeral
        if (number := numeral.whole) is None or starts_number(self.tokens, at - 1, self.lex):
            return numeral
        more = number + Fraction(1, 2)
        return replace(numeral, candidates=((more, more), *numeral.candidates), vague=False)
