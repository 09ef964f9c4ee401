"""TEI P5 (4.2 or later): every witness a ``text``, the alignment and the divergences stand-off.

A segment is a ``seg``, a bead a ``link`` over its segments with its score as ``cert``; a divergence
is an ``annotation`` of them. A bead of one segment, which a ``link`` cannot hold, is marked on the
``seg`` itself. Texts of others are read where ``link`` elements point to ``xml:id``s.
"""

from __future__ import annotations

import re
from pathlib import Path

from workbench.formats.aligned.tei.reading import ROOTS, read
from workbench.formats.aligned.tei.writing import write
from workbench.formats.aligned_format import AlignedFormat
from workbench.formats.xml_files import root_of


def recognises(path: Path, data: bytes) -> bool:
    """Tell a TEI by its root, if it has links."""
    return (
        path.suffix.lower() in (".xml", ".tei")
        and root_of(data) in ROOTS
        and re.search(rb"<(?:\w+:)?link\s", data) is not None
    )


FORMAT = AlignedFormat("TEI P5", recognises, write, read, says_remarks=True)
