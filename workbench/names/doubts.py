"""Names that a text seems to lack, though some word of it might be one after all.

To ask that takes long, and most of what a bead lacks matters to nobody: it is asked of the beads
alone in which a finding would come of it.
"""

from __future__ import annotations

from workbench.names.mention import Mention
from workbench.names.table import Table
from workbench.names.translated import MAY_RENDER


def doubt(table: Table, mention: Mention, bead: int) -> None:
    """Take back that texts of a bead lack a name where a word may be the name."""
    known = frozenset[str]().union(
        *(
            MAY_RENDER[table.texts[key].words[bead][at]]
            for key, places in mention.at.items()
            for at in places
        )
    )
    for other in mention.lacking:
        text = table.texts[other]
        if (
            # A name that is translated (Cape, Lake, the Mediterranean) and stands but once is known
            # neither by its sound nor from the document.
            not known.isdisjoint(text.short_stems(bead)) or _is_derived(table, mention, bead, other)
        ):
            mention.doubt(other)


def _is_derived(table: Table, mention: Mention, bead: int, other: str) -> bool:
    """Tell whether a text has a word made of what renders the name: Chinese, of China."""
    parts = tuple(
        link[: max(len(link) - 1, 3)]
        for key, stem in table.names(mention, bead)
        for link in table.renderings[key, other].get(stem, {})
        if len(link) >= 3
    )
    return bool(parts) and any(stem.startswith(parts) for stem in table.texts[other].stems[bead])
