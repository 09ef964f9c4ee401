"""``workbench compare``."""

from __future__ import annotations

import re

import pytest

from tests.commands.conftest import Desk


@pytest.fixture
def copied(desk: Desk) -> Desk:
    text = (desk.folder / "en.txt").read_text(encoding="utf-8")
    changed = text.replace("XXVIIInd", "XXVIInd").replace("opened", "Opened")
    (desk.folder / "copy.txt").write_text(changed, encoding="utf-8")
    return desk


COPY = ("en=en.txt", "en-copy=copy.txt")


def test_changed_words_stand_in_their_text(copied: Desk) -> None:
    ran = copied.run("compare", *COPY)
    assert ran.status == 0
    assert "bead 0 · value" in ran.out
    assert "The [-XXVIIInd-] Congress" in ran.out
    assert "The [+XXVIInd+] Congress" in ran.out
    assert "differences: 1 value, 1 case" in ran.err


def test_records_and_kinds_ignored(copied: Desk) -> None:
    (record,) = copied.run("compare", *COPY, "--json", "--ignore", "case,punctuation").records
    assert record == {
        "bead": 0,
        "kind": "value",
        "texts": {"en": "XXVIIInd", "en-copy": "XXVIInd"},
        "spans": {"en": [4, 12], "en-copy": [4, 11]},
    }


def test_a_page_that_fetches_nothing(copied: Desk) -> None:
    page = copied.run("compare", *COPY, "--html", "-q").out
    assert 'data-kind="value">XXVIInd</mark>' in page
    assert "default-src 'none'" in page
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "")


def test_the_page_lists_what_differs_and_leads_there(copied: Desk) -> None:
    page = copied.run("compare", *COPY, "--html", "-q").out
    listed = page.partition('<section id="text">')[0]
    assert "<b>value</b> 1 · a number, date or amount" in listed
    said = re.sub(r"</?bdi[^>]*>", "", listed)
    assert '<a href="#b0">0</a> XXVIIInd → XXVIInd' in said
    assert 'id="b0"' in page


def test_a_word_cut_at_the_end_of_a_line_is_one_word(copied: Desk) -> None:
    (copied.folder / "en.txt").write_text("He knew seven langu-\nages.", encoding="utf-8")
    (copied.folder / "copy.txt").write_text("He knew seven languages.", encoding="utf-8")
    (record,) = copied.run("compare", *COPY, "--json").records
    assert (record["kind"], record["texts"]["en"]) == ("spelling", "langu-\nages")


def test_markup_in_a_text_stays_text(copied: Desk) -> None:
    (copied.folder / "copy.txt").write_text("<script>alert(1)</script> opened.", encoding="utf-8")
    page = copied.run("compare", *COPY, "--html", "-q").out
    assert "<script" not in page


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("en=en.txt", "ru=ru.txt"), "compared in one language only"),
        ((*COPY, "ru=ru.txt", "--witnesses", "en,ru"), "en is English and ru is Russian"),
        ((*COPY, "--witnesses", "en"), "--witnesses names two"),
        ((*COPY, "--ignore", "spaces"), "there is no kind of difference 'spaces'"),
        ((*COPY, "--html", "--json"), "exclude each other"),
    ],
)
def test_misuse_is_one_sentence(copied: Desk, arguments: tuple[str, ...], sentence: str) -> None:
    ran = copied.run("compare", *arguments, "-q")
    assert ran.status == 2
    assert sentence in ran.err
