"""``init`` of documents: it tells what it took and left, and asks before it trusts a PDF."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.commands.conftest import Desk

PAGE = "<html><body><h1>Письмо</h1><p>XXVII съезд <del>был</del> открылся.</p></body></html>"
PDF = (
    b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
    b"2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
    b"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
    b" /Resources << /Font << /F1 5 0 R >> >> >>\nendobj\n"
    b"4 0 obj\n<< /Length 45 >>\nstream\nBT /F1 12 Tf 50 700 Td (The Congress.) Tj ET  "
    b"\nendstream\nendobj\n5 0 obj\n"
    b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n"
    b"trailer << /Root 1 0 R /Size 6 >>\n"
)


def test_what_was_taken_and_left_is_told_and_kept(desk: Desk) -> None:
    (desk.folder / "ru.html").write_text(PAGE, encoding="utf-8")
    (desk.folder / "old.txt").write_bytes("Съезд открылся.".encode("cp1251"))
    ran = desk.run(
        *("init", "letter", "fa=fa.txt", "ru=ru.html", "ru-old=old.txt"), "--encoding", "cp1251"
    )
    assert ran.status == 0
    assert "fa: took fa.txt as it stands (UTF-8)" in ran.err
    assert "ru: took 2 paragraphs of ru.html (HTML, UTF-8); left out 1 deletion" in ran.err
    assert "ru-old: took old.txt as it stands (cp1251)" in ran.err
    stored = desk.folder / "translations" / "letter"
    assert (stored / "ru.txt").read_text(encoding="utf-8") == "# Письмо\n\nXXVII съезд открылся.\n"
    described = (stored / "work.yaml").read_text(encoding="utf-8")
    assert "ru.txt: took 2 paragraphs of ru.html (HTML, UTF-8); left out 1 deletion" in described
    assert desk.run("check", "letter").status == 0


def test_texts_in_several_encodings_are_taken_at_once(desk: Desk) -> None:
    page = f'<meta charset="windows-1251">{PAGE}'
    (desk.folder / "ru.html").write_bytes(page.encode("cp1251"))
    (desk.folder / "en.txt").write_bytes("The Congress opened.".encode("utf-16"))
    ran = desk.run("init", "letter", "ru=ru.html", "en=en.txt", "--encoding", "en=utf-16")
    assert ran.status == 0
    assert "ru: took 2 paragraphs of ru.html (HTML, windows-1251)" in ran.err
    assert "en: took en.txt as it stands (utf-16)" in ran.err
    ran = desk.run("check", "letter", "--encoding", "en=utf-16")
    assert ran.status == 2
    assert "a work says these in its work.yaml" in ran.err


@pytest.mark.parametrize("name", ["my letter", "../letter", "taken"])
def test_nothing_is_read_for_a_name_that_cannot_be(desk: Desk, name: str) -> None:
    (desk.folder / "translations" / "taken").mkdir(parents=True)
    ran = desk.run("init", name, *desk.texts)
    assert ran.status == 2
    assert ran.err.startswith("workbench: ")


def test_the_encoding_a_page_declares_is_told(desk: Desk) -> None:
    page = f'<meta charset="windows-1251">{PAGE}'
    (desk.folder / "ru.html").write_bytes(page.encode("cp1251"))
    ran = desk.run("init", "letter", "fa=fa.txt", "ru=ru.html")
    assert "ru: took 2 paragraphs of ru.html (HTML, windows-1251)" in ran.err


def test_documents_may_stand_wherever_texts_may(desk: Desk) -> None:
    (desk.folder / "ru.html").write_text(PAGE, encoding="utf-8")
    ran = desk.run("show", "fa=fa.txt", "ru=ru.html")
    assert ran.status == 0
    assert "XXVII съезд открылся." in ran.out


@pytest.mark.parametrize(
    ("arguments", "answer", "says"),
    [
        (["check"], "", "make a work of it with `workbench init`"),
        (["init", "letter"], "", "add --yes once you have"),
        (["init", "letter"], "n\n", "not taken; copy its text into a text file by hand"),
    ],
)
def test_a_pdf_is_not_trusted(
    desk: Desk, arguments: list[str], answer: str, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pypdfium2")
    (desk.folder / "en.pdf").write_bytes(PDF)
    before = desk.files
    stdin = io.StringIO(answer)
    monkeypatch.setattr(stdin, "isatty", lambda: bool(answer))
    monkeypatch.setattr(sys, "stdin", stdin)
    ran = desk.run(*arguments, "fa=fa.txt", "en=en.pdf")
    assert ran.status == 2
    assert says in ran.err
    assert desk.files == before


@pytest.mark.parametrize(("arguments", "answer"), [(["--yes"], ""), ([], "y\n")])
def test_a_pdf_that_was_read_is_taken(
    desk: Desk, arguments: list[str], answer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pypdfium2")
    (desk.folder / "en.pdf").write_bytes(PDF)
    stdin = io.StringIO(answer)
    monkeypatch.setattr(stdin, "isatty", lambda: bool(answer))
    monkeypatch.setattr(sys, "stdin", stdin)
    ran = desk.run("init", "letter", "fa=fa.txt", "en=en.pdf", *arguments)
    assert ran.status == 0
    assert ("│ The Congress." in ran.err) is bool(answer)
    stored = desk.folder / "translations" / "letter" / "en.txt"
    assert stored.read_text(encoding="utf-8") == "The Congress.\n"
