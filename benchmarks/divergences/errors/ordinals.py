"""Ordinals changed for others, and garbled so that they are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from benchmarks.divergences.corpora import LANGUAGES, Corpus
from benchmarks.divergences.edits import Change, replace
from benchmarks.divergences.errors.roman import malformed, roman, value
from benchmarks.divergences.errors.text import (
    D,
    after_number,
    attested,
    before,
    find_words,
    folded,
    in_script,
    like_case,
)
from benchmarks.divergences.words import ORDINALS

DIGITS = {
    "en": re.compile(r"(?<![\w.,/-])([0-9]{1,3})(st|nd|rd|th)\b", re.IGNORECASE),
    "ru": re.compile(r"(?<![\w.,/-])([0-9]{1,3})(-(?:й|го|му|м|я|ю|е|х|ой|ая|ое|ые|ых))\b"),
    "fa": re.compile(
        rf"(?<![\w.,/-])({D}{{1,3}})([ \u200c]?(?:مین|امین|اُمین|ام|اُم|م))(?![\w\u200c])"
    ),
}
ROMAN = re.compile(r"(?<![\w.,/'’-])[IVXL]{2,}(?![\w.'’-])")
FRACTION_HEADS = {"a", "one", "-", "یک", "одна", "одной", "одну", "две"}


@dataclass(frozen=True, slots=True)
class Site:
    """An ordinal in a line: where, what it means, and how it is written."""

    span: tuple[int, int]
    value: int
    form: str
    suffix: str = ""


def sites(line: str, lang: str) -> Iterator[Site]:
    """Yield the ordinals of a line: figures with a suffix, words, Roman numerals."""
    for match in DIGITS[lang].finditer(line):
        yield Site(match.span(), int(folded(match[1])), "digits", match[2])
    for match in ROMAN.finditer(line):
        if number := value(match[0]):
            yield Site(match.span(), number, "roman")
    for row in ORDINALS[lang]:
        for match in find_words(line, row):
            if not _is_fraction(line, match, lang):
                yield Site(match.span(), row[match[0].lower()], "word")


def _is_fraction(line: str, match: re.Match[str], lang: str) -> bool:
    """Tell whether a word may be part of a fraction, of "at first", or of another word."""
    last = before(line, match.start())
    if set(last) & FRACTION_HEADS or line[match.end() :][:1] == "-":
        return True
    if after_number(line, match.start(), lang):
        return True
    if lang == "en" and match[0].lower() == "first":
        return last != ["the"]
    rest = line[match.end() :].split()
    if lang == "en" and rest and (rest[0] == "of" or rest[0].startswith("part")):
        return True  # the last third of it; third parties
    return lang == "ru" and (last == ["во"] or line[match.end() :].startswith(" част"))


def suffix(number: int) -> str:
    """Return the suffix of an English ordinal."""
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def ordinal_changed(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Put another ordinal, rightly formed, in place of one."""
    text = corpus.lines[lang][line]
    for site in sites(text, lang):
        if not _attested(corpus, lang, line, site.value):
            continue
        was = text[slice(*site.span)]
        now = _another(site, was, lang, chance)
        yield replace(site.form, text, site.span, now)


def _attested(corpus: Corpus, lang: str, line: int, number: int) -> bool:
    """Tell whether another text has the ordinal, in whatever notation."""
    others = {other: corpus.lines[other][line] for other in LANGUAGES if other != lang}
    return attested(corpus, lang, line, number) or any(
        site.value == number for other, text in others.items() for site in sites(text, other)
    )


def _another(site: Site, was: str, lang: str, chance: Random) -> str:
    if site.form == "word":
        row = next(row for row in ORDINALS[lang] if was.lower() in row)
        choices = [word for word, number in row.items() if number != site.value]
        return like_case(chance.choice(choices), was)
    number = site.value
    while number == site.value:
        number = max(1, site.value + chance.choice((-3, -2, -1, 1, 2, 3, 10)))
    if site.form == "roman":
        return roman(number)
    tail = suffix(number) if lang == "en" else site.suffix
    return in_script(str(number), was) + tail


def ordinal_garbled(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Write an ordinal so that it cannot be right: XXVIIInd, 27nd, XXVIIII."""
    text = corpus.lines[lang][line]
    for site in sites(text, lang):
        yield replace("roman", text, site.span, malformed(site.value, chance))
        if lang != "en":
            continue
        number = site.value
        yield replace("suffix", text, site.span, f"{number}{_wrong_suffix(number, chance)}")
        now = roman(number + 1) + _wrong_suffix(number + 1, chance)
        yield replace("roman suffix", text, site.span, now)


def _wrong_suffix(number: int, chance: Random) -> str:
    return chance.choice([one for one in ("st", "nd", "rd", "th") if one != suffix(number)])
