"""The signature of what a command makes of a work, by which it can be made again."""

from __future__ import annotations

import hashlib
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.commands.common.aligned import aligned_files
from workbench.commands.common.loading import check_settings, glossary_file, segments_of

if TYPE_CHECKING:
    from workbench.alignment import Alignment
    from workbench.checks.settings import CheckSettings
    from workbench.signature import Setting
    from workbench.works.work import Work


def work_signature(
    work: Work, alignment: Alignment, options: Namespace, checked: bool = True
) -> str:
    """Return the signature of what these options make of a work, ``checked`` or only aligned."""
    from workbench.signature import signature

    said: dict[str, Setting] = {
        "segments": "auto" if segments_of(options, work) == "auto" else "lines",
        "align": _origin(work, alignment, options),
    }
    if said["align"] == "auto":
        if options.lexicon:
            said["lexicon"] = _file_digest(options.lexicon)
        if options.embeddings:
            said["embeddings"] = options.embeddings
    checked = checked and hasattr(options, "min_confidence")
    path = glossary_file(work, options)
    if path and (checked or said["align"] == "auto"):
        said["glossary"] = _file_digest(path)
    if checked:
        said |= {"conf": options.min_confidence, "kinds": options.kinds}
        said |= told(check_settings(work, options))
    if standings := getattr(options, "only", ()):
        said["only"] = sorted({*standings})
    return signature(said, {witness.key: witness.sha256 for witness in work.witnesses})


def told(checks: CheckSettings) -> dict[str, Setting]:
    """Return what a signature and a report say of the checks' settings, where anything is set."""
    off = sorted(checks.off)
    moved = [f"{name}={number:g}" for name, number in sorted(checks.thresholds.items())]
    return {**({"off": off} if off else {}), **({"thresholds": moved} if moved else {})}


def _origin(work: Work, alignment: Alignment, options: Namespace) -> str:
    """Return who made an alignment; only our own can be made again from the texts."""
    if segments_of(options, work) == "parallel":
        return "parallel"
    if alignment.edited:
        return f"edited-{_digest(alignment)}"
    imported = is_imported(work, options)
    return f"imported-{_digest(alignment)}" if imported else "auto"


def is_imported(work: Work, options: Namespace) -> bool:
    """Tell whether another program made an alignment: that of files, or one kept in its place."""
    from workbench.formats.alignment_jsonl import read_header
    from workbench.works.shelf import alignment_path

    if work.folder is None:
        return bool(aligned_files(options))
    path = alignment_path(work.folder)
    return path.exists() and read_header(path).imported


def _file_digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:8]


def _digest(alignment: Alignment) -> str:
    """Return what tells an alignment edited by hand from every other."""
    cuts = repr([bead.runs for bead in alignment.beads])
    return hashlib.sha256(cuts.encode()).hexdigest()[:8]
