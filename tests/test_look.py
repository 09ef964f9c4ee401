"""Which of a text's words look so that they are worth asking a question about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.look import Look, Vocabulary


def among(look: Look, *words: str) -> list[str]:
    looked = set(look.among(Vocabulary(words)))
    return [word for word in words if word in looked]


@pytest.mark.parametrize(
    ("look", "so", "not_so"),
    [
        (Look(words=["не", "никто"]), ["не", "Никто"], ["нет", "никтo"]),
        (Look(beginnings=["без", "un"]), ["Безымянный", "undone", "un"], ["бес", "u", "sun"]),
        (Look(endings=["n't", "less"]), ["Isn't", "careless"], ["lesson", "t"]),
        (Look(beginnings=["ن", "نا"]), ["نرفت", "ناممکن"], ["رفت", "انسان"]),
        (Look(endings=["ه"]), ["خانه", "ه"], ["هستم"]),
        (Look(initials="XV"), ["XVIII", "Victor"], ["xviii", "victor", "Stalin"]),
        (Look(), [], ["anything", "что", "چیز"]),
    ],
)
def test_what_looks_so(look: Look, so: list[str], not_so: list[str]) -> None:
    assert among(look, *so, *not_so) == so


@given(
    st.lists(st.text("abаб", min_size=1, max_size=4)),
    st.lists(st.text("abаб", min_size=1, max_size=4)),
    st.sets(st.text("abаб", min_size=1, max_size=6)),
)
def test_it_is_as_if_every_word_were_asked(
    beginnings: list[str], endings: list[str], words: set[str]
) -> None:
    asked = {
        word
        for word in words
        if word.startswith(tuple(beginnings)) or word.endswith(tuple(endings))
    }
    assert set(among(Look((), beginnings, endings), *words)) == asked
