"""Words are asked where they stand: a translation goes through what it says in the same order."""

from __future__ import annotations

import numpy as np
import pytest

from tests.align.test_align import text, types
from workbench.align import align
from workbench.align.scoring.order import Telling
from workbench.arrays import Ints
from workbench.lexicon import anchors, bags, shipped
from workbench.lexicon.joined import in_runs

EN = [
    "The father came home in winter.",
    "The mother went to the city.",
    "They drank water and ate bread.",
]
RU = [
    "Отец пришёл домой зимой. Мать поехала в город.",
    "Мать поехала в город. Отец пришёл домой зимой.",
]


def scores(target: str, *runs: tuple[int, int]) -> list[float]:
    """Return how well runs of the English sentences explain the words of a Russian segment."""
    source, told = bags.of_texts(EN), bags.of_texts([target])
    telling = Telling.of(source, told, anchors.prior(source, told, shipped()))
    first, count = np.array(runs, np.int64).T
    once: Ints = np.ones_like(first)
    found: list[float] = telling.scores((first, count), (once * 0, once)).tolist()
    return found


def test_words_in_order_explain_more_than_words_out_of_order() -> None:
    (in_order,), (out_of_order,) = scores(RU[0], (0, 2)), scores(RU[1], (0, 2))
    assert in_order > out_of_order + 1


def test_two_sentences_explain_their_rendering_more_than_the_first_of_them() -> None:
    both, first, wrong = scores(RU[0], (0, 2), (0, 1), (2, 1))
    assert both > first > wrong


def test_words_that_nothing_can_explain_say_nothing() -> None:
    assert scores("Зукк орр тан веленг пирр", (0, 2)) == [0.0]


def test_places_are_counted_over_the_whole_of_a_run() -> None:
    read = bags.of_texts(["one two", "three", "four five six"])
    run, entry, place = in_runs(read, np.array([0, 1]), np.array([3, 2]))
    assert run.tolist() == [0] * 6 + [1] * 4
    assert entry.tolist() == [0, 1, 2, 3, 4, 5, 2, 3, 4, 5]
    assert place == pytest.approx(
        [(at + 0.5) / 6 for at in range(6)] + [(at + 0.5) / 4 for at in range(4)]
    )


def test_cuts_that_lie_elsewhere_in_each_text_make_one_bead_and_no_null_beads() -> None:
    fa = ["پدر در زمستان به خانه آمد. مادر به شهر رفت.", "آنها آب نوشیدند و نان خوردند."]
    ru = ["Отец пришёл домой зимой.", "Мать поехала в город.", "Они пили воду и ели хлеб."]
    en = [
        "The father came home in winter.",
        "The mother went to the city. They drank water and ate bread.",
    ]
    assert types(align([text("fa", fa), text("ru", ru), text("en", en)])) == ["2-3-2"]
