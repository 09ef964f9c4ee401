"""The aligner's front door: witnesses in, an alignment out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from workbench.align import anchors, bags, joint, pair
from workbench.align.bags import Bags
from workbench.align.beads import Beads
from workbench.align.general import GeneralLexicon, shipped
from workbench.align.pair import PairModel
from workbench.align.profile import compose, profile
from workbench.alignment import Alignment, Bead
from workbench.segments import SegmentedText


def align(
    texts: Sequence[SegmentedText],
    *,
    pins: Sequence[Bead] = (),
    lexicon: GeneralLexicon | None = None,
    progress: Callable[[float], None] | None = None,
) -> Alignment:
    """Align witnesses into beads; ``Bead.score`` is the probability that the bead is right.

    ``lexicon`` stands in for the shipped one; add them to use both.
    """
    general = shipped() if lexicon is None else lexicon
    keys = tuple(text.key for text in texts)
    present = [column for column, text in enumerate(texts) if len(text)]
    read = [bags.read(texts[column]) for column in present]
    found = _align(read, general)
    starts = np.zeros((len(found), len(texts)), np.int64)
    steps = np.zeros((len(found), len(texts)), np.int64)
    starts[:, present], steps[:, present] = found.starts, found.steps
    return Alignment(keys, Beads(starts, steps, found.scores).parted().to_beads())


def _align(texts: Sequence[Bags], general: GeneralLexicon) -> Beads:
    if not texts:
        nothing = np.zeros((0, 0), np.int64)
        return Beads(nothing, nothing, np.zeros(0))
    if len(texts) == 1:
        numbers = np.arange(len(texts[0]))[:, None]
        return Beads(numbers, np.ones_like(numbers), np.ones(len(numbers)))
    if len(texts) == 2:
        return _align_pair(texts[0], texts[1], general)
    beads = _align_three(texts[:3], general)
    for count in range(3, len(texts)):
        beads = beads.parted()
        wider = _align_pair(profile(texts[:count], beads), texts[count], general)
        beads = compose(beads, wider.parted())
    return beads


def _align_pair(source: Bags, target: Bags, general: GeneralLexicon) -> Beads:
    model = PairModel.first(source, target, anchors.prior(source, target, general))
    model, _ = pair.run(model)
    model, _ = pair.run(model)
    return pair.run(model)[1]


def _align_three(texts: Sequence[Bags], general: GeneralLexicon) -> Beads:
    models = []
    for one, other in joint.PAIRS:
        source, target = texts[one], texts[other]
        model = PairModel.first(source, target, anchors.prior(source, target, general))
        model, _ = pair.run(model)
        model, _ = pair.run(model)
        models.append(model)
    models, _ = joint.run(models)
    return joint.run(models)[1]
