"""Terms of a glossary: right, wrong and missing renderings, in inflected forms, whole phrases."""

import pytest

from tests.conftest import Collate
from workbench.chain import Chain
from workbench.checks.settings import CheckSettings, Term
from workbench.checks.term import Term as TermCheck
from workbench.collation import Collation
from workbench.divergences import Divergence, find_divergences

CONGRESS = Term({"en": ("congress",), "ru": ("съезд",), "fa": ("کنگره",)}, {"en": ("convention",)})
PARTY = Term(
    {
        "en": ("People's Mojahedin Organization",),
        "ru": ("Организация моджахедов", "ОМИН"),
        "fa": ("سازمان مجاهدین خلق",),
    },
    {"en": ("OMIP",), "ru": ("моджахеды-хальк",)},
)
COUNCIL = Term({"en": ("council",), "ru": ("совет",), "fa": ("شورا",)})
SECURITY = Term({"en": ("Security Council",), "ru": ("Совбез",), "fa": ("شورای امنیت",)})
BRAND = Term({}, {"en": ("Persia",)})


def found(collation: Collation, *terms: Term) -> tuple[Divergence, ...]:
    return find_divergences(collation, [TermCheck], CheckSettings(glossary=terms))


@pytest.mark.parametrize(
    ("term", "fa", "ru", "en"),
    [
        (CONGRESS, "در آستانهٔ کنگره‌ها", "накануне съездов", "on the eve of congresses"),
        (CONGRESS, "کنگره‌ی حزب", "к съезду партии", "the Congress' results"),
        (CONGRESS, "کنگرۀ حزب", "съездом", "CONGRESS"),
        (PARTY, "سازمان‌های مجاهدین خلق", "Организацией моджахедов",
         "People’s Mojahedin Organization"),
        (PARTY, "سازمان مجاهدین خلق", "в ОМИН", "the People's Mojahedin Organizations"),
        (SECURITY, "شورای امنیت", "в Совбезе", "the Security Council"),
        (CONGRESS, "", "съезд", "congress"),
        (CONGRESS, "او رفت", "он ушёл", "he went"),
    ],
)  # fmt: skip
def test_silence(collate: Collate, term: Term, fa: str, ru: str, en: str) -> None:
    assert found(collate(fa=fa, ru=ru, en=en), term) == ()


@pytest.mark.parametrize(
    ("term", "fa", "ru", "en", "odd", "said"),
    [
        (CONGRESS, "کنگره", "съезд", "the meeting", "en", "en should have congress"),
        (CONGRESS, "کنگره", "конгресс", "the congress", "ru", "ru should have съезд"),
        (CONGRESS, "گردهمایی", "съезд", "congress", "fa", "fa should have کنگره"),
        (PARTY, "سازمان مجاهدین خلق", "в омин", "the People's Mojahedin Organization", "ru",
         "ru should have Организация моджахедов or ОМИН"),
        (PARTY, "سازمان مجاهدین خلق", "ОМИН", "Mojahedin Organization", "en",
         "en should have People's"),
        (COUNCIL, "شورا", "совет", "board", "en",
         "شورا, совет in fa and ru; en should have council"),
    ],
)  # fmt: skip
def test_missing(
    collate: Collate, term: Term, fa: str, ru: str, en: str, odd: str, said: str
) -> None:
    (one,) = found(collate(fa=fa, ru=ru, en=en), term)
    assert (one.kind, one.odd, one.severity) == ("term", odd, "minor")
    assert one.confidence == ("low" if odd == "fa" else "medium")
    assert said in str(one.message)


@pytest.mark.parametrize(
    ("term", "ru", "en", "confidence", "spans"),
    [
        (CONGRESS, "на съезде", "at the conventions", "high", ((7, 18),)),
        (CONGRESS, "на сходке", "at the convention", "medium", ((7, 17),)),
        (PARTY, "ОМИН", "the OMIP of Iran, OMIP", "high", ((4, 8), (18, 22))),
        (BRAND, "Иран", "in Persia", "high", ((3, 9),)),
    ],
)
def test_forbidden(
    collate: Collate, term: Term, ru: str, en: str, confidence: str, spans: object
) -> None:
    (one,) = found(collate(ru=ru, en=en), term)
    assert (one.odd, one.hop, one.severity, one.confidence) == (
        "en",
        "ru→en",
        "major",
        confidence,
    )
    assert one.evidence["en"].spans == spans
    assert "which the glossary forbids" in str(one.message)


def test_the_longer_term_stands_for_the_shorter(collate: Collate) -> None:
    collation = collate(fa="شورای امنیت", ru="Совбез", en="Security Council")
    assert found(collation, COUNCIL, SECURITY) == ()


def test_a_text_made_from_one_that_lacks_the_term_may_have_it_again(collate: Collate) -> None:
    (one,) = found(collate(fa="کنگره", ru="конгресс", en="the congress"), CONGRESS)
    assert (one.odd, one.hop) == ("ru", "fa→ru")
    assert str(one.reason) == "wrong in ru itself and not in fa and en: it went wrong at fa→ru"


def test_without_a_chain_any_text_is_a_source(collate: Collate) -> None:
    (one,) = found(collate(chain=Chain(("ru", "en")), ru="сход", en="congress"), CONGRESS)
    assert (one.confidence, one.odd) == ("medium", None)


def test_a_sibling_is_asked_through_an_ancestor_the_glossary_does_not_know(
    collate: Collate,
) -> None:
    term = Term({"en": ("congress",), "fa": ("کنگره",)})
    (one,) = found(collate(fa="کنگره", ru="съезд", en="meeting"), term)
    assert one.confidence == "medium"


def test_in_the_next_bead_it_is_a_matter_of_the_cut(collate: Collate) -> None:
    collation = collate(ru="на съезде\nон", en="he\nat the congress")
    assert [one.confidence for one in found(collation, CONGRESS)] == ["low", "low"]


def test_without_a_glossary_nothing_is_a_term(collate: Collate) -> None:
    assert find_divergences(collate(ru="съезд", en="meeting"), [TermCheck]) == ()
