"""How far the words are believed that a text teaches itself."""

from __future__ import annotations

import numpy as np
import pytest

from workbench.lexicon.bags import of_texts
from workbench.lexicon.model import PairLexicon


def links(*pairs: tuple[int, int]) -> PairLexicon:
    source, target = np.array(pairs, np.int64).reshape(-1, 2).T
    return PairLexicon(source, target, np.full(len(pairs), 0.8), np.full(len(pairs), 0.4))


def test_what_was_known_before_is_not_doubted() -> None:
    doubted = links((0, 1), (0, 2), (3, 1)).doubted(links((0, 2), (5, 9)), 0.5)
    assert doubted.ahead.tolist() == [0.4, 0.8, 0.4]
    assert doubted.back.tolist() == [0.2, 0.4, 0.2]


@pytest.mark.parametrize(("known", "share"), [([], 0.0), ([(0, 0)], 0.25), ([(0, 0), (1, 1)], 0.5)])
def test_how_much_of_two_texts_is_known(known: list[tuple[int, int]], share: float) -> None:
    one = of_texts(["снег лежал", "мост закрыт"])
    other = of_texts(["snow lay", "bridge closed"])
    assert links(*known).covers(one, other) == share
