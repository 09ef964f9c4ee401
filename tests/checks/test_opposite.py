"""A word turned into its opposite in one text; silence where the same is said otherwise."""

from __future__ import annotations

from typing import Literal

import pytest

from tests.conftest import Collate
from workbench.chain import Chain
from workbench.checks.evidence.opposites.places import places
from workbench.checks.evidence.opposites.poles import poles, sets_that_are
from workbench.checks.opposite import Opposite
from workbench.divergences import find_divergences
from workbench.languages import known, language
from workbench.package import table

TURNED = [
    ("او با مهره‌های سیاه بازی کرد.", "Он играл белыми.", "He played the black pieces.", "ru"),
    ("رنگ باید غلیظ‌تر باشد.", "Краска должна быть жиже.", "The paint must be thicker.", "ru"),
    ("در کرانهٔ غربی رود", "на западном берегу реки", "on the eastern bank of the river", "en"),
    ("در این کوچهٔ قدیمی", "в этом новом переулке", "in this old lane", "ru"),
    ("برادرش جوان‌تر است.", "Его брат моложе.", "His brother is older.", "en"),
    ("زمین اینجا خشک‌تر است.", "Земля здесь влажная.", "The ground is drier here.", "ru"),
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
    # rank, number, frequency
    ("او آخرین شاهد بود.", "Он был последним свидетелем.", "He was the first witness.", "en"),
    ("تنها قالی سالم", "Единственный целый ковёр", "One of the carpets", "en"),
    ("به ندرت نامه می‌نوشت.", "Он часто писал письма.", "He seldom wrote letters.", "ru"),
    ("همیشه دیر می‌آمد.", "Он всегда приходил поздно.", "He always came early.", "en"),
    ("همهٔ کشتی‌ها غرق شد.", "Погибли все суда.", "Some of the ships were lost.", "en"),
    # law, trade, office
    ("این معامله غیرقانونی است.", "Эта сделка законна.", "This deal is illegal.", "ru"),
    ("شورا پیشنهاد را رد کرد.", "Совет отклонил предложение.", "It accepted the offer.", "en"),
    ("عضویت داوطلبانه است.", "Членство обязательно.", "Membership is voluntary.", "ru"),
    ("شرکت سود کرد.", "Фирма понесла убытки.", "The firm made a profit.", "ru"),
    ("طلبکار حاضر شد.", "Кредитор явился.", "The debtor was present.", "en"),
    ("پروندهٔ محرمانه", "Секретное дело", "A published file", "en"),
    # medicine, kitchen, machines, weather
    ("تومور خوش‌خیم بود.", "Опухоль злокачественная.", "The tumour was benign.", "ru"),
    ("پیچ را سفت کنید.", "Затяните винт.", "Loosen the screw.", "en"),
    ("لوله را به خروجی وصل کنید.", "Трубу — к выпускному штуцеру.", "To the inlet.", "en"),
    ("دستگاه خاموش بود.", "Прибор был включён.", "The machine was switched off.", "ru"),
    ("سیب‌زمینی را آب‌پز کنید.", "Картофель сварите.", "Fry the potatoes.", "en"),
    ("تابستان سختی بود.", "Весна была трудная.", "It was a hard summer.", "ru"),
    # kin, war, church, games
    ("مادر شاهزاده خندید.", "Мать его засмеялась.", "His mother wept.", "en"),
    ("سپاه عقب‌نشینی کرد.", "Войско наступало.", "The army retreated.", "ru"),
    ("مسافران برگشتند و ماندند.", "Они остались.", "They went away.", "en"),
    ("روحش به بهشت رفت.", "Душа его в аду.", "His soul is in paradise.", "ru"),
    ("تیم ما برنده شد.", "Наша команда проиграла.", "Our side was the winner.", "ru"),
    # what is negated elsewhere changes nothing; nor does a sentence beside it
    ("در را بست و چیزی نگفت.", "Он открыл дверь и молча ушёл.", "He shut the door.", "ru"),
    # one pole twice and the other never, where the others have both
    ("از شمال به جنوب", "с севера на юг", "from the south to the south", "en"),
    ("خریدار به فروشنده", "Покупатель продавцу", "The buyer to the buyer", "en"),
    # "not satisfied" is as good as «недоволен»
    ("او راضی نیست.", "Он недоволен.", "He is satisfied.", "en"),
    ("راه امن است.", "Дорога опасна.", "The road is not safe.", "fa"),
    # a phrase that leaves its last word to tell for itself
    ("پیش از طلوع", "до рассвета", "after dawn", "en"),
    ("پیش از سحر", "до заката", "before dawn", "ru"),
    ("روز بود. شب سردی شد.", "Был день. Ночь стала тёплой.", "It was day. A cold night.", "ru"),
    # courts and contracts
    ("رأی تأیید می‌گردد.", "Решение отменено.", "The judgment is upheld.", "ru"),
    ("اجاره را تمدید کردند.", "Договор аренды расторгли.", "They renewed the lease.", "ru"),
    ("قانون ملغی شد.", "Закон отменили.", "The law was brought in.", "en"),
    ("بیمه‌گر خسارت را می‌پردازد.", "Ущерб платит страховщик.", "The insured pays for it.", "en"),
    ("وارثان آمدند.", "Завещатели пришли.", "The heirs came.", "ru"),
    ("نقداً خرید.", "Купил в рассрочку.", "He bought it for cash.", "ru"),
    # voices, sleep, what is done in secret
    ("با صدای بلند خواند.", "Читал громким голосом.", "He read in a low voice.", "en"),
    ("خوابشان سبک بود.", "Спали они чутко.", "They slept soundly.", "en"),
    ("بی سروصدا پس بدهد.", "Пусть вернёт тихонько.", "Let him return it openly.", "en"),
    # speed, number, estimates
    ("قطار شتاب گرفت.", "Поезд замедлил ход.", "The train accelerated.", "ru"),
    ("در آن مبالغه کردند.", "Это преувеличили.", "They underestimated it.", "en"),
    ("حقوقش دوبرابر شد.", "Его жалованье удвоилось.", "His pay was halved.", "en"),
    ("زودتر از موعد تمام شد.", "Построили досрочно.", "It was built behind schedule.", "en"),
    # medicine, kitchen, fields, weather
    ("نوزاد بستری شد.", "Младенец выписан.", "The baby was hospitalised.", "ru"),
    ("در یک ماه لاغر شد.", "За месяц похудел.", "He put on weight in a month.", "en"),
    ("با حرارت کم بپزید.", "Варите на слабом огне.", "Cook over a high heat.", "en"),
    ("گندم دیم کاشتند.", "Сеяли богарную пшеницу.", "They sowed irrigated wheat.", "en"),
    ("واچرخند رسید.", "Пришёл антициклон.", "A cyclone came.", "en"),
    ("آب تبخیر می‌شود.", "Вода испаряется.", "The water condenses.", "en"),
    # schools, plays, print
    ("شعرش تراژدی است.", "Это комедия.", "It is a tragedy.", "ru"),
    ("نام‌ها با حروف بزرگ", "Имена прописными", "Names in lower case", "en"),
    ("به ترتیب صعودی", "по возрастанию", "in descending order", "en"),
    ("تماشاگران هو کردند.", "Зрители освистали.", "The audience applauded.", "en"),
    # what fell, and what stood
    ("ستون‌ها پابرجاست.", "Колонны уцелели.", "The columns have collapsed.", "en"),
    ("صندلی‌ها پر بود.", "Все места были пусты.", "All the seats were taken.", "ru"),
]  # fmt: skip

SAME = [
    (
        "کار را گروهی به سرپرستی ن. پ. رضایی در خرداد آغاز کرد و در شهریور به پایان برد.",
        "Работу начал в июне отряд под руководством Н. П. Резаи и завершил в сентябре.",
        "Work was begun in June by a party under N. P. Rezai and completed in September.",
    ),
    ("نامش را با نخ سرخ دوخت.", "Она вышила его имя красным.", "She sewed his name in red."),
    ("آب‌اکسیژنه را بیفزایید.", "Добавьте перекись водорода.", "Add hydrogen peroxide."),
    ("نوازندهٔ ویولن‌سل آمد.", "Пришёл виолончелист.", "The cellist came."),
    ("نیم کیلو بود و صدا بد.", "Полкило, а звук плохой.", "A good half-kilo, and poor sound."),
    ("چپ و راست را نگاه کرد.", "Он посмотрел налево и направо.", "He looked right and left."),
    ("همین حالا!", "Налево, прямо сейчас!", "Turn left right now!"),
    ("در بسته نیست.", "Дверь не закрыта.", "The door is open."),
    ("بیش از صد نفر", "Не менее ста человек", "More than a hundred people"),
    ("نخست تمام نامه‌ها را سوزاند.", "Он начал жечь все письма.", "He began to burn the letters."),
    ("زن پیر", "Старая женщина", "An old woman"),
    ("به یاد دارد.", "Он помнит.", "He has not forgotten."),
    ("کم و بیش درست است.", "Более или менее верно.", "It is more or less true."),
    ("هوا گرم است.", "Тепло.", "It is mild."),
    ("", "Левый берег", "The right bank"),
    # what is not open is closed
    ("پنجره باز نبود.", "Окно было закрыто.", "The window was not open."),
    ("از آن آگاه نیستیم.", "Это нам неизвестно.", "We are not aware of it."),
    # the same in a word of another sort, which the lexicon knows
    ("مرگ‌ومیر نوزادان", "Смертность младенцев при родах", "Infant mortality at birth"),
    # a word that means another thing too
    ("سه روز مانده است.", "Осталось три дня.", "There are three days left."),
    ("حق رأی", "Право голоса", "The right to vote"),
    ("شب گذشته نخوابید.", "Прошлой ночью он не спал.", "He did not sleep last night."),
    ("کمپانی هند شرقی در غرب جزیره", "Ост-Индская компания на западе", "East India, in the west"),
    ("رأی تأیید شد.", "Решение оставлено в силе.", "The judgment was left in force."),
    ("بلند گفت.", "Он сказал это громко.", "He said it in a loud voice."),
    ("آهسته و پنهانی رفت.", "Он ушёл тихо, тайком.", "He left quietly, on the sly."),
    ("نقد و نسیه می‌فروشد.", "Продаёт за наличные и в кредит.", "He sells for cash and on credit."),
    ("از تراژدی تا کمدی", "От трагедии до комедии", "From comedy to tragedy"),
    ("قرارداد را فسخ کردند.", "Договор расторгли.", "They cancelled the contract."),
    ("قانون تازه لغو شد.", "Новый закон отменён.", "The new law has been abolished."),
    ("در آب شیرین ماهی هست.", "В пресной воде есть рыба.", "There are fish in fresh water."),
    ("سقف فرو ریخت.", "Потолок обвалился.", "The ceiling fell in."),
    ("رودخانه شتاب گرفت.", "Река ускорила бег.", "The river ran faster."),
    ("روی شعلهٔ ملایم", "на медленном огне", "over a gentle heat"),
    ("از بیمارستان مرخص شد.", "Его выписали из больницы.", "He left hospital."),
    # told in a word of another sort, that the dictionary knows
    ("جامهٔ قرمز پوشید.", "Он надел багряную одежду, синего меха.", "He put on a scarlet cloth."),
    ("پارچهٔ کتان و پشم", "Шерсть и виссон", "Wool and fine linen"),
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
    assert str(one.message) == "right hand in en, against چپ, левая in fa and ru"
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


def test_what_has_several_meanings_is_a_weak_sign_sooner(collate: Collate) -> None:
    long = " et cetera" * 12
    fa, ru, en = "سازمان قوی", "слабая организация", "a strong body"
    (one,) = find_divergences(collate(fa=fa + long, ru=ru + long, en=en + long), [Opposite])
    assert one.confidence == "medium"
    long *= 2
    (one,) = find_divergences(collate(fa=fa + long, ru=ru + long, en=en + long), [Opposite])
    assert one.confidence == "low"


def sets(lang: str) -> dict[str, list[str]]:
    """Return the sets of a language, each with its poles; none is the set of what tells none."""
    found: dict[str, list[str]] = {}
    for name, end, _ in table("languages", f"opposites.{lang}.tsv"):
        if name:
            found.setdefault(name, []).append(end)
    return found


@pytest.mark.parametrize("kind", ["firm", "persons"])
def test_what_is_told_of_sets_is_told_of_sets_there_are(kind: Literal["firm", "persons"]) -> None:
    assert sets_that_are(kind) & sets("en").keys() == sets_that_are(kind) != set()


def test_a_language_without_word_lists_is_passed_over(collate: Collate) -> None:
    assert find_divergences(collate(de="links", fr="droite"), [Opposite]) == ()
    assert find_divergences(collate(de="links", ru="направо", en="right"), [Opposite]) == ()


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "On the LEFT-HAND side", {("side", "left")}),
        ("en", "the king's elder sister", {("king or queen", "king"), ("sibling", "sister")}),
        ("en", "human rights, right now", set()),
        ("en", "in the south-east", {("compass", "south"), ("east or west", "east")}),
        ("ru", "Слева, у северных ворот", {("side", "left"), ("compass", "north")}),
        ("ru", "Его племянник сёл не видел", set()),
        ("ru", "Старыми братьями", {("newness", "used"), ("sibling", "brother")}),
        ("fa", "بزرگ‌ترین خانهٔ دستِ چپ", {("extreme", "most"), ("side", "left")}),
        ("fa", "برادرانش را می‌فروشد", {("sibling", "brother"), ("trade", "sell")}),
        ("fa", "درِ باغ را بست", {("door", "shut")}),
    ],
)
def test_what_is_told(collate: Collate, lang: str, text: str, told: set[tuple[str, str]]) -> None:
    found = places(collate(None, **{lang: text, "de": text}))
    poles_told = {pole for _, pole in found[lang].of(0)}
    assert told <= poles_told
    sets = {"side", "king or queen", "sibling", "compass", "east or west", "extreme", "door"}
    assert {pole for pole in poles_told if pole[0] in sets} == {
        pole for pole in told if pole[0] in sets
    }


def test_what_says_more_of_a_word_stands_for_what_says_less() -> None:
    found = poles("ru")
    assert found
    assert {pole.name for pole in found.words["незаконный"] if pole.set == "legality"} == {
        "illegal"
    }
    assert {pole.name for pole in found.words["законный"] if pole.set == "legality"} == {"legal"}


def test_every_language_has_the_same_sets() -> None:
    told = {lang: found for lang in known() if (found := sets(lang))}
    assert told["en"] == told["ru"] == told["fa"]
    assert all(len(ends) > 1 for ends in told["en"].values())


@pytest.mark.parametrize("lang", ["en", "fa", "ru"])
def test_no_form_tells_two_poles_of_a_set(lang: str) -> None:
    found = poles(lang)
    assert found
    for told in (*found.forms.values(), *found.beginnings.values()):
        assert len({pole.set for pole in told}) == len(told)


@pytest.mark.parametrize("lang", ["en", "fa", "ru"])
def test_every_form_is_read(lang: str) -> None:
    rows = language(lang).data["inflections"].keys() - {"endings"}
    for _, _, forms in table("languages", f"opposites.{lang}.tsv"):
        for form in forms.split(", "):
            assert form.strip() == form != ""
            assert rows >= set(form.split("+")[1:])
            assert "*" not in form[:-1]
