"""What results depend on but the texts and the options: versions, code and word lists."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

from workbench import __version__

_PACKAGE = Path(__file__).parent
# What shows results and does not make them.
_NOT_RESULTS = ("ui", "commands", "report", "fsck", "completion", "shipped", "__pycache__")


def provenance() -> dict[str, str]:
    """Return the versions that make results, and the sha256 of the package's code and data."""
    return {
        "workbench": __version__,
        "numpy": version("numpy"),
        "rapidfuzz": version("rapidfuzz"),
        "package": _package_digest(),
    }


@cache
def _package_digest() -> str:
    """Return the sha256 of the modules and data that make results: a version may be in work."""
    digest = hashlib.sha256()
    for path in _sources(_PACKAGE):
        digest.update(path.relative_to(_PACKAGE).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _sources(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.is_dir() and path.name not in _NOT_RESULTS:
            yield from _sources(path)
        elif path.suffix in (".py", ".yaml", ".tsv"):
            yield path
