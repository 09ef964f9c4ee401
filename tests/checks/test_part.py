"""Part of a segment left out or put in, against two texts and against one."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.conftest import Collate
from workbench.chain import Chain
from workbench.checks.evidence.parts.clauses import Lost
from workbench.checks.evidence.parts.lengths import Sizes, learn, size
from workbench.checks.evidence.parts.seams import broken_off
from workbench.checks.evidence.parts.sentences import sentence_counts
from workbench.checks.evidence.parts.signs import lost_once, more, of_clauses
from workbench.checks.part import Part
from workbench.checks.settings import CheckSettings
from workbench.collation import Collation
from workbench.divergences import find_divergences
from workbench.text import fold

UDHR = Path(__file__).parents[2] / "translations" / "udhr"
CUT = 41
"""An article long enough to lose a part: line 41 of the Declaration's paragraphs."""


def declaration(**changed: str) -> dict[str, str]:
    """Return the Declaration, a paragraph a line; ``changed`` replaces one line of a text."""
    texts = {}
    for key in ("en", "ru", "fa"):
        paragraphs = (UDHR / f"{key}.txt").read_text(encoding="utf-8").strip().split("\n\n")
        if key in changed:
            paragraphs[CUT] = changed[key]
        texts[key] = "\n".join(paragraphs)
    return texts


def line(key: str) -> str:
    return declaration()[key].split("\n")[CUT]


def half(text: str) -> str:
    words = text.split()
    return " ".join(words[: len(words) // 2])


def found(collation: Collation) -> list[tuple[int | None, str, str | None]]:
    return [
        (one.bead, one.kind, one.odd)
        for one in find_divergences(collation, [Part])
        if one.bead == CUT and one.confidence != "low"
    ]


def test_the_declaration_lacks_nothing_there(collate: Collate) -> None:
    assert found(collate(None, "", **declaration())) == []


@pytest.mark.parametrize("key", ["en", "ru", "fa"])
def test_a_text_that_lacks_half_is_the_odd_one(collate: Collate, key: str) -> None:
    collation = collate(None, "", **declaration(**{key: half(line(key))}))
    ((_, kind, odd),) = found(collation)
    assert kind in ("omission", "addition", "length")
    assert odd == key


@pytest.mark.parametrize("key", ["en", "ru", "fa"])
def test_a_text_that_has_more_is_the_odd_one(collate: Collate, key: str) -> None:
    more = f"{line(key)} {declaration()[key].splitlines()[3]}"
    ((_, _, odd),) = found(collate(None, "", **declaration(**{key: more})))
    assert odd == key


def test_a_few_letters_are_how_a_text_says_it(collate: Collate) -> None:
    collation = collate(None, "", **declaration(en=half(line("en"))))
    strict = CheckSettings(thresholds={"part.missing": 2 * len(line("en"))})
    (one,) = (one for one in find_divergences(collation, [Part], strict) if one.bead == CUT)
    assert one.confidence == "low"


def test_two_texts_are_enough(collate: Collate) -> None:
    texts = declaration(fa=half(line("fa")))
    assert found(collate(en=texts["en"], fa=texts["fa"])) != []


@pytest.mark.parametrize(
    ("text", "written", "more"),
    [
        ("В Секретариат ЦК КПСС", 18, 36),
        ("ОСОБАЯ ПАПКА", 11, 0),
        ("کمیتهٔ مرکزی حزب", 13, 0),
        ("the US, and us", 10, 12),
        ("", 0, 0),
    ],
)
def test_acronyms_may_stand_for_whole_words(text: str, written: int, more: int) -> None:
    assert size(fold(text).text) == (written, more)


def test_an_acronym_explains_what_is_short() -> None:
    usual = Sizes(np.full(50, 100.0), np.full(50, 100.0))
    pair = learn(usual, usual)
    ours = Sizes(np.array([100.0, 100, 60]), np.array([100.0, 100, 100]))
    theirs = Sizes(np.array([60.0, 60, 100]), np.array([60.0, 100, 100]))
    cut, cut_to_an_acronym, written_out = pair.deviation(ours, theirs)
    assert cut < -2
    assert cut_to_an_acronym == written_out == 0


@pytest.mark.parametrize("texts", [("", ""), ("a", "ب"), ("word " * 9, "слово " * 9)])
def test_texts_too_short_to_judge(collate: Collate, texts: tuple[str, str]) -> None:
    assert list(Part().find(collate(en=texts[0], ru=texts[1]))) == []


WHOLE = {
    "fa": "شورا نامه‌ای نوشت و دولت به آن پاسخ داد.",
    "ru": "Совет написал письмо, и правительство ответило на него.",
    "en": "The council wrote a letter, and the government answered it.",
}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fa", "شورا نامه‌ای نوشت و."),
        ("ru", "Совет написал письмо, и"),
        ("ru", "Совет написал письмо, ."),
        ("ru", "«Совет написал письмо,»"),
        ("ru", "правительство ответило на него."),
        ("en", "The council wrote a letter, and."),
        ("en", "the government answered it."),
    ],
)
def test_a_text_that_breaks_off_alone(collate: Collate, lang: str, text: str) -> None:
    broken = broken_off(collate(None, "", **(WHOLE | {lang: text})))
    others = tuple(key for key in WHOLE if key != lang)
    assert more(broken, (lang,), others).tolist() == [1.0]
    assert more(broken, others, (lang,)).tolist() == [-1.0]


@pytest.mark.parametrize(
    "texts",
    [
        WHOLE,
        {"fa": "الف) نامه،", "ru": "а) письмо,", "en": "a) letter,"},
        {"fa": "", "ru": "...", "en": "12,"},
        {"fa": "به نام خدا", "ru": "1. iPhone и «айфон»", "en": "(see the letter)"},
    ],
)
def test_no_text_breaks_off_alone(collate: Collate, texts: dict[str, str]) -> None:
    broken = broken_off(collate(None, "", **texts))
    for key in texts:
        others = tuple(other for other in texts if other != key)
        assert more(broken, (key,), others).tolist() < [1.0]


@pytest.mark.parametrize(
    ("texts", "shorter"),
    [
        ({"fa": "او آمد. رفت.", "ru": "Он пришёл. Ушёл.", "en": "He came."}, "en"),
        ({"fa": "«کجا؟» او رفت!", "ru": "«Куда?» Ушёл…", "en": "Where to, as he left."}, "en"),
        ({"fa": "او آمد و رفت.", "ru": "Он пришёл. Ушёл.", "en": "He came. He left."}, "fa"),
        ({"fa": "او آمد و رفت.", "ru": "Он пришёл и ушёл.", "en": "He came. He left."}, ""),
        ({"fa": "۱٫۵ متر", "ru": "1.5 метра…", "en": "1.5 m."}, ""),
    ],
)
def test_a_text_with_a_sentence_fewer(
    collate: Collate, texts: dict[str, str], shorter: str
) -> None:
    counts = sentence_counts(collate(None, "", **texts))
    for key in texts:
        others = tuple(other for other in texts if other != key)
        assert (more(counts, others, (key,)) > 0).tolist() == [key == shorter]


SAID = {
    "fa": ("شورا نامه‌ای برای رئیس دولت نوشت.", "هیچ کس به این پرسش‌ها پاسخ نداد."),
    "ru": ("Совет написал письмо главе государства.", "Никто не ответил на эти вопросы."),
    "en": ("The council wrote a letter to the head of state.", "Nobody answered these questions."),
}


@pytest.mark.parametrize("key", ["en", "ru", "fa"])
def test_the_passage_that_is_missing_is_shown(collate: Collate, key: str) -> None:
    texts = {}
    for one, (first, second) in SAID.items():
        last = first if one == key else f"{first} {second}"
        texts[one] = "\n".join((*(first, second) * 12, last))
    (found,) = find_divergences(collate(None, "", **texts), [Part])
    assert (found.odd, found.confidence) == (key, "high")
    for other in SAID.keys() - {key}:
        first, second = SAID[other]
        ((start, end),) = found.evidence[other].spans
        assert start >= len(first)
        assert end - start > len(second) / 2


def test_an_address_is_no_longer_text(collate: Collate) -> None:
    page = "https://almanac.example.org/harbours/tables/KeyHours.html#constants_1"
    lines = {"en": "More of it", "ru": "Больше сведений", "fa": "اطلاعات بیشتر"}
    told = {key: f"{words}: {page}." for key, words in lines.items()}
    every = find_divergences(collate(None, "", **declaration(**told)), [Part])
    assert [one for one in every if one.bead == CUT] == []


FA, RU, EN = "fa", "ru", "en"


@pytest.mark.parametrize(
    ("parents", "present", "absent", "once"),
    [
        ({RU: FA, EN: RU}, (FA,), (RU, EN), True),
        ({RU: EN, FA: RU}, (EN,), (FA, RU), True),
        # both were made from the first, and each would have lost it
        ({RU: FA, EN: FA}, (FA,), (RU, EN), False),
        # no other had it before
        ({RU: FA, EN: RU}, (EN,), (FA, RU), False),
        ({RU: FA, EN: RU}, (RU,), (FA, EN), False),
        ({}, (FA,), (RU, EN), False),
    ],
)
def test_what_was_lost_once_all_others_lack(
    parents: dict[str, str], present: tuple[str, ...], absent: tuple[str, ...], once: bool
) -> None:
    assert lost_once(Chain((FA, RU, EN), parents), present, absent) is once


def test_what_one_text_has_must_be_wanting_in_each() -> None:
    lost = [Lost((0, 9), 2.0), Lost((0, 9), -1.0)]
    assert of_clauses(lost, of_one=True) < 0 < of_clauses(lost, of_one=False)
    assert of_clauses([], of_one=True) == 0
