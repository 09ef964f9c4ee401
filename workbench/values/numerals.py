"""Numerals in digits, words and Roman letters: ``read_numerals(tokens, lang)``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from workbench.values.codes import blocked
from workbench.values.glued import parted
from workbench.values.grammar import Found, Grammar, inner_number, starts_number
from workbench.values.lexicon import Lexicon, lexicon, phrase, phrase_before
from workbench.values.model import Form
from workbench.values.roman import is_roman, read_roman
from workbench.values.tokens import Token

NumeralKind = Literal["number", "ordinal", "percent", "multiple"]
Candidate = tuple[Fraction, Fraction]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral: the tokens ``[first, last)``, the span ``[start, end)`` of the original text.

    ``candidates`` are the closed intervals it can mean, likeliest first; one point where
    ``low == high``. A range ("10–15 million") is one numeral whose ``ends`` are its two numerals,
    each with its full value (10,000,000 and 15,000,000); ``ends`` is empty otherwise. Percent
    signs, "times", "-fold" and ordinal suffixes belong to the numeral; currencies, units and nouns
    do not. An unreadable numeral has no candidates and a ``defect``.
    Where a number is part of a word (the هفتم of وهفتم) the span is that part's, and the token it
    stands in is among its tokens. ``form``, ``vague``, ``approximate`` and ``defect`` are those of
    ``model.Value``.
    """

    kind: NumeralKind
    first: int
    last: int
    start: int
    end: int
    candidates: tuple[Candidate, ...]
    form: Form = "digits"
    vague: bool = False
    approximate: bool = False
    defect: str = ""
    ends: tuple[Numeral, ...] = ()

    @property
    def ordinal(self) -> bool:
        """Whether it says which, not how many."""
        return self.kind == "ordinal"


def read_numerals(tokens: Sequence[Token], lang: str) -> tuple[Numeral, ...]:
    """Return the numerals of ``tokens`` in order; they do not overlap.

    ``lang`` is the code of the language whose words and separators are read first; digits and
    Roman numerals are read in any language. Groups of digits that are surely no number (versions,
    addresses, codes such as COVID-19, list markers) have no numeral; dates and clock times are
    left as the numbers in them.
    """
    lex = lexicon(lang)
    pieces, indices = parted(tuple(tokens), lex)
    found = _Reader(pieces, lex).read()
    return found if len(pieces) == len(tokens) else tuple(_whole(n, indices) for n in found)


def _whole(numeral: Numeral, indices: Sequence[int]) -> Numeral:
    """Say where a numeral read from pieces of tokens stands among the tokens."""
    return replace(
        numeral,
        first=indices[numeral.first],
        last=indices[numeral.last - 1] + 1,
        ends=tuple(_whole(end, indices) for end in numeral.ends),
    )


_ROMAN_CAPITALS = frozenset(
    "IVXLCDMХІӀУПШСМҮYѴ\u2160\u2161\u2162\u2163\u2164\u2165\u2166\u2167\u2168\u2169\u216a\u216b"
)
_ROMAN_SUFFIXED = re.compile(r"([IVXLCDMХІӀУПШ]+)(st|nd|rd|th)")
_SINGLE_LATIN = frozenset("IVX")
_SINGLE_CYRILLIC = frozenset("ХІПШ")
_DASH = "-"
_SIGNS = frozenset("-−–")
_DEGREES = frozenset("°%")


class _Reader:
    """The numerals of one text; each method reads one construction."""

    def __init__(self, tokens: tuple[Token, ...], lex: Lexicon) -> None:
        self.tokens = tokens
        self.lex = lex
        self.blocked = blocked(tokens, lex)
        self.grammar = Grammar(tokens, lex, self.blocked)
        self.scales: dict[int, int] = {}

    def read(self) -> tuple[Numeral, ...]:
        found: list[Numeral] = []
        at = 0
        size = len(self.tokens)
        while at < size:
            numeral = self.numeral(at)
            if numeral is None:
                at += 1
                continue
            ranged = self.ranged(numeral)
            found.append(ranged)
            at = ranged.last
        return tuple(found)

    # --- one numeral ----------------------------------------------------------------------------

    def numeral(self, at: int) -> Numeral | None:
        """Return the numeral that begins at ``at``, with what belongs to it."""
        token = self.tokens[at]
        if at in self.blocked:
            return None
        if starts_number(self.tokens, at, self.lex):
            number = self.number(at)
        elif token.kind == "word":
            number = self.roman(at) if token.raw[0] in _ROMAN_CAPITALS else None
            number = number or self.inside(at)
        elif token.text == "%" and self.follows(at, at + 1) and self.is_digits(at + 1):
            inner = self.number(at + 1)
            return inner and self.grown(replace(inner, kind="percent"), at, inner.last)
        else:
            return None
        return number and self.completed(number)

    def number(self, at: int) -> Numeral | None:
        """Read digits and words."""
        if self.tokens[at].text in self.lex.minus:
            return self.negative_word(at)
        found = self.grammar.number(at)
        if found is None:
            return self.roman(at) if self.tokens[at].raw[0] in _ROMAN_CAPITALS else None
        numeral = self.made(found, at)
        if found.digits and not found.words and found.values:
            if self.hangs_on_name(at):
                numeral = replace(numeral, vague=True)
            numeral = self.with_suffix(numeral)
            numeral = self.signed(numeral)
        self.scales[numeral.start] = found.scale
        return numeral

    def hangs_on_name(self, at: int) -> bool:
        """Whether a hyphen ties digits to the word before: Формула-1, Apollo-11."""
        return (
            at > 1
            and self.follows(at - 1, at)
            and self.follows(at - 2, at - 1)
            and (self.tokens[at - 1].text == _DASH and self.tokens[at - 2].kind == "word")
        )

    def made(self, found: Found, first: int) -> Numeral:
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
            found.vague or self.is_vague(found, first),
            found.approximate,
            found.defect,
        )

    def is_vague(self, found: Found, first: int) -> bool:
        """Whether a word that stands alone is often no number."""
        word, lex = found.alone, self.lex
        if not word or found.high is not None:
            return False
        if word in lex.vague or lex.cardinals.get(word) == 1 or lex.ordinals.get(word) in (1, 2):
            return True
        if self.compounded(first, found.last):
            return True
        if phrase(self.tokens, first, lex.idioms) > first:
            return True
        return word in lex.homographs and not lex.counts_things(self.word(found.last))

    def compounded(self, first: int, last: int) -> bool:
        """Whether it belongs to a compound (هشت‌ضلعی) or to a word for both (هر دو)."""
        if first and self.word(first - 1) in self.lex.both:
            return True
        after = self.word(last)
        joined = bool(after) and self.tokens[last].before == "zwnj"
        return joined and not self.lex.counts_things(after)

    def negative_word(self, at: int) -> Numeral | None:
        """Read "minus five"."""
        number = self.grammar.number(at + 1)
        if number is None or number.vague or number.high is not None or not number.values:
            return None
        return self.grown(_negated(self.made(number, at + 1)), at, number.last)

    def signed(self, numeral: Numeral) -> Numeral:
        """Take a minus sign before digits, unless it is a bullet, a dash or a hyphen."""
        at = numeral.first - 1
        if at < 0 or self.tokens[at].raw not in _SIGNS or not self.follows(at, numeral.first):
            return numeral
        sign = self.tokens[at]
        if sign.before in ("start", "line"):
            return self.grown(_negated(numeral), at, numeral.last) if sign.raw == "−" else numeral
        before = self.tokens[at - 1]
        degrees = numeral.last < len(self.tokens) and self.tokens[numeral.last].text in _DEGREES
        if sign.before == "none" and before.text not in "([":
            return numeral
        if before.kind == "digits" or (sign.raw == "–" and not degrees):
            return numeral
        if before.kind == "mark" and before.text not in "([" and not degrees:
            return numeral
        return self.grown(_negated(numeral), at, numeral.last)

    def with_suffix(self, numeral: Numeral) -> Numeral:
        """Take the suffix of 27th, 27-й, ۲۷مین, or of 5-ти."""
        value = numeral.candidates[0][0]
        if value.denominator != 1 or len(numeral.candidates) > 1:
            return numeral
        at = numeral.last
        if at < len(self.tokens) and self.tokens[at].text == _DASH and self.follows(at - 1, at):
            at += 1
        if at >= len(self.tokens) or self.tokens[at].kind != "word":
            return numeral
        word = self.tokens[at].text
        touching = self.tokens[at].before in ("none", "zwnj")
        if not touching:
            if word in self.lex.ordinal_words and at == numeral.last:
                return self.grown(replace(numeral, kind="ordinal"), numeral.first, at + 1)
            return numeral
        if (
            at + 1 < len(self.tokens)
            and self.tokens[at + 1].text == _DASH
            and self.follows(at, at + 1)
        ):
            return numeral
        cardinal = self.lex.cardinal_suffixes.get(word)
        if cardinal is not None and (not cardinal or value in cardinal):
            return self.grown(numeral, numeral.first, at + 1)
        if word not in self.lex.ordinal_suffixes:
            return numeral
        defect = english_suffix_defect(int(value), word) if self.lex.code == "en" else ""
        return self.grown(replace(numeral, kind="ordinal", defect=defect), numeral.first, at + 1)

    def inside(self, at: int) -> Numeral | None:
        """Read the number inside двухлетний; the text may say it otherwise, so it is vague."""
        token = self.tokens[at]
        if not self.lex.stems or len(token.text) < 5:
            return None
        value = inner_number(token.text, self.lex.code)
        if value is None:
            return None
        candidate = (Fraction(value), Fraction(value))
        return Numeral(
            "number", at, at + 1, token.start, token.end, (candidate,), "words", vague=True
        )

    def with_half(self, numeral: Numeral) -> Numeral:
        """Add the half of "three years and a half": the noun stands between."""
        at = numeral.last + 1
        if self.word(at) not in self.lex.plus_nouns or not self.word(at - 1):
            return numeral
        half = at + 2 if self.word(at + 1) in self.lex.articles else at + 1
        if self.lex.denominators.get(self.word(half)) != 2 or self.word(half + 1) in self.lex.of:
            return numeral
        low, high = numeral.candidates[0]
        if low != high or low.denominator != 1 or starts_number(self.tokens, at - 1, self.lex):
            return numeral
        more = low + Fraction(1, 2)
        return replace(numeral, candidates=((more, more), *numeral.candidates), vague=False)

    # --- what follows a number ------------------------------------------------------------------

    def completed(self, numeral: Numeral) -> Numeral:
        """Take the percent sign, "times", "-fold" that follow, and heed "about" before."""
        last = numeral.last
        approximate = phrase_before(self.tokens, numeral.first, self.lex.approximate)
        if approximate:
            numeral = replace(numeral, approximate=True)
        if not numeral.candidates or last >= len(self.tokens) or numeral.ordinal:
            return numeral
        numeral = self.with_half(numeral)
        if self.tokens[last].before == "line":
            return numeral
        percent = phrase(self.tokens, last, self.lex.percent)
        if percent == last and self.tokens[last].text == _DASH and self.follows(last - 1, last):
            percent = phrase(self.tokens, last + 1, self.lex.percent)
            percent = last if percent == last + 1 else percent
        if percent > last:
            vague = numeral.vague and numeral.candidates[0][0] == 1
            return self.grown(replace(numeral, kind="percent", vague=vague), numeral.first, percent)
        if self.word(last) in self.lex.times:
            return self.grown(replace(numeral, kind="multiple"), numeral.first, last + 1)
        folded = last + 1 if self.tokens[last].text == _DASH else last
        stems = self.lex.fold
        if stems and self.follows(folded - 1, folded) and self.word(folded).startswith(stems):
            return self.grown(replace(numeral, kind="multiple"), numeral.first, folded + 1)
        return numeral

    # --- Roman numerals -------------------------------------------------------------------------

    def roman(self, at: int) -> Numeral | None:
        """Read XXVII, XXVIIth, ХХУП; single letters and words only beside a fitting noun."""
        letters, last = self.roman_letters(at)
        suffix = ""
        token = self.tokens[at]
        if last == at + 1 and not is_roman(letters):
            match = _ROMAN_SUFFIXED.fullmatch(token.raw)
            if match is None:
                return None
            letters, suffix = match.groups()
        elif (hyphened := self.roman_suffix(last)) is not None:
            suffix, last = hyphened
        read = read_roman(letters)
        if read is None:
            return None
        beside = self.beside_noun(at, last)
        if not self.roman_fits(letters, suffix, beside, read.well_formed, at, last):
            return None
        defect = ""
        if read.value is None:
            defect = f"“{letters}” is not a Roman numeral"
        elif not read.well_formed:
            defect = f"“{letters}” is not well formed: {read.value} is {read.canonical}"
        elif suffix in ("st", "nd", "rd", "th"):
            defect = english_suffix_defect(read.value, suffix)
        value = () if read.value is None else ((Fraction(read.value), Fraction(read.value)),)
        return Numeral(
            "ordinal",
            at,
            last,
            token.start,
            self.tokens[last - 1].end,
            value,
            "roman",
            vague=not beside and not suffix and letters.lower() in self.lex.roman_words,
            defect=defect,
        )

    def roman_letters(self, at: int) -> tuple[str, int]:
        """Return the letters at ``at``, with the 1s a typist put for I, and the token after."""
        raw = self.tokens[at].raw
        letters, last = (
            raw[: len(self.tokens[at].text.partition("'")[0])]
            if "'" in self.tokens[at].text
            else raw,
            at + 1,
        )
        while (
            last < len(self.tokens)
            and last < at + 4
            and self.tokens[last].before == "none"
            and self.tokens[last].kind != "mark"
            and is_roman(letters)
            and is_roman(self.tokens[last].raw)
        ):
            letters, last = letters + self.tokens[last].raw, last + 1
        return letters, last

    def roman_suffix(self, at: int) -> tuple[str, int] | None:
        """Return the suffix of XX-го and XXVII-th, and the token after."""
        if (
            at + 1 < len(self.tokens)
            and self.tokens[at].text == _DASH
            and self.follows(at - 1, at)
            and self.follows(at, at + 1)
            and self.tokens[at + 1].text in self.lex.ordinal_suffixes
            and self.tokens[at + 1].kind == "word"
        ):
            return self.tokens[at + 1].text, at + 2
        return None

    def roman_fits(
        self, letters: str, suffix: str, beside: int, well_formed: bool, at: int, last: int
    ) -> bool:
        """Whether letters that could be a Roman numeral are one here.

        ``beside`` is how near a fitting noun stands: 2 touching, 1 one word further on, 0 none.
        """
        cyrillic = any("\u0400" <= letter <= "\u04ff" for letter in letters)
        if len(letters) == 1:
            if cyrillic:
                return beside == 2 and letters in _SINGLE_CYRILLIC
            if letters not in _SINGLE_LATIN:
                return False
            if self.lex.code == "en" and letters == "I":
                return beside == 2 and self.capital_beside(at, last)
            return beside > 0 or bool(suffix and self.lex.code == "ru") or self.dash_roman(last)
        if beside:
            return True
        small = not set(letters) - set("IVXХІӀУПШY")
        if "1" in letters or "l" in letters:
            return False
        if letters.lower() in self.lex.roman_words and not (small and well_formed):
            return False
        if not well_formed:
            return small and len(letters) > 3 and (not cyrillic or "Х" in letters)
        if cyrillic:
            return small and (("Х" in letters and len(letters) > 2) or bool(suffix))
        return small or len(letters) > 3 or bool(suffix)

    def beside_noun(self, first: int, last: int) -> int:
        """Return 2 if a noun that takes Roman numerals touches, 1 if it is one word further."""
        nouns = self.lex.roman_nouns
        if not nouns:
            return 0
        if self.word(last).startswith(nouns):
            return 2
        short = self.lex.roman_abbreviations
        if self.word(last) in short and self.mark(last + 1) == ".":
            return 2
        if first and self.word(first - 1).startswith(nouns):
            return 2
        if first > 1 and self.mark(first - 1) == "." and self.word(first - 2) in short:
            return 2
        return 1 if self.word(last) and self.word(last + 1).startswith(nouns) else 0

    def capital_beside(self, first: int, last: int) -> bool:
        """Whether the noun beside a single I is capitalised: World War I, not "I part"."""
        nouns = self.lex.roman_nouns
        if self.word(last).startswith(nouns) and self.tokens[last].raw[0].isupper():
            return True
        return bool(
            first
            and self.word(first - 1).startswith(nouns)
            and self.tokens[first - 1].raw[0].isupper()
        )

    def dash_roman(self, at: int) -> bool:
        """Whether a dash and a longer Roman numeral follow: I–III."""
        return (
            at + 1 < len(self.tokens)
            and self.tokens[at].text == _DASH
            and len(self.tokens[at + 1].raw) > 1
            and is_roman(self.tokens[at + 1].raw)
        )

    # --- ranges ---------------------------------------------------------------------------------

    def ranged(self, low: Numeral) -> Numeral:
        """Return the range that ``low`` begins, or ``low``."""
        if low.defect or not low.candidates or low.candidates[0][0] != low.candidates[0][1]:
            return low
        at = self.range_end(low)
        if at is None or at >= len(self.tokens):
            return low
        high = self.numeral(at)
        if high is None or high.defect or not high.candidates or high.ends:
            return low
        if (low.ordinal != high.ordinal and low.form != "digits") or low.kind == "multiple":
            return low
        if low.kind == "percent" and high.kind != "percent":
            return low
        low = self.sharing_scale(low, high)
        pairs = tuple(
            (a, b) for (a, _), (b, _) in zip(low.candidates, high.candidates, strict=False) if a < b
        )
        if not pairs or pairs[0][0] != low.candidates[0][0]:
            return low
        if low.kind == "number" and high.kind != "number":
            low = replace(low, kind=high.kind)
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

    def range_end(self, low: Numeral) -> int | None:
        """Return the token after what joins two ends of a range, if anything does."""
        at, size = low.last, len(self.tokens)
        if at >= size:
            return None
        token = self.tokens[at]
        before = self.word(low.first - 1) if low.first else ""
        if before in self.lex.ranges and before:
            end = phrase(self.tokens, at, self.lex.ranges[before])
            if end > at:
                return end
        end = phrase(self.tokens, at, self.lex.ranges.get("", {}))
        if end > at:
            return end
        if token.text == _DASH and at + 1 < size and self.dash_joins(low, at):
            return at + 1
        if token.text in self.lex.either:
            return at + 1 if self.near(low, at + 1) else None
        return at if self.paired_words(low, at) else None

    def dash_joins(self, low: Numeral, at: int) -> bool:
        """Whether a dash is a range's: touching both sides, or spaced between digits."""
        after = self.tokens[at + 1]
        tight = self.tokens[at].before == "none" and after.before == "none"
        loose = self.tokens[at].before == "space" and after.before == "space"
        return tight or (loose and low.form == "digits" and after.kind == "digits")

    def near(self, low: Numeral, at: int) -> bool:
        """Whether "two or three": the second at most twice the first."""
        if at >= len(self.tokens) or low.kind == "percent":
            return False
        high = self.grammar.number(at) if starts_number(self.tokens, at, self.lex) else None
        if high is None or not high.values or high.high is not None:
            return False
        first = low.candidates[0][0]
        value = high.values[0] / high.scale if first < high.scale else high.values[0]
        return first < value <= max(2 * first, first + 1)

    def paired_words(self, low: Numeral, at: int) -> bool:
        """Whether دو سه, "two or three" without a word between."""
        if not self.lex.glue or low.form != "words" or low.last != low.first + 1:
            return False
        first = self.lex.cardinals.get(self.tokens[low.first].text)
        second = self.lex.cardinals.get(self.word(at))
        return first is not None and first < 10 and second == first + 1

    def sharing_scale(self, low: Numeral, high: Numeral) -> Numeral:
        """Give the first end of "10 to 15 million" its million."""
        scale = self.scales.get(high.start, 1)
        if scale == 1 or self.scales.get(low.start, 1) != 1:
            return low
        top = high.candidates[0][0]
        if any(a * scale > top for a, _ in low.candidates):
            return low
        return replace(low, candidates=tuple((a * scale, b * scale) for a, b in low.candidates))

    # --- small things ---------------------------------------------------------------------------

    def word(self, at: int) -> str:
        return self.grammar.word(at)

    def mark(self, at: int) -> str:
        return self.tokens[at].text if at < len(self.tokens) else ""

    def is_digits(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].kind == "digits"

    def follows(self, at: int, then: int) -> bool:
        """Whether ``then`` stands directly against the token before it."""
        return at + 1 == then < len(self.tokens) and self.tokens[then].before == "none"

    def grown(self, numeral: Numeral, first: int, last: int) -> Numeral:
        return replace(
            numeral,
            first=first,
            last=last,
            start=self.tokens[first].start,
            end=self.tokens[last - 1].end,
        )


def _negated(numeral: Numeral) -> Numeral:
    return replace(numeral, candidates=tuple((-b, -a) for a, b in numeral.candidates))


def english_suffix_defect(value: int, suffix: str) -> str:
    """Say what is wrong with "21nd" or "XXVIIInd", or nothing."""
    teens = value % 100 in (11, 12, 13)
    right = "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return "" if suffix == right else f"suffix -{suffix} does not fit {value} ({value}{right})"
