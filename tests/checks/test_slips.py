"""Slips in short documents of many kinds: each name and negation is found though it stands once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import Collate
from workbench.chain import Chain
from workbench.checks.name import Name
from workbench.checks.negation import Negation
from workbench.divergences import Divergence, find_divergences, select

KEYS = ("fa", "ru", "en")
SLIPS = Path(__file__).parents[1] / "data" / "slips.txt"


class Document(NamedTuple):
    """A document: its lines in each language, and by line the slips that may be made there."""

    title: str
    rows: list[tuple[str, ...]]
    slips: list[tuple[int, str]]


def documents() -> Iterator[Document]:
    for part in SLIPS.read_text("utf-8").split("## ")[1:]:
        title, *blocks = part.strip().split("\n\n")
        lines = [block.split("\n") for block in blocks]
        rows = [tuple(block[:3]) for block in lines]
        slips = [(row, slip[2:]) for row, block in enumerate(lines) for slip in block[3:]]
        yield Document(title, rows, slips)


def found(collate: Collate, rows: list[tuple[str, ...]]) -> tuple[Divergence, ...]:
    texts = {key: "\n".join(row[at] for row in rows) for at, key in enumerate(KEYS)}
    collation = collate(chain=Chain.in_order(*KEYS), summary="", **texts)
    return select(find_divergences(collation, [Name, Negation]))


@pytest.mark.parametrize("document", [pytest.param(one, id=one.title) for one in documents()])
def test_what_is_translated_well_is_silent(collate: Collate, document: Document) -> None:
    assert found(collate, document.rows) == ()


@pytest.mark.parametrize("document", [pytest.param(one, id=one.title) for one in documents()])
def test_each_slip_is_found(collate: Collate, document: Document) -> None:
    missed = []
    for row, slip in document.slips:
        changed = list(document.rows[row])
        keys = []
        for change in slip.split(" | "):
            key, said = change.split(": ", 1)
            was, now = said.split(" → ")
            at = KEYS.index(key)
            assert changed[at].count(was) == 1, slip
            changed[at] = changed[at].replace(was, now)
            keys.append(key)
        odd = keys[0] if len(keys) == 1 else next(key for key in KEYS if key not in keys)
        rows = [*document.rows[:row], tuple(changed), *document.rows[row + 1 :]]
        if (row, odd) not in {(one.bead, one.odd) for one in found(collate, rows)}:
            missed.append(slip)
    assert missed == []
