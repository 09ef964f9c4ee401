"""How long each step of the checks takes, and how long it may.

A step is given what those before it have found: the words of all texts, their values, the values
compared, which words meet, and then check by check. Its time is told in seconds of the processor
and as a multiple of a ``yardstick``, a fixed piece of work of the same sort, so that a figure means
the same on a slow or a busy machine. ``CEILINGS`` are about twice what was measured: who makes a
step slower than that is told by a test, and raises the ceiling only with a reason.
"""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial

from workbench.checks import all_checks
from workbench.checks.check import Check
from workbench.checks.evidence.values.rows import rows, values
from workbench.checks.settings import CheckSettings
from workbench.collation import Collation
from workbench.collector import collector_paused
from workbench.lexicon.coverage import cover
from workbench.passages import passages

LINES = 2000
"""Line triples that the ceilings are for."""

CEILINGS: Mapping[str, float] = {
    "words": 15,
    "values read": 56,
    "values compared": 10,
    "words met": 28,
    "duplicate": 8,
    "fact": 1,
    "garbled": 1,
    "inconsistent": 2,
    "misread": 20,
    "name": 84,
    "negation": 50,
    "opposite": 12,
    "part": 30,
    "punctuation": 4,
    "sequence": 5,
    "term": 1,
    "untranslated": 8,
    "values": 4,
    "whole": 2,
}
"""For each step how many yardsticks it may take on so many triples."""

_WORD = re.compile(r"\w+")
_TEXT = " ".join(f"word{number * 7919 % 1013} and {number}" for number in range(8000))


def yardstick() -> float:
    """Return the processor seconds of cutting a fixed text into words and counting them."""

    def cut() -> None:
        counts: Counter[str] = Counter()
        for match in _WORD.finditer(_TEXT):
            counts[match[0].casefold()[:5]] += 1
        sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))

    return _seconds(cut)


def steps(collation: Collation) -> dict[str, float]:
    """Return the processor seconds of each step, in their order."""
    todo: dict[str, Callable[[], object]] = {
        "words": partial(passages, collation),
        "values read": partial(values, collation),
        "values compared": partial(rows, collation),
        "words met": partial(cover, collation),
        **{check.name(): partial(_find, check, collation) for check in all_checks()},
    }
    with collector_paused():
        return {name: _seconds(run) for name, run in todo.items()}


def _find(check: type[Check], collation: Collation) -> None:
    for _ in check(CheckSettings()).find(collation):
        pass


def _seconds(run: Callable[[], object]) -> float:
    begun = time.process_time()
    run()
    return time.process_time() - begun
