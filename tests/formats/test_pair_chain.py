"""Files of pairs put together: which text was made from which."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.formats.pair_chain import parents_of

KEYS = "abcde"


@pytest.mark.parametrize(
    ("said", "chain"),
    [
        ("fa>ru ru>en", "fa ru<fa en<ru"),
        ("fa>en fa>ru ru>en", "fa ru<fa en<ru"),
        ("ru>en fa>ru", "fa ru<fa en<ru"),
        ("fa>ru fa>en", "fa ru<fa en<fa"),
        ("en>fa fa>ru fa>en en>ru ru>fa", "en fa<en ru<fa"),
        ("fa>fa", "fa"),
    ],
)
def test_the_longest_way_is_the_chain(said: str, chain: str) -> None:
    pairs = [(child, parent) for parent, child in (one.split(">") for one in said.split())]
    keys = dict.fromkeys(key for one in said.split() for key in one.split(">"))
    found = parents_of(keys, pairs)
    assert " ".join(f"{key}<{of}" if of else key for key, of in found.items()) == chain


@given(st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS)), max_size=12))
def test_there_is_never_a_circle_and_parents_come_first(pairs: list[tuple[str, str]]) -> None:
    found = parents_of(KEYS, pairs)
    assert sorted(found) == sorted(KEYS)
    order = list(found)
    for key, parent in found.items():
        assert parent is None or order.index(parent) < order.index(key)
