"""What the benchmark of growth calls n log n, and what it measures."""

from __future__ import annotations

import math
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks.growth.measure import cost
from benchmarks.growth.plot import svg
from benchmarks.growth.slope import exponent, steps_worse_than_n_log_n
from benchmarks.growth.works import SHIPPED, make, triples

SIZES = (1000, 3000, 10_000, 30_000)


@pytest.mark.parametrize("power", [0.5, 1.0, 2.0])
def test_the_exponent_of_a_power_is_the_power(power: float) -> None:
    assert exponent([(n, 3 * n**power) for n in SIZES]) == pytest.approx(power)


def test_n_log_n_is_allowed_and_a_square_is_not() -> None:
    assert steps_worse_than_n_log_n([(n, n * math.log(n)) for n in SIZES]) == []
    assert steps_worse_than_n_log_n([(n, n**1.5) for n in SIZES]) == [
        (1000, 3000), (3000, 10_000), (10_000, 30_000)
    ]  # fmt: skip


def test_a_square_shows_at_small_sizes_on_a_busy_machine() -> None:
    assert steps_worse_than_n_log_n([(150, 0.1), (600, 1.6)], tolerance=1.8) == [(150, 600)]
    assert not steps_worse_than_n_log_n([(150, 0.1), (600, 0.8)], tolerance=1.8)


def test_the_start_of_the_program_hides_nothing() -> None:
    with_start = [(n, 100 + n**2 / 1e6) for n in SIZES]
    assert steps_worse_than_n_log_n(with_start)[:1] != [(1000, 3000)]
    assert steps_worse_than_n_log_n(with_start, floor=100)[:1] == [(1000, 3000)]


def test_a_work_of_any_length_is_made_and_costs_something(tmp_path: Path) -> None:
    rows = triples(SHIPPED)
    assert len(rows) > 2000
    make(tmp_path / "translations" / "5", rows[:3], 5)
    for lang in ("fa", "ru", "en"):
        text = (tmp_path / "translations" / "5" / f"{lang}.txt").read_text(encoding="utf-8")
        assert len(text.split("\n\n")) == 5
    spent = cost(tmp_path, "align", "5", "-q")
    assert spent.seconds > 0.05
    assert spent.megabytes > 10
    with pytest.raises(RuntimeError, match="align 6 -q ended with 2"):
        cost(tmp_path, "align", "6", "-q")


def test_the_plot_is_a_picture_with_a_line_for_each_command() -> None:
    series = {"align": [(100, 1.0), (1000, 12.0)], "<check>": [(100, 0.5), (1000, 6.0)]}
    root = ElementTree.fromstring(svg("seconds", "segments", series))
    names = [one.text for one in root.iter("{http://www.w3.org/2000/svg}text")]
    assert {"align", "<check>", "seconds", "segments", "1,000"} <= {*names}
    assert len(list(root.iter("{http://www.w3.org/2000/svg}polyline"))) == 2
