"""XCES alignments (``cesAlign``) as OPUS distributes them, with the two texts they link.

Texts stand as ``fa/NAME.xml``, one ``<s id>`` a segment. The links hold scores as ``certainty``.
"""

from __future__ import annotations

from lxml import etree

from workbench.alignment import Status
from workbench.errors import InputError
from workbench.formats.aligned_format import AlignedFormat, Reading, Source, Written, by_root
from workbench.formats.aligned_text import AlignedText
from workbench.formats.marks import read_score, score_text
from workbench.formats.sentence_xml import document, read_links, targets
from workbench.formats.xml_files import Element, as_bytes, parse_xml
from workbench.visible import fit_for_xml

_DOCTYPE = '<!DOCTYPE cesAlign PUBLIC "-//CES//DTD XML cesAlign//EN" "">'


def write(aligned: AlignedText) -> Written:
    """Return the texts and an alignment for every two of them."""
    files = {}
    for pair in aligned.pairs():
        one, other = pair.keys
        root = etree.Element("cesAlign", version="1.0")
        group = etree.SubElement(
            root,
            "linkGrp",
            targType="s",
            fromDoc=f"{one}/{aligned.name}.xml",
            toDoc=f"{other}/{aligned.name}.xml",
        )
        for number, (bead, ids) in enumerate(zip(pair.alignment.beads, targets(pair), strict=True)):
            certainty = score_text(bead.score)
            etree.SubElement(
                group, "link", id=f"SL{number}", xtargets=";".join(ids), certainty=certainty
            )
        files[f"{aligned.name}.{one}-{other}.xces.xml"] = as_bytes(root, (), _DOCTYPE)
    for text in aligned.texts:
        root = etree.Element("document", id=fit_for_xml(aligned.name), lang=text.lang)
        files[f"{text.key}/{aligned.name}.xml"] = document(text, root)
    return Written(files)


def read(source: Source) -> Reading:
    """Read an alignment of one pair and the texts it names, which stand in its folder or under."""
    root = parse_xml(source.data, source.path)
    groups = root.findall("linkGrp")
    if root.tag != "cesAlign" or not groups:
        message = "this XML is no XCES alignment: it must be a <cesAlign> with a <linkGrp>"
        raise InputError(message, source.path, root.sourceline)
    if len(groups) > 1:
        message = f"aligns {len(groups)} pairs of texts; keep one <linkGrp> in a file"
        raise InputError(message, source.path, groups[1].sourceline)
    return read_links(source, groups[0], _judge)


def _judge(link: Element) -> tuple[float, Status]:
    return read_score(link.get("certainty")), "auto"


FORMAT = AlignedFormat("XCES (OPUS)", by_root(".xml", ".ces", name="cesAlign"), write, read)
