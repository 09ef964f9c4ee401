"""Alignment of two, three or more witnesses into beads, from nothing but the texts.

The way of a text through this package: ``bags`` reads segments as bags of stems, ``anchors`` and
``general`` say what is known of the words beforehand, ``coarse`` where to search; ``pair`` aligns
two texts in passes, each scored by ``length``, ``sentences``, ``lexicon``, ``embeddings`` and
``evidence`` and decided by ``priors``, ``path``, ``consensus`` and ``blocks``; ``joint`` aligns
three at once, and looks ``closely`` at the beads that are left; ``profile`` adds more.
``calibration`` and ``chance`` say how far beads are right and texts are translations at all; of an
alignment, ``doubts`` says whether it can be believed, ``moved`` what it had to cross.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.align.doubts import doubts
from workbench.align.general import GeneralLexicon, of_terms, parse, shipped
from workbench.align.moved import Moved, moved

if TYPE_CHECKING:
    from workbench.align.aligner import align

__all__ = ["GeneralLexicon", "Moved", "align", "doubts", "moved", "of_terms", "parse", "shipped"]


def __getattr__(name: str) -> object:
    """Import the aligner when it is asked for: checks of an alignment that is there need none."""
    if name == "align":
        from workbench.align.aligner import align

        return align
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
