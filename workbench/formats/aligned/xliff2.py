"""XLIFF 2.1 (OASIS 2018) with ITS 2.0 localization quality issues: a file for every pair.

A bead is a ``unit`` of one ``segment``. Divergences are notes of the unit, and ``mrk`` elements
with ITS attributes where their evidence stands. The metadata module holds score, status and the
borders of segments. Characters that XML cannot hold are ``cp`` elements, as the standard has it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from lxml import etree

from workbench.errors import InputError
from workbench.formats.aligned_format import AlignedFormat, Reading, Source, Written, by_root
from workbench.formats.aligned_text import AlignedText
from workbench.formats.issues import Issue, by_bead
from workbench.formats.marks import Marks, read_score, read_status, score_text, witness_mark
from workbench.formats.units import Unit, from_units, read_cell, units
from workbench.formats.xliff_files import ITS, its_attributes, put_marked
from workbench.formats.xml_files import (
    SPACE,
    Element,
    as_bytes,
    char_of,
    inline_text,
    left_out,
    local,
    namespace,
    parse_xml,
    unique_ids,
)
from workbench.visible import fit_for_xml

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"
_X, _M = f"{{{NAMESPACE}}}", f"{{{METADATA}}}"
_LEAVES = ("source", "target", "note", "meta")
_CATEGORY = "workbench"
_SIDES = ("source", "target")
# Inline elements whose content is text; of the others it is the native format's.
_TEXT_ELEMENTS = ("mrk", "pc")
_MARKS_ONLY = ("sm", "em", "ec")


def write(aligned: AlignedText) -> Written:
    """Return a file for every two witnesses."""
    return Written(
        {f"{aligned.name}.{'-'.join(pair.keys)}.v2.xlf": _file(pair) for pair in aligned.pairs()}
    )


def _file(pair: AlignedText) -> bytes:
    source, target = pair.texts
    root = etree.Element(
        f"{_X}xliff",
        {"version": "2.1", "srcLang": source.lang, "trgLang": target.lang,
         f"{{{ITS}}}version": "2.0"},
        {None: NAMESPACE, "mda": METADATA, "its": ITS},
    )  # fmt: skip
    file = etree.SubElement(root, f"{_X}file", id="f1", original=fit_for_xml(pair.name))
    marks = {side: witness_mark(pair, text.key) for side, text in zip(_SIDES, pair.texts,
                                                                      strict=True)}  # fmt: skip
    _metadata(file, {"title": pair.title, **marks})
    _notes(file, {"remark": pair.remarks})
    issues = by_bead(pair.issues)
    for number, unit in enumerate(units(pair)):
        _unit(file, number, unit, pair, issues.get(number, []))
    return as_bytes(root, _LEAVES)


def _unit(file: Element, number: int, unit: Unit, pair: AlignedText, issues: list[Issue]) -> None:
    element = etree.SubElement(file, f"{_X}unit", id=f"u{number}")
    cells = dict(zip(_SIDES, (unit.cells.get(key) for key in pair.keys), strict=True))
    cuts = {f"{side} segments": cell.shown_cuts for side, cell in cells.items() if cell}
    _metadata(element, {"score": score_text(unit.score), "status": unit.status, **cuts})
    _notes(element, {"divergence": [issue.note for issue in issues]})
    segment = etree.SubElement(element, f"{_X}segment")
    if cells["target"] is not None and cells["source"] is not None:
        segment.set("state", "reviewed" if unit.status == "pinned" else "translated")
    ids = iter(range(1, 1_000_000))

    def mark(issue: Issue) -> tuple[str, Mapping[str, str]]:
        return f"{_X}mrk", {"id": f"m{next(ids)}", "type": "its:any", **its_attributes(issue)}

    for side, key in zip(_SIDES, pair.keys, strict=True):
        cell = cells[side]
        if cell is None and side == "target":
            continue
        inner = etree.SubElement(segment, f"{_X}{side}", {SPACE: "preserve"})
        put_marked(inner, cell.text if cell else "", key, issues, mark, _control)


def _control(parent: Element, char: str) -> None:
    etree.SubElement(parent, f"{_X}cp", hex=f"{ord(char):04X}")


def _metadata(parent: Element, values: Mapping[str, str]) -> None:
    group = etree.SubElement(
        etree.SubElement(parent, f"{_M}metadata"), f"{_M}metaGroup", category=_CATEGORY
    )
    for name, value in values.items():
        etree.SubElement(group, f"{_M}meta", type=name).text = fit_for_xml(value)


def _notes(parent: Element, texts: Mapping[str, tuple[str, ...] | list[str]]) -> None:
    if not any(texts.values()):
        return
    notes = etree.SubElement(parent, f"{_X}notes")
    for category, found in texts.items():
        for text in found:
            etree.SubElement(notes, f"{_X}note", category=category).text = fit_for_xml(text)


def read(source: Source) -> Reading:
    """Read an XLIFF 2: each segment of each unit is a bead."""
    return _Reader(source).read()


class _Reader:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.left: Counter[str] = Counter()
        self.keys: tuple[str, str] = ("", "")

    def read(self) -> Reading:
        root = parse_xml(self.source.data, self.source.path)
        if local(root) != "xliff" or namespace(root) != NAMESPACE:
            message = "this XML is no XLIFF 2: its root must be an <xliff> of version 2"
            raise InputError(message, self.source.path, root.sourceline)
        files = root.findall(f"{_X}file")
        said = _meta(files[0]) if files else {}
        marks = Marks(self.source)
        self.keys = self.witnesses(root, marks, said)
        found = [unit for file in files for unit in self.units(file)]
        remarks = root.iterfind(f"{_X}file/{_X}notes/{_X}note")
        aligned = from_units(
            self.source,
            marks.langs,
            found,
            marks.parents(self.keys),
            said.get("title", ""),
            (note.text or "" for note in remarks),
        )
        return Reading(aligned, left_out("what is not text", self.left))

    def witnesses(self, root: Element, marks: Marks, said: Mapping[str, str]) -> tuple[str, str]:
        if all(side in said for side in _SIDES):
            return marks.add(said["source"], None), marks.add(said["target"], None)
        langs = root.get("srcLang"), root.get("trgLang")
        return marks.pair(langs, "srcLang and trgLang", root.sourceline)

    def units(self, file: Element) -> Iterator[Unit]:
        for unit in unique_ids(file.iter(f"{_X}unit"), self.source.path):
            said = _meta(unit)
            segments = unit.findall(f"{_X}segment")
            self.left["ignorable"] += len(unit.findall(f"{_X}ignorable"))
            for segment in segments:
                cells = {}
                for key, side in zip(self.keys, _SIDES, strict=True):
                    inner = segment.find(f"{_X}{side}")
                    if inner is None:
                        continue
                    shown = said.get(f"{side} segments") if len(segments) == 1 else None
                    cells[key] = read_cell(inline_text(inner, self.inline), shown)
                yield Unit(cells, read_score(said.get("score")), read_status(said.get("status")))

    def inline(self, element: Element) -> str | None:
        name = local(element)
        if name in _TEXT_ELEMENTS:
            return None
        if name == "cp":
            char = char_of(f"U+{element.get('hex', '')}")
            if char is not None:
                return char
        if name not in _MARKS_ONLY:
            self.left[name] += 1
        return ""


def _meta(element: Element) -> dict[str, str]:
    path = f"{_M}metadata/{_M}metaGroup[@category='{_CATEGORY}']/{_M}meta"
    return {meta.get("type", ""): meta.text or "" for meta in element.iterfind(path)}


RECOGNISES = by_root(".xlf", ".xliff", ".xml", space=NAMESPACE, name="xliff")

FORMAT = AlignedFormat("XLIFF 2.1", RECOGNISES, write, read, says_remarks=True)
