"""Texts that break off: they end on a comma or on "and", or begin with a small letter.

Where the others do not, something was cut away there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from functools import cache

import numpy as np

from workbench.arrays import Floats
from workbench.collation import Collation
from workbench.passages import Passages, passages
from workbench.text import fold
from workbench.words import word_data

_MARKS = " \t\n.!?؟…\"»”'’)]}"
_LETTER = re.compile(r"[^\W\d_]")


def broken_off(collation: Collation) -> Mapping[str, Floats]:
    """Return of each witness whether it breaks off, 1 or 0, an entry a bead."""
    return {
        key: np.fromiter(_broken_off(read, joining(collation.lang(key))), np.float64)
        for key, read in passages(collation).items()
    }


def _broken_off(read: Passages, joining: Set[str]) -> Iterator[bool]:
    stream = read.stream
    # Before the gap behind it; where there is no word, that gap.
    last = np.maximum(stream.starts[1:] - 2, stream.starts[:-1])
    for folded, number in zip(read.folded, stream.numbers[last].tolist(), strict=True):
        text = folded.text
        yield _begins_small(text) or _hangs(text, stream.pieces[number], joining)


def _begins_small(folded: str) -> bool:
    first = folded.lstrip()[:1]
    return first.islower() and _LETTER.match(first) is not None


def _hangs(folded: str, last: str, joining: Set[str]) -> bool:
    """Tell whether a text ends on a comma or a word that joins, as a word by itself."""
    end = folded.rstrip(_MARKS)
    if end.endswith((",", ";")):
        return _LETTER.search(folded) is not None
    return last.casefold() in joining and end.rsplit(None, 1)[-1].casefold() in joining


@cache
def joining(lang: str) -> frozenset[str]:
    """Return the words after which a sentence goes on."""
    return frozenset(fold(word).text for word in word_data(lang).get("joining", "").split())
