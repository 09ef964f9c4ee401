"""Words in scripts with vowel signs, and without spaces; names in scripts beside the three."""

from __future__ import annotations

import pytest

from workbench.names.dictionary import is_borrowed
from workbench.names.letters import apart
from workbench.names.other_scripts import in_known_letters
from workbench.names.sounds import likeness
from workbench.script import foreign_script
from workbench.values.cut import WORD


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("বাংলা ভাষা", ["বাংলা", "ভাষা"]),
        ("தமிழ் மொழி", ["தமிழ்", "மொழி"]),
        ("สะพาน ที่", ["สะพาน", "ที่"]),
        ("大桥开通", ["大", "桥", "开", "通"]),
        ("ホフマンの計画", ["ホフマン", "の", "計", "画"]),
        ("다리를 놓다", ["다리를", "놓다"]),
    ],
)
def test_a_word_has_its_vowel_signs_and_a_sign_is_a_word(text: str, expected: list[str]) -> None:
    assert WORD.findall(text) == expected


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("hoffmann", "χόφμαν"),
        ("hoffmann", "հոֆման"),
        ("petrova", "პეტროვა"),
        ("petrova", "פטרובה"),
        ("martin", "मार्टिन"),
        ("petrova", "ペトロワ"),
        ("viktor", "ვიქტორ"),
        ("hofmann", "هۆفمان"),
        ("hofman", "ҳоффман"),
    ],
)
def test_one_name_sounds_alike(name: str, other: str) -> None:
    assert likeness(name, in_known_letters(other)) >= 0.8


@pytest.mark.parametrize("other", ["պողոսյան", "παπαδόπουλος", "गांधी", "김철수"])
def test_another_does_not(other: str) -> None:
    assert likeness("hoffmann", in_known_letters(other)) < 0.75


def test_words_of_which_no_letter_is_read_are_not_one_name() -> None:
    assert apart("卡洛", "彼得罗娃") > 1


@pytest.mark.parametrize(
    ("word", "lang", "borrowed"),
    [
        ("Church", "es", True),
        ("Street", "tr", True),
        ("Encinitas", "es", False),
        ("Church", "en", False),
        ("Church", "ar", False),
    ],
)
def test_english_words_of_institutions_are_no_names_of_others(
    word: str, lang: str, borrowed: bool
) -> None:
    assert is_borrowed(word, lang) is borrowed


@pytest.mark.parametrize(
    ("text", "lang", "says"),
    [
        ("Мы вышли из Йезда.", "ru", None),
        ("We left Yazd.", "ru", "is said to be Russian, but it is written in Latin letters"),
        # cp1251 read as cp1256: Arabic and Latin letters, neither of them many more.
        ("Отчёт Соляной комиссии. Мы вышли из Йезда".encode("cp1251").decode("cp1256"), "ru",
         "is said to be Russian, but it has not one Cyrillic letter"),
        ("一二三四五六七八九十一二三四五六七八九十ひらがな", "ja", None),
    ],
)  # fmt: skip
def test_a_text_that_is_not_written_as_its_language_is(text: str, lang: str, says: str) -> None:
    assert foreign_script(text, lang) == says
