"""The chain through long texts: what it follows, what it leaves aside."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.align.search import chain, matches
from workbench.align.search.matches import Matches
from workbench.lexicon import bags
from workbench.lexicon.model import PairLexicon

Pairs = list[tuple[int, int]]
SURE = 10.0
SEGMENTS = 1000


def best(pairs: Pairs, worth: list[float] | None = None, segments: int = SEGMENTS) -> Pairs:
    points = np.array(sorted(pairs), np.int64).reshape(-1, 2)
    found = Matches(points, np.array(worth or [SURE] * len(pairs)))
    places = np.concatenate([[[0, 0]], points, [[segments, segments]]]).astype(np.float64)
    return [(row, column) for row, column in chain.best(found, places, segments).tolist()]


def diagonal(first: int, last: int, every: int = 10, shift: int = 0) -> Pairs:
    return [(at, at + shift) for at in range(first, last, every)]


@pytest.mark.parametrize(
    "matched",
    [
        [],
        diagonal(0, 1000),
        # three hundred segments are missing in the middle, at the beginning, at the end
        [*diagonal(0, 300), *diagonal(600, 1000, shift=-300)],
        diagonal(400, 1000, shift=-300),
        diagonal(0, 500, shift=300),
    ],
)
def test_matches_that_go_on_side_by_side_are_the_chain(matched: Pairs) -> None:
    assert best(matched) == matched


@pytest.mark.parametrize("stray", [(505, 905), (505, 105), (505, 530), (3, 990)])
def test_a_match_that_stands_astray_is_left_aside(stray: tuple[int, int]) -> None:
    along = diagonal(0, 1000)
    assert best([*along, stray]) == along


def test_many_chance_matches_do_not_outweigh_few_that_agree() -> None:
    along = diagonal(200, 800, every=60)
    # They rise as well, and are more, but nothing holds them together.
    astray = [(230 + 31 * at, 480 + (at * at * 3) % 17 + 9 * at) for at in range(18)]
    found = best([*along, *astray])
    assert set(along) <= set(found)
    assert len(set(found) & set(astray)) <= 1


def test_what_stands_beyond_many_chance_matches_is_reached() -> None:
    chance = [(300 + at, 990 - at) for at in range(250)]
    along = [*diagonal(0, 300, every=5), *diagonal(600, 1000, every=5, shift=-280)]
    assert set(along) <= set(best([*along, *chance]))


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=40, unique=True),
    st.data(),
)
def test_a_chain_rises_in_both_texts(pairs: Pairs, data: st.DataObject) -> None:
    worth = data.draw(st.lists(st.floats(0, 40), min_size=len(pairs), max_size=len(pairs)))
    found = best(pairs, worth, 61)
    assert set(found) <= set(pairs)
    rows, columns = [[pair[text] for pair in found] for text in (0, 1)]
    assert rows == sorted(set(rows))
    assert columns == sorted(set(columns))


def test_a_stem_speaks_for_a_match_once() -> None:
    """Three words of the source that all sound like one of the target are one piece of evidence."""
    filler = [f"слово{at}" for at in range(40)]
    source = bags.of_texts(["قدس مقدس اقداس", "جنوبی", *filler])
    target = bags.of_texts(["Кадис", "южный", *filler])
    ours, theirs = source.vocabulary.index, target.vocabulary.index
    links = [("قدس", "кадис"), ("مقدس", "кадис"), ("اقداس", "кадис"), ("جنوبی", "южный")]
    pairs = np.array([(ours(one), theirs(other)) for one, other in links])
    lexicon = PairLexicon(pairs[:, 0], pairs[:, 1], np.full(4, 0.5), np.full(4, 0.5))
    found = matches.mutual(source, target, lexicon, 0.5)
    assert found.segments.tolist() == [[0, 0], [1, 1]]
    assert found.worth[0] == pytest.approx(found.worth[1])
