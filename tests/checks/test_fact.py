"""What the archive's summary says and no text does."""

from __future__ import annotations

import pytest

from tests.conftest import Collate
from workbench.checks.fact import Fact
from workbench.divergences import find_divergences

FA = "رجوی از گورباچف ۱۰۰ میلیون دلار وام خواست."
RU = "Раджави просил у Горбачева 100 миллионов долларов."
EN = "Rajavi asked Gorbachev for a loan of $100 million."


@pytest.mark.parametrize(
    ("summary", "said"),
    [
        ("Rajavi asked for a loan of $100 million.", []),
        ("Rajavi asked for a loan of $200 million.", ["200000000 USD"]),
        ("A letter from M. Rajavi to Mikhail Gorbachev.", ["Mikhail"]),
        ("Rajavi writes to Ayatollah Ruholla Khomeini.", ["Ayatollah Ruholla Khomeini"]),
        ('He proposes an "unofficial exchange of ideas."', ["unofficial exchange of ideas"]),
        ('He writes that "asked Gorbachev for a loan".', []),
        ("He wrote on 3 May 1985.", ["1985-05-03"]),
    ],
)
def test_what_no_text_says(collate: Collate, summary: str, said: list[str]) -> None:
    found = find_divergences(collate(None, summary, fa=FA, ru=RU, en=EN), [Fact])
    assert [one.evidence["summary"].values[0] for one in found] == said
    assert all(one.bead is None and one.odd is None and one.hop is None for one in found)


def test_the_evidence_quotes_the_summary(collate: Collate) -> None:
    summary = "Rajavi asked for a loan of $200 million."
    (one,) = find_divergences(collate(None, summary, fa=FA, ru=RU, en=EN), [Fact])
    ((start, end),) = one.evidence["summary"].spans
    assert summary[start:end] == "$200 million"


def test_without_a_summary_there_is_nothing_to_say(collate: Collate) -> None:
    assert find_divergences(collate(fa=FA, ru=RU, en=EN), [Fact]) == ()
