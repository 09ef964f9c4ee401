"""What one text says twice and the others once."""

import pytest

from tests.conftest import Collate
from workbench.checks.duplicate import Duplicate
from workbench.checks.settings import CheckSettings

FA = "هر کس حق دارد که دارای تابعیت باشد."
RU = "Каждый человек имеет право на гражданство."
EN = "Everyone has the right to a nationality."


@pytest.mark.parametrize(
    ("fa", "ru", "en", "odd"),
    [
        (f"{FA} {FA}", RU, EN, "fa"),
        (FA, f"{RU} {RU}", EN, "ru"),
        (FA, RU, f"{EN} {EN}", "en"),
        (f"{FA}\n", f"{RU}\n{RU}", f"{EN}\n", "ru"),
        ("بازیابی پرونده‌ای حذف شده", "Восстановление файла " * 2, "Recovering a file", "ru"),
        (f"ب) {FA[:-1]}؛", f"б) {RU[:-1]};", f"(b) {EN[:-1]}; (b) {EN[:-1]};", "en"),
    ],
)
def test_a_sentence_said_twice_in_one_text(
    collate: Collate, fa: str, ru: str, en: str, odd: str
) -> None:
    collation = collate(fa=fa, ru=ru, en=en)
    (finding,) = Duplicate().find(collation)
    assert finding.groups[0] == (odd,)
    assert finding.confidence == "high"
    assert finding.bead is not None
    ((start, end),) = finding.evidence[odd].spans
    text = collation.bead_text(finding.bead, odd)
    assert text[start:end].strip() in text[: start or None]


@pytest.mark.parametrize(
    ("fa", "ru", "en"),
    [
        (f"{FA} {FA}", f"{RU} {RU}", f"{EN} {EN}"),
        (f"{FA}\n{FA}", f"{RU}\n{RU}", f"{EN}\n{EN}"),
        ("بله. بله.", "Да. Да.", "Yes. Yes."),
        ("منابع\nمنابع", "Ресурсы\nСсылки", "Resources\nLinks"),
        (FA, RU, EN),
    ],
)
def test_refrains_and_short_labels_are_none(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert list(Duplicate().find(collate(fa=fa, ru=ru, en=en))) == []


FA2 = "آموزش و پرورش باید رایگان باشد."
RU2 = "Образование должно быть бесплатным."
EN2 = "Education shall be free of charge."


def test_what_a_passage_more_takes_up_again_is_none(collate: Collate) -> None:
    more = "\n".join((RU, RU2, "Это сказано и в другой главе.", RU, "Так говорит закон страны."))
    added = collate(fa=f"{FA}\n{FA2}\n\n\n", ru=more, en=f"{EN}\n{EN2}\n\n\n")
    assert list(Duplicate().find(added)) == []


def test_what_comes_again_further_on_in_every_text_is_none(collate: Collate) -> None:
    refrain = collate(fa=f"{FA}\n{FA2}\n{FA}", ru=f"{RU}\n{RU2}\n{RU}", en=f"{EN}\n{EN2}\n{EN}")
    assert list(Duplicate().find(refrain)) == []
    rendered = collate(
        fa=f"{FA}\n{FA2}\nباز هم.", ru=f"{RU}\n{RU2}\n{RU}", en=f"{EN}\n{EN2}\nAgain."
    )
    assert list(Duplicate().find(rendered)) == []


def test_how_long_a_repetition_must_be_is_the_users_to_say(collate: Collate) -> None:
    collation = collate(fa="بله.", ru="Да.", en="Yes, indeed. Yes, indeed.")
    settings = CheckSettings(thresholds={"duplicate.letters": 5})
    assert not list(Duplicate().find(collation))
    assert len(list(Duplicate(settings).find(collation))) == 1


def test_that_holds_within_a_segment_without_a_full_stop_too(collate: Collate) -> None:
    collation = collate(fa="بله", ru="Да", en="Yes, indeed Yes, indeed")
    settings = CheckSettings(thresholds={"duplicate.letters": 5})
    assert not list(Duplicate().find(collation))
    assert len(list(Duplicate(settings).find(collation))) == 1


@pytest.mark.parametrize(
    ("fa", "ru", "en", "odd"),
    [
        # the pen went back: words said twice within a sentence
        (
            "دکمه را فشار دهید و نگه دارید.",
            "Нажмите кнопку и удерживайте её.",
            "Press the button and press the button and hold it.",
            ["en"],
        ),
        (
            "زلزله دو روستا را ویران کرد و راه را بست.",
            "Землетрясение разрушило две деревни и разрушило две деревни и закрыло дорогу.",
            "The earthquake destroyed two villages and closed the road.",
            ["ru"],
        ),
        (
            "منشی گزارش را خواند و منشی گزارش را خواند و نشست.",
            "Секретарь зачитал отчёт и сел.",
            "The secretary read the report and sat down.",
            ["fa"],
        ),
        # said twice on purpose, or with other figures
        ("دیگر هرگز.", "Никогда больше не надо, никогда больше не надо так.", "Never again.", []),
        ("از بند ۴ تا ۵", "с вирусом номер 4 с вирусом номер 5", "from 4 to 5", []),
        # words to search by
        ("کتاب نو", "новая книга", "new book,old new book,old house", []),
        # where another text does so too, it is the author's
        (
            "آمد و رفت و باز آمد و رفت و باز ماند.",
            "пришёл и ушёл опять пришёл и ушёл опять и остался",
            "he came and left again he came and left again and stayed",
            [],
        ),
    ],
)
def test_words_repeated_within_a_sentence(
    collate: Collate, fa: str, ru: str, en: str, odd: list[str]
) -> None:
    found = Duplicate().find(collate(None, "", fa=fa, ru=ru, en=en))
    assert [one.groups[0][0] for one in found] == odd
