"""Files of aligned text read, several into one, and made into a work with its alignment."""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from workbench.chain import Chain
from workbench.errors import InputError, UsageError
from workbench.formats.aligned import FORMATS, find_format, recognise
from workbench.formats.aligned_format import Reading, Source
from workbench.formats.aligned_text import AlignedText
from workbench.formats.links import Link, alignment_of
from workbench.formats.pair_chain import parents_of
from workbench.formats.xml_files import parse_xml
from workbench.languages.codes import language_code
from workbench.reading.files import read_bytes
from workbench.segments import SegmentedText, describe
from workbench.suggest import refuse_unknown
from workbench.works.work import Witness, Work

_XML = (".xml", ".xlf", ".xliff", ".tei", ".ces")
_TEXTS = (None, "moses")
"""Formats of files that may be the texts of others, which link them."""


def read_aligned(
    paths: Sequence[Path],
    texts: Mapping[str, SegmentedText] | None = None,
    format_name: str | None = None,
    encodings: Mapping[str, str] | None = None,
) -> Reading:
    """Read files of aligned text; several that share witnesses are put together.

    ``texts`` are those given beside files that only link them; texts among ``paths`` that other
    files link are read with these. Raises InputError for a file, UsageError where nothing tells
    its format.
    """
    brought: set[Path] = set()
    sources = [
        Source(path, read_bytes(path), texts or {}, paths, encodings or {}, brought)
        for path in paths
    ]
    formats = {one.path: format_name or recognise(one.path, one.data) for one in sources}
    readings: dict[Path, Reading] = {}
    for source in sorted(sources, key=lambda one: formats[one.path] in _TEXTS):
        if source.path not in brought:
            readings[source.path] = _read(source, formats[source.path])
    if len(readings) == 1:
        return next(iter(readings.values()))
    return _merged({path: readings[path] for path in paths if path in readings})


def _read(source: Source, name: str | None) -> Reading:
    if name is None:
        path = source.path
        if path.suffix.lower() in _XML:
            parse_xml(source.data, path)
        raise UsageError(
            f"{path}: this is no aligned text that we know; name a text with a key, as"
            f" fa={path.name}, or say what it is with --read-as, which `workbench convert` and"
            f" `init` take ({', '.join(FORMATS)})"
        )
    return find_format(name).read(source)


def _merged(readings: Mapping[Path, Reading]) -> Reading:
    texts: dict[str, SegmentedText] = {}
    pairs: list[tuple[str, str | None]] = []
    links: list[Link] = []
    known: set[str] = set()
    for path, reading in readings.items():
        aligned = reading.aligned
        if known and not known.intersection(aligned.keys):
            message = f"shares no witness with the files before it, which align {', '.join(known)}"
            raise InputError(message, path)
        known.update(aligned.keys)
        for text in aligned.texts:
            _check_same(texts.setdefault(text.key, text), text, path)
            pairs.append((text.key, aligned.chain.parent(text.key)))
        links += [
            Link({key: range(*run) for key, run in zip(aligned.keys, bead.runs, strict=True)},
                 bead.score, bead.status)
            for bead in aligned.alignment.beads
        ]  # fmt: skip
    parents = parents_of(texts, pairs)
    texts = {key: texts[key] for key in parents}
    linked = alignment_of({key: len(text) for key, text in texts.items()}, links)
    first = next(iter(readings.values())).aligned
    aligned = AlignedText(
        first.name,
        first.title,
        tuple(texts.values()),
        linked.alignment,
        Chain(tuple(texts), parents),
        remarks=tuple(
            dict.fromkeys(one for each in readings.values() for one in each.aligned.remarks)
        ),
    )
    notes = [note for reading in readings.values() for note in reading.notes]
    return Reading(aligned, (*dict.fromkeys(notes), *linked.notes))


def _check_same(one: SegmentedText, other: SegmentedText, path: Path) -> None:
    if len(one) != len(other):
        message = f"{one.key} has {len(other)} segments here, {len(one)} in the file before it"
        raise InputError(f"{message}; align them in the same segments", path)
    for number in range(len(one)):
        if one.segment_text(number) != other.segment_text(number):
            message = f"segment {number} of {one.key} is not the one in the file before it"
            raise InputError(f"{message}; align the same text in both", path)


def relabelled(
    aligned: AlignedText, langs: Mapping[str, str], parents: Mapping[str, str | None]
) -> AlignedText:
    """Return aligned text with what the user says of its witnesses in place of what files say."""
    refuse_unknown("witness", (*langs, *parents), aligned.keys)
    texts = tuple(_in_language(text, langs.get(text.key)) for text in aligned.texts)
    return replace(aligned, texts=texts, chain=aligned.chain.but(parents))


def _in_language(text: SegmentedText, lang: str | None) -> SegmentedText:
    if lang is None:
        return text
    spans = ((one.start, one.end) for one in text.segments)
    return SegmentedText(text.key, language_code(lang), text.text, describe(text.text, lang, spans))


def work_of(aligned: AlignedText, taken_from: str) -> Work:
    """Return the work whose witnesses are the texts, as ``create_work`` writes them.

    What the files said of the texts goes to its notes.
    """
    witnesses = []
    for text in aligned.texts:
        stored = text.text.encode()
        # Reading takes one mark off, which would move every span.
        if text.text.startswith("\ufeff"):
            stored = codecs.BOM_UTF8 + stored
        parent = aligned.chain.parent(text.key)
        witnesses.append(
            Witness(
                key=text.key,
                lang=text.lang,
                text=text.text,
                sha256=hashlib.sha256(stored).hexdigest(),
                file=Path(f"{text.key}.txt"),
                status="original" if parent is None else "translation",
                parent=parent,
            )
        )
    notes = "; ".join((f"texts and alignment taken from {taken_from}", *aligned.remarks))
    return Work(aligned.name, aligned.title, tuple(witnesses), notes=notes)
