"""PDF (extra [pdf]): the text as pdfium finds it, to be read against the page before it is used."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from workbench.errors import InputError
from workbench.extras import missing
from workbench.formats.text_format import ReadText, TextFormat, TextSource, joined
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
            texts.append(_clean(content.get_text_range()))
            content.close()
            page.close()
    finally:
        document.close()
    if not any(text.strip() for text in texts):
        message = "holds pictures of text and no text; recognise it (OCR) first"
        raise InputError(message, source.path)
    notes = [f"{counted(pages, 'page')} as pdfium reads them; compare them with the PDF"]
    if language(source.lang).direction == "rtl":
        notes.append(
            "text that runs from right to left often loses spaces and the order of digits in a PDF"
        )
    return ReadText(joined(texts), tuple(notes), wants_proof=True)


def _clean(text: str) -> str:
    # pdfium has U+FFFE for a hyphen and the line's end behind it; other lines end as in Windows.
    return text.replace("\r\n", "\n").replace("\ufffe", "-\n").replace("\0", "").strip("\n")


FORMAT = TextFormat("PDF", (".pdf",), read)
