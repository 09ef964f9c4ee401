"""XLIFF 1.2 (OASIS 2008) with ITS 2.0 localization quality issues: a file for every pair.

A bead is a ``trans-unit``; other witnesses stand beside it as ``alt-trans``, for the translator's
eyes. Divergences are notes, and ``mrk`` elements of type ``x-its`` where their evidence stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from lxml import etree

from workbench.errors import InputError
from workbench.formats.aligned_format import AlignedFormat, Reading, Source, Written
from workbench.formats.aligned_text import AlignedText
from workbench.formats.issues import Issue, by_bead
from workbench.formats.marks import Marks, read_score, read_status, score_text, witness_mark
from workbench.formats.units import Cell, Unit, from_units, read_cell, units
from workbench.formats.xliff_files import ITS, its_attributes, put_marked
from workbench.formats.xml_files import (
    LANG,
    SPACE,
    Element,
    as_bytes,
    char_of,
    code,
    inline_text,
    left_out,
    local,
    namespace,
    parse_xml,
    put,
    root_of,
    unique_ids,
)
from workbench.visible import fit_for_xml

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_X = f"{{{NAMESPACE}}}"
_LEAVES = ("source", "target", "note", "context")
_GROUP = "workbench"
_CONTROL = "x-control"
_SIDES = ("source", "target")
# Inline elements whose content is text; of the others it is the native format's.
_TEXT_ELEMENTS = ("g", "mrk")


def write(aligned: AlignedText) -> Written:
    """Return a file for every two witnesses, with the others as alternatives."""
    files = {}
    beads = list(units(aligned))
    # The other witnesses stand beside a bead, and go with the whole of it.
    for pair in aligned.pairs(whole=True):
        others = [key for key in aligned.keys if key not in pair.keys]
        beside = [unit for unit in beads if any(key in unit.cells for key in pair.keys)]
        files[f"{aligned.name}.{'-'.join(pair.keys)}.xlf"] = _file(pair, aligned, others, beside)
    return Written(files)


def _file(pair: AlignedText, whole: AlignedText, others: list[str], beside: list[Unit]) -> bytes:
    source, target = pair.texts
    root = etree.Element(
        f"{_X}xliff",
        {"version": "1.2", f"{{{ITS}}}version": "2.0"},
        {None: NAMESPACE, "its": ITS},
    )
    file = etree.SubElement(
        root,
        f"{_X}file",
        {
            "original": fit_for_xml(pair.name),
            "source-language": source.lang,
            "target-language": target.lang,
            "datatype": "plaintext",
        },
    )
    header = etree.SubElement(file, f"{_X}header")
    said = [("title", pair.title), *(("witness", witness_mark(pair, key)) for key in pair.keys)]
    for name, text in (*said, *(("remark", remark) for remark in pair.remarks)):
        etree.SubElement(header, f"{_X}note", {"from": f"{_GROUP} {name}"}).text = fit_for_xml(text)
    body = etree.SubElement(file, f"{_X}body")
    issues = by_bead(pair.issues)
    for number, (unit, full) in enumerate(zip(units(pair), beside, strict=True)):
        element = etree.SubElement(body, f"{_X}trans-unit", {"id": str(number), SPACE: "preserve"})
        _texts(element, unit, pair, issues.get(number, []))
        _context(element, unit, pair)
        for key in others:
            if key in full.cells:
                _alternative(element, key, whole.by_key[key].lang, full.cells[key])
        for issue in issues.get(number, []):
            etree.SubElement(element, f"{_X}note", {"from": _GROUP}).text = issue.note
    return as_bytes(root, _LEAVES)


def _texts(element: Element, unit: Unit, pair: AlignedText, issues: list[Issue]) -> None:
    for side, text in zip(_SIDES, pair.texts, strict=True):
        cell = unit.cells.get(text.key)
        if cell is None and side == "target":
            continue
        inner = etree.SubElement(element, f"{_X}{side}", {LANG: text.lang})
        put_marked(inner, cell.text if cell else "", text.key, issues, _mark, _control)


def _mark(issue: Issue) -> tuple[str, Mapping[str, str]]:
    return f"{_X}mrk", {"mtype": "x-its", **its_attributes(issue)}


def _control(parent: Element, char: str) -> None:
    number = sum(1 for _ in parent.iter(f"{_X}ph")) + 1
    etree.SubElement(parent, f"{_X}ph", id=str(number), ctype=_CONTROL).text = code(char)


def _context(element: Element, unit: Unit, pair: AlignedText) -> None:
    cells = dict(zip(_SIDES, (unit.cells.get(key) for key in pair.keys), strict=True))
    cuts = {f"x-{side}-segments": cell.shown_cuts for side, cell in cells.items() if cell}
    # The schema wants a name of its own for every group of a file.
    name = f"{_GROUP} {element.get('id')}"
    group = etree.SubElement(element, f"{_X}context-group", name=name, purpose="information")
    said = {"x-score": score_text(unit.score), "x-status": unit.status, **cuts}
    for kind, value in said.items():
        etree.SubElement(group, f"{_X}context", {"context-type": kind}).text = value


def _alternative(element: Element, key: str, lang: str, cell: Cell) -> None:
    other = etree.SubElement(element, f"{_X}alt-trans", origin=key)
    put(etree.SubElement(other, f"{_X}target", {LANG: lang}), cell.text, _control)


def read(source: Source) -> Reading:
    """Read an XLIFF 1.0 to 1.2: each unit is a bead, or each segment where a unit has several."""
    return _Reader(source).read()


class _Reader:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.left: Counter[str] = Counter()
        self.keys: tuple[str, str] = ("", "")
        self.space = ""

    def read(self) -> Reading:
        root = parse_xml(self.source.data, self.source.path)
        if not _is_root(namespace(root), local(root)):
            message = "this XML is no XLIFF 1: its root must be an <xliff> of version 1"
            raise InputError(message, self.source.path, root.sourceline)
        self.space = f"{{{namespace(root)}}}" if namespace(root) else ""
        files = root.findall(self.tag("file"))
        if not files:
            raise InputError("it holds no <file>", self.source.path, root.sourceline)
        said = self.said(files[0])
        marks = Marks(self.source)
        witnesses = said.get("witness", [])
        for mark in witnesses:
            marks.add(mark, None)
        found = []
        for file in files:
            self.keys = self.witnesses(file, marks, len(witnesses) == 2)
            found += list(self.units(file))
        if len(marks.langs) > 2:
            message = f"its files are in {', '.join(marks.langs)}; convert one pair at a time"
            raise InputError(message, self.source.path)
        aligned = from_units(
            self.source,
            marks.langs,
            found,
            marks.parents(self.keys),
            said.get("title", [""])[0],
            said.get("remark", ()),
        )
        return Reading(aligned, left_out("what is not text of source or target", self.left))

    def tag(self, *names: str) -> str:
        return "/".join(f"{self.space}{name}" for name in names)

    def said(self, file: Element) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for note in file.iterfind(self.tag("header", "note")):
            group, _, name = note.get("from", "").partition(" ")
            if group == _GROUP:
                found.setdefault(name, []).append(note.text or "")
        return found

    def witnesses(self, file: Element, marks: Marks, ours: bool) -> tuple[str, str]:
        if ours:
            source, target = marks.langs
            return source, target
        langs = file.get("source-language"), file.get("target-language")
        return marks.pair(langs, "source-language and target-language", file.sourceline)

    def units(self, file: Element) -> Iterator[Unit]:
        for element in unique_ids(file.iter(self.tag("trans-unit")), self.source.path):
            self.left["alt-trans"] += len(element.findall(self.tag("alt-trans")))
            segmented = element.find(self.tag("seg-source"))
            target = element.find(self.tag("target"))
            if segmented is not None and target is not None:
                parts = list(self.parts(segmented, target))
                if parts:
                    yield from parts
                    continue
            yield self.whole(element)

    def parts(self, source: Element, target: Element) -> Iterator[Unit]:
        """Return a unit for each segment, where a tool has cut source and target alike."""
        sides = [
            {mark.get("mid", ""): mark for mark in side.iter(self.tag("mrk"))
             if mark.get("mtype") == "seg"}
            for side in (source, target)
        ]  # fmt: skip
        for mid in dict.fromkeys((*sides[0], *sides[1])):
            yield Unit(
                {
                    key: Cell(inline_text(side[mid], self.inline))
                    for key, side in zip(self.keys, sides, strict=True)
                    if mid in side
                }
            )

    def whole(self, element: Element) -> Unit:
        said = {
            context.get("context-type", ""): context.text or ""
            for group in element.iterfind(self.tag("context-group"))
            if group.get("name", "").split(" ")[0] == _GROUP
            for context in group
        }
        cells = {}
        for key, side in zip(self.keys, _SIDES, strict=True):
            inner = element.find(self.tag(side))
            if inner is not None:
                text = inline_text(inner, self.inline)
                cells[key] = read_cell(text, said.get(f"x-{side}-segments"))
        return Unit(cells, read_score(said.get("x-score")), read_status(said.get("x-status")))

    def inline(self, element: Element) -> str | None:
        name = local(element)
        if name in _TEXT_ELEMENTS:
            return None
        char = char_of(element.text) if element.get("ctype") == _CONTROL else None
        if char is None:
            self.left[name] += 1
        return char or ""


def _is_root(space: str, name: str) -> bool:
    return name == "xliff" and (
        not space or space.startswith("urn:oasis:names:tc:xliff:document:1")
    )


def recognises(path: Path, data: bytes) -> bool:
    """Tell an XLIFF 1 by its root."""
    suffixes = (".xlf", ".xliff", ".sdlxliff", ".mxliff", ".mqxliff", ".xml")
    return path.suffix.lower() in suffixes and _is_root(*root_of(data))


FORMAT = AlignedFormat("XLIFF 1.2", recognises, write, read, says_remarks=True)
