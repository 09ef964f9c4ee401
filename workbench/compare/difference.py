"""What a comparison of two witnesses of one language finds: differences of five kinds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args
from unicodedata import name

from rapidfuzz.distance import Levenshtein

from workbench.alignment import Run

Kind = Literal["value", "word", "spelling", "case", "punctuation"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""From what changes the sense most to what changes it least."""

MEANINGS: Mapping[Kind, str] = {
    "value": "a number, date or amount",
    "word": "other words",
    "spelling": "the same word in another spelling",
    "case": "capitals",
    "punctuation": "punctuation",
}
"""What each kind of difference is, for people."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where two witnesses differ; a span is empty where a witness has nothing.

    Spans are ``[start, end)`` offsets into the bead's text of each witness, as in divergences.
    """

    bead: int
    kind: Kind
    spans: Mapping[str, Run]
    texts: Mapping[str, str]

    @property
    def characters(self) -> tuple[tuple[str, str], ...]:
        """Which characters differ, by code point and name, where eyes may not see it.

        >>> spans = {"a": (0, 3), "b": (0, 3)}
        >>> Difference(0, "spelling", spans, {"a": "علي", "b": "علی"}).characters
        (('U+064A ARABIC LETTER YEH', 'U+06CC ARABIC LETTER FARSI YEH'),)
        """
        if self.kind not in ("spelling", "punctuation"):
            return ()
        one, other = self.texts.values()
        edits = Levenshtein.opcodes(one, other)
        return tuple(
            dict.fromkeys(
                (_named(one[edit.src_start : edit.src_end]),
                 _named(other[edit.dest_start : edit.dest_end]))
                for edit in edits if edit.tag != "equal"
            )
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Comparison:
    """All differences of two witnesses in the order of the text, and how many words each has.

    ``same`` counts the words that stand in both, whatever their case and spelling.
    """

    keys: tuple[str, str]
    differences: tuple[Difference, ...]
    words: Mapping[str, int]
    same: int

    @property
    def counts(self) -> dict[Kind, int]:
        """How many differences there are of each kind that occurs."""
        found = Counter(one.kind for one in self.differences)
        return {kind: found[kind] for kind in KINDS if found[kind]}


def _named(text: str) -> str:
    return ", ".join(f"U+{ord(char):04X} {name(char, '')}".strip() for char in text)
