"""What people write in YAML, asked for field by field, with a place for every refusal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn

from workbench.errors import InputError, UsageError, WorkError
from workbench.reading import strict_yaml
from workbench.reading.files import decode, read_bytes
from workbench.reading.schema import MARK, Schema
from workbench.suggest import did_you_mean


class Sheet:
    """A description that people write, with the questions that reading it asks.

    Each answer is checked, and each refusal is a WorkError with file, line and column. Paths are
    those of ``strict_yaml``: ``("witnesses", "fa", "from")``.
    """

    def __init__(self, path: Path, document: strict_yaml.Yaml) -> None:
        self.path = path
        self.document = document

    @classmethod
    def read(cls, path: Path, schema: Schema, *, may_be_empty: bool = False) -> Sheet:
        """Read a file, which must be UTF-8 and strict YAML.

        ``schema: workbench/work/1`` may say its version; without it is of the first. Raises
        NewerError for one that this workbench does not know. One of comments alone is empty too.
        """
        data = read_bytes(path)
        text = decode(data, path, only_utf8=True) if data.strip() else ""
        try:
            document = strict_yaml.load(text, str(path))
        except InputError as error:
            raise WorkError(error.message, path, error.line, error.column) from None
        if document.value is None:
            if not may_be_empty:
                raise WorkError("this file says nothing; write `key: value` lines into it", path)
            document = replace(document, value={})
        sheet = cls(path, document)
        sheet._take_schema(schema)
        return sheet

    def _take_schema(self, schema: Schema) -> None:
        """Make of a file's content one of the newest version, without the mark."""
        value = self.document.value
        if not isinstance(value, dict):
            return
        version: int | None = 1
        if MARK in value:
            line = self.document.place((MARK,))[0]
            version = schema.version_of({MARK: self.text((MARK,))}, self.path, line)
        if version is None:
            self.refuse((MARK,), f"unknown schema {value[MARK]!r}; write {schema.mark!r}")
        newest = schema.upgraded({key: value[key] for key in value if key != MARK}, version)
        self.document = replace(self.document, value=newest)

    def refuse(self, at: strict_yaml.Path, message: str) -> NoReturn:
        """Raise WorkError with the place of ``at``."""
        raise WorkError(message, self.path, *self.document.place(at))

    def check(self, at: strict_yaml.Path, rule: Callable[[str], object], value: str) -> None:
        """Apply ``rule``; its UsageError becomes a refusal of ``at``."""
        try:
            rule(value)
        except UsageError as error:
            self.refuse(at, str(error))

    def get(self, at: strict_yaml.Path) -> Any:
        """Return what stands at ``at``, or ``""`` for a key that is not there."""
        value = self.document.value
        for step in at:
            if isinstance(value, dict) and step not in value:
                return ""
            value = value[step]
        return value

    def mapping(
        self, at: strict_yaml.Path, allowed: Sequence[str] = (), required: Sequence[str] = ()
    ) -> dict[str, Any]:
        """Return the mapping at ``at``, with only ``allowed`` and all ``required`` keys."""
        value = self.get(at)
        what = _named(at) if at else self.path.name
        if not isinstance(value, dict):
            self.refuse(at, f"{what} must be a mapping, lines of `key: value`")
        for key in value:
            if allowed and key not in allowed:
                near = did_you_mean(key, allowed) or f"; it may be {or_list(allowed)}"
                self.refuse((*at, key), f"unknown key {key!r}{near}")
        for key in required:
            if key not in value:
                self.refuse(at, f"the key {key!r} is missing{f' in {what}' if at else ''}")
        return value

    def items(self, at: strict_yaml.Path) -> list[Any]:
        """Return the list at ``at``; an empty one where nothing stands there."""
        value = self.get(at)
        if value == "":
            return []
        if not isinstance(value, list):
            self.refuse(at, f"{_named(at)} must be a list, lines that begin with `- `")
        return value

    def text(self, at: strict_yaml.Path, *, required: bool = False) -> str:
        """Return the text at ``at`` without outer white space; ``""`` only if not ``required``."""
        value = self.get(at)
        if not isinstance(value, str):
            what = "list" if isinstance(value, list) else "mapping"
            self.refuse(at, f"{_named(at)} must be text, not a {what}")
        value = value.strip()
        if required and not value:
            self.refuse(at, f"{_named(at)} is empty; write what it is")
        return value

    def texts(self, at: strict_yaml.Path) -> tuple[str, ...]:
        """Return a list of texts, or one text as a list of one."""
        value = self.get(at)
        if isinstance(value, str):
            return (value.strip(),) if value.strip() else ()
        return tuple(self.text((*at, n), required=True) for n in range(len(self.items(at))))


def _named(at: strict_yaml.Path) -> str:
    """Return what people call the thing at ``at``: its key, or its number in a list."""
    *before, last = at
    return last if isinstance(last, str) else f"number {last + 1} of {before[-1]}"


def or_list(words: Sequence[str]) -> str:
    """Return words as a list to choose from: ``"a, b or c"``."""
    return ", ".join(words[:-1]) + f" or {words[-1]}" if len(words) > 1 else words[0]
