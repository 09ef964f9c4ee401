"""The words dates are made of, from the section ``calendar`` of a language's file.

Months are listed without the marks of transliteration (ALA-LC, EI, DMG): Ḏū l-Ḥiǧǧa is Dhu l-Hijja.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, NamedTuple, cast

from workbench.languages import language
from workbench.values.dates.calendar import Calendar
from workbench.values.phrases import Beginnings, Phrases, keys_of, listed, words_in
from workbench.values.tokens import Tokens

Part = Literal["day", "month", "year"]
Era = Literal[
    "gregorian", "before christ", "solar", "lunar", "hijri", "imperial",
    "byzantine", "jewish", "buddhist", "seleucid", "yazdegerdi",
]  # fmt: skip
Sure = Literal["sure", "doubtful", "bound", "rare", "verb"]

CALENDARS: tuple[Calendar, ...] = ("gregorian", "solar", "lunar")
# Every other list of a calendar is of words that play the role it is called by.
_NO_ROLES = frozenset({
    "numeric order", "decade endings", "glued decade endings", "year endings", "verb prefixes",
    "noun endings", "day endings", "month endings", "vague weekdays",
    "doubtful months", "bound months", "rare months",
})  # fmt: skip
_DEGREES: Mapping[str, Sure] = {
    "doubtful months": "doubtful", "bound months": "bound", "rare months": "rare",
    "verb prefixes": "verb",
}  # fmt: skip
_ERAS = {"era before": "eras before", "era after": "eras after", "era letter": "era letters"}
BEGINNINGS = (
    *("month", "month words", "weekday", "decade", "decade words before", "before short years"),
    *("century words before", "millennium words before", "era before", "years before"),
)


class Word(NamedTuple):
    """One role of a word: its list, and what it says there (a month, a decade, an era)."""

    role: str
    month: tuple[Calendar, int] | None = None
    number: int = 0
    era: Era | None = None
    sure: Sure = "sure"


@dataclass(frozen=True, slots=True)
class DateWords:
    """What a language knows of dates.

    ``orders`` are the readings of 3/4/1985, likeliest first; ``short_years`` the centuries of years
    of two digits; ``endings`` what makes 1970 a decade ("s"), ``glued_endings`` what does only
    beside a word for decades ("1970х годов"), ``year_endings`` those of them that one year may have
    too; ``capitals`` whether a month is written with a capital; ``named_days`` the days that have a
    name before a month: غره is its first; ``nouns_before`` whether an ordinal follows its noun,
    ``noun_endings`` those of a noun after an ordinal: 9-го этажа, but 9-го вернулись;
    ``day_endings`` those of an ordinal in digits that alone is a day, ``degrees_by_tens`` whether
    "the 80s" may be degrees (Fahrenheit); ``signs`` are those that follow a year, a month and a day
    in digits (年, 月, 日), if there are any, and ``year_first`` tells that a year may stand before
    the month's name.
    """

    phrases: Phrases[Word]
    orders: tuple[tuple[Part, ...], ...]
    short_years: tuple[tuple[Calendar, int], ...]
    endings: Phrases[bool]
    glued_endings: Phrases[bool]
    year_endings: Phrases[bool]
    capitals: bool
    named_days: Phrases[int]
    verb_prefixes: frozenset[str]
    nouns_before: bool
    noun_endings: tuple[str, ...]
    day_endings: frozenset[str]
    degrees_by_tens: bool
    signs: Mapping[str, tuple[str, ...]]
    year_first: bool

    @property
    def solar_home(self) -> bool:
        """Whether years of the Solar Hijri calendar are the usual ones."""
        return any(which == "solar" for which, _ in self.short_years)


@cache
def beginnings(lang: str, *roles: str) -> Beginnings:
    """Return how the words of some roles begin in a language."""
    return date_words(lang).phrases.beginnings(lambda word: word.role in roles)


@cache
def date_words(lang: str) -> DateWords:
    """Return the date words of a language; one without a file reads dates in digits only."""
    data: Mapping[str, Any] = language(lang).data.get("calendar", {})
    orders = data.get("numeric order", ["day month year"])
    return DateWords(
        Phrases((plain(form), word) for form, word in _words(data)),
        tuple(tuple(cast(Part, part) for part in order.split()) for order in orders),
        tuple(
            (cast(Calendar, which), int(century))
            for century, which in listed(data.get("short years"))
        ),
        Phrases.of(data.get("decade endings")),
        Phrases.of(data.get("glued decade endings")),
        Phrases.of(data.get("year endings")),
        data.get("capital months") == "yes",
        Phrases((form, int(day)) for form, day in listed(data.get("named days"))),
        frozenset(word for keys in keys_of(data.get("verb prefixes") or ()) for (word,) in keys),
        data.get("nouns before ordinals") == "yes",
        tuple(data.get("noun endings") or ()),
        words_in(lang, "calendar", "day endings"),
        data.get("degrees by tens") == "yes",
        {part: tuple(signs) for part, signs in data.get("date signs", {}).items()},
        data.get("year first") == "yes",
    )


def _words(data: Mapping[str, Any]) -> Iterator[tuple[str, Word]]:
    """Yield each form with each role it plays."""
    degrees = {form: sure for name, sure in _DEGREES.items() for form in data.get(name) or ()}
    for which, key in zip(CALENDARS, ("gregorian", "solar hijri", "lunar hijri"), strict=True):
        for form, number in listed(data.get(f"{key} months")):
            month = which, int(number)
            yield form, Word("month", month, sure=degrees.get(form, "sure"))
            for ending in data.get("month endings") or ():
                yield form + ending, Word("month", month)
    for form, number in listed(data.get("month adjectives")):
        yield form, Word("month", ("gregorian", int(number)), sure="doubtful")
    vague = {*(data.get("vague weekdays") or ())}
    for form, number in listed(data.get("weekdays")):
        sure: Sure = "doubtful" if form in vague else "sure"
        yield form, Word("weekday", number=int(number), sure=sure)
    for form, number in listed(data.get("weekday adjectives")):
        yield form, Word("weekday", number=int(number), sure="doubtful")
    for role, key in (("decade", "decades"), ("arabic number", "arabic numbers")):
        for form, number in listed(data.get(key)):
            yield form, Word(role, number=int(number))
    for role, key in _ERAS.items():
        for form, era in listed(data.get(key)):
            yield form, Word(role, era=cast(Era, era))
    for role, forms in data.items():
        if isinstance(forms, list) and role not in _NO_ROLES:
            yield from ((form, Word(role)) for form in forms)


_MARKED = re.compile("[\u00c0-\u024f\u02be\u02bf\u1e00-\u1eff]")
# Letters that stand for two, or for another, where they are written without their mark.
_LETTERS = str.maketrans(
    {"ḏ": "dh", "ǧ": "j", "š": "sh", "ḫ": "kh", "ḵ": "kh", "ġ": "gh", "ḡ": "gh", "ṯ": "th",
     "č": "ch", "ž": "zh", "ʿ": "'", "ʾ": "'"}
)  # fmt: skip


def in_plain_letters(tokens: Tokens, known: Set[str]) -> Tokens:
    """Return the tokens, Latin letters in them without marks if that makes a known word of one."""
    marked = {text: plain(text) for text in filter(_MARKED.search, tokens.where)}
    if known.isdisjoint(marked.values()):
        return tokens
    return tokens.spelt(marked.get(text, text) for text in tokens)


def plain(text: str) -> str:
    """Return a text with the Latin letters in it without marks."""
    if not _MARKED.search(text):
        return text
    letters = unicodedata.normalize("NFD", text.translate(_LETTERS))
    return "".join(char for char in letters if not unicodedata.combining(char)).strip("'")
