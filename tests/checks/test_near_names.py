# ruff: noqa: E501
"""Names that are nearly those of the other texts: each line stands for itself."""

from __future__ import annotations

import pytest

from tests.checks.triples import find, triples
from tests.conftest import Collate
from workbench.checks.name import Name

RIGHT = """
نامه‌ای از واویلوف رسید. | Пришло письмо от Вавилова. | A letter came from Vavilov.
با آقای دیاکونوف سه ساعت حرف زدم. | Три часа говорил с Дьяконовым. | I talked for three hours with Mr Diakonov.
باغ گیاه‌شناسی باتومی را کراسنوف ساخت. | Ботанический сад в Батуми основал Краснов. | The garden in Batumi was founded by Krasnov.
غزالی در نیشابور به او پاسخ داد. | Газали ответил ему в Нишапуре. | Ghazali answered him in Nishapur.
ساهاکیان معلم تاریخ بود. | Саакян был учителем истории. | Sahakyan taught history.
مرابیشویلی هر روز به دفتر می‌آمد. | Мерабишвили каждый день приходил в контору. | Merabishvili came to the office every day.
جانشین او یوشیدا خواهد بود. | Его преемником станет Ёсида. | Yoshida will succeed him.
به گفته سوزوکی، زیان جبران می‌شود. | По словам Судзуки, убытки возместят. | According to Suzuki, the losses will be made good.
در والپارایزو آب شیرین گران بود. | В Вальпараисо пресная вода стоила дорого. | In Valparaiso fresh water was dear.
لواندوفسکی از روی نقطه پنالتی اشتباه نکرد. | Левандовский не промахнулся с пенальти. | Lewandowski made no mistake from the spot.
از پرژوالسکی پرسیدند اسب وحشی را کجا دیده است. | Пржевальского спросили, где он видел дикую лошадь. | Przhevalsky was asked where he had seen the wild horse.
"""

OTHER = """
نامه‌ای از واویلوف رسید. | Пришло письмо от Вавилова. | A letter came from Pavlov. | en Pavlov
نامه‌ای از پاولوف رسید. | Пришло письмо от Вавилова. | A letter came from Vavilov. | fa پاولوف
نسخه را بیرونی نوشت. | Рукопись написал Бируни. | Birjandi wrote the manuscript. | en Birjandi
شامیل در گونیب تسلیم شد. | Шамиль сдался в Гунибе. | At Gunib Shamir surrendered. | en Shamir
آرشاک با خانواده به بیروت رفت. | Артак с семьёй уехал в Бейрут. | Arshak went to Beirut with his family. | ru Артак
مدیر، آقای ناکایاما، دیروز رفت. | Директор Накамура вчера ушёл. | The director, Mr Nakamura, left yesterday. | fa ناکایاما
پاسخ او را اولسن نوشت. | Ответ ему написал Олафсен. | Olafsen wrote him the answer. | fa اولسن
سه ملوان از بریستول بودند. | Трое матросов были из Бреста. | Three of the sailors were from Bristol. | ru Бреста
"""


def found(collate: Collate, fa: str, ru: str, en: str) -> list[tuple[str | None, str]]:
    return [
        (one.odd, str(one.evidence[one.odd].values[0]) if one.odd else "")
        for one in find(collate, [Name], fa, ru, en)
    ]


@pytest.mark.parametrize("row", triples(RIGHT))
def test_one_name(collate: Collate, row: list[str]) -> None:
    fa, ru, en = row
    assert found(collate, fa, ru, en) == []


@pytest.mark.parametrize("row", triples(OTHER))
def test_a_name_near_it(collate: Collate, row: list[str]) -> None:
    fa, ru, en, expected = row
    assert found(collate, fa, ru, en) == [tuple(expected.split(" ", 1))]
