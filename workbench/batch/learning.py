"""A lexicon learnt from all documents together: what one short document alone cannot teach.

A sample of the collection, spread over all of its shards, is aligned as a batch of its own in
``learning/`` within the batch's folder, restartable as any. The beads that are probably right teach
the lexicon (IBM Model 1, ``align.learn``), by which then every document is aligned. The same
documents and settings make the same lexicon, byte for byte, whichever engine ran.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, islice
from pathlib import Path
from typing import Any

from workbench.batch.batch import manifests
from workbench.batch.lexicon import LEXICON
from workbench.batch.settings import BatchSettings
from workbench.batch.shard import OK, Manifest
from workbench.batch.sources import Shard
from workbench.checks.settings import CheckSettings
from workbench.languages import base
from workbench.store import write_whole

FOLDER = "learning"

CHARACTERS = 6_000_000
"""How much text the sample has in all: with more the lexicon hardly grows, and memory does."""

SHARDS = 32
"""From how many shards the sample is taken at most."""

SURE = 0.5
"""How probable a bead must be to teach."""

MOST = 20_000
"""Beads that teach a pair of languages at most."""

_NOTE = "# Learnt by `workbench batch` from beads of "

Row = Mapping[str, Any]
Languages = tuple[str, str]


def sample(shards: Sequence[Shard]) -> tuple[Shard, ...]:
    """Return shards that stand for all, evenly spread."""
    count = min(len(shards), SHARDS)
    return tuple(shards[at * len(shards) // count] for at in range(count))


def sample_settings(settings: BatchSettings, shards: int) -> BatchSettings:
    """Return how a sample of so many shards is run: aligned, beads kept, nothing checked."""
    share = max(CHARACTERS // max(shards, 1), 1)
    return replace(
        settings,
        beads=True,
        divergences=False,
        check=False,
        checks=CheckSettings(settings.checks.glossary),
        lexicon="",
        characters=share,
    )


def learn_lexicon(folder: Path) -> str:
    """Learn from the sample aligned in ``folder``; keep the lexicon there and return its text.

    Where the sample is the same as when it was last learnt from, what is kept is returned.
    """
    found = list(manifests(folder))
    note = f"{_NOTE}{_mark(found, folder)}"
    path = folder / LEXICON
    kept = path.read_text(encoding="utf-8") if path.exists() else ""
    if kept.startswith(note):
        return kept
    from workbench.lexicon.general import GeneralLexicon
    from workbench.lexicon.learn import learn, render

    lexicon = GeneralLexicon()
    pairs = _pairs(found, folder)
    for languages in sorted(pairs):
        lexicon += learn(pairs[languages])
    counts = ", ".join(f"{one}-{other} {len(pairs[one, other])}" for one, other in sorted(pairs))
    text = render(lexicon, [note.removeprefix("# "), f"Beads: {counts or 'none'}"])
    write_whole(path, text)
    return text


def _mark(found: Iterable[Manifest], folder: Path) -> str:
    """Return what tells one sample and its alignment from every other."""
    digest = hashlib.sha256()
    for manifest in found:
        digest.update((folder / f"{manifest.shard}{OK}").read_bytes())
    return digest.hexdigest()


def _pairs(found: Iterable[Manifest], folder: Path) -> dict[Languages, list[tuple[str, str]]]:
    """Return the texts of the beads that teach, by pair of languages."""
    pairs: dict[Languages, list[tuple[str, str]]] = {}
    for manifest in found:
        for langs, bead in _beads(manifest, folder):
            if bead["score"] < SURE:
                continue
            texts = {key: text for key, text in bead["texts"].items() if text}
            for one, other in combinations(sorted(texts, key=lambda key: (langs[key], key)), 2):
                if langs[one] == langs[other]:
                    continue
                taught = pairs.setdefault((langs[one], langs[other]), [])
                if len(taught) < MOST:
                    taught.append((texts[one], texts[other]))
    return pairs


def _beads(manifest: Manifest, folder: Path) -> Iterator[tuple[dict[str, str], Row]]:
    """Yield a shard's beads, each with the languages of its document's texts."""
    beads = _rows(folder / manifest.outputs["beads"].file)
    for row in _rows(folder / manifest.outputs["rows"].file):
        if row["error"] is None:
            langs = {key: base(text["lang"]) for key, text in row["texts"].items()}
            for bead in islice(beads, row["beads"]["total"]):
                yield langs, bead


def _rows(path: Path) -> Iterator[Row]:
    with path.open("rb") as file:
        yield from map(json.loads, file)
