"""Numbers written another way: other digits, other grouping, in words, in full."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from random import Random

from benchmarks.divergences.corpora import Corpus
from benchmarks.divergences.edits import Change, replace
from benchmarks.divergences.errors.numbers import numbers
from benchmarks.divergences.errors.text import (
    ARABIC,
    PERSIAN,
    D,
    after,
    before,
    find_words,
    folded,
    in_script,
)
from benchmarks.divergences.rewritings.spelling import english, farsi, russian
from benchmarks.divergences.words import CURRENCIES, PERCENT, SCALE_VALUES

SCRIPTS = {"ascii": "0123456789", "persian": PERSIAN, "arabic": ARABIC}
GROUPINGS = {
    "en": {"comma": ",", "none": "", "space": "\u00a0"},
    "ru": {"space": " ", "nbsp": "\u00a0", "thin": "\u202f", "none": ""},
    "fa": {"momayyez": "٬", "comma": ",", "none": ""},
}
FIGURE = rf"(?<![\w.,٫/–-]){D}+(?:[.,٫]{D}+)?[ \u00a0\u200c-]$"
TIMES = {"gmt", "utc", "bc", "bce", "a", "ad", "ce", "г", "гг", "год", "до", "н", "گرینویچ", "قبل"}
GENITIVE = {"около", "до", "от", "из", "более", "менее", "свыше", "после", "для", "без"}
NOMINATIVE = {"в", "за", "на", "через", "и", "примерно", "почти", ","}


RANGES = {"and", "to", "or", "-", "–", "—", "до", "или", "и", "تا", "و", "یا"}


def digit_script(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Write every figure of a Farsi line in other digits."""
    del chance
    text = corpus.lines[lang][line]
    if lang != "fa" or not re.search(D, text):
        return
    for name, script in SCRIPTS.items():
        now = folded(text).translate({ord(str(at)): char for at, char in enumerate(script)})
        if now != text and not re.search(r"[A-Za-z][0-9]|[0-9][A-Za-z]|//|www", folded(text)):
            was = " ".join(re.findall(f"{D}+", text))
            yield Change(name, was, " ".join(re.findall(f"{D}+", now)), (now,))


def grouping(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Group the thousands of a number in another way of its language, or not at all."""
    del chance
    text = corpus.lines[lang][line]
    for match in numbers(text, lang):
        whole = re.fullmatch(r"[0-9]{1,3}([,٬\s]?)[0-9]{3}(\1[0-9]{3})*", folded(match[0]))
        if whole is None or _is_time(text, match) or _is_dialled(text, match):
            continue
        figures = re.sub(r"\D", "", folded(match[0]))
        for name, mark in GROUPINGS[lang].items():
            now = in_script(f"{int(figures):,}".replace(",", mark), match[0])
            if now != match[0]:
                yield replace(name, text, match.span(), now)


def _is_time(text: str, match: re.Match[str]) -> bool:
    """Tell whether a number is a year, the end of a range of years, or an hour: never grouped."""
    near = {word.strip(".") for word in after(text, match.end())} & TIMES
    dash = text[match.end() : match.end() + 1] in {"-", "–", "—"}
    return bool(near) or dash or before(text, match.start()) == ["ساعت"]


def _is_dialled(text: str, match: re.Match[str]) -> bool:
    """Tell whether it is of a telephone number, which has no thousands: 0800 555 111, 292-3680."""
    tied = re.search(rf"{D}[-–\s]$", text[: match.start()])
    return folded(match[0]).startswith("0") or tied is not None


def spelled_out(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Write a plain whole number in words, where its grammar is sure."""
    del chance
    text = corpus.lines[lang][line]
    for match in numbers(text, lang):
        figures = folded(match[0])
        number = int(figures) if re.fullmatch("[1-9][0-9]{0,3}", figures) else 0
        if not 2 < number < 1000 or not _counts(text, match, lang):
            continue
        words = _spelled(number, text, match, lang)
        if words:
            yield replace("words", text, match.span(), words)


def _counts(text: str, match: re.Match[str], lang: str) -> bool:
    """Tell whether a number counts the noun after it: no name, code, score, sum or share."""
    follows = after(text, match.end())
    last = before(text, match.start())
    if not follows or not follows[0].isalpha() or not text[match.end() : match.end() + 1].isspace():
        return False
    rest = text[match.end() + 1 :]
    if rest[0].isupper() or len(follows[0]) < 3 or rest.startswith("http"):
        return False
    head = text[: match.start()].rstrip()
    if not head or not (head[-1].isalpha() or head[-1] in ',،(«"') or head[-1:] in "$€£":
        return False
    named = last and last[0] in {"type", "no.", "number", "section", "шаг", "типа", "نوع", "شماره"}
    capital = re.search(r"[A-ZА-Я][\w]*$", head) is not None
    return not (named or capital) and (lang != "fa" or last[:1] != ["سال"])


def _spelled(number: int, text: str, match: re.Match[str], lang: str) -> str | None:
    if lang == "en":
        return english(number)
    if lang == "fa":
        return farsi(number)
    last = before(text, match.start())
    if last and last[0] in GENITIVE:
        return russian(number, genitive=True)
    follows = after(text, match.end())[0]
    plain = last and last[0] in NOMINATIVE and follows.endswith(("ов", "ев", "ей", "ек", "лет"))
    return russian(number) if plain else None


def expanded(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Write a figure with a scale word in full: 5 million as 5,000,000."""
    del chance
    text = corpus.lines[lang][line]
    mark = {"en": ",", "ru": "\u00a0", "fa": "٬"}[lang]
    for match in find_words(text, SCALE_VALUES[lang]):
        head = re.search(FIGURE, text[: match.start()])
        if head is None:
            continue
        if set(before(text, head.start())) & RANGES:
            continue  # 14 and 22 million: the scale is both numbers'
        figure = re.sub("[,٫]", ".", folded(head[0][:-1]))
        if re.search(r"[.][0-9]{3}$", figure):
            continue
        number = Fraction(figure) * SCALE_VALUES[lang][match[0].lower()]
        if number.denominator == 1:
            now = in_script(f"{number.numerator:,}".replace(",", mark), head[0])
            gap = "-" if head[0][-1] == "-" else ""
            yield replace("figures", text, (head.start(), match.end()), now + gap)


def percent(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Write "per cent" as a sign, or the sign in words."""
    del chance
    text = corpus.lines[lang][line]
    for match in find_words(text, PERCENT[lang]):
        head = re.search(rf"{D}[ \u200c]?$", text[: match.start()])
        if head:
            sign = "٪" if lang == "fa" else "%"
            yield replace("sign", text, (head.start() + 1, match.end()), sign)


def currency(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Write a dollar sign in words: $5 as 5 dollars, US$5 as 5 US dollars."""
    del chance
    text = corpus.lines[lang][line]
    word = {"en": "dollars", "ru": "долларов", "fa": "دلار"}[lang]
    scales = "|".join(map(re.escape, sorted(SCALE_VALUES[lang], key=len, reverse=True)))
    amount = rf"\$\s?({D}+(?:[.,٫٬]{D}+)*(?:\s(?:{scales})(?!\w))?)(?![\w.,–-]*{D}|[\w+–-])"
    for match in re.finditer(rf"(?<![\w]){amount}", text):
        last = match[1].split()[-1].lower()
        if match[1] != "1" and (lang != "en" or last not in CURRENCIES["en"]):
            yield replace("words", text, match.span(), f"{match[1]} {word}")
