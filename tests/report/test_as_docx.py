"""The Word document: well-formed, read back by the reader of DOCX, Farsi from right to left."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from lxml import etree

from tests.report.conftest import divergence, make_report
from workbench.report import render
from workbench.report.model import Report
from workbench.report.wording import wording
from workbench.report.wordprocessing import RLM, own
from workbench.works.work import DO_NOT_CITE

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts(report: Report) -> dict[str, etree._Element]:
    data = render(report, "docx")
    assert isinstance(data, bytes)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}


def body(report: Report) -> etree._Element:
    return parts(report)["word/document.xml"]


def text(element: etree._Element) -> str:
    return "".join(str(one.text) for one in element.iter(f"{W}t"))


def test_parts_name_one_another(demo: Report) -> None:
    found = parts(demo)
    assert next(iter(found)) == "[Content_Types].xml"
    types = {one.get("PartName") for one in found["[Content_Types].xml"]} - {None}
    assert types == {"/word/document.xml", "/word/styles.xml", "/docProps/core.xml"}
    assert all(name.lstrip("/") in found for name in map(str, types))


def test_a_note_that_runs_the_other_way_stands_by_itself(demo: Report) -> None:
    note = "The Farsi is that of سفرنامه, Tehran 1340"
    report = replace(demo, words=wording("fa"), work=replace(demo.work, notes=note))
    (own_line,) = [one for one in body(report).iter(f"{W}p") if text(one) == note]
    bidi = own_line.find(f"{W}pPr/{W}bidi")
    assert bidi is not None
    assert bidi.get(f"{W}val") == "0"
    assert own_line.find(f"{W}r/{W}rPr/{W}rtl") is None


def test_a_row_a_divergence(demo: Report) -> None:
    table = list(body(demo).iter(f"{W}tbl"))[-1]
    heading, *rows = table.iter(f"{W}tr")
    assert heading.find(f"{W}trPr/{W}tblHeader") is not None
    assert text(heading).count(DO_NOT_CITE) == 2
    assert len(rows) == 4
    assert "XXVIIInd Congress" in text(rows[0])
    assert "confirmed by Анна" in text(rows[0])
    assert text(rows[0]).count(DO_NOT_CITE) == 2
    marked = [text(one) for one in rows[0].iter(f"{W}r") if one.find(f"{W}rPr/{W}u") is not None]
    assert marked == ["بیست‌وهفتمین", "XXVII", "XXVIIInd"]


def test_farsi_runs_from_right_to_left_and_nothing_else_does(demo: Report) -> None:
    for one in body(demo).iter(f"{W}r"):
        is_farsi = one.find(f"{W}rPr/{W}rtl") is not None
        if is_farsi:
            paragraph = one.getparent()
            assert paragraph is not None
            assert paragraph.find(f"{W}pPr/{W}bidi") is not None
            lang = one.find(f"{W}rPr/{W}lang")
            assert lang is not None
            assert lang.get(f"{W}bidi") == "fa"
        assert is_farsi or "کنگرهٔ" not in text(one)


@pytest.mark.parametrize(
    ("ours", "marked"),
    [
        ("تأییدشده: ", False),
        ("، ۶ آذر ۱۴۰۵", True),
        ("، ", True),
        (": ", True),
        (" و ", False),
        ("؛ سه", False),
    ],
)
def test_what_follows_a_latin_name_stays_on_its_left(ours: str, marked: bool) -> None:
    assert (RLM in own(ours, wording("fa"))) is marked
    assert RLM not in own(ours, wording("en"))


@pytest.mark.parametrize(
    "what",
    ["RGANI, f. 89, op. 15, d. 24, ll. 11-38", "workbench|v:", "archive’s own line?", DO_NOT_CITE],
)
def test_what_it_holds(demo: Report, what: str) -> None:
    assert what in text(body(demo))


@pytest.mark.parametrize("raw", ["<w:p/>&amp;", "a\x00\x1b\ufffe\u202e", "]]>", "a\r\nb"])
def test_text_is_text(raw: str) -> None:
    report = make_report({"fa": [raw], "en": [raw]}, [divergence("a", bead=0)], title=raw)
    shown = text(body(report))
    assert raw.replace("\r\n", "") in shown or "⟨U+202E⟩" in shown
    assert "\u202e" not in shown
