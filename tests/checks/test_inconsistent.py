"""A text that contradicts itself about what the others call by one value."""

from __future__ import annotations

from tests.conftest import Collate
from workbench.checks.inconsistent import Inconsistent
from workbench.divergences import find_divergences

FA = (
    "در آستانهٔ بیست‌وهفتمین کنگره\nنتایج بیست‌وهفتمین کنگره\nدر کنگرهٔ بیست‌وهفتم\nتا بیست‌وهشتمین کنگره"
)
RU = "в канун XXVII съезда\nитоги XXVII съезда\nна XXVII съезде\nк XXVIII съезду"


def test_two_values_for_one_thing(collate: Collate) -> None:
    en = "the XXVIIIth Congress\nthe XXVIIIth Congress\nthe XXVII Congress\nthe XXVIIIth Congress"
    (one,) = find_divergences(collate(fa=FA, ru=RU, en=en), [Inconsistent])
    assert (one.bead, one.odd, one.hop, one.evidence["en"].values) == (
        2,
        "en",
        "ru→en",
        ("27", "28"),
    )


def test_two_congresses_are_no_contradiction(collate: Collate) -> None:
    en = "the XXVIIth Congress\nthe XXVII Congress\nthe 27th Congress\nthe 28th Congress"
    assert find_divergences(collate(fa=FA, ru=RU, en=en), [Inconsistent]) == ()


def test_wrong_throughout_is_no_contradiction(collate: Collate) -> None:
    en = "the 28th Congress\nthe 28th Congress\nthe 28th Congress\nthe 29th Congress"
    assert find_divergences(collate(fa=FA, ru=RU, en=en), [Inconsistent]) == ()
