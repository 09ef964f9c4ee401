"""Our files before schemas and other programs, where the machine has them.

translate-toolkit is GPL, so only tests ever touch it.
"""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from importlib import import_module
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.formats import schemas
from tests.formats.test_aligned_round_trip import aligned_texts
from workbench.divergences import find_divergences
from workbench.formats.aligned import find_format
from workbench.formats.aligned_text import AlignedText, from_collation
from workbench.formats.issues import issues_of
from workbench.pipeline import align_work
from workbench.works.described import load_work

LETTER = Path(__file__).parents[2] / "translations" / "rajavi-1985"


@pytest.fixture(scope="module")
def letter() -> AlignedText:
    work = load_work(LETTER)
    collation = align_work(work)
    found = issues_of(find_divergences(collation))
    return from_collation(collation, "letter", work.title, found, ("a remark & more",))


@pytest.mark.parametrize("name", schemas.FORMATS)
def test_files_are_valid(name: str, letter: AlignedText) -> None:
    for file, data in find_format(name).write(letter).files.items():
        assert (file, schemas.faults(name, data)) == (file, [])


@pytest.mark.parametrize("name", schemas.FORMATS)
@given(aligned=aligned_texts())
@settings(max_examples=25, deadline=None)
def test_files_of_any_text_are_valid(name: str, aligned: AlignedText) -> None:
    for file, data in find_format(name).write(aligned).files.items():
        assert (file, schemas.faults(name, data)) == (file, [])


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
