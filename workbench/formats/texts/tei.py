"""TEI P5: the text as it stands on the page, a paragraph for each block.

Headers, editors' notes and deletions are left out; of a ``choice`` the page's own reading is taken.
Notes that say they stand on the page (``place``) stand at the end behind their number.
"""

from __future__ import annotations

import re

from lxml import etree

from workbench.errors import InputError
from workbench.formats.tei_text import TEI, TeiText
from workbench.formats.text_format import (
    ReadText,
    TextFormat,
    TextSource,
    as_note,
    joined,
    notes_put,
)
from workbench.formats.text_tables import OpenTables
from workbench.formats.xml_files import LANG, SPACE, Element, local, parse_xml
from workbench.languages import base

_BLOCKS = {"p", "ab", "head", "l", "item", "cell", "u", "byline", "dateline", "salute", "signed",
           "opener", "closer", "trailer", "label", "speaker", "stage", "docTitle", "titlePart",
           "docAuthor", "docDate", "epigraph", "div", "body", "front", "back", "list", "lg", "sp",
           "table", "row", "quote", "floatingText", "group", "text"}  # fmt: skip
_ON_PAGE = ("foot", "bottom", "end")
_RUNNING = {"p", "ab", "l", "head", "item", "cell"}
_SPACES = re.compile(r"[ \t\n\r]+")


def read(source: TextSource) -> ReadText:
    """Read the text in the language wanted, or the only one there is."""
    root = parse_xml(source.data, source.path)
    texts = [one for one in root.iter(f"{TEI}text") if one.find(f"{TEI}group") is None]
    if not texts:
        message = "this XML is no TEI with a <text>; save the text as plain text or HTML"
        raise InputError(message, source.path, root.sourceline)
    if len(texts) > 1:
        texts = [one for one in texts if _lang(one) == base(source.lang)]
    if len(texts) != 1:
        message = f"holds {len(texts) or 'no'} texts in {source.lang or 'the language wanted'}"
        raise InputError(f"{message}; mark one with xml:lang", source.path, root.sourceline)
    page = _Page()
    page.walk(texts[0])
    page.end()
    page.put_notes()
    if not page.paragraphs:
        raise InputError("its <text> is empty", source.path, texts[0].sourceline)
    put = (notes_put(len(page.notes)),) if page.notes else ()
    return ReadText(joined(page.paragraphs), (*put, *page.text.notes()))


def _lang(element: Element) -> str:
    return base(element.get(LANG) or "")


def _is_quoted_in_passing(element: Element, name: str) -> bool:
    """Tell whether a ``quote`` is some words of a paragraph and has none of its own."""
    return (
        name == "quote"
        and any(local(one) in _RUNNING for one in element.iterancestors())
        and not any(local(one) in _BLOCKS for one in element.iterdescendants(etree.Element))
    )


class _Page:
    def __init__(self) -> None:
        self.text = TeiText()
        self.paragraphs: list[str] = []
        self.pieces: list[str] = []
        self.prefix = ""
        self.preserve = False
        self.tables = OpenTables(self.paragraphs)
        self.notes: list[Element] = []

    def walk(self, element: Element) -> None:
        name = local(element)
        before = self.preserve
        self.preserve = (element.get(SPACE) or ("preserve" if before else "")) == "preserve"
        block = name in _BLOCKS and not _is_quoted_in_passing(element, name)
        if block:
            self.end()
            self.prefix = {"head": "# ", "item": "- "}.get(name, self.prefix)
        if name == "table":
            self.tables.begin()
        elif name == "row":
            self.tables.row()
        first = len(self.paragraphs)
        self.add(element.text)
        for child in element:
            if local(child) == "note" and child.get("place") in _ON_PAGE:
                self.notes.append(child)
                own: str | None = f"[{len(self.notes)}]"
            else:
                own = self.text.inside(child)
            if own is None:
                self.walk(child)
            else:
                self.pieces.append(own)
            self.add(child.tail)
        if block:
            self.end()
        if name == "cell":
            self.tables.cell(first)
        elif name == "table":
            self.tables.end()
        self.preserve = before

    def put_notes(self) -> None:
        for number, note in enumerate(self.notes, 1):
            before = len(self.paragraphs)
            self.walk(note)
            self.end()
            self.paragraphs[before:] = [as_note(number, self.paragraphs[before:])]

    def add(self, text: str | None) -> None:
        if text:
            self.pieces.append(text if self.preserve else _SPACES.sub(" ", text))

    def end(self) -> None:
        text = re.sub(r" *\n *", "\n", "".join(self.pieces)).strip(" \t\r\n")
        self.pieces.clear()
        if text:
            self.paragraphs.append(self.prefix + text)
            self.prefix = ""


FORMAT = TextFormat("TEI P5", (".xml", ".tei"), read)
