"""Most texts are spared the reading of values: those in which there can be none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.languages import language
from workbench.look import Vocabulary
from workbench.values import every_value, read_values
from workbench.values.telling import may_tell, telling, telling_look


@pytest.mark.parametrize(
    ("lang", "text", "tells"),
    [
        ("en", "The committee thanked its members for a few kind words.", False),
        ("en", "The committee met again in May.", True),
        ("en", "They left at noon", True),
        ("en", "A week before he died", True),
        ("en", "under Abbas II", True),
        ("ru", "Комитет поблагодарил своих членов за добрые слова.", False),
        ("ru", "Многотысячный митинг", True),
        ("ru", "За сутки до смерти", True),
        ("ru", "ХХУП съезд", True),
        ("fa", "کمیته از اعضای خود سپاسگزاری می‌کند.", False),
        ("fa", "هشتادوچهار نفر", True),
        ("fa", "در ماه می", True),
        ("fa", "پیرمرد هفتادساله", True),
        ("fa", "½", True),
    ],
)
def test_what_may_have_a_value(lang: str, text: str, tells: bool) -> None:
    assert may_tell(text, lang) == tells


def _words(lang: str) -> list[str]:
    """Return every word of a language's lists, and some that are in none."""

    def leaves(data: object) -> list[str]:
        if isinstance(data, str):
            return data.split()
        values = data.values() if isinstance(data, dict) else data
        return [word for value in values for word in leaves(value)] if values else []  # type: ignore[attr-defined]

    keys = (
        "numerals", "calendar", "clock", "units", "currencies", "quantities", "implied quantities",
    )  # fmt: skip
    data = language(lang).data
    found = {word for key in keys for word in leaves(data[key])}
    return sorted(found | {"دوست", "слова", "words", "XIX", "I", "х"})


@pytest.mark.parametrize("lang", ["en", "fa", "ru"])
def test_nothing_that_has_a_value_is_passed_over(lang: str) -> None:
    @given(st.lists(st.sampled_from(_words(lang)), max_size=6).map(" ".join))
    def same(text: str) -> None:
        assert read_values(text, lang) == every_value(text, lang)

    same()


@pytest.mark.parametrize("lang", ["en", "fa", "ru", "de"])
def test_no_word_that_tells_looks_as_if_it_did_not(lang: str) -> None:
    words = {word for code in ("en", "fa", "ru") for word in _words(code)}
    words |= {"XXVIIth", "Ⅻ", "Twenty", "وهفتم", "دوهزاروپانصد", "مهرماه", "двухлетний", "СТО"}
    vocabulary = Vocabulary(sorted(words))
    tell = telling(lang)
    looked = set(telling_look(lang).among(vocabulary))
    assert {word for word in vocabulary if tell[word]} <= looked
    assert looked < vocabulary.keys()
