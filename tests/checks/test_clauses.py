"""Which clauses of a text another seems to lack."""

from __future__ import annotations

import numpy as np
import pytest

from tests.conftest import Collate
from workbench.checks.evidence.parts.clauses import LONGEST, Clauses, Lost, clause_counts
from workbench.checks.evidence.parts.lengths import Lengths, Sizes
from workbench.collation import Collation
from workbench.lexicon.coverage import cover
from workbench.passages import passages

KNOWN = {
    "fa": (
        "باغبان صبح زود آمد، درخت‌ها را آب داد، و در را بست.",
        "باغبان صبح زود آمد.",
        "درخت‌ها را آب داد.",
        "در را بست.",
    ),
    "ru": (
        "Садовник пришёл рано утром, полил деревья, и закрыл ворота.",
        "Садовник пришёл рано утром.",
        "Полил деревья.",
        "Закрыл ворота.",
    ),
    "en": (
        "The gardener came early in the morning, watered the trees, and shut the gate.",
        "The gardener came early in the morning.",
        "Watered the trees.",
        "Shut the gate.",
    ),
}
"""What the texts teach of each other's words: clauses together, and each by itself."""

WITHOUT = {
    "fa": "باغبان صبح زود آمد، و در را بست.",
    "ru": "Садовник пришёл рано утром, и закрыл ворота.",
    "en": "The gardener came early in the morning, and shut the gate.",
}


def collated(collate: Collate, **last: str) -> Collation:
    lines = {key: [*known * 6, last.get(key, known[0])] for key, known in KNOWN.items()}
    return collate(None, "", **{key: "\n".join(text) for key, text in lines.items()})


def clauses(collation: Collation) -> Clauses:
    covered, _ = cover(collation)
    letters = {
        key: np.array([sum(map(str.isalpha, text)) for text in read.prose], np.float64)
        for key, read in passages(collation).items()
    }
    sizes = {key: Sizes(each, each) for key, each in letters.items()}
    return Clauses(collation, covered, Lengths.of(sizes))


def lost(collation: Collation, key: str, other: str) -> tuple[str, Lost]:
    """Return what of the last bead another text lacks, its words and its weight."""
    bead = len(collation.alignment.beads) - 1
    found = clauses(collation).lost(bead, key, other)
    assert found
    return collation.bead_text(bead, key)[slice(*found.span)].strip(" ,،"), found


@pytest.mark.parametrize(
    ("odd", "other", "words"),
    [
        ("en", "ru", "полил деревья"),
        ("en", "fa", "درخت‌ها را آب داد"),
        ("ru", "en", "watered the trees"),
        ("fa", "en", "watered the trees"),
    ],
)
def test_a_clause_that_is_left_out(collate: Collate, odd: str, other: str, words: str) -> None:
    said, found = lost(collated(collate, **{odd: WITHOUT[odd]}), other, odd)
    assert said == words
    assert found.words > 0


@pytest.mark.parametrize(
    "text", ["باغبان", "", "…", "12, 13, 14", ", , ,", "the\x00gate, \u202e, ("]
)
def test_a_text_of_one_clause_loses_none(collate: Collate, text: str) -> None:
    collation = collated(collate, en=text)
    assert clauses(collation).lost(len(collation.alignment.beads) - 1, "en", "ru") is None


@pytest.mark.parametrize("text", ["и он, " * 20_000, "(" * 100_000, ", " * 100_000])
def test_no_text_is_slow(collate: Collate, text: str) -> None:
    collation = collated(collate, ru=f"Полил, {text}", en="Watered the trees, and shut the gate.")
    assert clauses(collation).lost(len(collation.alignment.beads) - 1, "ru", "en") is None


def test_a_run_is_no_longer_than_it_may_be(collate: Collate) -> None:
    many = ", ".join(["полил деревья"] * 20)
    said, _ = lost(collated(collate, ru=f"Садовник пришёл, {many}."), "ru", "en")
    assert said.count(",") < LONGEST


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The gate was shut.", 0),
        ("He came, saw and won; he left (at once).", 4),
        ("At 10:30, 1,000 men – and one dog.", 3),
        ("well-known", 0),
    ],
)
def test_marks_and_joining_words_are_counted(collate: Collate, text: str, count: int) -> None:
    assert clause_counts(collate(None, "", en=text))["en"].tolist() == np.array([count]).tolist()
