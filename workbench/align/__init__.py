"""Alignment of two, three or more witnesses into beads, from nothing but the texts.

The way of a text through this package: ``bags`` reads segments as bags of stems, ``anchors`` and
``general`` say what is known of the words beforehand, ``coarse`` where to search; ``pair`` aligns
two texts in passes, each scored by ``length``, ``lexicon`` and ``evidence`` and decided by
``priors`` and ``path``; ``joint`` aligns three at once; ``profile`` adds more.
"""

from workbench.align.aligner import align
from workbench.align.doubts import doubts
from workbench.align.general import GeneralLexicon, parse, shipped

__all__ = ["GeneralLexicon", "align", "doubts", "parse", "shipped"]
