r"""One document read from its record.

A record is a JSON object::

    {"id": "letter-17", "texts": {"fa": "…", "ru": "…", "en": ["first segment", "second segment"]}}

A text is whole, or a list of its segments. In place of ``texts``, ``files`` names files beside the
manifest, of plain text or any format that ``workbench check`` reads. ``langs`` gives the languages
of keys that name none; ``from`` says which text was made from which.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.batch.settings import BatchSettings
from workbench.batch.sources import Record
from workbench.chain import Chain
from workbench.collation import Collation
from workbench.errors import InputError
from workbench.formats.text_format import TextSource
from workbench.formats.texts import find_text_format
from workbench.languages.codes import language_code, language_of_key
from workbench.pipeline import line_by_line, segment_work
from workbench.reading.files import inside, read_bytes
from workbench.segments import SegmentedText, describe
from workbench.store import parse_lines
from workbench.works.described import load_work
from workbench.works.glossary import read_glossary
from workbench.works.keys import check_key
from workbench.works.named import plain_text
from workbench.works.shelf import glossary_beside
from workbench.works.work import Witness, Work

if TYPE_CHECKING:
    from workbench.lexicon import GeneralLexicon

_FIELDS = ("id", "texts", "files", "langs", "from")
Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A document to align: a work, and the segments of those texts that came in segments."""

    id: str | int
    work: Work
    spans: Mapping[str, Spans] = field(default_factory=dict)


def document_id(record: Record) -> str | int | None:
    """Return a record's id, None where it cannot be told."""
    if record.is_work:
        return record.folder.name
    try:
        return _id(_value(record))
    except InputError:
        return None


def read_document(record: Record, settings: BatchSettings) -> Document:
    """Return the document that a record holds.

    Raises InputError or UsageError for what cannot be used.
    """
    if record.is_work:
        work = load_work(record.folder, settings.encoding())
        if path := glossary_beside(record.folder):
            work = replace(work, checks=replace(work.checks, glossary=read_glossary(path)))
        return Document(record.folder.name, work)
    value = _value(record)
    identity = _id(value)
    for name in value:
        if name not in _FIELDS:
            raise InputError(f"unknown field {name!r}; there are {', '.join(_FIELDS)}")
    if ("texts" in value) == ("files" in value):
        raise InputError("a record has either texts or files")
    given = _given(value)
    langs = _langs(given, {**settings.langs, **_mapping(value, "langs")})
    spans: dict[str, Spans] = {}
    if "files" in value:
        by_line = settings.segments is not None
        texts = {
            key: _read(key, name, record.folder, langs[key], settings, by_line)
            for key, name in given.items()
        }
    else:
        texts, spans = _texts(given)
    _check_texts(texts)
    chain = _chain(tuple(texts), _mapping(value, "from"), settings)
    witnesses = tuple(
        Witness(key, langs[key], text, "", Path(f"{key}.txt"), parent=chain.parent(key))
        for key, text in texts.items()
    )
    return Document(identity, Work(str(identity), str(identity), witnesses), spans)


def collate_document(
    document: Document, settings: BatchSettings, lexicon: GeneralLexicon | None = None
) -> Collation:
    """Segment and align a document; ``lexicon`` stands in for the shipped one.

    A work's own glossary is added to it, unless the batch has one.
    """
    from workbench.align import align
    from workbench.lexicon import of_terms, shipped

    work = document.work
    if work.checks.glossary and not settings.checks.glossary:
        terms = ([*term.renderings.values()] for term in work.checks.glossary)
        lexicon = (lexicon or shipped()) + of_terms(terms)
    cut = settings.segments or work.segments
    texts = tuple(
        _in_segments(text, document.spans[text.key]) if text.key in document.spans else text
        for text in segment_work(work, cut)
    )
    alignment = line_by_line(texts) if cut == "parallel" else align(texts, lexicon=lexicon)
    return Collation(texts, alignment, work.chain, work.summary)


def _in_segments(text: SegmentedText, spans: Spans) -> SegmentedText:
    return SegmentedText(text.key, text.lang, text.text, describe(text.text, text.lang, spans))


def _value(record: Record) -> dict[str, Any]:
    if record.line is None:
        raise InputError("the record is longer than --max-record allows")
    lines = parse_lines(record.line.rstrip(b"\r\n") + b"\n")
    for problem in lines.problems:
        raise InputError(problem.message)
    return lines.records[0].value


def _id(value: Mapping[str, Any]) -> str | int:
    identity = value.get("id")
    if isinstance(identity, bool) or not isinstance(identity, str | int) or identity == "":
        raise InputError("a record needs an id, a text or a whole number")
    return identity


def _given(value: Mapping[str, Any]) -> dict[str, object]:
    """Return what a record gives of each text, by key: the text itself or the name of its file."""
    given = value.get("texts", value.get("files"))
    if not isinstance(given, dict) or len(given) < 2:
        raise InputError("a document needs two texts at least, by key")
    for key in given:
        check_key(key)
    return given


def _texts(given: Mapping[str, object]) -> tuple[dict[str, str], dict[str, Spans]]:
    texts: dict[str, str] = {}
    spans: dict[str, Spans] = {}
    for key, text in given.items():
        if isinstance(text, list) and all(isinstance(one, str) for one in text):
            texts[key], spans[key] = _joined(text)
        elif isinstance(text, str):
            texts[key] = text
        else:
            raise InputError(f"{key} must be a text or a list of its segments")
    return texts, spans


def _check_texts(texts: Mapping[str, str]) -> None:
    for key, text in texts.items():
        if "\0" in text:
            raise InputError(f"{key} holds NULs: it is no text")
    if sum(map(bool, map(str.strip, texts.values()))) < 2:
        raise InputError("a document needs two texts at least that are not empty")


def _read(
    key: str, name: object, base: Path, lang: str, settings: BatchSettings, by_line: bool
) -> str:
    """Return the text of a file in any format of single texts but those a person must look at."""
    if not isinstance(name, str) or not name:
        raise InputError("files are named by text")
    path = inside(base, name)
    if path is None or not path.resolve().is_relative_to(base.resolve()):
        raise InputError(f"{name!r} leads out of the manifest's folder; put the texts into it")
    encoding = settings.encoding(key)
    form = find_text_format(path, by_line)
    if form is None:
        return plain_text(key, path, read_bytes(path), encoding)
    read = form.read(TextSource(path, read_bytes(path), lang, encoding, key))
    if read.wants_proof:
        message = f"text taken out of {form.title} must be read against the page first"
        raise InputError(f"{message}; make a work of it with `workbench init`", path)
    return read.as_text(by_line)


def _joined(segments: list[str]) -> tuple[str, Spans]:
    """Return segments as one text, a line each, and their spans."""
    at, spans = 0, []
    for segment in segments:
        spans.append((at, at + len(segment)))
        at += len(segment) + 1
    return "".join(f"{segment}\n" for segment in segments), tuple(spans)


def _mapping(value: Mapping[str, Any], name: str) -> dict[str, str]:
    found = value.get(name, {})
    if not isinstance(found, dict) or not all(isinstance(one, str) for one in found.values()):
        raise InputError(f"{name!r} must map keys to text")
    return found


def _langs(keys: Iterable[str], named: Mapping[str, str]) -> dict[str, str]:
    """Return the language of each key, as ``named`` or as the key itself says."""
    langs = {}
    for key in keys:
        lang = language_code(named[key]) if key in named else language_of_key(key)
        if lang is None:
            raise InputError(
                f"{key} is no language code; say its language in langs, or with --lang"
            )
        langs[key] = lang
    return langs


def _chain(keys: tuple[str, ...], own: Mapping[str, str], settings: BatchSettings) -> Chain:
    if own:
        return Chain(keys, own)
    said = {key: parent for key, parent in settings.parents.items() if {key, parent} <= {*keys}}
    return (Chain.in_order(*keys) if settings.chain else Chain(keys)).but(said)
