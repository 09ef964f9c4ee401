"""Values in texts of every kind: chronicles, bibliographies, statutes, tables, recipes, sport …

Well translated they say the same, however each language writes it; with a figure wrong they do not.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest

from tests.checks.triples import find
from tests.conftest import Collate
from workbench.checks.garbled import Garbled
from workbench.checks.inconsistent import Inconsistent
from workbench.checks.sequence import Sequence
from workbench.checks.values import Values

GENRES = Path(__file__).parents[1] / "data" / "genres.txt"
WRONG = Path(__file__).parents[1] / "data" / "wrong_figures.txt"

Triple = tuple[str, str, str]


def triples() -> Iterator[Triple]:
    lines = [
        line for line in GENRES.read_text("utf-8").split("\n") if not line.startswith(("# ", "## "))
    ]
    for some, group in groupby(lines, key=bool):
        if some:
            fa, ru, en = group
            yield fa, ru, en


def found(collate: Collate, fa: str, ru: str, en: str) -> list[tuple[str, str | None]]:
    checks = [Values, Garbled, Inconsistent, Sequence]
    return [(one.kind, one.odd) for one in find(collate, checks, fa, ru, en)]


@pytest.mark.parametrize(("fa", "ru", "en"), list(triples()))
def test_what_means_the_same_is_silent(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert not found(collate, fa, ru, en)


@pytest.mark.parametrize(
    ("fa", "ru", "en", "kind", "odd"),
    [
        # years of old, and eras
        (
            "رازی (۲۵۱–۳۱۳ ق / ۸۶۵–۹۲۵ م)",
            "Рази (251–313 гг. х. / 865–925)",
            "Razi (AH 251–331 / AD 865–925)",
            "date",
            "en",
        ),
        (
            "(حدود ۱۶۴ – حدود ۲۳۵ هجری قمری)",
            "(ок. 780 — ок. 850)",
            "(c. 780 – c. 880)",
            "date",
            "en",
        ),
        ("درگذشت ۴۲۸ ق", "ум. в 1037 г.", "d. 1073", "date", "en"),
        ("در ۶۵۱ میلادی", "в 561 г.", "in 651", "date", "ru"),
        ("کاشان، ۷۳۳ ق", "Кашан, 733 г. н. э.", "Kashan, AH 733", "date", "ru"),
        (
            "هخامنشیان (۵۵۰–۳۳۰ ق.م.)",
            "Ахемениды (550–330 гг. до н. э.)",
            "the Achaemenids (550–380 BC)",
            "date",
            "en",
        ),
        ("قرن پنجم / یازدهم", "V/XI в.", "the fifth/twelfth century", "date", "en"),
        ("در سال ۲۵۳۵ شاهنشاهی", "в 1976 году", "in 1967", "date", "en"),
        (
            "به سال ۶۷۲ قمری در قونیه",
            "в 672 году хиджры (1273) в Конье",
            "in Konya in 692/1293",
            "date",
            "en",
        ),
        # hours
        ("از ساعت ۹ تا ۱۷", "с 9 до 17 часов", "from 9 a.m. to 6 p.m.", "date", "en"),
        ("از ساعت ۸ تا ۱۴:۳۰", "с 8 до 15.30", "8 a.m. to 2.30 p.m.", "date", "ru"),
        (
            "ساعت ۱۹:۴۵ (به جای ۱۸:۳۰)",
            "в 19.45 (вместо 18.30)",
            "at 7.45 p.m. (instead of 6.50 p.m.)",
            "date",
            "en",
        ),
        # measures
        ("۲٫۶ میلیون بشکه در روز", "2,6 млн барр. в сутки", "2.8m barrels a day", "unit", "en"),
        ("۵٫۲ × ۲٫۴ متر", "520 × 240 см", "520 × 420 cm", "unit", "en"),
        ("فشار خون ۱۲۰/۸۰", "давление 120/80", "a blood pressure of 140/80", "number", "en"),
        ("۴۲ تن و ۳۰۰ کیلوگرم", "42,3 т", "43.2 tons", "unit", "en"),
        (
            "چاهی به ژرفای پنجاه گز",
            "колодец глубиной пятьдесят гязов",
            "a well fifty miles deep",
            "unit",
            "en",
        ),
        (
            "سرعت باد ۱۱۰ کیلومتر در ساعت",
            "ветер 110 км/час",
            "a wind of 101 km an hour",
            "number",
            "en",
        ),
        # money
        ("سیصد قران", "300 кранов", "300 tomans", "amount", "en"),
        ("۴ کوپک", "4 копейки", "a 5-kopek stamp", "amount", "en"),
        ("صدهزار تومان", "десять тысяч туманов", "100,000 tomans", "amount", "ru"),
        (
            "از ۶۵ به ۵۲ میلیارد دلار کم شد",
            "сократился с 65 до 52 млрд долл.",
            "has narrowed from $65bn to $25bn",
            "amount",
            "en",
        ),
        ("۱۰۰ کرون", "100 крон", "100 francs", "amount", "en"),
        # references, shares, ages
        ("قطعنامهٔ ۵۹۸ (۱۹۸۷)", "резолюция 598 (1987)", "resolution 589 (1987)", "number", "en"),
        ("بند ۲-۳", "раздел 2.3", "section 2.4", "number", "en"),
        ("سورهٔ بقره، آیهٔ ۲۵۵", "сура 2, аят 255", "Qur'an 2:225", "number", "en"),
        ("یک‌سوم بزرگسالان", "каждый четвёртый взрослый", "one adult in three", "ordinal", "ru"),
        (
            "او هفتاد و نه سال داشت.",
            "Ему шёл восьмидесятый год.",
            "He was in his seventieth year.",
            "number",
            "en",
        ),
        (
            "۱۸۰ بیمار در دو گروه نودنفری",
            "180 больных в двух группах по 80 человек",
            "180 patients in two groups of ninety",
            "number",
            "ru",
        ),
        ("ایران ۳ – ۱ برد.", "Иран выиграл 3:1.", "Iran won 2-1.", "number", "en"),
        ("مزمور ۲۳", "Псалом 22", "Psalm 32", "number", "en"),
        # ordinals, where as much is said otherwise too
        ("شب سوم آمد", "Пришёл в первую ночь", "He came the first night", "ordinal", "fa"),
        (
            "از دروازهٔ اول گذشتند، از دوم گذشتند.",
            "Миновали первые ворота, миновали вторые.",
            "They passed the second gate, they passed the second.",
            "ordinal",
            "en",
        ),
        ("یک‌سوم مزارع", "треть полей", "a fourth of the fields", "number", "en"),
        # units
        ("یک ساعت اندیشه", "один час размышления", "one day of reflection", "unit", "en"),
        ("هر نیم ساعت", "каждые полчаса", "every half a day", "unit", "en"),
        ("شش تا هشت ساعت", "6–8 дней", "6 to 8 hours", "unit", "ru"),
        # days, years and hours as they are told
        (
            "سیزدهم ذی‌حجهٔ ۸۰۸",
            "12 зу-ль-хиджжа 808 г. х. (2 июня 1406 г.)",
            "12 Dhu al-Hijja 808 (2 June 1406)",
            "date",
            "fa",
        ),
        ("بهار ۳۷", "весной пятьдесят восьмого", "in the spring of '48", "date", "en"),
        ("ساعت پنج دقیقه به شش", "без пяти шесть", "five to seven", "date", "en"),
        ("در دههٔ هفتم عمر", "на седьмом десятке", "in his seventies", "number", "en"),
        ("بیستم مه ۱۹۱۴", "7 мая 1914 года", "on 8 May 1914", "date", "en"),
        ("یک روبل و بیست کوپک", "рубль двадцать", "one rouble thirty", "amount", "en"),
        ("هر شب جمعه", "накануне каждой пятницы", "every Monday night", "date", "en"),
        # kitchens, sick-rooms, courts, stadiums
        ("یک و یک‌چهارم پیمانه آرد", "1¼ стакана муки", "1 3/4 cups flour", "number", "en"),
        ("۲ قاشق غذاخوری", "2 ч. л.", "2 tablespoons", "unit", "ru"),
        ("هر چهار تا شش ساعت", "каждые 4–6 часов", "every four to eight hours", "number", "en"),
        ("۴۰ میلی‌گرم", "40 мкг", "40 mg", "unit", "ru"),
        ("سه صدم ثانیه", "три десятых секунды", "three hundredths of a second", "number", "ru"),
        ("یازده رأی در برابر چهار", "11 голосами против 4", "twelve votes to four", "number", "en"),
        ("۱:۴۴٫۸۵", "1:44,85", "1:48.85", "number", "en"),
        # the sea, the weather, the earth
        ("هفت قولاج", "7 морских саженей", "seventeen fathoms", "number", "en"),
        ("۹۹۷ هکتوپاسکال", "748 мм рт. ст.", "979 hPa", "unit", "en"),
        ("از منفی هشت تا منفی سیزده", "−8…−13°", "−8 to −18°", "unit", "en"),
        ("۲۵۰ میلیون سال", "250 млн лет", "25 Ma", "number", "en"),
        ("۵ تا ۱۰ میلی‌متر", "5…100 мм", "5–10 mm", "number", "ru"),
        # sick-beds, markets
        ("۱۱٫۲ گرم در دسی‌لیتر", "112 г/л", "12.1 g/dl", "unit", "en"),
        (
            "هفتاد هشتاد میلیون",
            "миллионов в семьдесят-восемьдесят",
            "some ninety million",
            "number",
            "en",
        ),
        ("ساعت ۰۴۳۰", "в 04.30", "at 0530 hours", "date", "en"),
        # one script in another
        ("2 years ago", "2 years ago", "3 years ago", "number", "en"),
        ("17-Aug-2006", "17-Aug-2006", "17-Apr-2006", "date", "en"),
        (
            "۲۲ بهمن ۱۴۰۳ (۳۱ ژانویهٔ ۲۰۲۵)",
            "31 января 2025 года",
            "31 January 2025",
            "date",
            "fa",
        ),
        # labels
        ("سوم. درخواست‌ها", "III. ПРОСЬБЫ", "IV. REQUESTS", "ordinal", "en"),
        ("(۳) هزینه‌ها", "3) Расходы", "(4) Expenses", "ordinal", "en"),
        # circulars, seasons, nursery rhymes
        ("شمارهٔ ۱۴۰۱/۲۶", "№ 1401/26", "No. 1401/62", "number", "en"),
        ("سی و چهار سرباز", "тридцать четыре солдата", "three-and-forty soldiers", "number", "en"),
        ("در تیر", "в мае — июне", "in late May or June", "date", "fa"),
        ("در خرداد", "в августе — сентябре", "in May or June", "date", "ru"),
        ("در ژوئن", "в июне", "in June or July", "date", "en"),
        ("در مهر", "в октябре", "in December", "date", "en"),
        ("ساعت ۹، ۱۳ و ۱۷", "в 9, 13 и 17 часов", "at 9, 1 and 6", "unit", "en"),
        ("ساعت ۱۰ و ۱۴", "в 10 и 15 часов", "at 10 and 2", "unit", "ru"),
        ("گرمای ۲۵ درجه", "жара в 25 градусов", "25 degrees of frost", "number", "en"),
        ("سرمای سی درجه", "тридцать градусов мороза", "forty degrees of frost", "number", "en"),
        ("نیم تن زغال", "полпуда угля", "half a tonne of coal", "unit", "ru"),
    ],
)
def test_one_figure_wrong_is_told(
    collate: Collate, fa: str, ru: str, en: str, kind: str, odd: str
) -> None:
    told = found(collate, fa, ru, en)
    assert odd in [one for _, one in told], told
    assert kind in [one for one, _ in told], told


def wrong() -> Iterator[list[str]]:
    """Yield the key of the wrong text and the three texts."""
    return (
        line.split(" | ")
        for line in WRONG.read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    )


@pytest.mark.parametrize(("odd", "fa", "ru", "en"), list(wrong()))
def test_the_text_with_a_wrong_figure_is_named(
    collate: Collate, odd: str, fa: str, ru: str, en: str
) -> None:
    assert odd in [one for _, one in found(collate, fa, ru, en)]
