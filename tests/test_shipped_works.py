"""The works that come with the workbench: in order, aligned, and found to hold what they hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.divergences import find_divergences, select
from workbench.pipeline import align_work, read_stored, stored_collation
from workbench.works.described import load_work
from workbench.works.shelf import ALIGNMENT, find_work, shipped_works

ALIGNMENTS = Path(__file__).parent.parent / "alignments"


@pytest.mark.parametrize("name", shipped_works())
def test_the_alignment_beside_a_work_is_what_the_aligner_makes_of_it(name: str) -> None:
    work = load_work(find_work(name))
    stored = read_stored(ALIGNMENTS / name / ALIGNMENT)
    assert stored is not None
    assert stored.stale({witness.key: witness.sha256 for witness in work.witnesses}) == ()
    made = align_work(work)
    kept = stored_collation(work, stored)
    assert [bead.runs for bead in kept.alignment.beads] == [
        bead.runs for bead in made.alignment.beads
    ]
    assert [text.segments for text in kept.texts] == [text.segments for text in made.texts]


def found(name: str) -> set[tuple[str, str | None, str | None, str]]:
    collation = align_work(load_work(find_work(name)))
    return {
        (one.kind, one.odd, one.hop, " / ".join(v for e in one.evidence.values() for v in e.values))
        for one in select(find_divergences(collation))
    }


def test_the_letter_read_as_a_scholar_would() -> None:
    letter = found("rajavi-1985")
    expected = {
        ("garbled", "en", "ru→en", "27 / 27 / 28"),
        ("garbled", "en", "ru→en", "28 / 28 / 28"),
        ("ordinal", "en", "ru→en", "27 / 27 / 28"),
        ("inconsistent", "en", "ru→en", "27 / 27 / 27 / 28"),
        ("amount", "en", "ru→en", "20000000000 USD / 20000000000 USD / 20000000 USD"),
        ("number", "en", "ru→en", "1500000 / 1500000 / 500000"),
        ("sequence", "en", "ru→en", "8 / 8"),
        ("punctuation", "en", "ru→en", ""),
        ("addition", "fa", "fa→ru", ""),
        ("omission", "en", "ru→en", ""),
        ("opposite", "en", "ru→en", "درآمدهای / доходы / expenses"),
        ("opposite", "en", "ru→en", "خروج / выйти / enter"),
        ("fact", None, None, "100000000 USD"),
    }
    assert expected <= letter
    assert {kind for kind, *_ in letter} == {kind for kind, *_ in expected}


def test_four_congresses_are_garbled() -> None:
    collation = align_work(load_work(find_work("rajavi-1985")))
    garbled = [one for one in find_divergences(collation) if one.kind == "garbled"]
    assert len(garbled) == 4


@pytest.mark.parametrize(
    ("name", "missing"),
    [
        ("opensource-legal", "Glad you asked!"),
        ("opensource-legal", "- Your lawyers want all contributors"),
        ("opensource-metrics", "Finally, you'll want to close the loop"),
    ],
)
def test_paragraphs_that_are_missing_from_an_essay(name: str, missing: str) -> None:
    collation = align_work(load_work(find_work(name)))
    beads = {
        one.bead
        for one in select(find_divergences(collation))
        if (one.kind, one.odd, one.hop) == ("omission", "fa", "en→fa") and one.bead is not None
    }
    assert any(collation.bead_text(bead, "en").startswith(missing) for bead in beads)
