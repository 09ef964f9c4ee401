"""Two witnesses of one language word by word: tables of what differs, and of what kind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Collate
from workbench.collation import Collation
from workbench.compare import subsequence
from workbench.compare.words import compare


def pair(collate: Collate, lang: str, one: str, other: str) -> Collation:
    return collate(None, "", **{lang: one, f"{lang}-b": other})


@pytest.mark.parametrize(
    ("lang", "one", "other", "differences"),
    [
        ("en", "the XXVIIInd Congress", "the XXVIInd Congress", [("value", "XXVIIInd", "XXVIInd")]),
        ("en", "the XXVIIth Congress", "the 27th Congress", [("word", "XXVIIth", "27th")]),
        ("en", "20 million dollars", "20 billion dollars", [("value", "million", "billion")]),
        ("en", "20 million dollars", "twenty million dollars", [("word", "20", "twenty")]),
        ("en", "spent on arms", "spent on weapons", [("word", "arms", "weapons")]),
        ("en", "please accept our", "accept our", [("word", "please", "")]),
        ("en", "accept greetings", "accept warm greetings", [("word", "", "warm")]),
        ("en", "the New Year", "the new year", [("case", "New", "new"), ("case", "Year", "year")]),
        ("en", "a sum, on arms", "a sum on arms", [("punctuation", ",", "")]),
        ("en", "arms – a sum", "arms — a sum", [("punctuation", "–", "—")]),
        ("en", "don't go", "don’t go", [("spelling", "don't", "don’t")]),
        ("en", "one  text\tis", "one text is", []),
        ("ru", "всё решено", "все решено", [("spelling", "всё", "все")]),
        ("ru", "XXVII съезд", "XXVIII съезд", [("value", "XXVII", "XXVIII")]),
        ("fa", "كتاب من", "کتاب من", [("spelling", "كتاب", "کتاب")]),
        ("fa", "می\u200cکردند", "میکردند", [("spelling", "می\u200cکردند", "میکردند")]),
        ("en", "a cara\u00advan", "a caravan", [("spelling", "cara\u00advan", "caravan")]),
        ("fa", "باغ\u200f سبز", "باغ سبز", [("spelling", "باغ\u200f", "باغ")]),
        ("fa", "۲۰ میلیارد دلار", "۲۰ میلیون دلار", [("value", "میلیارد", "میلیون")]),
        ("fa", "در ۱۳۶۴ بود", "در ۱۳۶۵ بود", [("value", "۱۳۶۴", "۱۳۶۵")]),
    ],
)
def test_what_differs(
    collate: Collate, lang: str, one: str, other: str, differences: list[tuple[str, str, str]]
) -> None:
    found = compare(pair(collate, lang, one, other), lang, f"{lang}-b").differences
    assert [(each.kind, *each.texts.values()) for each in found] == differences


def test_words_are_counted(collate: Collate) -> None:
    collation = pair(collate, "en", "The old text, as it was.", "The new text as it is now.")
    comparison = compare(collation, "en", "en-b")
    assert (comparison.words, comparison.same) == ({"en": 6, "en-b": 7}, 4)
    assert comparison.counts == {"word": 2, "punctuation": 1}


TEXT = st.lists(
    st.sampled_from(["one", "One", "two", "27", "28", ",", "съезд", "кітаб", "ё", "е"]), max_size=12
).map(lambda words: " ".join(words) or "–")


@given(TEXT, TEXT)
def test_what_is_between_the_differences_is_the_same(one: str, other: str) -> None:
    from workbench.alignment import Alignment, Bead
    from workbench.chain import Chain
    from workbench.segments import SegmentedText, segment_lines

    texts = tuple(
        SegmentedText(key, "ru", text, segment_lines(text))
        for key, text in (("ru", one), ("ru-b", other))
    )
    keys = ("ru", "ru-b")
    collation = Collation(texts, Alignment(keys, (Bead(((0, 1), (0, 1))),)), Chain(keys))
    rest = {"ru": one, "ru-b": other}
    for found in reversed(compare(collation, "ru", "ru-b").differences):
        for key, (start, end) in found.spans.items():
            assert rest[key][start:end] == found.texts[key]
            rest[key] = rest[key][:start] + rest[key][end:]
    assert rest["ru"].split() == rest["ru-b"].split()


def test_long_texts_are_matched_between_words_that_stand_once(
    monkeypatch: pytest.MonkeyPatch, collate: Collate
) -> None:
    monkeypatch.setattr(subsequence, "_CELLS", 30)
    one = "и и и раз и и два и и и три и нет"
    other = "да и и раз и два и и и и три и и"
    found = compare(pair(collate, "ru", one, other), "ru", "ru-b").differences
    assert [tuple(each.texts.values()) for each in found] == [
        ("и", "да"), ("и", ""), ("", "и"), ("нет", "и")
    ]  # fmt: skip
    monkeypatch.setattr(subsequence, "_CELLS", 0)
    found = compare(pair(collate, "ru", "а и и б", "а б и и в"), "ru", "ru-b").differences
    assert [tuple(each.texts.values()) for each in found] == [("и и", ""), ("", "и и в")]


def test_a_million_letters_of_one_word() -> None:
    words = "и " * 100_000
    matches = list(subsequence.matches(f"да {words}нет".split(), f"{words}да".split()))
    assert matches[-1] == (100_002, 100_001, 0)
