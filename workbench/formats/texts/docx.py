"""DOCX (ISO/IEC 29500): the text as it stands with all tracked changes accepted, and said so.

Paragraphs, headings, lists, tables, foot- and endnotes at the end behind their number.
Insertions are kept, deletions dropped; comments, hidden text, headers, footers and pictures left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workbench.errors import InputError
from workbench.formats.safe_zip import SafeZip
from workbench.formats.text_format import ReadText, TextFormat, TextSource, raised
from workbench.formats.word_text import WordText
from workbench.formats.xml_files import Element, attribute, local, parse_xml

_DOCUMENT = "word/document.xml"
_DROPPED = {"del": "deletion", "moveFrom": "passage moved elsewhere"}
_KEPT = {"ins": "insertion", "moveTo": "passage moved here"}
_PICTURES = {"drawing": "picture", "pict": "picture", "object": "embedded object"}
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011",
               "softHyphen": "\u00ad"}  # fmt: skip
_PROPERTIES = {"pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr", "instrText",
               "delText", "delInstrText", "Fallback", "annotationRef"}  # fmt: skip
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}


def read(source: TextSource) -> ReadText:
    """Read a document's text."""
    packed = SafeZip(source.data, source.path)
    if _DOCUMENT not in packed.names:
        message = f"this zip file holds no {_DOCUMENT}, so it is no DOCX; save it as DOCX or text"
        raise InputError(message, source.path)
    document = _Document(packed, source)
    body = next(_children(document.part(_DOCUMENT), "body"), None)
    if body is None:
        raise InputError("its document has no body", f"{source.path}/{_DOCUMENT}")
    return document.read(body)


class _Document(WordText):
    def __init__(self, packed: SafeZip, source: TextSource) -> None:
        super().__init__(source.path)
        self.packed = packed
        margins = sum("word/header" in name or "word/footer" in name for name in packed.names)
        self.account.left["page header or footer"] += margins
        self.headings = self.heading_styles()
        self.notes_of = {name: self.notes_in(kind) for name, kind in _NOTES.items()}

    def part(self, name: str) -> Element | None:
        """Return the root of a member, None if there is none."""
        if name not in self.packed.names:
            return None
        return parse_xml(self.packed.read(name), f"{self.path}/{name}")

    def heading_styles(self) -> dict[str, int]:
        """Return the level of each paragraph style that is a heading."""
        found = {}
        styles = self.part("word/styles.xml")
        for style in _children(styles, "style"):
            name = next((_value(one) for one in _children(style, "name")), "").lower()
            word, _, level = name.partition(" ")
            if word == "heading" and level.isdecimal():
                found[attribute(style, "styleId")] = min(int(level[:2]), 6)
            elif name == "title":
                found[attribute(style, "styleId")] = 1
        return found

    def notes_in(self, kind: str) -> dict[str, Element]:
        """Return the foot- or endnotes by their ids."""
        found = self.part(f"word/{kind}.xml")
        return {attribute(one, "id"): one for one in _children(found, kind[:-1])}

    def blocks(self, elements: Iterable[Element]) -> None:
        for element in elements:
            name = local(element)
            if name == "p":
                self.paragraph(element)
            elif name == "tr" and _has(element, "trPr", "del"):
                self.account.dropped["table row"] += 1
            elif name in _DROPPED:
                self.drop(element, name)
            elif name not in _PROPERTIES and len(element):
                if name == "tbl":
                    self.table(element)
                elif name == "tc":
                    self.cell(element)
                else:
                    if name == "tr":
                        self.tables.row()
                    self.blocks(element)

    def paragraph(self, element: Element) -> None:
        properties = next(_children(element, "pPr"), None)
        style = next((_value(one) for one in _children(properties, "pStyle")), "")
        boxes: list[Element] = []
        text = "".join(self.runs(element, boxes))
        prefix = ""
        if style in self.headings:
            prefix = "#" * self.headings[style] + " "
        elif _has(properties, "numPr"):
            prefix = "- "
            self.account.list_marks += bool(text.strip())
        text = text.strip("\n")
        self.unfinished += (prefix if text.strip() and not self.unfinished else "") + text
        # A deleted paragraph mark joins the paragraph with the next one.
        if not _has(properties, "rPr", "del"):
            self.flush()
        for box in boxes:
            self.account.text_boxes += 1
            self.blocks(box)

    def runs(self, parent: Element, boxes: list[Element]) -> Iterator[str]:
        for element in parent:
            name = local(element)
            if name == "t":
                own = element.text or ""
                yield raised(own) if _is_raised(parent) else own
            elif name in _CHARACTERS:
                of_page = name == "br" and attribute(element, "type") in ("page", "column")
                yield "" if of_page else _CHARACTERS[name]
            elif name == "sym":
                self.account.left["symbol of a font"] += 1
                yield "\ufffd"
            elif name in _NOTES:
                yield self.cite(self.notes_of[name].get(attribute(element, "id")))
            elif name in _DROPPED:
                self.drop(element, name)
            elif name == "txbxContent":
                boxes.append(element)
            elif name == "r" and _is_hidden(element):
                self.account.left["hidden passage"] += 1
            elif name == "commentReference":
                self.account.left["comment"] += 1
            elif name not in _PROPERTIES:
                if name in _KEPT:
                    self.account.kept[_KEPT[name]] += 1
                if name in _PICTURES and not any(local(one) == "txbxContent"
                                                 for one in element.iter()):  # fmt: skip
                    self.account.left[_PICTURES[name]] += 1
                yield from self.runs(element, boxes)

    def drop(self, element: Element, name: str) -> None:
        # An empty one only says that a paragraph's end was deleted.
        self.account.dropped[_DROPPED[name]] += len(element) > 0


def _children(parent: Element | None, name: str) -> Iterator[Element]:
    if parent is not None:
        yield from parent.iterchildren(f"{{*}}{name}")


def _has(parent: Element | None, *path: str) -> bool:
    return parent is not None and parent.find("/".join(f"{{*}}{name}" for name in path)) is not None


def _value(element: Element) -> str:
    return attribute(element, "val")


def _is_hidden(run: Element) -> bool:
    properties = next(_children(run, "rPr"), None)
    vanish = next(_children(properties, "vanish"), None)
    return vanish is not None and _value(vanish) not in ("0", "false")


def _is_raised(run: Element) -> bool:
    properties = next(_children(run, "rPr"), None)
    return any(_value(one) == "superscript" for one in _children(properties, "vertAlign"))


FORMAT = TextFormat("DOCX", (".docx", ".docm"), read)
