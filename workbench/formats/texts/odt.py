"""ODT (ISO/IEC 26300), as LibreOffice writes it: the text with all tracked changes accepted.

What is taken, kept and left out is as in DOCX, and told in the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from workbench.errors import InputError
from workbench.formats.safe_zip import SafeZip
from workbench.formats.text_format import ReadText, TextFormat, TextSource, raised
from workbench.formats.word_text import WordText
from workbench.formats.xml_files import Element, attribute, local, parse_xml

_CONTENT, _STYLES, _MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_SPACES = re.compile(r"[ \t\n\r]+")
_CHARACTERS = {"tab": "\t", "line-break": "\n"}
_LEFT = {"annotation": "comment", "hidden-text": "hidden passage",
         "hidden-paragraph": "hidden passage", "image": "picture"}  # fmt: skip
# Or by so many percent: 33% 80%.
_RAISED = ("super", *"123456789")
_SILENT = {"number", "ruby-text", "script"}
_SHAPES = {"frame", "custom-shape", "g"}
_MOST_SPACES = 1_000
_MOST_PARENTS = 20


def read(source: TextSource) -> ReadText:
    """Read a document's text."""
    packed = SafeZip(source.data, source.path)
    if _MANIFEST in packed.names and b"encryption-data" in packed.read(_MANIFEST):
        raise InputError("is locked with a password; save it without one", source.path)
    if _CONTENT not in packed.names:
        message = f"this zip file holds no {_CONTENT}, so it is no ODT; save it as ODT or text"
        raise InputError(message, source.path)
    # A style of the content goes before one of the same name.
    roots = [parse_xml(packed.read(name), f"{source.path}/{name}")
             for name in (_STYLES, _CONTENT) if name in packed.names]  # fmt: skip
    body = roots[-1].find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise InputError("is a sheet, slides or a drawing; save its text as ODT", source.path)
    return _Document(source, roots).read(body)


class _Document(WordText):
    def __init__(self, source: TextSource, roots: list[Element]) -> None:
        super().__init__(source.path)
        self.styles = {(attribute(style, "family"), attribute(style, "name")): style
                       for root in roots for style in root.iter("{*}style")}  # fmt: skip
        margins = [one for root in roots for one in root.iter("{*}header", "{*}footer")]
        self.account.left["page header or footer"] += sum(map(_has_text, margins))
        self.prefix = ""

    def blocks(self, elements: Iterable[Element]) -> None:
        for element in elements:
            name = local(element)
            if self.leaves(element, name):
                continue
            if name in ("p", "h"):
                self.paragraph(element, name)
            elif name == "tracked-changes":
                self.account.dropped["deletion"] += len(list(element.iter("{*}deletion")))
                self.account.kept["insertion"] += len(list(element.iter("{*}insertion")))
            elif name == "table":
                self.table(element)
            elif name in ("table-cell", "covered-table-cell"):
                self.cell(element)
            elif name == "list-item":
                self.prefix = "- "
                self.blocks(element)
                self.prefix = ""
            else:
                if name == "table-row":
                    self.tables.row()
                elif name == "text-box" or (name == "custom-shape" and _has_text(element)):
                    self.account.text_boxes += 1
                self.blocks(element)

    def leaves(self, element: Element, name: str) -> bool:
        """Tell whether an element is left out, and count it."""
        if attribute(element, "display") == "none" or self.style(element, "display") == "none":
            left = "hidden passage"
        elif name == "frame" and any(local(one).startswith("object") for one in element):
            left = "embedded object"
        else:
            left = _LEFT.get(name, "")
        if left:
            self.account.left[left] += 1
        return bool(left) or name in _SILENT

    def paragraph(self, element: Element, name: str) -> None:
        shapes: list[Element] = []
        text = "".join(self.runs(element, shapes)).strip(" \n")
        prefix = self.prefix
        if name == "h" or any(own == "Title" for own, _ in self.lineage(element)):
            prefix = "#" * min(_count(element, "outline-level"), 6) + " "
        elif text:
            self.account.list_marks += bool(prefix)
        if text:
            # The first paragraph of an item is the item.
            self.paragraphs.append(prefix + text)
            self.prefix = ""
        self.blocks(shapes)

    def runs(self, parent: Element, shapes: list[Element]) -> Iterator[str]:
        yield _SPACES.sub(" ", parent.text or "")
        for element in parent:
            name = local(element)
            if name in _SHAPES:
                shapes.append(element)
            elif name == "s":
                yield " " * min(_count(element, "c"), _MOST_SPACES)
            elif name in _CHARACTERS:
                yield _CHARACTERS[name]
            elif name == "note":
                yield self.cite(element.find("{*}note-body"))
            elif not self.leaves(element, name):
                text = "".join(self.runs(element, shapes))
                position = self.style(element, "text-position")
                yield raised(text) if position.startswith(_RAISED) else text
            yield _SPACES.sub(" ", element.tail or "")

    def style(self, element: Element, what: str) -> str:
        """Return a property of an element's text, by its style or one that this comes from."""
        told = (attribute(own, what) for _, own in self.lineage(element) if own is not None)
        return next(filter(None, told), "")

    def lineage(self, element: Element) -> Iterator[tuple[str, Element | None]]:
        """Yield the name of an element's style, and of those it comes from, with its properties."""
        family = "paragraph" if local(element) in ("p", "h") else "text"
        name = attribute(element, "style-name")
        for _ in range(_MOST_PARENTS):
            style = self.styles.get((family, name))
            yield name, None if style is None else style.find("{*}text-properties")
            name = "" if style is None else attribute(style, "parent-style-name")
            if not name:
                return


def _count(element: Element, name: str) -> int:
    """Return an attribute that counts; 1 where it is not there."""
    found = attribute(element, name)
    return int(found) if found.isdecimal() and len(found) < 10 else 1


def _has_text(element: Element) -> bool:
    return bool("".join(element.itertext()).strip())


FORMAT = TextFormat("ODT", (".odt",), read)
