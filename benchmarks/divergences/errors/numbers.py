"""Numbers changed, in digits and words; magnitudes swapped; amounts deleted.

Only where another text has the number too: else the texts differ already.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from benchmarks.divergences.corpora import Corpus
from benchmarks.divergences.edits import Change, replace
from benchmarks.divergences.errors.text import (
    NUMBER,
    YEAR,
    attested,
    before,
    by_month,
    find_words,
    folded,
    in_script,
    like_case,
    number_words,
    other,
    whole,
)
from benchmarks.divergences.words import CURRENCIES, PERCENT, SCALES, SWAPS


def numbers(line: str, lang: str) -> Iterator[re.Match[str]]:
    """Yield the numbers in digits that are no year, no day of a month and no list marker."""
    for match in NUMBER.finditer(line):
        closed = line[match.end() : match.end() + 1]
        marker = (not line[: match.start()].strip() and closed in ".)") or (
            closed == ")" and len(match[0]) == 1  # (1) … (2) …, 1) … 2) …
        )
        if not (YEAR.fullmatch(match[0]) or by_month(line, match.span(), lang) or marker):
            yield match


def number_changed(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Change one digit of a number."""
    text = corpus.lines[lang][line]
    for match in numbers(text, lang):
        if not attested(corpus, lang, line, whole(match[0])):
            continue
        figures = [at for at, char in enumerate(match[0]) if char.isdigit()]
        at = chance.choice(figures)
        digits = "123456789" if at == figures[0] else "0123456789"
        digit = other(chance, digits, folded(match[0][at]))
        now = match[0][:at] + in_script(digit, match[0]) + match[0][at + 1 :]
        yield replace("digit", text, match.span(), now)


def number_word_changed(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Put another number word in place of one, in the same case."""
    text = corpus.lines[lang][line]
    for column in SWAPS[lang]:
        for match in find_words(text, column):
            if _is_no_number(text, match, lang):
                continue
            if not attested(corpus, lang, line, column[match[0].lower()]):
                continue
            word = other(chance, column, match[0].lower())
            yield replace("word", text, match.span(), like_case(word, match[0]))


def _is_no_number(text: str, match: re.Match[str], lang: str) -> bool:
    """Tell whether a word is part of a day's name, of "both", or of a name."""
    rest = text[match.end() :].lstrip(" \u200c")
    if lang == "fa":
        return rest.startswith("شنبه") or before(text, match.start()) == ["هر"]
    return match[0][0].isupper() and bool(text[: match.start()].strip())


def magnitude_swapped(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Put million for billion and the like, or three zeros too many or too few."""
    del chance
    text = corpus.lines[lang][line]
    scales = SCALES[lang]
    for match in find_words(text, scales):
        last = before(text, match.start(), 2)
        counted = last and (folded(last[0])[-1:].isdigit() or last[0] in number_words(lang))
        if not counted and not (lang == "en" and last[:1] == ["-"]):
            continue
        now = scales[match[0].lower()]
        yield replace("word", text, match.span(), like_case(now, match[0]))
    for match in numbers(text, lang):
        zeros = re.fullmatch(r"(.*[0-9])([.,٫٬\s]?)000", folded(match[0]))
        if zeros is None or not attested(corpus, lang, line, whole(match[0])):
            continue
        if len(re.sub(r"\D", "", zeros[1])) > 3:
            now = match[0][: len(zeros[1])]
        else:
            now = match[0] + match[0][len(zeros[1]) :]
        yield replace("zeros", text, match.span(), now)


def amount_deleted(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Leave out a number with its scale word, its percent sign and its currency."""
    del chance
    text = corpus.lines[lang][line]
    units = (*SCALES[lang], *PERCENT[lang], *CURRENCIES[lang])
    tail = "|".join(re.escape(unit) for unit in sorted(units, key=len, reverse=True))
    for match in numbers(text, lang):
        if not attested(corpus, lang, line, whole(match[0])):
            continue
        head = re.search(r"(?:US)?[$€£¥]\s?$", text[: match.start()])
        start = head.start() if head else match.start()
        if (
            text[start - 1 : start] in ("-", "–", "—")
            or text[match.end() : match.end() + 1] in "-–—"
        ):
            continue
        more = re.match(rf"(?:\s?[%٪€£])?(?:[\s\u200c]?(?:{tail})(?!\w))*", text[match.end() :])
        end = match.end() + (more.end() if more else 0)
        if text[end : end + 1] == " ":
            end += 1
        yield replace("number", text, (start, end), "")
