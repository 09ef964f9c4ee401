"""A batch summed up: tables, a page, and Parquet for those who go on from there."""

from __future__ import annotations

import csv
import io
import json
import os
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import astuple, fields
from importlib import import_module
from pathlib import Path
from typing import IO, Any

from workbench.batch.batch import manifests, require
from workbench.batch.counts import in_order
from workbench.batch.page import render
from workbench.batch.same_ids import SameIds
from workbench.batch.summary import Figures, Row, Summary, figures, identity
from workbench.errors import InputError, UsageError
from workbench.extras import installing
from workbench.store import explained, whole_file, write_whole
from workbench.suggest import refuse_unknown

FORMATS = ("json", "tsv", "html", "parquet")

_TYPES = {"str": "VARCHAR", "int": "BIGINT", "float | None": "DOUBLE"}


def collect(out: Path, target: Path, formats: Sequence[str]) -> Summary:
    """Sum up the shards that are done into files in ``target``, and return the sums.

    Raises UsageError for a folder without a batch, or Parquet without duckdb; InputError for rows
    that are not ours.
    """
    described = require(out)
    refuse_unknown("format", formats, FORMATS)
    duckdb = _duckdb() if "parquet" in formats else None
    summary, ids = Summary(), SameIds()
    table = target / "documents.tsv"
    if {"tsv", "parquet"} & {*formats}:
        with whole_file(table) as file:
            writer = csv.writer(_text(file), dialect="excel-tab", lineterminator="\n")
            writer.writerow([field.name for field in fields(Figures)])
            writer.writerows(map(astuple, _summed(out, summary, ids)))
    else:
        for _ in _summed(out, summary, ids):
            pass
    summary.same_ids = ids.found(lambda: (identity(row) for row in rows(out)))
    if "tsv" in formats:
        write_whole(target / "divergences.tsv", _counts(summary))
    if "json" in formats:
        text = json.dumps(summary.as_json(), ensure_ascii=False, indent=1)
        write_whole(target / "summary.json", f"{text}\n")
    if "html" in formats:
        write_whole(target / "index.html", render(summary, described))
    if duckdb:
        _write_parquet(duckdb, table, out, target)
        if "tsv" not in formats:
            table.unlink()
    return summary


def rows(out: Path) -> Iterator[Row]:
    """Yield every row of the shards that are done, in the order of the plan."""
    for _, row in _rows_by_shard(out):
        yield row


def _rows_by_shard(out: Path) -> Iterator[tuple[str, Row]]:
    for manifest in manifests(out):
        for _, row in _numbered(out / manifest.outputs["rows"].file):
            yield manifest.shard, row


def _summed(out: Path, summary: Summary, ids: SameIds) -> Iterator[Figures]:
    """Yield the figures of every row once they are in the sums."""
    for shard, row in _rows_by_shard(out):
        try:
            found = figures(row, shard)
            summary.add(row, found)
        except (KeyError, TypeError):
            message = f"the rows of {shard} are of another version, or damaged"
            raise InputError(
                f"{message}; `workbench batch run --redo` makes them anew", out
            ) from None
        ids.add(found.id)
        yield found


def failures(out: Path) -> Iterator[str]:
    """Yield a sentence for each document that could not be done; shards without one stay shut."""
    for manifest in manifests(out):
        name = manifest.outputs["rows"].file
        for number, row in _numbered(out / name) if manifest.errors else ():
            if row["error"]:
                which = f"record {row['index']}" if row["id"] is None else row["id"]
                yield f"{name}:{number}: {which}: {row['error']['message']}"


def _numbered(path: Path) -> Iterator[tuple[int, Row]]:
    with explained(path, "read"), path.open("rb") as file:
        for number, line in enumerate(file, 1):
            try:
                yield number, json.loads(line)
            except ValueError:
                message = "this is no row; `workbench batch verify` tells what is damaged"
                raise InputError(message, path, number) from None


def _text(file: IO[bytes]) -> Any:
    """Return a text layer that writes through, so that nothing of it is left to close."""
    return io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)


def _counts(summary: Summary) -> str:
    text = io.StringIO()
    writer = csv.writer(text, dialect="excel-tab", lineterminator="\n")
    writer.writerow(["kind", "severity", "confidence", "hop", "count"])
    for key, count in in_order(summary.counts):
        writer.writerow([*key, count])
    return text.getvalue()


def _duckdb() -> Any:
    try:
        return import_module("duckdb")
    except ImportError:
        raise UsageError(f"Parquet needs duckdb: {installing('parquet')}") from None


def _write_parquet(duckdb: Any, table: Path, out: Path, target: Path) -> None:
    """Write documents, and beads and divergences where the batch kept them, as Parquet."""
    columns = ", ".join(f"{_quoted(field.name)}: '{_TYPES[str(field.type)]}'"
                        for field in fields(Figures))  # fmt: skip
    sources = {
        "documents": f"read_csv({_quoted(table)}, delim='\t', header=true, quote='\"',"
        f" escape='\"', nullstr='', columns={{{columns}}})"
    }
    found = list(manifests(out))
    for kind in ("beads", "divergences"):
        files = [out / one.outputs[kind].file for one in found if kind in one.outputs]
        if any(path.stat().st_size for path in files):
            listed = ", ".join(map(_quoted, files))
            sources[kind] = f"read_json([{listed}], format='newline_delimited')"
    with duckdb.connect() as connection:
        # One thread keeps the order of rows, and with it the bytes.
        connection.execute("SET threads = 1")
        for name, source in sources.items():
            path = target / f"{name}.parquet"
            temporary = target / f".{name}.{secrets.token_hex(4)}.tmp"
            with explained(path, "write"):
                try:
                    connection.execute(
                        f"COPY (SELECT * FROM {source}) TO {_quoted(temporary)}"
                        " (FORMAT parquet, COMPRESSION zstd)"
                    )
                    os.replace(temporary, path)
                finally:
                    temporary.unlink(missing_ok=True)


def _quoted(value: object) -> str:
    """Return a string of SQL."""
    return "'" + str(value).replace("'", "''") + "'"
