from __future__ import annotations

import gc
import random
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.align import align, doubts
from workbench.align.search import regions
from workbench.alignment import Alignment, Bead
from workbench.pipeline import segment_work
from workbench.segments import Segment, SegmentedText
from workbench.works.described import load_work

KEYS = ("fa", "ru", "en")
WORKS = Path(__file__).parents[2] / "translations"

FA = [
    "محرمانه است و نباید از بایگانی شماره ۴۴۱ بیرون برود.",
    "کنگره بیست و هفتم در سال ۱۹۸۶ در مسکو برگزار شد.",
    "گورباچف سخنرانی کرد.",
    "آیا صلح ممکن است؟",
    "بودجه ۳۰۰ میلیون دلار بود (نگاه کنید به پیوست ۴).",
    "پایان",
]
RU = [
    "XXVII съезд прошёл в Москве в 1986 году. Горбачёв произнёс речь.",
    "Возможен ли мир?",
    "Бюджет составил 300 миллионов долларов (см. приложение 4).",
    "Конец",
]
EN = [
    "The XXVII congress took place in Moscow in 1986.",
    "Gorbachev gave a speech.",
    "Is peace possible?",
    "The budget was 300 million dollars (see attachment 4).",
    "The end",
    "Copy no. 7. Top secret.",
]


def text(
    key: str, segments: Sequence[str], paragraphs: Sequence[int] | None = None
) -> SegmentedText:
    spans, at = [], 0
    for number, segment in enumerate(segments):
        paragraph = paragraphs[number] if paragraphs else number
        spans.append(Segment(at, at + len(segment), "sentence", paragraph))
        at += len(segment) + 1
    return SegmentedText(key, key, "\n".join(segments), tuple(spans))


def types(alignment: Alignment) -> list[str]:
    return [bead.type for bead in alignment.beads]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((FA[1:], RU), ["2-1", "1-1", "1-1", "1-1"]),
        ((RU, EN), ["1-2", "1-1", "1-1", "1-1", "0-1"]),
        ((FA, EN), ["1-0", "1-1", "1-1", "1-1", "1-1", "1-1", "0-1"]),
        ((FA, RU, EN), ["1-0-0", "2-1-2", "1-1-1", "1-1-1", "1-1-1", "0-0-1"]),
        ((FA, RU, EN, RU), ["1-0-0-0", "2-1-2-1", "1-1-1-1", "1-1-1-1", "1-1-1-1", "0-0-1-0"]),
    ],
)
def test_short_texts(texts: Sequence[Sequence[str]], expected: list[str]) -> None:
    named = [text(f"w{number}", segments) for number, segments in enumerate(texts)]
    assert types(align(named)) == expected


def test_what_an_alignment_took_is_freed_at_once() -> None:
    named = [text(f"w{number}", segments) for number, segments in enumerate((FA, RU, EN))]
    align(named)
    gc.collect()
    gc.disable()
    try:
        align(named)
        assert gc.collect() == 0
    finally:
        gc.enable()


@pytest.mark.parametrize(
    "texts",
    [
        ([], [], []),
        (FA, [], []),
        ([], RU, EN),
        ([""], [""], [""]),
        (FA, ["", "", ""], EN),
        (["да"] * 40, ["yes"] * 43, ["بله"] * 38),
        (["а"] * 3, ["а"] * 3, ["а"] * 3),
        (FA, RU * 20, EN),
        (["x " * 50_000], ["ы" * 100_000], EN),
        (["(" * 1_000_00], ["1" * 100_000], ["«»" * 50_000]),
        (EN, EN, EN),
        ([], []),
        (FA, []),
    ],
)
def test_bad_input_aligns(texts: Sequence[Sequence[str]]) -> None:
    started = time.process_time()
    named = [text(f"w{number}", segments) for number, segments in enumerate(texts)]
    alignment = align(named)
    assert alignment.sizes == {one.key: len(one) for one in named} or not alignment.beads
    assert all(0 <= bead.score <= 1 for bead in alignment.beads)
    assert time.process_time() - started < 5


def test_a_word_that_one_text_leaves_out_is_not_surely_taken_into_the_sentence_beside_it() -> None:
    texts = segment_work(load_work(WORKS / "opensource-metrics"))
    column = [text.key for text in texts].index("en")
    (left_out,) = (
        at for at in range(len(texts[column])) if "Either:" in texts[column].segment_text(at)
    )
    alignment = align(texts)
    # No lexicon knows "Either" and «Либо», and the Farsi sentence before it ends in a colon.
    assert alignment.beads[alignment.bead_of("en", left_out)].score < 0.9


def test_the_same_text_three_times_is_one_to_one() -> None:
    assert types(align([text("a", RU), text("b", RU), text("c", RU)])) == ["1-1-1"] * 4


def test_pins_stay_and_nothing_crosses_them() -> None:
    pin = Bead(((0, 3), (0, 0), (0, 1)), status="pinned")
    named = [text("fa", FA), text("ru", RU), text("en", EN)]
    alignment = align(named, pins=[pin])
    assert alignment.beads[0] == Bead(pin.runs, 1.0, "pinned")
    last = Bead(((5, 6), (4, 4), (5, 6)))
    alignment = align(named, pins=[pin, last])
    assert alignment.beads[-1].status == "pinned"
    assert alignment.beads[-1].runs == last.runs
    whole = Bead(((0, 6), (0, 4), (0, 6)))
    assert align(named, pins=[whole]).beads == (Bead(whole.runs, 1.0, "pinned"),)


def test_same_input_same_beads_and_progress_rises() -> None:
    named = [text("fa", FA), text("ru", RU), text("en", EN)]
    seen: list[float] = []
    assert align(named, progress=seen.append) == align(named)
    assert seen == sorted(seen)
    assert seen[-1] == 1.0


LETTERS = st.text(alphabet="абв абв سلام ۱۲ xyz.?!()«» \u200c", max_size=30)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(LETTERS, max_size=8), min_size=1, max_size=4), st.randoms())
def test_any_text_is_covered_and_pins_hold(texts: list[list[str]], chance: random.Random) -> None:
    named = [text(f"w{number}", segments) for number, segments in enumerate(texts)]
    alignment = align(named)
    if alignment.beads:
        assert alignment.sizes == {one.key: len(one) for one in named}
        pin = chance.choice(alignment.beads)
        again = align(named, pins=[pin])
        assert pin.runs in {bead.runs for bead in again.beads if bead.status == "pinned"}


@settings(max_examples=15, deadline=None)
@given(st.sampled_from([(FA, RU), (FA, RU, EN), (FA, RU, EN, RU)]), st.randoms())
def test_pins_hold_wherever_they_stand_even_those_of_one_text(
    columns: Sequence[list[str]], chance: random.Random
) -> None:
    named = [text(f"w{at}", segments * 4) for at, segments in enumerate(columns)]
    pins, at = [], [0] * len(named)
    for _ in range(3):
        starts = [
            min(low + chance.randrange(6), len(one)) for low, one in zip(at, named, strict=True)
        ]
        at = [
            min(low + chance.randrange(3), len(one)) for low, one in zip(starts, named, strict=True)
        ]
        if starts != at:
            pins.append(Bead(tuple(zip(starts, at, strict=True))))
    found = align(named, pins=pins)
    assert found.sizes == {one.key: len(one) for one in named}
    assert {pin.runs for pin in pins} <= {bead.runs for bead in found.beads}


@pytest.mark.parametrize(
    "texts",
    [
        (["بله."] * 700, ["Да."] * 700, ["Yes."] * 700),
        (["بله."] * 400, ["Да."] * 300, ["Yes."] * 500),
        (["بله.", "نه."] * 150, ["Да.", "Нет."] * 150, ["Yes.", "No."] * 150),
        (["1 2 3"] * 300, ["1 2 3"] * 300, ["1 2 3"] * 300),
        ([""] * 300, [""] * 300, [""] * 300),
    ],
    ids=["alike", "alike, uneven", "two in turn", "numbers", "empty"],
)
def test_segments_that_cannot_be_told_apart_are_aligned_in_bounded_time_and_doubted(
    texts: Sequence[list[str]],
) -> None:
    started = time.process_time()
    named = [text(key, segments) for key, segments in zip(KEYS, texts, strict=True)]
    alignment = align(named)
    assert time.process_time() - started < 4
    assert [*alignment.sizes.values()] == [len(segments) for segments in texts]
    assert max(bead.score for bead in alignment.beads) < 0.6
    told = doubts(alignment, named) or ""
    assert "sure counterpart: most segments of fa and ru and en read like others" in told


def test_what_nothing_tells_apart_stands_side_by_side_and_scores_nothing() -> None:
    answers = {"fa": ["بله.", "نه."], "ru": ["Да.", "Нет."], "en": ["Yes.", "No."]}
    found = align([text(key, said * 100) for key, said in answers.items()])
    assert types(found).count("1-1-1") > 190
    assert max(bead.score for bead in found.beads) < 0.1


def test_doubts() -> None:
    named = [text("fa", FA), text("ru", RU), text("en", EN)]
    assert doubts(align(named)) is None
    assert "has no text" in (doubts(align([text("fa", FA), text("ru", [])])) or "")


def test_unrelated_texts_align_with_doubts(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(3)
    words = ["река", "дом", "небо", "стол", "шум", "лист", "трава", "век"]
    others = ["engine", "ledger", "fabric", "kernel", "pigment", "harbour", "quota"]
    letters = ["قند", "برف", "کوه", "سنگ", "ماه", "باد"]
    named = [
        text(key, [" ".join(chance.choices(bank, k=chance.randint(2, 14))) for _ in range(size)])
        for key, bank, size in (("fa", letters, 60), ("ru", words, 90), ("en", others, 40))
    ]
    alignment = align(named)
    assert alignment.sizes == {"fa": 60, "ru": 90, "en": 40}
    assert "not translations" in (doubts(alignment) or "")
    # Where even that is too much to weigh at once, nothing is lost either.
    monkeypatch.setattr(regions, "_WEIGHED", 20_000)
    assert align(named).sizes == {"fa": 60, "ru": 90, "en": 40}


def test_what_is_too_much_to_weigh_at_once_is_aligned_part_by_part(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    texts = segment_work(load_work(WORKS / "udhr"))
    whole = align(texts)
    monkeypatch.setattr(regions, "_WEIGHED", 20_000)
    assert [bead.runs for bead in align(texts).beads] == [bead.runs for bead in whole.beads]
