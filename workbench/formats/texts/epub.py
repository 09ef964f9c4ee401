"""EPUB 2 and 3 (ISO/IEC 23736): the pages of a book in the order in which they are read.

Each page is read as HTML is. Tables of contents, covers and what stands outside the order of
reading are left out.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from workbench.errors import InputError
from workbench.formats.safe_zip import LARGEST, SafeZip
from workbench.formats.text_format import ReadText, TextFormat, TextSource, joined
from workbench.formats.texts.html import notes, read_page
from workbench.formats.xml_files import parse_xml
from workbench.message import counted

_CONTAINER = "META-INF/container.xml"
_LOCKS = ("META-INF/rights.xml", "META-INF/sinf.xml")
_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})


def read(source: TextSource) -> ReadText:
    """Read the text of a book."""
    packed = SafeZip(source.data, source.path)
    if _CONTAINER not in packed.names:
        message = f"this zip file holds no {_CONTAINER}, so it is no EPUB; save it as EPUB or text"
        raise InputError(message, source.path)
    if not packed.names.isdisjoint(_LOCKS):
        raise InputError("is locked to one reader (DRM); its text cannot be read", source.path)
    left: Counter[str] = Counter()
    kept: Counter[str] = Counter()
    paragraphs: list[str] = []
    pages = outside = size = 0
    for name in _in_order(packed, source.path):
        if name is None or name not in packed.names:
            outside += 1
            continue
        data = packed.read(name)
        size += len(data)
        if size > LARGEST:
            message = f"unpacks to more than {LARGEST >> 20} MB of text; this is no book"
            raise InputError(message, source.path)
        page = read_page(TextSource(Path(f"{source.path}/{name}"), data, source.lang))
        pages += bool(page.paragraphs)
        paragraphs += page.paragraphs
        left += page.left
        kept += page.kept
    if not paragraphs:
        raise InputError("holds no text", source.path)
    said = [f"took {counted(pages, 'page')}"]
    if outside:
        said.append(f"left out {counted(outside, 'page')} outside the order of reading")
    return ReadText(joined(paragraphs), (*said, *notes(left, kept)))


def _in_order(packed: SafeZip, path: Path) -> Iterator[str | None]:
    """Yield the members to read, in order; None for one that is not part of it."""
    container = parse_xml(packed.read(_CONTAINER), f"{path}/{_CONTAINER}")
    package = next((one.get("full-path") for one in container.iter("{*}rootfile")), None)
    if package is None or package not in packed.names:
        raise InputError(f"its {_CONTAINER} names no package; save the book again", path)
    root = parse_xml(packed.read(package), f"{path}/{package}")
    items = {item.get("id"): item for item in root.iter("{*}item")}
    for reference in root.iter("{*}itemref"):
        item = items.get(reference.get("idref"))
        if item is None or item.get("media-type") not in _PAGES:
            continue
        apart = reference.get("linear") == "no" or "nav" in (item.get("properties") or "").split()
        href = unquote((item.get("href") or "").partition("#")[0])
        yield (
            None if apart else posixpath.normpath(posixpath.join(posixpath.dirname(package), href))
        )


FORMAT = TextFormat("EPUB", (".epub",), read)
