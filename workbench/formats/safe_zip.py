"""Zipped documents read without trust: no more is unpacked than a document can sensibly hold."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from pathlib import Path

from workbench.errors import InputError

LARGEST_MEMBER = 64 * 2**20
"""Bytes of the largest member that is unpacked."""

LARGEST = 256 * 2**20
"""Bytes that all members together may unpack to."""

MOST_MEMBERS = 10_000

# What zipfile lets through of a broken file; NotImplementedError is an unknown compression.
_BROKEN = (zipfile.BadZipFile, ValueError, OSError, NotImplementedError)


class SafeZip:
    """The members of a zip file; InputError where it is broken, encrypted or too large."""

    def __init__(self, data: bytes, path: Path) -> None:
        self.path = path
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _BROKEN:
            message = "is damaged, or no zipped document at all; save it again from its program"
            raise InputError(message, path) from None
        if len(self._zip.filelist) > MOST_MEMBERS:
            raise InputError(f"holds more than {MOST_MEMBERS} files; this is no document", path)
        self.names = frozenset(self._zip.namelist())

    def check_size(self, largest: int) -> None:
        """Unpack every member to see that all hold no more, for readers that do not look."""
        left = largest
        for name in sorted(self.names):
            left -= len(self.read(name)) if not name.endswith("/") else 0
            if left < 0:
                message = f"unpacks to more than {largest >> 20} MB; this is no document of text"
                raise InputError(message, self.path)

    def read(self, name: str) -> bytes:
        """Return a member's bytes, whatever size it claims to have."""
        try:
            with self._zip.open(name) as member:
                data = member.read(LARGEST_MEMBER + 1)
        except KeyError:
            raise InputError(
                f"holds no {name}; save it again from its program", self.path
            ) from None
        except (*_BROKEN, zlib.error, EOFError):
            message = f"is damaged (in {name}); save it again from its program"
            raise InputError(message, self.path) from None
        except RuntimeError:
            raise InputError("is locked with a password; save it without one", self.path) from None
        if len(data) > LARGEST_MEMBER:
            message = f"{name} in it unpacks to more than {LARGEST_MEMBER >> 20} MB"
            raise InputError(f"{message}; this is no document of text", self.path)
        return data
