"""Each step of the checks has a ceiling, in multiples of a fixed piece of work, and keeps it."""

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.divergences.corpora import SHIPPED, joined, names, read
from benchmarks.divergences.edits import apply
from benchmarks.divergences.measure import collation
from benchmarks.divergences.steps import CEILINGS, LINES, steps, yardstick
from workbench.byword import forget
from workbench.collation import Collation

ROOT = Path(__file__).parents[2]

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


CYCLES = """
import gc
from benchmarks.divergences.corpora import SHIPPED, joined, names, read
from benchmarks.divergences.edits import apply
from benchmarks.divergences.measure import collation
from workbench.byword import forget
from workbench.divergences import find_divergences
triples = collation(apply(joined([read(SHIPPED / name) for name in names(SHIPPED)], 200)))
find_divergences(triples)
forget()
gc.collect()
find_divergences(triples)
print(gc.collect())
"""


def test_the_checks_leave_no_cycles_behind() -> None:
    """They are freed late, and the search for them is put off while checks run.

    Asked of a process of its own: what other tests and their tools leave is no matter of ours.
    """
    done = subprocess.run(
        [sys.executable, "-c", CYCLES], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.strip() == "0"
