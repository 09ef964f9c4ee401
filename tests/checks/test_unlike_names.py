"""Names that begin or sound alike and are other names: Bahram for Behruz, Hosein for Hasan."""

from __future__ import annotations

import pytest

from tests.checks.triples import find, triples
from tests.conftest import Collate
from workbench.checks.name import Name
from workbench.names.hearing import SURE_SOUND, sounds_like
from workbench.names.letters import apart

# The last column: the text with the other name, and that name.
OTHERS = """
بهروز نامه را نوشت. | Письмо написал Бехруз. | The letter was written by Bahram. | en Bahram
مهرانگیز به خانه آمد. | Домой пришла Мехрангиз. | Home came Mehrnaz. | en Mehrnaz
قاضی از صابر پرسید. | Судья спросил Сабера. | The judge questioned Safdar. | en Safdar
در آنجا حسن‌خان بود. | Там был Хасан-хан. | There was Hosein Khan. | en Hosein
ناخدا ورونین خاموش بود. | Молчал капитан Воронин. | Silent was Captain Voronov. | en Voronov
گزارش را بهزادی خواند. | Доклад читал Бехруз. | The report was read by Behzadi. | ru Бехруз
آشتیانی نامه را خواند. | Письмо прочёл Аштиани. | The letter was read by Ashfiani. | en Ashfiani
سخنگو تام بود. | Пресс-секретарём был Том. | The spokesman was Tim. | en Tim
سفیر به ناپولی رفت. | Посол уехал в Наполи. | The ambassador left for Nalopi. | en Nalopi
مترجم برنتانو بود. | Перевёл доктор Бертнано. | The translator was Brentano. | ru Бертнано
در الیگودرز ماندند. | Остались в Алигударзе. | They stayed in Aliguzard. | en Aliguzard
نامه به فردوسی رسید. | Письмо дошло до Федроуси. | The letter reached Ferdowsi. | ru Федроуси
آقای زیلتسوف آمد. | Пришёл г-н Зильцов. | There came Mr Zitlsov. | en Zitlsov
رمانف تنها ماند. | Романов остался один. | Left alone was Ronamov. | en Ronamov
خواننده مرضیه بود. | Пела Марзие. | The singer was Mazrieh. | en Mazrieh
در لندندری باران بارید. | В Лондондерри шёл дождь. | It rained in Lodnonderry. | en Lodnonderry
ساندربان بزرگ است. | Велик Суднарбан. | Large is the Sundarban. | ru Суднарбан
مدیر ژیلستوف بود. | Директором был Жильцов. | The director was Zhiltsov. | fa ژیلستوف
در نالوپی ماند. | Остался он в Наполи. | He stayed in Napoli. | fa نالوپی
"""

SAME = """
در سایه سی‌ودو درجه است. | В тени девяносто по Фаренгейту. | Ninety Fahrenheit in the shade.
محمدحسن قصاب بود. | Мясником был Мохаммад-Хасан. | The butcher was Mohammad-Hasan.
دکتر گرترود بل رسید. | Прибыла доктор Гертруда Белл. | There came Dr Gertrude Bell.
راه جلفا بسته است. | Закрыта джульфинская дорога. | Closed is the Julfa road.
در قاهره خانه داشت. | У него был дом в Каире. | He had a house in Cairo.
مکنم و کمبل رفتند. | Ушли Мекуэнем и Кэмпбелл. | There went Mecquenem and Campbell.
نیقودیموس خاموش بود. | Молчал Никодим. | Silent was Nicodemus.
کتاب محمد است. | Это книга Мохаммада. | It is the book of Mohammad.
در کمبریج باران بارید. | В Кембридже шёл дождь. | It rained in Cambridge.
جزیرهٔ دسپشن خالی بود. | Остров Десепшен был пуст. | Deception Island was empty.
خانم آرریانی خندید. | Г-жа Ариани засмеялась. | Ms Arriani laughed.
در دانوب یخ بود. | На Дунае был лёд. | There was ice on the Danube.
خنک‌ترین نقطه شهرکرد بود. | Прохладнее всего было в Шехре-Корде. | It was coolest in Shahr-e Kord.
راننده باباگلدی‌اف را ندید. | Бабагельдыева водитель не видел. | The driver did not see Babageldyev.
گواه: وارتان گریگوری. | Свидетель: Вартан Григорович. | Witness: Vartan Grigorovich.
رفیق دوبچک با هوشاک آمد. | Пришли тов. Дубчек и Гушак. | Comrades Dubček and Hušák came.
بازرگانی به نام فیودور بود. | Был купец по имени Фёдор. | There was a merchant named Theodore.
در زمان تزار ایوان رخ داد. | Было это при царе Иоанне. | It was under Tsar Ivan.
به عبدالرسول نامه نوشتند. | Писали Абдоррасулу. | They wrote to Abdorrasul.
نزد نصرت‌الله رفت. | Пошёл он к Носратолле. | He went to Nosratollah.
تلگراف از شیراز رسید. | Телеграмма пришла из Шираза. | The telegraph message came from Shiraz.
نقشه را اشتال چاپ کرد. | Карту напечатал Шталь. | The map was printed by Stahl.
شورا از خاویر قدردانی کرد. | Совет благодарит Хавьера. | The Council thanks Javier.
الکساندر خندید. | Засмеялся Александр. | Alexander laughed.
مارسل نامه را خواند. | Письмо прочёл Марсель. | The letter was read by Marcel.
در استکهلم برف بارید. | В Стокгольме шёл снег. | It snowed in Stockholm.
خانم شکسپیر آمد. | Пришла г-жа Шекспир. | There came Ms Shakespeare.
آقای ورتسمان رفت. | Ушёл г-н Вертсман. | There left Mr Wertzman.
علی‌مراد جلیلی حاضر بود. | Присутствовал Али-Морад Джалили. | Present was Ali-Morad Jalili.
وکیل جلیلیان آمد. | Пришёл адвокат Джалилиян. | There came the lawyer Jalilian.
خواننده کاملی بود. | Певцом был Камели. | The singer was Kameli.
ملک‌المتکلمین را کشتند. | Убили Малек аль-Мотакаллемина. | They killed Malek al-Motakallemin.
نام خلیفه، الطائع، آمده است. | Есть имя халифа ат-Таи. | There is the name of the caliph, al-Ta'i.
به خانهٔ المعتمد رفت. | Пошёл он в дом аль-Мутамида. | He went to the house of al-Mu'tamid.
کتاب اشعیاء، ۵۹ | Ис. 59:16; Иер. 31 | Isaiah 59:16; Jeremiah 31
کتاب عزرا، ۱ | Неем. 1, 10 | Ezra 1-10
رسالهٔ فیلیپیان، ۲ | Флп. 2:4 | Philippians 2:4
"""


@pytest.mark.parametrize(("fa", "ru", "en", "odd"), triples(OTHERS))
def test_another_name(collate: Collate, fa: str, ru: str, en: str, odd: str) -> None:
    (one,) = find(collate, [Name], fa, ru, en)
    key, name = odd.split()
    assert one.odd == key
    assert name in one.evidence[key].values


@pytest.mark.parametrize(("fa", "ru", "en"), triples(SAME))
def test_one_name(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert find(collate, [Name], fa, ru, en) == ()


@pytest.mark.parametrize(
    ("name", "same", "others"),
    [
        ("shushtar", "шуштер شوشتر", "дербент"),
        ("arash", "араш آرش", "аршак"),
        ("khomeini", "хомейни خمینی", "хашеми"),
        ("gorbachev", "горбачев گورباچف", "горшков گورکی"),
        ("churchill", "черчилль چرچیل", "чемберлен"),
        ("shakespeare", "шекспир شکسپیر", "шеридан"),
        ("golnar", "гольнар گلنار", "гольназ"),
    ],
)
def test_letters_tell_names_apart(name: str, same: str, others: str) -> None:
    farthest = max(apart(name, one) for one in same.split())
    nearest = min(apart(name, other) for other in others.split())
    assert farthest < 0.5 < 0.9 <= nearest


def test_letters_count_the_same_from_either_side() -> None:
    assert apart("бахман", "bahram") == apart("bahram", "бахман")


@pytest.mark.parametrize(
    ("one", "other", "likely"),
    [
        ("bridge", "бридж", True),
        ("rutledge", "راتلج", True),
        ("deception", "دسپشن", True),
        ("mission", "мишн", True),
        ("mission", "миссион", True),
        ("mission", "мичн", False),
    ],
)
def test_english_letters_that_are_one_sound(one: str, other: str, likely: bool) -> None:
    assert (sounds_like(one, other) >= SURE_SOUND) is likely


def test_of_two_letters_that_are_alike_one_counts() -> None:
    assert apart("آرریانی", "arriani") == 0.2
    assert apart("آربیانی", "arriani") == 1.0
