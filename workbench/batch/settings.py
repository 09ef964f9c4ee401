"""What a batch does to each document, and the fingerprint that tells one batch from another."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from workbench.divergences import KINDS, CheckSettings
from workbench.provenance import provenance
from workbench.works.work import Segmentation


@dataclass(frozen=True, slots=True)
class BatchSettings:
    """How documents are cut, aligned and checked, and what is kept of them.

    ``segments`` says how texts are cut where a work does not; given, it holds for works as well.
    ``parents`` says which text was made from which where a document does not; without it each
    counts as made from the one before, or ``chain`` is false and nothing is known. ``langs`` gives
    the languages of keys that name none, ``encodings`` those of files that are not UTF-8, by key,
    under ``""`` that of all others. ``beads`` and ``divergences`` keep these as rows too.
    ``check`` says whether divergences are looked for, and ``checks`` what is set for it, over what
    a work's own description sets; its glossary is one to align by as well. ``lexicon`` is the
    sha256 of the lexicon that the batch's folder holds, used beside the shipped one. ``max_bytes``
    is the longest record taken, ``shard_bytes`` how much input makes a shard. Of a sample, each
    shard ends with the document that brings its texts to ``characters``; 0 is no sample.
    """

    segments: Segmentation | None = None
    chain: bool = True
    parents: Mapping[str, str] = field(default_factory=dict)
    langs: Mapping[str, str] = field(default_factory=dict)
    encodings: Mapping[str, str] = field(default_factory=dict)
    beads: bool = False
    divergences: bool = False
    check: bool = True
    checks: CheckSettings = field(default_factory=CheckSettings)
    lexicon: str = ""
    characters: int = 0
    max_bytes: int = 64 << 20
    shard_bytes: int = 2 << 20

    @property
    def outputs(self) -> tuple[str, ...]:
        """The kinds of rows that are written."""
        wanted = (("beads", self.beads), ("divergences", self.divergences))
        return ("rows", *(name for name, kept in wanted if kept))

    def encoding(self, key: str = "") -> str | None:
        """Return the encoding of a text's file, where it is not UTF-8 and one is named."""
        return self.encodings.get(key, self.encodings.get(""))

    @property
    def terms(self) -> tuple[tuple[tuple[str, ...], ...], ...]:
        """The renderings of each term of the glossary, language by language."""
        return tuple(tuple(term.renderings.values()) for term in self.checks.glossary)


def described(settings: BatchSettings) -> dict[str, Any]:
    """Return all that results depend on but the input: settings, versions, code and word lists."""
    # As a file gives them back, which knows no tuples.
    said = json.loads(json.dumps(asdict(settings)))
    return {**provenance(), "settings": said, "kinds": list(KINDS)}


def fingerprint(settings: BatchSettings) -> str:
    """Return the sha256, in hex, of all that results depend on but the input."""
    text = json.dumps(described(settings), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
