"""Alignment of two, three or more witnesses into beads, from nothing but the texts.

The way of a text through this package: ``workbench.lexicon`` reads segments as bags of stems and
says what is known of the words beforehand, ``search`` says where to look; ``pair`` aligns two texts
in passes, each scored by what is in ``scoring`` and by the words that the lexicon has learnt, and
decided by ``decide``, ``path`` and ``consensus``; ``joint`` aligns three at once, and looks
``closely`` at the beads that are left; ``profile`` adds more. ``trust`` says how far beads are
right, whether texts are translations at all, and what an alignment had to cross.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.align.trust.doubts import doubts
from workbench.align.trust.moved import Moved, moved

if TYPE_CHECKING:
    from workbench.align.aligner import align

__all__ = ["Moved", "align", "doubts", "moved"]


def __getattr__(name: str) -> object:
    """Import the aligner when it is asked for: checks of an alignment that is there need none."""
    if name == "align":
        from workbench.align.aligner import align

        return align
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
