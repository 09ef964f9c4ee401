"""What one text alone has at its beginning or end, another something else: neither renders it."""

from __future__ import annotations

import numpy as np
import pytest

from tests.align.test_align import text
from tests.align.test_said_twice import EN, FA, RU
from workbench.align import align
from workbench.align.scoring.outside import Outside

OUTSIDE = [
    ("Перевод с персидского.", "With additional reporting by our staff in the north."),
    ("Печатается с сокращениями.", "Copied by hand from a notebook in the museum."),
]


@pytest.mark.parametrize(("russian", "english"), OUTSIDE)
def test_what_two_texts_have_before_the_first_bead_is_not_joined(
    russian: str, english: str
) -> None:
    texts = [text("fa", FA), text("ru", [russian, *RU]), text("en", [english, *EN])]
    types = [bead.type for bead in align(texts).beads]
    assert sorted(types[:2]) == ["0-0-1", "0-1-0"]
    assert types[2:] == ["1-1-1"] * len(FA)


@pytest.mark.parametrize(
    ("end", "step", "likelier"),
    [
        ((0, 2, 0), (0, 2, 0), True),
        ((3, 1, 0), (0, 1, 0), True),
        ((5, 4, 5), (0, 0, 3), True),
        ((3, 2, 3), (0, 1, 0), False),
        ((1, 1, 0), (1, 1, 0), False),
        ((5, 5, 5), (1, 1, 1), False),
    ],
)
def test_likelier_alone_is_what_stands_outside_in_its_own_text(
    end: tuple[int, ...], step: tuple[int, ...], likelier: bool
) -> None:
    outside = Outside(np.array([5, 4, 5]))
    worth = outside.worth(np.array([end]), np.array([step]))
    assert (worth > 0).tolist() == [likelier]
