"""Writing so that nothing is ever half there: whole files, appended lines, a lock for a session.

A file appears whole or not at all (temporary file, fsync, rename). A line of a journal is one write
to the file's end, so that two writers cannot tear each other's lines. A lock is the kernel's, so
that it goes when its holder goes, however it went.
"""

from __future__ import annotations

from workbench.store.disk import explained, sync_folder
from workbench.store.leftovers import Leftover, leftovers
from workbench.store.lines import (
    Lines,
    Problem,
    Record,
    append_line,
    parse_lines,
    read_lines,
)
from workbench.store.locks import lock
from workbench.store.whole import whole_file, whole_folder, write_changed, write_whole

__all__ = [
    "Leftover",
    "Lines",
    "Problem",
    "Record",
    "append_line",
    "explained",
    "leftovers",
    "lock",
    "parse_lines",
    "read_lines",
    "sync_folder",
    "whole_file",
    "whole_folder",
    "write_changed",
    "write_whole",
]
