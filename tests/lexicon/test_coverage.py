"""Where one text accounts for another's words, and where it does not."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Collate
from workbench.arrays import starts_of
from workbench.collation import Collation
from workbench.lexicon.bags import stem
from workbench.lexicon.coverage import _scan, cover
from workbench.lexicon.stems import stems
from workbench.lexicon.tokens import tokens
from workbench.passages import passages

NUMBERS = st.lists(st.lists(st.integers(-5, 5), max_size=8), max_size=6)

SENTENCES = {
    "en": ("The council wrote a letter.", "The letter was long and sad.", "Nobody answered it."),
    "ru": ("Совет написал письмо.", "Письмо было долгим и грустным.", "Никто на него не ответил."),
}

TOLD = {
    "en": "Don't ask (in 1985) why: the council's letter, and the letter's end, is No. 17.",
    "ru": "Не спрашивай (в 1985 г.), почему ещё: письмо совета и конец письма — № 17.",
    "fa": "نپرس (در ۱۹۸۵) که چرا: نامهٔ شورا، و پایان نامه‌ها، شمارهٔ ۱۷ است.",
}


@given(NUMBERS)
def test_the_best_passage_is_the_best_of_all(groups: list[list[int]]) -> None:
    values = np.array([value for group in groups for value in group], np.float64)
    best = _scan(values, starts_of(np.array([len(group) for group in groups], np.int64)))
    for number, group in enumerate(groups):
        sums = [sum(group[a : b + 1]) for a in range(len(group)) for b in range(a, len(group))]
        assert best[number] == max([0, *sums])


def repeated(collate: Collate, **changed: str) -> Collation:
    """Collate the sentences many times over, the last changed."""
    texts = {key: [*lines * 12] for key, lines in SENTENCES.items()}
    for key, last in changed.items():
        texts[key][-1] = last
    return collate(None, "", **{key: "\n".join(lines) for key, lines in texts.items()})


def test_what_is_there_is_accounted_for(collate: Collate) -> None:
    collation = repeated(collate)
    covered, _ = cover(collation)
    assert all(one.gap.max() < 2 for one in covered.values())


def test_a_passage_without_a_counterpart_is_found(collate: Collate) -> None:
    more = "Nobody answered it. The letter was long and sad."
    collation = repeated(collate, en=more)
    there = cover(collation)[0]["en", "ru"]
    back = cover(collation)[0]["ru", "en"]
    assert there.gap.argmax() == len(there.gap) - 1
    assert back.gap[-1] < there.gap[-1] / 2


@pytest.mark.parametrize("lang", ["fa", "ru", "en"])
def test_each_stem_stands_where_it_is_told_to(collate: Collate, lang: str) -> None:
    collation = collate(None, "", **{lang: TOLD[lang]})
    told = stems(collation)[lang]
    (folded,) = passages(collation)[lang].folded
    spelled = [folded.text[start:end] for start, end in told.places(0).tolist()]
    in_order = [told.joined.vocabulary[at] for at in told.joined.stems[told.order]]
    assert list(map(stem, spelled)) == in_order == list(dict.fromkeys(map(stem, spelled)))
    assert set(in_order) == set(map(stem, tokens(folded.text)))
