"""Beads, segments and offsets of the stored text point at one another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Collate
from workbench.alignment import Alignment, Bead
from workbench.chain import Chain
from workbench.collation import Collation
from workbench.errors import AlignmentError
from workbench.segments import SegmentedText, segment

FA = "مادهٔ اول\n\nتمام افراد بشر آزاد بدنیا می‌آیند. همه دارای عقل و وجدان میباشند.\n"
EN = "Article 1\n\nAll human beings are born free. They are endowed with reason.\n"


def declaration() -> Collation:
    texts = tuple(SegmentedText(k, k, t, segment(t, k)) for k, t in (("fa", FA), ("en", EN)))
    beads = (Bead(((0, 1), (0, 1))), Bead(((1, 3), (1, 2))), Bead(((3, 3), (2, 3))))
    return Collation(texts, Alignment(("fa", "en"), beads), Chain.in_order("fa", "en"))


def test_a_bead_has_the_stored_text_from_its_first_segment_to_its_last() -> None:
    collation = declaration()
    assert collation.bead_text(0, "fa") == "مادهٔ اول"
    assert collation.bead_text(1, "fa").startswith("تمام افراد")
    assert collation.bead_text(1, "fa").endswith("میباشند.")
    assert collation.bead_text(2, "fa") == ""
    assert collation.bead_text(2, "en") == "They are endowed with reason."


@given(st.integers(0, len(FA) - 1), st.integers(0, 20))
def test_a_place_leads_back_to_the_text(start: int, length: int) -> None:
    collation = declaration()
    bead, (first, last) = collation.place("fa", start, min(start + length, len(FA)))
    text = collation.bead_text(bead, "fa")
    assert 0 <= first <= last <= len(text)
    base, end = collation.bead_span(bead, "fa")
    if base <= start < end:
        assert text[first] == FA[start]


def test_parts_that_do_not_belong_together_are_refused(collate: Collate) -> None:
    one = collate(fa="الف\nب", en="a\nb")
    with pytest.raises(AlignmentError, match="name different witnesses"):
        Collation(one.texts, one.alignment, Chain.in_order("fa", "ru"))
    with pytest.raises(AlignmentError, match="fa has 3 segments, its alignment 2"):
        Collation(
            (*collate(fa="الف\nب\nج", en="a\nb\nc").texts[:1], one.texts[1]),
            one.alignment,
            one.chain,
        )
