"""What a format of aligned text is: its name, its suffixes, how to write and how to read it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from workbench.errors import InputError
from workbench.formats.aligned_text import AlignedText
from workbench.formats.xml_files import root_of
from workbench.languages.codes import known_code
from workbench.reading.files import decode, inside, read_bytes
from workbench.segments import SegmentedText
from workbench.works.keys import check_key


@dataclass(frozen=True, slots=True)
class Written:
    """The files a format makes, by name, and what it could not hold, a sentence each."""

    files: Mapping[str, bytes]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read; ``texts`` are those the user gave beside it, a segment a line.

    ``named`` are all the files the user named, in their order, ``encodings`` those of files that
    are not UTF-8, by key, under ``""`` that of all others. ``brought`` takes the files read beside.
    """

    path: Path
    data: bytes
    texts: Mapping[str, SegmentedText] = field(default_factory=dict)
    named: Sequence[Path] = ()
    encodings: Mapping[str, str] = field(default_factory=dict)
    brought: set[Path] = field(default_factory=set)

    @property
    def name(self) -> str:
        """The file's name up to its first dot: the stem we and others add languages to."""
        return self.path.name.split(".")[0] or self.path.name

    @property
    def text(self) -> str:
        """The file's bytes as text, of a format that is no XML."""
        return decode(self.data, self.path, self.encodings.get(""))

    def text_beside(self, name: str, key: str) -> str:
        """Return as text a file that this one names and that holds the text of a key."""
        encoding = self.encodings.get(key, self.encodings.get(""))
        return decode(self.beside(name), self.path.parent / name, encoding, key=key)

    def beside(self, name: str) -> bytes:
        """Return the bytes of a file that this one names, in its folder or under it.

        Raises InputError if the name leads out of the folder or the file cannot be read.
        """
        path = inside(self.path.parent, name)
        if path is None:
            message = f"it names the file {name[:80]!r}, which leads out of its folder"
            raise InputError(f"{message}; put both into one folder", self.path)
        self.brought.add(path)
        return read_bytes(path)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read, and what was left or changed on the way, a sentence each."""

    aligned: AlignedText
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AlignedFormat:
    """One format of aligned text.

    ``recognises`` tells from a file's name and first bytes whether it is of this format. A format
    that ``says_remarks`` has room in its files for what they must say of the texts.
    """

    title: str
    recognises: Callable[[Path, bytes], bool]
    write: Callable[[AlignedText], Written]
    read: Callable[[Source], Reading]
    says_remarks: bool = False


def by_suffix(*suffixes: str) -> Callable[[Path, bytes], bool]:
    """Return what tells a format by the suffixes of its files."""
    return lambda path, _: path.suffix.lower() in suffixes


def by_root(*suffixes: str, space: str = "", name: str) -> Callable[[Path, bytes], bool]:
    """Return what tells a format of XML by its suffixes and by its root, in a namespace."""
    return lambda path, data: path.suffix.lower() in suffixes and root_of(data) == (space, name)


def witness_key(lang: str, source: Source, line: int | None = None) -> tuple[str, str]:
    """Return the key and the code for a language as a file spells it: ``EN-us`` → en-us, en-US."""
    code = known_code(lang)
    if code is None:
        message = f"{lang[:40]!r} is no language code; write one as fa, ru or en"
        raise InputError(message, source.path, line)
    key = code.lower()
    check_key(key)
    return key, code
