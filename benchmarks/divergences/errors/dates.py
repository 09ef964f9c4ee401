"""Dates changed: the day, the month or the year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from benchmarks.divergences.corpora import Corpus
from benchmarks.divergences.edits import Change, replace
from benchmarks.divergences.errors.text import (
    NUMBER,
    YEAR,
    after,
    attested,
    before,
    find_words,
    folded,
    in_script,
    month_words,
    other,
    whole,
)
from benchmarks.divergences.words import MONTH_SPELLINGS, MONTHS, UNSURE_MONTHS

YEAR_HEADS = {
    "en": {"in", "since", "by", "until", "from", "of", "during", "before", "after", "year", ","},
    "ru": set(),
    "fa": {"سال", "سال‌های"},
}
YEAR_TAILS = {"en": set[str](), "ru": {"год", "года", "году", "годом", "г."}, "fa": set[str]()}
MONTH_HEADS = {
    "en": {"in", "since", "until", "early", "late", "last", "mid"},
    "ru": {"в", "с", "начале", "конце", "до"},
    "fa": {"ماه", "در", "اواخر", "اوایل"},
}


def date_changed(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Change one part of a date."""
    text = corpus.lines[lang][line]
    yield from _months(text, lang, chance)
    for change in (*_days(text, lang, chance), *_years(text, lang, chance)):
        if attested(corpus, lang, line, whole(change.was)):
            yield change


def _months(text: str, lang: str, chance: Random) -> Iterator[Change]:
    spellings = MONTH_SPELLINGS if lang == "fa" else {}
    for row in MONTHS[lang]:
        for match in find_words(text, (*row, *spellings)):
            name = spellings.get(match[0], match[0])
            if name not in row or (lang == "ru" and name == row[4] == "ма"):
                continue
            dated = _is_day(before(text, match.start())) or _is_day(after(text, match.end()))
            if name in UNSURE_MONTHS and not dated:
                continue
            led = bool(set(before(text, match.start())) & MONTH_HEADS[lang])
            variant = "month" if dated else "month alone" if led else ""
            names = [one for one in row if one not in UNSURE_MONTHS]
            if variant:
                yield replace(variant, text, match.span(), other(chance, names, name))


def _is_day(near: list[str]) -> bool:
    return bool(near) and folded(near[0])[:1].isdigit() and not near[0].endswith(("%", "٪"))


def _days(text: str, lang: str, chance: Random) -> Iterator[Change]:
    for match in NUMBER.finditer(text):
        number = folded(match[0])
        follows = set(before(text, match.start())) & month_words(lang)
        leads = {word.rstrip(".") for word in after(text, match.end())} & month_words(lang)
        if re.fullmatch("[0-9]{1,2}", number) and 0 < int(number) < 32 and (follows or leads):
            now = other(chance, [str(day) for day in range(1, 29)], str(int(number)))
            yield replace("day", text, match.span(), in_script(now, match[0]))


def _years(text: str, lang: str, chance: Random) -> Iterator[Change]:
    for match in YEAR.finditer(text):
        heads = {word.rstrip(".") for word in before(text, match.start())}
        tails = set(after(text, match.end()))
        if heads & (YEAR_HEADS[lang] | month_words(lang)) or tails & YEAR_TAILS[lang]:
            year = int(folded(match[0]))
            now = year + chance.choice((-30, -20, -10, -3, -2, -1, 1, 2, 3))
            yield replace("year", text, match.span(), in_script(str(now), match[0]))
