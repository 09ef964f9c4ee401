"""Segments: sentences, headings and items as spans of the stored text."""

import textwrap
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.segments import Segment, SegmentedText, describe, segment, segment_lines


def cut(text: str, lang: str) -> list[str]:
    return [text[part.start : part.end] for part in segment(text, lang)]


def kinds(text: str, lang: str) -> list[tuple[str, str]]:
    return [(part.kind, text[part.start : part.end]) for part in segment(text, lang)]


# Running text; ``|`` stands for a space at which a sentence ends.
SENTENCES = {
    "en": [
        "Dr. A. B. Smith of the U.S. Embassy came.|He left at 5 p.m. on Monday.",
        "He lives in the U.S.|The climate suits him.",
        "The U.S. Congress met on Oct. 1, 1985.|It adjourned at 9 p.m.|Everyone left.",
        "Contributed by M.S. Gorbachev and J. F. Kennedy Jr. in Paris.|They spoke.",
        "See RGANI, f. 89, op. 15, d. 24, ll. 11-38.|It was translated by R. Iserman.",
        "There were 1.6 million users, i.e. 3.5 percent, e.g. in Tehran.|No. 5 was closed.",
        "Prices rose by 10-15 times.|25 percent of the land lies fallow.|50 cities are destroyed.",
        "He asked: why?|No.|Nobody knew.",
        'She said, "Stop!" and left.|"Where to?" he asked.|Nobody answered.',
        "It was 1985.|The war went on... and on.|Then it stopped...|Peace came.",
        'It is attached). [Footnote 1: "Collection, part 1"]|For this reason we write.',
        "It is known.[1]|It is proved.²|Yes.",
        "We met Gen. Pavlov and Sen. Kennedy vs. Prof. Marx.|They argued.",
        "He was (cf. vol. 5, p. 12. Also p. 14.) a poet.|He wrote.",
        "The firm Smith & Co. Ltd. was sold.|Mr. Khomeini's St. Petersburg trip ended.",
        "He fought in World War II.|The next began at once.",
        "Visit www.example.org or mail a.b@c.org.|Version 3.11.7 is out.",
        "It was he and I.|The rest is silence.",
        "What?!|You came!|“Yes.”|She smiled.",
        "Peace, etc. was promised, but bread, meat, etc. were not.|So it goes.",
        "We thank Th. Roosevelt, Geo. Curzon and Chr. A. Smith.|Phil came too.",
    ],
    "ru": [
        "От руководителя товарищу М. С. Горбачёву.|Он прочёл письмо.",
        "Тов. М.С. Горбачев и т. Громыко прибыли в г. Москву.|Их встретили.",
        "В 1985 г. СССР предложил мир, т. е. разоружение.|Это было ново.",
        "Он родился в 1948 г.|В 1979 г. он был свободен.",
        "Это хлеб, мясо и т. д.|На рынке есть всё, и т. п. товары тоже.",
        "Фонд 89, оп. 15, д. 24, л. 11–38.|См. также стр. 5 и ст. 14 Устава.",
        "26.12.1985 г. письмо вручено.|Погибло 1,5 млн. человек, 3 млн. бежали.",
        "Цены выросли на 10 тыс. руб. за тонну.|Народ молчал.",
        "«Куда ты?» — спросил он.|— Домой, — ответила она.|— Пойдём.",
        "— Да, — сказал он.|— Нет! — крикнула она и ушла.",
        "Он сказал: «Идите!» и ушёл.|Все пошли.",
        "Он замолчал… и снова заговорил.|Потом ушёл…|Все молчали.",
        "Завод им. Ленина стоит.|В парке им. Горького поют.",
        "Я написал о нём.|Наконец ответили им.|Так было.",
        "В XVIII в. и до н. э. жили люди.|Они строили.",
        "Документы прилагаются). [Сноска: Сборник, часть 5]|Мы ждём ответа.",
        "А. С. Пушкин (см. рис. 5. Там же) жил здесь.|Н. В. Гоголь — тоже.",
        "Длина — 10 см.|Ширина — 5 м.|В доме тепло.",
        "Ул. Ленина, д. 5, кв. 7.|Тел. 123-45-67.",
        "Это знаю и я.|Знаешь и ты.",
        "Он благодарит г-на Дж. Р. Ллойда, Фр. Энгельса и Юл. Мартова.|Г-н Вл. Минорский болен.",
        "Это т. н. «народный дом», клуб и т. п.|Так писали Хр. и Ал. Раковские.|Ал был там.",
        "Проф. И. И. Иванов и д-р Петров ок. 1900 г. уехали, напр. в Париж.|Потом вернулись.",
    ],
    "fa": [
        "به رفیق م. س. گورباچف نوشتند.|او پاسخ داد.",
        "جان اف. کندی و تی. اس. الیوت آمدند.|توماس نیامد.",
        "آقای م.ر. شفیعی و دکتر ا. کامبخش آمدند.|پروفسور ن. آ. کوزنتسووا نیامد.",
        "در سال ۱۳۶۴ ه.ش. نامه نوشته شد.|در سال ۱۳۶۵ ه‍.ش پاسخ آمد.",
        "در سده ۵ ق.م. ایران بزرگ بود.|یونان هم بود.",
        "نگاه کنید به ص. ۵ و ج. ۲ کتاب.|آنجا آمده است.",
        "چرا؟|چون نمی‌دانیم!|باید پرسید.",
        "او «چرا؟» گفت و رفت.|ما ماندیم.",
        "«کجا می‌روی؟» پرسید.|من گفتم: «به خانه.»|او خندید.",
        "قیمت‌ها ۱/۵ برابر و ۱٫۵ میلیون شد.|۲۵ درصد زمین‌ها بایر است.",
        "هزینه ۳.۵ میلیارد بود؛ اما درآمد کم بود.|مردم گفتند.",
        "این رژیم اصلاح‌پذیر نیست...|نیروها باید متحد شوند.",
        "او رفت... و دیگر بازنگشت.|همه گریستند.",
        "اسناد پیوست است). [پانویس: مجموعهٔ اسناد، بخش ۱]|از این رو می‌نویسیم.",
        "در تاریخ ۱۳۶۴/۱۰/۵ نامه فرستاده شد.|در ۲۶.۱۲.۱۹۸۵ رسید.",
        "شرکت Smith & Co. و Dr. Brown آمدند.|آن‌ها رفتند.",
        "فقط همین است. (پانوشت ۱)|پایان.",
        "وی در ر.ک. صفحهٔ بعد آمده است.|تمام شد.",
        "نسخه 3.11 آمد.|برنامه Node.js نو شد.",
    ],
    "de": [
        "Nach Art. 7 Abs. 2 gilt z. B. Nr. 5, vgl. Dr. Martin, S. 12.|Das ist alles.",
        "Er lebte im 5. Jh. v. Chr. in Rom.|Die Stadt war groß, u. a. wegen des Hafens.",
    ],
    "fr": [
        "M. Dupont et Mme. Martin, cf. art. 5, p. 12, sont venus.|Ils sont repartis.",
        "Le pain, le vin, etc. sont chers.|Les gens se plaignent.",
    ],
    "es": ["El Sr. López vino (v. pág. 5).|Se fueron a EE. UU.|La casa está vacía."],
    "it": ["Il Sig. Rossi e il Dott. Bianchi, cfr. art. 5, sono venuti.|La casa è vuota."],
    "pt": ["O Sr. Silva e a Dra. Costa vieram, cf. art. 5 e pág. 12.|A casa ficou vazia."],
    "nl": ["Dhr. Jansen en mevr. De Vries, vgl. art. 5 en blz. 12, kwamen.|Het huis is leeg."],
    "pl": [
        "Otwarto go o godz. 10.30 przy ul. Długiej, zob. art. 5 ust. 2.|Potem padał deszcz.",
        "W 1985 r. dr Nowak wyjechał, m.in. do Paryża.|Nie wrócił.",
    ],
    "uk": [
        "У 1985 р. проф. Іваненко, див. с. 5, виїхав до м. Києва.|Він не повернувся.",
        "Це хліб, м’ясо і т. д.|На ринку є все.",
    ],
    "tr": ["Prof. Dr. Yılmaz, bkz. s. 12, geldi.|Bu ev boş."],
}  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "text"), [(lang, text) for lang, texts in SENTENCES.items() for text in texts]
)
def test_sentences(lang: str, text: str) -> None:
    assert cut(text.replace("|", " "), lang) == text.split("|")


@pytest.mark.parametrize(
    ("lang", "text", "parts"),
    [
        ("hi", "यह सच है। वह गया।", ["यह सच है।", "वह गया।"]),
        ("ur", "یہ سچ ہے۔ وہ گیا۔", ["یہ سچ ہے۔", "وہ گیا۔"]),
        # Where sentences end with a mark of their own, a full stop abbreviates.
        ("hi", "डॉ. मार्टिन आए। वे गए। सब ठीक है।", ["डॉ. मार्टिन आए।", "वे गए।", "सब ठीक है।"]),
        ("hy", "Նա եկավ։ Նա գնաց. մենք՝ ոչ։", ["Նա եկավ։", "Նա գնաց. մենք՝ ոչ։"]),
        ("hy", "Նա եկավ: Նա գնաց:", ["Նա եկավ:", "Նա գնաց:"]),
        ("am", "ይህ እውነት ነው። ሄደ።", ["ይህ እውነት ነው።", "ሄደ።"]),
        ("my", "သူလာသည်။ သူသွားသည်။", ["သူလာသည်။", "သူသွားသည်။"]),
        ("km", "គាត់មក។ គាត់ទៅ។", ["គាត់មក។", "គាត់ទៅ។"]),
        # Georgian has small letters alone.
        ("ka", "ის მოვიდა. ის წავიდა.", ["ის მოვიდა.", "ის წავიდა."]),
        ("ka", "„საკმარისია ეს?“ — იკითხა მან.", ["„საკმარისია ეს?“ — იკითხა მან."]),
        ("el", "Φτάνει; Ναι. Ο δρ. Μάρτιν ήρθε.", ["Φτάνει;", "Ναι.", "Ο δρ. Μάρτιν ήρθε."]),
        ("th", "ดร. มาร์ตินมา เขาไป", ["ดร. มาร์ตินมา เขาไป"]),
        ("zh", "他提出方案。“够吗？”她问。", ["他提出方案。", "“够吗？”", "她问。"]),
        ("ja", "「行こう。」「はい。」彼は去る。", ["「行こう。」", "「はい。」", "彼は去る。"]),
        ("es", "¿Basta? ¡Sí! —dijo ella—. Bien.", ["¿Basta?", "¡Sí! —dijo ella—.", "Bien."]),
        ("zh", "这是真的。他走了！为什么？", ["这是真的。", "他走了！", "为什么？"]),
        ("de", "Er kam. Sie ging.", ["Er kam.", "Sie ging."]),
        ("de", "Am 31. August ging er. Es war 1923. Er kam nie.", [
            "Am 31. August ging er.", "Es war 1923.", "Er kam nie."]),
        ("cs", "V 19. století zde stál mlýn. Shořel.", ["V 19. století zde stál mlýn.", "Shořel."]),
        ("ru", "всё строчными. и это. да", ["всё строчными.", "и это.", "да"]),
        ("fa", "او رفت.سپس آمد.", ["او رفت.", "سپس آمد."]),
        ("ru", "Он пришёл.Она ушла.", ["Он пришёл.", "Она ушла."]),
    ],
)  # fmt: skip
def test_other_languages_and_careless_typing(lang: str, text: str, parts: list[str]) -> None:
    assert cut(text, lang) == parts


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
    ("text", "lines"),
    [
        ("", []),
        ("\n", [""]),
        ("a\nb", ["a", "b"]),
        ("a\nb\n", ["a", "b"]),
        ("a\r\nb\r\n\r\nc\r\n", ["a", "b", "", "c"]),
        ("a\n\n\nb", ["a", "", "", "b"]),
        ("a\u2028b\x0bc\x0cd\x85e\rf\ng", ["a\u2028b\x0bc\x0cd\x85e\rf", "g"]),
        ("  а б  \n\t\n", ["а б", ""]),
    ],
)
def test_segment_lines(text: str, lines: list[str]) -> None:
    assert [text[part.start : part.end] for part in segment_lines(text)] == lines


def test_lines_know_their_kind_and_paragraph() -> None:
    found = segment_lines("# Заголовок\n1. Пункт\n\nСлово. Ещё.\n")
    assert [(part.kind, part.paragraph) for part in found] == [
        ("heading", 0), ("item", 0), ("sentence", 0), ("sentence", 1),
    ]  # fmt: skip


def test_describe_finds_kind_and_paragraph_of_given_spans() -> None:
    text = "# Title\n\n1. One. Two.\n\nThree."
    spans = [(2, 7), (9, 16), (17, 21), (21, 21), (23, 29)]
    found = describe(text, "en", spans)
    assert [(part.start, part.end) for part in found] == spans
    assert [part.kind for part in found] == ["heading", "item", "sentence", "sentence", "sentence"]
    assert [part.paragraph for part in found] == [0, 1, 1, 1, 2]
    assert describe("", "en", [(0, 0)]) == (Segment(0, 0),)


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


WORDS = "А б М. слово Word کلمه 1. ۲ 1) а) الف) • 12 т. е. г. U.S. ه\u200d.ش IV. Статья یکم. 😀"
MARKS = ". ! ? ؟ … ... ؛ , ( ) [ ] « » \" ' — - # ## > *** \xa0 \u200f \ufeff"
SPACES = [" ", "  ", "\n", "\n\n", "\r\n", "\x0c", "\u2028", "\n# ", "\n> ", "\n- "]
PIECES = st.sampled_from([*WORDS.split(" "), *MARKS.split(" "), *SPACES])
TEXT = st.lists(PIECES | st.text(max_size=3), max_size=40).map("".join)
LANG = st.sampled_from(["en", "ru", "fa", "ka", "zh"])


def assert_sound(text: str, found: tuple[Segment, ...], lang: str = "en") -> None:
    text = SegmentedText("a", lang, text, found).prose(0, len(text))
    at, paragraph = 0, 0
    gaps = ""
    for part in found:
        assert at <= part.start < part.end <= len(text)
        assert text[part.start : part.end] == text[part.start : part.end].strip() != ""
        assert part.paragraph >= paragraph
        gaps += text[at : part.start]
        at, paragraph = part.end, part.paragraph
    gaps += text[at:]
    assert "".join(gaps.split()).strip("#>") == ""


@given(TEXT, LANG)
def test_segments_are_in_order_and_cover_all_but_white_space_and_marks(
    text: str, lang: str
) -> None:
    assert_sound(text, segment(text, lang))


@given(TEXT, LANG)
def test_describing_its_own_spans_gives_the_segments_back(text: str, lang: str) -> None:
    found = segment(text, lang)
    assert describe(text, lang, [(part.start, part.end) for part in found]) == found


@given(TEXT)
def test_there_are_as_many_lines_as_newlines(text: str) -> None:
    found = segment_lines(text)
    assert len(found) == len(text.removesuffix("\n").split("\n")) - (text in ("",))
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    "unit",
    ["1", "(", ")", "[", "и", "ب", ".", "?", '"', "«", "-", "#", ">", " ", "\n", "I", "\u064b", "*",
     "a.", ". ", "1. ", "М. ", "م. ", "a b. ", "(. ", "[. ", "Да. (", "\n\n", "x\n", "X\n\n",
     "- a\n", "• ", "> x\n", "ب. ج ", "1.\n", ".A"],
)  # fmt: skip
@pytest.mark.parametrize("lang", ["ru", "fa"])
def test_segmenting_is_linear(unit: str, lang: str) -> None:
    text = unit * (60_000 // len(unit))
    began = time.process_time()
    segment(text, lang)
    segment_lines(text)
    assert time.process_time() - began < 2


def wrap(text: str, width: int) -> str:
    """Fill each paragraph's lines as a mail program does."""
    filled = (textwrap.fill(part, width, break_on_hyphens=False) for part in text.split("\n\n"))
    return "\n\n".join(filled)


PROSE = {
    "en": (
        "All human beings are born free and equal in dignity and rights. They are endowed "
        "with reason and conscience and should act towards one another in a spirit of "
        "brotherhood.\n\n"
        "Everyone has the right to life, liberty and security of person. No one shall be "
        "held in slavery or servitude."
    ),
    "ru": (
        "Все люди рождаются свободными и равными в своем достоинстве и правах. Они "
        "наделены разумом и совестью и должны поступать в отношении друг друга в духе "
        "братства.\n\n"
        "Каждый человек имеет право на жизнь, на свободу и на личную неприкосновенность. "
        "Никто не должен содержаться в рабстве."
    ),
    "fa": (
        "تمام افراد بشر آزاد بدنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند. همه "
        "دارای عقل و وجدان می‌باشند و باید نسبت بیکدیگر با روح برادری رفتار کنند.\n\n"
        "هر کس حق زندگی، آزادی و امنیت شخصی دارد. احدی را نمی‌توان در بردگی نگاه داشت."
    ),
}


@pytest.mark.parametrize("lang", ["en", "ru", "fa"])
@pytest.mark.parametrize("width", range(50, 100, 7))
def test_wrapping_lines_changes_no_segment(lang: str, width: int) -> None:
    text = PROSE[lang]
    wrapped = wrap(text, width)
    assert [" ".join(part.split()) for part in cut(wrapped, lang)] == cut(text, lang)
