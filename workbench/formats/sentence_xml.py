"""Texts of ``<s id>`` elements, and the links between two of them, as OPUS and InterText keep them.

A link is ``<link xtargets="1 2;1"/>``: ids of one text, a semicolon, ids of the other. In OPUS the
first are those of ``fromDoc``, in InterText those of ``toDoc``.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from pathlib import PurePosixPath

from lxml import etree

from workbench.alignment import Status
from workbench.errors import InputError
from workbench.formats.aligned_format import Reading, Source, witness_key
from workbench.formats.aligned_text import AlignedText, text_of
from workbench.formats.links import Link, linked
from workbench.formats.xml_files import (
    LANG,
    SPACE,
    Element,
    as_bytes,
    char_of,
    code,
    inline_text,
    local,
    parse_xml,
    put,
)
from workbench.languages.codes import known_code
from workbench.segments import SegmentedText

Judge = Callable[[Element], tuple[float, Status]]

_LEAVES = ("s",)
_LONGEST_UNPACKED = 256 * 2**20
_NO_SPACE = re.compile(r"SpaceAfter=No")


@dataclass(frozen=True, slots=True)
class Document:
    """A text with the ids of its segments and what was left out of it."""

    text: SegmentedText
    places: dict[str, int]
    tags: int


def segment_ids(text: SegmentedText) -> list[str]:
    """Return an id for each segment: paragraph and place in it, from 1, as ``2:1``."""
    ids = []
    for number, (_, segments) in enumerate(groupby(text.segments, lambda one: one.paragraph), 1):
        ids += [f"{number}:{place}" for place, _ in enumerate(segments, 1)]
    return ids


def document(text: SegmentedText, root: Element) -> bytes:
    """Return the bytes of a text under ``root``: paragraphs of ``<s id>``."""
    ids = iter(segment_ids(text))
    at = 0
    for number, (_, group) in enumerate(groupby(text.segments, lambda one: one.paragraph), 1):
        paragraph = etree.SubElement(root, "p", id=str(number))
        for _ in group:
            element = etree.SubElement(paragraph, "s", {"id": next(ids), SPACE: "preserve"})
            put(element, text.segment_text(at), _control)
            at += 1
    return as_bytes(root, _LEAVES)


def _control(parent: Element, char: str) -> None:
    etree.SubElement(parent, "control", code=code(char))


def targets(pair: AlignedText) -> Iterator[tuple[str, str]]:
    """Return the ids of both sides for every bead: ``1:1 1:2`` and ``1:1``."""
    one, other = (segment_ids(text) for text in pair.texts)
    for bead in pair.alignment.beads:
        yield " ".join(one[slice(*bead.runs[0])]), " ".join(other[slice(*bead.runs[1])])


def read_links(
    source: Source, group: Element, judge: Judge, *, target_first: bool = False
) -> Reading:
    """Read a ``linkGrp`` and the two texts it names; ``judge`` gives a link's score and status.

    ``target_first``: the ids before the semicolon are those of ``toDoc``.
    """
    names = group.get("fromDoc"), group.get("toDoc")
    if not names[0] or not names[1]:
        message = "a <linkGrp> must name its texts, as fromDoc and toDoc"
        raise InputError(message, source.path, group.sourceline)
    first = _document(source, names[0], group)
    second = _document(source, names[1], group)
    if first.text.key == second.text.key:
        message = f"both texts are in {first.text.key}; give them languages of their own"
        raise InputError(message, source.path, group.sourceline)
    order = (second, first) if target_first else (first, second)
    links = []
    for element in group.iterchildren("link"):
        sides = element.get("xtargets", "").split(";")
        if len(sides) != 2:
            message = 'a <link> must have xtargets="1 2;1": the ids of both sides'
            raise InputError(message, source.path, element.sourceline)
        segments = {
            each.text.key: [_place(source, element, each, one) for one in side.split()]
            for each, side in zip(order, sides, strict=True)
        }
        links.append(Link(segments, *judge(element)))
    left = first.tags + second.tags
    notes = (f"left out {left} tags inside the text",) if left else ()
    return linked(source, (first.text, second.text), links, notes)


def _place(source: Source, link: Element, document: Document, name: str) -> int:
    try:
        return document.places[name]
    except KeyError:
        message = f"it links {name[:40]!r}, an id that {document.text.key} does not have"
        raise InputError(message, source.path, link.sourceline) from None


def _document(source: Source, name: str, group: Element) -> Document:
    data = source.beside(name)
    path = source.path.parent / name
    if data.startswith(b"\x1f\x8b"):
        data = _unpacked(data, path.as_posix())
    root = parse_xml(data, path)
    lang = root.get("language") or root.get("lang") or root.get(LANG) or _named_language(name)
    if lang is None:
        message = f'nothing says which language it is in; write lang="fa" in its <{local(root)}>'
        raise InputError(message, path, root.sourceline)
    key, language = witness_key(lang, source, group.sourceline)
    places: dict[str, int] = {}
    segments: list[tuple[str, int]] = []
    paragraphs: dict[Element | None, int] = {}
    tags = 0
    for element in root.iter("s"):
        own = element.get("id")
        if not own:
            raise InputError("an <s> must have an id", path, element.sourceline)
        if own in places:
            message = f"the id {own[:40]!r} stands twice; ids must differ"
            raise InputError(message, path, element.sourceline)
        places[own] = len(segments)
        parent = element.getparent()
        number = paragraphs.setdefault(parent, len(paragraphs))
        if parent is root:
            number = paragraphs[parent] = paragraphs[parent] + len(segments) + 1
        segments.append((_text(element), number))
        tags += sum(local(one) not in ("w", "control") for one in element.iterdescendants())
    if not any(own for own, _ in segments):
        raise InputError("holds no <s> with text", path, root.sourceline)
    return Document(text_of(key, language, segments), places, tags)


def _text(element: Element) -> str:
    words = list(element.iter("w"))
    if words:
        spaced = [
            inline_text(word, _inside) + ("" if _NO_SPACE.search(word.get("misc", "")) else " ")
            for word in words
        ]
        return "".join(spaced).strip()
    text = inline_text(element, _inside)
    return text if element.get(SPACE) == "preserve" else text.strip()


def _inside(element: Element) -> str | None:
    return char_of(element.get("code")) if local(element) == "control" else None


def _named_language(name: str) -> str | None:
    parts = re.split(r"[/._]", PurePosixPath(name).as_posix())
    return next((part for part in parts if len(part) < 6 and known_code(part)), None)


def _unpacked(data: bytes, path: str) -> bytes:
    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as packed:
            unpacked = packed.read(_LONGEST_UNPACKED + 1)
    except (OSError, EOFError, zlib.error):
        raise InputError("this gzip file is broken; take a better copy", path) from None
    if len(unpacked) > _LONGEST_UNPACKED:
        raise InputError("unpacks to more than 256 MB; cut it into parts", path)
    return unpacked
