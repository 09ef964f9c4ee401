"""Sentences of many genres: right ones are silent, one word turned or one "not" lost is told."""

from __future__ import annotations

import pytest

from tests.conftest import Collate
from workbench.checks.negation import Negation
from workbench.checks.opposite import Opposite
from workbench.divergences import find_divergences

# The sentence in each language, and of one what stands there and what is put for it.
ROWS = [
    # law
    (
        "مستأجر موظف است اجاره‌بها را تا پنجم هر ماه به موجر بپردازد.",
        "Наниматель обязан вносить плату наймодателю до пятого числа каждого месяца.",
        "The tenant shall pay the rent to the landlord by the fifth of each month.",
        "en",
        "The tenant shall pay the rent to the landlord",
        "The landlord shall pay the rent to the landlord",
    ),
    (
        "دادگاه تجدیدنظر متهم را از اتهام جعل تبرئه کرد.",
        "Апелляционный суд оправдал подсудимого по обвинению в подлоге.",
        "The court of appeal acquitted the defendant of the charge of forgery.",
        "en",
        "acquitted the defendant of",
        "convicted the defendant of",
    ),
    (
        "رأی داور برای هر دو طرف الزام‌آور است و نمی‌توان به آن اعتراض کرد.",
        "Решение арбитра обязательно для обеих сторон и не может быть оспорено.",
        "The award is binding on both parties and cannot be challenged.",
        "en",
        "cannot be",
        "can be",
    ),
    (
        "این مصوبه عطف به ماسبق نمی‌شود.",
        "Настоящее постановление обратной силы не имеет.",
        "This ordinance has no retroactive effect.",
        "ru",
        "силы не имеет",
        "силу имеет",
    ),
    # trade
    (
        "صادرات فرش دستباف در نه ماه نخست سال ده درصد افت کرد.",
        "Экспорт ковров ручной работы за девять месяцев упал на десять процентов.",
        "Exports of hand-woven carpets fell by ten per cent in the first nine months.",
        "en",
        "Exports of",
        "Imports of",
    ),
    (
        "طرف بدهکار حساب باید با طرف بستانکار آن برابر باشد.",
        "Дебет счёта должен равняться кредиту.",
        "The debit side of the account must equal its credit side.",
        "fa",
        "طرف بدهکار حساب",
        "طرف بستانکار حساب",
    ),
    (
        "خرده‌فروشان از بالا رفتن قیمت عمده شکایت دارند.",
        "Розничные торговцы жалуются на рост оптовых цен.",
        "Retailers complain of rising wholesale prices.",
        "ru",
        "Розничные торговцы",
        "Оптовые торговцы",
    ),
    # chemistry
    (
        "محلول رقیق را به‌آهستگی به اسید غلیظ بیفزایید.",
        "Медленно прилейте разбавленный раствор к концентрированной кислоте.",
        "Slowly add the dilute solution to the concentrated acid.",
        "ru",
        "разбавленный раствор к",
        "концентрированный раствор к",
    ),
    (
        "رسوب در آب سرد حل نمی‌شود.",
        "Осадок в холодной воде не растворяется.",
        "The precipitate does not dissolve in cold water.",
        "ru",
        "не растворяется",
        "растворяется",
    ),
    (
        "با گرم شدن، گاز منبسط و فشار آن زیاد می‌شود.",
        "При нагревании газ расширяется и давление его растёт.",
        "On heating the gas expands and its pressure grows.",
        "en",
        "gas expands",
        "gas contracts",
    ),
    (
        "واکنش در محیط قلیایی تندتر پیش می‌رود.",
        "В щелочной среде реакция идёт быстрее.",
        "In an alkaline medium the reaction goes faster.",
        "ru",
        "щелочной среде",
        "кислой среде",
    ),
    (
        "این ماده در نور پایدار نیست و باید در تاریکی نگهداری شود.",
        "На свету вещество неустойчиво, хранить его следует в темноте.",
        "The substance is not stable in light and must be kept in the dark.",
        "en",
        "is not stable",
        "is stable",
    ),
    # medicine
    (
        "تومور خوش‌خیم بود و جراحی لازم نشد.",
        "Опухоль оказалась доброкачественной, операция не понадобилась.",
        "The tumour proved benign, and no operation was needed.",
        "ru",
        "доброкачественной",
        "злокачественной",
    ),
    (
        "دارو را پس از غذا و با آب فراوان بخورید.",
        "Принимайте лекарство после еды, запивая большим количеством воды.",
        "Take the medicine after meals with plenty of water.",
        "ru",
        "после еды",
        "до еды",
    ),
    (
        "فشار سیستولی بیمار صد و چهل بود.",
        "Систолическое давление у больного было сто сорок.",
        "The patient's systolic pressure was one hundred and forty.",
        "en",
        "systolic",
        "diastolic",
    ),
    (
        "این دارو برای زنان باردار تجویز نمی‌شود.",
        "Беременным это средство не назначают.",
        "This drug is not prescribed to pregnant women.",
        "fa",
        "تجویز نمی‌شود",
        "تجویز می‌شود",
    ),
    # history
    (
        "پس از شکست، سپاه به سوی جنوب عقب نشست.",
        "После поражения войско отступило на юг.",
        "After the defeat the army withdrew to the south.",
        "ru",
        "После поражения",
        "После победы",
    ),
    (
        "شهر سه ماه در محاصره بود، ولی تسلیم نشد.",
        "Город три месяца был в осаде, но не сдался.",
        "The city was besieged for three months but did not surrender.",
        "ru",
        "но не сдался",
        "но сдался",
    ),
    # a novel
    (
        "مادر چراغ را خاموش کرد و آهسته بیرون رفت.",
        "Мать погасила лампу и тихо вышла.",
        "The mother put out the lamp and went out quietly.",
        "en",
        "put out the lamp",
        "lit the lamp",
    ),
    (
        "پیرزن گفت که هرگز دریا را ندیده است.",
        "Старуха сказала, что никогда не видела моря.",
        "The old woman said that she had never seen the sea.",
        "ru",
        "никогда не видела",
        "всегда видела",
    ),
    (
        "از او متنفر بود و این را پنهان نمی‌کرد.",
        "Он ненавидел её и не скрывал этого.",
        "He hated her and did not hide it.",
        "en",
        "hated her",
        "loved her",
    ),
    # news
    (
        "وزیر خارجه پیشنهاد آتش‌بس را رد کرد.",
        "Министр иностранных дел отверг предложение о перемирии.",
        "The foreign minister rejected the ceasefire proposal.",
        "en",
        "rejected",
        "accepted",
    ),
    (
        "سخنگوی دولت خبر استعفا را تکذیب کرد.",
        "Представитель правительства опроверг сообщение об отставке.",
        "The government spokesman denied the report of a resignation.",
        "ru",
        "опроверг",
        "подтвердил",
    ),
    (
        "در این سانحه کسی آسیب ندید.",
        "В аварии никто не пострадал.",
        "Nobody was hurt in the accident.",
        "en",
        "Nobody was",
        "Everybody was",
    ),
    # sport
    (
        "تیم مهمان در نیمهٔ دوم دو گل به ثمر رساند.",
        "Гости забили два мяча во втором тайме.",
        "The visitors scored two goals in the second half.",
        "en",
        "The visitors",
        "The hosts",
    ),
    (
        "مربی گفت که از نتیجه راضی نیست.",
        "Тренер сказал, что результатом недоволен.",
        "The coach said that he was not satisfied with the result.",
        "en",
        "was not satisfied",
        "was satisfied",
    ),
    # a manual
    (
        "پیچ را در جهت عقربه‌های ساعت بچرخانید تا سفت شود.",
        "Затяните винт, вращая его по часовой стрелке.",
        "Turn the screw clockwise until it is tight.",
        "en",
        "clockwise",
        "anticlockwise",
    ),
    (
        "فشار باید دست‌کم دو بار باشد.",
        "Давление должно быть не менее двух бар.",
        "The pressure must be at least two bar.",
        "en",
        "at least",
        "at most",
    ),
    # travel
    (
        "جاده از اینجا به بعد سرازیر می‌شود و به دره می‌رسد.",
        "Отсюда дорога идёт под гору и приводит в долину.",
        "From here the road runs downhill into the valley.",
        "en",
        "downhill",
        "uphill",
    ),
    # ecology
    (
        "خاک اینجا حاصلخیز است، ولی باران کم می‌بارد.",
        "Почва здесь плодородна, но дождей мало.",
        "The soil here is fertile, but there is little rain.",
        "en",
        "fertile",
        "barren",
    ),
    # a tale
    (
        "دختر کوچک‌تر به پدر گفت: من طلا نمی‌خواهم.",
        "Младшая дочь сказала отцу: не хочу я золота.",
        "The younger daughter said to her father: I do not want gold.",
        "ru",
        "Младшая дочь",
        "Старшая дочь",
    ),
    # religion
    (
        "راستگویان پاداش خود را خواهند یافت.",
        "Праведные найдут свою награду.",
        "The righteous shall find their reward.",
        "en",
        "The righteous",
        "The wicked",
    ),
    (
        "روزه‌دار تا غروب آب نمی‌نوشد.",
        "Постящийся до заката не пьёт воды.",
        "He who fasts drinks no water until sunset.",
        "ru",
        "до заката",
        "до восхода",
    ),
    (
        "زکات بر فقیر واجب نیست.",
        "Закят для бедных не обязателен.",
        "The alms tax is not obligatory for the poor.",
        "en",
        "is not obligatory",
        "is obligatory",
    ),
    (
        "خداوند دعای مظلوم را می‌شنود.",
        "Господь слышит молитву угнетённого.",
        "The Lord hears the prayer of the oppressed.",
        "en",
        "the oppressed",
        "the oppressor",
    ),
    # an essay
    (
        "به نظر من این ترجمه از اصل بهتر است.",
        "По-моему, этот перевод лучше подлинника.",
        "To my mind this translation is better than the original.",
        "ru",
        "лучше подлинника",
        "хуже подлинника",
    ),
    (
        "آزادی بیان را نمی‌توان نیمه‌کاره داشت.",
        "Свободу слова нельзя иметь наполовину.",
        "Freedom of speech cannot be had by halves.",
        "en",
        "cannot be had",
        "can be had",
    ),
]


@pytest.mark.parametrize(("fa", "ru", "en", "lang", "was", "now"), ROWS)
def test_what_is_turned_is_told(
    collate: Collate, fa: str, ru: str, en: str, lang: str, was: str, now: str
) -> None:
    right = {"fa": fa, "ru": ru, "en": en}
    found = find_divergences(collate(fa=fa, ru=ru, en=en), [Negation, Opposite])
    assert [one for one in found if one.confidence != "low"] == []
    turned = right | {lang: right[lang].replace(was, now)}
    found = find_divergences(
        collate(fa=turned["fa"], ru=turned["ru"], en=turned["en"]), [Negation, Opposite]
    )
    told = [one.odd for one in found if one.confidence != "low"]
    assert told == [lang]
