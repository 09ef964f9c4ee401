"""Passages left in another language; names and code that every text keeps are none."""

import pytest

from tests.checks.triples import triples
from tests.conftest import Collate
from workbench.checks.untranslated import Untranslated

FA = "هر کس حق دارد که دارای تابعیت باشد."
RU = "Каждый человек имеет право на гражданство."
EN = "Everyone has the right to a nationality."


@pytest.mark.parametrize(
    ("fa", "ru", "en", "suspect", "confidence"),
    [
        (FA, EN, EN, "ru", "high"),
        (EN, RU, EN, "fa", "high"),
        (FA, RU, RU, "en", "high"),
        (FA, "Everybody may have a nationality of his own.", EN, "ru", "medium"),
    ],
)
def test_left_untranslated(
    collate: Collate, fa: str, ru: str, en: str, suspect: str, confidence: str
) -> None:
    (finding,) = Untranslated().find(collate(fa=fa, ru=ru, en=en))
    assert (finding.suspect, finding.confidence) == (suspect, confidence)


@pytest.mark.parametrize(
    ("fa", "ru", "en"),
    [
        (FA, RU, EN),
        ("git commit --amend -m", "git commit --amend -m", "git commit --amend -m"),
        ("سیستم عامل GNU/Linux", "GNU/Linux", "GNU/Linux"),
        ("۱۹۴۸", "1948", "1948"),
        ("", "", ""),
    ],
)
def test_translated_or_not_to_be(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert list(Untranslated().find(collate(fa=fa, ru=ru, en=en))) == []


FA, RU, EN = (
    "منشی گزارش را خواند و حاضران آن را پذیرفتند.",
    "Секретарь зачитал отчёт, и присутствующие приняли его.",
    "The secretary read out the report and those present accepted it.",
)


@pytest.mark.parametrize(
    ("fa", "ru", "odd"),
    [
        (FA, RU, []),
        (FA, "Секретарь зачитал отчёт, and those present accepted it.", ["ru"]),
        ("منشی read out the report و حاضران آن را پذیرفتند.", RU, ["fa"]),
        # in a language that no text is in
        (FA, "Секретарь зачитал отчёт, der nicht lesbar war, и сел.", ["ru"]),
        ("منشی گزارش را zachital otchot و نشست.", RU, ["fa"]),
        # a title, a name, something that no other text has
        (FA, "Секретарь зачитал отчёт «read out the report and those» и сел.", []),
        (FA, "Секретарь зачитал отчёт The New York Times, и присутствующие приняли его.", []),
        (FA, "Секретарь зачитал отчёт, per se et in toto, и присутствующие приняли его.", []),
    ],
)
def test_words_left_within_a_sentence(collate: Collate, fa: str, ru: str, odd: list[str]) -> None:
    found = Untranslated().find(collate(None, "", fa=fa, ru=ru, en=EN))
    assert [one.suspect for one in found] == odd


@pytest.mark.parametrize(
    ("fa", "ru", "en", "odd"),
    [
        # names that stand so in any text, and a word of one's own between them
        (
            "گکو در فایرفاکس و ایپیفانی است.",
            "Gecko — в Firefox и Epiphany.",
            "Gecko is the engine of Firefox and Epiphany.",
            [],
        ),
        ("پنل کارایی در مرورگر", "Панель Performance в Lantern DevTools", "Performance panel", []),
        # a program and what is typed
        (
            "// شمارنده را بیفزا for (let k = 0; k < 9; k++) {",
            "// увеличь счётчик for (let k = 0; k < 9; k++) {",
            "for (let k = 0; k < 9; k++) {",
            [],
        ),
        (
            "دستور ساخت کاربر تازه را بزنید",
            "lamp user add keeper --role admin --key ~/.ssh/id_lamp",
            "Type the command that makes a new user",
            [],
        ),
        # words are words
        (
            "فصل بعد دربارهٔ بندرها است.",
            "the next chapter is about harbours",
            "Harbours are in the next chapter",
            ["ru"],
        ),
    ],
)
def test_names_and_code_are_not_left_untranslated(
    collate: Collate, fa: str, ru: str, en: str, odd: list[str]
) -> None:
    found = Untranslated().find(collate(None, "", fa=fa, ru=ru, en=en))
    assert [one.suspect for one in found] == odd


@pytest.mark.parametrize(
    ("lines", "confidence"),
    [
        (
            {
                "fa": "انجمن فانوس‌بانان شمال",
                "ru": "Northern Lighthouse Keepers Society",
                "en": "Northern Lighthouse Keepers Society",
            },
            "medium",
        ),
        ({"en": "Harbour Road 17, Port Ellen", "ru": "Harbour Road 17, Port Ellen"}, "low"),
        ({"en": "# Terms of Lease", "ru": "# Terms of Lease"}, "medium"),
        (
            {"en": "No dogs on the lower pier", "ru": "No dogs on the lower pier"},
            "medium",
        ),
    ],
)
def test_what_is_written_as_a_name_is_less_sure(
    collate: Collate, lines: dict[str, str], confidence: str
) -> None:
    (finding,) = Untranslated().find(collate(None, "", **lines))
    assert (finding.suspect, finding.confidence) == ("ru", confidence)


WAITING = "A non-functional address is a violation of the policy of the archive."
DE_LINES = """Wenn eine Adresse nicht erreichbar ist, melden Sie das bitte.
Die Pakete liegen im Archiv der Distribution.
"""
EN_LINES = """If an address is not to be reached please report that.
The packages are in the archive of the distribution.
"""
FR_LINES = """Si une adresse n'est pas joignable, veuillez le signaler.
Les paquets se trouvent dans les archives de la distribution.
"""
NB_LINES = """Hvis adressen ikke kan nås, kan du melde fra om det til oss.
Pakkene ligger i arkivet til distribusjonen vår.
"""
DA_LINES = """Hvis adressen ikke kan nås, kan du melde det til os.
Pakkerne ligger i arkivet til vores distribution.
"""


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        # Of two texts in one script the words tell whose language it is, whatever their order.
        ({"de": DE_LINES + WAITING, "en": EN_LINES + WAITING}, [("de", "medium")]),
        ({"en": EN_LINES + WAITING, "de": DE_LINES + WAITING}, [("de", "medium")]),
        (
            {
                "en": EN_LINES + WAITING,
                "de": DE_LINES + WAITING,
                "fr": FR_LINES + "Une adresse morte enfreint.",
            },
            [("de", "high")],
        ),
        # What no text of three has translated is never translated: code, a title.
        ({"en": EN_LINES + WAITING, "de": DE_LINES + WAITING, "fr": FR_LINES + WAITING}, []),
        # Names, and languages that say much alike.
        (
            {
                "en": EN_LINES + "Viktor Hoffmann, Berlin",
                "de": DE_LINES + "Viktor Hoffmann, Berlin",
            },
            [],
        ),
        (
            {
                "nb": NB_LINES + "Alle kan lese det her nå.",
                "da": DA_LINES + "Alle kan lese det her nå.",
            },
            [],
        ),
    ],
)
def test_texts_in_one_script(
    collate: Collate, lines: dict[str, str], told: list[tuple[str, str]]
) -> None:
    found = Untranslated().find(collate(None, "", **lines))
    assert [(one.suspect, one.confidence) for one in found] == told


LEFT = """
en | از شرکت راه‌آهن سپاسگزاریم. | Благодарим железную дорогу. | We thank the железная дорога.
en | نان از تنور درآمد. | Хлеб вынули из печи. | The bread was taken from the печь.
en | روزی دو لیوان آب بنوشد. | Пить по два стакана в день. | Drink two стакана of water a day.
en | دادگاه شکایت را رد کرد. | Суд отклонил жалобу. | The court rejected the شکایت.
ru | دادگاه شکایت را رد کرد. | Суд отклонил شکایت. | The court rejected the complaint.
fa | دادگاه complaint را رد کرد. | Суд отклонил жалобу. | The court rejected the complaint.
en | پیچ‌ها را باز کنید. | Отвинтите винты. | Undo the винты.
en | آن را «گشودگی» نامیدند. | Назвали это «открытостью». | They called it "открытость".
fa | گفت که зима سرد است. | Сказала, что зима холодная. | She said that the winter is cold.
- | برنامه را با bash اجرا کنید. | Запустите её в bash. | Run the program in bash.
- | نشانی email خود را بنویسید. | Напишите свой email. | Write your email.
- | «дача» یعنی خانهٔ ییلاقی. | «Дача» — загородный дом. | "Дача" means a country house.
- | «дача» یعنی خانهٔ ییلاقی. | Дача — загородный дом. | A dacha (дача) is a country house.
- | سیستم Windows را نصب کنید. | Установите Windows. | Install Windows.
- | متغیر x را با y جمع کنید. | Сложите x и y. | Add x to y.
- | فیلم «Titanic» جایزه گرفت. | Фильм «Титаник» получил премию. | The film Titanic won the award.
- | پروتئین p53 و ژن lacZ. | Белок p53 и ген lacZ. | The protein p53 and the gene lacZ.
"""


@pytest.mark.parametrize(("odd", "fa", "ru", "en"), triples(LEFT))
def test_single_words_left_in_another_script(
    collate: Collate, odd: str, fa: str, ru: str, en: str
) -> None:
    found = Untranslated().find(collate(None, "", fa=fa, ru=ru, en=en))
    assert [one.suspect for one in found] == [key for key in [odd] if key != "-"]


def test_a_text_that_often_cites_words_leaves_none(collate: Collate) -> None:
    fa = "«نان» یک هجا دارد.\n«آب» هم.\n«آسمان» دو."
    ru = "В слове «نان» один слог.\nВ «آب» тоже.\nВ «آسمان» два."
    en = "The word for bread has one syllable.\nWater, too.\nSky has two."
    assert not list(Untranslated().find(collate(None, "", fa=fa, ru=ru, en=en)))
