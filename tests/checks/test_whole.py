"""Whole segments left out or put in, and the hop at which it happened."""

import pytest

from tests.align.test_align import text
from tests.align.test_moved import LETTER as MOVED
from tests.align.test_moved import letter
from tests.conftest import Collate
from workbench.align import align
from workbench.chain import Chain
from workbench.checks.whole import Whole
from workbench.collation import Collation
from workbench.divergences import find_divergences

FA = "هر کس حق دارد که دارای تابعیت باشد."
RU = "Каждый человек имеет право на гражданство."
EN = "Everyone has the right to a nationality."
LETTER = Chain.in_order("fa", "ru", "en")
ESSAY = Chain(("fa", "ru", "en"), {"fa": "en", "ru": "en"})
LOOSE = Chain(("fa", "ru", "en"))


@pytest.mark.parametrize(
    ("chain", "fa", "ru", "en", "kind", "odd", "hop"),
    [
        (LETTER, FA, RU, "", "omission", "en", "ru→en"),
        (LETTER, FA, "", "", "omission", "fa", "fa→ru"),
        (LETTER, "", RU, EN, "addition", "fa", "fa→ru"),
        (LETTER, "", "", EN, "addition", "en", "ru→en"),
        (LETTER, FA, "", EN, "omission", "ru", "fa→ru"),
        (LETTER, "", RU, "", "addition", "ru", "fa→ru"),
        (ESSAY, "", RU, EN, "omission", "fa", "en→fa"),
        (ESSAY, "", RU, "", "addition", "ru", "en→ru"),
        (ESSAY, FA, RU, "", "addition", "en", None),
        (LOOSE, "", RU, EN, "omission", "fa", None),
        (LOOSE, FA, "", "", "addition", "fa", None),
    ],
)
def test_which_text_and_which_hop(
    collate: Collate,
    chain: Chain,
    fa: str,
    ru: str,
    en: str,
    kind: str,
    odd: str | None,
    hop: str | None,
) -> None:
    (found,) = find_divergences(collate(chain=chain, fa=fa, ru=ru, en=en), [Whole])
    assert (found.kind, found.odd, found.hop, found.confidence) == (kind, odd, hop, "high")


@pytest.mark.parametrize(
    ("text", "severity", "confidence"),
    [(EN, "major", "high"), ("SPECIAL FOLDER", "minor", "medium")],
)
def test_a_stamp_is_a_smaller_matter(
    collate: Collate, text: str, severity: str, confidence: str
) -> None:
    (finding,) = Whole().find(collate(fa="", ru="", en=text))
    assert (finding.severity, finding.confidence) == (severity, confidence)


def test_nothing_is_missing(collate: Collate) -> None:
    assert list(Whole().find(collate(fa=FA, ru=RU, en=EN))) == []


def test_what_stands_elsewhere_is_said_to_stand_there() -> None:
    order = [0, 5, 1, 2, 3, 4, 6]
    texts = [text(key, letter(key, order if key == "en" else None)) for key in MOVED]
    alignment = align(texts)
    collation = Collation(tuple(texts), alignment, LETTER)
    here, there = (alignment.bead_of(key, at) for key, at in (("ru", 5), ("en", 1)))
    said = {finding.bead: str(finding.message) for finding in Whole().find(collation)}
    assert said[here] == f"only in fa and ru; not in en, but en seems to have it in bead {there}"
    assert said[there].startswith("only in en; not in fa and ru, but ")
    assert said[there].endswith(f"seems to have it in bead {here}")


@pytest.mark.parametrize(
    ("ru", "en", "confidence"),
    [
        ("Полдень. Пройдено 23 мили.", "Noon. Run since midnight, 23 miles.", "low"),
        ("Полдень. Пройдено 23 мили.", "Noon.", "low"),
        ("Полдень. Пройдено 24 мили.", "Noon. Run since midnight, 24 miles.", "high"),
        ("Полдень.", "Noon.", "high"),
    ],
)
def test_where_its_figures_stand_next_door_it_is_not_lost(
    collate: Collate, ru: str, en: str, confidence: str
) -> None:
    found = Whole().find(
        collate(fa="ظهر.\nاز نیمه‌شب بیست‌وسه میل پیموده شد.", ru=f"{ru}\n", en=f"{en}\n")
    )
    assert [one.confidence for one in found] == [confidence]


@pytest.mark.parametrize(
    ("ru", "confidence"), [("🔴", "low"), ("* * *", "low"), ("Приложение № 2", "medium")]
)
def test_an_ornament_is_no_passage(collate: Collate, ru: str, confidence: str) -> None:
    (finding,) = Whole().find(collate(LETTER, fa="", ru=ru, en=""))
    assert finding.confidence == confidence
