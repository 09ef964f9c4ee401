"""A work put together on the command line: ``fa=letter.fa.txt ru=letter.ru.txt``."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from workbench.chain import Chain
from workbench.errors import InputError, UsageError
from workbench.languages.codes import language_code, language_of_key
from workbench.reading.files import decode, read_bytes
from workbench.suggest import did_you_mean
from workbench.works.file_names import same_file, storable
from workbench.works.keys import check_key
from workbench.works.work import Witness, Work

ReadWitness = Callable[[str, Path, str, str | None], tuple[str, str]]
"""From a witness's key, file, language and encoding to its text and its sha256."""

_MARKED = re.compile(r"\s*(?:(<\?xml\b)|<!DOCTYPE\s+html\b|<html\b)", re.IGNORECASE)


def ad_hoc_work(
    args: Sequence[str],
    langs: Mapping[str, str] | None = None,
    parents: Mapping[str, str | None] | None = None,
    encodings: Mapping[str, str] | None = None,
    read: ReadWitness | None = None,
) -> Work:
    """Make a work of witnesses named on the command line, as ``fa=letter.fa.txt``.

    ``langs`` gives the language of keys that are not language codes. Without ``parents`` each
    witness counts as made from the one before it. ``encodings`` are those of the files that are not
    UTF-8, by key, under ``""`` that of all others. ``read`` reads files that may be more than
    plain text. Raises UsageError for the arguments, InputError or EncodingError for a file.
    """
    named = _named_files(args)
    languages = _languages(named, langs or {})
    chain = _chain(tuple(named), parents or {})
    encodings = encodings or {}
    _refuse_strangers("--encoding", encodings, named)
    witnesses = []
    for key, path in named.items():
        encoding = encodings.get(key, encodings.get(""))
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
    title = ", ".join(storable(path.name) for path in named.values())
    return Work(name="-".join(named), title=title, witnesses=tuple(witnesses))


def read_witness(key: str, path: Path, lang: str, encoding: str | None) -> tuple[str, str]:  # noqa: ARG001 - a ReadWitness
    """Read a file of plain text; return its text and the sha256 of its bytes."""
    data = read_bytes(path, pipe=True)
    return plain_text(key, path, data, encoding), hashlib.sha256(data).hexdigest()


def plain_text(key: str, path: Path, data: bytes, encoding: str | None) -> str:
    """Return the text that a file's bytes are; InputError where it is marked up."""
    text = decode(data, path, encoding, key=key)
    if marked := _MARKED.match(text):
        what = "XML" if marked[1] else "HTML"
        message = f"this is {what} and no plain text; save it as plain text"
        raise InputError(f"{message}, HTML (.html), DOCX, ODT or EPUB", path)
    return text


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
            if other != key and same_file(path, named[key]):
                message = f"witnesses {other} and {key} are the same file, {name}; name two texts"
                raise UsageError(message)
    if len(named) < 2:
        have = f"besides {next(iter(named))}" if named else "as fa=letter.fa.txt en=letter.en.txt"
        raise UsageError(f"one text cannot be compared; name two witnesses at least, {have}")
    return named


def _languages(keys: Iterable[str], langs: Mapping[str, str]) -> dict[str, str]:
    keys = tuple(keys)
    _refuse_strangers("--lang", langs, keys)
    found = {}
    for key in keys:
        lang = language_code(langs[key]) if key in langs else language_of_key(key)
        if lang is None:
            raise UsageError(f"{key} is no language code; say its language with --lang {key}=CODE")
        found[key] = lang
    return found


def _refuse_strangers(option: str, said: Mapping[str, str], keys: Iterable[str]) -> None:
    """Raise UsageError for what an option says of a witness that there is not."""
    keys = tuple(keys)
    for key in said:
        if key and key not in keys:
            near = did_you_mean(key, keys)
            raise UsageError(f"{option} {key}={said[key]}: there is no witness {key}{near}")


def _chain(keys: tuple[str, ...], parents: Mapping[str, str | None]) -> Chain:
    for key in parents:
        if key not in keys:
            raise UsageError(f"{key!r} has a parent but no text{did_you_mean(key, keys)}")
    return Chain.in_order(*keys).but(parents)


def _expanded(name: str) -> Path:
    if name == "-":
        return Path("/dev/stdin")
    # Not every shell expands ~ behind an equals sign.
    try:
        return Path(name).expanduser()
    except RuntimeError:
        return Path(name)
