"""Documents made for tests, and how they are read."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from workbench.formats.text_format import ReadText, TextSource
from workbench.formats.texts import find_text_format
from workbench.report.wording import wording
from workbench.report.wording.heard import heard

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def read(name: str, data: str | bytes, lang: str = "en", encoding: str | None = None) -> ReadText:
    found = find_text_format(Path(name))
    assert found is not None
    content = data.encode() if isinstance(data, str) else data
    taken = found.read(TextSource(Path(name), content, lang, encoding))
    # Reports in other languages say what stands in the notes of a work.
    assert [note for note in taken.notes if heard(note, wording("ru")) is None] == []
    return taken


def zip_of(members: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return out.getvalue()


def zipped(**members: str) -> bytes:
    return zip_of({f"word/{name}.xml": content for name, content in members.items()})


def docx(body: str, space: str = W, **parts: str) -> bytes:
    members = {
        name: f'<w:{name} xmlns:w="{space}">{content}</w:{name}>' for name, content in parts.items()
    }
    document = f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'
    return zipped(document=document, **members)


def epub(spine: str, pages: dict[str, str], manifest: str = "", **more: str) -> bytes:
    """Return a book whose pages are the bodies given, by name."""
    items = "".join(
        f'<item id="{name}" href="text/{name}%20.xhtml" media-type="application/xhtml+xml"/>'
        for name in pages
    )
    members: dict[str, str | bytes] = {
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OPS/book.opf"/>'
        "</rootfiles></container>",
        "OPS/book.opf": f"<package><manifest>{items}{manifest}</manifest>"
        f"<spine>{spine}</spine></package>",
        **{
            f"OPS/text/{name} .xhtml": "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>t"
            f"</title></head><body>{body}</body></html>"
            for name, body in pages.items()
        },
        **more,
    }
    return zip_of(members)


ODF = "".join(
    f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("style", "style"), ("text", "text"),
                         ("table", "table"), ("draw", "drawing"), ("svg", "svg-compatible"))
)  # fmt: skip


def odt(body: str, styles: str = "", **more: str) -> bytes:
    """Return a document of a body, its own styles and other members."""
    content = (
        f"<office:document-content{ODF}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zip_of({"content.xml": content, **more})


def p(*runs: str, style: str = "") -> str:
    properties = f"<w:pPr>{style}</w:pPr>" if style else ""
    return f"<w:p>{properties}{''.join(runs)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>{}</TEI>'
