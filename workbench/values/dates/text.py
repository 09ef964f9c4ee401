"""Tokens as the rules of dates see them: numerals, months, years and eras at each token."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from workbench.once import once
from workbench.values.dates.calendar import Calendar, Year
from workbench.values.dates.words import BEGINNINGS, DateWords, Era, Sure, Word, beginnings
from workbench.values.dates.year_numbers import years_of
from workbench.values.measures.words import measure_words
from workbench.values.model import Form, Reading, Value
from workbench.values.numerals.lexicon import lexicon
from workbench.values.numerals.numeral import Numeral
from workbench.values.phrases import Standing
from workbench.values.tokens import Tokens

Counted = tuple[Numeral, int]

_MAX_LIST = 8
_ENDINGS = ("ها", "های")  # of a month in the plural: دی‌ها
_FEW = 8
_FARTHEST = 10 * _MAX_LIST

LAST_DAY = 39  # "32 December" is an impossible day, "45 December" no day at all


class Found(NamedTuple):
    """What a rule has read, and the token after it."""

    values: list[Value]
    last: int


class Month(NamedTuple):
    """A month's name, how sure it is one, whether it has its capital, and the token after it."""

    which: Calendar
    number: int
    sure: Sure
    capital: bool
    last: int


class Years(NamedTuple):
    """The years a phrase may mean, likeliest first, and the token after it."""

    years: tuple[Year, ...]
    last: int


def spread(first: int, numerals: Sequence[Counted], last: int) -> Iterator[tuple[int, int]]:
    """Yield the tokens of each of some numerals that the tokens ``[first, last)`` are parted among.

    The first has what stands before them as well, the last what follows.
    """
    firsts = (first, *(numeral.first for numeral, _ in numerals[1:]))
    return zip(firsts, (*(numeral.last for numeral, _ in numerals[:-1]), last), strict=True)


class DateText:
    """Tokens with the numerals and the date words that begin at each."""

    def __init__(
        self, tokens: Tokens, numerals: Iterable[Numeral], words: DateWords, lang: str
    ) -> None:
        self.tokens = tokens
        self.mark, self.glued, self.tied = tokens.mark, tokens.glued, tokens.tied
        self.digits = tokens.digits
        self.lang = lang
        self.words = words
        singles = [end for numeral in numerals for end in numeral.ends or (numeral,)]
        self.numerals = {numeral.first: numeral for numeral in singles}
        self._counted = {one.last for one in singles}
        self._numbers = {one.first: found for one in singles if (found := _counted(one))}
        self._numbered = {*self.numerals, *tokens.runs}
        self._phrases = Standing(words.phrases, tokens)
        self._pass_over_verbs()
        self._name_days()
        self.solar_home = words.solar_home

    def _pass_over_verbs(self) -> None:
        """Find no month in what is tied to a verb: می‌رود."""
        for index in self.tokens.places(self.words.verb_prefixes):
            if self.tokens.before(index + 1) == "zwnj":
                self._phrases[index] = None

    def _name_days(self) -> None:
        """Count the days that are named, where a month follows: غرهٔ ربیع‌الاول."""
        for index, ((day, *_), last) in self.words.named_days.found(self.tokens):
            if self.month(last):
                span = self.tokens.span(index, last)
                numeral = Numeral("ordinal", index, last, *span, ((day, day),), "words")
                self.numerals[index] = numeral
                self._numbers[index] = numeral, day

    @property
    def places(self) -> Sequence[int]:
        """Where a date may begin."""
        starters = beginnings(self.lang, *BEGINNINGS).places(self.tokens)
        begun = filter(self._phrases.__getitem__, starters)
        apostrophes = self.tokens.places({"'"})
        return sorted({*self.tokens.runs, *apostrophes, *begun, *self.numerals})

    @once
    def months(self) -> Sequence[int]:
        """Where a month may be named."""
        places = beginnings(self.lang, "month", "month words").places(self.tokens)
        return [*filter(self._phrases.__getitem__, places)]

    @once
    def _months(self) -> frozenset[int]:
        return frozenset(self.months)

    @once
    def centuries(self) -> Sequence[int]:
        """Where a word for a century may stand."""
        after = beginnings(self.lang, "century words after", "millennium words after")
        return after.places(self.tokens)

    def word(self, index: int, *roles: str) -> tuple[Word, int] | None:
        """Return the word at a token if it plays one of ``roles``, and the token after it."""
        if phrase := self._phrases[index]:
            for word in phrase.meanings:
                if word.role in roles and not self._title(phrase.last):
                    return word, phrase.last
        return None

    def roles_at(self, index: int) -> list[str]:
        """Return what roles a word at a token may play."""
        phrase = self._phrases[index]
        return [word.role for word in phrase.meanings] if phrase else []

    def _title(self, last: int) -> bool:
        """Whether a hyphen makes another word of a single letter: г-жа."""
        return len(self.tokens.word(last - 1)) == 1 and self.tied(last)

    def begins(self, index: int) -> bool:
        """Say whether a token may begin a word of dates or the ending of a decade."""
        first = self.tokens.text(index)
        return first in self.words.phrases.firsts or first in self.words.endings.firsts

    def near(self, index: int, places: Sequence[int]) -> bool:
        """Say whether one of ``places``, in order, is after a token and no list's length away."""
        at = bisect_right(places, index)
        return at < len(places) and places[at] - index <= _FARTHEST

    def skip(self, index: int, *roles: str) -> int:
        """Return the token after a word of ``roles``, or ``index`` if there is none."""
        found = self.word(index, *roles)
        return found[1] if found else index

    def follows(self, index: int, *roles: str) -> bool:
        """Say whether a word of ``roles`` ends right before a token."""
        return self.skip(index - 1, *roles) == index or self.skip(index - 2, *roles) == index

    def chooses(self, index: int) -> bool:
        """Say whether a token is "or"."""
        return self.tokens.text(index) in lexicon(self.lang).either

    def joined(self, index: int) -> int:
        """Return the token after a dash, "and" or "until", or no token at all."""
        if self.mark(index, "-"):
            return index + 1
        last = self.skip(index, "and", "until")
        return last if last > index else len(self.tokens)

    def listed(
        self,
        index: int,
        item: Callable[[int], Counted | None],
        commas: bool = False,
        between: str = "",
    ) -> tuple[list[Counted], int]:
        """Return the items at a token, "10–15" or "5, 6 и 7" or one, and the token after them.

        A list of nothing but commas is one item, unless ``commas`` are enough. Before each item
        but the first a word of the role ``between`` may stand: late 11th–early 12th.
        """
        items: list[Counted] = []
        start, kept = index, 0
        while len(items) < _MAX_LIST and (found := item(start)):
            items.append(found)
            if not kept or commas or not self.mark(start - 1, ","):
                kept = len(items)
            last = found[0].last
            comma = self.mark(last, ",")
            start = self.joined(last + comma)
            if comma and start == len(self.tokens):
                start = last + 1
            start = self.skip(start, between) if between else start
            start += between != "" and self.mark(start, "-")
        items = items[:kept]
        return items, items[-1][0].last if items else index

    def plain_word(self, index: int) -> bool:
        """Say whether a token is a word after a space, and no numeral."""
        if index in self.numerals or not self.tokens.word(index):
            return False
        return self.tokens.before(index) == "space"

    def counts_nothing(self, index: int) -> bool:
        """Say whether no word follows that what stands before a token could be the number of."""
        return not self.tokens.word(index) or self.tokens.before(index) == "line"

    def has_no_noun(self, index: int) -> bool:
        """Say whether no noun stands at a token that an ordinal before it could be of."""
        if self.mark(index, "-/") and self.glued(index):
            return False
        if self.counts_nothing(index) or self.words.nouns_before:
            return True
        if self.skip(index, "and", "until", "year prepositions", "no nouns") > index:
            return True
        endings = self.words.noun_endings
        return bool(endings) and not self.tokens[index].endswith(endings)

    def whole(self, index: int, *lengths: int) -> str:
        """Return a run as ``digits`` does, unless more digits go on behind a mark: 400,335."""
        return "" if self.tied(index + 1, ".,٬") else self.digits(index, *lengths)

    def number(self, index: int) -> Counted | None:
        """Return the whole number below 10,000 that begins at a token."""
        return self._numbers.get(index)

    def numbered(self, index: int) -> bool:
        """Say whether a number or digits stand at a token or a few words on."""
        return not self._numbered.isdisjoint(range(index, index + _FEW))

    def measured(self, index: int) -> bool:
        """Say whether a unit or a currency stands at a token, after what it measures."""
        words = (measure_words(self.lang, section) for section in ("units", "currencies"))
        return any(each.at(self.tokens, index) for each in words)

    def month(self, index: int) -> Month | None:
        """Return the month named at a token, with a word for "month" before or after it."""
        if index not in self._months:
            return None
        named = self.skip(index, "month words")
        word, after = self.word(named, "month") or (None, index)
        if not word or not word.month:
            return None
        last = self.skip(after, "month words")
        if named == index and last == after and self._within_a_word(index, after):
            return None
        sure = "sure" if named > index or last > after else word.sure
        capital = not self.words.capitals or self.tokens.raw(named)[:1].isupper()
        return Month(*word.month, sure, capital, last)

    def _within_a_word(self, index: int, after: int) -> bool:
        """Whether a month's name is a part of another word: سی‌دی, اوت‌لوک."""
        if self.tokens.before(index) == "zwnj" and index not in self._counted:
            return self.tokens.word(index - 1) != ""
        tied = self.tokens.before(after) == "zwnj"
        return tied and not self.tokens[after].startswith(_ENDINGS)

    def era(self, index: int, letters: bool = False) -> tuple[Era, int] | None:
        """Return the era named at a token; ``letters`` if one letter is enough."""
        found = self.word(index, "era after") or (
            self.word(index, "era letter") if letters else None
        )
        if not found or not found[0].era:
            return None
        if self.mark(found[1] - 1, ".") and self.glued(found[1]) and self.tokens.word(found[1]):
            return None  # ق.م.م., the civil code
        raw = self.tokens.raw(index)
        alone = found[1] == index + 1
        if alone and raw.isascii() and raw.isalpha() and len(raw) < 4 and not raw.isupper():
            return None  # "ah", "ad", "sh" are words
        return found[0].era, found[1]

    def years_of(self, digits: str, era: Era | None) -> tuple[Year, ...]:
        """Return the years that a run of two to four digits may mean, likeliest first."""
        return years_of(digits, era, self.words)

    def value(
        self, first: int, last: int, readings: Iterable[Reading], *, vague: bool = False
    ) -> Value:
        """Return the date of the tokens ``[first, last)``; without readings it is impossible."""
        inside = [self.numerals[i] for i in range(first, last) if i in self.numerals]
        forms: set[Form] = {numeral.form for numeral in inside} or {"words"}
        return Value(
            "date",
            *self.tokens.span(first, last),
            tuple(dict.fromkeys(readings)),
            forms.pop() if len(forms) == 1 else "mixed",
            vague,
            any(numeral.approximate for numeral in inside),
            next((numeral.defect for numeral in inside if numeral.defect), None),
        )


def _counted(numeral: Numeral) -> Counted | None:
    if numeral.kind not in ("number", "ordinal") or (number := numeral.whole) is None:
        return None
    return (numeral, number) if 0 < number < 10_000 else None
