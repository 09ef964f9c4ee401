"""A word turned into its opposite: "north" for "south", «после» for «до»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from benchmarks.divergences.corpora import LANGUAGES, Corpus
from benchmarks.divergences.edits import Change, replace


class Pair(NamedTuple):
    """Two words and, by language, the forms of each, in the same order."""

    one: dict[str, tuple[str, ...]]
    other: dict[str, tuple[str, ...]]


PAIRS = (
    Pair(
        {
            "en": ("north", "northern"),
            "ru": ("север", "севере", "северной"),
            "fa": ("شمال", "شمالی"),
        },
        {"en": ("south",), "ru": ("юг", "юге", "южной"), "fa": ("جنوب", "جنوبی")},
    ),
    Pair(
        {
            "en": ("east", "eastern"),
            "ru": ("восток", "востоке", "восточной"),
            "fa": ("شرق", "شرقی"),
        },
        {"en": ("west",), "ru": ("запад", "западе", "западной"), "fa": ("غرب", "غربی")},
    ),
    Pair(
        {"en": ("left",), "ru": ("левый", "левой", "слева"), "fa": ("چپ",)},
        {"en": ("right",), "ru": ("правый", "правой", "справа"), "fa": ("راست",)},
    ),
    Pair(
        {"en": ("before",), "ru": ("перед",), "fa": ("پیش از", "قبل از")},
        {"en": ("after",), "ru": ("после",), "fa": ("پس از", "بعد از")},
    ),
    Pair(
        {"en": ("more",), "ru": ("больше", "более"), "fa": ("بیشتر",)},
        {"en": ("less",), "ru": ("меньше", "менее"), "fa": ("کمتر",)},
    ),
    Pair(
        {"en": ("increase", "increased"), "ru": ("увеличение", "увеличилось"), "fa": ("افزایش",)},
        {"en": ("decrease", "decreased"), "ru": ("уменьшение", "уменьшилось"), "fa": ("کاهش",)},
    ),
    Pair(
        {"en": ("father",), "ru": ("отец", "отца"), "fa": ("پدر",)},
        {"en": ("mother",), "ru": ("мать", "матери"), "fa": ("مادر",)},
    ),
    Pair(
        {"en": ("son", "sons"), "ru": ("сын", "сыновья"), "fa": ("پسر", "پسران")},
        {"en": ("daughter", "daughters"), "ru": ("дочь", "дочери"), "fa": ("دختر", "دختران")},
    ),
    Pair(
        {"en": ("morning",), "ru": ("утро", "утром"), "fa": ("صبح",)},
        {"en": ("evening",), "ru": ("вечер", "вечером"), "fa": ("عصر", "غروب")},
    ),
    Pair(
        {"en": ("black",), "ru": ("черный", "черной"), "fa": ("سیاه",)},
        {"en": ("white",), "ru": ("белый", "белой"), "fa": ("سفید",)},
    ),
)


def word_turned(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Put its opposite for a word that both other texts have too."""
    del chance
    text = corpus.lines[lang][line]
    others = {other: corpus.lines[other][line] for other in LANGUAGES if other != lang}
    for pair in PAIRS:
        for was, now in ((pair.one, pair.other), (pair.other, pair.one)):
            if all(_has(others[other], was[other]) for other in others):
                for at, form in enumerate(was[lang]):
                    for match in _pattern(form).finditer(text):
                        turned = now[lang][min(at, len(now[lang]) - 1)]
                        yield replace("turned", text, match.span(), turned)


def _has(text: str, forms: tuple[str, ...]) -> bool:
    return any(_pattern(form).search(text) for form in forms)


def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w\u200c-]){re.escape(form)}(?![\w\u200c-])")
