"""TEI written: header, stand-off links and annotations, a ``text`` a witness."""

from __future__ import annotations

from itertools import groupby

from lxml import etree

from workbench import __version__
from workbench.alignment import Bead
from workbench.formats.aligned_format import Written
from workbench.formats.aligned_text import AlignedText
from workbench.formats.issues import Issue
from workbench.formats.marks import score_text
from workbench.formats.tei_text import NAMESPACE, TEI
from workbench.formats.xml_files import ID, LANG, SPACE, Element, as_bytes, code, put
from workbench.segments import SegmentedText
from workbench.visible import fit_for_xml

LEAVES = ("p", "ab", "title", "witness", "catDesc", "note")
"""Elements of text, in which no line end may be put."""

MADE_WITH = "Aligned with the workbench"
"""How the line begins that says what made a file."""


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
    made = f"{MADE_WITH} {__version__}."
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
