"""The benchmark of the review terminal: what it opens, and that it measures something."""

from __future__ import annotations

import sys

import pytest

from benchmarks.tui.opened import VALUES, made

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


def test_the_work_has_a_divergence_in_every_bead_where_its_evidence_says() -> None:
    session = made(12)
    assert len(session.divergences) == len(session.collation.alignment.beads) == 12
    for one in session.divergences:
        assert one.bead is not None
        for key, found in one.evidence.items():
            ((start, end),) = found.spans
            assert session.collation.bead_text(one.bead, key)[start:end] == VALUES[key]


def test_an_opening_is_measured() -> None:
    from benchmarks.tui.__main__ import opened, table

    empty, small = opened(0), opened(20, presses=3)
    assert 0 < empty.cpu < small.cpu
    assert empty.peak < small.peak
    assert all(len(times) == 3 and times[0] > 0 for times in small.keys.values())
    rows = table({0: empty, 20: small}).splitlines()
    assert rows[1].split()[:3] == ["0", f"{empty.wall:.2f}", "1.00"]
    assert len({len(row) for row in rows}) == 1
