"""Markdown (CommonMark with tables and footnotes): the text, with marks of headings and lists only.

Front matter, the tags of HTML, pictures, the addresses of links and the attributes of headings are
left out. Blocks of HTML are read as HTML is, what is set raised stays so, the items of a list have
the numbers that are shown, and notes stand at the end behind theirs.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from workbench.errors import InputError
from workbench.formats.text_format import (
    ReadText,
    TextFormat,
    TextSource,
    as_note,
    joined,
    notes_put,
    raised,
)
from workbench.formats.text_tables import Cells, table_paragraphs
from workbench.formats.texts.html import page_of
from workbench.message import counted
from workbench.reading.files import used_encoding

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(
    r"\A---[ \t]*\n(?:(?!(?:---|\.\.\.)[ \t]*\n)[^\n]*\n)*(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
)
# Of a heading, as Pandoc, kramdown, MDX and most makers of sites have them: {#name}, {: .class},
# {/*name*/}, whose stars are marks.
_ATTRIBUTES = re.compile(r"[ \t]*\{(?:(?::[ \t]*)?[#.][^{}\n]*|/[^{}\n]*/)\}[ \t]*$")
_MANY = {
    "HTML block without text": "HTML blocks without text",
    "attribute of a heading": "attributes of headings",
    "link address": "link addresses",
    "note that nothing cites": "notes that nothing cites",
}
_BREAK = re.compile(r"<br\b", re.IGNORECASE)
_RAISE = re.compile(r"<sup\b", re.IGNORECASE)
_LOWER = re.compile(r"</sup\b", re.IGNORECASE)


def read(source: TextSource) -> ReadText:
    """Read the text of a Markdown file."""
    from markdown_it import MarkdownIt  # late: slow to import
    from mdit_py_plugins.footnote import footnote_plugin

    text = source.decoded().replace("\r\n", "\n")
    notes = []
    if front := _FRONT_MATTER.match(text):
        text = text[front.end() :]
        notes.append("left out the front matter")
    page = _Page(source)
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin)
    found: dict[str, Any] = {}
    try:
        page.read(parser.parse(text, found))
    except RecursionError:
        raise InputError("is nested too deep for Markdown", source.path) from None
    if not page.paragraphs:
        raise InputError("holds no text", source.path)
    if page.cited:
        notes.append(notes_put(page.cited))
    numbers = found.get("footnotes", {}).get("refs", {}).values()
    if uncited := sum(number < 0 for number in numbers):
        page.left["note that nothing cites"] = uncited
    if page.left:
        left = (
            counted(number, name, _MANY.get(name)) for name, number in sorted(page.left.items())
        )
        notes.append(f"left out {', '.join(left)}")
    used = used_encoding(source.data, source.encoding)
    return ReadText(joined(page.paragraphs), tuple(notes), encoding=used)


class _Page:
    def __init__(self, source: TextSource) -> None:
        self.source = source
        self.paragraphs: list[str] = []
        self.prefix = ""
        self.rows: list[Cells] = []
        self.in_cell = False
        self.in_heading = False
        self.lists: list[tuple[int, int] | None] = []
        self.left: Counter[str] = Counter()
        self.cited = 0
        self.note_begins = 0

    def read(self, tokens: list[Token]) -> None:
        for token in tokens:
            if token.type == "heading_open":
                self.prefix = f"{'#' * int(token.tag[1])} "
                self.in_heading = True
            elif token.type in ("ordered_list_open", "bullet_list_open"):
                self.lists.append(None)
            elif token.type in ("ordered_list_close", "bullet_list_close"):
                self.lists.pop()
            elif token.type == "list_item_open":
                self.prefix = f"{self.number(int(token.info))}. " if token.info else "- "
            elif token.type == "table_open":
                self.rows.clear()
            elif token.type == "tr_open":
                self.rows.append([])
            elif token.type in ("td_open", "th_open"):
                self.in_cell = True
            elif token.type == "inline":
                self.take("".join(self.inline(token.children or [])))
            elif token.type == "table_close":
                for paragraph in table_paragraphs(self.rows):
                    self.add(paragraph)
            elif token.type in ("code_block", "fence"):
                self.add(token.content.rstrip("\n"))
            elif token.type == "html_block":
                self.take_html(token.content)
            elif token.type == "footnote_open":
                self.note_begins = len(self.paragraphs)
            elif token.type == "footnote_close":
                self.cited += 1
                note = as_note(self.cited, self.paragraphs[self.note_begins :])
                self.paragraphs[self.note_begins :] = [note]

    def number(self, written: int) -> int:
        """Return the number an item is shown with: a list may be written 1, 1, 1."""
        first, before = self.lists[-1] or (written, written - 1)
        shown = before + 1 if written == first else written
        self.lists[-1] = (first, shown)
        return shown

    def take(self, text: str) -> None:
        if self.in_heading:
            self.in_heading = False
            bare = _ATTRIBUTES.sub("", text)
            if bare and bare != text:
                self.left["attribute of a heading"] += 1
                text = bare
        if self.in_cell:
            self.rows[-1].append([text.strip()] if text.strip() else [])
            self.in_cell = False
        else:
            self.add(text)

    def take_html(self, html: str) -> None:
        """Take what a browser shows of a block of HTML: a paragraph from the right, say."""
        try:
            block = page_of(html, self.source)
        except InputError:
            self.left["HTML block without text"] += 1
            return
        for paragraph in block.paragraphs:
            self.add(paragraph)
        self.left += block.left
        if not block.paragraphs and not block.left:
            self.left["HTML block without text"] += 1

    def add(self, text: str) -> None:
        if text.strip():
            self.paragraphs.append(self.prefix + text.strip())
            self.prefix = ""

    def inline(self, tokens: list[Token]) -> list[str]:
        pieces = []
        is_raised = is_deleted = False
        for token in tokens:
            if token.type in ("s_open", "s_close"):
                is_deleted = token.type == "s_open"
                self.left["deletion"] += is_deleted
            elif is_deleted:
                continue
            elif token.type in ("text", "code_inline"):
                pieces.append(raised(token.content) if is_raised else token.content)
            elif token.type in ("softbreak", "hardbreak"):
                pieces.append("\n")
            elif token.type == "image":
                self.left["picture"] += 1
            elif token.type == "html_inline":
                if _BREAK.match(token.content):
                    pieces.append("\n")
                    continue
                is_raised = bool(_RAISE.match(token.content)) or (
                    is_raised and not _LOWER.match(token.content)
                )
                self.left["HTML tag"] += 1
            elif token.type == "footnote_ref":
                pieces.append(f"[{token.meta['id'] + 1}]")
            elif token.type == "link_open":
                self.left["link address"] += 1
        return pieces


FORMAT = TextFormat("Markdown", (".md", ".markdown"), read, by_line=True)
