"""Whether a terminator ends its sentence, by what stands on both sides of it."""

from __future__ import annotations

import re
import unicodedata

from workbench.segmentation.rules import Rules, is_long_initial, listed
from workbench.segmentation.vocabulary import Vocabulary
from workbench.text import is_small

NO_SPACE_AFTER = "。！？｡"
OPENER = re.compile(r"[^\w]{0,40}")
"""What may stand between two sentences, and open the second."""

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u200c\u200d'’\-\u0301\u064b-\u0655])*")
_ROMAN = re.compile(r"[IVXLC]{1,7}\b")
# Digits of a day or a century.
_ORDINAL = 2
# Fewer characters before an abbreviation are no sentence: "В 1985 г. Горбачёв сказал".
_SHORT = 10


class Terminator:
    """A terminator in its sentence, and the words round it."""

    def __init__(
        self,
        text: str,
        start: int,
        mark: int,
        mark_end: int,
        stop: int,
        end: int,
        rules: Rules,
        vocabulary: Vocabulary,
    ) -> None:
        self.text, self.start, self.mark, self.stop, self.end = text, start, mark, stop, end
        self.cluster = text[mark:mark_end]
        self.closed = text[mark_end:stop].strip()
        self.rules, self.vocabulary = rules, vocabulary
        opener = OPENER.match(text, stop, end)
        self.next_at = opener.end() if opener else stop
        self.opener = text[stop : self.next_at]
        found = _WORD.match(text, self.next_at, min(end, self.next_at + 60))
        self.next = found.group() if found else text[self.next_at : self.next_at + 1]

    def ends_sentence(self) -> bool:
        """Tell whether the sentence ends here."""
        if not self.next or self.next_at >= self.end:
            return False
        if self.opener[:1] and not self.opener[0].isspace() and self.opener[0] in ",;:،؛)]":
            return False
        if not self.opener[:1].isspace() and not self.ends_without_space():
            return False
        if is_small(self.next[0]) and not self.small_letter_may_open():
            return False
        if self.is_ellipsis:
            return self.ends_after_ellipsis()
        if self.cluster != ".":
            return not self.is_uncased or self.ends_after_mark()
        return self.ends_after_full_stop()

    def small_letter_may_open(self) -> bool:
        """Whether a small letter says nothing here.

        So in a text without capitals, after a script without, and before a signature: ``— @lord``.
        """
        before = self.text[self.mark - 1 : self.mark]
        return _is_uncased(before) or "@" in self.opener or not self.vocabulary.has_capitals

    @property
    def is_ellipsis(self) -> bool:
        """Whether the terminator is two full stops or more, or an ellipsis character."""
        return self.cluster == "…" or (
            len(self.cluster) > 1 and set(self.cluster) <= set(".… \xa0")
        )

    @property
    def is_uncased(self) -> bool:
        """Whether the next word tells nothing by its first letter."""
        return _is_uncased(self.next[0])

    def ends_without_space(self) -> bool:
        """No space follows: only where no abbreviation, number or address is written so."""
        if self.cluster[-1] in NO_SPACE_AFTER:
            return True
        if self.opener and self.opener[0] in "«“„([":
            return True
        before, after = self.last_word(), self.next
        if self.is_ellipsis and not self.opener and after[0].isupper():
            return self.text[self.mark - 1].islower() and after[1:2].islower()
        if self.closed or self.opener or len(after) < 2:
            return False
        if not before and self.is_uncased and self.text[self.mark - 1] in " )»":
            return True
        if len(before) < 3:
            return False
        if not before[-1].isalpha() or self.text[self.mark - len(before) - 1 : self.mark] == ".":
            return False
        if "\u0620" <= before[-1] <= "\u06ff" and self.is_uncased:
            return True
        cyrillic = "\u0400" <= before[-1] <= "\u04ff" and "\u0400" <= after[0] <= "\u04ff"
        return cyrillic and before[-1].islower() and after[0].isupper() and after[1].islower()

    def ends_after_ellipsis(self) -> bool:
        """Tell an end from a pause: before a capital, or in scripts without, after a verb."""
        if not self.is_uncased:
            return self.next[0].isupper()
        goes_on = self.rules.continuers | self.rules.conjunctions
        return listed(self.next) not in goes_on and self.verb_before()

    def ends_after_mark(self) -> bool:
        """Question and exclamation marks before an uncased word: a quoted one may go on."""
        dashed = bool(set(self.opener) & set("-–—"))
        if not self.closed and not dashed:
            return True
        if dashed and not self.rules.continuers:
            return False  # what a dash goes on with is who said it
        return listed(self.next) not in self.rules.continuers

    def verb_before(self) -> bool:
        """Whether the word before may be a verb, where a language ends its sentences with one."""
        before = listed(self.last_word())
        return not self.rules.verb_endings or before.endswith(self.rules.verb_endings)

    def ends_after_full_stop(self) -> bool:
        """Tell abbreviations, initials and numerals from full stops."""
        if self.closed and self.is_uncased and listed(self.next) in self.rules.continuers:
            return False
        abbreviates = self.rules.only_abbreviates or self.vocabulary.has_own_stop
        if abbreviates and not self.text[self.mark - 1].isascii():
            return False  # डॉ. मार्टिन
        if self.text[self.mark - 1 : self.mark].isdigit():
            return self.ends_after_number()
        pieces = self.pieces()
        if not pieces:
            return True
        chains = ["".join(f"{piece}." for piece in pieces[at:]) for at in range(len(pieces))]
        word = pieces[-1]
        if self.is_label(word):
            return False
        for known in map(listed, chains):
            if known in self.rules.before_number and self.numbered():
                return False
            if known in self.rules.never_last:
                return self.measures(word)
            if known in self.rules.may_end:
                return self.next_starts() and self.mark - self.start > _SHORT
        if word in self.rules.short_words:
            return True
        if is_long_initial(word, self.rules):
            return self.next_starts(names=True)
        if len(word) == 1:
            return self.next_starts(names=len(pieces) == 1 or len(pieces[-2]) > 1)
        return True

    def ends_after_number(self) -> bool:
        """Tell a number that ends a sentence from one that numbers an item."""
        at = self.mark
        while at > self.start and (self.text[at - 1].isdigit() or self.text[at - 1] == "."):
            at -= 1
        if at == self.start or self.is_heading_label(at):
            return False
        if self.rules.dotted_ordinals and self.mark - at <= _ORDINAL:
            return self.next_starts(names=True)  # am 31. August; S. 12. Das ist alles.
        before = self.text[max(self.start, at - 4) : at]
        apart = before.rstrip(" \xa0\n(")
        return not (self.mark - at <= 2 and apart != before and apart[-1:] in tuple(":;؛"))

    def numbered(self) -> bool:
        """Whether a number follows: ``No. 5``, ``гл. IV``."""
        return self.next[0].isdigit() or _ROMAN.match(self.next) is not None

    def measures(self, word: str) -> bool:
        """Whether a number stands before: ``10 см.`` is a length, ``см.`` alone a reference."""
        at = self.mark - len(word)
        return self.text[max(self.start, at - 3) : at].rstrip(" \xa0")[-1:].isdigit()

    def is_label(self, word: str) -> bool:
        """Whether a Roman numeral or a letter opens the sentence as a list item's label."""
        at = self.mark - len(word)
        if at == self.start:
            roman = _ROMAN.fullmatch(word) is not None
            return len(word) == 1 or roman or listed(word) in self.rules.label_words
        return len(word) < 12 and self.is_heading_label(at)

    def is_heading_label(self, at: int) -> bool:
        """Whether a word like "Article" opens the sentence and its number stands at ``at``."""
        if at - self.start >= 20:
            return False
        return listed(self.text[self.start : at].strip()) in self.rules.heading_words

    def next_starts(self, *, names: bool = False) -> bool:
        """Whether the next word shows that it opens a sentence and is no name.

        After an initial (``names``) a word that is also a common noun may yet be a surname.
        """
        if self.is_uncased or not self.next[0].isalpha():
            return False
        word = self.next.lower()
        if self.text[self.next_at + len(word) : self.next_at + len(word) + 1] == ".":
            return False
        return listed(word) in self.rules.starters or (not names and word in self.vocabulary.small)

    def last_word(self) -> str:
        """Return the last of the words that end here, empty if none does."""
        pieces = self.pieces()
        return pieces[-1] if pieces else ""

    def pieces(self) -> list[str]:
        """Return the words tied by full stops that end here: ``["т", "е"]`` for ``т. е.``."""
        pieces: list[str] = []
        at = self.mark
        while len(pieces) < 4:
            begin = at
            while begin > self.start and at - begin < 24 and _in_word(self.text[begin - 1]):
                begin -= 1
            if begin == at or (pieces and at - begin > 5):
                break
            pieces.insert(0, self.text[begin:at])
            if at - begin > 5 or begin <= self.start:
                break
            at = begin
            if self.text[at - 1] in " \xa0\u202f" and at - 1 > self.start:
                at -= 1
            if self.text[at - 1] != ".":
                break
            at -= 1
        return pieces


def _is_uncased(char: str) -> bool:
    """Whether a letter is of a script without capitals that open sentences."""
    return char.isalpha() and not (char.isupper() or is_small(char))


def _in_word(char: str) -> bool:
    return char.isalpha() or char in "\u200c\u200d-" or unicodedata.category(char) in ("Mn", "Mc")
