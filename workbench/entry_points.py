"""What other packages bring: the entry points of a group.

Most often there are none, and that is sooner seen in the files that name them than asked of
``importlib.metadata``, which is a quarter as slow to import as NumPy.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from importlib.machinery import PathFinder
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


def entry_points(group: str) -> Iterable[EntryPoint]:
    """Return the entry points of a group that installed packages have."""
    if not may_be_named(group):
        return ()
    from importlib import metadata

    return metadata.entry_points(group=group)


def may_be_named(group: str) -> bool:
    """Tell whether an installed package names a group, or may do so elsewhere than in a folder."""
    folders = [Path(folder) for folder in sys.path]
    return (
        any(hasattr(one, "find_distributions") and one is not PathFinder for one in sys.meta_path)
        or any(folder.is_file() for folder in folders)
        or any(
            group.encode() in file.read_bytes()
            for folder in folders
            for file in folder.glob("*.*-info/entry_points.txt")
        )
    )
