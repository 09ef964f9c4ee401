"""One shard from input to output: the function that every engine calls.

A shard is done when its manifest ``NAME.ok`` says so: fingerprint of settings and version, sha256
of the input and of each output. Outputs are written beside their names, synced and renamed, the
manifest last; so whatever happens at whatever moment, a shard is done or it is not, and the same
input makes the same bytes.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import secrets
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from workbench.batch.documents import document_id, read_document
from workbench.batch.lexicon import read_lexicon
from workbench.batch.settings import BatchSettings
from workbench.batch.sources import Record, Shard, digest_of, records
from workbench.byword import forget
from workbench.errors import WorkbenchError
from workbench.formats.records import to_json
from workbench.reading.schema import Schema
from workbench.store import explained, sync_folder, write_whole

if TYPE_CHECKING:
    from workbench.batch.results import Result
    from workbench.lexicon import GeneralLexicon

SCHEMA = Schema("workbench/batch-shard")
OK = ".ok"
TEMPORARY = ".tmp"
_BLOCK = 1 << 20
_BEGINNING = 60
"""Bytes of a record without an id that its error quotes."""

_REMEMBERED = 1_000_000
"""Characters after which what was found out of their words is forgotten: so memory stays flat."""


@dataclass(frozen=True, slots=True)
class Output:
    """One file of a shard: its name in the folder, its size and the sha256 of its bytes."""

    file: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What ``NAME.ok`` says: the shard is done, out of what, and what came of it."""

    shard: str
    fingerprint: str
    input: str
    documents: int
    errors: int
    outputs: Mapping[str, Output]


def run_shard(
    shard: Shard,
    out: Path,
    settings: BatchSettings,
    fingerprint: str,
    skip: Mapping[int, str] | None = None,
    at: Callable[[int], None] | None = None,
) -> Manifest:
    """Run every document of a shard and keep its outputs and manifest in ``out``.

    ``skip`` maps places in the shard to the reason why that document becomes an error row unread;
    ``at`` is told the place of each document before it is begun. Raises InputError where the shard
    cannot be read, StoreError where its outputs cannot be written.
    """
    refused = skip or {}
    forget()
    digest = hashlib.sha256()
    documents = errors = characters = 0
    lexicon = read_lexicon(out, settings.lexicon, settings.terms)
    with _Outputs(shard.name, out, settings) as outputs:
        for record in records(shard, settings.max_bytes):
            digest.update(record.digest)
            if settings.characters and characters >= settings.characters:
                continue
            if at:
                at(record.index)
            result = _run(record, settings, lexicon, refused.get(record.index))
            outputs.write_all(result)
            errors += result.rows["error"] is not None
            if (characters + result.characters) // _REMEMBERED > characters // _REMEMBERED:
                forget()
            characters += result.characters
            documents += 1
        written = outputs.commit()
    manifest = Manifest(shard.name, fingerprint, digest.hexdigest(), documents, errors, written)
    value = {"schema": SCHEMA.mark, **asdict(manifest)}
    write_whole(out / f"{shard.name}{OK}", json.dumps(value, ensure_ascii=False) + "\n")
    return manifest


def _run(
    record: Record, settings: BatchSettings, lexicon: GeneralLexicon, refused: str | None
) -> Result:
    """Return what a document makes; where it could not be done, that is a row with the error."""
    from workbench.batch.results import Result, error_row, run_document

    if refused is not None:
        return Result(error_row(document_id(record), record.index, "died", refused))
    identity = document_id(record)
    try:
        return run_document(read_document(record, settings), settings, lexicon)
    except WorkbenchError as error:
        kind, message = type(error).__name__, _from_input_on(str(error), record.folder)
    except Exception as error:
        # Whatever one document does, the others of its shard are not to suffer.
        kind, message = type(error).__name__, str(error) or type(error).__name__
    if identity is None and record.line is not None:
        # Nothing else tells its writer which record this is.
        begun = record.line[:_BEGINNING].decode("utf-8", "replace").strip()
        message = f"{message}; it begins {begun!r}"
    return Result(error_row(identity, record.index, kind, message))


def _from_input_on(message: str, folder: Path) -> str:
    """Return a message with its paths cut, so that rows do not depend on where the input stands."""
    return message.replace(f"{folder}{os.sep}", "").replace(str(folder), "its folder")


class _Outputs:
    """The files of a shard while they are written, under other names until all are whole."""

    def __init__(self, name: str, out: Path, settings: BatchSettings) -> None:
        self.name = name
        self.out = out
        self.kinds = settings.outputs
        self.files: dict[str, IO[bytes]] = {}
        self.digests = {kind: hashlib.sha256() for kind in self.kinds}
        self.sizes = dict.fromkeys(self.kinds, 0)

    def __enter__(self) -> _Outputs:
        token = f"{os.getpid()}-{secrets.token_hex(4)}"
        with explained(self.out, "write to"):
            self.out.mkdir(parents=True, exist_ok=True)
            for kind in self.kinds:
                path = self.out / f".{self.name}.{kind}.{token}{TEMPORARY}"
                self.files[kind] = path.open("xb", buffering=_BLOCK)
        return self

    def write_all(self, result: Result) -> None:
        self.write("rows", result.rows)
        for kind, rows in (("beads", result.beads), ("divergences", result.divergences)):
            for row in rows:
                self.write(kind, row)

    def write(self, kind: str, row: Mapping[str, Any]) -> None:
        line = to_json(row).encode() + b"\n"
        with explained(self.out, "write to"):
            self.files[kind].write(line)
        self.digests[kind].update(line)
        self.sizes[kind] += len(line)

    def commit(self) -> dict[str, Output]:
        written = {}
        with explained(self.out, "write to"):
            for kind, file in self.files.items():
                file.flush()
                os.fsync(file.fileno())
                file.close()
                name = f"{self.name}.{kind}.jsonl"
                os.replace(file.name, self.out / name)
                written[kind] = Output(name, self.sizes[kind], self.digests[kind].hexdigest())
            sync_folder(self.out)
        return written

    def __exit__(self, *_: object) -> None:
        for file in self.files.values():
            if not file.closed:
                with contextlib.suppress(OSError):
                    file.close()
            with contextlib.suppress(OSError):
                Path(file.name).unlink()


def read_manifest(path: Path) -> Manifest | None:
    """Return what a manifest says, None where there is none or it is none of ours.

    Raises NewerError where a newer workbench wrote it.
    """
    try:
        value = json.loads(path.read_bytes())
        version = SCHEMA.version_of(value, path)
        if version is None:
            return None
        value = SCHEMA.upgraded(value, version)
        del value["schema"]
        outputs = {kind: Output(**one) for kind, one in value.pop("outputs").items()}
        return Manifest(**value, outputs=outputs)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def done(shard: Shard, out: Path, settings: BatchSettings, fingerprint: str) -> Manifest | None:
    """Return a shard's manifest if it is done and its input is still the same, else None.

    Outputs are looked at, not read: that is ``verify``'s.
    """
    manifest = read_manifest(out / f"{shard.name}{OK}")
    if manifest is None or manifest.fingerprint != fingerprint:
        return None
    if tuple(manifest.outputs) != settings.outputs or not _stand(manifest, out):
        return None
    return manifest if manifest.input == digest_of(shard, settings.max_bytes) else None


def _stand(manifest: Manifest, out: Path) -> bool:
    try:
        return all(
            (out / output.file).stat().st_size == output.bytes
            for output in manifest.outputs.values()
        )
    except OSError:
        return False


def faults(manifest: Manifest, out: Path) -> list[str]:
    """Return what is wrong with a shard's outputs, read byte by byte; nothing if all is well."""
    found = []
    for output in manifest.outputs.values():
        path = out / output.file
        try:
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            found.append(f"{path}: {error.strerror}")
            continue
        if digest != output.sha256:
            found.append(f"{path}: not the bytes that were written")
    return found
