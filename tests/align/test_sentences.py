from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from tests.align.test_align import text, types
from workbench.align import align
from workbench.align.scoring.sentences import SentenceModel
from workbench.lexicon import bags


@pytest.mark.parametrize(
    ("segment", "expected"),
    [
        ("Потом Иисус сел. Все внимательно смотрели на Него.", 2),
        ("«Кто там?» — спросил он. Никто не ответил!", 2),
        ("او گفت: «بله». سپس رفت؟ آری! ما ماندیم.", 4),
        ("Mr. Gorbachev met U.S. senators. They talked.", 2),
        ("Он родился в г. Москве.", 1),
        ("3.14 is no sentence", 1),
        ("", 1),
    ],
)
def test_sentences_in_a_segment(segment: str, expected: int) -> None:
    assert bags.of_texts([segment]).sentences.tolist() == [expected]


# Words that no lexicon knows, and a word that may belong to either side.
MADE_UP = ["Zukk orr tan velleng pirr.", "Marr.", "Ummin tapp rell vosk kort onn.", "Tull em varr."]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (["Окк танн опил варум.", "Лемм. Уммын рел воск корт.", "Тулл эм."], ["1-1", "2-1", "1-1"]),
        (["Окк танн опил варум. Лемм.", "Уммын рел воск корт.", "Тулл эм."], ["2-1", "1-1", "1-1"]),
    ],
)
def test_what_is_joined_has_as_many_sentences(other: Sequence[str], expected: list[str]) -> None:
    assert types(align([text("one", MADE_UP), text("other", other)])) == expected


def test_texts_of_single_sentences_are_judged_by_their_shapes_alone() -> None:
    model = SentenceModel.first()
    for sources, targets in [(1, 1), (2, 1), (3, 1), (4, 4)]:
        assert model.score(np.array([sources]), sources, np.array([targets]), targets) == 0
    taught = model.refit(np.array([1, 2]), np.array([1, 2]), np.array([1, 1]), np.array([1, 1]))
    assert np.allclose(taught.logs, model.logs)


def test_a_text_that_joins_its_sentences_teaches_so() -> None:
    model = SentenceModel.first()
    ones, twos = np.ones(50, np.int64), np.full(50, 2)
    free = model.refit(twos, ones, ones, ones)
    close = model.refit(twos, ones, twos, ones)
    told = np.array([2]), 1, np.array([1]), 1
    assert free.score(*told)[0] > model.score(*told)[0] > close.score(*told)[0]


@pytest.mark.parametrize(
    ("segments", "expected"),
    [
        (["He met Mr.", "Gorbachev in the U.S.", "last week."], [False, True, True]),
        (
            ["Церковь Св.", "Мартина", "стоит.", "»", "Он.", "Да."],
            [False, True, False, True] + [False] * 2,
        ),
        (["«بله", "»", "(…)", "", "او."], [False, True, False, False, False]),
        (["»", "No."], [False, False]),
    ],
)
def test_segments_that_go_on_with_the_one_before(
    segments: Sequence[str], expected: list[bool]
) -> None:
    assert bags.of_texts(segments).goes_on.tolist() == expected


def test_what_goes_on_shares_a_bead_with_what_it_goes_on() -> None:
    fa = ["آقای گندون در پالو ماند.", "او به شاگردانش پیام فرستاد.", "هتل ویران شد."]
    en = [
        "Mr.",
        "Gendon stayed in Palu.",
        "He sent messages to his pupils.",
        "The hotel collapsed.",
    ]
    assert types(align([text("fa", fa), text("en", en)])) == ["1-2", "1-1", "1-1"]
    ru = ["«Он остался в Палу.", "»", "Он послал сообщения ученикам.", "Отель рухнул."]
    assert types(align([text("fa", fa), text("ru", ru), text("en", en)])) == [
        "1-2-2",
        "1-1-1",
        "1-1-1",
    ]
