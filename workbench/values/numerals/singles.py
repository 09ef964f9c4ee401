"""One numeral with all that belongs to it: sign, suffix, percent, "times"."""

from __future__ import annotations

from fractions import Fraction

from workbench.values.model import Form
from workbench.values.numerals.attached import power_of_ten, signed, with_suffix
from workbench.values.numerals.counted import completed
from workbench.values.numerals.doubts import is_no_number, is_unsure, is_vague
from workbench.values.numerals.grammar import Found, Grammar, inner_number, starts_number
from workbench.values.numerals.lexicon import Lexicon
from workbench.values.numerals.no_numbers import blocked
from workbench.values.numerals.numeral import Numeral, NumeralKind
from workbench.values.numerals.roman_words import CAPITALS, SMALL_LETTERS, RomanNumerals
from workbench.values.tokens import Tokens
from workbench.values.view import View

_MOST_DECIMALS = 6
_LONGEST_NOTE = 3
_SHORTEST_COMPOUND, _BOTH, _CENTURY = 5, 2, 100  # столетие
# "('000 tonnes)" stands over a table.
_THOUSANDS, _THOUSAND = "000", 1000
_BEFORE_CHAPTER = frozenset(",.:(")


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
        text = self.tokens[at]
        if at in self.blocked:
            return None
        if text in self.lex.homographs and is_no_number(self, at):
            return None
        if starts_number(self.tokens, at, self.lex):
            number = self._number(at)
        elif self.word(at):
            raw = self.raw(at)
            latin = raw[0] in CAPITALS or raw in SMALL_LETTERS
            number = self.romans.read(at) if latin else None
            number = number or self._inside(at)
        elif text == "%" and self.glued(at + 1) and self.tokens.digits(at + 1):
            inner = self._number(at + 1)
            return inner and inner._replace(kind="percent").over(self.tokens, at, inner.last)
        else:
            return None
        return number and completed(self, number)

    def _number(self, at: int) -> Numeral | None:
        """Read digits and words."""
        if self.tokens[at] in self.lex.minus:
            return self._negative_word(at)
        found = self.grammar.number(at)
        if found is None:
            return self.romans.read(at) if self.raw(at)[0] in CAPITALS else None
        numeral = self._made(found, at)
        if self.text(at) == _THOUSANDS and self.text(at - 1) == "'":
            return numeral._replace(candidates=((_THOUSAND, _THOUSAND**2),), approximate=True)
        if found.digits and not found.words and found.values:
            if self._hangs_on_name(at) or self._notes(at) or self._of_scripture(at):
                numeral = numeral._replace(vague=True)
            numeral = self._raised(self._scaled_by_adjective(self._without_whole(numeral)))
            numeral = signed(self, with_suffix(self, numeral))
        if numeral.ordinal and self.lex.idioms.at(self.tokens, at):
            numeral = numeral._replace(vague=True, implied=True)  # 3rd parties
        self.scales[numeral.start] = found.shared
        return numeral

    def _scaled_by_adjective(self, numeral: Numeral) -> Numeral:
        """Multiply the 40 of 40-тысячная."""
        tied = self.text(numeral.last) == "-" and self.glued(numeral.last + 1)
        scale = self.lex.scale_at(self.word(numeral.last + 1)) if tied else 0
        if not scale:
            return numeral
        multiplied = tuple((low * scale, high * scale) for low, high in numeral.candidates)
        whole = numeral._replace(candidates=multiplied, form="mixed")
        return whole.over(self.tokens, numeral.first, numeral.last + 2)

    def _without_whole(self, numeral: Numeral) -> Numeral:
        """Read .08 as the decimals it has."""
        at = numeral.first - 1
        if self.text(at) != "." or not self.glued(numeral.first):
            return numeral
        alone = self.before(at) in ("space", "start") or self.tokens.mark(at - 1, "([<>=~≈")
        digits = self.tokens.digits(numeral.first)
        plain = numeral.last == numeral.first + 1 and digits  # not .½
        if self.glued(numeral.last) and self.word(numeral.last):
            return numeral  # the ending of a file's name, .7z
        if not (alone and plain) or len(digits) > _MOST_DECIMALS:
            return numeral
        decimals = Fraction(int(digits), 10 ** len(digits))
        return numeral._replace(candidates=((decimals, decimals),)).over(
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
        whole = numeral._replace(candidates=((power, power),) if alone else ends)
        return whole.over(self.tokens, numeral.first, last)

    def _hangs_on_name(self, at: int) -> bool:
        """Whether a hyphen ties digits to the word before: Формула-1, Apollo-11."""
        return self.tied(at - 1) and bool(self.word(at - 2))

    def _notes(self, at: int) -> bool:
        """Whether digits open a line before a capital: "1 See Appendix 2", a footnote."""
        after = at + 1
        opens = self.before(at) in ("start", "line") and self.before(after) == "space"
        # German nouns have capitals too: only of languages that are known is it a sentence's.
        small = len(self.text(at)) <= _LONGEST_NOTE and bool(self.lex.cardinals)
        return opens and small and bool(self.word(after)) and self.raw(after)[0].isupper()

    def _of_scripture(self, at: int) -> bool:
        """Whether digits are of a chapter that others may call by its name: сура 2, (2:255)."""
        if self.word(at - 1 - (self.text(at - 1) in _BEFORE_CHAPTER)) in self.lex.scripture:
            return True
        # "(46:15)", which names no book.
        return self.tokens.mark(at - 1, "([") and self.tied(at + 1, ":")

    def _made(self, found: Found, first: int) -> Numeral:
        form: Form = (
            "mixed" if found.words and found.digits else "words" if found.words else "digits"
        )
        high = found.high
        candidates = tuple([(value, value if high is None else high) for value in found.values])
        kind: NumeralKind = (
            "ordinal" if found.ordinal else "multiple" if found.multiple else "number"
        )
        return Numeral(
            kind,
            first,
            found.last,
            *self.tokens.span(first, found.last),
            candidates,
            form,
            found.vague or is_vague(self, found, first),
            found.approximate,
            found.defect,
            implied=found.alone in self.lex.homographs and is_unsure(self, first, found.last),
        )

    def _negative_word(self, at: int) -> Numeral | None:
        """Read "minus five"; in "seven minus five" it is no sign."""
        if self.tokens.digits(at - 1) or self.text(at - 1) in self.lex.cardinals:
            return None
        number = self.grammar.number(at + 1)
        if number is None or number.vague or number.high is not None or not number.values:
            return None
        return self._made(number, at + 1).negated().over(self.tokens, at, number.last)

    def _inside(self, at: int) -> Numeral | None:
        """Read the number inside двухлетний.

        It is vague, as texts may say it otherwise (trilateral); but years and metres are counted.
        """
        word, lex = self.tokens[at], self.lex
        if not lex.stems or len(word) < _SHORTEST_COMPOUND:
            return None
        value = inner_number(word, lex.code)
        if value is None:
            return self._many(at)
        kind: NumeralKind = "number"
        vague = False
        if any(stem in word for stem in lex.percent_stems):
            kind = "percent"
        elif any(stem in word for stem in lex.fold):
            kind = "multiple"
        else:
            counted = any(stem in word for stem in lex.measure_stems)
            often = value <= _BOTH or value == _CENTURY or word.startswith(lex.periods)
            vague = not counted or often
        span = self.tokens.span(at, at + 1)
        return Numeral(kind, at, at + 1, *span, ((value, value),), "words", vague)

    def _many(self, at: int) -> Numeral | None:
        """Read the thousands of многотысячный."""
        word = self.tokens[at]
        many = next((one for one in self.lex.many if word.startswith(one)), "")
        scale = self.lex.scale_at(word, len(many)) if many else 0
        if not scale:
            return None
        span, ends = self.tokens.span(at, at + 1), ((scale, scale * 1000),)
        return Numeral("number", at, at + 1, *span, ends, "words", approximate=True)
