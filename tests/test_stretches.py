"""Whole segments that one text lacks in beads in a row, read as one."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Collate
from workbench.divergences import Divergence, Message, find_divergences
from workbench.stretches import FEWEST, stretches, without_followers

ITEMS = ("Сахар и рис", "Масло и соль", "Чай и кофе", "Мыло и спички", "Свечи и мука")
GOODS = ("Sugar and rice", "Butter and salt", "Tea and coffee", "Soap and matches", "Candles")


def found(collate: Collate, *lacking: str) -> tuple[Divergence, ...]:
    """Return the omissions and additions where ``lacking`` names the text a line is not in."""
    ru = [ITEMS[at % 5] if key != "ru" else "" for at, key in enumerate(lacking)]
    en = [GOODS[at % 5] if key != "en" else "" for at, key in enumerate(lacking)]
    collation = collate(ru="\n".join(ru), en="\n".join(en))
    return tuple(one for one in find_divergences(collation) if one.check == "whole")


def by_bead(found: tuple[Divergence, ...]) -> list[list[int | None]]:
    known = stretches(found, range(len(found)))
    return [[found[number].bead for number in known[first]] for first in sorted(known)]


def test_what_one_text_lacks_in_a_row_is_one_stretch(collate: Collate) -> None:
    assert by_bead(found(collate, "", "en", "en", "en", "en", "")) == [[1, 2, 3, 4]]


def test_a_bead_between_and_another_text_part_stretches(collate: Collate) -> None:
    lacking = ("en", "en", "en", "", "en", "en", "en", "ru", "ru", "ru", "en")
    assert by_bead(found(collate, *lacking)) == [[0, 1, 2], [4, 5, 6], [7, 8, 9]]


def test_few_are_no_stretch(collate: Collate) -> None:
    assert by_bead(found(collate, *["en"] * (FEWEST - 1), "")) == []


def test_only_what_was_asked_for_counts(collate: Collate) -> None:
    told = found(collate, *["en"] * 7)
    known = stretches(told, [0, 1, 2, 4, 5, 6])
    assert known == {0: (0, 1, 2), 4: (4, 5, 6)}
    assert stretches(told, range(7), lambda one: (one.bead or 0) < 2) == {2: (2, 3, 4, 5, 6)}


def test_only_whole_segments_make_stretches(collate: Collate) -> None:
    told = tuple(replace(one, check="part") for one in found(collate, *["en"] * 5))
    assert by_bead(told) == []


def test_a_moved_passage_is_one_stretch_wherever_each_bead_seems_to_stand(
    collate: Collate,
) -> None:
    template = "only in {present}; not in {absent}, but {moved} seems to have it in bead {bead}"
    told = tuple(
        replace(one, message=Message(template, {**one.message.fields, "moved": key, "bead": at}))
        for one, key, at in zip(
            found(collate, *["en"] * 7), ("en",) * 4 + ("ru",) * 3, range(20, 27), strict=True
        )
    )
    assert by_bead(told) == [[0, 1, 2, 3], [4, 5, 6]]


@given(st.lists(st.integers(0, 6), unique=True).map(sorted))
def test_every_number_stands_in_one_row(numbers: list[int]) -> None:
    known = {0: (0, 1, 2), 4: (4, 6)}
    rows = without_followers(numbers, known)
    assert set(rows) == set(numbers) - {1, 2, 6}
    assert without_followers(numbers, {}) is numbers
