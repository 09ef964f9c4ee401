"""Two texts: path, lexicon, path again (Moore 2002; Varga et al. 2005).

The first pass searches a wide band with lengths, anchors and the general lexicon. Its beads teach
the length model, the shapes' priors and the text's own lexicon, which score the next pass in the
narrow band that the first has not ruled out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from workbench.align import coarse, evidence, lexicon, path, priors
from workbench.align.arrays import Floats
from workbench.align.bags import Bags
from workbench.align.band import Band, around
from workbench.align.beads import Beads
from workbench.align.length import LengthModel
from workbench.align.lexicon import PairLexicon
from workbench.align.path import Lattice
from workbench.align.priors import Shapes

# The first pass looks only for beads of so many segments a side.
_FIRST_LONGEST = 2
# Points less probable than this are not searched again, nor any farther than this from one.
_RULED_OUT = 1e-5
_MARGIN = 2
# A bead teaches if it is at least this probable.
_SURE = 0.5


@dataclass(frozen=True, slots=True)
class PairModel:
    """All that is known of two texts after a pass."""

    source: Bags
    target: Bags
    prior: PairLexicon
    lexicon: PairLexicon
    length: LengthModel
    shapes: Shapes
    longest: int
    band: Band

    @classmethod
    def first(cls, source: Bags, target: Bags, prior: PairLexicon) -> PairModel:
        """Return what is known before the first pass."""
        return cls(
            source,
            target,
            prior,
            prior,
            LengthModel.first(source.lengths, target.lengths),
            priors.shapes(2, _FIRST_LONGEST),
            _FIRST_LONGEST,
            coarse.band(source, target, prior),
        )

    def table(self) -> Floats:
        """Return the evidence over the band: points × longest × longest."""
        return evidence.table(
            self.source, self.target, self.band, self.length, self.lexicon, self.longest
        )

    def taught(self, beads: Beads) -> PairModel:
        """Return the model with lengths and lexicon learnt from beads of these two texts."""
        sure = (beads.scores >= _SURE) & (beads.steps > 0).all(axis=1)
        starts, steps, scores = beads.starts[sure], beads.steps[sure], beads.scores[sure]
        single = (steps == 1).all(axis=1)
        length = self.length.refit(
            self.source.lengths[starts[single, 0]], self.target.lengths[starts[single, 1]]
        )
        runs = np.stack([starts[:, 0], steps[:, 0], starts[:, 1], steps[:, 1]], axis=1)
        learnt = lexicon.learn(self.source, self.target, runs, scores, self.prior)
        return replace(self, lexicon=learnt, length=length)


def run(model: PairModel) -> tuple[PairModel, Beads]:
    """Make one pass: return the model with what the pass taught, and the beads of the best path."""
    shape = len(model.source), len(model.target)
    rows, columns = model.band.points()
    lattice = path.build(np.stack([rows, columns], axis=1), shape, model.shapes.steps)
    edges = lattice.edges
    weights = model.shapes.log_prior[edges.kind]
    full = np.flatnonzero((model.shapes.steps[edges.kind] > 0).all(axis=1))
    end, step = lattice.coordinates[edges.target[full]], model.shapes.steps[edges.kind[full]]
    points = model.band.find(end[:, 0], end[:, 1])
    weights[full] += model.table()[points, step[:, 0] - 1, step[:, 1] - 1]

    beads, posterior = decide(lattice, weights, model.shapes)
    seen = np.bincount(edges.kind, weights=posterior, minlength=len(model.shapes.steps))
    shapes = model.shapes if model.longest == priors.LONGEST else priors.shapes(2)
    if model.longest == priors.LONGEST:
        shapes = shapes.refit(seen)
    band = _narrowed(lattice, posterior, shape)
    taught = model.taught(beads)
    return replace(taught, shapes=shapes, longest=priors.LONGEST, band=band), beads


def decide(lattice: Lattice, weights: Floats, shapes: Shapes) -> tuple[Beads, Floats]:
    """Return the beads of the best path and the probability of every edge."""
    edges = lattice.edges
    posterior = path.posterior(lattice, weights)
    taken = path.best(lattice, weights)
    starts = lattice.coordinates[edges.source[taken]]
    return Beads(starts, shapes.steps[edges.kind[taken]], posterior[taken]), posterior


def _narrowed(lattice: Lattice, posterior: Floats, shape: tuple[int, int]) -> Band:
    """Return the band round the points that a pass has not ruled out."""
    reached = np.bincount(lattice.edges.target, weights=posterior, minlength=len(lattice))
    reached[0] = 1.0
    kept = lattice.coordinates[reached >= _RULED_OUT]
    return around(kept[:, 0], kept[:, 1], *shape).widened(_MARGIN, shape[1])
