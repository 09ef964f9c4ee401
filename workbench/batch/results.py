"""What is kept of a document: one row of figures, and on demand its beads and divergences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from workbench.align import doubts
from workbench.alignment import Alignment
from workbench.batch.counts import Sort, records
from workbench.batch.documents import Document, collate_document
from workbench.batch.settings import BatchSettings
from workbench.batch.summary import TENTHS
from workbench.collation import Collation
from workbench.divergences import Divergence, find_divergences
from workbench.formats.records import bead_record, divergence_record
from workbench.lexicon import GeneralLexicon
from workbench.script import foreign_script
from workbench.words import count_words

_DIGITS = 4

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Result:
    """The rows a document makes, by kind of output."""

    rows: Row
    beads: tuple[Row, ...] = ()
    divergences: tuple[Row, ...] = ()

    @property
    def characters(self) -> int:
        """How long the texts are together; 0 of a document that could not be done."""
        return sum(text["characters"] for text in self.rows.get("texts", {}).values())


def run_document(
    document: Document, settings: BatchSettings, lexicon: GeneralLexicon | None = None
) -> Result:
    """Align and check a document; ``lexicon`` stands in for the shipped one."""
    collation = collate_document(document, settings, lexicon)
    checks = document.work.checks.then(settings.checks)
    found = find_divergences(collation, settings=checks) if settings.check else ()
    counts: Counter[Sort] = Counter(
        (one.kind, one.severity, one.confidence, one.hop) for one in found
    )
    row = {
        "id": document.id,
        "texts": _lengths(collation),
        "beads": _beads(collation.alignment),
        "alignment": _alignment(collation),
        "divergences": {"total": len(found), "counts": records(counts)},
        "error": None,
    }
    return Result(
        row,
        _bead_rows(document, collation) if settings.beads else (),
        _divergence_rows(document, collation, found) if settings.divergences else (),
    )


def error_row(identity: str | int | None, index: int, kind: str, message: str) -> Row:
    """Return the row of a document that could not be done; ``index`` is its place in the shard."""
    return {"id": identity, "index": index, "error": {"kind": kind, "message": message}}


def _lengths(collation: Collation) -> Row:
    return {
        text.key: {
            "lang": text.lang,
            "characters": len(text.text),
            "words": count_words(text.text),
            "segments": len(text),
        }
        for text in collation.texts
    }


def _beads(alignment: Alignment) -> Row:
    types = Counter(bead.type for bead in alignment.beads)
    return {
        "total": len(alignment.beads),
        "types": dict(sorted(types.items(), key=lambda pair: (-pair[1], pair[0]))),
    }


def _alignment(collation: Collation) -> Row:
    """Return how sure the alignment is.

    Bead scores are probabilities, so their mean is the share of beads that should be right;
    ``scores`` counts beads by score in tenths, ``doubtful`` those worth a look.
    """
    beads = collation.alignment.beads
    scores = [bead.score for bead in beads]
    tenths = Counter(min(int(score * TENTHS), TENTHS - 1) for score in scores)
    return {
        "score": round(sum(scores) / len(scores), _DIGITS) if scores else None,
        "lowest": round(min(scores), _DIGITS) if scores else None,
        "doubtful": sum(map(beads.is_doubtful, range(len(beads)))),
        "scores": [tenths[at] for at in range(TENTHS)],
        "doubt": _doubt(collation),
    }


def _doubt(collation: Collation) -> str | None:
    """Return what puts a document in doubt, in a sentence, or None."""
    for text in collation.texts:
        if odd := foreign_script(text.text, text.lang):
            return f"{text.key} {odd}"
    return doubts(collation.alignment, collation.texts)


def _bead_rows(document: Document, collation: Collation) -> tuple[Row, ...]:
    rows = []
    for number, bead in enumerate(collation.alignment.beads):
        texts = collation.bead_texts(number)
        rows.append(
            {"document": document.id, **bead_record(number, bead, collation.keys), "texts": texts}
        )
    return tuple(rows)


def _divergence_rows(
    document: Document, collation: Collation, found: Sequence[Divergence]
) -> tuple[Row, ...]:
    return tuple({"document": document.id, **divergence_record(one, collation)} for one in found)
