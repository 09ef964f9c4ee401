"""InterText's alignments (Vondřička 2014), with the two texts they link.

Ids and counts of ``toDoc`` stand before those of ``fromDoc``, unlike in XCES. Status ``man`` is a
bead that a person has set; scores are not held.
"""

from __future__ import annotations

from lxml import etree

from workbench.alignment import Status
from workbench.errors import InputError
from workbench.formats.aligned_format import AlignedFormat, Reading, Source, Written, by_root
from workbench.formats.aligned_text import AlignedText
from workbench.formats.sentence_xml import document, read_links, targets
from workbench.formats.xml_files import Element, as_bytes, parse_xml
from workbench.visible import fit_for_xml


def write(aligned: AlignedText) -> Written:
    """Return the texts and an alignment for every two of them."""
    files = {}
    name = aligned.name
    for pair in aligned.pairs():
        one, other = pair.keys
        root = etree.Element("linkGrp", toDoc=f"{name}.{other}.xml", fromDoc=f"{name}.{one}.xml")
        for bead, (own, others) in zip(pair.alignment.beads, targets(pair), strict=True):
            counts = "-".join(reversed(bead.type.split("-")))
            status = "man" if bead.status == "pinned" else "auto"
            etree.SubElement(root, "link", type=counts, xtargets=f"{others};{own}", status=status)
        files[f"{name}.{one}.{other}.alignment.xml"] = as_bytes(root, ())
    for text in aligned.texts:
        root = etree.Element("doc", id=fit_for_xml(name), lang=text.lang)
        files[f"{name}.{text.key}.xml"] = document(text, root)
    return Written(files)


def read(source: Source) -> Reading:
    """Read an alignment and the texts it names, which stand in its folder."""
    root = parse_xml(source.data, source.path)
    if root.tag != "linkGrp":
        message = "this XML is no InterText alignment: its root must be a <linkGrp>"
        raise InputError(message, source.path, root.sourceline)
    return read_links(source, root, _judge, target_first=True)


def _judge(link: Element) -> tuple[float, Status]:
    return 1.0, "pinned" if link.get("status") == "man" else "auto"


FORMAT = AlignedFormat("InterText", by_root(".xml", name="linkGrp"), write, read)
