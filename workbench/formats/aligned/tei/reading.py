"""TEI read: the elements that links point to are segments, and each link is a bead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import itemgetter

from workbench.alignment import Status
from workbench.chain import Chain
from workbench.errors import InputError
from workbench.formats.aligned.tei.writing import MADE_WITH
from workbench.formats.aligned_format import Reading, Source, witness_key
from workbench.formats.aligned_text import AlignedText, text_of
from workbench.formats.links import Link, alignment_of
from workbench.formats.marks import read_score, read_status
from workbench.formats.tei_text import NAMESPACE, TEI, TeiText
from workbench.formats.xml_files import (
    ID,
    LANG,
    SPACE,
    Element,
    inline_text,
    local,
    namespace,
    parse_xml,
)
from workbench.works.keys import is_key

ROOTS = ((NAMESPACE, "TEI"), (NAMESPACE, "teiCorpus"))
_PARAGRAPHS = ("p", "ab", "l", "head", "item", "s")
_SPACES = re.compile(r"[ \t\n\r]+")


def read(source: Source) -> Reading:
    """Read texts in one TEI file and the links between them."""
    return _Reader(source).read()


class _Reader:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = TeiText()
        self.langs: dict[str, str] = {}
        self.parents: dict[str, str | None] = {}
        self.segments: dict[str, list[tuple[str, int]]] = {}
        self.places: dict[str, tuple[str, int]] = {}
        self.singles: list[tuple[int, Link]] = []

    def read(self) -> Reading:
        root = parse_xml(self.source.data, self.source.path)
        if (namespace(root), local(root)) not in ROOTS:
            message = "this XML is no TEI P5: its root must be a <TEI> in TEI's namespace"
            raise InputError(message, self.source.path, root.sourceline)
        links = list(self.links(root))
        if not links:
            message = "holds no <link> with a target, so nothing says what is aligned with what"
            raise InputError(f"{message}; name its texts as KEY=FILE", self.source.path)
        self.take(root, {one for _, targets in links for one in targets})
        linked = alignment_of(
            {key: len(found) for key, found in self.segments.items()},
            [link for _, link in sorted((*self.linked(links), *self.singles), key=itemgetter(0))],
        )
        keys = linked.alignment.keys
        if len(keys) < 2:
            message = f"its links point to one text only, in {', '.join(keys) or 'no language'}"
            raise InputError(message, self.source.path)
        parents = {key: one if (one := self.parents[key]) in keys else None for key in keys}
        chain = Chain(keys, parents) if any(parents.values()) else Chain.in_order(*keys)
        aligned = AlignedText(
            self.source.name,
            root.findtext(f".//{TEI}titleStmt/{TEI}title") or self.source.path.name,
            tuple(text_of(key, self.langs[key], self.segments[key]) for key in keys),
            linked.alignment,
            chain,
            remarks=tuple(self.remarks(root)),
        )
        return Reading(aligned, (*self.text.notes(), *linked.notes))

    def remarks(self, root: Element) -> Iterator[str]:
        path = f"{TEI}teiHeader/{TEI}fileDesc/{TEI}publicationStmt/{TEI}p"
        for element in root.iterfind(path):
            text = " ".join("".join(element.itertext()).split())
            if text and not text.startswith(MADE_WITH):
                yield text

    def links(self, root: Element) -> Iterator[tuple[Element, list[str]]]:
        for element in root.iter(f"{TEI}link"):
            pointers = (element.get("target") or element.get("targets") or "").split()
            for one in pointers:
                if not one.startswith("#"):
                    message = f"links to {one[:60]!r}, which is not in this file"
                    raise InputError(
                        f"{message}; put all texts into one TEI", self.source.path,
                        element.sourceline,
                    )  # fmt: skip
            if pointers:
                yield element, [one[1:] for one in pointers]

    def take(self, root: Element, linked: set[str]) -> None:
        """Take up the segments: the elements of the kinds that links point to."""
        paragraphs: dict[Element | None, int] = {}
        for element in self.segments_in(root, linked):
            key = self.witness(element)
            found = self.segments.setdefault(key, [])
            own = element.get(ID) or ""
            self.places[own] = key, len(found)
            if own not in linked and (bead := _bead_number(element)) is not None:
                self.singles.append((bead, Link({key: [len(found)]}, *_judged(element))))
            parent = element.getparent()
            alone = parent is None or local(parent) not in _PARAGRAPHS
            number = paragraphs.setdefault(element if alone else parent, len(paragraphs))
            found.append((self.content(element), number))

    def segments_in(self, root: Element, linked: set[str]) -> Iterator[Element]:
        """Yield the elements with an id of the kinds linked to; of nested ones the outermost."""
        kinds = {local(element) for own, element in self.ids(root).items() if own in linked}
        for element in root.iter():
            if local(element) in kinds and element.get(ID):
                above = element.iterancestors()
                if not any(local(one) in kinds and one.get(ID) for one in above):
                    yield element

    def ids(self, root: Element) -> dict[str, Element]:
        found: dict[str, Element] = {}
        for element in root.iter():
            own = element.get(ID)
            if own is not None and found.setdefault(own, element) is not element:
                message = f"the id {own[:40]!r} stands twice; ids must differ"
                raise InputError(message, self.source.path, element.sourceline)
        return found

    def witness(self, element: Element) -> str:
        above = (element, *element.iterancestors())
        for one in above:
            key, lang = one.get(ID), one.get(LANG)
            if local(one) == "text" and key and lang and is_key(key):
                self.langs.setdefault(key, lang)
                parent = one.get("source", "")
                self.parents.setdefault(key, parent[1:] if parent.startswith("#") else None)
                return key
        lang = next((one.get(LANG) for one in above if one.get(LANG)), None)
        if lang is None:
            message = "nothing says which language this is in; add xml:lang to it or round it"
            raise InputError(message, self.source.path, element.sourceline)
        key, own = witness_key(lang, self.source, element.sourceline)
        self.langs.setdefault(key, own)
        self.parents.setdefault(key, None)
        return key

    def content(self, element: Element) -> str:
        text = inline_text(element, self.text.inside)
        above = (element, *element.iterancestors())
        space = next((one.get(SPACE) for one in above if one.get(SPACE)), None)
        return text if space == "preserve" else _SPACES.sub(" ", text).strip()

    def linked(self, links: Sequence[tuple[Element, list[str]]]) -> Iterator[tuple[int, Link]]:
        for number, (element, targets) in enumerate(links):
            segments: dict[str, list[int]] = {}
            for one in targets:
                if one not in self.places:
                    message = f"links to {one[:40]!r}, an id that no segment here has"
                    raise InputError(message, self.source.path, element.sourceline)
                key, place = self.places[one]
                segments.setdefault(key, []).append(place)
            bead = _bead_number(element)
            yield number if bead is None else bead, Link(segments, *_judged(element))


def _bead_number(element: Element) -> int | None:
    number = element.get("n", "")
    return int(number) if number.isdecimal() and len(number) < 10 else None


def _judged(element: Element) -> tuple[float, Status]:
    return read_score(element.get("cert")), read_status(element.get("type"))
