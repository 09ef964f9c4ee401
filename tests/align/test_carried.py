"""Beads set by hand stay where a word of a text was mended, and go where their segments went."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.align.carried import carried
from workbench.alignment import Bead, Run


def spans(*segments: str) -> list[Run]:
    places = [0]
    for segment in segments:
        places.append(places[-1] + len(segment))
    return list(pairwise(places))


RU = (
    "Уважаемый товарищ!", "Пишу Вам в третий раз.", "Ответа нет.", "Прошу принять меня лично.",
    "С уважением, Зубарев", "Чита, 4 мая",
)  # fmt: skip
EN = (
    "Dear Comrade,", "This is my third letter to you.", "I have had no answer; receive me.",
    "Yours respectfully, Zubarev", "Chita, 4 May",
)  # fmt: skip
HAND = Bead(((2, 4), (2, 3)), 1.0, "pinned")
LACKING = Bead(((5, 6), (4, 4)), 1.0, "pinned")


@pytest.mark.parametrize(
    ("now", "runs"),
    [
        (RU, (2, 4)),
        # A slip of the pen is mended, in the bead or beside it.
        ((*RU[:3], "Прошу принять меня.", *RU[4:]), (2, 4)),
        (("Уважаемый товарищ Зубарев!", *RU[1:]), (2, 4)),
        # A sentence more, or less, before it.
        (("№ 17", *RU), (3, 5)),
        (RU[1:], (1, 3)),
        # One in its midst, and one of its own gone.
        ((*RU[:3], "Нет.", *RU[3:]), None),
        ((*RU[:2], *RU[3:]), None),
        # Another text.
        (("Дорогая мама!", "Жив.", "Здоров, чего и вам.", "Пишите.", "Ваш сын", "Ваня"), None),
    ],
)
def test_where_a_bead_stands_in_the_changed_text(now: tuple[str, ...], runs: Run | None) -> None:
    old = {"ru": spans(*RU), "en": spans(*EN)}
    found = carried([HAND], old, {**old, "ru": spans(*now)})
    assert [bead.runs for bead in found] == ([(runs, (2, 3))] if runs else [])
    assert all(bead.status == "pinned" for bead in found)


def test_a_text_that_lacks_something_lacks_it_between_the_same_neighbours() -> None:
    old = {"ru": spans(*RU), "en": spans(*EN)}
    more = {**old, "en": spans("No. 17", *EN)}
    assert [bead.runs for bead in carried([LACKING], old, more)] == [((5, 6), (5, 5))]
    between = {**old, "en": spans(*EN[:4], "Enc.", *EN[4:])}
    assert carried([LACKING], old, between) == ()


@given(st.lists(st.integers(1, 9), min_size=1, max_size=12), st.data())
def test_of_a_text_that_is_as_it_was_every_bead_stays(
    lengths: list[int], data: st.DataObject
) -> None:
    old = {"fa": spans(*("س" * length for length in lengths))}
    start = data.draw(st.integers(0, len(lengths)))
    bead = Bead(((start, data.draw(st.integers(start, len(lengths)))),), 1.0, "pinned")
    assert carried([bead], old, old) == (bead,)
