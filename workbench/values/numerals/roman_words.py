"""Roman numerals among words: which tokens are some, and what stands beside them says so."""

from __future__ import annotations

import re

from workbench.message import Message, Notation
from workbench.values.numerals.attached import ENGLISH, suffix_defect
from workbench.values.numerals.numeral import Numeral
from workbench.values.numerals.roman import Roman, is_roman, read_roman, roman
from workbench.values.view import View

# What a Roman numeral, or one typed on Cyrillic keys, begins with.
CAPITALS = frozenset("IVXLCDMХІӀУПШСМҮYѴ") | {chr(code) for code in range(0x2160, 0x2170)}
# Small ones are read beside a fitting noun: chapter iv, pages xii–xv; "chapter i" is a typing slip.
SMALL_LETTERS = frozenset(roman(n).lower() for n in range(2, 90)) - {"l"}
_SUFFIXED = re.compile(r"([IVXLCDMХІӀУПШ]+)(st|nd|rd|th)")
_OF_CAPITALS = re.compile(rf"[{''.join(sorted(CAPITALS))}1l]+(st|nd|rd|th)?(?!\w)")
_SINGLE_LATIN = frozenset("IVX")
_SINGLE_CYRILLIC = frozenset("ХІПШ")
_ABBREVIATED = frozenset({"p", "pp", "vol", "ch", "sec", "art", "pt", "bk"})
_SMALL = frozenset("IVXХІӀУПШY1l")
_SHORTEST_GARBLED = 3
_LONGEST_HEADING = 8
_BEFORE_VERSE = frozenset(".,:")


def may_be_roman(word: str) -> bool:
    """Whether a word by itself may be a Roman numeral, if what stands beside it fits."""
    if word[0] not in CAPITALS:
        return word in SMALL_LETTERS
    letters = word.partition("'")[0]
    if len(letters) == 1:
        return letters in _SINGLE_LATIN or letters in _SINGLE_CYRILLIC or not letters.isalpha()
    return is_roman(letters) or bool(_SUFFIXED.fullmatch(word))


def looks_roman(raw: str) -> bool:
    """Whether a word has only letters that a Roman numeral may have."""
    return raw in SMALL_LETTERS or (raw[0] in CAPITALS and bool(_OF_CAPITALS.match(raw)))


class RomanNumerals(View):
    """The Roman numerals of one text."""

    def read(self, at: int) -> Numeral | None:
        """Read XXVII, XXVIIth, ХХУП; single letters and words only beside a fitting noun."""
        if self.raw(at) in SMALL_LETTERS:
            return self._small(at)
        letters, last = self._letters(at)
        suffix = ""
        if last == at + 1 and not is_roman(letters):
            match = _SUFFIXED.fullmatch(self.raw(at))
            if match is None:
                return None
            letters, suffix = match.groups()
        elif (hyphened := self._suffix(last)) is not None:
            suffix, last = hyphened
        read = read_roman(letters)
        if read is None or (self.glued(last) and self.tokens.digits(last)):
            return None  # V8
        beside = self._beside_noun(at, last)
        if not self._fits(letters, suffix, beside, read.well_formed, at, last):
            return None
        value = () if read.value is None else ((read.value, read.value),)
        return Numeral(
            "ordinal",
            at,
            last,
            *self.tokens.span(at, last),
            value,
            "roman",
            vague=not beside and not suffix and letters.lower() in self.lex.roman_words,
            defect=_defect(letters, suffix, read),
            implied=self._may_be_pronoun(letters, suffix) and not self._surely_one(at, last),
        )

    def _may_be_pronoun(self, letters: str, suffix: str) -> bool:
        return letters == "I" and not suffix and self.lex.code == "en"

    def _surely_one(self, at: int, last: int) -> bool:
        """Whether a single I is no pronoun: World War I, Elizabeth I."""
        return self._capital_beside(at, last) or self._regnal("I", at, last)

    def _small(self, at: int) -> Numeral | None:
        """Read the iv of "chapter iv", and of "pages ii–iv" both."""
        letters = self.raw(at)
        ranged = self.text(at - 1) == "-" and self.glued(at)
        start = at - 2 if ranged and self.raw(at - 2) in SMALL_LETTERS else at
        before = start - 1 - (start > 1 and self.text(start - 1) == ".")
        noun = self.word(before)
        called = noun.startswith(self.lex.roman_nouns) or noun in _ABBREVIATED
        in_book = bool(noun) and self._of_book(at, before)
        read = read_roman(letters.upper())
        single = len(letters) == 1 and not in_book
        if single and (self.tied(at + 1) or self._is_variable(at, noun)):
            return None  # the chapter on v-for; typeof x
        if not (called or in_book) or read is None or read.value is None:
            return None
        candidates = ((read.value, read.value),)
        span = self.tokens.span(at, at + 1)
        return Numeral("ordinal", at, at + 1, *span, candidates, "roman")

    def _is_variable(self, at: int, noun: str) -> bool:
        """Whether a single small letter names a thing, as in typeof x.

        Where nouns are not inflected, that of a text stands as it is listed, or in the plural;
        elsewhere no word follows the numeral.
        """
        if not self.lex.hyphen:
            return bool(self.word(at + 1))
        listed = {noun, noun.removesuffix("s")} & {*self.lex.roman_nouns, *_ABBREVIATED}
        return not listed

    def _of_book(self, at: int, before: int) -> bool:
        """Whether a name stands before, and a verse after: Luke xv. 8."""
        verse = self.text(at + 1) in _BEFORE_VERSE and self.glued(at + 1)
        chapter = verse and self.tokens.digits(at + 2) != ""
        return chapter and self.raw(before)[0].isupper()

    def _regnal(self, letters: str, at: int, last: int) -> bool:
        """Whether a name stands before, and nothing that "I" could do after: Abbas I of Persia."""
        if letters == "X" or at == 0 or self.before(at) != "space":
            return False  # Malcolm X, Mac OS X
        name = self.raw(at - 1) if self.word(at - 1) else ""
        if len(name) <= 2 or not name[0].isupper() or name.isupper():
            return False
        after = self.word(last)
        alone = not after or after in self.lex.after_regnal or self.lex.code != "en"
        return alone or letters == "V"

    def _letters(self, at: int) -> tuple[str, int]:
        """Return the letters at ``at``, with the 1s a typist put for I, and the token after."""
        last = at + 1
        # Elizabeth II's
        letters = self.raw(at)[: len(self.text(at).partition("'")[0])]
        while (
            last < min(self.size, at + 4)
            and self.glued(last)
            and self.tokens.kinds[last] != "mark"
            and is_roman(letters)
            and is_roman(self.raw(last))
        ):
            letters, last = letters + self.raw(last), last + 1
        return letters, last

    def _suffix(self, at: int) -> tuple[str, int] | None:
        """Return the suffix of XX-го and XXVII-th, and the token after."""
        suffix = self.word(at + 1)
        return (suffix, at + 2) if self.tied(at) and suffix in self.lex.ordinal_suffixes else None

    def _fits(
        self, letters: str, suffix: str, beside: int, well_formed: bool, at: int, last: int
    ) -> bool:
        """Whether letters that could be a Roman numeral are one here.

        ``beside`` is how near a fitting noun stands: 2 touching, 1 one word further on, 0 none.
        """
        cyrillic = any("\u0400" <= letter <= "\u04ff" for letter in letters)
        heading = well_formed and len(letters) <= _LONGEST_HEADING
        if heading and self.tokens.passage(at) == range(at, last):
            return len(letters) > 1 or letters in _SINGLE_LATIN
        if len(letters) == 1:
            if cyrillic:
                return beside == 2 and letters in _SINGLE_CYRILLIC
            if letters not in _SINGLE_LATIN:
                return False
            if suffix:
                return True
            if self._regnal(letters, at, last):
                return True
            if self._may_be_pronoun(letters, suffix):
                return beside == 2 and (
                    self._capital_beside(at, last) or self.word(at - 1) in self.lex.roman_nouns
                )
            return beside > 0 or self._to_roman(last)
        small = _SMALL.issuperset(letters)
        if letters.lower() in self.lex.roman_words and not (well_formed and (small or beside)):
            return False
        if beside:
            return small or (well_formed and not cyrillic)
        if "1" in letters or "l" in letters:
            return False
        if not well_formed:
            long = (
                len(letters) > _SHORTEST_GARBLED if cyrillic else len(letters) >= _SHORTEST_GARBLED
            )
            return small and long and (not cyrillic or "Х" in letters)
        if cyrillic:
            return small and (("Х" in letters and len(letters) > 2) or bool(suffix))
        return small or len(letters) > 3 or bool(suffix)

    def _beside_noun(self, first: int, last: int) -> int:
        """Return 2 if a noun that takes Roman numerals touches, 1 if it is one word further."""
        nouns = self.lex.roman_nouns
        if not nouns:
            return 0
        if self.word(last).startswith(nouns):
            return 2
        short = self.lex.roman_abbreviations
        if self.word(last) in short and self.text(last + 1) == ".":
            return 2
        if self.word(first - 1).startswith(nouns):
            return 2
        if self.text(first - 1) == "." and self.word(first - 2) in short:
            return 2
        return 1 if self.word(last) and self.word(last + 1).startswith(nouns) else 0

    def _capital_beside(self, first: int, last: int) -> bool:
        """Whether the noun beside a single I is capitalised: World War I, not "I part"."""
        return any(
            self.word(at).startswith(self.lex.roman_nouns) and self.raw(at)[0].isupper()
            for at in (last, first - 1)
        )

    def _to_roman(self, at: int) -> bool:
        """Whether a dash and a longer Roman numeral follow: I–III; of centuries V/XI as well."""
        after = self.raw(at + 1)
        return self.text(at) in ("-", "/") and len(after) > 1 and is_roman(after)


def _defect(letters: str, suffix: str, read: Roman) -> Message | None:
    if read.value is None:
        return Message("“{shown}” is not a Roman numeral", {"shown": letters})
    if not read.well_formed:
        return Message(
            "“{shown}” is not well formed: {value} is {canonical}",
            {"shown": letters, "value": Notation(read.value), "canonical": read.canonical},
        )
    return suffix_defect(read.value, suffix) if suffix in ENGLISH else None
