"""HTML: the text a browser shows, without scripts, styles, navigation and pictures.

Headings keep their level, list items their number; insertions are kept and deletions dropped.
"""

from __future__ import annotations

import re
from collections import Counter

from lxml import etree
from lxml import html as lxml_html

from workbench.errors import InputError
from workbench.formats.text_format import ReadText, TextFormat, TextSource, joined, raised
from workbench.formats.text_tables import OpenTables
from workbench.formats.xml_files import Element
from workbench.message import counted
from workbench.reading.files import used_encoding

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{2,40})""", re.IGNORECASE)
_DECLARED = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_SPACES = re.compile(r"[ \t\n\r\f]+")

_LEFT = {"script", "style", "template", "noscript", "svg", "math", "iframe", "object", "nav",
         "button", "select", "textarea", "rp", "rt", "title", "head"}  # fmt: skip
_SILENT = {"script", "style", "template", "head", "title", "rp"}
_BLOCKS = {"address", "article", "aside", "blockquote", "body", "caption", "center", "dd",
           "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
           "header", "hr",
           "html", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
           "tfoot", "th", "thead", "tr", "ul"}  # fmt: skip
_HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
_DELETED = {"del", "s", "strike"}
_DEEPEST = 200
_NO_TEXT = "holds no text that a browser would show"


def read(source: TextSource) -> ReadText:
    """Read the text of a page."""
    page = read_page(source)
    if not page.paragraphs:
        raise InputError(_NO_TEXT, source.path)
    used = used_encoding(source.data, page.encoding)
    return ReadText(joined(page.paragraphs), notes(page.left, page.kept), encoding=used)


def read_page(source: TextSource) -> Page:
    """Read a page, which may hold no text."""
    charset = _CHARSET.search(source.data[:4096])
    declared = charset.group(1).decode("ascii") if charset else None
    encoding = source.encoding or _known(declared)
    return page_of(source.decoded(encoding), source, encoding)


def page_of(text: str, source: TextSource, encoding: str | None = None) -> Page:
    """Read a page, or a piece of one; InputError where not even an element is in it."""
    # A str must not name its encoding.
    text = _DECLARED.sub("", text)
    parser = lxml_html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = lxml_html.document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise InputError(_NO_TEXT, source.path) from None
    page = Page(source, encoding)
    page.walk(root, 0)
    page.end()
    return page


def notes(left: Counter[str], kept: Counter[str]) -> tuple[str, ...]:
    """Return the sentences that say what pages left out and kept."""
    found = []
    if left:
        # Elements go by their tag, which has no plural.
        counts = (
            f"{number} {name}" if name.startswith("<") else counted(number, name)
            for name, number in sorted(left.items())
        )
        found.append(f"left out {', '.join(counts)}")
    if kept["insertion"]:
        found.append(f"kept {counted(kept['insertion'], 'insertion')}")
    return tuple(found)


def _known(charset: str | None) -> str | None:
    try:
        return charset if charset and "".encode(charset) == b"" else None
    except LookupError:
        return None


class Page:
    """What a browser shows of a page: its paragraphs, and what of it is left out and kept."""

    def __init__(self, source: TextSource, encoding: str | None) -> None:
        self.source = source
        self.encoding = encoding
        self.paragraphs: list[str] = []
        self.pieces: list[str] = []
        self.prefix = ""
        self.tables = OpenTables(self.paragraphs)
        self.left: Counter[str] = Counter()
        self.kept: Counter[str] = Counter()

    def walk(self, element: Element, depth: int) -> None:
        """Take an element, ``depth`` elements deep, and what is in it."""
        name = element.tag if isinstance(element.tag, str) else ""
        if depth > _DEEPEST:
            message = f"elements are nested more than {_DEEPEST} deep"
            raise InputError(message, self.source.path, element.sourceline)
        if self.leaves(element, name):
            return
        block = name in _BLOCKS or name in _HEADINGS
        if block:
            self.end()
        if name == "table":
            self.tables.begin()
        elif name == "tr":
            self.tables.row()
        before = len(self.paragraphs)
        if block:
            self.prefix = self.prefix_of(element, name)
        if name == "sup" or _is(element, "noteref"):
            self.pieces.append(_raised(element))
            return
        self.pieces.append({"br": "\n", "q": "“"}.get(name, ""))
        self.add(element.text, name == "pre")
        for child in element:
            self.walk(child, depth + 1)
            self.add(child.tail, name == "pre")
        self.pieces.append("”" if name == "q" else "")
        if block:
            self.end()
        if name in ("td", "th"):
            self.tables.cell(before)
        elif name == "table":
            self.tables.end()

    def leaves(self, element: Element, name: str) -> bool:
        """Tell whether an element is left out, and count it."""
        if name in _DELETED:
            self.left["deletion"] += 1
        elif name == "img":
            self.left["picture"] += 1
        elif _is(element, "backlink"):
            pass
        elif name in _LEFT or element.get("hidden") is not None:
            if name not in _SILENT and "".join(element.itertext()).strip():
                self.left[f"<{name}>"] += 1
        else:
            self.kept["insertion"] += name == "ins"
            return False
        return True

    def prefix_of(self, element: Element, name: str) -> str:
        """Return the marks with which an element's first paragraph begins."""
        if name in _HEADINGS:
            return f"{_HEADINGS[name]} "
        if name != "li":
            # The first paragraph of an item is the item.
            return self.prefix
        parent = element.getparent()
        if parent is None or parent.tag != "ol":
            return "- "
        start = parent.get("start", "1")
        first = int(start) if re.fullmatch(r"\d{1,6}", start) else 1
        before = sum(one.tag == "li" for one in element.itersiblings(preceding=True))
        return f"{first + before}. "

    def add(self, text: str | None, as_it_is: bool) -> None:
        """Take text of the paragraph that is being read."""
        if text:
            self.pieces.append(text if as_it_is else _SPACES.sub(" ", text))

    def end(self) -> None:
        """End the paragraph that is being read."""
        text = re.sub(r" *\n *", "\n", re.sub(r"  +", " ", "".join(self.pieces)))
        text = text.strip(" \t\n\r\f")
        self.pieces.clear()
        if text:
            self.paragraphs.append(self.prefix + text)
            self.prefix = ""


def _is(element: Element, kind: str) -> bool:
    """Tell whether an element calls itself a ``noteref`` or ``backlink``, as e-books do."""
    named = f"{element.get('epub:type') or ''} {element.get('role') or ''}".split()
    return kind in named or f"doc-{kind}" in named


def _raised(element: Element) -> str:
    """Return what stands raised: the number of a note if it is a link, else raised digits."""
    text = _SPACES.sub(" ", "".join(element.itertext()))
    above = element.getparent()
    linked = (
        element.tag == "a"
        or element.find(".//a") is not None
        or (above is not None and above.tag == "a")
    )
    return f"[{text.strip('[] ')}]" if linked and text.strip() else raised(text)


FORMAT = TextFormat("HTML", (".html", ".htm", ".xhtml"), read)
