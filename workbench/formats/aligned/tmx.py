"""TMX 1.4b, the exchange format of translation memories (LISA/GALA, 2005).

A bead is a ``tu``, a witness's text in it a ``tuv``. One file holds all languages; since many tools
take the second ``tuv`` for the target, the last witness stands second, and where there are more
than two witnesses every pair has a file of its own too. Properties of ours, which other tools carry
along or leave: ``x-score``, ``x-status``, and of a ``tuv`` ``x-witness`` and ``x-segments``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from lxml import etree

from workbench import __version__
from workbench.errors import InputError
from workbench.formats.aligned_format import AlignedFormat, Reading, Source, Written, by_suffix
from workbench.formats.aligned_text import AlignedText
from workbench.formats.issues import by_bead
from workbench.formats.marks import Marks, read_score, read_status, score_text, witness_mark
from workbench.formats.units import Cell, Unit, from_units, read_cell, units
from workbench.formats.xml_files import (
    LANG,
    Element,
    as_bytes,
    char_of,
    code,
    inline_text,
    left_out,
    local,
    parse_xml,
    put,
)
from workbench.visible import fit_for_xml

_DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'
_LEAVES = ("seg", "prop", "note")
# Native code that a tool keeps for itself; ``hi`` is the one inline element that is text.
_CODE_ELEMENTS = ("bpt", "ept", "it", "ph", "ut")
_CONTROL = "x-control"


def write(aligned: AlignedText) -> Written:
    """Return one file of all witnesses and, of three or more, a file for every pair."""
    files = {f"{aligned.name}.tmx": _file(aligned)}
    if len(aligned.keys) > 2:
        for pair in aligned.pairs():
            files[f"{aligned.name}.{'-'.join(pair.keys)}.tmx"] = _file(pair)
    return Written(files)


def _file(aligned: AlignedText) -> bytes:
    root = etree.Element("tmx", version="1.4")
    header = etree.SubElement(
        root,
        "header",
        {
            "creationtool": "workbench",
            "creationtoolversion": __version__,
            "segtype": "block",
            "o-tmf": "workbench",
            "adminlang": "en",
            "srclang": aligned.texts[0].lang,
            "datatype": "plaintext",
        },
    )
    for remark in (aligned.title, *aligned.remarks):
        _note(header, remark)
    for text in aligned.texts:
        _prop(header, "x-witness", witness_mark(aligned, text.key))
    body = etree.SubElement(root, "body")
    issues = by_bead(aligned.issues)
    keys = (aligned.keys[0], *reversed(aligned.keys[1:]))
    for number, unit in enumerate(units(aligned)):
        tu = etree.SubElement(body, "tu", tuid=str(number))
        for issue in issues.get(number, ()):
            _note(tu, issue.note)
        _prop(tu, "x-score", score_text(unit.score))
        _prop(tu, "x-status", unit.status)
        for key in keys:
            if key in unit.cells:
                _tuv(tu, key, aligned.by_key[key].lang, unit.cells[key])
    return as_bytes(root, _LEAVES, _DOCTYPE)


def _tuv(tu: Element, key: str, lang: str, cell: Cell) -> None:
    tuv = etree.SubElement(tu, "tuv", {LANG: lang})
    _prop(tuv, "x-witness", key)
    _prop(tuv, "x-segments", cell.shown_cuts)
    put(etree.SubElement(tuv, "seg"), cell.text, _control)


def _control(seg: Element, char: str) -> None:
    etree.SubElement(seg, "ph", type=_CONTROL).text = code(char)


def _note(parent: Element, text: str) -> None:
    etree.SubElement(parent, "note").text = fit_for_xml(text)


def _prop(parent: Element, name: str, value: str) -> None:
    etree.SubElement(parent, "prop", type=name).text = fit_for_xml(value)


def read(source: Source) -> Reading:
    """Read a TMX of any version from 1.1 on; tags inside segments are left out, and counted."""
    return _Reader(source).read()


class _Reader:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.marks = Marks(source)
        self.left: Counter[str] = Counter()

    def read(self) -> Reading:
        root = parse_xml(self.source.data, self.source.path)
        header, body = root.find("header"), root.find("body")
        if root.tag != "tmx" or body is None:
            message = "this XML is no TMX: it must be a <tmx> with a <body>"
            raise InputError(message, self.source.path, root.sourceline)
        if header is not None:
            for prop in header.findall("prop"):
                if prop.get("type") == "x-witness":
                    self.marks.add(prop.text or "", prop.sourceline)
            source_lang = header.get("srclang", "")
            if not self.marks and source_lang.lower() not in ("", "*all*"):
                self.marks.know(source_lang, header.sourceline)
        found = [self.unit(tu) for tu in body.iterchildren("tu")]
        # Announced but in no unit, as the language of a memory's source may be.
        used = {key for unit in found for key in unit.cells}
        langs = {key: lang for key, lang in self.marks.langs.items() if key in used}
        if len(langs) < 2:
            raise InputError(
                f"holds {'only ' + ', '.join(langs) if langs else 'no text'};"
                " two languages at least are needed to compare",
                self.source.path,
            )
        notes = [] if header is None else [note.text or "" for note in header.findall("note")]
        title = notes.pop(0) if notes and self.marks.ours else ""
        parents = self.marks.parents(langs)
        aligned = from_units(self.source, langs, found, parents, title, notes)
        return Reading(aligned, left_out("tags inside the text", self.left))

    def unit(self, tu: Element) -> Unit:
        props = _props(tu)
        cells: dict[str, Cell] = {}
        for tuv in tu.iterchildren("tuv"):
            key, cell = self.cell(tuv)
            if key in cells:
                raise InputError(
                    f"one unit has two texts in {key}; take one of them out",
                    self.source.path,
                    tuv.sourceline,
                )
            cells[key] = cell
        return Unit(cells, read_score(props.get("x-score")), read_status(props.get("x-status")))

    def cell(self, tuv: Element) -> tuple[str, Cell]:
        lang = tuv.get(LANG) or tuv.get("lang")
        seg = tuv.find("seg")
        if not lang or seg is None:
            message = "a <tuv> must have xml:lang and a <seg>"
            raise InputError(message, self.source.path, tuv.sourceline)
        props = _props(tuv)
        key = props.get("x-witness", "")
        if key not in self.marks.langs:
            key = self.marks.know(lang, tuv.sourceline)
        return key, read_cell(inline_text(seg, self.inline), props.get("x-segments"))

    def inline(self, element: Element) -> str | None:
        name = local(element)
        if name not in _CODE_ELEMENTS:
            return None
        char = char_of(element.text) if element.get("type") == _CONTROL else None
        if char is None:
            self.left[name] += 1
        return char or ""


def _props(element: Element) -> Mapping[str, str]:
    return {prop.get("type", ""): prop.text or "" for prop in element.iterchildren("prop")}


FORMAT = AlignedFormat("TMX 1.4b", by_suffix(".tmx"), write, read, says_remarks=True)
