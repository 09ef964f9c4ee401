"""PDF (extra [pdf]): the text as pdfium finds it, to be read against the page before it is used."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import c_double
from importlib import import_module
from typing import Any

from workbench.errors import InputError
from workbench.extras import missing
from workbench.formats.pdf_lines import HYPHEN, Glyph, runs_right_to_left, text_of, with_marks
from workbench.formats.text_format import ReadText, TextFormat, TextSource
from workbench.languages import language
from workbench.message import counted

_MOST_PAGES = 5_000


def read(source: TextSource) -> ReadText:
    """Read the text of every page; pages are paragraphs apart."""
    try:
        # Typed nowhere, and not always installed.
        pdfium: Any = import_module("pypdfium2")
    except ImportError:
        raise missing("pdf", "PDF files") from None
    try:
        document = pdfium.PdfDocument(source.data)
    except pdfium.PdfiumError as error:
        locked = "password" in str(error).lower()
        what = "is locked with a password; save it without one" if locked else "is no whole PDF"
        raise InputError(what, source.path) from None
    try:
        pages = len(document)
        if pages > _MOST_PAGES:
            raise InputError(f"has {pages} pages; cut it into parts", source.path)
        texts = []
        for number in range(pages):
            page = document[number]
            content = page.get_textpage()
            glyphs = with_marks(_glyphs(content))
            text = "".join(glyph.char for glyph in glyphs)
            turned = runs_right_to_left(text)
            texts.append(text_of(glyphs).replace(HYPHEN, "-") if turned else _clean(text))
            content.close()
            page.close()
    finally:
        document.close()
    if not any(text.strip() for text in texts):
        message = "holds pictures of text and no text; recognise it (OCR) first"
        raise InputError(message, source.path)
    notes = [f"took {counted(pages, 'page')} as pdfium reads them; compare them with the PDF"]
    if language(source.lang).direction == "rtl":
        notes.append(
            "text that runs from right to left loses joiners, and here and there a space, in a PDF"
        )
    return ReadText("\n\f".join(texts) + "\n", tuple(notes), wants_proof=True)


def _glyphs(content: Any) -> Iterator[Glyph]:
    """Yield the characters of a page with their places, in pdfium's order."""
    raw: Any = import_module("pypdfium2.raw")
    x, y = c_double(), c_double()
    for at in range(content.count_chars()):
        left, _, right, _ = content.get_charbox(at)
        raw.FPDFText_GetCharOrigin(content, at, x, y)
        char = chr(raw.FPDFText_GetUnicode(content, at))
        yield Glyph(char, left, right, y.value, raw.FPDFText_GetFontSize(content, at))


def _clean(text: str) -> str:
    # Lines end as in Windows.
    text = text.replace("\r\n", "\n").replace(HYPHEN, "-\n")
    return text.replace("\0", "").strip("\n")


FORMAT = TextFormat("PDF", (".pdf",), read)
