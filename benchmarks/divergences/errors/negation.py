"""Negation dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from benchmarks.divergences.corpora import LANGUAGES, Corpus
from benchmarks.divergences.edits import Change, replace

DROPS: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "en": (
        (re.compile(r"\b(?:do|does|did) not (?=[a-z])"), ""),
        (re.compile(r"\b(?:don|doesn|didn)['’]t (?=[a-z])"), ""),
        (re.compile(r"(?<=is|as|re|ve|ad|ld|ll|an) not (?=[a-z])"), " "),
        (re.compile(r"(?<=is|as|re|ve|ad|ld)n['’]t\b"), ""),
        (re.compile(r"\bcannot\b"), "can"),
        (re.compile(r"\bnever "), ""),
    ),
    "ru": ((re.compile(r"\bне (?=[а-яё])"), ""),),
    "fa": (
        (re.compile(r"(?<![\w\u200c])نیست(?=ند|م|ی|یم|ید|\W|$)"), "هست"),
        (re.compile(r"(?<![\w\u200c])نمی(?=[\u200c ]?\w)"), "می"),
        (re.compile(r"(?<![\w\u200c])نخواه(?=د|ند|م|یم)"), "خواه"),
        (re.compile(r"(?<![\w\u200c])ندار(?=د|ند|م|یم|ید)"), "دار"),
        (re.compile(r"(?<![\w\u200c])نداشت(?!ن\b)"), "داشت"),
        (re.compile(r"(?<![\w\u200c])نبود"), "بود"),
        (re.compile(r"(?<![\w\u200c])نشد"), "شد"),
        (re.compile(r"(?<![\w\u200c])نکرد"), "کرد"),
    ),
}


def negation_dropped(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Leave out a negation where both other texts have one too."""
    del chance
    text = corpus.lines[lang][line]
    if not all(_negates(corpus.lines[other][line], other) for other in LANGUAGES):
        return
    for pattern, now in DROPS[lang]:
        for match in pattern.finditer(text):
            yield replace("dropped", text, match.span(), now)


def _negates(text: str, lang: str) -> bool:
    return any(pattern.search(text) for pattern, _ in DROPS[lang])
