"""The general lexicon: entries between two vocabularies."""

from __future__ import annotations

import pytest

from workbench.lexicon import GeneralLexicon

ENTRIES = (
    ("book", "книга", 0.9, 0.8),
    ("house", "дом", 0.7, 0.6),
    ("дом", "خانه", 0.5, 0.4),
    *((f"word{number}", f"слово{number}", 0.5, 0.5) for number in range(60)),
)


@pytest.mark.parametrize("indexed", [False, True])
def test_few_words_are_looked_up_and_many_entries_read_to_the_same_end(indexed: bool) -> None:
    lexicon = GeneralLexicon(ENTRIES)
    if indexed:
        assert lexicon.by_stem["дом"][0] == ("дом", "house", 0.6, 0.7)
    found = lexicon.between({"дом": 0, "word7": 1, "стол": 2}, {"house": 5, "خانه": 6, "book": 7})
    assert sorted(found) == [(0, 5, 0.6, 0.7), (0, 6, 0.5, 0.4)]
