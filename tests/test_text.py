"""Folding to one spelling with exact offsets."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text import fold

ALPHABET = st.characters(exclude_categories=()) | st.sampled_from(
    "aеёй۲٣كيیۀةأآاﻻﷲﷺ…Ⅻ«»“’—\u0301\u0306\u0308\u0653\u064e\u0651\u0640\u200b\u200c\u200d\u200e\ufeff\u00ad\u00a0"
)
TEXT = st.text(ALPHABET)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("كتابي", "کتابی"),
        ("علی و على", "علی و علی"),
        ("مُؤمِن", "مومن"),
        ("مسئله", "مسیله"),
        ("خانۀ ما، خانهٔ ما، خانه‌ی ما", "خانه ما, خانه ما, خانه ما"),
        ("خانه‌ای، خانه‌یی، خانه‌یم، خانه‌ی", "خانه‌ای, خانه‌یی, خانه‌یم, خانه"),
        ("شورای ملّی مقاومة", "شورای ملی مقاومه"),
        ("آزادی", "آزادی"),
        ("ا\u0653زادی", "آزادی"),
        ("أإٱا", "اااا"),
        ("ســـازمان", "سازمان"),
        ("می‌خواهند", "می‌خواهند"),
        ("ه\u200d.ش", "ه.ش"),
        ("۱۳۶۴ و ١٣٦٤", "1364 و 1364"),
        ("۱٫۵ و ۱۴۰٬۰۰۰", "1٫5 و 140٬000"),
        ("چرا؟ الف؛ ب، ج۔", "چرا? الف; ب, ج."),
        ("۲۵٪", "25%"),
        ("ﻻﻟﻪ ﷼", "لاله ریال"),
        ("ещё ЁЛКА е\u0308ж", "еще ЕЛКА еж"),
        ("мой и\u0306од", "мой йод"),
        ("за\u0301мок замо\u0301к", "замок замок"),
        ("по\u0301йдем, и\u0306\u0301, и\u0301\u0306", "пойдем, й, й"),
        ("г\u0301 и ѓ, к\u0301 и ќ", "ѓ и ѓ, ќ и ќ"),
        ("ѝ ѐ", "и е"),
        ("«да», “yes”, „ja“, ‹non›", '"да", "yes", "ja", "non"'),
        ("Iran’s ‘alternative’", "Iran's 'alternative'"),
        ("1941–1945 — да, −5, ОМИН‑НСС", "1941-1945 - да, -5, ОМИН-НСС"),
        ("20\u00a0млн\u2009руб.\u202fи\u3000все", "20 млн руб. и все"),
        ("ком\u00adмунизм\ufeff\u200e", "коммунизм"),
        ("cafe\u0301 café", "café café"),
        ("ＣＰＳＵ １９８５", "CPSU 1985"),
        ("ⅩⅩⅦ съезд…", "XXVII съезд..."),
        ("½ № §", "½ № §"),
        ('plain ASCII\'s "own" - kept', 'plain ASCII\'s "own" - kept'),
        ("", ""),
        ("\u0301a\u064e", "\u0301a"),
        ("four thou-\nsand quar\u00ad\r\nters", "four thousand quarters"),
        ("триста пятьде- \n  сят, ви¬\nде", "триста пятьдесят, виде"),
        ("twenty-\nfive", "twenty-five"),
        (
            "Ахмед-\nХан, 1941-\n1945, x -\ny, a-\n\nB, GPL-\n  from",
            "Ахмед-\nХан, 1941-\n1945, x -\ny, a-\n\nB, GPL-\n  from",
        ),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text).text == folded


@pytest.mark.parametrize(
    ("text", "word", "original"),
    [
        ("за\u0301мок стоит", "замок", "за\u0301мок"),
        ("стоит замо\u0301", "замо", "замо\u0301"),
        ("в шурови\u0306 да", "шуровй", "шурови\u0306"),
        ("ملّتُ ایران", "ملت", "ملّتُ"),
        ("ســـازمان ما", "سازمان", "ســـازمان"),
        ("\ufeff۲۷ مین", "27", "۲۷"),
        ("ﻻله", "ل", "ﻻ"),
        ("ﻻله", "لا", "ﻻ"),
        ("ﷺ", "الله", "ﷺ"),
        ("XXVII съезд", "съезд", "съезд"),
        ("a thou-\nsand men", "thousand", "thou-\nsand"),
    ],
)
def test_a_span_covers_the_marks_of_its_last_letter(text: str, word: str, original: str) -> None:
    folded = fold(text)
    at = folded.text.index(word)
    start, end = folded.span(at, at + len(word))
    assert text[start:end] == original


@given(TEXT)
def test_offsets_are_one_more_than_the_text_and_never_fall(text: str) -> None:
    folded = fold(text)
    offsets = list(folded.offsets)
    assert len(offsets) == len(folded.text) + 1
    assert offsets == sorted(offsets)
    assert offsets[-1] == len(text)
    assert all(0 <= offset < len(text) for offset in offsets[:-1])


@given(TEXT)
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@pytest.mark.parametrize("char", ["\u0374", "\u1ffd", "｢", "｣"])
def test_what_stands_for_a_mark_that_folds_folds_as_well(char: str) -> None:
    assert fold(char).text in ("'", '"')


@given(TEXT, st.data())
def test_a_span_folds_to_what_it_covers(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    first, last = folded.span(start, end)
    assert 0 <= first <= last <= len(text)
    assert (first == last) == (start == end)
    if start == end:
        return
    assert folded.text[start:end] in fold(text[first:last]).text


@given(st.text(), st.text())
def test_adjacent_spans_meet(left: str, right: str) -> None:
    folded = fold(left + " x " + right)
    middle = len(folded.text) // 2
    if 0 < middle < len(folded.text) and folded.offsets[middle - 1] != folded.offsets[middle]:
        assert folded.span(0, middle)[1] == folded.span(middle, len(folded.text))[0]


@pytest.mark.parametrize(
    "unit",
    ["слово ", "کتاب‌هایی ", "мы\u0301 ", "\u064e", "\u0301\u0316", "a\u0301", "…", "a-\n", "- \n"],
)
def test_fold_is_linear(unit: str) -> None:
    text = unit * (400_000 // len(unit))
    began = time.process_time()
    fold(text)
    assert time.process_time() - began < 2
