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
    (words,) = read.words
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
