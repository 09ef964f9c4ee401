"""The general lexicon: entries between two vocabularies."""

from __future__ import annotations

import pytest

from workbench.lexicon import GeneralLexicon
from workbench.lexicon.keys import numbered

ENTRIES = (
    ("book", "книга", 0.9, 0.8),
    ("house", "дом", 0.7, 0.6),
    ("дом", "خانه", 0.5, 0.4),
    *((f"word{number}", f"слово{number}", 0.5, 0.5) for number in range(60)),
)


FILE = """# Stems of fa and en.
a\tbase\t16\t7
book\tکتاب\t100\t0
"""


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        (["дом", "word7", "стол"], ["house", "خانه", "book"], {(0, 0, 0.6, 0.7), (0, 1, 0.5, 0.4)}),
        (["کتاب", "книга"], ["book"], {(0, 0, 0.0, 1.0), (1, 0, 0.8, 0.9)}),
        (["base", "fa", "16"], ["a", "en", "7"], {(0, 0, 0.07, 0.16)}),
        (["new york", "york"], ["нью-йорк"], set()),
        ([], ["book"], set()),
        (["book"], [], set()),
    ],
)
def test_entries_join_two_vocabularies_in_either_direction(
    source: list[str], target: list[str], expected: set[tuple[int, int, float, float]]
) -> None:
    lexicon = GeneralLexicon((*ENTRIES, ("new york", "нью-йорк", 0.5, 0.5)), FILE)
    found = lexicon.between(numbered((*source,)), numbered((*target,)))
    columns = (found.source, found.target, found.ahead, found.back)
    assert {*zip(*(column.tolist() for column in columns), strict=True)} == expected


def test_an_entry_is_found_by_either_of_its_stems() -> None:
    expected = {("дом", "house", 0.6, 0.7), ("дом", "خانه", 0.5, 0.4)}
    assert {*GeneralLexicon(ENTRIES).of_stem("дом")} == expected
    assert GeneralLexicon(unread=FILE).of_stem("base") == [("base", "a", 0.07, 0.16)]


def test_a_lexicon_that_knows_nothing_joins_nothing() -> None:
    assert not len(GeneralLexicon().between(numbered(("book",)), numbered(("книга",))).source)
