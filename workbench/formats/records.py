"""Beads and divergences as plain records: the JSON that the command line and the reports share."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from workbench.alignment import Bead

if TYPE_CHECKING:
    from workbench.collation import Collation
    from workbench.divergences import Divergence

Record = dict[str, Any]

# C1 controls, bidi controls, line separators, BOM: legal in JSON, but they act on terminals and
# editors. Inside a JSON document they can only stand in strings, where an escape means the same.
_HIDDEN = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def bead_record(index: int, bead: Bead, keys: Sequence[str]) -> Record:
    """Return ``{"bead": 0, "fa": [0], "ru": [0, 1], "en": [0], "score": 0.98, "status": "auto"}``.

    The lists hold the indices of the bead's segments.
    """
    runs = {key: list(range(*run)) for key, run in zip(keys, bead.runs, strict=True)}
    return {"bead": index, **runs, "score": round(bead.score, 4), "status": bead.status}


def divergence_record(divergence: Divergence, collation: Collation) -> Record:
    """Return a divergence as one flat record; witnesses stand in the order of the work.

    Spans are ``[start, end)`` code-point offsets into the bead's text of that witness.
    """
    keys = evidence_keys(divergence, collation)
    evidence = divergence.evidence
    return {
        "id": divergence.id,
        "kind": divergence.kind,
        "severity": divergence.severity,
        "confidence": divergence.confidence,
        "bead": divergence.bead,
        "odd": divergence.odd,
        "hop": divergence.hop,
        "values": {key: list(evidence[key].values) for key in keys},
        "spans": {key: [list(span) for span in evidence[key].spans] for key in keys},
        "message": str(divergence.message),
        "mqm": divergence.mqm,
        "its": divergence.its,
    }


def evidence_keys(divergence: Divergence, collation: Collation) -> tuple[str, ...]:
    """Return the keys of the evidence: witnesses in the order of the work, then any others."""
    return in_order(divergence.evidence, collation)


def in_order(keys: Iterable[str], collation: Collation) -> tuple[str, ...]:
    """Return ``keys`` with witnesses in the order of the work, then the others by name."""
    given = set(keys)
    witnesses = [key for key in collation.keys if key in given]
    return (*witnesses, *sorted(given.difference(witnesses)))


def to_json(record: object, indent: int | None = None) -> str:
    """Return a record as JSON: every letter readable, no control or bidi character raw."""
    text = json.dumps(record, ensure_ascii=False, indent=indent, allow_nan=False)
    return _HIDDEN.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
