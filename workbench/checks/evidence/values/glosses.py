"""Measures said again in brackets, which translators leave out."""

from __future__ import annotations

from workbench.checks.evidence.values.row import Row
from workbench.collation import Collation


def is_gloss(collation: Collation, bead: int, row: Row) -> bool:
    """Tell whether a measure opens brackets that the silent texts have not: six metres (18 feet).

    It says again what stands before it, for readers who do not know that unit.
    """
    (opinion,) = row.opinions
    return (
        opinion.kinds == {"unit"}
        and all(
            collation.bead_prose(bead, key)[: value.start].rstrip().endswith("(")
            for key, held in opinion.values.items()
            for value in held
        )
        and not any("(" in collation.bead_prose(bead, key) for key in row.silent)
    )
