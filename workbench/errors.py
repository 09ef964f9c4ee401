"""The whole tree of errors; each says in one sentence what is wrong and what to do.

WorkbenchError
├── UsageError       the command or a function was called in a way that cannot work
├── InputError       a file or text of the user's cannot be used (has a place: file, line, column)
│   ├── EncodingError    bytes that are not text in the encoding expected
│   ├── NewerError       a file of ours that a newer workbench wrote
│   ├── WorkError        work.yaml, or the folder round it, is not in order
│   └── AlignmentError   an alignment does not fit the texts it is said to align
├── EditError        an edit of an alignment that cannot be made
└── StoreError       something could not be written or read back
"""

from __future__ import annotations

from pathlib import Path


class WorkbenchError(Exception):
    """Root of every error that is meant for the user's eyes."""


class UsageError(WorkbenchError):
    """The call itself is wrong: an unknown name, options that exclude each other."""


class InputError(WorkbenchError):
    """Bad input, with its place.

    ``line`` and ``column`` are 1-based, as editors count.
    """

    def __init__(
        self,
        message: str,
        path: Path | str | None = None,
        line: int | None = None,
        column: int | None = None,
    ) -> None:
        self.message = message
        self.path = path
        self.line = line
        self.column = column
        place = ":".join(str(part) for part in (path, line, column) if part is not None)
        super().__init__(f"{place}: {message}" if place else message)


class EncodingError(InputError):
    """The bytes of a text file are not what its encoding allows."""


class NewerError(InputError):
    """A file of the workbench's own, of a version that this workbench does not know."""


class WorkError(InputError):
    """A work's description or folder is not in order."""


class AlignmentError(InputError):
    """An alignment and the texts do not belong together."""


class EditError(WorkbenchError):
    """The alignment cannot be edited in this way at this place."""


class StoreError(WorkbenchError):
    """Reading or writing a file of the workbench's own failed."""
