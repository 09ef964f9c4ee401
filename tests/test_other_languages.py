"""Texts in languages that we ship no word list of: cut, aligned and compared all the same.

`data/bridge.txt` is one report in twenty-six of them, as each writes its dates and figures.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from workbench.align import align
from workbench.chain import Chain
from workbench.collation import Collation
from workbench.divergences import Divergence, find_divergences, select
from workbench.segments import SegmentedText, segment

REPORT = dict(
    part.split("\n", 1)
    for part in re.split(
        r"^@", (Path(__file__).parent / "data/bridge.txt").read_text("utf-8"), flags=re.MULTILINE
    )[1:]
)
SENTENCES = 18


def collate(keys: str, **changed: tuple[str, str]) -> Collation:
    """Align the report in some languages, in each of which a phrase may be changed for another."""
    texts = []
    for key in keys.split():
        text = REPORT[key]
        if key in changed:
            before, after = changed[key]
            assert text.count(before) == 1
            text = text.replace(before, after)
        texts.append(SegmentedText(key, key, text, segment(text, key)))
    return Collation(tuple(texts), align(texts), Chain.in_order(*keys.split()))


def found(keys: str, **changed: tuple[str, str]) -> tuple[Divergence, ...]:
    return select(find_divergences(collate(keys, **changed)))


CUT_FINER = {"ar": 1, "ckb": 1, "he": 2, "hi": 1, "ka": 1, "ko": 1, "ps": 1, "zh": 1}
"""Segments more than sentences: after an ellipsis, or before what a dash or "said" goes on with."""


@pytest.mark.parametrize("key", sorted(REPORT.keys() - {"th"}))
def test_a_text_is_cut_into_its_sentences(key: str) -> None:
    assert len(segment(REPORT[key], key)) <= SENTENCES + CUT_FINER.get(key, 0)
    assert len(segment(REPORT[key], key)) >= SENTENCES - 1


@pytest.mark.parametrize(
    "keys",
    [
        "en de",
        "zh en ja",
        "ko zh ja",
        "hi en",
        "tr az uk",
        "tg fa ps",
        "hy ka ru",
        "he en",
        "es pt",
        "la el",
        "ckb fa en",
        "fa ar uk",
        "de fr es pl pt",
        "ru uk pl",
        "he ar en",
    ],
)
def test_what_says_the_same_in_two_to_five_languages_is_silent(keys: str) -> None:
    assert [(one.kind, one.bead, one.message) for one in found(keys)] == []


def test_what_nobody_has_translated_yet_says_nothing_of_lengths() -> None:
    """As manuals are in which half of the passages wait for a translator."""
    waiting = [
        f"The passage of number {number} waits here for somebody who has the time to render it."
        for number in range(101, 113)
    ]
    texts = []
    for key in ("en", "ja"):
        text = "\n\n".join((REPORT[key], *waiting))
        texts.append(SegmentedText(key, key, text, segment(text, key)))
    collation = Collation(tuple(texts), align(texts), Chain.in_order("en", "ja"))
    told = {one.kind for one in select(find_divergences(collation))}
    assert told.isdisjoint({"omission", "addition", "length"})


@pytest.mark.parametrize(
    ("keys", "key", "change", "kind"),
    [
        ("zh en ja", "zh", ("125万", "152万"), "amount"),
        ("zh en ja", "zh", ("3月5日", "8月5日"), "date"),
        ("ko zh ja", "ja", ("三月五日", "四月五日"), "date"),
        ("hi en", "hi", ("१२,५०,०००", "१५,२०,०००"), "amount"),
        ("hi en", "hi", ("३५ लाख", "३५ करोड़"), "number"),
        ("he en", "he", ("במאי 1987", "ביוני 1987"), "date"),
        ("es pt", "es", ("12 de agosto", "21 de agosto"), "date"),
        ("de fr es pl pt", "fr", ("5 mars", "5 mai"), "date"),
        ("de fr es pl pt", "de", ("3,5 Millionen", "3,5 Milliarden"), "number"),
        ("tr az uk", "uk", ("412,6", "421,6"), "number"),
        ("fa ar uk", "ar", ("١٥ يونيو", "١٥ يوليو"), "date"),
        ("hy ka ru", "hy", ("12 500", "15 200"), "number"),
        ("la el", "el", ("Δεκέμβριο του 1988", "Δεκέμβριο του 1898"), "date"),
        ("tg fa ps", "tg", ("845 ҳазор", "845 миллион"), "amount"),
        ("ckb fa en", "ckb", ("٢٧ کەسیان", "٢٢ کەسیان"), "number"),
    ],
)
def test_what_is_changed_is_found(keys: str, key: str, change: tuple[str, str], kind: str) -> None:
    told = [(one.kind, one.odd) for one in found(keys, **{key: change})]
    assert told == [(kind, key if len(keys.split()) > 2 else None)]
