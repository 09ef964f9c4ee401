"""Paragraphs: headings, items of lists, lines that go on, indents."""

import pytest

from tests.segmentation.cutting import cut
from workbench.segments import segment


def kinds(text: str, lang: str) -> list[tuple[str, str]]:
    return [(part.kind, text[part.start : part.end]) for part in segment(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "parts"),
    [
        ("en", "# Rights\n\n> All are free.\n> All are equal.", [
            ("heading", "Rights"), ("sentence", "All are free."), ("sentence", "All are equal.")]),
        ("en", "Article 14\n\nEveryone has the right to seek asylum.", [
            ("heading", "Article 14"), ("sentence", "Everyone has the right to seek asylum.")]),
        ("fa", "ماده چهاردهم\nهر کس حق دارد پناهگاهی جستجو کند.", [
            ("heading", "ماده چهاردهم"), ("sentence", "هر کس حق دارد پناهگاهی جستجو کند.")]),
        ("ru", "ОСОБАЯ ПАПКА\n\nСтатья 14. Каждый имеет право.", [
            ("heading", "ОСОБАЯ ПАПКА"), ("sentence", "Статья 14. Каждый имеет право.")]),
        ("en", "The forces are:\n\n-320 operations;\n\n-propaganda in 200 centers;", [
            ("sentence", "The forces are:"), ("item", "-320 operations;"),
            ("item", "-propaganda in 200 centers;")]),
        ("en", "- I. Members of the party;\n- II. Lack of ties. None.\n\nV. A broad base;", [
            ("item", "- I. Members of the party;"), ("item", "- II. Lack of ties."),
            ("sentence", "None."), ("item", "V. A broad base;")]),
        ("en", "1. The regime fell. It was weak.\n2) Peace came.\na) At home.\n(b) Abroad.", [
            ("item", "1. The regime fell."), ("sentence", "It was weak."),
            ("item", "2) Peace came."), ("item", "a) At home."), ("item", "(b) Abroad.")]),
        ("ru", "а) внешняя война;\nб) внутренняя война.\n— 320 операций;\n• листовки", [
            ("item", "а) внешняя война;"), ("item", "б) внутренняя война."),
            ("item", "— 320 операций;"), ("item", "• листовки")]),
        ("ru", "— Да, — сказал он.\n— Нет.", [
            ("sentence", "— Да, — сказал он."), ("sentence", "— Нет.")]),
        ("fa", "۱- جنگ خارجی.\n(۲) جنگ داخلی.\nالف) ایران\nب- عراق\nیکم. داشتن پایگاه؛", [
            ("item", "۱- جنگ خارجی."), ("item", "(۲) جنگ داخلی."), ("item", "الف) ایران"),
            ("item", "ب- عراق"), ("item", "یکم. داشتن پایگاه؛")]),
    ("fa", "یک) گزارش مالی\nدو) سایر موارد",
           [("item", "یک) گزارش مالی"), ("item", "دو) سایر موارد")]),
    ("fa", "۱-۲. بهره هفت درصد است.\n۲-۲. بهره پرداخت می‌شود.\n۳-۲- کارمزد نیم درصد است.",
           [("item", "۱-۲. بهره هفت درصد است."), ("item", "۲-۲. بهره پرداخت می‌شود."),
            ("item", "۳-۲- کارمزد نیم درصد است.")]),
    ("en", "2.1. Interest is due.\n2-2. It is paid.\n5-6 people came.",
           [("item", "2.1. Interest is due."), ("item", "2-2. It is paid."),
            ("sentence", "5-6 people came.")]),
        ("en", "Lists: • one thing • another thing", [
            ("sentence", "Lists:"), ("item", "• one thing"), ("item", "• another thing")]),
        ("ru", "Париж, 26 декабря 1985 г.\n\nДорогой друг! Вы правы.\n\nОн умер в 1985 г.", [
            ("heading", "Париж, 26 декабря 1985 г."), ("sentence", "Дорогой друг!"),
            ("sentence", "Вы правы."), ("sentence", "Он умер в 1985 г.")]),
        ("fa", "۵ دی ۱۳۶۴\n\nدوست گرامی،\n\nحق با شماست.", [
            ("heading", "۵ دی ۱۳۶۴"), ("sentence", "دوست گرامی،"), ("sentence", "حق با شماست.")]),
        ("en", "December 26, 1985\n\nDear friend,\n\nYou are right.", [
            ("heading", "December 26, 1985"), ("sentence", "Dear friend,"),
            ("sentence", "You are right.")]),
        ("ru", "Город: Абадан\n\nУщерб: 4 млрд\n\n– убито: 843\n\n– НПЗ: треть", [
            ("heading", "Город: Абадан"), ("sentence", "Ущерб: 4 млрд"),
            ("item", "– убито: 843"), ("item", "– НПЗ: треть")]),
        ("fa", "شهر: آبادان\n\nخسارت: ۴ میلیارد\n\n– کشته: ۸۴۳\n\n— (می‌خندد) نه.", [
            ("heading", "شهر: آبادان"), ("sentence", "خسارت: ۴ میلیارد"),
            ("item", "– کشته: ۸۴۳"), ("sentence", "— (می‌خندد) نه.")]),
        ("en", "25 percent are out.\n1985 was hard.", [
            ("sentence", "25 percent are out."), ("sentence", "1985 was hard.")]),
    ],
)  # fmt: skip
def test_headings_and_items(lang: str, text: str, parts: list[tuple[str, str]]) -> None:
    assert kinds(text, lang) == parts


SAADI = (
    "بنی‌آدم اعضای یک پیکرند\nکه در آفرینش ز یک گوهرند\n"
    "چو عضوی به درد آورد روزگار\nدگر عضوها را نماند قرار"
)
FILLED_RU = (
    "Организация моджахедов иранского народа обращается к Вам с надеждой на\n"
    "Вашу поддержку. Мы боремся за мир и свободу против режима, который\n"
    "Иран ввёл в войну."
)


@pytest.mark.parametrize(
    ("lang", "text", "count"),
    [
        ("ru", FILLED_RU, 2),
        ("en", "This is a hard\nwrapped text.", 1),
        ("en", "MASUD RAJAVI\nDecember 26, 1985\nParis", 3),
        ("en", "Roses are red\nViolets are blue\nSugar is sweet\nAnd so are you", 4),
        ("fa", SAADI, 4),
        ("ru", "Генеральная Ассамблея,\nруководствуясь принципами, воплощёнными в Уставе"
               " Организации Объединённых Наций, Всеобщей декларации прав человека и пактах,"
               "\nссылаясь на свою резолюцию 40/141,"
               "\nсожалея, что ему не было позволено посетить страну,", 4),
        ("en", "Package leaflet: information for the patient\nCitrapin 20 mg coated tablets", 2),
        ("ru", "Сообщение № 741 Объединённого штаба армии\n24 мая 1982 года", 2),
        ("en", "Whereas they are free,\nWhereas they are equal,\nThey proclaim.", 3),
        ("fa", "این پیمان هم در درون پروژه و هم در همهٔ فضاهای عمومی که کسی نمایندهٔ پروژه\n"
               "باشد اجرا می‌شود و هر کس آن را نپذیرد باید دلیل خود را برای گروه\n"
               "[نشانی] بنویسد. پاسخ او داده می‌شود.", 2),
        ("en", "The author thanks Dr Shafii, Prof. Kuznetsova and Mr J. R.\nLloyd.", 1),
        ("en", "References to documents are given thus: GARF, f. 89, d. 24, l.\n11-38.", 1),
        ("ru", "Автор благодарит г-на Дж.\nЛлойда и тов.\nИванова.", 1),
    ],
)  # fmt: skip
def test_newlines_inside_a_block(lang: str, text: str, count: int) -> None:
    assert len(segment(text, lang)) == count


LONG = "Moreover, considering the many causes, we are firmly convinced that this regime cannot be"
LONG_FA = "ما با در نظر گرفتن علل گوناگون تاریخی و اجتماعی یقین داریم که این رژیم نمی‌تواند از"


@pytest.mark.parametrize(
    ("lang", "text", "count"),
    [
        ("en", LONG + "\n\nreformed at all.", 1),
        ("en", LONG + "\n\n- 12 -\n\nreformed at all.", 1),
        ("en", LONG + "\n\x0c\nreformed at all.", 1),
        ("en", LONG + "\r\n\r\nreformed at all.", 1),
        ("en", LONG + ".\n\nNot reformed at all.", 2),
        ("en", LONG + ":\n\nreformed at all.", 2),
        ("en", LONG + "\n\n1. reformed at all.", 2),
        ("en", "I became an apprentice at the\n\n42\n\nAdabiyeh printing house.", 1),
        ("ru", "Я поступил учеником в\n\n— 42 —\n\nтипографию.", 1),
        ("en", "A list of them\n\n42\n\nAdabiyeh printing house.", 3),
        ("en", LONG + "\n\n[home]: https://example.org/page\n\n[faq]: https://example.org", 3),
        ("en", "Dear Comrade Gorbachev,\n\nin October you were surprised.", 2),
        ("fa", LONG_FA + "\n\nاین راه بازگردد.", 1),
        ("fa", LONG_FA.removesuffix(" از") + ".\n\nاین راه بازگردد.", 2),
        ("fa", "آبیاری و کشت پنبه در دره‌های پایین‌دست رود و پیامدهای آن، ۱۳۴۰ تا ۱۳۵۷\n\n"
               "بررسی شد.", 2),
        ("en", "Irrigation and cotton growing in the lower valleys of the river, 1961 to 1978\n\n"
               "Surveys show it.", 2),
        ("ru", "принимая во внимание, что необходимо содействовать развитию отношений; и\n\n"
               "принимая во внимание, что народы подтвердили свою веру,", 2),
    ],
)  # fmt: skip
def test_paragraphs_cut_by_a_page_break_are_joined(lang: str, text: str, count: int) -> None:
    assert len(segment(text, lang)) == count


def test_paragraphs_are_counted() -> None:
    text = f"# Title\n\nOne. Two.\n\n{LONG}\n\nreformed. Never.\n\n- item\n- item"
    assert [part.paragraph for part in segment(text, "en")] == [0, 1, 1, 2, 2, 3, 4]


@pytest.mark.parametrize(
    ("lang", "text", "count"),
    [
        ("fa", "بشنو از نی چون حکایت می‌کند\nاز جدایی‌ها شکایت می‌کند\nکز نیستان تا مرا ببریده‌اند\n"
               "در نفیرم مرد و زن نالیده‌اند", 4),
        ("fa", "الا یا ایها الساقی ادر کأسا و ناولها\nکه عشق آسان نمود اول ولی افتاد مشکل‌ها\n"
               "به بوی نافه‌ای کاخر صبا زان طره بگشاید\nز تاب جعد مشکینش چه خون افتاد در دل‌ها", 4),
        ("ar", "قفا نبك من ذكرى حبيب ومنزل\nبسقط اللوى بين الدخول فحومل\n"
               "فتوضح فالمقراة لم يعف رسمها\nلما نسجتها من جنوب وشمأل", 4),
        ("zh", "床前明月光\n疑是地上霜\n举头望明月\n低头思故乡", 4),
        ("th", "ในปีพุทธศักราชสองพันสี่ร้อยเจ็ดสิบห้า\nคณะราษฎรได้เปลี่ยนแปลงการปกครองของ\n"
               "ประเทศจากระบอบสมบูรณาญาสิทธิราชย์มาเป็น\nระบอบประชาธิปไตยซึ่งมีรัฐธรรมนูญ", 1),
        ("fa", "نامهٔ سرگشادهٔ انجمن جغرافیا به وزیر\nمعارف دربارهٔ هزینه‌های سفر هیئت به\n"
               "بلوچستان و کرمان", 1),
        ("fa", "هیئت ما در روز دوازدهم آوریل از کرمان\nحرکت کرد و راه را در بیست و سه روز تمام\n"
               "پیمود و در آنجا یک ماه و نیم ماند و سپس\nبه تهران بازگشت.", 1),
    ],
)  # fmt: skip
def test_verses_without_capitals_are_lines(lang: str, text: str, count: int) -> None:
    assert len(segment(text, lang)) == count


# Paragraphs, headings and verse, which programs put on a page without an empty line between.
PAGES = {
    "en": (
        "The society for manuscripts\nTehran, 12 March 1934\nDear Sir,\n"
        "I have the honour to acknowledge the receipt of your letter of the 3rd of February, in"
        " which you kindly inform us that the catalogue of the Museum will be sent to press."
        " Professor Barthold and Professor Romaskevich of Leningrad have read it with the greatest"
        " satisfaction.\n"
        "In reply I can say the following:\nThe first volume\n"
        "The copy was bought in 1912 from the heirs of Mirza Hasan and has not been photographed"
        " since. Nobody knows where the third volume is.\n"
        "The caravan has gone at break of day,\nThe fire is cold, the tents are put away,\n"
        "And he who slept until the sun was high\nShall ask the sand which road to take, and why.\n"
        "With assurances of my high esteem,\nA. Khorasani\n"
    ),
    "ru": (
        "Общество охраны рукописей\nТегеран, 12 марта 1934 года\nМилостивый государь!\n"
        "Имею честь подтвердить получение Вашего письма от 3 февраля, в котором Вы любезно"
        " сообщаете нам, что каталог персидских рукописей Музея осенью пойдёт в печать. Члены"
        " нашего Общества и академик Василий Владимирович Бартольд прочли его с величайшим"
        " удовлетворением.\n"
        "Могу сказать следующее:\nПервый том\n"
        "Список хроники был куплен в 1912 году у наследников Мирзы Хасана и с тех пор не"
        " фотографировался. Никто не знает, где находится третий том.\n"
        "Ушёл на рассвете в пустыню караван,\nОстыли костры, и свёрнут каждый стан,\n"
        "А тот, кто проспал до высокого дня,\nУ песка пусть спросит, дорогу кляня.\n"
        "С совершенным почтением\nА. Хорасани\n"
    ),
    "fa": (
        "انجمن حفظ نسخه‌های خطی\nتهران، ۲۱ اسفند ۱۳۱۲\nآقای محترم،\n"
        "احتراماً وصول نامهٔ مورخ سوم فوریهٔ جناب‌عالی را اعلام می‌دارم که در آن لطفاً به ما"
        " اطلاع داده‌اید فهرست نسخه‌های خطی فارسی موزه در پاییز به چاپ خواهد رسید. اعضای انجمن"
        " ما که اکنون چهل و هفت نفرند آن را با نهایت خرسندی خواندند.\n"
        "در پاسخ می‌توانم چنین بگویم:\nجلد نخست\n"
        "نسخهٔ تاریخ در سال ۱۹۱۲ از ورثهٔ میرزا حسن خریده شد و از آن زمان تاکنون عکسی از آن"
        " گرفته نشده است. هیچ‌کس نمی‌داند جلد سوم کجاست.\n"
        "کاروان در سپیده‌دم رفته‌ست\nآتش افسرده، خیمه‌ها بسته‌ست\n"
        "وان که تا نیم‌روز خوابش برد\nره ز ریگ بیابان بباید پرسید\n"
        "با تقدیم احترامات فائقه\nا. خراسانی\n"
    ),
}


NARROW = "iljtfrI.,: гтдолاآدذرزلیـ\u200c"


def typeset(paragraph: str, width: float, narrow: str) -> str:
    """Fill lines as a printer does, whose narrow letters take half the room of others."""
    lines = [""]
    for word in paragraph.split():
        line = f"{lines[-1]} {word}".lstrip()
        if sum(0.5 if letter in narrow else 1.0 for letter in line) <= width:
            lines[-1] = line
        else:
            lines.append(word)
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize(("width", "narrow"), [(66, ""), (75, ""), (90, ""), (56, NARROW)])
@pytest.mark.parametrize(("lang", "text"), PAGES.items())
def test_a_page_without_empty_lines(lang: str, text: str, width: int, narrow: str) -> None:
    expected = cut(text.replace("\n", "\n\n"), lang)
    page = "".join(typeset(paragraph, width, narrow) for paragraph in text.splitlines())
    assert [" ".join(part.split()) for part in cut(page, lang)] == expected


# ``|`` stands where a paragraph begins.
INDENTED = {
    "en": (
        "    Preface\n"
        "    He lived in Berlin, and the first issue of his journal appeared in\n"
        "1921 in German and in Persian, printed by Prof. N. A. Kaviani and J.\n"
        "R. Lloyd, see vol. 5, ll. 7-12, and the whole second volume, f. 89,\n"
        "l. 11.\n"
        "    It was a quarterly.\n"
        "    The next ones, which hardly anybody could read at the time, had no\n"
        "Persian pages.\n"
    ),
    "ru": (
        "\tОн жил в Берлине, и первый номер его журнала вышел в свет осенью\n"
        "1921 года по-немецки и по-персидски, напечатанный у г-на Дж. Р.\n"
        "Ллойда.\n"
        "\tЖурнал выходил четыре раза в год.\n"
        "\tСледующие номера, которых в то время почти никто не читал, были\n"
        "Персии уже не нужны.\n"
    ),
    "fa": (
        "  او در برلین زندگی می‌کرد و نخستین شمارهٔ مجله‌اش در پاییز سال\n"
        "۱۹۲۱ به آلمانی و فارسی در چاپخانهٔ آقای م. ر. کاویانی منتشر\n"
        "شد.\n"
        "  مجله هر سه ماه یک بار درمی‌آمد.\n"
        "  شماره‌های بعدی که در آن روزگار کمتر کسی می‌خواند دیگر بخش\n"
        "فارسی نداشت.\n"
    ),
}


@pytest.mark.parametrize(("lang", "text"), INDENTED.items())
def test_an_indent_opens_a_paragraph_that_lines_at_the_margin_go_on_with(
    lang: str, text: str
) -> None:
    indent = text[: len(text) - len(text.lstrip())]
    expected = [" ".join(part.split()) for part in f"\n{text}".split(f"\n{indent}")[1:]]
    assert [" ".join(part.split()) for part in cut(text, lang)] == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Arms, and the man I sing, who, forced by fate,\n  And haughty Juno's unrelenting hate,\n"
         "Expelled and exiled, left the Trojan shore.\n  Long labours, both on sea and land", 4),
        ("- one thing that fills the line up to its very end and\n  goes on below\n- another", 2),
        ("                                        Paris\n"
         "                                        December 26, 1985\n\nDear friend,", 3),
    ],
)  # fmt: skip
def test_other_indents_say_nothing(text: str, count: int) -> None:
    assert len(segment(text, "en")) == count
