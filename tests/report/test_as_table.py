"""CSV and TSV: a divergence a row, and no cell that a spreadsheet computes."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.report.conftest import divergence, make_report
from workbench.divergences import Evidence
from workbench.formats.formulas import guarded
from workbench.report import render
from workbench.report.as_csv import separated
from workbench.report.divergence_rows import STALE
from workbench.report.model import CHANGED, Report
from workbench.review import Seen, Verdict
from workbench.works.work import DO_NOT_CITE

SEPARATORS = {"csv": ",", "tsv": "\t"}


def read(report: Report, name: str) -> list[dict[str, str]]:
    data = render(report, name)
    assert isinstance(data, bytes)
    table = io.StringIO(data.decode("utf-8"), newline="")
    return list(csv.DictReader(table, delimiter=SEPARATORS[name], strict=True))


@pytest.mark.parametrize("name", SEPARATORS)
def test_a_row_a_divergence(demo: Report, name: str) -> None:
    first, second, third, fact = read(demo, name)
    assert first["bead"] == "1"
    assert (first["odd"], first["hop"], first["verdict"]) == ("en", "ru→en", "confirmed")
    assert (first["fa evidence"], first["fa values"]) == ("بیست‌وهفتمین", "27")
    assert first[f"fa ({DO_NOT_CITE})"].startswith("در آغاز سال نو")
    assert first["en"].startswith("At the beginning")
    assert first["reviewer"] == "Анна; Reza"
    assert first["note"] == "ср. ниже: XXVII"
    assert second["verdict"] == "open"
    assert (second["en values"], second["en notation"]) == ("20 million US dollars", "20000000 USD")
    assert third["verdict"] == "disputed"
    assert (fact["bead"], fact["summary evidence"]) == ("", "$100 million")
    assert fact["summary"].startswith("Rajavi requested")
    assert first["summary"] == ""
    assert {row["signature"] for row in (first, second, third, fact)} == {demo.signature}


@pytest.mark.parametrize("name", SEPARATORS)
def test_stale_verdicts_have_rows_and_changes_are_told(demo: Report, name: str) -> None:
    gone = Verdict("fedcba987654", "confirmed", "ушло", "Анна", "2026-01-01T00:00:00Z", Seen())
    old = replace(demo.verdicts["3f1c0a9be2d4"][0], seen=Seen("0123456789abcdef"))
    found = read(replace(demo, stale=(gone,), verdicts={old.divergence: (old,)}), name)
    assert CHANGED in found[0]["said"]
    last = found[-1]
    assert (last["id"], last["message"], last["note"]) == ("fedcba987654", STALE, "ушло")
    assert last["signature"] == demo.signature


@pytest.mark.parametrize("name", SEPARATORS)
@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "'", "＝"])
def test_no_cell_is_a_formula(name: str, start: str) -> None:
    text = f"{start}cmd|' /C calc'!A0"
    found = divergence("a", bead=0, evidence={"en": Evidence(((0, len(text)),), (text,))})
    (row,) = read(make_report({"fa": [text], "en": [text]}, [found]), name)
    for cell in row.values():
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝"))
    assert "calc" in row["en"]


@pytest.mark.parametrize("name", SEPARATORS)
def test_controls_are_shown_not_sent(name: str) -> None:
    text = 'a\x1b[31m\u202e"b"\x00'
    (row,) = read(make_report({"fa": [text], "en": [text]}, [divergence("a", bead=0)]), name)
    assert row["en"] == 'a⟨U+001B⟩[31m⟨U+202E⟩"b"⟨U+0000⟩'


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0")), min_size=2))
def test_cells_come_back(cells: list[str]) -> None:
    for separator in SEPARATORS.values():
        table = io.StringIO(separated([cells], separator), newline="")
        (row,) = csv.reader(table, delimiter=separator, strict=True)
        assert row == [guarded(cell) for cell in cells]
