"""The aligner's front door: witnesses in, an alignment out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from workbench.align import joint
from workbench.align.bead_arrays import BeadArrays
from workbench.align.nearest import nearest_first
from workbench.align.pair import begun, by_pins, first_pass, last_pass, next_pass
from workbench.align.profile import compose, profile, profile_pins
from workbench.align.scoring.embeddings import Embedder, with_vectors
from workbench.align.scoring.headings import with_headings
from workbench.align.scoring.lists import completed
from workbench.align.search.regions import Regions
from workbench.align.trust.calibration import calibrated
from workbench.align.trust.chance import belief
from workbench.alignment import Alignment, Bead
from workbench.lexicon import anchors, bags
from workbench.lexicon.bags import Bags
from workbench.lexicon.general import GeneralLexicon, shipped
from workbench.segments import SegmentedText

# Texts with fewer segments in all gain by a second joint pass; longer ones know their words.
_SHORT = 1500


def align(
    texts: Sequence[SegmentedText],
    *,
    pins: Sequence[Bead] = (),
    lexicon: GeneralLexicon | None = None,
    embedder: Embedder | None = None,
    progress: Callable[[float], None] | None = None,
) -> Alignment:
    """Align witnesses into beads; ``Bead.score`` is the probability that the bead is right.

    Pins are beads, of all these texts and in order, that stay as they are and that no other bead
    crosses. ``lexicon`` stands in for the shipped one; add them to use both. ``embedder``
    adds what its vectors say. ``progress`` is told the share of the work that is done.
    """
    general = shipped() if lexicon is None else lexicon
    report = progress or _silent
    present = [column for column, text in enumerate(texts) if len(text)]
    read = [_read(texts[column], embedder) for column in present]
    found = _align(read, BeadArrays.of(pins, present), general, report)
    starts = np.zeros((len(found), len(texts)), np.int64)
    steps = np.zeros_like(starts)
    starts[:, present], steps[:, present] = found.starts, found.steps
    beads = BeadArrays(starts, steps, found.scores).to_beads()
    pinned = {pin.runs for pin in pins}
    report(1.0)
    marked = [Bead(bead.runs, 1.0, "pinned") if bead.runs in pinned else bead for bead in beads]
    return Alignment(tuple(text.key for text in texts), tuple(with_headings(texts, marked)))


def _read(text: SegmentedText, embedder: Embedder | None) -> Bags:
    read = bags.read(text)
    return with_vectors(read, text, embedder) if embedder else read


def _silent(_: float) -> None:
    """Report nothing."""


def _align(
    texts: Sequence[Bags],
    pins: BeadArrays,
    general: GeneralLexicon,
    report: Callable[[float], None],
) -> BeadArrays:
    if not texts:
        return BeadArrays.joined([], 0)
    if len(texts) == 1:
        numbers = np.arange(len(texts[0]))[:, None]
        return BeadArrays(numbers, np.ones_like(numbers), np.ones(len(numbers)))
    if len(texts) == 2:
        return _align_two(texts[0], texts[1], pins, general)
    if len(texts) == 3:
        return _align_three(texts, pins, general, report)
    order = nearest_first(texts, general)
    found = _align_in_turn([texts[at] for at in order], pins.seen_in(order), general, report)
    return found.seen_in(np.argsort(order).tolist())


def _align_in_turn(
    texts: Sequence[Bags],
    pins: BeadArrays,
    general: GeneralLexicon,
    report: Callable[[float], None],
) -> BeadArrays:
    beads = _align_three(texts[:3], pins.seen_in((0, 1, 2)), general, report)
    for count in range(3, len(texts)):
        known = pins.seen_in(range(count + 1))
        further = profile(texts[:count], beads)
        wider = _align_two(further, texts[count], profile_pins(beads, known), general)
        beads = compose(beads, wider)
    return beads


def _align_two(source: Bags, target: Bags, pins: BeadArrays, general: GeneralLexicon) -> BeadArrays:
    model = begun(source, target, anchors.prior(source, target, general), pins)
    model = by_pins(model) if model.mostly_pinned else next_pass(first_pass(model))
    found = completed((source, target), last_pass(model), {(0, 1): model.length})
    share = belief({(0, 1): (source, target, model.prior)}, found)
    said = calibrated(found, model.prior.covers(source, target)).believed(share)
    return BeadArrays.joined([said, pins], 2).solid()


def _align_three(
    texts: Sequence[Bags],
    pins: BeadArrays,
    general: GeneralLexicon,
    report: Callable[[float], None],
) -> BeadArrays:
    models = []
    for number, (one, other) in enumerate(joint.PAIRS):
        prior = anchors.prior(texts[one], texts[other], general)
        model = first_pass(begun(texts[one], texts[other], prior, pins.seen_in((one, other))))
        report((number + 0.5) / 5)
        models.append(next_pass(model))
        report((number + 1) / 5)
    regions = Regions.between([len(text) for text in texts], pins)
    found = joint.run(models, regions)
    report(0.8)
    short = sum(len(text) for text in texts) <= _SHORT
    beads = joint.run_again(found, regions) if short else found.beads
    pairs = dict(zip(joint.PAIRS, models, strict=True))
    beads = completed(texts, beads, {pair: model.length for pair, model in pairs.items()})
    known = {pair: (model.source, model.target, model.prior) for pair, model in pairs.items()}
    share = belief(known, beads)
    words = sum(model.prior.covers(model.source, model.target) for model in models) / len(models)
    return BeadArrays.joined([calibrated(beads, words).believed(share), pins], 3).solid()
