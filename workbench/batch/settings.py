"""What a batch does to each document, and the fingerprint that tells one batch from another."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from workbench import __version__
from workbench.divergences import KINDS

_PACKAGE = Path(__file__).parent.parent
# What shows results and does not make them.
_NOT_RESULTS = ("ui", "commands", "report", "shipped", "__pycache__")


@dataclass(frozen=True, slots=True)
class BatchSettings:
    """How documents are cut, aligned and checked, and what is kept of them.

    ``parents`` says which text was made from which where a document does not; without it each
    counts as made from the one before, or ``chain`` is false and nothing is known. ``langs`` gives
    the languages of keys that name none. ``beads`` and ``divergences`` keep these as rows too.
    ``max_bytes`` is the longest record taken, ``shard_bytes`` how much input makes a shard.
    """

    segmented: bool = False
    parallel: bool = False
    chain: bool = True
    parents: Mapping[str, str] = field(default_factory=dict)
    langs: Mapping[str, str] = field(default_factory=dict)
    beads: bool = False
    divergences: bool = False
    max_bytes: int = 64 << 20
    shard_bytes: int = 2 << 20

    @property
    def outputs(self) -> tuple[str, ...]:
        """The kinds of rows that are written."""
        wanted = (("beads", self.beads), ("divergences", self.divergences))
        return ("rows", *(name for name, kept in wanted if kept))


def described(settings: BatchSettings) -> dict[str, Any]:
    """Return all that results depend on but the input: settings, versions, code and word lists."""
    return {
        "workbench": __version__,
        "settings": asdict(settings),
        "kinds": list(KINDS),
        "numpy": version("numpy"),
        "rapidfuzz": version("rapidfuzz"),
        "package": _package_digest(),
    }


def fingerprint(settings: BatchSettings) -> str:
    """Return the sha256, in hex, of all that results depend on but the input."""
    text = json.dumps(described(settings), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


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
