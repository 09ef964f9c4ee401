"""What makes a finding this one and no other: its id, which survives a new alignment.

It comes from the check, the kind, and the segments in which the evidence stands. Beads and offsets
stay out, so that a new alignment or an edit elsewhere leaves it the same.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator

from workbench.checks.finding import Evidence, Finding
from workbench.collation import Collation

LONG = 20_000
"""Letters of a segment beyond which its digest stands for it: as many things may be found in it."""


class Identities:
    """The ids of the findings of one collation, in the order in which they are asked for."""

    def __init__(self, collation: Collation) -> None:
        self._collation = collation
        self._seen: Counter[bytes] = Counter()
        self._long: dict[tuple[str, int], str] = {}

    def of(self, finding: Finding, name: str) -> str:
        """Return the id of a check's finding; of those that are alike in all the next one."""
        found = hashlib.sha256(_bytes("\x1f".join(self._content(finding, name))))
        alike = found.digest()
        self._seen[alike] += 1
        found.update(_bytes(f"\x1f{self._seen[alike]}"))
        return found.hexdigest()[:12]

    def _content(self, finding: Finding, name: str) -> Iterator[str]:
        yield from (name, finding.kind)
        for key in self._collation.keys:
            evidence = finding.evidence.get(key, Evidence())
            yield from (key, *evidence.values)
            if finding.bead is not None:
                yield from self._segments_touched(finding.bead, key, evidence)
        if finding.bead is None:
            yield str(finding.message)

    def _segments_touched(self, bead: int, key: str, evidence: Evidence) -> Iterator[str]:
        text = self._collation.by_key[key]
        base, _ = self._collation.bead_span(bead, key)
        for index in range(*self._collation.alignment.run(bead, key)):
            segment = text.segments[index]
            if any(
                base + start < segment.end and base + end > segment.start
                for start, end in evidence.spans
            ):
                long = segment.end - segment.start > LONG
                yield self._digest(key, index) if long else text.segment_text(index)

    def _digest(self, key: str, index: int) -> str:
        if (key, index) not in self._long:
            text = self._collation.by_key[key].segment_text(index)
            self._long[key, index] = hashlib.sha256(_bytes(text)).hexdigest()
        return self._long[key, index]


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
