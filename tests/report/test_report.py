"""What holds of every format."""

from dataclasses import replace
from datetime import date

import pytest

from tests.report.conftest import divergence, make_report, told
from workbench.divergences import Message
from workbench.errors import UsageError
from workbench.report import FORMATS, render
from workbench.report.model import CHANGED, Report
from workbench.review import Seen, Verdict, seen_hash
from workbench.works.work import DO_NOT_CITE


def test_formats_are_found() -> None:
    assert {"html", "json", "md"} <= set(FORMATS)


def test_unknown_format(demo: Report) -> None:
    with pytest.raises(UsageError, match=r"no report format 'pdf'.*html"):
        render(demo, "pdf")


@pytest.mark.parametrize("name", FORMATS)
def test_same_report_same_bytes(demo: Report, name: str) -> None:
    shuffled = replace(
        demo,
        settings=dict(reversed(list(demo.settings.items()))),
        verdicts=dict(reversed(list(demo.verdicts.items()))),
        divergences=tuple(
            replace(d, evidence=dict(reversed(list(d.evidence.items())))) for d in demo.divergences
        ),
    )
    assert render(shuffled, name) == render(demo, name)


@pytest.mark.parametrize("name", ["html", "json", "md"])
def test_reconstructions_are_called_so_at_each_quotation(demo: Report, name: str) -> None:
    page = told(demo, name)
    quotations = 2 * 3  # two reconstructions in each of three divergences of beads
    heads = {"html": 1 + 2 + 2 + 1 + 1, "md": 2 + 2 + 1}  # head, witnesses, text, readings, margin
    expected = 2 if name == "json" else quotations + heads[name]
    assert page.count(DO_NOT_CITE) == expected


@pytest.mark.parametrize("name", ["html", "json", "md"])
def test_nothing_is_called_a_reconstruction_that_is_none(name: str) -> None:
    report = make_report({"fa": ["سلام"], "en": ["Hello"]})
    assert "do not cite" not in told(report, name)


@pytest.mark.parametrize("name", ["html", "json", "md"])
@pytest.mark.parametrize(
    "what",
    [
        "RGANI, f. 89, op. 15, d. 24, ll. 11-38",
        "workbench|v:",
        "3f1c0a9be2d4",
        "archive’s own line?",
        "accuracy/mistranslation/number",
        "fd76a1383042477a0f1f7504cda176c7cc843f6c95359faf48929132f06f75c2",
    ],
)
def test_what_every_report_holds(demo: Report, name: str, what: str) -> None:
    assert what in told(demo, name)


@pytest.mark.parametrize(
    ("name", "day"),
    [("html", "26 December 1985"), ("json", "1985-12-26"), ("md", "26 December 1985")],
)
def test_the_day_of_the_document(demo: Report, name: str, day: str) -> None:
    assert day in told(demo, name)
    undated = make_report({"fa": ["سلام"], "en": ["Hello"]}, date="late 1985?")
    assert "late 1985?" in told(undated, name)


@pytest.mark.parametrize(
    ("name", "day"),
    [("html", "23 November 2026"), ("json", "2026-11-23"), ("md", "23 November 2026")],
)
def test_a_date_only_when_one_is_given(demo: Report, name: str, day: str) -> None:
    assert day not in told(demo, name)
    assert day in told(replace(demo, made=date(2026, 11, 23)), name)


@pytest.mark.parametrize("name", ["html", "json", "md"])
def test_no_path_of_this_machine(demo: Report, name: str) -> None:
    assert "/somewhere" not in told(demo, name)


@pytest.mark.parametrize("name", ["html", "json", "md"])
def test_translators_of_the_lost_text_are_not_made_those_of_its_reconstruction(name: str) -> None:
    report = make_report(
        {"ru": ["Да"], "en": ["Yes"]}, statuses={"ru": "reconstruction"}, translator="V. Gudimenko"
    )
    page = told(report, name)
    assert "V. Gudimenko" in page
    if name != "json":
        assert page.count("of the text it stands for") >= 1


@pytest.mark.parametrize("name", ["html", "json", "md"])
def test_stale_verdicts_are_shown_and_so_is_what_changed_since(demo: Report, name: str) -> None:
    gone = Verdict("fedcba987654", "confirmed", "ушло", "Анна", "2026-01-01T00:00:00Z", Seen())
    old = replace(demo.verdicts["3f1c0a9be2d4"][0], seen=Seen("0123456789abcdef"))
    page = told(replace(demo, stale=(gone,), verdicts={old.divergence: (old,)}), name)
    assert "fedcba987654" in page
    assert "ушло" in page
    assert ('"changed_since": true' if name == "json" else CHANGED) in page


@pytest.mark.parametrize("name", ["csv", "html", "json", "md", "tei", "xlsx", "docx"])
def test_what_a_stale_verdict_was_given_on_is_told(demo: Report, name: str) -> None:
    seen = Seen("", "ordinal", {"ru": "XXVII съезд", "en": "{XXVIIInd} <b>"})
    gone = Verdict("fedcba987654", "confirmed", "", "Анна", "2026-01-01T00:00:00Z", seen)
    page = told(replace(demo, stale=(gone,)), name)
    assert "XXVII съезд" in page
    assert "{XXVIIInd}" in page.replace("\\", "")


def test_a_verdict_on_the_text_as_it_stands_has_not_changed(demo: Report) -> None:
    found = demo.divergences[0]
    texts = {key: demo.collation.bead_text(1, key) for key in demo.collation.keys}
    verdict = replace(demo.verdicts[found.id][0], seen=Seen(seen_hash(texts)))
    assert not demo.changed_since(found, verdict)
    assert demo.changed_since(found, replace(verdict, seen=Seen("0" * 16)))
    assert not demo.changed_since(found, replace(verdict, seen=Seen()))


@pytest.mark.parametrize("name", ["html", "md"])
def test_where_no_vote_was_taken_none_is_told(name: str) -> None:
    found = [divergence("abc", bead=0, reason=Message(""))]
    page = told(make_report({"fa": ["سلام"], "en": ["Hello"]}, found), name)
    assert "Vote" not in page
