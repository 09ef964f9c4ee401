"""Versions of the files we write: an older one is read as if it were new, a newer one refused.

Each kind of file has one ``Schema``. Its mark, as ``workbench/alignment/1``, stands under
``schema`` in the file's header; a line of a journal, which merges bring among lines of other
versions, says its own version under ``v``. Whoever changes a kind of file adds the function that
makes a record of the last version one of the new, and nothing else: reading and writing follow.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.errors import NewerError

Upgrade = Callable[[dict[str, Any]], dict[str, Any]]
"""From a record of one version to that of the next; the header is a record too."""

MARK = "schema"
VERSION_OF_LINE = "v"


@dataclass(frozen=True, slots=True)
class Schema:
    """A kind of file: its name, and how each version before the newest becomes the next.

    ``upgrades[0]`` makes version 2 of version 1, and so on.
    """

    name: str
    upgrades: tuple[Upgrade, ...] = ()

    @property
    def version(self) -> int:
        """The newest version, the one that is written."""
        return len(self.upgrades) + 1

    @property
    def mark(self) -> str:
        """What a header says, as ``workbench/alignment/1``."""
        return f"{self.name}/{self.version}"

    def version_of(self, header: Mapping[str, Any], path: Path | str, line: int = 1) -> int | None:
        """Return the version a header says, None where it is of no file of this kind.

        Raises NewerError for a version newer than ours.
        """
        mark = header.get(MARK)
        if mark == self.name:
            # How journals of the first version said it.
            return self._known(header.get("version"), path, line)
        family, _, version = str(mark).rpartition("/")
        if family != self.name:
            return None
        known = version.isascii() and version.isdecimal() and len(version) < 10
        return self._known(int(version) if known else None, path, line)

    def read_line(self, record: dict[str, Any], path: Path | str, line: int) -> dict[str, Any]:
        """Return a journal's line as one of the newest version; without ``v`` it is of the first.

        Raises NewerError, and ValueError where ``v`` is no version.
        """
        version = self._known(record.get(VERSION_OF_LINE, 1), path, line)
        if version is None:
            raise ValueError(f"{VERSION_OF_LINE} is no version")
        return self.upgraded(record, version)

    def line_mark(self) -> dict[str, int]:
        """Return what a line written now says of its version: nothing of the first."""
        return {VERSION_OF_LINE: self.version} if self.version > 1 else {}

    def upgraded(self, record: dict[str, Any], version: int) -> dict[str, Any]:
        """Return a record of a version as one of the newest."""
        for upgrade in self.upgrades[version - 1 :]:
            record = upgrade(record)
        return record

    def _known(self, version: object, path: Path | str, line: int) -> int | None:
        if not isinstance(version, int) or isinstance(version, bool) or version < 1:
            return None
        if version > self.version:
            raise NewerError(
                f"written by a newer workbench (version {version} of {self.name}, we know"
                f" {self.version}); install the newest workbench",
                path,
                line,
            )
        return version
