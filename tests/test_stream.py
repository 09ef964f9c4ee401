"""A witness as one stream of numbers: what stands where, and what is counted of it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Collate
from workbench.passages import passages
from workbench.stream import Stream

ROWS = st.lists(st.lists(st.sampled_from(["", "a", "bc", " ", ", "]), max_size=6), max_size=5)


@given(ROWS)
def test_a_stream_gives_back_what_it_was_made_of(rows: list[list[str]]) -> None:
    stream = Stream.of(rows)
    assert stream.rows(stream.pieces) == rows
    assert len(stream) == len(rows)
    sizes = map(len, stream.vocabulary), map(len, stream.partings)
    assert stream.total(*sizes).tolist() == [len("".join(row)) for row in rows]


@given(ROWS)
def test_each_piece_stands_at_its_offset(rows: list[list[str]]) -> None:
    stream = Stream.of(rows)
    for at, number in enumerate(stream.numbers.tolist()):
        text = "".join(rows[stream.owners[at]])
        assert text.startswith(stream.pieces[number], int(stream.offsets[at]))


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "Don't go, said he (twice).", ["Don't", "go", "said", "he", "twice"]),
        ("ru", "«Не ходи», — сказал он.", ["Не", "ходи", "сказал", "он"]),
        ("fa", "گفت: «نرو، می‌بینی؟»", ["گفت", "نرو", "می", "بینی"]),
        ("ru", "1985.", []),
    ],
)
def test_words_and_what_parts_them_stand_in_turn(
    collate: Collate, lang: str, text: str, words: list[str]
) -> None:
    read = passages(collate(None, "", **{lang: text}))[lang]
    assert read.words[0] == words
    for at, word in zip(read.starts(0), words, strict=True):
        assert read.folded[0].text.startswith(word, at)
    (row,) = read.stream.rows(read.stream.pieces)
    assert "".join(row) == read.folded[0].text
    assert row[1::2] == words
    assert not any(re.search(r"[^\W\d_]", gap) for gap in row[::2])
