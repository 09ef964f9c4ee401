"""Every parser of the workbench, as a function of bytes, with good inputs to begin from."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.commands.conftest import TEXTS
from tests.formats.texts.documents import ODF, W, zip_of
from workbench.alignment import Alignment, Bead
from workbench.batch.documents import read_document
from workbench.batch.settings import BatchSettings
from workbench.batch.shard import read_manifest
from workbench.batch.sources import Shard, records
from workbench.chain import Chain
from workbench.errors import EncodingError
from workbench.formats.aligned import FORMATS as ALIGNED
from workbench.formats.aligned import find_format
from workbench.formats.aligned_format import Source
from workbench.formats.aligned_text import AlignedText
from workbench.formats.alignment_jsonl import (
    Aligned,
    AlignmentFile,
    Header,
    dump_alignment,
    parse_alignment,
)
from workbench.formats.text_format import TextFormat, TextSource
from workbench.formats.texts import find_text_format
from workbench.lexicon.general import parse as parse_lexicon
from workbench.reading.files import decode
from workbench.review import Seen, open_review, read_journal
from workbench.score.files import read_alignments
from workbench.segments import SegmentedText, segment, segment_lines
from workbench.ui.keymap import read_keymap
from workbench.values import read_values
from workbench.works.check_settings import read_settings
from workbench.works.described import load_work
from workbench.works.glossary import read_glossary


@dataclass(frozen=True, slots=True)
class Parser:
    """A parser: ``read`` takes bytes or raises WorkbenchError; ``seeds`` are inputs it takes."""

    read: Callable[[bytes], object]
    seeds: tuple[bytes, ...]


def _file(name: str, read: Callable[[Path], object], **beside: str) -> Callable[[bytes], object]:
    """Return what reads bytes as a file, with other files beside it."""

    def from_file(data: bytes) -> object:
        with tempfile.TemporaryDirectory() as folder:
            for other, text in beside.items():
                Path(folder, f"{other}.txt").write_text(text, encoding="utf-8")
            path = Path(folder, name)
            path.write_bytes(data)
            return read(path)

    return from_file


def _text(read: Callable[[str], object]) -> Callable[[bytes], object]:
    def from_text(data: bytes) -> object:
        try:
            text = decode(data, "a.txt")
        except EncodingError:
            text = data.decode("latin-1")
        return read(text)

    return from_text


def _aligned() -> AlignedText:
    lines = {key: [line for line in text.split("\n") if line] for key, text in TEXTS.items()}
    texts = []
    for key, own in lines.items():
        text = "\n".join([*own, ""])
        texts.append(SegmentedText(key, key, text, segment_lines(text)))
    beads = tuple(Bead(((n, n + 1),) * len(texts), 0.5) for n in range(len(lines["en"])))
    chain = Chain.in_order(*lines)
    return AlignedText("letter", "Письмо", tuple(texts), Alignment(tuple(lines), beads), chain)


def _aligned_formats() -> dict[str, Parser]:
    aligned = _aligned()
    found = {}
    for name in ALIGNED:
        form = find_format(name)
        files = form.write(aligned).files
        first = next(iter(files))

        def read(data: bytes, name: str = name, first: str = first) -> object:
            texts = {text.key: text for text in aligned.texts}
            with tempfile.TemporaryDirectory() as folder:
                for other, content in find_format(name).write(aligned).files.items():
                    Path(folder, other).parent.mkdir(parents=True, exist_ok=True)
                    Path(folder, other).write_bytes(content)
                return find_format(name).read(Source(Path(folder, first), data, texts))

        found[f"aligned {name}"] = Parser(read, (files[first],))
    return found


_PACKED = {"docx": "word/document.xml", "odt": "content.xml"}
"""What is spoilt of a packed document: a zip whose bytes are is told by its sums, and not read."""


def _documents() -> dict[str, Parser]:
    seeds: dict[str, str] = {
        "docx": (
            f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>Съезд 1986</w:t></w:r></w:p>'
            '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t><w:footnoteReference w:id="1"/></w:r></w:p>'
            "</w:tc></w:tr></w:tbl></w:body></w:document>"
        ),
        "odt": (
            f"<office:document-content{ODF}><office:automatic-styles><style:style style:name='T'"
            " style:family='text'><style:text-properties style:text-position='super'/>"
            "</style:style></office:automatic-styles><office:body><office:text><text:h"
            " text:outline-level='2'>Съезд</text:h><text:list><text:list-item><text:p>1985"
            "<text:span text:style-name='T'>2</text:span><text:s text:c='3'/><text:note>"
            "<text:note-body><text:p>n</text:p></text:note-body></text:note></text:p></text:list-item></text:list>"
            "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
            "</table:table-row></table:table></office:text></office:body></office:document-content>"
        ),
        "html": (
            "<html><head><meta charset=utf-8><title>t</title></head><body><h1>Съезд</h1><p>One"
            " <b>two</b>&nbsp;3<br>four<ul><li>a<li>b</ul><table><tr><td>1<td>2</table>"
        ),
        "md": "---\na: b\n---\n# Съезд\n\n- one\n- two\n\n> [a](b) **c**[^1]^[d]\n\n[^1]: n",
        "tei": (
            '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><head>Съезд</head><p>One<lb/>'
            'two<note place="foot">n</note> <choice><sic>a</sic><corr>b</corr></choice></p></body>'
            "</text></TEI>"
        ),
    }
    found = {}
    for suffix, seed in seeds.items():
        path = Path(f"a.{suffix}")
        form = find_text_format(path)
        assert form is not None

        def read(data: bytes, form: TextFormat = form, path: Path = path) -> object:
            member = _PACKED.get(path.suffix[1:])
            packed = zip_of({member: data}) if member else data
            return form.read(TextSource(path, packed, "ru"))

        found[f"document {suffix}"] = Parser(read, (seed.encode(),))
    return found


def _alignment() -> bytes:
    aligned = _aligned()
    witnesses = {text.key: Aligned("ab", len(text)) for text in aligned.texts}
    spans = {t.key: tuple((one.start, one.end) for one in t.segments) for t in aligned.texts}
    return dump_alignment(AlignmentFile(Header("letter", witnesses), aligned.alignment, spans))


def _journal() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        with open_review(Path(folder), "mina", "letter") as review:
            review.decide({"a": Seen(), "b": Seen("c")}, "confirmed", "да", {"ru": "XXVII"})
            review.undo()
            review.redo()
        return Path(folder, "mina.jsonl").read_bytes()


WORK = """\
schema: workbench/work/1
title: Письмо
date: "1985-12-26"
summary:
  lang: en
  text: >-
    A loan of $100
witnesses:
  ru: {file: ru.txt, status: original}
  en:
    lang: en
    file: en.txt
    from: ru
    translators: [A. B.]
readings:
  - where: "XXVIIInd"
    ru: XXVII
    reason: garbled
"""

SETTINGS = "checks:\n  negation: off\n  name:\n    faith: 0.85\n"

GLOSSARY = """\
terms:
  - en: congress
    ru: [съезд, конгресс]
    forbidden:
      en: [meeting]
    note: as in the minutes
"""


def _documents_of_a_batch(data: bytes) -> object:
    settings = BatchSettings(max_bytes=1 << 20)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.jsonl")
        path.write_bytes(data)
        return [read_document(one, settings) for one in records(Shard("a", path), 1 << 20)]


def _values(text: str) -> object:
    return [read_values(text, lang) for lang in ("fa", "ru", "en", "de")]


def _segments(text: str) -> object:
    return [segment(text, lang) for lang in ("fa", "ru", "en", "de")]


_SENTENCES = tuple(text.encode() for text in TEXTS.values())
_BATCH = json.dumps({"id": 1, "texts": TEXTS, "from": {"en": "ru"}}, ensure_ascii=False).encode()
_MANIFEST = (
    b'{"schema": "workbench/batch-shard/1", "shard": "a", "fingerprint": "b", "input": "c",'
    b' "documents": 1, "errors": 0, "outputs": {"rows": {"file": "a", "bytes": 1, "sha256": "d"}}}'
)

PARSERS: dict[str, Parser] = {
    "values": Parser(_text(_values), _SENTENCES),
    "segments": Parser(_text(_segments), _SENTENCES),
    "lines": Parser(_text(segment_lines), _SENTENCES),
    "text": Parser(lambda data: decode(data, "a.txt"), _SENTENCES),
    "work.yaml": Parser(
        _file("work.yaml", lambda path: load_work(path.parent), ru=TEXTS["ru"], en=TEXTS["en"]),
        (WORK.encode(),),
    ),
    "glossary": Parser(_file("glossary.yaml", read_glossary), (GLOSSARY.encode(),)),
    "settings": Parser(_file("house.yaml", read_settings), (SETTINGS.encode(),)),
    "keys": Parser(_file("keys.yaml", read_keymap), (b"decide.confirm: [enter, y]\n",)),
    "journal": Parser(_file("mina.jsonl", read_journal), (_journal(),)),
    "alignment": Parser(lambda data: parse_alignment(data, "alignment.jsonl"), (_alignment(),)),
    "lexicon": Parser(
        _text(lambda text: parse_lexicon(text, "a.tsv")), ("# a\na\tб\t16\t4\n".encode(),)
    ),
    "batch document": Parser(_documents_of_a_batch, (_BATCH,)),
    "batch manifest": Parser(_file("a.ok", read_manifest), (_MANIFEST,)),
    "gold": Parser(_file("a.fa-ru.vecalign", read_alignments), (b"[0]:[0]:0.1\n[1, 2]:[]:0.2\n",)),
    **_aligned_formats(),
    **_documents(),
}
"""By name; each is fuzzed, and its part of ``corpus/`` is tried first."""
