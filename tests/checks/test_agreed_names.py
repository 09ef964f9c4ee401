# ruff: noqa: E501
"""What stands for a name that two texts spell alike: another name, one misspelt, or nothing.

Each line stands for itself; no document teaches its names.
"""

from __future__ import annotations

import pytest

from tests.checks.triples import find, triples
from tests.conftest import Collate
from workbench.checks.name import Name
from workbench.divergences import Divergence
from workbench.names.letters import apart

# The odd text and what it has instead stand in the last column.
OTHERS = """
حاج آقا رسولی خانهٔ تیمچه را فروخت. | Хаджи Расули продал дом в Тимче. | Haji Parvizi sold the house in the Timcheh. | en Parvizi
در مرز، ایوب‌زاده گذرنامه خواست. | На границе Самедов потребовал паспорт. | At the border Samedov demanded a passport. | fa ایوب‌زاده
وکیل او، دکتر رحیم‌زاده، به دیوان رفت. | Поверенный его, доктор Хатами, пошёл в суд. | His counsel, Dr Khatami, went to court. | fa رحیم‌زاده
دکتر بوداغیان شب را در بیمارستان ماند. | Доктор Дейлеми остался на ночь в больнице. | Dr Deylami stayed the night in the hospital. | fa بوداغیان
سرجوخه بارکلی را ترفیع دادند. | Капрала Беркли повысили. | Corporal Birtley was promoted. | en Birtley
نقشه را گرفت و به تورنتو برد. | Он взял карту и увёз в Торжок. | He took the map away to Toronto. | ru Торжок
مربی میهمان، ایگور سوبچاک، راضی نبود. | Тренер гостей Игорь Собчук был недоволен. | The visitors' coach, Igor Sobolev, was unhappy. | en Sobolev
دانشجویی از گناباد مقاله را فرستاد. | Статью прислал студент из Сабзевара. | The paper was sent by a student from Sabzevar. | fa گناباد
محموله در بهبهان ماند. | Груз остался в Дизфуле. | The load stayed in Dezful. | fa بهبهان
مسابقات روز شنبه در لاهیجان است. | Соревнования — в субботу в Ленгеруде. | The contest is at Langarud on Saturday. | fa لاهیجان
اکبر از دلیجان نرسیده بود. | Акбар не добрался из Дамгана. | Akbar had not come in from Damghan. | fa دلیجان
طراحی رابط: توماس برگمان | Дизайн интерфейса: Томас Бергман | Interface design: Thomas Lindgren | en Lindgren
"""

# One letter or two make it another name.
MISSPELT = """
گروهبان هوشمندی گزارش را امضا نکرد. | Сержант Хушманди не подписал рапорта. | Sergeant Hushmandi did not sign the report. | fa هوشمندی هوشبندی
بذر را واویلوف از پامیر آورد. | Семена привёз с Памира Вавилов. | The seed was brought from the Pamirs by Vavilov. | fa واویلوف وادیلوف
"""

SAME = """
نقد بدیع‌الزمان خراسانی بر کتاب | Рецензия БАДИОЗЗАМАНА ХОРАСАНИ на книгу | A review by BADIOZZAMAN KHORASANI
دبیرکل، آقای هلموت، با کمونیست‌ها دیدار کرد. | Генсек Хельмут встретился с КПЧ. | Secretary Helmut met the KPC.
شورای جهانی تجارت از مجارستان استقبال کرد. | ВТО приветствовала Венгрию. | The WTO welcomed Hungary.
هدف دروازه‌بان بکر بود. | Целью был вратарь Бекер. | The target was the keeper Becker.
آن کشیش، کتاب مزامیر در بغل، به پسکوف رفت. | Священник с Псалтирью за пазухой пошёл в Псков. | The priest, a Psalter in his bosom, went to Pskov.
۲. بارتولد، مجموعهٔ آثار، مسکو، ۱۹۶۳. | 2. Бартольд. Сочинения. М., 1963. | 2. Barthold, Sochineniya (Moscow, 1963).
او نزد نورالدین الموتی درس خواند. | Учился он у Нуреддина Аламути. | He studied under Nureddin Alamuti.
نان را صفیه خانم پخت. | Хлеб испекла Сафия-ханум. | The bread was baked by Safiyeh Khanom.
در ساحل مرد ناشناسی ایستاده بود. | На берегу стоял незнакомец. | On the shore stood a stranger.
مردم دو سوی ارس به بازار می‌آیند. بانک ارس هم هست. | С обоих берегов Аракса идут на рынок. Есть и банк «Арас». | From either bank of the Aras they come to market. There is an Aras bank too.
آقای طاهری با خانم طاهریان آمد. | Господин Тахери пришёл с госпожой Тахериян. | Mr Taheri came with Ms Taherian.
اینجا پیونگ یانگ است. | Это Пхеньян. | This is Pyongyang.
"""


def found(collate: Collate, fa: str, ru: str, en: str) -> tuple[Divergence, ...]:
    return find(collate, [Name], fa, ru, en)


@pytest.mark.parametrize(("fa", "ru", "en", "odd"), triples(OTHERS))
def test_another_name(collate: Collate, fa: str, ru: str, en: str, odd: str) -> None:
    key, name = odd.split()
    first = name.split("\u200c", maxsplit=1)[0]
    assert [one.odd for one in found(collate, fa, ru, en) if first in one.evidence[key].values] == [
        key
    ]


@pytest.mark.parametrize(("fa", "ru", "en", "odd"), triples(MISSPELT))
def test_a_misspelt_name(collate: Collate, fa: str, ru: str, en: str, odd: str) -> None:
    key, right, wrong = odd.split()
    assert found(collate, fa, ru, en) == ()
    (one,) = found(collate, fa.replace(right, wrong), ru, en)
    assert one.odd == key
    assert wrong in one.evidence[key].values


@pytest.mark.parametrize(("fa", "ru", "en"), triples(SAME))
def test_one_name(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert found(collate, fa, ru, en) == ()


def test_what_stands_for_a_name_again_is_that_name(collate: Collate) -> None:
    """The Russian Bible has many names from the Greek, the others from the Hebrew."""
    fa = ("روبین به چاه برگشت.", "بلهه دان را زایید.", "روبین برادرش را ندید.", "بلهه شاد شد.")
    ru = ("Рувим вернулся ко рву.", "Валла родила Дана.", "Рувим не увидел брата.", "Валла рада.")
    en = ("Reuben went to the pit.", "Bilhah bore Dan.", "Reuben saw him not.", "Bilhah was glad.")
    assert found(collate, "\n".join(fa), "\n".join(ru), "\n".join(en)) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("عبدالرسول", "abdorrasul"),
        ("نورالدین", "nureddin"),
        ("نصراله", "носролла"),
        ("سالن", "salon"),
    ],
)
def test_the_article_within_a_name_sounds_as_the_letter_behind_it(one: str, other: str) -> None:
    assert apart(one, other) < 0.5
