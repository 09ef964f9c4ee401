"""Links → beads: the finest beads that no link leaves, whatever the links are like."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.formats.links import Link, alignment_of

Runs = list[tuple[tuple[int, int], ...]]


@pytest.mark.parametrize(
    ("sizes", "links", "runs", "joined"),
    [
        ((2, 2), [{"fa": [0], "ru": [0]}, {"fa": [1], "ru": [1]}],
         [((0, 1), (0, 1)), ((1, 2), (1, 2))], 0),
        ((2, 2), [{"fa": [0], "ru": [1]}, {"fa": [1], "ru": [0]}], [((0, 2), (0, 2))], 1),
        ((3, 1), [{"fa": [0, 2], "ru": [0]}], [((0, 3), (0, 1))], 1),
        ((2, 1), [{"fa": [1], "ru": [0]}], [((0, 1), (0, 0)), ((1, 2), (0, 1))], 0),
        ((1, 2), [{"ru": [0]}, {"fa": [0]}, {"ru": [1]}],
         [((0, 0), (0, 1)), ((0, 1), (1, 1)), ((1, 1), (1, 2))], 0),
        ((1, 1), [{"fa": [0]}, {"ru": [0]}, {"fa": [0], "ru": [0]}], [((0, 1), (0, 1))], 0),
        ((0, 1), [], [((0, 0), (0, 1))], 0),
        ((0, 0), [], [], 0),
    ],
)  # fmt: skip
def test_links_become_beads(
    sizes: tuple[int, int], links: list[dict[str, list[int]]], runs: Runs, joined: int
) -> None:
    found = alignment_of(dict(zip(("fa", "ru"), sizes, strict=True)), [Link(one) for one in links])
    assert [bead.runs for bead in found.alignment.beads] == runs
    assert found.joined == joined


def test_links_of_pairs_meet_in_the_text_they_share() -> None:
    links = [
        Link({"fa": [0], "ru": [0]}, 0.9, "pinned"),
        Link({"ru": [0], "en": [0, 1]}, 0.7, "pinned"),
        Link({"fa": [1], "en": [2]}, 0.8),
    ]
    (first, second) = alignment_of({"fa": 2, "ru": 1, "en": 3}, links).alignment.beads
    assert (first.runs, first.score, first.status) == (((0, 1), (0, 1), (0, 2)), 0.7, "pinned")
    assert (second.runs, second.score, second.status) == (((1, 2), (1, 1), (2, 3)), 0.8, "auto")


@given(st.lists(st.tuples(st.sets(st.integers(0, 5)), st.sets(st.integers(0, 5))), max_size=6))
def test_no_link_leaves_its_bead_and_every_segment_has_one(
    pairs: list[tuple[set[int], set[int]]],
) -> None:
    links = [Link({"fa": sorted(one), "ru": sorted(other)}) for one, other in pairs if one | other]
    alignment = alignment_of({"fa": 6, "ru": 6}, links).alignment
    assert alignment.sizes == {"fa": 6, "ru": 6}
    for link in links:
        beads = {alignment.bead_of(key, at) for key, found in link.segments.items() for at in found}
        assert len(beads) == 1


def test_long_texts_take_no_time() -> None:
    size = 20_000
    links = [Link({"fa": [at], "ru": [at]}) for at in range(size)]
    started = time.process_time()
    assert len(alignment_of({"fa": size, "ru": size}, links).alignment.beads) == size
    crossed = [Link({"fa": [at], "ru": [size - 1 - at]}) for at in range(size)]
    assert len(alignment_of({"fa": size, "ru": size}, crossed).alignment.beads) == 1
    assert time.process_time() - started < 5
