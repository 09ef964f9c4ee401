"""What may have been meant by a wrong word."""

from __future__ import annotations

import pytest

from workbench.errors import UsageError
from workbench.suggest import did_you_mean, disguised, refuse_unknown


@pytest.mark.parametrize(
    ("word", "end"),
    [
        ("chek", "; did you mean check?"),
        ("CHECK", "; did you mean check?"),
        ("сheсk", " (its с is Cyrillic, U+0441); did you mean check?"),
        ("shοw", " (its ο is Greek, U+03BF); did you mean show?"),
        ("проверка", ""),
        ("", ""),
    ],
)
def test_the_nearest_word_and_what_is_wrong_with_the_one_given(word: str, end: str) -> None:
    assert did_you_mean(word, ("check", "show", "review")) == end


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("show", "chek", "rewiev"), "there is no command 'chek'; did you mean check?"),
        (("zzz",), "there is no command 'zzz'; there are check, show, review"),
    ],
)
def test_the_first_unknown_word_is_refused(words: tuple[str, ...], says: str) -> None:
    with pytest.raises(UsageError) as caught:
        refuse_unknown("command", words, ("check", "show", "review"))
    assert str(caught.value) == says


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("fa", ""),
        ("fа", " (its а is Cyrillic, U+0430)"),
        ("са", " (its с is Cyrillic, U+0441)"),  # Catalan, typed in Russian
        ("Οld", " (its Ο is Greek, U+039F)"),
        ("فا", ""),
        ("рус", " (its р is Cyrillic, U+0440)"),
        ("русский", ""),  # nobody takes it for Latin
        ("en-черновик", ""),
    ],
)
def test_letters_that_only_look_latin_are_named(word: str, said: str) -> None:
    assert disguised(word) == said
