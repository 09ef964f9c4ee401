"""How many sentences each text of a bead has, by their full stops.

Translators join sentences and part them, so a number alone says little; but where a text is short
beside the others and a sentence fewer, it lacks one the likelier.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import numpy as np

from workbench.align.arrays import Floats
from workbench.collation import Collation
from workbench.passages import passages

_END = re.compile(r"[.!?؟…]+[\"»”'’)\]]*\s+(?=\S)")


def sentence_counts(collation: Collation) -> Mapping[str, Floats]:
    """Return the number of sentences of each witness, an entry a bead."""
    return {
        key: np.array(
            [1 + len(_END.findall(folded.text.strip())) for folded in read.folded], np.float64
        )
        for key, read in passages(collation).items()
    }


def fewer(counts: Mapping[str, Floats], present: Sequence[str], absent: Sequence[str]) -> Floats:
    """Return where each of ``absent`` has fewer sentences than each of ``present``: 1 or 0."""
    least = np.min([counts[key] for key in present], axis=0)
    most = np.max([counts[key] for key in absent], axis=0)
    short: Floats = (most < least).astype(np.float64)
    return short
