"""How much the lengths of two runs of segments speak for their being translations.

A likelihood ratio on the model of Gale and Church (1993): the length of a translation is normal
about ``ratio`` × the length of the source with a variance that grows with length. It is weighed
against the background, in which so many segments of the text have a length of their own, log-normal
and independent of the other side. Both directions are averaged, and a small constant is mixed in
so that no single length can rule a bead out.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workbench.arrays import Floats, median

# Squared deviation per character, Gale and Church's value; re-estimated from the first path.
_SPREAD = 6.8
# How many segments' worth of belief that value, and equal length, have against what is seen.
_PRIOR_BEADS = 10.0
# The share of beads that follow no length at all.
_NOISE = 0.001
# The median of the square of a standard normal variable.
_MEDIAN_SQUARE = 0.4549


@dataclass(frozen=True, slots=True)
class Background:
    """Mean and deviation of the log length of one segment of a text."""

    mean: float
    deviation: float

    @classmethod
    def of(cls, lengths: Floats) -> Background:
        """Return the background of a text's segments."""
        if not len(lengths):
            return cls(0.0, 1.0)
        logs = np.log(lengths)
        return cls(float(logs.mean()), max(float(logs.std()), 0.3))

    def log_density(self, lengths: Floats, segments: int) -> Floats:
        """Return the log density of lengths that so many segments have together."""
        # Variance of a sum of log-normals, brought back to the log scale (Fenton 1960).
        variance = np.log1p(np.expm1(self.deviation**2) / segments)
        mean = self.mean + np.log(segments) + (self.deviation**2 - variance) / 2
        logs = np.log(lengths)
        density: Floats = (
            -((logs - mean) ** 2) / (2 * variance) - 0.5 * np.log(2 * np.pi * variance) - logs
        )
        return density


@dataclass(frozen=True, slots=True)
class LengthModel:
    """Ratio target : source, squared deviation per character, and the two backgrounds."""

    ratio: float
    spread: float
    source: Background
    target: Background

    @classmethod
    def first(cls, source: Floats, target: Floats) -> LengthModel:
        """Return the model before anything is known but the two texts' lengths."""
        count = min(len(source), len(target))
        weight = count / (count + _PRIOR_BEADS)
        ratio = np.clip(target.sum() / source.sum(), 0.25, 4.0) ** weight if count else 1.0
        return cls(float(ratio), _SPREAD, Background.of(source), Background.of(target))

    def refit(self, source: Floats, target: Floats) -> LengthModel:
        """Return the model with ratio and spread of beads held for right (lengths of each side)."""
        if not len(source):
            return self
        weight = len(source) / (len(source) + _PRIOR_BEADS)
        seen = median(target / source)
        ratio = float(np.exp(weight * np.log(seen) + (1 - weight) * np.log(self.ratio)))
        squares = (target - ratio * source) ** 2 / ((target + ratio * source) / 2)
        spread = median(squares) / _MEDIAN_SQUARE
        spread = weight * spread + (1 - weight) * _SPREAD
        return LengthModel(ratio, max(spread, 0.5), self.source, self.target)

    def score(self, source: Floats, sources: int, target: Floats, targets: int) -> Floats:
        """Return log likelihood ratios of runs of ``sources`` and ``targets`` segments."""
        by_chance = self.source.log_density(source, sources)
        return self.against(source, target, by_chance + self.target.log_density(target, targets))

    def against(self, source: Floats, target: Floats, by_chance: Floats) -> Floats:
        """Return log likelihood ratios of lengths, given the log density of both by chance."""
        expected = self.ratio * source
        variance = self.spread * (target + expected) / 2
        ahead = -((target - expected) ** 2) / (2 * variance) - 0.5 * np.log(2 * np.pi * variance)
        # From target to source deviation and standard are both smaller by the ratio.
        both = 2 * ahead + np.log(self.ratio) - by_chance
        robust: Floats = np.log(_NOISE + (1 - _NOISE) * np.exp(np.minimum(both / 2, 20.0)))
        return robust
