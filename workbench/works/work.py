"""A work: one document in all its witnesses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, get_args

from workbench.chain import Chain
from workbench.checks.settings import CheckSettings
from workbench.collation import Summary

Status = Literal["original", "translation", "revision", "draft", "reconstruction"]

STATUSES: tuple[Status, ...] = get_args(Status)

Segmentation = Literal["auto", "lines", "parallel"]

SEGMENTATIONS: tuple[Segmentation, ...] = get_args(Segmentation)

DO_NOT_CITE = "reconstruction, not the archival text; do not cite"
"""What stands wherever a reconstruction is named or quoted."""


@dataclass(frozen=True, slots=True)
class Witness:
    """One text of a work: ``text`` is the stored text, ``sha256`` that of the file's bytes.

    ``parent`` is the key of the witness it was made from; None for an original, or if unknown.
    """

    key: str
    lang: str
    text: str
    sha256: str
    file: Path
    status: Status = "original"
    note: str = ""
    translators: tuple[str, ...] = ()
    parent: str | None = None

    @property
    def is_reconstruction(self) -> bool:
        """Whether it was written for want of the archival text."""
        return self.status == "reconstruction"


@dataclass(frozen=True, slots=True)
class Conjecture:
    """A reading that an editor put in place of what a witness has, and why.

    ``texts`` holds what stands in each witness concerned, by key.
    """

    where: str
    texts: Mapping[str, str]
    reason: str


@dataclass(frozen=True, slots=True)
class Work:
    """One document in all its witnesses, two at least, with what is known of it.

    ``checks`` is what its description sets for the checks, and ``segments`` how its texts are cut:
    by us, a line a segment, or with line i of each text in one bead as well. ``folder`` is None for
    a work put together on the command line.
    """

    name: str
    title: str
    witnesses: tuple[Witness, ...]
    date: str = ""
    archive: str = ""
    source: str = ""
    licence: str = ""
    notes: str = ""
    summary: Summary | None = None
    readings: tuple[Conjecture, ...] = ()
    checks: CheckSettings = field(default_factory=CheckSettings)
    segments: Segmentation = "auto"
    folder: Path | None = None
    by_key: dict[str, Witness] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_key", {witness.key: witness for witness in self.witnesses})

    @property
    def keys(self) -> tuple[str, ...]:
        """The witnesses' keys, in the order of the work."""
        return tuple(witness.key for witness in self.witnesses)

    @property
    def chain(self) -> Chain:
        """Which witness was made from which."""
        return Chain(self.keys, {witness.key: witness.parent for witness in self.witnesses})
