"""Names over three scripts: replaced, lost, put in, spelt in two ways; and silence."""

from __future__ import annotations

import time
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import Collate
from workbench.chain import Chain
from workbench.checks.finding import Evidence
from workbench.checks.name import Name
from workbench.collation import Collation
from workbench.divergences import Divergence, find_divergences, select
from workbench.names.table import Table
from workbench.words import stem

MEETING = {
    "fa": "دیروز در پاریس مورفی با رجوی دیدار کرد.",
    "ru": "Вчера в Париже Мэрфи встретился с Раджави.",
    "en": "Yesterday in Paris Murphy met with Rajavi.",
}
LETTER = {
    "fa": (
        "مسعود رجوی نامه‌ای به میخائیل گورباچف نوشت.",
        "در تهران خمینی حکومت می‌کند.",
        "شورا از رجوی پشتیبانی می‌کند.",
        "مجاهدین در تهران با خمینی می‌جنگند.",
        "گورباچف هنوز پاسخی به رجوی نداده است.",
        "آلمان به تهران اسلحه می‌فروشد.",
        "همه‌ی مردم آلمان این را می‌دانند.",
        "در آلمان روزنامه‌ها از رجوی نوشتند.",
        "رژیم خمینی در جنگ شکست خورده است.",
    ),
    "ru": (
        "Масуд Раджави написал письмо Михаилу Горбачёву.",
        "В Тегеране правит Хомейни.",
        "Совет поддерживает Раджави.",
        "В Тегеране моджахеды борются с Хомейни.",
        "До сих пор Горбачёв не ответил на письмо, которое послал Раджави.",
        "В Тегеран продаёт оружие Германия.",
        "Весь народ в Германии знает это.",
        "Газеты в Германии писали о Раджави.",
        "Режим, который возглавляет Хомейни, терпит поражение в войне.",
    ),
    "en": (
        "In a letter Masoud Rajavi wrote to Mikhail Gorbachev.",
        "In Tehran it is Khomeini who rules.",
        "The council supports Rajavi.",
        "In Tehran the mujahedin fight against Khomeini.",
        "So far Gorbachev has not answered Rajavi.",
        "To Tehran weapons are sold by Germany.",
        "All people in Germany know it.",
        "The papers in Germany wrote of Rajavi.",
        "The regime of Khomeini has been beaten in the war.",
    ),
}


def meeting(
    collate: Collate, lang: str = "en", line: str = MEETING["en"], chain: Chain | None = None
) -> Collation:
    """Collate the meeting with the line of one language changed."""
    lines = MEETING | {lang: line}
    return collate(chain=chain, fa=lines["fa"], ru=lines["ru"], en=lines["en"])


def letter(collate: Collate, **changed: tuple[int, str]) -> Collation:
    """Collate the letter with one line changed in each language named."""
    rows = {lang: list(lines) for lang, lines in LETTER.items()}
    for lang, (line, text) in changed.items():
        rows[lang][line] = text
    fa, ru, en = ("\n".join(rows[lang]) for lang in ("fa", "ru", "en"))
    return collate(fa=fa, ru=ru, en=en)


def found(collation: Collation, least: str = "medium") -> tuple[Divergence, ...]:
    return select(find_divergences(collation, [Name]), "low" if least == "low" else "medium")


def test_nothing_is_wrong(collate: Collate) -> None:
    assert found(meeting(collate), "low") == ()
    assert found(letter(collate), "low") == ()


@pytest.mark.parametrize(
    ("lang", "line", "hop", "said"),
    [
        ("en", "Yesterday in Paris Murphy met with Brannigan.", "ru→en", "Brannigan"),
        ("en", "Yesterday in London Murphy met with Rajavi.", "ru→en", "London"),
        ("ru", "Вчера в Париже Мэрфи встретился со Шварцем.", "fa→ru", "Шварцем"),
    ],
)
def test_one_line_is_enough_where_two_sound_alike(
    collate: Collate, lang: str, line: str, hop: str, said: str
) -> None:
    (one,) = found(meeting(collate, lang, line), "low")
    assert (one.kind, one.severity, one.odd, one.hop) == ("name", "major", lang, hop)
    assert one.evidence[lang].values == (said,)


@pytest.mark.parametrize(
    ("lang", "line", "text", "said"),
    [
        ("en", 7, "The papers in Germany wrote of Gorbachev.", "Gorbachev"),
        ("en", 8, "The regime of Gorbachev has been beaten in the war.", "Gorbachev"),
        ("ru", 2, "Совет поддерживает Хомейни.", "Хомейни"),
        ("fa", 7, "در آلمان روزنامه‌ها از گورباچف نوشتند.", "گورباچف"),
        ("fa", 8, "رژیم گورباچف در جنگ شکست خورده است.", "گورباچف"),
    ],
)
def test_another_name_of_the_document(
    collate: Collate, lang: str, line: int, text: str, said: str
) -> None:
    (one,) = found(letter(collate, **{lang: (line, text)}))
    assert (one.bead, one.odd) == (line, lang)
    assert said in one.evidence[lang].values
    assert collation_words(letter(collate, **{lang: (line, text)}), one, lang) == [said]


def collation_words(collation: Collation, one: Divergence, key: str) -> list[str]:
    text = collation.bead_text(one.bead or 0, key)
    return [text[start:end] for start, end in one.evidence[key].spans]


@pytest.mark.parametrize(
    ("lang", "line", "text"),
    [
        ("en", 4, "So far he has not answered Rajavi."),
        ("fa", 4, "او هنوز پاسخی به رجوی نداده است."),
        ("ru", 8, "Этот режим терпит поражение в войне."),
    ],
)
def test_a_pronoun_is_no_loss_to_be_sure_of(
    collate: Collate, lang: str, line: int, text: str
) -> None:
    assert found(letter(collate, **{lang: (line, text)})) == ()


@pytest.mark.parametrize(
    ("fa", "ru", "en"),
    [
        ("انقلاب ایران", "В иранской революции", "In the Iranian revolution"),
        ("بازار توکیو", "На токийском рынке", "The market of Tokyo"),
        ("۵ دی ۱۳۶۴ بود.", "Это было 26 декабря 1985 года.", "It was in December 1985."),
        ("سفر به نیویورک", "Поездка в Нью-Йорк", "A trip to New York"),
        ("من و شما", "Мы с Вами", "Both you and I"),
        ("در بند II آمده است", "Как сказано в части II", "As part II says"),
    ],
)
def test_one_thing_said_in_three_ways(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert found(collate(fa=fa, ru=ru, en=en)) == ()


def test_two_witnesses_that_name_two_people(collate: Collate) -> None:
    ru, en = ("\n".join(LETTER[lang]) for lang in ("ru", "en"))
    assert found(collate(ru=ru, en=en)) == ()
    en = en.replace("wrote of Rajavi", "wrote of Khomeini")
    divergences = found(collate(ru=ru, en=en), "low")
    assert {one.bead for one in divergences} == {7}
    assert {one.odd for one in divergences} == {None}


@pytest.mark.parametrize(
    ("fa", "ru", "en", "odd", "name", "other"),
    [
        (  # the first name stays, and the surname behind it is another
            "آقای حسین کاظمی، معاون وزارت نفت، آماده است.",
            "Инженер Хосейн Кашани, заместитель министра нефти, готов.",
            "The engineer Hossein Kashani, a deputy minister of petroleum, is ready.",
            "fa",
            "Кашани",
            "کاظمی",
        ),
        (  # behind initials
            "آقای و. پ. گالکین تا پایان ماه فرصت دارد.",
            "Господину В. П. Галкину дан срок до конца месяца.",
            "The former consul, V. P. Semenov, is given until the end of the month.",
            "en",
            "گالکین",
            "Semenov",
        ),
        (  # behind a title cut short
            "رفیق کیانوری در تهران سخن گفت.",
            "Выступил в Тегеране тов. Киянури.",
            "In Tehran a speech was made by Mr. Tabari.",
            "en",
            "کیانوری",
            "Tabari",
        ),
    ],
)
def test_a_name_said_once_is_known_by_its_place(
    collate: Collate, fa: str, ru: str, en: str, odd: str, name: str, other: str
) -> None:
    (one,) = found(collate(fa=fa, ru=ru, en=en))
    assert one.odd == odd
    assert one.message.fields["name"] == name
    assert one.message.fields["other"] == other


def test_capitals_are_those_of_the_text_and_not_of_what_it_quotes(collate: Collate) -> None:
    quoted = ("SARS", "MERS", "COVID", "WHO", "UNICEF", "Lancet", "Nature", "CDC", "FDA", "RNA")
    fa = [*LETTER["fa"], *(f"{name} در آلمان و تهران" for name in quoted)]
    ru = [*LETTER["ru"], *(f"это {name} в Германии и Тегеране" for name in quoted)]
    en = [*LETTER["en"], *(f"this is {name} in Germany and Tehran" for name in quoted)]
    fa[7] = fa[7].replace("رجوی", "خمینی")
    (one,) = found(collate(fa="\n".join(fa), ru="\n".join(ru), en="\n".join(en)))
    assert (one.bead, one.odd) == (7, "fa")


def test_who_is_named_nearby_may_be_he_here(collate: Collate) -> None:
    fa = "\n".join((*LETTER["fa"], "او با کشور خود سخن گفت.", "رجوی پاسخ داد."))
    ru = "\n".join((*LETTER["ru"], "Раджави говорил со своей страной.", "Ответ дал Раджави."))
    en = "\n".join((*LETTER["en"], "He spoke to the country he came from.", "It was Rajavi."))
    assert found(collate(fa=fa, ru=ru, en=en)) == ()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("The coast of Germany is long.", True),
        ("The coast of France, and of Germany, is long.", False),
        ("The coast of that country is long.", False),
    ],
)
def test_a_name_that_is_often_put_in_stands_for_one_that_is_left_out(
    collate: Collate, line: str, told: bool
) -> None:
    fa, ru, en = (
        [f"{word} {at}" for at in range(30) for word in words]
        for words in (
            ("ارتش آلمان", "برلین با آلمان", "آنجا", "شهر فرانسه"),
            ("армия Германии", "Берлин и Германия", "там", "города Франции"),
            ("the army of Germany", "Berlin and Germany", "there", "cities of France"),
        )
    )
    en = [
        one.replace("there", "there in Germany") if at % 3 == 0 else one
        for at, one in enumerate(en)
    ]
    fa += ["او می‌گوید"] * 6 + ["ساحل فرانسه دراز است."]
    ru += ["он говорит"] * 6 + ["Побережье Франции длинное."]
    en += ["he says"] * 6 + [line]
    all_told = found(collate(fa="\n".join(fa), ru="\n".join(ru), en="\n".join(en)))
    assert ("Germany" in [one.message.fields["name"] for one in all_told]) == told


def test_a_way_of_translating_is_no_error(collate: Collate) -> None:
    """What is done over and over again is a decision of the translator's."""
    ru = ["Там Тегеран.", "Этот Тегеран.", "Весь Тегеран.", "Наш Тегеран.", "Мой Тегеран."]
    en = ["There is Tehran.", "This is Tehran.", "All of Tehran.", "Our Tehran.", "My Tehran."]
    ru += [f"В {word} стоял Горбачёв." for word in ("доме", "саду", "поле", "лесу")]
    en += [f"In a {word} stood Gorbachev." for word in ("house", "garden", "field", "wood")]
    ru += ["В комнате было тепло."] * 4
    en += ["In the room Gorbachev was warm."] * 4
    assert found(collate(ru="\n".join(ru), en="\n".join(en))) == ()


@pytest.mark.parametrize(
    ("key", "lines", "odd", "usual"),
    [
        (
            "en",
            {
                "ru": "В Тегеране моджахеды.\nТам Шнайдер и моджахеды.\nПришёл Шнайдер.",
                "en": "In Tehran Mujahedin.\nThere Schneider and Mujahadin.\nHere Schneider.",
            },
            "Mujahadin",
            "Mujahedin",
        ),
        (
            "ru",
            {
                "en": "There came Schneider.\nHe saw Schneider.\nThen Schneider went.",
                "ru": "Пришёл Шнайдер.\nОн видел Шнейдера.\nПотом Шнайдер ушёл.",
            },
            "Шнейдера",
            "Шнайдер",
        ),
    ],
)
def test_one_name_in_two_spellings(
    collate: Collate, key: str, lines: dict[str, str], odd: str, usual: str
) -> None:
    collation = collate(chain=None, summary="", **lines)
    (one,) = [each for each in found(collation, "low") if each.severity == "minor"]
    assert (one.odd, one.bead) == (key, 1)
    start = lines[key].split("\n")[1].index(odd)
    assert one.evidence == {key: Evidence(((start, start + len(odd)),), (odd, usual))}


def test_a_german_noun_is_no_name_for_its_capital_but_for_what_it_renders(collate: Collate) -> None:
    towns = [("Rom", "Rome"), ("Paris", "Paris"), ("Wien", "Vienna"), ("Prag", "Prague")] * 2
    collation = collate(
        None,
        "",
        de="\n".join(f"Der Versuch in {town} begann im Mai." for town, _ in towns),
        en="\n".join(f"The attempt in {town} began in May." for _, town in towns),
    )
    names = Table(collation).known["de"]
    assert stem("Wien", "de") in names
    assert stem("Versuch", "de") not in names


def test_siblings_without_a_chain(collate: Collate) -> None:
    collation = meeting(collate, chain=Chain(("fa", "ru", "en")))
    assert found(collation) == ()


def test_a_flood_of_names_is_no_slower_than_its_length(collate: Collate) -> None:
    letters = "bdfgklmnprst"
    names = [f"{a.upper()}a{b}o{c}i{d}" for a, b, c, d in product(letters, repeat=4)]
    line = " ".join(names)
    lines = "\n".join(" ".join(names[at : at + 40]) for at in range(0, 3200, 40))
    started = time.process_time()
    assert found(collate(ru=line, en=f"of {line}")) == ()
    list(Name().find(collate(ru=lines, en=lines.replace("a", "o"))))
    assert time.process_time() - started < 5


@given(st.lists(st.text(alphabet="Аав Bbc.رجوی‌ \n", max_size=30), min_size=1, max_size=4))
@settings(max_examples=30, deadline=None)
def test_any_text_is_read_and_spans_lie_inside_it(rows: list[str]) -> None:
    from workbench.alignment import Alignment, Bead
    from workbench.segments import SegmentedText, segment_lines

    text = "".join(f"{' '.join(row.split())}\n" for row in rows)
    keys = ("fa", "ru", "en")
    texts = tuple(SegmentedText(key, key, text, segment_lines(text)) for key in keys)
    beads = tuple(Bead(((i, i + 1),) * 3) for i in range(len(texts[0])))
    collation = Collation(texts, Alignment(keys, beads), Chain.in_order(*keys))
    first, again = list(Name().find(collation)), list(Name().find(collation))
    assert first == again
    for finding in first:
        for key, evidence in finding.evidence.items():
            length = len(collation.bead_text(finding.bead or 0, key))
            assert all(0 <= start < end <= length for start, end in evidence.spans)


TAUGHT = {
    "fa": (
        "ترامپ به آریزونا رفت.",
        "دونالد ترامپ در آریزونا بود.",
        "ملانیا با دونالد آمد.",
        "ملانیا در آریزونا ماند.",
        "سپس دونالد سخن گفت.",
        "پاسخ ملانیا و ترامپ",
    ),
    "ru": (
        "Трамп поехал в Аризону.",
        "Дональд Трамп был в Аризоне.",
        "Меланья пришла с Дональдом.",
        "Там, в Аризоне, осталась Меланья.",
        "Затем выступил Дональд.",
        "ответ, который дали Меланья и Трамп",
    ),
    "en": (
        "Trump went to Arizona.",
        "Donald Trump was in Arizona.",
        "Melania came with Donald.",
        "There Melania stayed in Arizona.",
        "Then Donald spoke.",
        "the answer of Melania and Trump",
    ),
}
BETWEEN = {"fa": "هوا خوب بود.", "ru": "погода была хорошей.", "en": "the weather was fine."}


def lesson(collate: Collate, **last: str) -> Collation:
    """Collate a text in which some names recur, and a last line far from them."""
    lines = {
        lang: "\n".join((*taught * 4, *(BETWEEN[lang],) * 12, last[lang]))
        for lang, taught in TAUGHT.items()
    }
    return collate(None, "", **lines)


@pytest.mark.parametrize(
    ("fa", "ru", "en"),
    [
        # a name said in full by one text
        ("ترامپ خوشحال بود.", "Дональд Трамп был рад.", "Trump was glad."),
        # cut to its first letters
        ("کارخانه‌ای در آریزونا بسته شد.", "Завод в Аризоне закрыт.", "A factory in AZ is closed."),
        # translated, and not spelt out
        ("آن روز کریسمس بود.", "Это был день Рождества.", "That day was Christmas."),
        ("این کتاب در کتابخانه است.", "Эта Книга в библиотеке.", "This book is in the library."),
    ],
)
def test_ways_to_name_are_no_other_names(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert found(lesson(collate, fa=fa, ru=ru, en=en)) == ()


def test_a_name_far_from_the_place_of_another_has_not_taken_it(collate: Collate) -> None:
    collation = lesson(
        collate,
        fa="او که از آریزونا آمده بود سال‌ها در این شهر کوچک زندگی کرد و سپس رفت.",
        ru="Он много лет прожил в этом маленьком городке, а потом уехал прочь с Меланьей.",
        en="In Arizona he had been born; for years he lived in this small town and then left.",
    )
    assert {one.message.template for one in found(collation)} == {
        "{name} in {present}; {witness} does not have the name",
        "{witness} has {name}; {others} do not name it here",
    }


@pytest.mark.parametrize(
    ("fa", "ru", "en", "odd"),
    [
        ("ترامپ خوشحال بود.", "Меланья была рада.", "Trump was glad.", "ru"),
        (
            "کارخانهٔ آریزونا بسته شد.",
            "Завод в Аризоне закрыт.",
            "Donald's factory is closed.",
            "en",
        ),
        ("جورج ایوانف رفت.", "Георге Иванов ушёл.", "Donald Ivanov left.", "en"),
    ],
)
def test_other_names_are(collate: Collate, fa: str, ru: str, en: str, odd: str) -> None:
    assert [one.odd for one in found(lesson(collate, fa=fa, ru=ru, en=en))] == [odd]


@pytest.mark.parametrize(
    ("en", "ru", "fa"),
    [
        ("The trade with Persia fell.", "Торговля с Персией упала.", "تجارت با ایران کم شد."),
        ("Not through Aleppo.", "Не через Халеб.", "نه از راه حلب."),
        ("He left for Constantinople.", "Он уехал в Царьград.", "او به استانبول رفت."),
        ("They crossed the Oxus.", "Они перешли Амударью.", "از جیحون گذشتند."),
        ("Plato says so.", "Так говорит Платон.", "افلاطون چنین می‌گوید."),
        ("He came from Rome.", "Он прибыл из Рима.", "از روم آمد."),
    ],
)
def test_names_that_languages_have_of_their_own(
    collate: Collate, en: str, ru: str, fa: str
) -> None:
    found = find_divergences(collate(fa=fa, ru=ru, en=en), [Name])
    assert not select(found, "medium")
