"""A work described by ``work.yaml``, read strictly.

Every error names file, line and column, and what to write instead.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

from workbench.chain import Chain
from workbench.checks.settings import CheckSettings
from workbench.collation import Summary
from workbench.errors import InputError, UsageError, WorkError
from workbench.languages.codes import language_code, language_of_key
from workbench.reading import strict_yaml
from workbench.reading.files import check_encoding, decode, read_bytes
from workbench.reading.schema import Schema
from workbench.suggest import disguised, instead
from workbench.works.check_settings import CHECKS, check_settings
from workbench.works.file_names import same_file, storable
from workbench.works.keys import check_key
from workbench.works.sheet import Sheet, or_list
from workbench.works.shelf import DESCRIPTION
from workbench.works.work import (
    SEGMENTATIONS,
    STATUSES,
    Conjecture,
    Segmentation,
    Witness,
    Work,
)

SCHEMA = Schema("workbench/work")

_WORK_KEYS = (
    *("title", "date", "archive", "source", "licence", "notes", "segments"),
    *("summary", "witnesses", "readings", CHECKS),
)

_WITNESS_KEYS = ("lang", "file", "from", "status", "note", "translators", "encoding")

_READING_KEYS = ("where", "reason")


def load_work(folder: Path | str, encoding: str | None = None) -> Work:
    """Read the work in a folder.

    ``encoding`` is that of the witnesses that are not UTF-8 and do not say theirs in ``work.yaml``.
    Raises WorkError for the description, InputError or EncodingError for a text.
    """
    folder = Path(folder)
    if folder.is_dir() and not os.path.lexists(folder / DESCRIPTION):
        message = f"no {DESCRIPTION} in this folder; `workbench init` makes a work of texts"
        raise WorkError(message, folder)
    sheet = Sheet.read(folder / DESCRIPTION, SCHEMA)
    top = sheet.mapping((), _WORK_KEYS, required=("title", "witnesses"))
    entries = sheet.mapping(("witnesses",))
    for key in entries:
        sheet.check(("witnesses", key), check_key, key)
    if len(entries) < 2:
        sheet.refuse(("witnesses",), "a work needs two witnesses at least; there is nothing to"
                     f" compare {' and '.join(entries) or 'here'} with")  # fmt: skip
    parents = _parents(sheet, entries)
    files = _files(sheet, folder, entries)
    witnesses = [_witness(sheet, key, files[key], parents[key], encoding) for key in entries]
    return Work(
        name=storable(Path(os.path.abspath(folder)).name),
        title=sheet.text(("title",), required=True),
        witnesses=tuple(witnesses),
        date=sheet.text(("date",)),
        archive=sheet.text(("archive",)),
        source=sheet.text(("source",)),
        licence=sheet.text(("licence",)),
        notes=sheet.text(("notes",)),
        summary=_summary(sheet) if "summary" in top else None,
        readings=_readings(sheet, tuple(entries)) if "readings" in top else (),
        checks=check_settings(sheet, (CHECKS,)) if CHECKS in top else CheckSettings(),
        segments=_segments(sheet),
        folder=folder,
    )


def _segments(sheet: Sheet) -> Segmentation:
    segments = sheet.text(("segments",)) or "auto"
    if segments not in SEGMENTATIONS:
        message = f"unknown segmentation {segments!r}{disguised(segments)}"
        sheet.refuse(("segments",), f"{message}; it may be {or_list(SEGMENTATIONS)}")
    return segments


def _parents(sheet: Sheet, entries: Mapping[str, Any]) -> dict[str, str | None]:
    parents: dict[str, str | None] = {}
    for key in entries:
        at = ("witnesses", key)
        sheet.mapping(at, _WITNESS_KEYS, required=("file",))
        parent = parents[key] = sheet.text((*at, "from")) or None
        if parent is not None and parent not in entries:
            sheet.refuse((*at, "from"), f"there is no witness {parent!r}{instead(parent, entries)}")
    try:
        Chain(tuple(entries), parents)
    except UsageError as error:
        first = next(key for key in entries if _in_circle(key, parents))
        message = f"{error}; take out the `from` of the one that was written first"
        sheet.refuse(("witnesses", first, "from"), message)
    return parents


def _in_circle(key: str, parents: Mapping[str, str | None]) -> bool:
    at = parents[key]
    for _ in parents:
        if at is None or at == key:
            break
        at = parents[at]
    return at == key


def _files(sheet: Sheet, folder: Path, entries: Mapping[str, Any]) -> dict[str, Path]:
    files: dict[str, Path] = {}
    for key in entries:
        at = ("witnesses", key, "file")
        path = _inside(sheet, folder, at)
        for other, before in files.items():
            if path == before or same_file(path, before):
                message = f"{other} and {key} are the same file; each witness has its own"
                sheet.refuse(at, message)
        files[key] = path
    return files


def _inside(sheet: Sheet, folder: Path, at: strict_yaml.Path) -> Path:
    name = sheet.text(at, required=True)
    if not name.isprintable() or "\\" in name:
        sheet.refuse(
            at, f"{name!r} is no file name; write / between folders, and no unseen characters"
        )
    pure = PurePosixPath(name)
    outside = f"{name!r} leads out of the work's folder; put a copy of the text into it"
    if pure.is_absolute() or PureWindowsPath(name).drive or ".." in pure.parts:
        sheet.refuse(at, outside)
    path = folder / name
    try:
        inside = path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        sheet.refuse(at, f"{name!r} is a link that leads nowhere")
    if not inside:
        sheet.refuse(at, outside)
    return path


def _witness(
    sheet: Sheet, key: str, path: Path, parent: str | None, encoding: str | None
) -> Witness:
    at = ("witnesses", key)
    status = sheet.text((*at, "status")) or ("original" if parent is None else "translation")
    if status not in STATUSES:
        message = f"unknown status {status!r}{disguised(status)}; it may be {or_list(STATUSES)}"
        sheet.refuse((*at, "status"), message)
    if status == "original" and parent is not None:
        message = f"an original is made from nothing, but {key} is said to come from {parent};"
        sheet.refuse((*at, "from"), f"{message} change its status, or take out `from`")
    if own := sheet.text((*at, "encoding")):
        sheet.check((*at, "encoding"), check_encoding, own)
    try:
        data = read_bytes(path)
    except InputError as error:
        sheet.refuse((*at, "file"), f"witness {key}: {error}")
    return Witness(
        key=key,
        lang=_witness_lang(sheet, key),
        text=decode(data, path, own or encoding),
        sha256=hashlib.sha256(data).hexdigest(),
        file=path,
        status=status,
        note=sheet.text((*at, "note")),
        translators=sheet.texts((*at, "translators")),
        parent=parent,
    )


def _witness_lang(sheet: Sheet, key: str) -> str:
    at = ("witnesses", key, "lang")
    if lang := sheet.text(at):
        sheet.check(at, language_code, lang)
        return lang
    from_key = language_of_key(key)
    if from_key is None:
        sheet.refuse(("witnesses", key), f"say the language of {key}, as `lang: en`")
    return from_key


def _summary(sheet: Sheet) -> Summary:
    at = ("summary",)
    sheet.mapping(at, ("lang", "text"), required=("lang", "text"))
    lang = sheet.text((*at, "lang"), required=True)
    sheet.check((*at, "lang"), language_code, lang)
    return Summary(sheet.text((*at, "text"), required=True), lang)


def _readings(sheet: Sheet, keys: tuple[str, ...]) -> tuple[Conjecture, ...]:
    found = []
    for number in range(len(sheet.items(("readings",)))):
        at = ("readings", number)
        entry = sheet.mapping(at, (*_READING_KEYS, *keys), required=_READING_KEYS)
        texts = {key: sheet.text((*at, key), required=True) for key in keys if key in entry}
        if not texts:
            sheet.refuse(at, f"a reading says what stands in a witness; add one of {or_list(keys)}")
        where = sheet.text((*at, "where"), required=True)
        found.append(Conjecture(where, texts, sheet.text((*at, "reason"), required=True)))
    return tuple(found)
