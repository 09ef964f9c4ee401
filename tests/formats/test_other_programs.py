"""Our files before schemas and other programs, where the machine has them.

Schemas are not ours to ship: put ``tmx14.dtd``, ``xliff-core-1.2-strict.xsd``, ``tei_all.rng`` and
a folder ``xliff21`` (OASIS's schemas of XLIFF 2.1, with ``its.xsd`` and ``metadata.xsd``) into one
folder and name it in ``WORKBENCH_SCHEMAS``. translate-toolkit is GPL, so only tests ever touch it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from workbench.divergences import find_divergences
from workbench.formats.aligned import find_format
from workbench.formats.aligned_text import AlignedText, from_collation, issues
from workbench.pipeline import align_work
from workbench.works.described import load_work

LETTER = Path(__file__).parents[2] / "translations" / "rajavi-1985"
SCHEMAS = os.environ.get("WORKBENCH_SCHEMAS", "")
XLIFF_21 = {
    "urn:oasis:names:tc:xliff:document:2.0": "xliff21/xliff_core_2.0.xsd",
    "http://www.w3.org/2005/11/its": "xliff21/its.xsd",
    "urn:oasis:names:tc:xliff:metadata:2.0": "xliff21/metadata.xsd",
}
XLIFF_12 = {
    "urn:oasis:names:tc:xliff:document:1.2": "xliff-core-1.2-strict.xsd",
    "http://www.w3.org/2005/11/its": "xliff21/its.xsd",
}


@pytest.fixture(scope="module")
def letter() -> AlignedText:
    work = load_work(LETTER)
    collation = align_work(work)
    found = issues(find_divergences(collation))
    return from_collation(collation, "letter", work.title, found, ("a remark & more",))


class _Here(etree.Resolver):
    """Finds the schemas of the W3C that others import, and never asks the network."""

    def resolve(self, url: str | None, public: str | None, context: Any) -> Any:
        del public
        wanted = url is not None and url.endswith("xml.xsd")
        return self.resolve_filename(str(Path(SCHEMAS, "xml.xsd")), context) if wanted else None


def _schema(imports: dict[str, str]) -> Any:
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Here())
    lines = "".join(
        f'<x:import namespace="{name}" schemaLocation="{Path(SCHEMAS, path)}"/>'
        for name, path in imports.items()
    )
    source = f'<x:schema xmlns:x="http://www.w3.org/2001/XMLSchema">{lines}</x:schema>'
    return etree.XMLSchema(etree.fromstring(source, parser))


VALIDATORS: dict[str, Callable[[], Any]] = {
    "tmx": lambda: etree.DTD(str(Path(SCHEMAS, "tmx14.dtd"))),
    "xliff": lambda: _schema(XLIFF_12),
    "xliff2": lambda: _schema(XLIFF_21),
    "tei": lambda: etree.RelaxNG(etree.parse(str(Path(SCHEMAS, "tei_all.rng")))),
}


@pytest.mark.skipif(not SCHEMAS, reason="WORKBENCH_SCHEMAS names no folder of schemas")
@pytest.mark.parametrize("name", VALIDATORS)
def test_files_are_valid(name: str, letter: AlignedText) -> None:
    validator = VALIDATORS[name]()
    for file, data in find_format(name).write(letter).files.items():
        assert validator.validate(etree.fromstring(data)), (file, list(validator.error_log)[:3])


def bead_text(letter: AlignedText, key: str, number: int) -> str:
    start, end = letter.by_key[key].span(letter.alignment.run(number, key))
    return letter.by_key[key].text[start:end]


@pytest.mark.parametrize(
    ("name", "file", "module", "kind"),
    [
        ("tmx", "letter.tmx", "translate.storage.tmx", "tmxfile"),
        ("tmx", "letter.fa-en.tmx", "translate.storage.tmx", "tmxfile"),
        ("xliff", "letter.fa-en.xlf", "translate.storage.xliff", "xlifffile"),
        ("xliff2", "letter.fa-en.v2.xlf", "translate.storage.xliff2", "Xliff2File"),
    ],
)
def test_translate_toolkit_reads_source_and_target(
    name: str, file: str, module: str, kind: str, letter: AlignedText
) -> None:
    pytest.importorskip("translate")
    data = find_format(name).write(letter).files[file]
    store = getattr(import_module(module), kind).parsefile(BytesIO(data))
    read = {(unit.source, unit.target) for unit in store.units}
    whole = [number for number, bead in enumerate(letter.alignment.beads) if bead.type == "1-1-1"]
    assert len(whole) > 50
    for number in whole:
        assert (bead_text(letter, "fa", number), bead_text(letter, "en", number)) in read


def test_opustools_read_our_links_and_texts(letter: AlignedText, tmp_path: Path) -> None:
    program = shutil.which("opus_read")
    if program is None:
        pytest.skip("opus_read of opustools is not installed")
    written = find_format("xces").write(letter).files
    (tmp_path / "links.xml").write_bytes(written["letter.fa-ru.xces.xml"])
    for key in ("fa", "ru"):
        with zipfile.ZipFile(tmp_path / f"{key}.zip", "w") as packed:
            packed.writestr(f"{key}/letter.xml", written[f"{key}/letter.xml"])
    arguments = "-d x -s fa -t ru -r v1 -p raw -dl . -af links.xml -sz fa.zip -tz ru.zip"
    subprocess.run(
        [program, *arguments.split(), "-wm", "moses", "-w", "out.fa", "out.ru"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        timeout=60,
    )
    lines = (tmp_path / "out.fa").read_text(encoding="utf-8").splitlines()
    assert bead_text(letter, "fa", 5) in lines
