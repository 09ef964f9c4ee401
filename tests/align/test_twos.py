"""Two of three texts: what only the third holds together is parted, and nothing else is."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.align import align
from workbench.align.twos import in_twos
from workbench.alignment import Alignment, Bead
from workbench.segments import SegmentedText, segment

FA = (
    "علی به خانه رفت. او کتابی را که دوستش داده بود خواند.\n"
    "باران تمام شب می‌بارید و رودخانه بالا آمد.\n"
    "صبح روز بعد مردم روستا پل را بسته یافتند.\n"
)
RU = (
    "Али пошёл домой и прочитал книгу, которую ему дал друг.\n"
    "Всю ночь шёл дождь, и река поднялась.\n"
    "Наутро жители деревни нашли мост закрытым.\n"
)
EN = (
    "Ali went home. He read the book that his friend had given him.\n"
    "It rained all night and the river rose.\n"
    "The next morning the villagers found the bridge closed.\n"
)
JOINED = Bead(((0, 2), (0, 2)), 0.95)
REST = [Bead(((2, 3), (2, 3)), 0.99), Bead(((3, 4), (3, 4)), 0.99)]


def texts(**given: str) -> list[SegmentedText]:
    return [SegmentedText(key, key, text, segment(text, key)) for key, text in given.items()]


def types(beads: Sequence[Bead]) -> list[str]:
    return [bead.type for bead in beads]


def test_what_the_third_text_joins_two_texts_part() -> None:
    read = texts(fa=FA, ru=RU, en=EN)
    whole = align(read)
    assert types(whole.beads) == ["2-1-2", "1-1-1", "1-1-1"]
    pair = [Bead((bead.runs[0], bead.runs[2]), bead.score) for bead in whole.beads]
    parted = in_twos([read[0], read[2]], pair)
    assert types(parted) == ["1-1"] * 4
    # A part is right if the bead that it was in is right, and it is besides.
    assert all(0.5 < part.score <= pair[0].score for part in parted[:2])
    assert parted[2:] == pair[1:]


@pytest.mark.parametrize(
    ("joined", "whole"),
    [
        (Bead(JOINED.runs, 1.0, "pinned"), ()),  # a person has set it
        (JOINED, (0,)),  # somebody else speaks of it
    ],
)
def test_what_must_stay_together_does(joined: Bead, whole: tuple[int, ...]) -> None:
    given = [joined, *REST]
    assert in_twos(texts(fa=FA, en=EN), given, whole=whole) == given


def test_sentences_that_change_places_stay_together() -> None:
    turned = EN.replace(
        "Ali went home. He read the book that his friend had given him.",
        "He read the book that his friend had given him. Ali went home.",
    )
    assert in_twos(texts(fa=FA, en=turned), [JOINED, *REST]) == [JOINED, *REST]


def test_what_one_text_alone_has_stands_by_itself() -> None:
    alone = [Bead(((0, 2), (0, 0)), 0.8), Bead(((2, 2), (0, 2)), 0.7), *REST]
    parted = in_twos(texts(fa=FA, en=EN), alone)
    assert types(parted) == ["1-0", "1-0", "0-1", "0-1", "1-1", "1-1"]
    assert [part.score for part in parted[:4]] == [0.8, 0.8, 0.7, 0.7]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)).filter(any), max_size=6))
def test_nothing_is_lost_nor_leaves_its_bead(shapes: list[tuple[int, int]]) -> None:
    ends, beads = (0, 0), []
    for shape in shapes:
        after = (ends[0] + shape[0], ends[1] + shape[1])
        beads.append(Bead(tuple(zip(ends, after, strict=True)), 0.5))
        ends = after
    lines = ["Дождь шёл всю ночь.\n", "Мост был закрыт.\n", "Али пошёл домой.\n"]
    read = texts(ru="".join((lines * 6)[: ends[0]]), uk="".join((lines * 6)[: ends[1]]))
    parted = Alignment(("ru", "uk"), in_twos(read, beads))
    assert tuple(parted.sizes.values()) == ends
    cuts = {tuple(end for _, end in part.runs) for part in parted.beads}
    assert all(tuple(end for _, end in bead.runs) in cuts for bead in beads)
