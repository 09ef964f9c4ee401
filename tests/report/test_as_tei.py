"""TEI: valid, its pointers lead somewhere, and its alignment can be read back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from lxml import etree

from tests.formats.schemas import faults
from tests.report.conftest import divergence, make_report
from workbench.formats.aligned import find_format
from workbench.formats.aligned_format import Source
from workbench.report import render
from workbench.report.model import Report
from workbench.review import Seen, Verdict
from workbench.works.work import DO_NOT_CITE

T = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
GONE = Verdict("fedcba987654", "confirmed", "ушло", "Анна", "2026-01-01T00:00:00Z", Seen())


def read(report: Report) -> etree._Element:
    data = render(report, "tei")
    assert isinstance(data, bytes)
    return etree.fromstring(data)


def test_annotations(demo: Report) -> None:
    first, _, _, fact = read(demo).iter(f"{T}annotation")
    assert first.get("n") == "3f1c0a9be2d4"
    assert first.get("ana") == "#kind.ordinal #severity.major"
    assert first.get("cert") == "high"
    assert first.get("target") == "#fa.s1 #ru.s1 #en.s1"
    notes = {(one.get("type"), one.get("n")): one for one in first.iter(f"{T}note")}
    farsi = notes["evidence", "fa"]
    assert (farsi.text, farsi.get(LANG)) == ("بیست‌وهفتمین", "fa")
    assert farsi.get("subtype") == "reconstruction"
    assert notes["warning", "fa"].text == f"fa: {DO_NOT_CITE}"
    assert notes["values", "en"].text == "28"
    assert [one.get("status") for one in first.iter(f"{T}change")] == ["confirmed", "confirmed"]
    assert fact.get("target") == "#fa #ru #en"


def test_pointers_lead_somewhere(demo: Report) -> None:
    root = read(replace(demo, stale=(GONE,)))
    ids = {one.get(ID) for one in root.iter() if one.get(ID)}
    for element in root.iter():
        for name in ("target", "ana", "who", "source"):
            for pointer in (element.get(name) or "").split():
                assert pointer[1:] in ids, pointer


def test_the_header_names_reconstructions_and_reviewers(demo: Report) -> None:
    header = read(demo).find(f"{T}teiHeader")
    assert header is not None
    text = " ".join(map(str, header.itertext()))
    assert text.count(DO_NOT_CITE) == 4
    for what in ("Анна", "Reza", demo.signature, "RGANI, f. 89", demo.work.witnesses[0].sha256):
        assert what in text


def test_stale_verdicts(demo: Report) -> None:
    root = read(replace(demo, stale=(GONE,)))
    (stale,) = root.iterfind(f".//{T}listAnnotation[@type='stale']/{T}annotation")
    assert stale.get("n") == "fedcba987654"
    assert "ушло" in " ".join(map(str, stale.itertext()))


def test_its_alignment_is_read_back(demo: Report) -> None:
    data = render(demo, "tei")
    assert isinstance(data, bytes)
    again = find_format("tei").read(Source(Path("letter.tei"), data)).aligned
    assert again.keys == demo.collation.keys
    assert [one.runs for one in again.alignment.beads] == [
        one.runs for one in demo.collation.alignment.beads
    ]


def test_it_is_valid(demo: Report) -> None:
    odd = "a\x00\x1b<&]]>\ufffe\u202e"
    strange = make_report({"fa": [odd], "en": [odd]}, [divergence("a", bead=0)], title=odd)
    empty = make_report({"fa": ["سلام"], "en": ["Hello"]})
    for report in (demo, replace(demo, stale=(GONE,)), strange, empty):
        data = render(report, "tei")
        assert isinstance(data, bytes)
        assert faults("tei", data) == []
