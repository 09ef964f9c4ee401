"""What became of all that a word processor kept beside the plain text, told to the user."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from workbench.formats.text_format import notes_put
from workbench.message import counted

_PLURALS = {
    "symbol of a font": "symbols of a font",
    "page header or footer": "page headers and footers",
    "text box": "text boxes",
    "passage moved here": "passages moved here",
    "passage moved elsewhere": "passages moved elsewhere",
}


@dataclass(slots=True)
class WordAccount:
    """Counts by what was counted, in the singular: of tracked changes, and of what was left out.

    ``by_row`` and ``by_cell`` count tables by how they were read.
    """

    kept: Counter[str] = field(default_factory=Counter)
    dropped: Counter[str] = field(default_factory=Counter)
    left: Counter[str] = field(default_factory=Counter)
    by_row: int = 0
    by_cell: int = 0
    list_marks: int = 0
    text_boxes: int = 0

    def notes(self, cited: int) -> tuple[str, ...]:
        """Return it in sentences; ``cited`` is how many notes the text has."""
        told = (
            ("kept tracked changes: {}", _listed(self.kept)),
            ("dropped tracked changes: {}", _listed(self.dropped)),
            ("{}", notes_put(cited) if cited else ""),
            ("read tables of short cells row by row, tabs between", self.by_row),
            ("read tables cell by cell, each a paragraph", self.by_cell),
            ("wrote {} that programs make up as “-”", _listed({"list mark": self.list_marks})),
            ("put {} behind their paragraphs", _listed({"text box": self.text_boxes})),
            ("left out {}", _listed(dict(sorted(self.left.items())))),
        )
        return tuple(sentence.format(what) for sentence, what in told if what)


def _listed(counts: dict[str, int]) -> str:
    """Return ``1 comment, 2 pictures`` in the order given, without what there is none of."""
    told = (counted(many, one, _PLURALS.get(one)) for one, many in counts.items() if many)
    return ", ".join(told)
