"""The Excel workbook, read back by another program and looked at in its XML."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest

from tests.report.conftest import divergence, make_report
from workbench.report import render
from workbench.report.model import Report
from workbench.works.work import DO_NOT_CITE

pytest.importorskip("xlsxwriter")
calamine = pytest.importorskip("python_calamine")

Sheets = dict[str, list[list[object]]]


def book(report: Report) -> bytes:
    data = render(report, "xlsx")
    assert isinstance(data, bytes)
    return data


def read(report: Report) -> Sheets:
    found = calamine.CalamineWorkbook.from_filelike(BytesIO(book(report)))
    return {name: found.get_sheet_by_name(name).to_python() for name in found.sheet_names}


def parts(report: Report) -> dict[str, str]:
    with zipfile.ZipFile(BytesIO(book(report))) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def test_sheets(demo: Report) -> None:
    sheets = read(demo)
    assert list(sheets) == ["Summary", "Divergences", "Alignment", "Settings"]
    summary = {str(row[0]): row[1] for row in sheets["Summary"]}
    assert summary["Archive"] == "RGANI, f. 89, op. 15, d. 24, ll. 11-38"
    assert summary["Signature"] == demo.signature
    assert summary["Divergences"] == "4"
    heading, *found = sheets["Divergences"]
    rows = [dict(zip(heading, row, strict=True)) for row in found]
    assert [row["kind"] for row in rows] == ["ordinal", "amount", "addition", "fact"]
    assert rows[0]["fa evidence"] == "بیست‌وهفتمین"
    assert len(sheets["Alignment"]) == 1 + 5
    assert ["checks", "sequence, values"] in sheets["Settings"]


def test_what_is_printed_can_be_read(demo: Report) -> None:
    xml = parts(demo)
    across = []
    for number in range(1, 5):
        sheet = xml[f"xl/worksheets/sheet{number}.xml"]
        width = sum(float(one) for one in re.findall(r' width="([\d.]+)"', sheet))
        pages = re.search(r'<pageSetup[^>]*fitToWidth="(\d+)"', sheet)
        across.append(width / (int(pages[1]) if pages else 1))
    assert max(across) < 200  # characters on a page of A4
    assert "Divergences!$A:$C,Divergences!$1:$1" in xml["xl/workbook.xml"]


def test_a_tab_is_seen() -> None:
    report = make_report({"fa": ["تبریز\t۲۱۰٬۰۰۰\t۰"], "en": ["Tabriz\t210,000\t0"]}, [])
    assert read(report)["Alignment"][1][-1] == "Tabriz    210,000    0"


def test_reconstructions_are_named_on_every_sheet_that_quotes_them(demo: Report) -> None:
    sheets = read(demo)
    for name in ("Summary", "Divergences", "Alignment"):
        cells = [str(cell) for row in sheets[name] for cell in row]
        assert sum(DO_NOT_CITE in cell for cell in cells) >= 2, name


def test_divergences_can_be_filtered_and_their_heading_stays(demo: Report) -> None:
    sheet = parts(demo)["xl/worksheets/sheet2.xml"]
    assert re.search(r'<autoFilter ref="A1:[A-Z]+5"', sheet)
    assert 'ySplit="1"' in sheet
    assert 'state="frozen"' in sheet


def test_farsi_runs_from_right_to_left(demo: Report) -> None:
    files = parts(demo)
    formats = re.findall(r"<xf [^>]*?(?:/>|>.*?</xf>)", files["xl/styles.xml"].split("<cellXfs")[1])
    rtl = {str(at) for at, one in enumerate(formats) if 'readingOrder="2"' in one}
    cells = dict(re.findall(r'<c r="([A-Z]+\d+)" s="(\d+)"', files["xl/worksheets/sheet3.xml"]))
    assert cells["D2"] in rtl
    assert cells["E2"] not in rtl


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "http://example.org/", "{=A1}", "1", "-2"])
def test_cells_are_text(text: str) -> None:
    report = make_report({"fa": [text], "en": [text]}, [divergence("a", bead=0)], title=text)
    for name, part in parts(report).items():
        if "worksheets/" in name:
            assert "<f>" not in part
            assert "hyperlink" not in part
            assert set(re.findall(r'<c [^>]*?t="(\w+)"', part)) <= {"s"}
    assert read(report)["Alignment"][1] == [0, 0.98, "auto", text, text]


def test_beads_are_numbers_by_which_tables_can_be_sorted() -> None:
    texts = [f"{number}." for number in range(11)]
    found = [divergence("a", bead=10), divergence("b", bead=None)]
    report = make_report({"fa": texts, "en": texts}, found)
    sheets = read(report)
    assert [row[1] for row in sheets["Divergences"][1:]] == [10, ""]
    assert [row[0] for row in sheets["Alignment"][1:]] == [*range(11)]


def test_a_text_longer_than_a_cell_goes_on_in_the_row_below() -> None:
    text = "".join(f"{number} человек. " for number in range(3000))
    _, first, *more, last = read(make_report({"ru": [text, "Конец."], "en": ["One.", "End."]}))[
        "Alignment"
    ]
    assert [row[0] for row in (first, *more, last)] == [0] * (1 + len(more)) + [1]
    assert [row[4] for row in (first, *more)] == ["One.", *("" for _ in more)]
    assert "".join(str(row[3]) for row in (first, *more)) == text
    assert all(len(str(row[3])) <= 16_000 for row in (first, *more))


def test_controls_are_shown() -> None:
    report = make_report({"fa": ["a\x1b\u202e\ufffe"], "en": ["_x000D_"]})
    assert read(report)["Alignment"][1][3:] == ["a⟨U+001B⟩⟨U+202E⟩⟨U+FFFE⟩", "_x000D_"]
