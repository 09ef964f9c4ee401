"""More than three texts: in which order they are given does not matter."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest

from tests.align.test_align import text
from workbench.align import align
from workbench.align.nearest import nearest_first
from workbench.lexicon import bags, shipped

TEXTS = {
    "fa": ["پدر در زمستان به خانه آمد.", "مادر به شهر رفت. برادر ماند.", "آنها نان خوردند."],
    "ru": ["Отец пришёл домой зимой.", "Мать поехала в город.", "Брат остался.", "Они ели хлеб."],
    "en": ["The father came home in winter.", "The mother went to the city. The brother stayed."],
    "draft": [
        "The father came to the house in winter.",
        "The mother went to town.",
        "They ate bread.",
    ],
}


@pytest.mark.parametrize("order", list(permutations(TEXTS))[::5])
def test_the_order_in_which_texts_are_given_does_not_matter(order: Sequence[str]) -> None:
    known = align([text(key, TEXTS[key]) for key in TEXTS])
    columns = [known.keys.index(key) for key in order]
    found = align([text(key, TEXTS[key]) for key in order])
    assert [bead.runs for bead in found.beads] == [
        tuple(bead.runs[at] for at in columns) for bead in known.beads
    ]


def test_the_farthest_text_comes_last() -> None:
    read = [bags.of_texts(TEXTS[key]) for key in ("fa", "en", "ru", "draft")]
    unknown = bags.of_texts(["Zukk orr tan velleng pirr."])
    assert nearest_first([unknown, *read], shipped())[-1] == 0
