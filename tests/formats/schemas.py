"""The schemas of formats: our own of TMX; of the others, which are not ours to ship, the machine's.

Put ``xliff-core-1.2-strict.xsd``, ``tei_all.rng`` and a folder ``xliff21`` (OASIS's
schemas of XLIFF 2.1, with ``its.xsd`` and ``metadata.xsd``), or those of them that there are, into
one folder and name it in ``WORKBENCH_SCHEMAS``. ``.ci/schemas`` makes one of what packages carry.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

_FOLDER = os.environ.get("WORKBENCH_SCHEMAS", "")
_ITS = "http://www.w3.org/2005/11/its"
_XLIFF_21 = {
    "urn:oasis:names:tc:xliff:document:2.0": "xliff21/xliff_core_2.0.xsd",
    _ITS: "xliff21/its.xsd",
    "urn:oasis:names:tc:xliff:metadata:2.0": "xliff21/metadata.xsd",
}
_XLIFF_12 = {
    "urn:oasis:names:tc:xliff:document:1.2": "xliff-core-1.2-strict.xsd",
    _ITS: "xliff21/its.xsd",
}


class _Here(etree.Resolver):
    """Finds the schemas of the W3C that others import, and never asks the network."""

    def resolve(self, url: str | None, public: str | None, context: Any) -> Any:
        del public
        wanted = url is not None and url.endswith("xml.xsd")
        return self.resolve_filename(str(Path(_FOLDER, "xml.xsd")), context) if wanted else None


def _schema(imports: dict[str, str]) -> Any:
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Here())
    lines = "".join(
        f'<x:import namespace="{name}" schemaLocation="{Path(_FOLDER, path)}"/>'
        for name, path in imports.items()
        if Path(_FOLDER, path).exists()
    )
    source = f'<x:schema xmlns:x="http://www.w3.org/2001/XMLSchema">{lines}</x:schema>'
    return etree.XMLSchema(etree.fromstring(source, parser))


_FILES = {
    "xliff": _XLIFF_12["urn:oasis:names:tc:xliff:document:1.2"],
    "xliff2": _XLIFF_21["urn:oasis:names:tc:xliff:document:2.0"],
    "tei": "tei_all.rng",
}
_VALIDATORS: dict[str, Callable[[], Any]] = {
    "tmx": lambda: etree.DTD(str(Path(__file__).with_name("tmx14.dtd"))),
    "xliff": lambda: _schema(_XLIFF_12),
    "xliff2": lambda: _schema(_XLIFF_21),
    "tei": lambda: etree.RelaxNG(etree.parse(str(Path(_FOLDER, "tei_all.rng")))),
}


FORMATS = tuple(_VALIDATORS)


@cache
def _validator(name: str) -> Any:
    return _VALIDATORS[name]()


def faults(name: str, data: bytes) -> list[str]:
    """Return what a file's schema has against it; skips the test where there is no schema."""
    if name in _FILES and not (_FOLDER and Path(_FOLDER, _FILES[name]).exists()):
        pytest.skip(f"WORKBENCH_SCHEMAS has no {_FILES[name]}")
    validator = _validator(name)
    if validator.validate(_known(etree.fromstring(data))):
        return []
    return [str(entry) for entry in validator.error_log][:3]


def _known(root: etree._Element) -> etree._Element:
    """Return a file without ITS where there is no schema for that: XLIFF 1.2 demands one."""
    if not Path(_FOLDER, _XLIFF_12[_ITS]).exists():
        for element in root.iter():
            for name in element.attrib:
                if str(name).startswith(f"{{{_ITS}}}"):
                    del element.attrib[name]
    return root
