"""Dates in another calendar, ordinals in another notation, other letters and quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from random import Random

from benchmarks.divergences.corpora import Corpus
from benchmarks.divergences.edits import Change, replace
from benchmarks.divergences.errors.ordinals import Site, sites, suffix
from benchmarks.divergences.errors.roman import roman
from benchmarks.divergences.errors.text import (
    PERSIAN,
    YEAR,
    D,
    before,
    find_words,
    folded,
    month_words,
)
from benchmarks.divergences.rewritings.spelling import english_ordinal, farsi
from benchmarks.divergences.words import MONTH_SPELLINGS, MONTHS

ADOPTED = 1925
"""Since then Iran counts in Solar Hijri years; an earlier one would be taken for a lunar year."""

_NOW = {ord(str(at)): char for at, char in enumerate(PERSIAN)}
_RU_ENDS = {
    "ый": "й", "ой": "й", "ого": "го", "ому": "му", "ая": "я", "ое": "е", "ую": "ю", "ых": "х",
    "ые": "е", "ым": "м", "ом": "м",
}  # fmt: skip
"""The ending a Russian ordinal takes after figures: one letter after a vowel."""

CENTURIES = {"век": "й", "века": "го", "веке": "м"}
KEYBOARDS = {"fa": str.maketrans("یک", "يك"), "ru": str.maketrans("ёЁ", "еЕ")}
QUOTES = {"en": ("“”", '""'), "ru": ("«»", '""', "„“"), "fa": ("«»", "“”", '""')}


def calendar(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Write a Gregorian date of a Farsi line in the Solar Hijri calendar.

    Whole dates, and years alone from the calendar's adoption on: a year becomes the one that begins
    in its spring. Needs jdatetime, from the extra ``test``.
    """
    del chance
    text = corpus.lines[lang][line]
    if lang != "fa":
        return
    jdatetime = import_module("jdatetime")  # the calendar alone needs it

    names, solar = MONTHS["fa"]
    for match in find_words(text, (*names, *MONTH_SPELLINGS)):
        month = names.index(MONTH_SPELLINGS.get(match[0], match[0])) + 1
        day = re.search(rf"(?<![\w/])({D}{{1,2}})[ \u200c]$", text[: match.start()])
        year = re.match(rf"[ ،,]{{1,2}}(?:سال )?({D}{{4}})(?!\w)", text[match.end() :])
        if not day or not year or not 0 < int(folded(day[1])) < 29:
            continue
        date = jdatetime.date.fromgregorian(
            day=int(folded(day[1])), month=month, year=int(folded(year[1]))
        )
        now = f"{date.day} {solar[date.month - 1]} {date.year}".translate(_NOW)
        yield replace("day", text, (day.start(), match.end() + year.end()), now)
    for match in YEAR.finditer(text):
        number = int(folded(match[0]))
        heads = before(text, match.start(), 2)
        if heads[:1] == ["سال"] and not set(heads) & month_words("fa") and number > ADOPTED:
            now = str(number - 621).translate(_NOW)
            yield replace("year", text, match.span(), now)


def ordinal_notation(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Write an ordinal the other way: 27th in words or Roman, XIX as 19-й, نوزدهم as ۱۹م."""
    del chance
    text = corpus.lines[lang][line]
    for site in sites(text, lang):
        if site.form != "word" or site.value > 2:
            for variant, now in _NOTATIONS[lang](text, site):
                yield replace(variant, text, site.span, now)


def _english(text: str, site: Site) -> Iterator[tuple[str, str]]:
    if site.form == "word":
        yield "figures", f"{site.value}{suffix(site.value)}"
    elif site.form == "digits":
        yield "words", english_ordinal(site.value)
        if text[site.span[1] :].startswith((" century", " centuries", " Congress")):
            yield "roman", roman(site.value)


def _russian(text: str, site: Site) -> Iterator[tuple[str, str]]:
    century = re.match(r" (век[ае]?)\b", text[site.span[1] :])
    if site.form == "roman" and century:
        yield "figures", f"{site.value}-{CENTURIES[century[1]]}"
    elif site.form == "digits" and century:
        yield "roman", roman(site.value)
    elif site.form == "word":
        word = text[slice(*site.span)]
        short = next((short for end, short in _RU_ENDS.items() if word.endswith(end)), None)
        if short:
            yield "figures", f"{site.value}-{short}"


def _farsi(text: str, site: Site) -> Iterator[tuple[str, str]]:
    if site.form == "word":
        tail = "مین" if text[slice(*site.span)].endswith("ین") else "م"
        yield "figures", str(site.value).translate(_NOW) + tail
    elif site.form == "digits" and site.value % 100 != 30:
        words = farsi(site.value)
        stem = words[:-1] + "و" if words.endswith("سه") else words
        yield "words", stem + ("مین" if site.suffix.endswith("ین") else "م")


_NOTATIONS = {"en": _english, "ru": _russian, "fa": _farsi}


def letters(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Type a Farsi line on an Arabic keyboard, a Russian one without ё."""
    del chance
    text = corpus.lines[lang][line]
    now = text.translate(KEYBOARDS.get(lang, {}))
    if now != text:
        yield Change("keyboard", "", "", (now,))
    plain = text.replace("\u200c", " ") if lang == "fa" else text
    if plain != text:
        yield Change("zwnj", "", "", (plain,))


def quotes(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Set the quotation marks of a line in another style."""
    del chance
    text = corpus.lines[lang][line]
    pairs = list(re.finditer(r"«([^«»\"“”]*)»|“([^«»\"“”]*)”|\"([^«»\"“”]*)\"", text))
    if not pairs or sum(text.count(mark) for mark in '«»“”"„') != 2 * len(pairs):
        return
    for style in QUOTES[lang]:
        now = re.sub(r"[«“\"]([^«»\"“”]*)[»”\"]", rf"{style[0]}\1{style[1]}", text)
        if now != text:
            yield Change(style, pairs[0][0][:1], style[0], (now,))
