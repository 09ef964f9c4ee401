"""Who is the odd one out, and at which hop it went wrong."""

import pytest

from workbench.chain import Chain
from workbench.vote import vote

LETTER = Chain.in_order("fa", "ru", "en")
ESSAY = Chain(("fa", "ru", "en"), {"fa": "en", "ru": "en"})
LOOSE = Chain(("fa", "ru", "en"))
LONG = Chain.in_order("fa", "ru", "en", "de")
FIVE = Chain.in_order("fa", "ru", "en", "de", "fr")


@pytest.mark.parametrize(
    ("chain", "groups", "odd", "hop"),
    [
        (LETTER, [["fa", "ru"], ["en"]], "en", "ru→en"),
        (LETTER, [["fa"], ["ru", "en"]], "fa", "fa→ru"),
        (LETTER, [["fa", "en"], ["ru"]], "ru", "fa→ru"),
        (LETTER, [["fa"], ["ru"], ["en"]], None, "fa→ru, ru→en"),
        (LETTER, [["fa"], ["ru"]], None, "fa→ru"),
        (LETTER, [["ru"], ["en"]], None, "ru→en"),
        (LETTER, [["fa"], ["en"]], None, None),
        (LETTER, [["fa", "ru", "en"]], None, None),
        (LETTER, [], None, None),
        (ESSAY, [["fa"], ["ru", "en"]], "fa", "en→fa"),
        (ESSAY, [["ru"], ["fa", "en"]], "ru", "en→ru"),
        (ESSAY, [["en"], ["fa", "ru"]], "en", None),
        (LOOSE, [["fa", "ru"], ["en"]], "en", None),
        (LOOSE, [["fa"], ["en"]], None, None),
        (LONG, [["fa", "ru"], ["en", "de"]], None, "ru→en"),
        (LONG, [["fa", "ru", "en"], ["de"]], "de", "en→de"),
        (LONG, [["fa"], ["ru", "en", "de"]], "fa", "fa→ru"),
    ],
)
def test_majority(chain: Chain, groups: list[list[str]], odd: str | None, hop: str | None) -> None:
    outcome = vote(groups, chain)
    assert (outcome.odd, outcome.hop) == (odd, hop)


@pytest.mark.parametrize(
    ("groups", "suspect", "hop"),
    [
        ([["fa", "ru"], ["en"]], "en", "ru→en"),
        ([["fa", "ru", "en"]], "en", "ru→en"),
        ([], "en", "ru→en"),
        ([], "fa", None),
        ([["fa"], ["ru", "en"]], "en", "ru→en"),
    ],
)
def test_a_suspect_needs_no_majority(
    groups: list[list[str]], suspect: str, hop: str | None
) -> None:
    outcome = vote(groups, LETTER, suspect)
    assert (outcome.odd, outcome.hop) == (suspect, hop)


@pytest.mark.parametrize(
    ("chain", "groups", "says"),
    [
        (LONG, [["fa", "ru"], ["en", "de"]], "en and de among themselves; it changed at ru→en"),
        (FIVE, [["fa", "ru", "en"], ["de", "fr"]], "agree, and so do de and fr among themselves"),
        (FIVE, [["de"], ["fa", "ru", "en"], ["fr"]], "fa, ru and en agree; de and fr differ"),
        (Chain(FIVE.keys), [["fa", "ru", "de"], ["en", "fr"]], "do en and fr among themselves"),
        (LONG, [["fa", "ru"], ["en"], ["de"]], "no majority; it changed at ru→en, en→de"),
        (LONG, [["fa"], ["ru"], ["en"], ["de"]], "no majority"),
    ],
)
def test_of_more_than_three_texts_the_camps_are_named(
    chain: Chain, groups: list[list[str]], says: str
) -> None:
    assert says in str(vote(groups, chain).reason)


def test_the_middle_of_a_chain_alone_was_repaired() -> None:
    assert "repaired" in str(vote([["fa", "en"], ["ru"]], LETTER).reason)


def test_translations_that_agree_against_their_original_accuse_the_stored_original() -> None:
    assert "not the text they were made from" in str(vote([["en"], ["fa", "ru"]], ESSAY).reason)
