import pytest

from tests.report.conftest import divergence, make_report
from workbench.report.as_json import document
from workbench.report.counts import count, penalties
from workbench.report.facts import witness_rows
from workbench.report.model import Report
from workbench.review import Seen, Verdict, Word

TEXTS = {"fa": ["یک دو سه"], "ru": ["раз два"], "en": ["one two three four"]}


def test_counts(demo: Report) -> None:
    counts = count(demo)
    assert counts.total == 4
    assert list(counts.by_kind.items()) == [
        ("ordinal", 1),
        ("amount", 1),
        ("addition", 1),
        ("fact", 1),
    ]
    assert counts.by_severity == {"critical": 1, "major": 2, "minor": 1}
    assert counts.by_verdict == {"confirmed": 1, "disputed": 1, "open": 2}
    assert counts.by_hop == {"fa→ru": 0, "ru→en": 3, "no hop named": 1}


def test_two_hops_count_at_each() -> None:
    report = make_report(TEXTS, [divergence("a", bead=0, hop="fa→ru, ru→en", odd=None)])
    assert count(report).by_hop == {"fa→ru": 1, "ru→en": 1}


@pytest.mark.parametrize(
    ("severity", "odd", "hop", "word", "points", "rate"),
    [
        ("critical", "en", "ru→en", "confirmed", {"fa": 0, "ru": 0, "en": 25}, 6250.0),
        ("major", "en", "ru→en", "confirmed", {"fa": 0, "ru": 0, "en": 5}, 1250.0),
        ("minor", "en", None, "confirmed", {"fa": 0, "ru": 0, "en": 1}, 250.0),
        ("neutral", "en", "ru→en", "confirmed", {"fa": 0, "ru": 0, "en": 0}, 0.0),
        ("critical", "en", "ru→en", "dismissed", {"fa": 0, "ru": 0, "en": 0}, 0.0),
        ("critical", "en", "ru→en", "unsure", {"fa": 0, "ru": 0, "en": 0}, 0.0),
        ("major", "fa", "fa→ru", "confirmed", {"fa": 0, "ru": 5, "en": 0}, 0.0),
        ("major", None, "ru→en", "confirmed", {"fa": 0, "ru": 0, "en": 5}, 1250.0),
        ("major", None, "fa→ru, ru→en", "confirmed", {"fa": 0, "ru": 0, "en": 0, None: 5}, 0.0),
        ("critical", None, None, "confirmed", {"fa": 0, "ru": 0, "en": 0, None: 25}, 0.0),
    ],
)
def test_penalties_come_from_confirmed_divergences_and_go_to_the_text_that_went_wrong(
    severity: str,
    odd: str | None,
    hop: str | None,
    word: Word,
    points: dict[str | None, int],
    rate: float,
) -> None:
    found = divergence("a", bead=0, severity=severity, odd=odd, hop=hop)
    verdict = Verdict("a", word, "", "anna", "2026-01-01T00:00Z", Seen())
    report = make_report(TEXTS, [found], verdicts={"a": (verdict,)})
    scored = {penalty.witness: penalty for penalty in penalties(report)}
    assert {key: penalty.points for key, penalty in scored.items()} == points
    assert scored["en"].per_thousand == rate
    assert None not in scored or scored[None].per_thousand is None


def test_words_are_counted_alike_wherever_they_are_told() -> None:
    report = make_report({"zh": ["北京今天下雨"], "en": ["It rains in Beijing."]})
    assert [one.words for one in penalties(report)] == [6, 4]
    assert [one["words"] for one in document(report)["witnesses"]] == [6, 4]
    assert [row[7] for row in witness_rows(report)] == ["6", "4"]
