"""Headings on a line of their own in one text, run into what they head in another."""

from __future__ import annotations

from workbench.align import align
from workbench.align.scoring.headings import with_headings
from workbench.alignment import Bead
from workbench.segments import SegmentedText, segment

FA = "فصل اول\nدولت روسیه از قروض خود صرف‌نظر می‌کند.\nفصل دوم\nبانک به ایران واگذار می‌شود."
RU = "Статья I. Россия отказывается от своих ссуд.\nСтатья II. Банк передаётся Персии."
EN = "Article I. Russia renounces her loans.\nArticle II. The Bank is made over to Persia."


def texts(**given: str) -> list[SegmentedText]:
    return [SegmentedText(key, key, text, segment(text, key)) for key, text in given.items()]


def test_a_heading_stands_in_the_bead_of_what_it_heads() -> None:
    beads = align(texts(fa=FA, ru=RU, en=EN)).beads
    assert [bead.type for bead in beads] == ["2-1-1", "2-1-1"]


def test_what_is_no_numbered_heading_stays_alone() -> None:
    one, other = texts(fa="پیشگفتار\nما آمدیم.", en="We came.")
    beads = [Bead(((0, 1), (0, 0))), Bead(((1, 2), (0, 1)))]
    assert with_headings([one, other], beads) == beads


def test_a_heading_stays_alone_where_the_others_have_none() -> None:
    one, other = texts(fa="فصل اول\nما آمدیم.", en="Part of us came.")
    beads = [Bead(((0, 1), (0, 0))), Bead(((1, 2), (0, 1)))]
    assert with_headings([one, other], beads) == beads


def test_pinned_beads_stay() -> None:
    one, other = texts(fa="فصل اول\nما آمدیم.", en="Chapter I. We came.")
    beads = [Bead(((0, 1), (0, 0)), 1.0, "pinned"), Bead(((1, 2), (0, 1)))]
    assert with_headings([one, other], beads) == beads
    free = [Bead(((0, 1), (0, 0)), 0.9), Bead(((1, 2), (0, 1)), 0.8)]
    assert with_headings([one, other], free) == [Bead(((0, 2), (0, 1)), 0.8)]
