"""A work: one document in all its witnesses, read from ``work.yaml`` or from the command line.

``work.yaml`` is read strictly; every error names file, line and column, and what to write instead.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any, Literal, get_args

from workbench import strict_yaml
from workbench.chain import Chain
from workbench.collation import Summary
from workbench.errors import InputError, UsageError, WorkError
from workbench.language_codes import language_code, language_of_key
from workbench.reading import check_encoding, decode, read_bytes
from workbench.schema import Schema
from workbench.sheet import Sheet, or_list
from workbench.shelf import DESCRIPTION
from workbench.suggest import did_you_mean

Status = Literal["original", "translation", "revision", "draft", "reconstruction"]
ReadWitness = Callable[[str, Path, str, str | None], tuple[str, str]]
"""From a witness's key, file, language and encoding to its text and its sha256."""
STATUSES: tuple[Status, ...] = get_args(Status)

SCHEMA = Schema("workbench/work")

_WORK_KEYS = (
    *("title", "date", "archive", "source", "licence", "notes"),
    *("summary", "witnesses", "readings"),
)
_WITNESS_KEYS = ("lang", "file", "from", "status", "note", "translators", "encoding")
_READING_KEYS = ("where", "reason")

_KEY = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_LONGEST_KEY = 32

# Names of other things in our files, where a witness's key stands beside them.
_RESERVED = """
bead beads confidence evidence file from hop id its kind lang message mqm odd reason readings
schema score segments settings severity sha256 signature spans status summary text title type
values verdict where witness witnesses work
"""
RESERVED_KEYS = frozenset(_RESERVED.split())


@dataclass(frozen=True, slots=True)
class Witness:
    """One text of a work: ``text`` is the stored text, ``sha256`` that of the file's bytes.

    ``parent`` is the key of the witness it was made from; None for an original, or if unknown.
    """

    key: str
    lang: str
    text: str
    sha256: str
    file: Path
    status: Status = "original"
    note: str = ""
    translators: tuple[str, ...] = ()
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Conjecture:
    """A reading that an editor put in place of what a witness has, and why.

    ``texts`` holds what stands in each witness concerned, by key.
    """

    where: str
    texts: Mapping[str, str]
    reason: str


@dataclass(frozen=True, slots=True)
class Work:
    """One document in all its witnesses, two at least, with what is known of it.

    ``folder`` is None for a work put together on the command line.
    """

    name: str
    title: str
    witnesses: tuple[Witness, ...]
    date: str = ""
    archive: str = ""
    source: str = ""
    licence: str = ""
    notes: str = ""
    summary: Summary | None = None
    readings: tuple[Conjecture, ...] = ()
    folder: Path | None = None
    by_key: dict[str, Witness] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_key", {witness.key: witness for witness in self.witnesses})

    @property
    def keys(self) -> tuple[str, ...]:
        """The witnesses' keys, in the order of the work."""
        return tuple(witness.key for witness in self.witnesses)

    @property
    def chain(self) -> Chain:
        """Which witness was made from which."""
        return Chain(self.keys, {witness.key: witness.parent for witness in self.witnesses})


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
        name=_whole(Path(os.path.abspath(folder)).name),
        title=sheet.text(("title",), required=True),
        witnesses=tuple(witnesses),
        date=sheet.text(("date",)),
        archive=sheet.text(("archive",)),
        source=sheet.text(("source",)),
        licence=sheet.text(("licence",)),
        notes=sheet.text(("notes",)),
        summary=_summary(sheet) if "summary" in top else None,
        readings=_readings(sheet, tuple(entries)) if "readings" in top else (),
        folder=folder,
    )


def ad_hoc_work(
    args: Sequence[str],
    langs: Mapping[str, str] | None = None,
    parents: Mapping[str, str | None] | None = None,
    encoding: str | None = None,
    read: ReadWitness | None = None,
) -> Work:
    """Make a work of witnesses named on the command line, as ``fa=letter.fa.txt``.

    ``langs`` gives the language of keys that are not language codes. Without ``parents`` each
    witness counts as made from the one before it. ``encoding`` is that of the files that are not
    UTF-8. ``read`` reads files that may be more than plain text. Raises UsageError for the
    arguments, InputError or EncodingError for a file.
    """
    named = _named_files(args)
    languages = _languages(named, langs or {})
    chain = _chain(tuple(named), parents or {})
    witnesses = []
    for key, path in named.items():
        text, sha256 = (read or read_witness)(key, path, languages[key], encoding)
        parent = chain.parent(key)
        witness = Witness(
            key=key,
            lang=languages[key],
            text=text,
            sha256=sha256,
            file=path,
            status="original" if parent is None else "translation",
            parent=parent,
        )
        witnesses.append(witness)
    title = ", ".join(_whole(path.name) for path in named.values())
    return Work(name="-".join(named), title=title, witnesses=tuple(witnesses))


def read_witness(key: str, path: Path, lang: str, encoding: str | None) -> tuple[str, str]:  # noqa: ARG001 - a ReadWitness
    """Read a file of plain text; return its text and the sha256 of its bytes."""
    data = read_bytes(path, pipe=True)
    return decode(data, path, encoding), hashlib.sha256(data).hexdigest()


def _whole(name: str) -> str:
    """Return a file's name as text that can be stored: bytes that are not UTF-8 become U+FFFD."""
    return os.fsencode(name).decode("utf-8", "replace")


def _named_files(args: Sequence[str]) -> dict[str, Path]:
    named: dict[str, Path] = {}
    for arg in args:
        key, equals, name = arg.partition("=")
        if not equals or not name:
            raise UsageError(f"{arg!r} names no witness; write KEY=FILE, as fa=letter.fa.txt")
        check_key(key)
        if key in named:
            raise UsageError(f"witness {key} is named twice, {named[key]} and {name}; keep one")
        named[key] = _expanded(name)
        for other, path in named.items():
            if other != key and _same_file(path, named[key]):
                message = f"witnesses {other} and {key} are the same file, {name}; name two texts"
                raise UsageError(message)
    if len(named) < 2:
        have = f"besides {next(iter(named))}" if named else "as fa=letter.fa.txt en=letter.en.txt"
        raise UsageError(f"one text cannot be compared; name two witnesses at least, {have}")
    return named


def _languages(keys: Iterable[str], langs: Mapping[str, str]) -> dict[str, str]:
    keys = tuple(keys)
    for key in langs:
        if key not in keys:
            near = did_you_mean(key, keys)
            raise UsageError(f"--lang {key}={langs[key]}: there is no witness {key}{near}")
    found = {}
    for key in keys:
        lang = language_code(langs[key]) if key in langs else language_of_key(key)
        if lang is None:
            raise UsageError(f"{key} is no language code; say its language with --lang {key}=CODE")
        found[key] = lang
    return found


def _chain(keys: tuple[str, ...], parents: Mapping[str, str | None]) -> Chain:
    for key in parents:
        if key not in keys:
            raise UsageError(f"{key!r} has a parent but no text{did_you_mean(key, keys)}")
    return Chain(keys, dict(parents)) if parents else Chain.in_order(*keys)


def _expanded(name: str) -> Path:
    # Not every shell expands ~ behind an equals sign.
    try:
        return Path(name).expanduser()
    except RuntimeError:
        return Path(name)


def _same_file(one: Path, other: Path) -> bool:
    try:
        return os.path.samefile(one, other)
    except (OSError, ValueError):
        return False


def check_key(key: str) -> None:
    """Raise UsageError for what cannot be a witness's key."""
    if key in RESERVED_KEYS:
        message = f"{key!r} means something else in our files; call the witness {key}-text"
        raise UsageError(message)
    if len(key) > _LONGEST_KEY or not _KEY.fullmatch(key):
        raise UsageError(
            f"{key[:40]!r} cannot be a witness's key; write small letters a-z, digits and single"
            " hyphens, beginning with a letter, as fa or en-draft"
        )


def _parents(sheet: Sheet, entries: Mapping[str, Any]) -> dict[str, str | None]:
    parents: dict[str, str | None] = {}
    for key in entries:
        at = ("witnesses", key)
        sheet.mapping(at, _WITNESS_KEYS, required=("file",))
        parent = parents[key] = sheet.text((*at, "from")) or None
        if parent is not None and parent not in entries:
            near = did_you_mean(parent, entries) or f"; there are {', '.join(entries)}"
            sheet.refuse((*at, "from"), f"there is no witness {parent!r}{near}")
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
            if path == before or _same_file(path, before):
                message = f"{other} and {key} are the same file; each witness has its own"
                sheet.refuse(at, message)
        files[key] = path
    return files


def _inside(sheet: Sheet, folder: Path, at: strict_yaml.Path) -> Path:
    name = sheet.text(at, required=True)
    if not name.isprintable() or "\\" in name:
        sheet.refuse(at, f"{name!r} is no file name; write / between folders")
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
        message = f"unknown status {status!r}; it may be {or_list(STATUSES)}"
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
