"""Sentences in three languages and others, as people type them."""

import pytest

from tests.segmentation.cutting import cut

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
