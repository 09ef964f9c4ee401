"""A batch summed up: figures that add up, a page that is safe, tables that can be read back."""

from __future__ import annotations

import csv
import json
from html import escape
from pathlib import Path

import pytest

from tests.batch.conftest import Collection, content
from tests.browser import Browser
from workbench.batch.batch import open_batch
from workbench.batch.collect import collect
from workbench.batch.counts import in_order
from workbench.batch.run import run_part
from workbench.batch.settings import BatchSettings
from workbench.batch.summary import OUTLIERS, Figures, Outliers, Summary, figures
from workbench.cli import main
from workbench.errors import InputError, UsageError

FORMATS = ("json", "tsv", "html")
SETTINGS = BatchSettings(beads=True, divergences=True)


@pytest.fixture
def batch(collection: Collection, tmp_path: Path) -> Path:
    """Return the folder of a batch of three documents, one with a wrong sum, and a bad one."""
    source = collection(2, 2)
    bad = {"id": "<b>bad\t\u202e", "texts": {"fa": "ا", "ru": 1}}
    (source / "bad.jsonl").write_text(json.dumps(bad), encoding="utf-8")
    list(run_part(source, tmp_path / "out", SETTINGS))
    return tmp_path / "out"


def test_sums(batch: Path, tmp_path: Path) -> None:
    summary = collect(batch, tmp_path / "sum", FORMATS)
    assert (summary.documents, dict(summary.errors)) == (5, {"InputError": 1})
    assert summary.languages["fa"]["texts"] == 4
    assert dict(summary.bead_types) == {"1-1-1": 8}
    assert sum(summary.bead_scores) == summary.beads == 8
    value = json.loads((tmp_path / "sum/summary.json").read_text(encoding="utf-8"))
    assert value["divergences"]["total"] == summary.divergences
    assert sum(value["alignment"]["document_scores"]) == 4
    assert 0.9 < value["alignment"]["score"] <= 1


def test_ids_of_several_documents_are_told(
    collection: Collection, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = collection(2, 1)
    twice = {"id": "<i>deed 7", "texts": {"fa": "سند هفتم", "ru": "Седьмая купчая"}}
    lines = [json.dumps(one) for one in (twice, {**twice, "id": "deed 8"}, twice)]
    (source / "twice.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    list(run_part(source, tmp_path / "out", SETTINGS))
    main(["batch", "collect", str(tmp_path / "out")])
    assert "1 id is that of several documents: <i>deed 7\n" in capsys.readouterr().err
    value = json.loads((tmp_path / "out/summary/summary.json").read_text(encoding="utf-8"))
    assert value["same_ids"] == ["<i>deed 7"]
    page = (tmp_path / "out/summary/index.html").read_text(encoding="utf-8")
    assert "Ids of more than one document" in page
    assert "&lt;i&gt;deed 7" in page


def test_documents_in_doubt_and_records_without_id_can_be_found(
    collection: Collection, tmp_path: Path
) -> None:
    source = collection(1, 1)
    swapped = {"id": "deed 9", "texts": {"fa": "Седьмая купчая", "ru": "سند هفتم"}}
    lines = [json.dumps(swapped), '{"id": "cut']
    (source / "odd.jsonl").write_text("\n".join(lines), encoding="utf-8")
    list(run_part(source, tmp_path / "out", SETTINGS))
    summary = collect(tmp_path / "out", tmp_path / "sum", FORMATS)
    (doubted,), (failed,) = summary.doubted, summary.failed
    assert doubted.doubt == "fa is said to be Farsi, but it is written in Cyrillic letters"
    assert failed.error.startswith("record 1 of odd: InputError: not JSON: Unterminated string")
    page = (tmp_path / "sum/index.html").read_text(encoding="utf-8")
    assert "1 document in doubt; 1 document with errors" in page
    assert page.index("<h3>In doubt</h3>") < page.index(doubted.doubt)
    assert escape(failed.error) in page


def test_tables_can_be_read_back(batch: Path, tmp_path: Path) -> None:
    summary = collect(batch, tmp_path / "sum", FORMATS)
    with (tmp_path / "sum/documents.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, dialect="excel-tab"))
    assert [row["id"] for row in rows] == [
        "<b>bad\t\u202e", "doc-1000", "doc-1001", "doc-1002", "doc-1003"
    ]  # fmt: skip
    assert rows[0]["error"].startswith("InputError: ru must be")
    assert sum(int(row["divergences"]) for row in rows) == summary.divergences
    with (tmp_path / "sum/divergences.tsv").open(encoding="utf-8", newline="") as file:
        counts = list(csv.DictReader(file, dialect="excel-tab"))
    assert sum(int(row["count"]) for row in counts) == summary.divergences


def test_the_page_shows_outliers_first_and_untrusted_text_as_text(
    batch: Path, tmp_path: Path
) -> None:
    collect(batch, tmp_path / "sum", ("html",))
    page = (tmp_path / "sum/index.html").read_text(encoding="utf-8")
    assert page.index("What stands out") < page.index("How documents and beads are spread")
    assert "<b>bad" not in page
    assert "&lt;b&gt;bad" in page
    assert "\u202e" not in page
    assert "<script" not in page
    assert sorted(content(tmp_path / "sum")) == ["index.html"]


@pytest.mark.parametrize("width", [400, 1280])
def test_all_of_the_page_is_in_sight(
    browser: Browser, batch: Path, tmp_path: Path, width: int
) -> None:
    collect(batch, tmp_path / "sum", ("html",))
    with browser.screen(width):
        browser.open(tmp_path / "sum/index.html")
        assert browser.value("document.documentElement.scrollWidth") <= width
        cut = "[...document.querySelectorAll('table')].filter(t => t.scrollWidth > t.clientWidth)"
        assert browser.value(f"{cut}.length") == 0
        assert browser.value("document.querySelector('#outliers td').offsetWidth") > 0


def test_the_same_batch_gives_the_same_bytes(batch: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        collect(batch, tmp_path / name, FORMATS)
    assert content(tmp_path / "one") == content(tmp_path / "two")


def test_parquet(batch: Path, tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    collect(batch, tmp_path / "sum", ("parquet",))
    assert sorted(content(tmp_path / "sum")) == [
        "beads.parquet", "divergences.parquet", "documents.parquet"
    ]  # fmt: skip
    path = tmp_path / "sum" / "documents.parquet"
    found = duckdb.sql(f"SELECT id, beads, score FROM '{path}'").fetchall()
    assert [row[:2] for row in found][:2] == [("<b>bad\t\u202e", 0), ("doc-1000", 2)]
    assert found[0][2] is None


def test_parquet_without_duckdb_is_said_plainly(
    batch: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def absent(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr("workbench.batch.collect.import_module", absent)
    with pytest.raises(UsageError, match=r"pip install 'translation-comparison-workbench\[parq"):
        collect(batch, tmp_path / "sum", ("parquet",))


def test_misuse(batch: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no format 'pdf'"):
        collect(batch, tmp_path / "sum", ("pdf",))
    with pytest.raises(UsageError, match="holds no batch"):
        collect(tmp_path, tmp_path / "sum", FORMATS)
    (batch / "part-00.rows.jsonl").write_text("{\n", encoding="utf-8")
    with pytest.raises(InputError, match="this is no row"):
        collect(batch, tmp_path / "sum", FORMATS)


def test_rows_of_another_version(batch: Path, tmp_path: Path) -> None:
    rows = batch / "part-00.rows.jsonl"
    rows.write_text(rows.read_text(encoding="utf-8").replace('"doubt":', '"doubts":'), "utf-8")
    with pytest.raises(InputError, match=r"the rows of part-00 are of another version.*--redo"):
        collect(batch, tmp_path / "sum", FORMATS)
    assert not (tmp_path / "sum").exists() or not list((tmp_path / "sum").iterdir())


def test_an_empty_batch(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    open_batch(tmp_path / "out", tmp_path / "in", SETTINGS)
    summary = collect(tmp_path / "out", tmp_path / "sum", FORMATS)
    assert (summary.documents, summary.beads) == (0, 0)


def test_outliers_are_few_and_the_first_of_equals() -> None:
    outliers = Outliers()
    row = {"id": None, "error": {"kind": "x", "message": "y"}}
    for number in range(1000):
        found = figures(row | {"id": number})
        outliers.add(float(number % 100), found)
    ranked = outliers.ranked()
    assert len(ranked) == OUTLIERS
    assert [one.id for one in ranked[:11]] == [*(f"{at}99" for at in ("", *range(1, 10))), "98"]


def test_points_are_of_divergences_that_are_sure(tmp_path: Path) -> None:
    counts = [
        {"kind": "amount", "severity": "critical", "confidence": "high", "hop": None, "count": 2},
        {"kind": "date", "severity": "major", "confidence": "medium", "hop": "a→b", "count": 1},
        {"kind": "name", "severity": "major", "confidence": "low", "hop": None, "count": 9},
    ]
    text = {"lang": "en", "characters": 600, "words": 100, "segments": 5}
    row = {
        "id": 1,
        "texts": {"en": text, "fa": text | {"lang": "fa"}},
        "beads": {"total": 5, "types": {"1-1": 5}},
        "alignment": {"score": 0.9, "lowest": 0.8, "doubtful": 0, "scores": [0] * 9 + [5],
                      "doubt": None},
        "divergences": {"total": 12, "counts": counts},
        "error": None,
    }  # fmt: skip
    found: Figures = figures(row)
    assert (found.points, found.points_per_thousand) == (55, 550)
    summary = Summary()
    summary.add(row, found)
    assert [key for key, _ in in_order(summary.counts)] == [
        ("date", "major", "medium", "a→b"),
        ("amount", "critical", "high", None),
        ("name", "major", "low", None),
    ]
