"""Items of lists and clauses that one text leaves out are told; a translator's commas are not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Collate
from workbench.chain import Chain
from workbench.checks.evidence.lists.dropped import dropped_items
from workbench.checks.evidence.lists.enumerations import Lists
from workbench.checks.part import Part
from workbench.divergences import find_divergences, select
from workbench.lexicon.coverage import cover
from workbench.passages import passages

KEYS = ("fa", "ru", "en")
CHAIN = Chain.in_order(*KEYS)
PASSAGES = Path(__file__).parents[1] / "data" / "passages.txt"
MAY_GO = re.compile("⟨([^⟩]*)⟩")
LONGEST_ITEM = 25
APART = 4

Slip = tuple[int, str]


def triples() -> list[list[str]]:
    text = PASSAGES.read_text("utf-8")
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    return [lines[at : at + 3] for at in range(0, len(lines), 3)]


def shortened(line: str) -> str:
    left = re.sub(" +", " ", MAY_GO.sub("", line))
    return re.sub(r"\s+([.,،!?])", r"\1", left).replace(",,", ",").strip()


def rounds(slips: list[Slip]) -> Iterator[list[Slip]]:
    """Yield the slips, those of one round well apart from one another."""
    while slips:
        some = slips[:1]
        for slip in slips:
            if slip[0] - some[-1][0] >= APART:
                some.append(slip)
        yield some
        slips = [slip for slip in slips if slip not in some]


def told(collate: Collate, slips: list[Slip]) -> set[tuple[int | None, str | None]]:
    """Return the beads of which a part is said to be missing, and in which text."""
    lines = {
        key: "\n".join(
            shortened(triple[at]) if (number, key) in slips else MAY_GO.sub(r"\1", triple[at])
            for number, triple in enumerate(triples())
        )
        for at, key in enumerate(KEYS)
    }
    found = select(find_divergences(collate(CHAIN, **lines), [Part]))
    return {(one.bead, one.odd) for one in found}


def slips(longest: int, shortest: int = 0) -> list[Slip]:
    return [
        (number, key)
        for key in KEYS
        for number, (_, _, en) in enumerate(triples())
        if (part := MAY_GO.search(en)) and shortest < len(part[1]) <= longest
    ]


@pytest.mark.parametrize(
    ("some", "least"),
    [
        (slips(LONGEST_ITEM), 0.6),  # items of a list, a word or two each
        (slips(200, LONGEST_ITEM), 0.8),  # clauses
    ],
)
def test_most_that_is_left_out_is_told(collate: Collate, some: list[Slip], least: float) -> None:
    found = sum(
        slip in here for batch in rounds(some) for here in [told(collate, batch)] for slip in batch
    )
    assert found >= least * len(some), f"{found} of {len(some)}"


def test_little_is_told_of_what_is_whole(collate: Collate) -> None:
    assert len(told(collate, [])) <= 2


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "We met Ann, Bob, and Carl, who left.", ["We met Ann | Bob | Carl"]),
        ("en", "He owned 1,000 men and women.", ["He owned men | women"]),
        ("en", "Keywords: wheat, growth, Iran", ["wheat | growth | Iran"]),
        ("en", "In the end, they left.", ["In the end | they left"]),
        ("ru", "ни золота, ни серебра, ни дворца", ["золота | серебра | дворца"]),
        ("ru", "Какой-либо закон и суд", ["Какой либо закон | суд"]),
        ("ru", "Пришли мать и отец. И сестра, и брат.", ["Пришли мать | отец", "И сестра | брат"]),
        ("fa", "فرش، ابریشم، ادویه و فیروزه", ["فرش | ابریشم | ادویه | فیروزه"]),
        ("ru", "Т. Юнусов, Р. Залите и И. Малышев", ["Т Юнусов | Р Залите | И Малышев"]),
    ],
)
def test_lists(collate: Collate, lang: str, text: str, expected: list[str]) -> None:
    read = passages(collate(None, "", **{lang: text}))[lang]
    words = read.words[0]
    assert [
        " | ".join(" ".join(words[at] for at in item) for item in one.items)
        for one in Lists(read, lang).of(0)
    ] == expected


def dropped(collate: Collate, **lines: str) -> list[dict[str, str]]:
    collation = collate(None, "", **lines)
    read = passages(collation)
    _, met = cover(collation)
    return [
        {
            key: " ".join(read[key].words[one.bead][at] for at in places)
            for key, places in one.words.items()
        }
        for one in dropped_items(collation, met)
    ]


FA, RU, EN = (
    "آلمان، فرانسه، ایتالیا و چین",
    "Германия, Франция, Италия и Китай",
    "Germany, France, Italy and China",
)


@pytest.mark.parametrize(
    ("fa", "ru", "en", "words"),
    [
        (FA, RU, EN, None),
        ("آلمان، ایتالیا و چین", RU, EN, {"ru": "Франция", "en": "France"}),
        (FA, "Германия, Франция и Китай", EN, {"fa": "ایتالیا", "en": "Italy"}),
        # the lists of two texts are of one length, and hold what is left of the third's
        (
            "خاک، آب، سنگ و هوا",
            "земля, вода, камень и воздух",
            "earth, water and air",
            {"fa": "سنگ", "ru": "камень"},
        ),
        # "the" and "до" render nothing
        (
            "گلیسرول، کلسیم و سوربیتول",
            "глицерол и сорбитол",
            "the glycerol, the calcium and the sorbitol",
            {"fa": "کلسیم", "en": "the calcium"},
        ),
        # numbers are compared by what they mean
        (
            "چهل‌وشش کشته و دویست‌ونه زخمی",
            "сорок шесть убитых и двести девять раненых",
            "forty-six killed, two hundred, and nine wounded",
            None,
        ),
        # in another order, but all there
        (FA, "Китай, Италия, Франция и Германия", EN, None),
        # a clause set off by commas is no item
        (
            "غلامرضا، باربر، گفت",
            "Голямреза, носильщик, сказал",
            "Gholamreza the porter said",
            None,
        ),
    ],
)
def test_what_a_list_has_lost(
    collate: Collate, fa: str, ru: str, en: str, words: dict[str, str] | None
) -> None:
    assert dropped(collate, fa=fa, ru=ru, en=en) == ([] if words is None else [words])


@pytest.mark.parametrize(
    ("fa", "ru", "en", "words"),
    [
        (
            "نان، پنیر، تخم‌مرغ، کره و عسل خریدیم.",
            "Мы купили хлеб, сыр, масло и мёд.",
            "We bought bread, cheese, butter and honey.",
            {"fa": "تخم مرغ"},
        ),
        (
            "همراه بیاورید: چکش، میخ، اره و طناب.",
            "Возьмите с собой: молоток, гвозди и верёвку.",
            "Bring with you: a hammer, nails and a rope.",
            {"fa": "اره"},
        ),
        (
            "در اتاق میز، صندلی، چراغ، آینه و تخت بود.",
            "В комнате были стол, стул, лампа, зеркало и кровать.",
            "In the room there were a table, a chair, a mirror and a bed.",
            {"fa": "چراغ", "ru": "лампа"},
        ),
        (
            "ژانویه، فوریه، مارس، آوریل و مه سرد بود.",
            "Январь, февраль, апрель и май были холодными.",
            "January, February, April and May were cold.",
            {"fa": "مارس"},
        ),
        (
            "قلب، ریه، کبد، کلیه و معده سالم است.",
            "Сердце, лёгкие, почки и желудок здоровы.",
            "The heart, the lungs, the kidneys and the stomach are healthy.",
            {"fa": "کبد"},
        ),
        # «کسب و کار» is one thing
        (
            "نان، پنیر، کسب و کار، کره و عسل مهم‌اند.",
            "Важны хлеб, сыр, бизнес, масло и мёд.",
            "Bread, cheese, business, butter and honey are important.",
            None,
        ),
        # so is «حمل و نقل»
        (
            "سرمایه، حمل و نقل، برق، آب و گاز گران شد.",
            "Подорожали капитал, транспорт, электричество, вода и газ.",
            "Capital, transport, electricity, water and gas became dearer.",
            None,
        ),
        # what opens a sentence is no item
        (
            "بنابراین، پدر، مادر، برادر و خواهر آمدند.",
            "Итак, отец, мать, брат и сестра пришли.",
            "So father, mother, brother and sister came.",
            None,
        ),
        # numbers are compared by what they mean
        (
            "آهن، مس، طلا و نقره صد و پنجاه تن بود.",
            "Железа, меди, золота и серебра было сто пятьдесят тонн.",
            "There were a hundred and fifty tonnes of iron, copper, gold and silver.",
            None,
        ),
        # all of them
        (
            "پزشک، پرستار، راننده و آشپز، همگی، حاضر بودند.",
            "Врач, медсестра, водитель и повар присутствовали.",
            "The doctor, the nurse, the driver and the cook were all present.",
            None,
        ),
        (
            "در تهران، پایتخت ایران، سیب، گلابی و هلو می‌فروشند.",
            "В столице Ирана Тегеране продают яблоки, груши и персики.",
            "In Tehran, the capital of Iran, they sell apples, pears and peaches.",
            None,
        ),
        (
            "اسب سفید، گاو سیاه، بز و مرغ داشت.",
            "У него были белая лошадь, чёрная корова, коза и куры.",
            "He had a white horse, a black cow, a goat and hens.",
            None,
        ),
        # it stands behind the list
        (
            "قلب، ریه، کلیه و معده سالم است، ولی کبد نه.",
            "Сердце, лёгкие, почки и желудок здоровы, печень — нет.",
            "The heart, the lungs, the kidneys and the stomach are healthy, but the liver is not.",
            None,
        ),
    ],
)
def test_what_a_list_has_more_than_all_others(
    collate: Collate, fa: str, ru: str, en: str, words: dict[str, str] | None
) -> None:
    assert dropped(collate, fa=fa, ru=ru, en=en) == ([] if words is None else [words])


def test_one_text_of_four_has_an_item_more(collate: Collate) -> None:
    short = "bread, water, garden, horse, doctor and letter"
    more = short.replace("garden, ", "garden, river, ")
    lost = dropped(collate, **{"en": short, "en-GB": more, "en-US": short, "en-CA": short})
    assert lost == [{"en-GB": "river"}]


def test_the_item_is_shown(collate: Collate) -> None:
    collation = collate(CHAIN, fa=FA, ru="Германия, Франция и Китай", en=EN)
    (found,) = find_divergences(collation, [Part])
    assert (found.kind, found.odd, found.hop) == ("omission", "ru", "fa→ru")
    shown = {
        key: [collation.bead_text(0, key)[slice(*span)] for span in found.evidence[key].spans]
        for key in KEYS
    }
    assert shown == {"fa": ["ایتالیا"], "en": ["Italy"], "ru": ["Германия, Франция и Китай"]}


@pytest.mark.parametrize("text", ["и " * 20_000, "a, " * 20_000, "он и она, мы и вы. " * 3_000])
def test_no_list_is_slow(collate: Collate, text: str) -> None:
    longer = text + "и мы"
    assert len(dropped(collate, ru=longer, en=text, fa=text)) <= 1
