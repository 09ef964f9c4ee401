from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from tests.align.test_align import text, types
from workbench.align import align, bags
from workbench.align.sentences import SentenceModel


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
