"""``workbench report``: what it filters and what it writes."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import Desk
from workbench.report import FORMATS
from workbench.review import Seen, open_review
from workbench.review.standing import STANDINGS


def found(desk: Desk, *options: str) -> list[str]:
    ran = desk.run("report", "letter", "--format", "json", "-o", "-", *options)
    return [one["id"] for one in json.loads(ran.out)["divergences"]]


def test_only_divergences_of_a_verdict(desk: Desk) -> None:
    assert desk.run("init", "letter", *desk.texts).status == 0
    first, second, *more = found(desk)
    with open_review(Path("alignments/letter/reviews"), "mina", "letter") as review:
        review.decide({second: Seen()}, "confirmed")
    assert found(desk, "--only", "confirmed") == [second]
    assert found(desk, "--only", "open") == [first, *more]
    assert found(desk, "--only", "open,confirmed") == [first, second, *more]
    assert found(desk, "--only", "dismissed") == []


def test_the_signature_tells_what_was_asked_for(desk: Desk) -> None:
    words = ("open,confirmed", "confirmed,open,open")
    ran = [desk.run("report", *desk.texts, "--format", "json", "-o", "-", "--only", one).out
           for one in words]  # fmt: skip
    assert ran[0] == ran[1]
    assert "|only:confirmed,open|" in json.loads(ran[0])["signature"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--only", "agreed"), "there is no standing 'agreed'"),
        (("-o", "out/letter.html"), "out/letter.html looks like a file; files are named after the"),
        (("--bom", "--format", "html"), "--bom goes with --format csv or tsv"),
        (("--lang", "tlh"), "reports are written in en, fa, ru, not in 'tlh'"),
        (("--lang", "ru", "--lang", "fa"), "a report is in one language; --lang names ru and fa"),
    ],
)
def test_misuse_writes_nothing(desk: Desk, arguments: tuple[str, ...], says: str) -> None:
    before = desk.files
    ran = desk.run("report", *desk.texts, *arguments)
    assert ran.status == 2
    assert says in ran.err
    assert desk.files == before


def test_where_one_of_many_formats_cannot_be_made_none_is_written(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    before = desk.files
    ran = desk.run("report", *desk.texts, "--format", "html,tmx,xlsx,tei")
    assert ran.status == 2
    assert "Excel workbooks need the extra [xlsx]" in ran.err
    assert desk.files == before


@pytest.mark.parametrize("name", ["csv", "tsv"])
def test_a_table_for_excel_begins_with_a_byte_order_mark(desk: Desk, name: str) -> None:
    for options in ((), ("--bom",)):
        assert desk.run("report", *desk.texts, "--format", f"{name},jsonl", *options).status == 0
        data = (desk.folder / f"reports/fa-ru-en.{name}").read_bytes()
        assert data.startswith(b"\xef\xbb\xbf") == bool(options)
    assert (desk.folder / "reports/fa-ru-en.jsonl").read_bytes().startswith(b"{")


def test_a_report_wins_over_aligned_text_of_the_same_name(desk: Desk) -> None:
    assert desk.run("report", *desk.texts, "--format", "tei,tmx", "-o", "made").status == 0
    assert {"made/fa-ru-en.tei", "made/fa-ru-en.tmx"} <= desk.files
    assert "made/fa-ru-en.tei.xml" not in desk.files


def test_help_names_every_format_and_filter(desk: Desk) -> None:
    with pytest.raises(SystemExit):
        desk.run("report", "--help")
    told = desk.capsys.readouterr().out
    assert "--only" in told
    assert all(re.search(rf"\b{name}\b", told) for name in FORMATS)


def test_every_format_and_filter_is_in_the_docs() -> None:
    page = Path(__file__).parents[2].joinpath("docs/reports.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in page for name in (*FORMATS, *STANDINGS))


def test_the_report_speaks_a_language_and_texts_keep_theirs(desk: Desk) -> None:
    texts = [text.replace("ru=", "old=") for text in desk.texts]
    spoken = ("--lang", "ru", "--lang", "old=ru", "--format", "json", "-o", "-")
    report = json.loads(desk.run("report", *texts, *spoken).out)
    assert report["lang"] == "ru"
    assert [one["lang"] for one in report["witnesses"]] == ["fa", "ru", "en"]
    assert any("расходится" in one["reason"] for one in report["divergences"])


def test_the_notes_of_aligned_text_speak_it_too(desk: Desk) -> None:
    desk.run("report", *desk.texts, "--lang", "ru", "--format", "tmx", "-q")
    (whole,) = (desk.folder / "reports").glob("fa-ru-en.tmx")
    assert "amount: fa и ru — 20 млрд долларов США, en — 20 млн долларов США" in whole.read_text(
        "utf-8"
    )
