"""Bad documents, given as texts and as aligned text: refused or read, and nothing got out."""

from __future__ import annotations

import time

import pytest

from tests.commands.conftest import TEXTS
from tests.formats.texts.documents import odt, zip_of
from tests.hostile.conftest import Desk

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SECRET = "the secret of the desk"


def docx(text: str, more: dict[str, str | bytes] | None = None, head: str = "") -> bytes:
    body = f"<w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body>"
    document = f'{head}<w:document xmlns:w="{WORD}">{body}</w:document>'
    return zip_of({"word/document.xml": document, **(more or {})})


LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY x SYSTEM "secret.txt">]>'
REMOTE = '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'
TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>{}</p></body></text></TEI>'
TMX = (
    '<tmx version="1.4"><header srclang="ru"/><body><tu><tuv xml:lang="ru"><seg>Да</seg></tuv>'
    '<tuv xml:lang="en"><seg>{}</seg></tuv></tu></body></tmx>'
)

DOCUMENTS: dict[str, bytes] = {
    "bomb.docx": docx("x", {"word/footnotes.xml": b"<a>" + b" " * 200_000_000 + b"</a>"}),
    "crowd.docx": docx("x", {f"word/{n}.xml": b"" for n in range(20_000)}),
    "out.docx": docx("It cost 30.", {"../../../secret.txt": "over it", "/etc/x": "over it"}),
    "laughs.docx": docx("&i;", head=LAUGHS),
    "outside.docx": docx("&x;", head=OUTSIDE),
    "deep.docx": zip_of({"word/document.xml": "<a>" * 50_000}),
    "cut.docx": docx("It cost 30.")[:-30],
    "bomb.odt": odt("x", **{"styles.xml": "<a>" + " " * 200_000_000 + "</a>"}),
    "laughs.odt": zip_of({"content.xml": LAUGHS + "<x>&i;</x>"}),
    "outside.odt": zip_of({"content.xml": OUTSIDE + "<x>&x;</x>"}),
    "deep.odt": odt("<text:p>" * 200 + "It cost 30." + "</text:p>" * 200),
    "cells.odt": odt(
        "<table:table><table:table-row><table:table-cell>" * 80
        + "<text:p>It cost 30.</text:p>"
        + "</table:table-cell></table:table-row></table:table>" * 80
    ),
    "circle.odt": odt(
        '<text:p><text:span text:style-name="A">It cost 30.</text:span></text:p>',
        '<style:style style:name="A" style:family="text" style:parent-style-name="A"/>',
    ),
    "spaces.odt": odt('<text:p>It cost<text:s text:c="999999999"/>30.</text:p>'),
    "none.docx": b"PK\x05\x06" + bytes(18),
    "laughs.tei": (LAUGHS + TEI.format("&i;")).encode(),
    "outside.tei": (OUTSIDE + TEI.format("&x;")).encode(),
    "remote.tei": (REMOTE + TEI.format("It cost 30.")).encode(),
    "live.html": b"<script>x</script><p onclick=x>It cost 30.<svg onload=x><iframe src=secret.txt>",
    "deep.html": b"<div>" * 50_000 + b"It cost 30.",
    "open.html": b"<p>It cost 30." + b"<!--" * 50_000,
    "deep.md": b"> " * 20_000 + b"It cost 30.",
    "links.md": b"[" * 20_000 + b"It cost 30.",
}

ALIGNED: dict[str, bytes] = {
    "laughs.tmx": (LAUGHS + TMX.format("&i;")).encode(),
    "outside.tmx": (OUTSIDE + TMX.format("&x;")).encode(),
    "remote.tmx": (REMOTE + TMX.format("Yes")).encode(),
    "deep.tmx": b"<tmx>" * 50_000,
    "live.tmx": TMX.format("&lt;script&gt;=1+1&#x202e;").encode(),
    "formula.tsv": b"ru\ten\n=1+1\t@SUM(1)\n-1\t+1\n",
    "bomb.xlsx": zip_of({"xl/worksheets/sheet1.xml": b" " * 200_000_000}),
    "none.xlsx": b"PK\x03\x04" + b"\xff" * 100,
}


@pytest.fixture
def armed(desk: Desk) -> Desk:
    (desk.folder / "secret.txt").write_text(SECRET, encoding="utf-8")
    desk.write(ru=TEXTS["ru"])
    return desk


def holds_the_secret(desk: Desk) -> bool:
    files = [path for path in desk.folder.rglob("*") if path.is_file()]
    return any(SECRET.encode() in path.read_bytes() for path in files if path.name != "secret.txt")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_bad_document(armed: Desk, name: str) -> None:
    (armed.folder / name).write_bytes(DOCUMENTS[name])
    started = time.process_time()
    witnesses = ["ru=ru.txt", f"en={name}"]
    ran = armed.run_all(witnesses)
    assert time.process_time() - started < 15
    assert SECRET not in "".join(one.out + one.err for one in ran)
    assert not holds_the_secret(armed)
    assert (armed.folder / "secret.txt").read_text(encoding="utf-8") == SECRET


@pytest.mark.parametrize("name", ALIGNED)
def test_bad_aligned_text(armed: Desk, name: str) -> None:
    (armed.folder / name).write_bytes(ALIGNED[name])
    started = time.process_time()
    ran = [
        armed.run("convert", name, "--to", "tmx,xliff2,tsv,tei", "-o", "converted"),
        armed.run("init", "letter", name),
    ]
    if (armed.folder / "translations" / "letter").exists():
        ran += armed.run_all(["letter"])
        assert armed.run("fsck", "letter").status == 0
    armed.examine()
    assert time.process_time() - started < 15
    assert SECRET not in "".join(one.out + one.err for one in ran)
    assert not holds_the_secret(armed)
