"""Texts that break off: they end on a comma or on "and", or begin with a small letter.

Where the others do not, something was cut away there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

import numpy as np

from workbench.arrays import Floats
from workbench.collation import Collation
from workbench.passages import passages
from workbench.text import fold
from workbench.words import word_data

_MARKS = " \t\n.!?؟…\"»”'’)]}"
_FIRST_LETTER = re.compile(r"[^\W\d_]")


def broken_off(collation: Collation) -> Mapping[str, Floats]:
    """Return of each witness whether it breaks off, 1 or 0, an entry a bead."""
    return {
        key: np.array(
            [_breaks_off(folded.text, collation.lang(key)) for folded in read.folded], np.float64
        )
        for key, read in passages(collation).items()
    }


def _breaks_off(folded: str, lang: str) -> bool:
    first = _FIRST_LETTER.search(folded)
    if first is None:
        return False
    end = folded.rstrip(_MARKS)
    last = end.rsplit(None, 1)[-1] if end else ""
    hangs = end.endswith((",", ";")) or last.casefold() in joining(lang)
    return hangs or (first[0].islower() and first.start() == len(folded) - len(folded.lstrip()))


@cache
def joining(lang: str) -> frozenset[str]:
    """Return the words after which a sentence goes on."""
    return frozenset(fold(word).text for word in word_data(lang).get("joining", "").split())
