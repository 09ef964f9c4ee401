"""What is negated in some texts and told without a "not" in the others, wherever it stands."""

from __future__ import annotations

import pytest

from tests.conftest import Collate
from workbench.checks.negation import Negation
from workbench.divergences import find_divergences


@pytest.mark.parametrize(
    ("fa", "ru", "en", "odd"),
    [
        # another "not" stands in the sentence, and a word that may stand for one
        (
            "این قرص درد را کم نمی‌کند و برای کودکان مناسب نیست.",
            "Эта таблетка не снимает боль и не подходит детям.",
            "This tablet does not relieve the pain and is suitable for children.",
            "en",
        ),
        (
            "فقط سرپرست کلید دارد و بقیه اجازه ندارند وارد انبار شوند.",
            "Ключ есть только у бригадира, остальным не разрешено входить на склад.",
            "Only the foreman has a key, and the others are allowed to enter the store.",
            "en",
        ),
        (
            "شاهد گفت که خودرو را دید، ولی راننده را نشناخت و شماره را ندید.",
            "Свидетель сказал, что машину видел, но водителя не узнал и номер видел.",
            "The witness said he saw the car, but did not know the driver or see the number.",
            None,
        ),
        # a "not" added
        (
            "هوا فردا در سراسر شمال کشور سرد خواهد بود و عصر برف خواهد بارید.",
            "Завтра на всём севере страны будет холодно, а к вечеру пойдёт снег.",
            "Tomorrow it will not be cold all over the north, and in the evening it will snow.",
            "en",
        ),
        (
            "دادگاه درخواست وکیل را پذیرفت و جلسهٔ بعد را به پاییز سال آینده انداخت.",
            "Суд не принял ходатайство адвоката и отложил слушание до осени будущего года.",
            "The court accepted counsel's motion and put the hearing off to next autumn.",
            "ru",
        ),
        # a word that stands beside a "not" alone has lost it
        (
            "هیچ مسافری در ایستگاه پیاده شد و قطار بی‌درنگ راه افتاد.",
            "Ни один пассажир на станции не сошёл, и поезд сразу тронулся.",
            "No passenger got off at the station, and the train left at once.",
            "fa",
        ),
    ],
)
def test_is_found(collate: Collate, fa: str, ru: str, en: str, odd: str | None) -> None:
    found = find_divergences(collate(fa=fa, ru=ru, en=en), [Negation])
    assert [(one.odd, one.confidence) for one in found] == [(odd, "medium")] * bool(odd)


@pytest.mark.parametrize(
    ("fa", "ru", "en"),
    [
        # only "without", and the same in one word
        ("موتور بی‌وقفه کار کرد.", "Мотор работал без остановки.", "The engine ran on and on."),
        # questions that a "not" opens for nothing
        ("بچه‌ها خسته نشدند؟", "Дети не устали?", "Did the children get tired?"),
        # told by its opposite
        ("این پاسخ غلط نیست.", "Это правильный ответ.", "This answer is not wrong."),
        ("او همچنان می‌خندید.", "Он не переставал смеяться.", "He kept on laughing."),
        ("خونسردی‌اش را حفظ کرد.", "Он не потерял самообладания.", "He kept his temper."),
        ("پیشنهاد را رد نکرد.", "Он принял предложение.", "He did not turn the offer down."),
        ("تا دیروقت نخوابیدیم.", "Мы засиделись допоздна.", "We stayed up late."),
        # a "not" that moves to another verb
        ("فکر نمی‌کنم آمده باشد.", "Думаю, что он не пришёл.", "I don't think that he came."),
        ("انتظار ندارم باران ببارد.", "Думаю, дождя не будет.", "I don't expect it to rain."),
        # how tales begin
        ("یکی بود، یکی نبود.", "Жил да был мельник.", "Once upon a time there was a miller."),
        # a negation that a phrase holds
        (
            "نگرانی مردم بی‌جا نیست.",
            "Люди тревожатся, и не зря.",
            "People are worried, and with reason.",
        ),
        (
            "در را ببند تا دود وارد اتاق نشود.",
            "Закрой дверь, чтобы дым не шёл в комнату.",
            "Shut the door to keep the smoke from coming in.",
        ),
        (
            "یادتان باشد شیر گاز را ببندید.",
            "Не забудьте закрыть газовый кран.",
            "Do not forget to turn off the gas.",
        ),
        # the opposite in a word that the lexicon does not know, and more than one "not" at once
        (
            "نه نان خریدند و نه نمک.",
            "Они не купили ни хлеба, ни соли.",
            "They bought neither bread nor salt.",
        ),
    ],
)
def test_silence(collate: Collate, fa: str, ru: str, en: str) -> None:
    found = find_divergences(collate(fa=fa, ru=ru, en=en), [Negation])
    assert [one for one in found if one.confidence != "low"] == []
