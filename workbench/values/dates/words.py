"""The words dates are made of, from the section ``calendar`` of a language's file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, NamedTuple, cast

from workbench.languages import language
from workbench.values.dates.calendar import Calendar
from workbench.values.dates.romanised import plain
from workbench.values.phrases import Beginnings, Phrases, keys_of

Part = Literal["day", "month", "year"]
Era = Literal[
    "gregorian", "before christ", "solar", "lunar", "hijri", "imperial",
    "byzantine", "jewish", "buddhist", "seleucid", "yazdegerdi",
]  # fmt: skip
Sure = Literal["sure", "doubtful", "bound", "rare", "verb"]

CALENDARS: tuple[Calendar, ...] = ("gregorian", "solar", "lunar")
# Any language may write years of these eras; the words are listed in each.
_LISTS = (
    "month words",
    "links",
    "day links",
    "and",
    "until",
    "years before",
    "years after",
    "year ordinals only",
    "era years",
    "year prepositions",
    "year nouns",
    "year nouns after",
    "gloss words",
    "style words",
    "year marks",
    "circa",
    "spoken ordinals",
    "spoken numbers",
    "decade words before",
    "decade years before",
    "decade words after",
    "ages",
    "age verbs",
    "age years",
    "life prepositions",
    "years of life",
    "before short years",
    "day spans",
    "ten days",
    "ages after",
    "age parts",
    "decades of life",
    "places",
    "nights",
    "eves",
    "nights to",
    "century words before",
    "century words after",
    "century counts",
    "century parts",
    "millennium words before",
    "millennium words after",
    "month parts",
    "day marks",
    "day joints",
    "counted before",
    "counted after years",
    "no decades before",
    "no nouns",
)
BEGINNINGS = (
    "month",
    "month words",
    "decade",
    "decade words before",
    "century words before",
    "millennium words before",
    "era before",
    "years before",
    "weekday",
    "before short years",
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
    endings: Phrases[str]
    glued_endings: Phrases[str]
    year_endings: Phrases[str]
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
    phrases = Phrases((plain(form), word) for form, word in _words(data))

    return DateWords(
        phrases,
        tuple(tuple(cast(Part, part) for part in order.split()) for order in orders),
        tuple(
            (cast(Calendar, which), int(century))
            for which, centuries in _mapping(data, "short years").items()
            for century in centuries
        ),
        Phrases((ending, ending) for ending in _items(data, "decade endings")),
        Phrases((ending, ending) for ending in _items(data, "glued decade endings")),
        Phrases((ending, ending) for ending in _items(data, "year endings")),
        data.get("capital months") == "yes",
        Phrases(
            (form, int(day))
            for day, forms in _mapping(data, "named days").items()
            for form in forms
        ),
        frozenset(word for keys in keys_of(_items(data, "verb prefixes")) for (word,) in keys),
        data.get("nouns before ordinals") == "yes",
        tuple(_items(data, "noun endings")),
        frozenset(_items(data, "day endings")),
        data.get("degrees by tens") == "yes",
        {part: tuple(signs) for part, signs in _mapping(data, "date signs").items()},
        data.get("year first") == "yes",
    )


def _words(data: Mapping[str, Any]) -> Iterator[tuple[str, Word]]:
    degrees = {form: degree for degree, form in _degrees(data)}
    for which, key in zip(CALENDARS, ("gregorian", "solar hijri", "lunar hijri"), strict=True):
        for number, forms in _mapping(data, f"{key} months").items():
            for form in forms:
                sure = degrees.get(form, "sure")
                yield form, Word("month", month=(which, int(number)), sure=sure)
                for ending in _items(data, "month endings"):
                    yield form + ending, Word("month", month=(which, int(number)))
    for number, forms in _mapping(data, "month adjectives").items():
        for form in forms:
            yield form, Word("month", month=("gregorian", int(number)), sure="doubtful")
    vague = _items(data, "vague weekdays")
    for number, forms in _mapping(data, "weekdays").items():
        for form in forms:
            yield (
                form,
                Word("weekday", number=int(number), sure="doubtful" if form in vague else "sure"),
            )
    for number, forms in _mapping(data, "weekday adjectives").items():
        for form in forms:
            yield form, Word("weekday", number=int(number), sure="doubtful")
    for number, forms in _mapping(data, "decades").items():
        for form in forms:
            yield form, Word("decade", number=int(number))
    for number, forms in _mapping(data, "arabic numbers").items():
        for form in forms:
            yield form, Word("arabic number", number=int(number))
    for place in ("before", "after"):
        for era, forms in _mapping(data, f"eras {place}").items():
            for form in forms:
                yield form, Word(f"era {place}", era=cast(Era, era))
    for era, forms in _mapping(data, "era letters").items():
        for form in forms:
            yield form, Word("era letter", era=cast(Era, era))
    for role in _LISTS:
        for form in _items(data, role):
            yield form, Word(role)


def _degrees(data: Mapping[str, Any]) -> Iterator[tuple[Sure, str]]:
    degrees: tuple[Sure, ...] = ("doubtful", "bound", "rare")
    for degree in degrees:
        for form in _items(data, f"{degree} months"):
            yield degree, form
    for form in _items(data, "verb prefixes"):
        yield "verb", form


def _mapping(data: Mapping[str, Any], key: str) -> Mapping[str, Sequence[str]]:
    return cast(Mapping[str, Sequence[str]], data.get(key) or {})


def _items(data: Mapping[str, Any], key: str) -> Sequence[str]:
    return cast(Sequence[str], data.get(key) or ())
