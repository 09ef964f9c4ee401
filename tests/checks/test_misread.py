# ruff: noqa: E501
"""Words misread for others that look like them, by a letter or a dot."""

from __future__ import annotations

import pytest

from tests.checks.triples import triples
from tests.conftest import Collate
from workbench.checks.misread import MisreadWord
from workbench.divergences import Divergence, find_divergences

LINES = triples("""
کنگره قطعنامه‌ای دربارهٔ صلح تصویب کرد. | Конгресс принял резолюцию о мире. | The congress adopted a resolution on peace.
کشتی در بندر پهلو گرفت و زغال بار زد. | Корабль вошёл в порт и взял уголь. | The ship entered the port and loaded coal.
کشاورزان گندم را به انبار بردند. | Крестьяне отвезли пшеницу на склад. | The farmers took the wheat to the warehouse.
توفان به شهرهای ساحلی آسیب زد. | Буря повредила прибрежные города. | The storm damaged the coastal towns.
پزشک برای بیمار دارو نوشت. | Врач выписал больному лекарство. | The doctor prescribed a medicine for the patient.
دادگاه شاهد را احضار کرد. | Суд вызвал свидетеля. | The court summoned the witness.
وزیر از کارخانهٔ شیشه بازدید کرد. | Министр посетил стекольный завод. | The minister visited the glass factory.
خورشید بر فراز کوه‌ها غروب کرد. | Солнце зашло за горы. | The sun set behind the mountains.
سربازان از رودخانه گذشتند. | Солдаты перешли реку. | The soldiers crossed the river.
آشپز سیر و پیاز را سرخ کرد. | Повар обжарил чеснок и лук. | The cook fried the garlic and the onions.
معلم کتاب را روی میز گذاشت. | Учитель положил книгу на стол. | The teacher put the book on the table.
پرنده در آسمان پرواز می‌کرد. | Птица летела по небу. | The bird was flying across the sky.
مردم از زندان آزاد شدند. | Людей выпустили из тюрьмы. | The people were released from prison.
بیماری در روستا شیوع یافت. | Болезнь распространилась в деревне. | The disease spread in the village.
شاه تاج خود را بر سر نهاد. | Король надел свою корону. | The king put on his crown.
موتور این ماشین خراب است. | Мотор этой машины сломан. | The engine of this machine is broken.
""")


LANGUAGES = ("fa", "ru", "en")


def find(collate: Collate, line: int, lang: str, was: str, now: str) -> tuple[Divergence, ...]:
    """Return what is found when a word of a line stands there for another."""
    rows = [list(row) for row in LINES]
    row, at = rows[line], LANGUAGES.index(lang)
    assert was in row[at], was
    row[at] = row[at].replace(was, now)
    fa, ru, en = ("\n".join(column) for column in zip(*rows, strict=True))
    return find_divergences(collate(fa=fa, ru=ru, en=en), [MisreadWord])


def test_silence_where_nothing_is_misread(collate: Collate) -> None:
    assert find(collate, 0, "en", "peace", "peace") == ()


@pytest.mark.parametrize(
    ("line", "lang", "was", "now"),
    [
        # a word for another
        (0, "en", "resolution", "revolution"),
        (0, "ru", "резолюцию", "революцию"),
        (0, "en", "adopted", "adapted"),
        (2, "ru", "склад", "оклад"),
        (3, "en", "coastal", "costal"),
        (5, "en", "witness", "fitness"),
        (6, "en", "glass", "grass"),
        (7, "en", "mountains", "fountains"),
        (10, "en", "table", "cable"),
        (12, "en", "prison", "poison"),
        # a letter, or a dot of one
        (0, "fa", "قطعنامه", "قطعتامه"),
        (1, "fa", "بندر", "پندر"),
        (1, "fa", "زغال", "زعال"),
        (2, "ru", "пшеницу", "пшсницу"),
        (3, "fa", "ساحلی", "ساجلی"),
        (5, "ru", "свидетеля", "овидетеля"),
        (6, "fa", "وزیر", "وریر"),
        (8, "fa", "رودخانه", "رودجانه"),
        (11, "fa", "آسمان", "آسنان"),
        (15, "fa", "ماشین", "ماسین"),
        # one letter lost, one too many, two that have changed places
        (9, "ru", "чеснок", "чснок"),
        (10, "en", "teacher", "treacher"),
        (1, "fa", "بندر", "بدنر"),
    ],
)
def test_is_found(collate: Collate, line: int, lang: str, was: str, now: str) -> None:
    found = find(collate, line, lang, was, now)
    assert [(one.bead, one.odd, one.confidence) for one in found] == [(line, lang, "medium")]
    (one,) = found
    assert one.message.fields["word"] == now
    assert one.message.fields["expected"] == was
    assert {key: len(said.values) for key, said in one.evidence.items()} == dict.fromkeys(
        LANGUAGES, 1
    )


@pytest.mark.parametrize(
    ("line", "lang", "was", "now"),
    [
        # another form of the word, or of its root
        (0, "en", "adopted", "adopts"),
        (2, "ru", "отвезли", "отвозили"),
        (10, "fa", "کتاب را", "کتابشان را"),
        (12, "fa", "شدند", "نشدند"),
        (8, "ru", "Солдаты", "Солдатики"),
        (4, "fa", "بیمار", "بیماران"),
        (8, "ru", "перешли", "прошли"),
        (0, "fa", "صلح", "صلحشان"),
        # another word for it
        (0, "en", "resolution", "decision"),
        (6, "ru", "завод", "цех"),
        (3, "ru", "города", "селения"),
        (15, "en", "engine", "motor"),
        # a name
        (2, "en", "The farmers", "Farner and his men"),
        (6, "ru", "Министр", "Минстер"),
        # too short to be told from what else may stand there
        (8, "ru", "реку", "руку"),
        (11, "ru", "небу", "нему"),
    ],
)
def test_is_not_misread(collate: Collate, line: int, lang: str, was: str, now: str) -> None:
    assert find(collate, line, lang, was, now) == ()


def test_how_a_verb_asks_and_words_that_point_are_one(collate: Collate) -> None:
    for fa, ru, en in (
        ("پیازها را در روغن سرخ کنید.", "Лук жарьте в масле.", "Fry the onions in oil."),
        ("بسته است و سپس باز می‌شود.", "Закрыто, после откроют.", "Shut till May, when it opens."),
    ):
        assert find_divergences(collate(fa=fa, ru=ru, en=en), [MisreadWord]) == ()


def test_what_recurs_is_a_way_to_translate(collate: Collate) -> None:
    row = ("بار در {} است.", "Товар на {}.", "The goods are in the {}.")
    words = ("انبار", "окладе", "warehouse")
    fa, ru, en = (
        "\n".join([text.format(word), *[line[at] for line in LINES], text.format(word)])
        for at, (text, word) in enumerate(zip(row, words, strict=True))
    )
    assert find_divergences(collate(fa=fa, ru=ru, en=en), [MisreadWord]) == ()


def test_two_texts_are_a_weak_sign(collate: Collate) -> None:
    rows = [(row[1], row[2]) for row in LINES]
    rows[3] = (rows[3][0], "The storm damaged the costal towns.")
    ru, en = ("\n".join(column) for column in zip(*rows, strict=True))
    (one,) = find_divergences(collate(ru=ru, en=en), [MisreadWord])
    assert (one.bead, one.confidence, one.kind) == (3, "low", "misread")


def test_who_is_wrong_on_its_own_is_told_of_two(collate: Collate) -> None:
    rows = [(row[0], row[1]) for row in LINES]
    rows[5] = (rows[5][0], "Суд вызвал овидетеля.")
    fa, ru = ("\n".join(column) for column in zip(*rows, strict=True))
    (one,) = find_divergences(collate(fa=fa, ru=ru), [MisreadWord])
    assert (one.odd, one.hop, one.severity) == ("ru", "fa→ru", "minor")


def test_nothing_is_asked_of_one_text_or_none(collate: Collate) -> None:
    assert find_divergences(collate(en="The costal towns."), [MisreadWord]) == ()
    assert find_divergences(collate(en="", ru=""), [MisreadWord]) == ()
