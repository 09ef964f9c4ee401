"""Long beads are quoted round their evidence."""

from __future__ import annotations

from operator import mul

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.report.conftest import divergence, make_report
from workbench.divergences import Evidence
from workbench.report import render
from workbench.report.excerpt import AROUND, GAP, excerpt

LONG = " ".join(f"شمارهٔ {number}." for number in range(1000))


def place(text: str, part: str) -> tuple[int, int]:
    return text.index(part), text.index(part) + len(part)


def test_what_is_short_is_quoted_whole() -> None:
    assert excerpt("В канун XXVII съезда", [(8, 13)]) == ("В канун XXVII съезда", [(8, 13)])


def test_a_long_bead_is_quoted_round_its_evidence() -> None:
    quoted, [(start, end)] = excerpt(LONG, [place(LONG, "500")])
    assert quoted[start:end] == "500"
    assert quoted.startswith(f"{GAP} ")
    assert quoted.endswith(f" {GAP}")
    assert len(quoted) < 3 * AROUND


def test_far_places_have_a_gap_between_them_and_near_ones_none() -> None:
    quoted, spans = excerpt(LONG, [place(LONG, " 3."), place(LONG, " 5."), place(LONG, "900")])
    assert [quoted[start:end] for start, end in spans] == [" 3.", " 5.", "900"]
    assert quoted.startswith("شمارهٔ 0")
    assert quoted.count(GAP) == 2


def test_where_nothing_is_marked_the_beginning_stands() -> None:
    quoted, spans = excerpt(LONG, [])
    assert LONG.startswith(quoted.removesuffix(f" {GAP}"))
    assert not spans


@example(f"{'a' * 27} " * 80, [(2200, 40)])
@given(
    st.builds(mul, st.text("ab «»\u2067ک\n", min_size=20, max_size=60), st.integers(80, 100)),
    st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 40)), max_size=4),
)
def test_what_is_marked_is_what_was_marked(text: str, drawn: list[tuple[int, int]]) -> None:
    spans = [(start, min(start + size, len(text))) for start, size in drawn if start <= len(text)]
    quoted, moved = excerpt(text, spans)
    covered = {at for start, end in spans for at in range(start, end)}
    assert "".join(quoted[start:end] for start, end in moved) == "".join(
        text[at] for at in sorted(covered)
    )


@pytest.mark.parametrize("name", ["json", "jsonl", "csv", "md", "html", "docx", "tei"])
def test_a_long_bead_is_not_told_again_for_each_divergence(name: str) -> None:
    text = " ".join(f"{number} человек." for number in range(4000))
    spans = [place(text, f" {number} ") for number in range(1000, 1300)]
    found = [
        divergence(str(span), bead=0, evidence={"ru": Evidence((span,), ())}) for span in spans
    ]
    one, many = (
        len(render(make_report({"ru": [text], "en": [text]}, some), name))
        for some in (found[:1], found)
    )
    assert many - one < len(found) * len(text) / 10
