from __future__ import annotations

import pytest

from workbench.values import read_values
from workbench.values.ends import in_ends


@pytest.mark.parametrize(
    ("texts", "counts"),
    [
        ({"fa": "بین ۲۵۰۰ تا ۱۳۰۰۰۰ ین", "en": "¥2,500 at least, ¥130,000 at most"}, (2, 2)),
        ({"ru": "1894–1895 гг.", "en": "from 1894 to 1895"}, (2, 2)),
        ({"ru": "1894–1895 гг.", "en": "1894–95"}, (1, 1)),
        ({"ru": "пятеро — к восьми годам", "en": "five to eight"}, (2, 2)),
        ({"ru": "от 10 до 15", "en": "10 to 15, in all 25"}, (1, 2)),
        ({"ru": "от 10 до 15", "en": "10 people"}, (1, 1)),
        ({"ru": "от 10 до 15", "en": "10 people, then 15, that is 10–15"}, (1, 3)),
    ],
)
def test_a_range_is_in_its_ends_where_another_text_has_these(
    texts: dict[str, str], counts: tuple[int, int]
) -> None:
    said = {lang: read_values(text, lang) for lang, text in texts.items()}
    assert tuple(len(held) for held in in_ends(said).values()) == counts


def test_all_texts_with_the_range_follow_the_one_without() -> None:
    texts = {"fa": "۱۸۹۴ تا ۱۸۹۵", "ru": "1894–1895", "en": "1894–95"}
    said = in_ends({lang: read_values(text, lang) for lang, text in texts.items()})
    assert [len(held) for held in said.values()] == [2, 2, 2]
