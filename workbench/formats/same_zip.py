"""Zip files that are the same bytes for the same members: none bears a time."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

_NO_TIME = (1980, 1, 1, 0, 0, 0)


def packed(members: Mapping[str, bytes]) -> bytes:
    """Return a zip file of ``members``, in their order."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in members.items():
            member = zipfile.ZipInfo(name, _NO_TIME)
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, data)
    return out.getvalue()


def without_times(data: bytes) -> bytes:
    """Return a zip file with its members' times taken out."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return packed({name: archive.read(name) for name in archive.namelist()})
