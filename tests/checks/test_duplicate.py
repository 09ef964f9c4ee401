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
