"""Search in all texts at once, however a word happens to be typed.

Texts and query are folded to one spelling (ی and ي, ک and ك, digits of all scripts, ё and е), case
does not matter, a ZWNJ may stand anywhere, and white space is any white space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.collation import Collation
from workbench.text import fold

ZWNJ = "\u200c"


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a search found something: a bead, and one of its witnesses."""

    bead: int
    key: str


class Search:
    """One query, ready to be looked for in any text."""

    def __init__(self, query: str) -> None:
        self.query = query.strip()
        words = fold(self.query).text.replace(ZWNJ, "").split()
        letters = (f"{ZWNJ}?".join(map(re.escape, word)) for word in words)
        # Nothing in it can match the same text in two ways, so no text can make it slow.
        self._pattern = re.compile(rf"[\s{ZWNJ}]+".join(letters), re.IGNORECASE)
        self._is_empty = not words

    def __bool__(self) -> bool:
        return not self._is_empty

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return the spans of ``text`` that match."""
        if self._is_empty:
            return []
        folded = fold(text)
        return [folded.span(*match.span()) for match in self._pattern.finditer(folded.text)]

    def hits(self, collation: Collation) -> list[Hit]:
        """Return every bead and witness with a match, in the order of beads, then of witnesses."""
        found = set(self._hits(collation))
        order = {key: at for at, key in enumerate(collation.keys)}
        return sorted(found, key=lambda hit: (hit.bead, order[hit.key]))

    def _hits(self, collation: Collation) -> Iterator[Hit]:
        for text in collation.texts:
            if len(text):
                for start, _ in self.spans(text.text):
                    yield Hit(collation.bead_at(text.key, start), text.key)
