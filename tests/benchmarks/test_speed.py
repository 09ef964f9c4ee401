"""Each step of the checks has a ceiling, in multiples of a fixed piece of work, and keeps it."""

import gc

import pytest

from benchmarks.divergences.corpora import SHIPPED, joined, names, read
from benchmarks.divergences.edits import apply
from benchmarks.divergences.measure import collation
from benchmarks.divergences.steps import CEILINGS, LINES, steps, yardstick
from workbench.byword import forget
from workbench.collation import Collation
from workbench.divergences import find_divergences

SOME = 500
"""Line triples that are measured here."""

ALLOWED = 1.0
"""Yardsticks that a step may take besides, however few the lines are."""


@pytest.fixture
def triples() -> Collation:
    """Return so many triples; what is loaded for the first text of all is loaded by others."""
    steps(collation(apply(joined([read(SHIPPED / name, 20) for name in names(SHIPPED)], 60))))
    forget()
    return collation(apply(joined([read(SHIPPED / name) for name in names(SHIPPED)], SOME)))


def test_every_step_has_a_ceiling_and_keeps_it(triples: Collation) -> None:
    before = yardstick()
    taken = steps(triples)
    unit = (before + yardstick()) / 2
    assert taken.keys() == CEILINGS.keys()
    slow = {
        name: f"{seconds / unit:.1f} yardsticks, and not {ceiling:.1f}"
        for name, seconds in taken.items()
        if seconds / unit > (ceiling := CEILINGS[name] * SOME / LINES + ALLOWED)
    }
    assert not slow


def test_the_checks_leave_no_cycles_behind(triples: Collation) -> None:
    """They are freed late, and the search for them is put off while checks run."""
    find_divergences(triples)  # what is imported for the first time leaves classes behind
    forget()
    gc.collect()
    find_divergences(triples)
    assert gc.collect() == 0
