"""Beads in a row that one text lacks are told in one piece; each keeps its id and its anchor."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.report.conftest import make_report, told
from workbench.divergences import find_divergences
from workbench.report.entries import entries, numbered
from workbench.report.model import Report
from workbench.report.wording import wording
from workbench.review import Seen, Verdict

RU = ["Перечень товаров", "Сахар и рис", "Масло и соль", "Чай", "Мыло и спички", "Всего 27"]
EN = ["List of goods", "", "", "", "", "In all 28"]


@pytest.fixture
def report() -> Report:
    empty = make_report({"ru": RU, "en": EN})
    return replace(empty, divergences=find_divergences(empty.collation))


def verdict(divergence: str, word: str, comment: str = "") -> Verdict:
    return Verdict(divergence, word, comment, "anna", "2026-11-27T09:00:00Z", Seen())  # type: ignore[arg-type]


def test_they_are_one_entry_numbered_on(report: Report) -> None:
    told = entries(report)
    assert [(one.number, [each.bead for each in one.divergences]) for one in told] == [
        (1, [1, 2, 3, 4]), (5, [5])
    ]  # fmt: skip
    assert [numbered(one, wording()) for one in told] == ["1–4", "5"]
    assert numbered(told[0], wording("fa")) == "۱–۴"


def test_one_is_as_grave_as_the_gravest_of_it(report: Report) -> None:
    told = entries(report)
    assert told[0].severity == "minor"
    graver = replace(told[0].divergences[2], severity="major")
    changed = tuple(graver if one.id == graver.id else one for one in report.divergences)
    assert entries(replace(report, divergences=changed))[0].severity == "major"


def test_what_reviewers_said_different_things_of_stands_apart(report: Report) -> None:
    ids = [one.id for one in report.divergences]
    same = {one: (verdict(one, "confirmed"),) for one in ids[:4]}
    assert len(entries(replace(report, verdicts=same))) == 2
    other = {**same, ids[3]: (verdict(ids[3], "confirmed", "в подлиннике есть"),)}
    told = entries(replace(report, verdicts=other))
    assert [len(one.divergences) for one in told] == [3, 1, 1]


@pytest.mark.parametrize(
    ("lang", "place"),
    [
        ("en", "beads 1 to 4, 4 in a row"),
        ("ru", "фрагменты 1–4, 4 подряд"),
        ("fa", "پاره‌های ۱ تا ۴، ۴ پاره پشت سر هم"),
    ],
)
def test_every_format_to_read_quotes_all_of_them(report: Report, lang: str, place: str) -> None:
    spoken = replace(report, words=wording(lang))
    page, text, word = (told(spoken, name) for name in ("html", "md", "docx"))
    for one in (page, text, word):
        shown = re.sub(r"<[^>]*>|[\u200e\u200f\u2066-\u2069]", "", one)
        assert place in shown
        for line in RU[1:5]:
            assert line in re.sub("`", "", shown)
        assert all(each.id in shown for each in report.divergences)
    assert text.count("\n>\n") == 3


def test_in_word_each_bead_has_a_row_of_its_own(report: Report) -> None:
    ru = replace(report.work.by_key["ru"], status="reconstruction")
    work = replace(report.work, witnesses=(ru, report.work.by_key["en"]))
    word = told(replace(report, work=work), "docx")
    rows = [re.sub(r"<[^>]*>", "", row) for row in re.findall(r"<w:tr>.*?</w:tr>", word)]
    for number, (line, one) in enumerate(zip(RU[1:5], report.divergences, strict=False), 1):
        (row,) = [row for row in rows if one.id in row]
        assert line in row
        assert f"bead{'s' if number == 1 else ''} {number}" in re.sub(r"[\u2066-\u2069]", "", row)
        assert "do not cite" in row


def test_each_has_its_anchor_and_its_flag(report: Report) -> None:
    page = told(report, "html")
    assert page.count("<article") == 2
    for one in report.divergences:
        assert page.count(f'id="d-{one.id}"') == 1
        assert page.count(f'href="#d-{one.id}"') >= 1
    assert re.findall(r'class="flag[^>]*>[^ ]+ (\d+)<', page) == ["1", "2", "3", "4", "5"]


def test_the_filters_find_it_by_each_of_its_parts(report: Report) -> None:
    first, *rest = report.divergences
    page = told(replace(report, divergences=(replace(first, severity="major"), *rest)), "html")
    classes = re.search(r'<article class="([^"]*)"', page)
    assert classes
    assert {"w0", "w1"} <= {*classes[1].split()}


@pytest.mark.parametrize("form", ["html", "md"])
def test_the_mark_of_fault_is_on_the_text_that_the_hop_made(report: Report, form: str) -> None:
    found = replace(report.divergences[-1], odd="ru", hop="ru→en")
    page = told(replace(report, divergences=(found,)), form)
    marks = {
        "html": [
            'class="column"><h4><span class="key">ru</span> Russian<span class="part">odd one out<',
            'class="column fault"><h4><span class="key">en</span> English<span class="part">hop ',
        ],
        "md": ["`ru` reads `27`, **odd one out**:", "`en` reads `28`, **hop ru→en**:"],
    }
    assert all(mark in page for mark in marks[form])
