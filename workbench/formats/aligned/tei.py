"""TEI P5 (4.2 or later): every witness a ``text``, the alignment and the divergences stand-off.

A segment is a ``seg``, a bead a ``link`` over its segments with its score as ``cert``; a divergence
is an ``annotation`` of them. A bead of one segment, which a ``link`` cannot hold, is marked on the
``seg`` itself. Texts of others are read where ``link`` elements point to ``xml:id``s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from lxml import etree

from workbench import __version__
from workbench.alignment import Bead, Status
from workbench.chain import Chain
from workbench.errors import InputError
from workbench.formats.aligned_format import AlignedFormat, Reading, Source, Written, witness_key
from workbench.formats.aligned_text import AlignedText, text_of
from workbench.formats.issues import Issue
from workbench.formats.links import Link, alignment_of
from workbench.formats.marks import read_score, read_status, score_text
from workbench.formats.tei_text import NAMESPACE, TEI, TeiText
from workbench.formats.xml_files import (
    ID,
    LANG,
    SPACE,
    Element,
    as_bytes,
    code,
    inline_text,
    local,
    namespace,
    parse_xml,
    put,
    root_of,
)
from workbench.segments import SegmentedText
from workbench.visible import fit_for_xml
from workbench.works.keys import is_key

_ROOTS = ((NAMESPACE, "TEI"), (NAMESPACE, "teiCorpus"))
LEAVES = ("p", "ab", "title", "witness", "catDesc", "note")
_SPACES = re.compile(r"[ \t\n\r]+")


def write(aligned: AlignedText) -> Written:
    """Return one file."""
    return Written({f"{aligned.name}.tei.xml": as_bytes(tree(aligned), LEAVES)})


def tree(aligned: AlignedText) -> Element:
    """Return the root of a TEI: header, stand-off links and annotations, texts."""
    root = etree.Element(f"{TEI}TEI", {LANG: "en"}, {None: NAMESPACE})
    root.append(_header(aligned))
    stand_off = etree.SubElement(root, f"{TEI}standOff")
    singles = _links(stand_off, aligned)
    _annotations(stand_off, aligned)
    group = etree.SubElement(etree.SubElement(root, f"{TEI}text"), f"{TEI}group")
    for text in aligned.texts:
        _text(group, text, aligned, singles)
    return root


def _header(aligned: AlignedText) -> Element:
    header = etree.Element(f"{TEI}teiHeader")
    description = etree.SubElement(header, f"{TEI}fileDesc")
    title = etree.SubElement(etree.SubElement(description, f"{TEI}titleStmt"), f"{TEI}title")
    title.text = fit_for_xml(aligned.title)
    published = etree.SubElement(description, f"{TEI}publicationStmt")
    made = f"Aligned with the workbench {__version__}."
    for line in (made, *aligned.remarks):
        etree.SubElement(published, f"{TEI}p").text = fit_for_xml(line)
    witnesses = etree.SubElement(etree.SubElement(description, f"{TEI}sourceDesc"), f"{TEI}listWit")
    for text in aligned.texts:
        witness = etree.SubElement(witnesses, f"{TEI}witness", {ID: f"witness.{text.key}"})
        parent = aligned.chain.parent(text.key)
        witness.text = f"{text.key}, translated from {parent}" if parent else text.key
    kinds = sorted({issue.kind for issue in aligned.issues})
    if kinds:
        declared = etree.SubElement(
            etree.SubElement(header, f"{TEI}encodingDesc"), f"{TEI}classDecl"
        )
        taxonomy = etree.SubElement(declared, f"{TEI}taxonomy", {ID: "divergences"})
        for kind in kinds:
            category = etree.SubElement(taxonomy, f"{TEI}category", {ID: f"kind.{kind}"})
            etree.SubElement(category, f"{TEI}catDesc").text = f"divergence: {kind}"
    return header


def pointers(aligned: AlignedText, bead: Bead) -> list[str]:
    """Return the ids of a bead's segments."""
    return [
        f"{key}.s{number}"
        for key, run in zip(aligned.keys, bead.runs, strict=True)
        for number in range(*run)
    ]


def _links(stand_off: Element, aligned: AlignedText) -> dict[str, tuple[int, Bead]]:
    """Write the links and return the beads of one segment, by the segment's id."""
    singles = {}
    group = etree.Element(f"{TEI}linkGrp", type="alignment")
    for number, bead in enumerate(aligned.alignment.beads):
        ids = pointers(aligned, bead)
        if len(ids) == 1:
            singles[ids[0]] = number, bead
            continue
        etree.SubElement(
            group,
            f"{TEI}link",
            n=str(number),
            type=bead.status,
            cert=score_text(bead.score),
            target=" ".join(f"#{one}" for one in ids),
        )
    if len(group):
        stand_off.append(group)
    return singles


def _annotations(stand_off: Element, aligned: AlignedText) -> None:
    if not aligned.issues:
        return
    listed = etree.SubElement(stand_off, f"{TEI}listAnnotation", type="divergences")
    for number, issue in enumerate(aligned.issues):
        _annotation(listed, number, issue, aligned)


def _annotation(listed: Element, number: int, issue: Issue, aligned: AlignedText) -> None:
    ids = pointers(aligned, aligned.alignment.beads[issue.bead])
    annotation = etree.SubElement(
        listed,
        f"{TEI}annotation",
        {
            ID: f"divergence.{number}",
            "n": fit_for_xml(issue.id),
            "ana": f"#kind.{issue.kind}",
            "target": " ".join(f"#{one}" for one in ids),
        },
    )
    etree.SubElement(annotation, f"{TEI}note").text = fit_for_xml(issue.comment)


def _text(
    group: Element, text: SegmentedText, aligned: AlignedText, singles: dict[str, tuple[int, Bead]]
) -> None:
    parent = aligned.chain.parent(text.key)
    element = etree.SubElement(group, f"{TEI}text", {ID: text.key, LANG: text.lang})
    if parent:
        element.set("source", f"#{parent}")
    body = etree.SubElement(element, f"{TEI}body")
    number = 0
    for _, found in groupby(text.segments, lambda one: one.paragraph):
        segments = list(found)
        heading = segments[0].kind == "heading"
        paragraph = etree.SubElement(body, f"{TEI}ab" if heading else f"{TEI}p")
        paragraph.set(SPACE, "preserve")
        if heading:
            paragraph.set("type", "heading")
        for at, _ in enumerate(segments):
            if at:
                put(paragraph, " ", _control)
            own = f"{text.key}.s{number}"
            seg = etree.SubElement(paragraph, f"{TEI}seg", {ID: own})
            if own in singles:
                bead, single = singles[own]
                seg.set("n", str(bead))
                seg.set("type", single.status)
                seg.set("cert", score_text(single.score))
            put(seg, text.segment_text(number), _control)
            number += 1


def _control(parent: Element, char: str) -> None:
    etree.SubElement(parent, f"{TEI}g", type="control", n=code(char))


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
        if (namespace(root), local(root)) not in _ROOTS:
            message = "this XML is no TEI P5: its root must be a <TEI> in TEI's namespace"
            raise InputError(message, self.source.path, root.sourceline)
        links = list(self.links(root))
        if not links:
            message = "holds no <link> with a target, so nothing says what is aligned with what"
            raise InputError(f"{message}; name its texts as KEY=FILE", self.source.path)
        self.take(root, {one for _, targets in links for one in targets})
        linked = alignment_of(
            {key: len(found) for key, found in self.segments.items()},
            [link for _, link in sorted((*self.linked(links), *self.singles), key=_first)],
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
            if text and not text.startswith("Aligned with the workbench"):
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
        ids: dict[str, Element] = {}
        for element in root.iter():
            own = element.get(ID)
            if own is not None and ids.setdefault(own, element) is not element:
                message = f"the id {own[:40]!r} stands twice; ids must differ"
                raise InputError(message, self.source.path, element.sourceline)
        kinds = {local(ids[one]) for one in linked if one in ids}
        chosen = [
            element
            for element in root.iter()
            if local(element) in kinds
            and element.get(ID)
            and not any(
                local(above) in kinds and above.get(ID) for above in element.iterancestors()
            )
        ]
        paragraphs: dict[Element | None, int] = {}
        for element in chosen:
            key = self.witness(element)
            found = self.segments.setdefault(key, [])
            own = element.get(ID) or ""
            self.places[own] = key, len(found)
            if (bead := element.get("n", "")).isdecimal() and len(bead) < 10 and own not in linked:
                link = Link({key: [len(found)]}, *_judged(element))
                self.singles.append((int(bead), link))
            parent = element.getparent()
            alone = parent is None or local(parent) not in ("p", "ab", "l", "head", "item", "s")
            number = paragraphs.setdefault(element if alone else parent, len(paragraphs))
            found.append((self.content(element), number))

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
            bead = element.get("n", "")
            at = int(bead) if bead.isdecimal() and len(bead) < 10 else number
            yield at, Link(segments, *_judged(element))


def _first(pair: tuple[int, Link]) -> int:
    return pair[0]


def _judged(element: Element) -> tuple[float, Status]:
    return read_score(element.get("cert")), read_status(element.get("type"))


def recognises(path: Path, data: bytes) -> bool:
    """Tell a TEI by its root, if it has links."""
    return (
        path.suffix.lower() in (".xml", ".tei")
        and root_of(data) in _ROOTS
        and re.search(rb"<(?:\w+:)?link\s", data) is not None
    )


FORMAT = AlignedFormat("TEI P5", recognises, write, read, says_remarks=True)
