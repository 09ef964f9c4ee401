"""Gold and systems brought together: document by document, over the witnesses they share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from workbench.errors import UsageError
from workbench.formats.links import Link, alignment_of
from workbench.score.beads import Cells, project
from workbench.score.files import NAMELESS, DocumentAlignment
from workbench.score.systems import Document
from workbench.suggest import did_you_mean

_GOLD = "gold"

Scored = tuple[Cells, float]


@dataclass(frozen=True, slots=True)
class Trial:
    """What is scored together: some witnesses, and the documents that have them in gold.

    ``scored`` holds each system's beads with their scores, document by document.
    """

    keys: tuple[str, ...]
    documents: tuple[Document, ...]
    names: tuple[str, ...]
    scored: Mapping[str, tuple[tuple[Scored, ...], ...]]


def match(
    gold: Sequence[DocumentAlignment],
    systems: Mapping[str, Sequence[DocumentAlignment]],
    only: Sequence[str] = (),
) -> tuple[Trial, ...]:
    """Return a trial for each pair of gold's witnesses, and one for all where they are more.

    If ``only`` names a pair, it is the one trial. Raises UsageError where gold lacks that, where a
    system lacks a document or a witness, or has other segments.
    """
    by_document = _by_document(gold)
    matched = {
        name: _matched(name, _by_document(found), by_document) for name, found in systems.items()
    }
    sets = _key_sets(gold)
    chosen = [keys for keys in sets if not only or {*keys} == {*only}]
    if not chosen:
        have = ", ".join(map("-".join, sets))
        raise UsageError(f"gold does not align {'-'.join(only)}; it has {have}")
    return tuple(_trial(keys, by_document, matched) for keys in chosen)


def _trial(
    keys: tuple[str, ...],
    gold: Mapping[str, list[DocumentAlignment]],
    systems: Mapping[str, Mapping[str, list[DocumentAlignment]]],
) -> Trial:
    names = [
        document
        for document, own in gold.items()
        if set(keys) <= {key for one in own for key in one.keys}
    ]
    columns = []
    for document in names:
        sides = {_GOLD: gold[document]}
        sides.update({name: found[document] for name, found in systems.items()})
        columns.append(_sides(sides, keys, document))
    documents = [
        Document(
            [bead for bead, _ in column[_GOLD]],
            {name: [bead for bead, _ in column[name]] for name in systems},
        )
        for column in columns
    ]
    scored = {name: tuple(tuple(column[name]) for column in columns) for name in systems}
    return Trial(keys, tuple(documents), tuple(names), scored)


def _by_document(found: Sequence[DocumentAlignment]) -> dict[str, list[DocumentAlignment]]:
    documents: dict[str, list[DocumentAlignment]] = {}
    for one in found:
        same = documents.setdefault(one.document, [])
        if any(set(other.keys) == set(one.keys) for other in same):
            keys = "-".join(one.keys)
            raise UsageError(f"there are two alignments of {keys} in {one.document}; keep one")
        same.append(one)
    return documents


def _matched(
    name: str, own: dict[str, list[DocumentAlignment]], gold: Mapping[str, list[DocumentAlignment]]
) -> Mapping[str, list[DocumentAlignment]]:
    if len(own) == len(gold) == 1:
        # Two single documents may have any names.
        return dict(zip(gold, own.values(), strict=True))
    for document in gold:
        if document not in own:
            near = did_you_mean(document, own)
            raise UsageError(f"{name} has no alignment of {document}{near}")
    return own


def _key_sets(gold: Sequence[DocumentAlignment]) -> list[tuple[str, ...]]:
    """Return every pair of witnesses that gold aligns, then all of them together."""
    pairs = [pair for one in gold for pair in combinations(one.keys, 2)]
    wider = [one.keys for one in gold if len(one.keys) > 2]
    return list(dict.fromkeys(pairs + wider))


def _sides(
    sides: Mapping[str, Sequence[DocumentAlignment]], keys: tuple[str, ...], document: str
) -> dict[str, list[Scored]]:
    """Return gold's and each system's beads over ``keys``.

    Raises UsageError where they are of other segments.
    """
    full: dict[str, int] = {}
    for name, found in sides.items():
        for one in found:
            for key, size in zip(one.keys, one.sizes or (), strict=False):
                if full.setdefault(key, size) != size:
                    raise UsageError(
                        f"{name} has {size} segments of {key} in {document}, others {full[key]};"
                        " score alignments of the same segments"
                    )
    beads = {name: list(_beads(found, keys, document, name)) for name, found in sides.items()}
    for name, own in beads.items():
        for at, key in enumerate(keys):
            last = max((max(bead[at], default=-1) for bead, _ in own), default=-1)
            if key in full and last >= full[key]:
                raise UsageError(
                    f"{name} speaks of segment {last} of {key} in {document}, but there are only"
                    f" {full[key]}, from 0; score alignments of the same segments"
                )
    return beads


def _beads(
    found: Sequence[DocumentAlignment], keys: tuple[str, ...], document: str, whose: str
) -> Iterator[Scored]:
    """Yield the beads over ``keys``: of the alignment that has just these, else of a wider one.

    A joint alignment made of pairs comes last, for joining coarsens.
    """
    only = found[0].keys if len(found) == 1 else ()
    if len(keys) == len(only) == 2 and NAMELESS in (keys, only):
        yield from found[0].beads
        return
    exact = [one for one in found if set(one.keys) == set(keys)]
    wider = [one for one in found if set(keys) < set(one.keys)]
    for one in exact or wider:
        yield from _projected(one, keys)
        return
    if not set(keys) <= {key for one in found for key in one.keys}:
        have = ", ".join("-".join(one.keys) for one in found)
        raise UsageError(f"{whose} does not align {'-'.join(keys)} in {document}; it has {have}")
    yield from _projected(_joined(found), keys)


def _projected(found: DocumentAlignment, keys: tuple[str, ...]) -> Iterator[Scored]:
    if found.keys == keys:
        yield from found.beads
        return
    columns = [found.keys.index(key) for key in keys]
    for bead, score in found.beads:
        for part in project(bead, columns):
            yield part, score


def _joined(found: Sequence[DocumentAlignment]) -> DocumentAlignment:
    """Return the alignment of all witnesses that alignments of some make together."""
    sizes: dict[str, int] = {}
    links = []
    for one in found:
        for bead, score in one.beads:
            links.append(Link(dict(zip(one.keys, bead, strict=True)), score))
            for key, cells in zip(one.keys, bead, strict=True):
                sizes[key] = max(sizes.get(key, 0), *(at + 1 for at in cells), 0)
    alignment = alignment_of(sizes, links).alignment
    return replace(DocumentAlignment.of(found[0].document, alignment), sizes=None)
