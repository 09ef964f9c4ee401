"""The files that come with the package: where they stand, and the rows of tables.

``importlib.resources`` finds them in a zip file as well, where nobody keeps the workbench; a short
command would spend a hundredth of its time on loading it.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def package_file(*names: str) -> Path:
    """Return the path of a file or folder, by its names from the package on."""
    return _PACKAGE.joinpath(*names)


def table(*names: str) -> list[list[str]]:
    """Return the rows of a table, cell by cell, without notes; none where there is no such file."""
    file = package_file(*names)
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else ()
    return [line.split("\t") for line in lines if line[:1] != "#"]
