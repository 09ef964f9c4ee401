"""Divergences: in the order of the text, with ids that survive, chosen by kind and confidence."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from typing import ClassVar

import pytest

from tests.conftest import Collate
from workbench.checks import all_checks
from workbench.checks.check import Check
from workbench.checks.finding import ITS, KINDS, MQM, Evidence, Finding
from workbench.checks.settings import CheckSettings
from workbench.collation import Collation
from workbench.divergences import find_divergences, select
from workbench.errors import UsageError
from workbench.message import Message


class Stars(Check):
    """Stars that are not in every text.

    A check made for these tests alone.
    """

    kinds = ("term",)
    thresholds: ClassVar[Mapping[str, float]] = {"fewest": 1}

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield each star, last bead first."""
        for bead in reversed(range(len(collation.alignment.beads))):
            texts = {key: collation.bead_text(bead, key) for key in collation.keys}
            starred = [key for key, text in texts.items() if "*" in text]
            if self.threshold("fewest") <= len(starred) < len(texts):
                yield Finding(
                    kind="term",
                    severity="minor",
                    confidence="medium" if texts[starred[0]].startswith("*") else "low",
                    bead=bead,
                    evidence={
                        key: Evidence(((texts[key].index("*"), texts[key].index("*") + 1),))
                        for key in starred
                    },
                    message=Message("a star in {keys}", {"keys": ", ".join(starred)}),
                    groups=(tuple(starred), tuple(key for key in texts if key not in starred)),
                )


class Letters(Check):
    """Letters that need not be there.

    A check made for these tests alone.
    """

    kinds = ("term",)

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield each x of the first bead."""
        for at, letter in enumerate(collation.bead_text(0, "en")):
            if letter == "x":
                evidence = {"en": Evidence(((at, at + 1),))}
                yield Finding("term", "minor", "low", 0, evidence, Message("x"))


def test_much_that_is_found_in_one_long_line_takes_little(collate: Collate) -> None:
    line = ("x" + "y" * 499) * 2000
    collation = collate(ru="и", en=line)
    began = time.process_time()
    found = find_divergences(collation, [Letters])
    assert time.process_time() - began < 3
    assert len({one.id for one in found}) == 2000
    edited = find_divergences(collate(ru="и", en=f"{line}z"), [Letters])
    assert {one.id for one in found}.isdisjoint(one.id for one in edited)


def test_order_vote_and_codes(collate: Collate) -> None:
    collation = collate(fa="یک\nدو", ru="один\n*два", en="*one\ntwo")
    found = find_divergences(collation, [Stars])
    assert [(one.bead, one.odd, one.hop) for one in found] == [
        (0, "en", "ru→en"),
        (1, "ru", "fa→ru"),
    ]
    assert {(one.check, one.mqm, one.its) for one in found} == {
        ("test_divergences", "terminology/wrong-term", "terminology")
    }


def test_an_id_survives_a_new_alignment_and_changes_elsewhere(collate: Collate) -> None:
    before = collate(fa="یک\nدو\nسه", ru="один\nдва\nтри", en="one\n*two\nthree")
    (one,) = find_divergences(before, [Stars])
    merged = Collation(before.texts, before.alignment.merge(0), before.chain)
    assert [again.id for again in find_divergences(merged, [Stars])] == [one.id]
    elsewhere = collate(fa="یک\nدو\nسه", ru="один\nдва\nтри", en="one more\n*two\nthree")
    assert [again.id for again in find_divergences(elsewhere, [Stars])] == [one.id]
    changed = collate(fa="یک\nدو\nسه", ru="один\nдва\nтри", en="one\n*too\nthree")
    assert [again.id for again in find_divergences(changed, [Stars])] != [one.id]


def test_the_same_words_twice_have_two_ids(collate: Collate) -> None:
    collation = collate(fa="یک\nیک", ru="один\nодин", en="*one\n*one")
    first, second = find_divergences(collation, [Stars])
    assert first.id != second.id


def test_what_two_rules_come_to_is_told_once(collate: Collate) -> None:
    class Twice(Stars):
        def find(self, collation: Collation) -> Iterator[Finding]:
            yield from (*super().find(collation), *super().find(collation))

    collation = collate(fa="یک\nدو", ru="один\nдва", en="*one\n*two")
    assert len(find_divergences(collation, [Twice])) == 2


def test_selection(collate: Collate) -> None:
    found = find_divergences(collate(fa="یک\nدو", ru="один\nдва", en="*one\nt*wo"), [Stars])
    assert len(select(found)) == 1
    assert len(select(found, "low")) == 2
    assert len(select(found, "high")) == 0
    assert len(select(found, "low", ["number"])) == 0
    with pytest.raises(UsageError, match="there is no kind 'numbr'"):
        select(found, "low", ["numbr"])


def test_thresholds_are_the_users(collate: Collate) -> None:
    collation = collate(fa="*یک\nدو", ru="*один\n*два", en="one\ntwo")
    settings = CheckSettings(thresholds={"test_divergences.fewest": 2})
    assert [one.bead for one in find_divergences(collation, [Stars])] == [0, 1]
    assert [one.bead for one in find_divergences(collation, [Stars], settings)] == [0]
    wrong = CheckSettings(thresholds={"test_divergences.least": 2})
    with pytest.raises(UsageError, match=r"no check has a threshold .*; did you mean"):
        find_divergences(collation, [Stars], wrong)


def test_every_kind_has_its_codes() -> None:
    assert set(MQM) == set(ITS) == set(KINDS)


@pytest.mark.parametrize("check", all_checks())
def test_every_check_has_a_title_and_kinds_of_its_own(check: type[Check]) -> None:
    assert check.title() != check.__name__
    assert set(check.kinds) <= set(KINDS)


def test_no_check_is_the_tests_own() -> None:
    assert Stars not in all_checks()


@pytest.mark.parametrize("check", all_checks())
@pytest.mark.parametrize("text", ["5" * 200_000, "(" * 200_000, "и" * 200_000, '" ' * 100_000])
def test_no_text_makes_a_check_slow(check: type[Check], text: str, collate: Collate) -> None:
    assert list(check().find(collate(fa=text, ru=text, en="x"))) is not None
