"""A paragraph → sentences, by the punctuation and what stands on both sides of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, cached_property

from workbench.segmentation.lines import CLOSERS, TERMINATORS
from workbench.segmentation.rules import Rules, is_long_initial, listed
from workbench.text import count_small, is_small

_NO_SPACE_AFTER = "。！？｡"


def _closer(marks: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:[{re.escape(marks)}\u00b9\u00b2\u00b3\u2070-\u2079]"
        r"|[ \xa0\u202f]»|«(?=\s)|\[\d{1,3}\])*"
    )


_CLOSER = _closer(CLOSERS)
# What closes a quotation in German opens one in Chinese, and no space tells which.
_CLOSER_WITHOUT_SPACE = _closer(CLOSERS.replace("“", ""))
# Where sentences end with one of these, a full stop abbreviates.
_OWN_STOP = re.compile("[।॥։።။។。｡]")
_FULL_STOP = re.compile(r"\.(?=\s)")
_OPENER = re.compile(r"[^\w]{0,40}")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u200c\u200d'’\-\u0301\u064b-\u0655])*")
_NOTE = re.compile(r"\[[^\[\]]{1,300}\](?!\()[.]?|\((?:\.{3}|…)\)")
_LABELLED_NOTE = re.compile(r"\(\s*([^\W\d_]+)[^()\[\]]{0,300}[)\]][.]?")
_ROMAN = re.compile(r"[IVXLC]{1,7}\b")
# A bracket longer than this is no aside: its sentences stand for themselves.
_MAX_ASIDE = 300
# Digits of a day or a century.
_ORDINAL = 2
# Fewer characters before an abbreviation are no sentence: "В 1985 г. Горбачёв сказал".
_SHORT = 10


class Vocabulary:
    """The words of a text that stand in it in small letters somewhere.

    A capital on one of them means the start of a sentence and not a name (Kiss and Strunk 2006,
    "Unsupervised multilingual sentence boundary detection").
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def small(self) -> frozenset[str]:
        """Words seen in small letters."""
        return frozenset(word for word in re.findall(r"[^\W\d_]+", self.text) if word.islower())

    @cached_property
    def has_own_stop(self) -> bool:
        """Whether sentences end with the full stop of their own script: the danda of Hindi."""
        return len(_OWN_STOP.findall(self.text)) > len(_FULL_STOP.findall(self.text))

    @cached_property
    def has_capitals(self) -> bool:
        """Whether the text uses capitals at all: one letter in 500 at the least."""
        letters = count_small(self.text)
        return sum(map(str.isupper, self.text)) * 500 >= letters


def sentences(
    text: str, start: int, body: int, end: int, rules: Rules, vocabulary: Vocabulary
) -> Iterator[tuple[int, int]]:
    """Yield the sentences of the paragraph ``[start, end)`` whose words begin at ``body``."""
    terminator = _terminator(rules.terminators)
    if not terminator.search(text, body, end):
        yield start, end
        return
    asides = _asides(text, body, end)
    at = 0
    for found in terminator.finditer(text, body, end):
        if found.end() <= start:
            continue
        closer = _CLOSER_WITHOUT_SPACE if found[0][-1] in _NO_SPACE_AFTER else _CLOSER
        stop = closer.match(text, found.end(), end).end()  # type: ignore[union-attr]
        while at < len(asides) and asides[at][1] <= stop:
            at += 1
        inside = at < len(asides) and asides[at][0] < stop
        if inside and asides[at][0] > start:
            continue
        stop = _with_notes(text, stop, end, rules)
        if stop >= end:
            break
        if _Place(text, start, found.start(), found.end(), stop, end, rules, vocabulary).ends():
            yield start, stop
            start = stop
            while start < end and text[start].isspace():
                start += 1
    if start < end:
        yield start, end


@cache
def _terminator(others: str) -> re.Pattern[str]:
    """Return what ends sentences, with the other marks that do in some language."""
    return re.compile(rf"(?:[{TERMINATORS}{re.escape(others)}]|(?<=\.)[ \xa0](?=\.))+")


def _asides(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the outermost short bracketed spans, in order."""
    found: list[tuple[int, int]] = []
    depth: list[int] = []
    for bracket in re.finditer(r"[()\[\]]", text[start:end]):
        at = start + bracket.start()
        if bracket.group() in "([":
            depth.append(at)
        elif depth:
            opened = depth.pop()
            if at - opened <= _MAX_ASIDE:
                while found and found[-1][0] > opened:
                    found.pop()
                found.append((opened, at + 1))
    return found


def _with_notes(text: str, stop: int, end: int, rules: Rules) -> int:
    """Return where the footnotes in brackets end that follow a sentence's full stop."""
    while True:
        at = stop
        while at < end and text[at].isspace():
            at += 1
        note = _NOTE.match(text, at, end)
        if note is None:
            labelled = _LABELLED_NOTE.match(text, at, end)
            if labelled and listed(labelled.group(1)) in rules.note_words:
                note = labelled
        if note is None or not _starts_anew(text, note.end(), end):
            return stop
        stop = note.end()


def _starts_anew(text: str, at: int, end: int) -> bool:
    opener = _OPENER.match(text, at, end)
    after = opener.end() if opener else at
    return after >= end or (text[at].isspace() and not is_small(text[after]))


class _Place:
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
        opener = _OPENER.match(text, stop, end)
        self.next_at = opener.end() if opener else stop
        self.opener = text[stop : self.next_at]
        found = _WORD.match(text, self.next_at, min(end, self.next_at + 60))
        self.next = found.group() if found else text[self.next_at : self.next_at + 1]

    def ends(self) -> bool:
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
        if self.cluster[-1] in _NO_SPACE_AFTER:
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
