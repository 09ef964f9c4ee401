"""What all rows of a batch come to, added up one by one: memory does not grow with documents."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from workbench.batch.counts import Sort, records
from workbench.divergences import CONFIDENCES, MQM_WEIGHTS, SEVERITIES

BINS = 20
"""Bins of documents, by score and by divergences."""

TENTHS = 10
"""Bins of beads, by score."""

OUTLIERS = 50
_MOST_TYPES = 50
ENOUGH_WORDS = 20
"""Words a document must have, a text, for its divergences to be set against its length."""

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Figures:
    """A document in a line: sums over its texts, its alignment, its divergences.

    ``words`` is the mean of its texts. ``points`` weighs divergences of high and medium confidence
    by severity as MQM does; nobody has confirmed them, so they only rank documents.
    """

    id: str
    error: str
    texts: int
    characters: int
    words: int
    segments: int
    beads: int
    score: float | None
    lowest: float | None
    doubtful: int
    doubt: str
    divergences: int
    critical: int
    major: int
    minor: int
    neutral: int
    high: int
    medium: int
    low: int
    points: int

    @property
    def points_per_thousand(self) -> float:
        """Points per 1,000 words; 0 for documents too short to say."""
        return 1000 * self.points / self.words if self.words >= ENOUGH_WORDS else 0.0


def identity(row: Row) -> str:
    """Return a document's id as text; ``""`` of a record that had none."""
    return "" if row["id"] is None else str(row["id"])


def figures(row: Row, shard: str = "") -> Figures:
    """Return a row's figures; the error of a record without id tells its place in the shard."""
    if row["error"] is not None:
        message = f"{row['error']['kind']}: {row['error']['message']}"
        if row["id"] is None:
            message = f"record {row['index']} of {shard}: {message}"
        empty = dict.fromkeys(("texts", "characters", "words", "segments", "beads", "doubtful",
                               "divergences", *SEVERITIES, *CONFIDENCES, "points"), 0)  # fmt: skip
        return Figures(id=identity(row), error=message, score=None, lowest=None, doubt="", **empty)
    texts = row["texts"].values()
    counts = row["divergences"]["counts"]
    severities: Counter[str] = Counter()
    confidences: Counter[str] = Counter()
    points = 0
    for one in counts:
        severities[one["severity"]] += one["count"]
        confidences[one["confidence"]] += one["count"]
        if one["confidence"] != "low":
            points += MQM_WEIGHTS[one["severity"]] * one["count"]
    alignment = row["alignment"]
    return Figures(
        id=identity(row),
        error="",
        texts=len(texts),
        characters=sum(text["characters"] for text in texts),
        words=round(sum(text["words"] for text in texts) / len(texts)),
        segments=sum(text["segments"] for text in texts),
        beads=row["beads"]["total"],
        score=alignment["score"],
        lowest=alignment["lowest"],
        doubtful=alignment["doubtful"],
        doubt=alignment["doubt"] or "",
        divergences=row["divergences"]["total"],
        points=points,
        **{name: severities[name] for name in SEVERITIES},
        **{name: confidences[name] for name in CONFIDENCES},
    )


@dataclass(slots=True)
class Summary:
    """Sums over documents; ``add`` takes them one by one, in a fixed order.

    ``same_ids`` are the ids that more than one of them has.
    """

    documents: int = 0
    errors: Counter[str] = field(default_factory=Counter)
    in_doubt: int = 0
    doubted: list[Figures] = field(default_factory=list)
    languages: dict[str, Counter[str]] = field(default_factory=dict)
    bead_types: Counter[str] = field(default_factory=Counter)
    bead_scores: list[int] = field(default_factory=lambda: [0] * TENTHS)
    expected_right: float = 0.0
    counts: Counter[Sort] = field(default_factory=Counter)
    document_scores: list[int] = field(default_factory=lambda: [0] * BINS)
    document_divergences: Counter[int] = field(default_factory=Counter)
    weakest: Outliers = field(default_factory=lambda: Outliers())
    heaviest: Outliers = field(default_factory=lambda: Outliers())
    failed: list[Figures] = field(default_factory=list)
    same_ids: list[str] = field(default_factory=list)

    @property
    def beads(self) -> int:
        """Beads of all documents."""
        return sum(self.bead_types.values())

    @property
    def divergences(self) -> int:
        """Divergences of all documents."""
        return sum(self.counts.values())

    def add(self, row: Row, found: Figures) -> None:
        """Add a document: its row, and the figures made of it."""
        self.documents += 1
        if row["error"] is not None:
            self.errors[row["error"]["kind"]] += 1
            if len(self.failed) < OUTLIERS:
                self.failed.append(found)
            return
        for text in row["texts"].values():
            sums = self.languages.setdefault(text["lang"], Counter())
            sums.update({"texts": 1, **{name: text[name] for name in _LENGTHS}})
        self.bead_types.update(row["beads"]["types"])
        self.bead_scores = [
            one + other
            for one, other in zip(self.bead_scores, row["alignment"]["scores"], strict=True)
        ]
        for one in row["divergences"]["counts"]:
            key = one["kind"], one["severity"], one["confidence"], one["hop"]
            self.counts[key] += one["count"]
        sure = found.high + found.medium
        self.document_divergences[min(sure, BINS - 1)] += 1
        self.in_doubt += bool(found.doubt)
        if found.doubt and len(self.doubted) < OUTLIERS:
            self.doubted.append(found)
        if found.score is not None:
            self.expected_right += found.score * found.beads
            self.document_scores[min(int(found.score * BINS), BINS - 1)] += 1
            self.weakest.add(-found.score, found)
        if found.points_per_thousand:
            self.heaviest.add(found.points_per_thousand, found)

    def as_json(self) -> dict[str, Any]:
        """Return the sums as plain data."""
        share = self.expected_right / self.beads if self.beads else None
        return {
            "documents": self.documents,
            "errors": dict(sorted(self.errors.items())),
            "in_doubt": self.in_doubt,
            "same_ids": self.same_ids,
            "languages": {lang: dict(self.languages[lang]) for lang in sorted(self.languages)},
            "beads": {"total": self.beads, "types": _most_first(self.bead_types)},
            "alignment": {
                "score": None if share is None else round(share, 4),
                "bead_scores": self.bead_scores,
                "document_scores": self.document_scores,
            },
            "divergences": {
                "total": self.divergences,
                "counts": records(self.counts),
                "documents": {str(at): self.document_divergences[at]
                              for at in sorted(self.document_divergences)},
            },
        }  # fmt: skip


_LENGTHS = ("characters", "words", "segments")


class Outliers:
    """The few documents that have most of something; of equals the earlier ones."""

    def __init__(self) -> None:
        self.heap: list[tuple[float, int, Figures]] = []
        self.seen = 0

    def add(self, much: float, found: Figures) -> None:
        """Take a document, and let go of one that has less."""
        self.seen -= 1
        heapq.heappush(self.heap, (much, self.seen, found))
        if len(self.heap) > OUTLIERS:
            heapq.heappop(self.heap)

    def ranked(self) -> list[Figures]:
        """Return them, the outermost first."""
        return [found for *_, found in sorted(self.heap, key=lambda one: (-one[0], -one[1]))]


def _most_first(counts: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST_TYPES])
