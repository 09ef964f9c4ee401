# ruff: noqa: E501
"""Days, years, measures and rates of one country told in those of another; words for no number."""

from __future__ import annotations

import pytest

from tests.checks.triples import find, said, triples
from tests.conftest import Collate
from workbench.checks.values import Values

SAID_OTHERWISE = """
از ده تا آسیاب یک فرسخ و نیم بود. | От деревни до мельницы было девять вёрст. | It was six miles from the village to the mill.
چاه سی ذرع عمق داشت. | Колодец был глубиной в пятнадцать саженей. | The well was a hundred feet deep.
مسابقه روز پنجم اسفند برگزار می‌شود. | Матч состоится 24 февраля. | The match is on the 23rd of February.
آخرین مهلت ثبت‌نام سی‌ام شهریور است. | Последний день записи — 21 сентября. | The last day to enrol is 20 September.
سال تحصیلی ۱۳۷۵ هنوز در یادهاست. | 1375 год (март 1996 — март 1997) ещё помнят. | The year March 1996 to March 1997 is still remembered.
آمار سال ۱۴۰۲ منتشر شد. | Опубликованы данные за 1402 год. | The figures for March 2023 to March 2024 are out.
در خرداد و تیر باران نبارید. | С мая по июль дождей не было. | There was no rain from May to July.
پدربزرگم در سال ۱۹۴۳ برگشت. | Дед вернулся в сорок третьем без руки. | My grandfather came home in 1943.
در ۱۹۵۷ دانشگاه را تمام کرد. | В пятьдесят седьмом окончил институт. | He took his degree in 1957.
در ۱۹۶۸ از او خبری نداشتیم. | В 68-м мы о нём не знали. | In 1968 we had no news of him.
هلال ماه بر گنبد می‌تابید. | Над куполом сиял серебряный рог полумесяца. | The crescent shone above the dome.
پزشکان هلال احمر رسیدند. | Прибыли врачи Красного Полумесяца. | The doctors of the Red Crescent arrived.
فروشنده حق ندارد قرارداد را واگذار کند. | Продавец не вправе уступить договор третьему лицу. | The seller may not assign the contract.
شلنگ بیست‌متری و لامپ سی‌واتی بخرید. | Купите шланг на 20 м и лампу на 30 Вт. | Buy a twenty-metre hose and a thirty-watt bulb.
کیسه‌های ده‌کیلویی برنج را بشمارید. | Пересчитайте мешки риса по 10 кг. | Count the ten-kilo bags of rice.
نردبانی سی‌متری آوردند. | Привезли тридцатиметровую лестницу. | They brought a thirty-metre ladder.
پنج‌سوم بزرگ‌تر از یک است. | 5/3 больше единицы. | Five thirds is more than one.
نه‌دوم برابر چهار و نیم است. | 9/2 — это четыре с половиной. | Nine halves is four and a half.
پیش از شخم، سی تن کود در هر هکتار بدهید. | Перед вспашкой внесите на гектар 30 тонн навоза. | Before ploughing, spread 12 tons of manure to the acre.
برای هر هکتار حدود پنج تن پیاز لازم است. | На гектар нужно около пяти тонн луковиц. | About two tons of corms are needed to the acre.
در هر هکتار ۱۸۰ کیلو بذر بپاشید. | Высевайте 180 кг семян на гектар. | Sow 73 kilos of seed to the acre.
خرما را کیلویی دویست روبل می‌فروختند. | Финики продавали по 200 рублей за килограмм. | Dates sold at ninety roubles a pound.
بنزین لیتری دو دلار شد. | Бензин подорожал до двух долларов за литр. | Petrol rose to 7.6 dollars a gallon.
مهر. | Мехр (23 сентября — 22 октября). | Mehr, from 23 September.
باغبان در دی هرس می‌کند. | Садовник обрезает ветви в месяце дей, с 22 декабря. | In Dey the gardener prunes.
بشکه‌ای یک تن بار داشت. | Груза было тонна. | It carried a ton.
حقوق ماهانه‌اش کم بود. | Его месячная плата мала. | His wage was small.
یک سیر زعفران و یک من گندم داد. | Дал унцию шафрана и пуд пшеницы. | He gave an ounce of saffron and a pood of wheat.
نانوا نیم کیلو نان داد. | Пекарь дал фунт хлеба. | The baker gave a pound of bread.
"""

WRONG = """
از ده تا آسیاب یک فرسخ بود. | От деревни до мельницы было девять вёрст. | It was four miles from the village to the mill. | ru
راهنما گفت تا کاروانسرا چهار فرسخ مانده است. | Проводник сказал, что до караван-сарая вёрст пятнадцать. | The guide said the caravanserai was some twenty-five kilometres off. | ru
مسابقه روز پنجم اسفند برگزار می‌شود. | Матч состоится 24 февраля. | The match is on the 27th of February. | en
آخرین مهلت ثبت‌نام سی‌ام شهریور است. | Последний день записи — 11 сентября. | The last day to enrol is 21 September. | ru
آمار سال ۱۴۰۲ منتشر شد. | Опубликованы данные за 1402 год. | The figures for March 2022 to March 2023 are out. | en
پدربزرگم در سال ۱۹۴۳ برگشت. | Дед вернулся в сорок втором без руки. | My grandfather came home in 1943. | ru
در ۱۹۶۸ از او خبری نداشتیم. | В 86-м мы о нём не знали. | In 1968 we had no news of him. | ru
در طبقهٔ چهل‌وسوم زندگی می‌کرد. | Он жил на сорок втором этаже. | He lived on the forty-third floor. | ru
کیسه‌های ده‌کیلویی برنج را بشمارید. | Пересчитайте мешки риса по 20 кг. | Count the ten-kilo bags of rice. | ru
نردبانی سی‌متری آوردند. | Привезли двадцатиметровую лестницу. | They brought a thirty-metre ladder. | ru
یک کیلو هویج را پوست بکنید. | Фунт моркови очистите. | Peel a pound of carrots. | fa
یک کیلو گوشت خرید. | Купил фунт мяса. | He bought a kilo of meat. | ru
یک لیتر شیر را بجوشانید. | Литр молока вскипятите. | Bring a pint of milk to the boil. | en
نیم کیلو سیر را بکوبید. | Растолките полкило чеснока. | Pound half a pound of garlic. | en
یک هفته آنجا ماند. | Пробыл там месяц. | He stayed there a month. | fa
برای هر هکتار حدود پنج تن پیاز لازم است. | На гектар нужно около пяти тонн луковиц. | About four tons of corms are needed to the acre. | en
در هر هکتار ۱۸۰ کیلو بذر بپاشید. | Высевайте 180 кг семян на гектар. | Sow 83 kilos of seed to the acre. | en
خرما را کیلویی دویست روبل می‌فروختند. | Финики продавали по 200 рублей за килограмм. | Dates sold at ninety roubles a kilo. | en
بنزین لیتری دو دلار شد. | Бензин подорожал до двух долларов за литр. | Petrol rose to twelve dollars a gallon. | en
باغبان در دی هرس می‌کند. | Садовник обрезает ветви в месяце дей, с 22 ноября. | In Dey the gardener prunes. | ru
یک و نیم کیلو شکر | Полтора килограмма сахара | Half a kilo of sugar | en
پنج‌سوم بزرگ‌تر از یک است. | 7/3 больше единицы. | Five thirds is more than one. | ru
"""


@pytest.mark.parametrize(("fa", "ru", "en"), triples(SAID_OTHERWISE))
def test_what_is_told_otherwise_is_silent(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert said(collate, fa, ru, en) == []


@pytest.mark.parametrize(("fa", "ru", "en", "odd"), triples(WRONG))
def test_another_day_year_or_measure_is_told(
    collate: Collate, fa: str, ru: str, en: str, odd: str
) -> None:
    assert {one.odd for one in find(collate, [Values], fa, ru, en)} == {odd}
