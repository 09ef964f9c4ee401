"""The input cut into shards, and the records of a shard, in order and in bounded memory.

Input is a folder of works, a JSON Lines file or a folder of them (plain, ``.gz`` or ``.zst``). A
plain file is cut into pieces of ``shard_bytes``: a line belongs to the piece it begins in, so that
no piece needs to know the others. The lines of a manifest are short and what they name is long: its
pieces are a 512th of that. A packed file is one shard.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from workbench.batch.compression import PACKED, open_bytes, unpacking_errors
from workbench.errors import InputError, UsageError
from workbench.store import parse_lines
from workbench.works.shelf import DESCRIPTION

SUFFIXES = (".jsonl", *(f".jsonl{packed}" for packed in PACKED))
WORKS_A_SHARD = 32
_OF_A_MANIFEST = 512
"""How many bytes of text a byte of a manifest stands for, roughly: 4 kB name 32 documents."""
_CHUNK = 1 << 16
_NAMES_FILES = b'"files"'


@dataclass(frozen=True, slots=True)
class Shard:
    """A part of the input: lines that begin in ``[start, end)`` of a file, or folders of works.

    ``end`` None is the end of the file.
    """

    name: str
    path: Path
    start: int = 0
    end: int | None = None
    works: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """One document to be read: a line, None if it is too long, or the folder of a work.

    ``digest`` is the sha256 of all its bytes, those of files that it names too. ``folder`` is
    absolute, so that it can be told from the words of messages.
    """

    index: int
    line: bytes | None
    folder: Path
    is_work: bool
    digest: bytes


def plan(source: Path, shard_bytes: int) -> tuple[Shard, ...]:
    """Return the shards of the input in order; raises UsageError where there are none."""
    if source.is_file():
        shards = list(_pieces(source, shard_bytes))
    elif source.is_dir():
        files = sorted(path for path in source.iterdir() if _stem(path) is not None)
        shards = [shard for path in files for shard in _pieces(path, shard_bytes)]
        shards += _works(source)
    else:
        missing = f"there is no file or folder {source}"
        raise UsageError(f"{missing}; name a folder of works, or JSON Lines")
    if not shards:
        raise UsageError(
            f"{source}: no works and no JSON Lines here; a shard is named part-001.jsonl, .jsonl.gz"
            f" or .jsonl.zst, a work is a folder with {DESCRIPTION}"
        )
    counts = Counter(shard.name for shard in shards)
    for name, count in counts.items():
        if count > 1:
            raise UsageError(f"{source}: {count} shards are called {name}; rename their files")
    return tuple(shards)


def _stem(path: Path) -> str | None:
    for suffix in SUFFIXES:
        if path.name.endswith(suffix) and not path.name.startswith("."):
            return path.name.removesuffix(suffix)
    return None


def _pieces(path: Path, shard_bytes: int) -> Iterator[Shard]:
    stem = _stem(path)
    if stem is None:
        raise UsageError(f"{path}: name JSON Lines .jsonl, .jsonl.gz or .jsonl.zst")
    if path.suffix in PACKED:
        yield Shard(stem, path)
        return
    size = path.stat().st_size
    if _is_manifest(path):
        shard_bytes = max(shard_bytes // _OF_A_MANIFEST, 1)
    if size <= shard_bytes:
        yield Shard(stem, path)
        return
    width = len(str((size - 1) // shard_bytes))
    for number, start in enumerate(range(0, size, shard_bytes)):
        yield Shard(f"{stem}-{number:0{width}}", path, start, min(start + shard_bytes, size))


def _is_manifest(path: Path) -> bool:
    """Tell whether the first record of a plain file names files."""
    with open_bytes(path) as file:
        first = next(
            (line for line in iter(lambda: file.readline(_CHUNK), b"") if line.strip()), b""
        )
    return _NAMES_FILES in first


def _works(folder: Path) -> Iterator[Shard]:
    names = sorted(
        path.name for path in folder.iterdir() if path.is_dir() and (path / DESCRIPTION).exists()
    )
    width = len(str(max(len(names) - 1, 0) // WORKS_A_SHARD))
    for number, at in enumerate(range(0, len(names), WORKS_A_SHARD)):
        part = tuple(names[at : at + WORKS_A_SHARD])
        yield Shard(f"works-{number:0{width}}", folder, works=part)


def records(shard: Shard, max_bytes: int) -> Iterator[Record]:
    """Yield the records of a shard; raises InputError where the file is damaged."""
    if shard.works:
        for index, name in enumerate(shard.works):
            folder = (shard.path / name).absolute()
            yield Record(index, None, folder, True, _folder_digest(folder))
        return
    base = shard.path.parent.absolute()
    index = 0
    for line, digest in _lines(shard, max_bytes):
        if line is None or line.strip():
            if line is not None and _NAMES_FILES in line:
                digest = _with_files(line, base, digest)
            yield Record(index, line, base, False, digest)
            index += 1


def digest_of(shard: Shard, max_bytes: int) -> str:
    """Return the sha256, in hex, of all that a shard's documents are made of."""
    digest = hashlib.sha256()
    for record in records(shard, max_bytes):
        digest.update(record.digest)
    return digest.hexdigest()


def _lines(shard: Shard, max_bytes: int) -> Iterator[tuple[bytes | None, bytes]]:
    try:
        with open_bytes(shard.path) as file:
            at = 0
            if shard.start:
                file.seek(shard.start - 1)
                at = shard.start - 1 + _skip_line(file)
            while shard.end is None or at < shard.end:
                digest = hashlib.sha256()
                line = file.readline(max_bytes + 1)
                if not line:
                    return
                digest.update(line)
                at += len(line)
                if len(line) > max_bytes and not line.endswith(b"\n"):
                    at += _skip_line(file, digest.update)
                    yield None, digest.digest()
                else:
                    yield line, digest.digest()
    except unpacking_errors() as error:
        raise InputError(f"is damaged: {error}", shard.path) from None


def _skip_line(file: IO[bytes], take: Callable[[bytes], None] | None = None) -> int:
    """Read on to the end of the line and return how many bytes that were."""
    passed = 0
    while chunk := file.readline(_CHUNK):
        passed += len(chunk)
        if take:
            take(chunk)
        if chunk.endswith(b"\n"):
            break
    return passed


def _with_files(line: bytes, base: Path, digest: bytes) -> bytes:
    """Return the digest of a record and the files it names."""
    whole = hashlib.sha256(digest)
    for record in parse_lines(line + b"\n").records:
        files = record.value.get("files")
        for name in files.values() if isinstance(files, dict) else ():
            whole.update(_file_digest(base / str(name)))
    return whole.digest()


def _file_digest(path: Path) -> bytes:
    """Return the sha256 of a file; a pipe or a device, which might never end, is not read."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return b"no file"
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").digest()
    except (OSError, ValueError):
        return b"missing"


def _folder_digest(folder: Path) -> bytes:
    whole = hashlib.sha256()
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = Path(place, name)
            whole.update(os.fsencode(path.relative_to(folder)) + b"\0" + _file_digest(path))
    return whole.digest()
