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


def read_aligned(
    paths: Sequence[Path],
    texts: Mapping[str, SegmentedText] | None = None,
    format_name: str | None = None,
) -> Reading:
    """Read files of aligned text; several that share witnesses are put together.

    ``texts`` are those given beside files that only link them. Raises InputError for a file,
    UsageError where nothing tells its format.
    """
    readings = [_read(path, texts or {}, format_name, paths) for path in paths]
    if len(readings) == 1:
        return readings[0]
    return _merged(readings, paths)


def _read(
    path: Path, texts: Mapping[str, SegmentedText], format_name: str | None, named: Sequence[Path]
) -> Reading:
    data = read_bytes(path)
    name = format_name or recognise(path, data)
    if name is None:
        if path.suffix.lower() in _XML:
            parse_xml(data, path)
        raise UsageError(
            f"{path}: this is no aligned text that we know; say what it is with --read-as, which"
            f" `workbench convert` and `init` take ({', '.join(FORMATS)}), or name texts as"
            f" fa={path.name}"
        )
    return find_format(name).read(Source(path, data, texts, named))


def _merged(readings: Sequence[Reading], paths: Sequence[Path]) -> Reading:
    texts: dict[str, SegmentedText] = {}
    pairs: list[tuple[str, str | None]] = []
    links: list[Link] = []
    known: set[str] = set()
    for reading, path in zip(readings, paths, strict=True):
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
    first = readings[0].aligned
    aligned = AlignedText(
        first.name,
        first.title,
        tuple(texts.values()),
        linked.alignment,
        Chain(tuple(texts), parents),
        remarks=tuple(dict.fromkeys(one for each in readings for one in each.aligned.remarks)),
    )
    notes = [note for reading in readings for note in reading.notes]
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
