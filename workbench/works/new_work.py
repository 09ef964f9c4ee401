"""Making a new work: a folder with the texts and a ``work.yaml`` that says what to fill in."""

from __future__ import annotations

import codecs
import hashlib
import os
import re
import unicodedata
from pathlib import Path

from workbench.errors import UsageError
from workbench.store import whole_folder, write_whole
from workbench.works.described import SCHEMA
from workbench.works.shelf import DESCRIPTION
from workbench.works.work import Witness, Work

_LONGEST_NAME = 100
# Part of how Farsi is spelt.
_ZWNJ = "\u200c"
_RESERVED_ON_WINDOWS = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")


def create_work(work: Work, name: str, into: Path | str = "translations") -> Path:
    """Make the folder ``into/name`` of a work's texts, whole or not at all, and return it.

    Each text is written as ``<key>.txt``: byte for byte if it came as UTF-8, else as UTF-8, which
    ``work.yaml`` then notes. Raises UsageError for a name that is taken or cannot be a folder's,
    StoreError if it cannot be written.
    """
    folder = free_folder(name, into)
    with whole_folder(folder) as building:
        for witness in work.witnesses:
            write_whole(building / f"{witness.key}.txt", _stored(witness))
        lines = (*_head(work), *_witnesses(work))
        write_whole(building / DESCRIPTION, "".join(f"{line}\n" for line in lines))
    return folder


def free_folder(name: str, into: Path | str = "translations") -> Path:
    """Return the folder that a new work would have; UsageError where it can have none."""
    if not _is_name(name):
        near = "-".join("".join(char if _may_name(char) else " " for char in name).split())
        like = near if _is_name(near) else "letter-1985"
        raise UsageError(
            f"{name[:100]!r} cannot be a work's name; write letters, digits, hyphens and dots,"
            f" beginning with a letter or digit, as {like}"
        )
    if _RESERVED_ON_WINDOWS.fullmatch(name):
        raise UsageError(f"no folder of Windows may be called {name}; choose another name")
    folder = Path(into) / name
    if os.path.lexists(folder):
        raise UsageError(f"{folder} is there already; choose another name, or remove it first")
    return folder


def _is_name(text: str) -> bool:
    ends = text[:1].isalnum() and text[-1] not in f".{_ZWNJ}"
    return ends and len(text) <= _LONGEST_NAME and all(map(_may_name, text))


def _may_name(char: str) -> bool:
    """Tell whether a character may stand in a name: letters with their marks, as in نامهٔ‌ها."""
    return char.isalnum() or char in f"_.-{_ZWNJ}" or unicodedata.category(char) == "Mn"


def _stored(witness: Witness) -> bytes:
    text = witness.text.encode("utf-8")
    marked = codecs.BOM_UTF8 + text
    return marked if hashlib.sha256(marked).hexdigest() == witness.sha256 else text


def _head(work: Work) -> tuple[str, ...]:
    return (
        "# What is known of this work. Fill in what you know and take out what you do not.",
        f"schema: {SCHEMA.mark}",
        f"title: {_quoted(work.title)}",
        f"date: {_quoted(work.date)}  # of the document, as 1985-12-26",
        f"archive: {_quoted(work.archive)}  # fond, list, file, sheet",
        f"source: {_quoted(work.source)}  # where the texts were taken from",
        f"licence: {_quoted(work.licence)}",
        f"notes: {_quoted(_notes(work))}",
        *([f"segments: {work.segments}"] if work.segments != "auto" else []),
        "",
        "# What an archive's summary says of the document; checked against the texts.",
        "# summary:",
        "#   lang: en",
        "#   text: >-",
        "#     …",
        "",
    )


def _notes(work: Work) -> str:
    changed = [
        f"{witness.key}.txt was {witness.file.name}, whose encoding was changed to UTF-8"
        for witness in work.witnesses
        if hashlib.sha256(_stored(witness)).hexdigest() != witness.sha256
    ]
    return "; ".join(filter(None, (work.notes, *changed)))


def _witnesses(work: Work) -> list[str]:
    lines = [
        "# status: original, translation, revision, draft or reconstruction.",
        "# from: the witness that a translation was made from; none if it is not among these.",
        "witnesses:",
    ]
    for witness in work.witnesses:
        lines += [
            f"  {witness.key}:",
            f"    lang: {witness.lang}",
            f"    file: {witness.key}.txt",
            *([f"    from: {witness.parent}"] if witness.parent else []),
            f"    status: {witness.status}",
        ]
    return lines


def _quoted(text: str) -> str:
    r"""Return a YAML double-quoted scalar: printable text as it is, the rest as ``\u`` escapes."""
    escaped = "".join(_escaped(char) for char in text)
    return f'"{escaped}"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    if char.isprintable() or char == _ZWNJ:
        return char
    code = ord(char)
    # Half a character: a byte of a file name that is not UTF-8.
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    return f"\\U{code:08x}" if code > 0xFFFF else f"\\u{code:04x}"
