"""A word turned into its opposite in one text; silence where the same is said otherwise."""

from __future__ import annotations

import pytest

from tests.conftest import Collate
from workbench.chain import Chain
from workbench.checks.evidence.poles import Pole, poles
from workbench.checks.opposite import Opposite
from workbench.divergences import find_divergences
from workbench.languages import known, language
from workbench.text import fold
from workbench.values.tokens import WORD

TURNED = [
    ("دست راستش شکست.", "Он сломал левую руку.", "He broke his left arm.", "fa"),
    ("پیش از جنگ به تبریز رفت.", "До войны, прежде неё, он уехал.", "He left after the war.", "en"),
    ("قیمت‌ها افزایش یافت.", "Цены снизились.", "Prices increased.", "ru"),
    ("حداکثر سرعت در ساعت", "Минимальная скорость", "Maximum speed", "ru"),
    ("خانه را فروخت.", "Дом он продал.", "He bought the house.", "en"),
    ("خواهرش پزشک بود.", "Его брат был врачом.", "His brother was a doctor.", "fa"),
    ("صادرات گندم", "Импорт пшеницы", "Exports of wheat", "ru"),
    ("ورود آزاد است.", "Вход разрешён.", "Entry is forbidden.", "en"),
    ("دروازهٔ شمالی", "Южные ворота", "The North Gate", "ru"),
    ("فردا می‌رسد.", "Он приедет завтра.", "He arrives yesterday.", "en"),
    ("در ماه مه ساختن پل تمام شد.", "В мае строительство завершилось.", "In May it began.", "en"),
    ("پرچم سرخ", "Белый флаг", "A red flag", "ru"),
    ("از شمال به جنوب", "с севера на юг", "from the south to the south", "en"),
    ("مادر و پدرش", "его отец и отец", "his father and mother", "ru"),
    ("بزرگ‌ترین شهر کشور", "Крупнейший, наибольший город", "The smallest town", "en"),
]  # fmt: skip

SAME = [
    ("چپ و راست را نگاه کرد.", "Он посмотрел налево и направо.", "He looked right and left."),
    ("از شمال به جنوب", "с севера на север и на юг", "from the south to the south"),
    ("همین حالا!", "Налево, прямо сейчас!", "Turn left right now!"),
    ("در بسته نیست.", "Дверь не закрыта.", "The door is open."),
    ("بیش از صد نفر", "Не менее ста человек", "More than a hundred people"),
    ("نخست تمام نامه‌ها را سوزاند.", "Он начал жечь все письма.", "He began to burn the letters."),
    ("زن پیر", "Старая женщина", "An old woman"),
    ("به یاد دارد.", "Он помнит.", "He has not forgotten."),
    ("کم و بیش درست است.", "Более или менее верно.", "It is more or less true."),
    ("هوا گرم است.", "Тепло.", "It is mild."),
    ("", "Левый берег", "The right bank"),
]  # fmt: skip


@pytest.mark.parametrize(("fa", "ru", "en", "odd"), TURNED)
def test_a_word_turned_round_is_told(collate: Collate, fa: str, ru: str, en: str, odd: str) -> None:
    (found,) = find_divergences(collate(fa=fa, ru=ru, en=en), [Opposite])
    assert (found.kind, found.odd, found.confidence) == ("opposite", odd, "medium")


@pytest.mark.parametrize(("fa", "ru", "en"), SAME)
def test_the_same_said_otherwise_is_not(collate: Collate, fa: str, ru: str, en: str) -> None:
    found = find_divergences(collate(fa=fa, ru=ru, en=en), [Opposite])
    assert [one for one in found if one.confidence != "low"] == []


def test_the_hop_is_named(collate: Collate) -> None:
    chain = Chain.in_order("fa", "ru", "en")
    (one,) = find_divergences(
        collate(chain=chain, fa="دست چپ", ru="левая рука", en="the right hand"), [Opposite]
    )
    assert (one.odd, one.hop) == ("en", "ru→en")
    assert str(one.message) == "right hand in en: the opposite of چپ, левая in fa and ru"
    assert one.evidence["en"].spans == ((4, 14),)


def test_two_texts_are_a_low_sign(collate: Collate) -> None:
    (one,) = find_divergences(collate(ru="левая рука", en="the right hand"), [Opposite])
    assert one.confidence == "low"


def test_so_is_a_long_passage(collate: Collate) -> None:
    long = " et cetera" * 30
    (one,) = find_divergences(
        collate(fa=f"دست چپ{long}", ru=f"левая рука{long}", en=f"the right hand{long}"), [Opposite]
    )
    assert one.confidence == "low"


def test_a_language_without_word_lists_is_passed_over(collate: Collate) -> None:
    assert find_divergences(collate(de="links", ru="направо", en="right"), [Opposite]) == ()


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "On the LEFT-HAND side", {("side", "left")}),
        ("ru", "Слева, у северных ворот", {("side", "left"), ("north or south", "north")}),
        ("fa", "بزرگ‌ترین خانهٔ دستِ چپ", {("extreme", "most"), ("side", "left")}),
        ("en", "human rights, right now", set()),
    ],
)
def test_what_is_told(lang: str, text: str, told: set[tuple[str, str]]) -> None:
    found = poles(lang)
    assert found
    words = WORD.findall(fold(text).text)
    telling = set(filter(found.may_tell, words))
    assert set(found.places(words, telling)) == {Pole(*one) for one in told}


def test_every_language_has_the_same_sets() -> None:
    told = {}
    for lang in known():
        if data := language(lang).data.get("opposites"):
            told[lang] = {name: [*ends] for name, ends in data.items() if name != "none"}
    assert told["en"] == told["ru"] == told["fa"]
    assert all(len(ends) > 1 for ends in told["en"].values())


@pytest.mark.parametrize("lang", ["en", "fa", "ru"])
def test_no_form_tells_two_poles_of_a_set(lang: str) -> None:
    found = poles(lang)
    assert found
    for told in (*found.forms.values(), *found.beginnings.values()):
        assert len({pole.set for pole in told}) == len(told)
