"""What one text says twice: the second is too much, unless something tells."""

from __future__ import annotations

import numpy as np
import pytest

from tests.align.test_align import text
from workbench.align import align
from workbench.align.scoring.said_twice import again_and_before

FA = [
    "در ماه نوامبر باران سنگینی سه روز پیاپی بر شهر بارید.",
    "رودخانه بالا آمد و آب وارد زیرزمین کتابخانه شد.",
    "نگهبان شب دو صندوق از نامه‌های قدیمی را نجات داد.",
    "شهردار به او مدال داد و روزنامه عکسش را چاپ کرد.",
    "امروز نامه‌ها در موزهٔ تاریخ نگهداری می‌شوند.",
]
RU = [
    "В ноябре сильный дождь шёл над городом три дня подряд.",
    "Река поднялась, и вода вошла в подвал библиотеки.",
    "Ночной сторож спас два ящика старых писем.",
    "Мэр дал ему медаль, а газета напечатала его фотографию.",
    "Сегодня письма хранятся в музее истории.",
]
EN = [
    "In November heavy rain fell on the city for three days running.",
    "The river rose and the water came into the basement of the library.",
    "The night watchman saved two boxes of old letters.",
    "The mayor gave him a medal and the newspaper printed his photograph.",
    "Today the letters are kept in the museum of history.",
]


def twice(segments: list[str], at: int) -> list[str]:
    return [*segments[: at + 1], *segments[at:]]


@pytest.mark.parametrize("at", range(5))
@pytest.mark.parametrize("doubled", [0, 1, 2])
def test_of_three_texts_the_later_copy_stands_alone(at: int, doubled: int) -> None:
    said = [FA, RU, EN]
    said[doubled] = twice(said[doubled], at)
    found = align([text(key, one) for key, one in zip(("fa", "ru", "en"), said, strict=True)])
    alone = [number for number, bead in enumerate(found.beads) if "0" in bead.type]
    assert alone == [at + 1]
    assert found.beads[at + 1].runs[doubled] == (at + 1, at + 2)


@pytest.mark.parametrize("at", range(5))
def test_of_two_texts_as_well(at: int) -> None:
    found = align([text("fa", FA), text("en", twice(EN, at))])
    assert [bead.type for bead in found.beads] == ["1-1"] * (at + 1) + ["0-1"] + ["1-1"] * (4 - at)


def test_two_texts_that_both_say_it_twice_show_which_is_which() -> None:
    found = align([text("fa", twice(FA, 1)), text("ru", RU), text("en", twice(EN, 1))])
    assert [bead.type for bead in found.beads][1:3] == ["1-1-1", "1-0-1"]


def test_a_sentence_that_the_others_have_only_later_is_lacking_before() -> None:
    found = align([text("fa", FA[1:]), text("en", [EN[2], *EN[1:]])])
    assert found.beads[0].runs == ((0, 0), (0, 1))


@pytest.mark.parametrize("doubled", [0, 1, 2])
@pytest.mark.parametrize(("first", "end"), [(0, 3), (1, 4), (0, 5)])
def test_of_a_passage_said_twice_the_whole_copy_stands_alone(
    doubled: int, first: int, end: int
) -> None:
    said = [FA, RU, EN]
    said[doubled] = [*said[doubled][:end], *said[doubled][first:]]
    found = align([text(key, one) for key, one in zip(("fa", "ru", "en"), said, strict=True)])
    alone = [bead.runs[doubled][0] for bead in found.beads if "0" in bead.type]
    assert alone == list(range(end, 2 * end - first))


@pytest.mark.parametrize(
    ("wordings", "again", "before"),
    [
        ([1, 2, 3], [], []),
        ([1, 1, 1], [0, 1], [1, 2]),
        ([1, 2, 3, 4, 5, 6, 1], [], []),
        ([*range(9), *range(9)], range(9), range(9, 18)),
        ([*range(9), 20, 21, *range(9)], range(9), range(11, 20)),
        ([*range(9), *range(20, 40), *range(9)], [], []),
        ([*range(20), *range(10), 50, *range(11, 20)], [*range(10), *range(11, 20)],
         [*range(20, 30), *range(31, 40)]),
    ],
)  # fmt: skip
def test_a_passage_and_its_copy_stand_side_by_side(
    wordings: list[int], again: list[int], before: list[int]
) -> None:
    found = again_and_before(np.array(wordings))
    assert [np.flatnonzero(part).tolist() for part in found] == [list(again), list(before)]


def test_a_long_passage_said_twice_leaves_the_rest_alone() -> None:
    """Six hundred sentences; where the copy begins nothing tells but that it was said before."""
    names = [f"{one}{two}{three}" for one in "KLMNPR" for two in "aeiou" for three in "bdgmnprstvz"]
    en = [f"{name}ov came in year {1000 + at} to us." for at, name in enumerate(names)]
    ru = [f"В {1000 + at} году к нам пришёл {name}ов." for at, name in enumerate(names)]
    found = align([text("ru", [*ru[:200], *ru[120:]]), text("en", en)])
    alone = [bead.runs[0][0] for bead in found.beads if bead.type == "1-0"]
    assert alone == list(range(200, 280))
