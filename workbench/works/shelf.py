"""Where works stand, by name or by path, and what the files that go with a work are called."""

from __future__ import annotations

import os
from pathlib import Path

from workbench.errors import UsageError, WorkError
from workbench.suggest import did_you_mean

DESCRIPTION = "work.yaml"
GLOSSARY = "glossary.yaml"
"""The name of a work's own glossary, beside its description."""

ALIGNMENT = "alignment.jsonl"
REVIEWS = "reviews"
"""The folder of the reviewers' journals, beside the alignment."""

_PACKAGE = Path(__file__).parent.parent


def find_work(name: str | Path) -> Path:
    """Return the folder of a work: a path, a name under ``./translations``, or a shipped work.

    Raises UsageError that names the nearest works, WorkError for a folder without ``work.yaml``.
    """
    given = Path(name)
    if given.name == DESCRIPTION and os.path.isfile(given):
        given = given.parent
    candidates = [given]
    if _is_name(str(name)):
        candidates += [Path("translations", name), _shipped_folder() / name]
    for folder in candidates:
        if os.path.isfile(folder / DESCRIPTION):
            return folder
    for folder in candidates:
        if os.path.isdir(folder):
            message = f"no {DESCRIPTION} in this folder; `workbench init` makes a work of texts"
            raise WorkError(message, folder)
    works = sorted({*works_in(Path("translations")), *shipped_works()})
    raise UsageError(
        f"no work {str(name)[:100]!r}{did_you_mean(str(name), works, 3)}"
        f" (there {'are' if works else 'is'} {', '.join(works) or 'none here'})"
    )


def shipped_works() -> tuple[str, ...]:
    """Return the names of the works that come with the workbench, sorted."""
    return works_in(_shipped_folder())


def alignment_folder(folder: Path) -> Path:
    """Return ``alignments/<work>/`` of the work in ``folder``.

    It stands beside ``translations/``, or beside the work where that is not in ``translations/``;
    for a work that came with the workbench, whose folder is not the user's, in the current folder.
    """
    absolute = Path(os.path.abspath(folder))
    if _shipped_folder() in absolute.parents:
        return Path("alignments", absolute.name)
    # Paths stay as the user wrote them where that is enough to go up by.
    plain = folder if len(folder.parts) > 1 and ".." not in folder.parts else absolute
    parent = plain.parent
    above = parent.parent if parent.name == "translations" else parent
    return above / "alignments" / absolute.name


def alignment_path(folder: Path) -> Path:
    """Return the file that keeps the alignment of the work in ``folder``."""
    return alignment_folder(folder) / ALIGNMENT


def reviews_folder(folder: Path) -> Path:
    """Return the folder that keeps the reviews of the work in ``folder``."""
    return alignment_folder(folder) / REVIEWS


def glossary_beside(folder: Path | None) -> Path | None:
    """Return the glossary in a work's folder, None where there is none."""
    path = folder / GLOSSARY if folder else None
    return path if path and path.is_file() else None


def _shipped_folder() -> Path:
    installed = _PACKAGE / "shipped" / "translations"
    return installed if installed.is_dir() else _PACKAGE.parent / "translations"


def works_in(folder: Path) -> tuple[str, ...]:
    """Return the names of the works in a folder, sorted."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return ()
    return tuple(name for name in names if os.path.isfile(folder / name / DESCRIPTION))


def _is_name(text: str) -> bool:
    return bool(text) and text not in (".", "..") and not set(text) & {"/", "\\", "\0"}
