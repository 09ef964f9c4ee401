"""What many tests need: collations of a few lines in each language."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

import pytest
from hypothesis import settings

from workbench.alignment import Alignment, Bead
from workbench.chain import Chain
from workbench.collation import Collation, Summary
from workbench.segments import SegmentedText, segment_lines

if TYPE_CHECKING:
    from tests.browser import Browser

# How long an example takes says nothing on a busy machine.
settings.register_profile("workbench", deadline=None)
settings.load_profile("workbench")


@pytest.fixture(autouse=True, scope="module")
def _without_what_others_left() -> None:
    """Leave what other tests have left: who takes the time would count its collection."""
    gc.collect()
    gc.freeze()


class Collate(Protocol):
    """Make a collation of texts whose line i is bead i."""

    def __call__(
        self, chain: Chain | None = None, summary: str = "", **lines: str
    ) -> Collation: ...


@pytest.fixture
def collate() -> Collate:
    """Return a function that collates texts line by line, each key a language."""

    def make(chain: Chain | None = None, summary: str = "", **lines: str) -> Collation:
        texts = tuple(
            SegmentedText(key, key, f"{text}\n", segment_lines(f"{text}\n"))
            for key, text in lines.items()
        )
        keys = tuple(lines)
        count = len(texts[0])
        beads = tuple(Bead(((i, i + 1),) * len(keys)) for i in range(count))
        return Collation(
            texts,
            Alignment(keys, beads),
            chain or Chain.in_order(*keys),
            Summary(summary, "en") if summary else None,
        )

    return make


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Return a headless Chromium, where there is one on PATH."""
    # Late: few tests look at pages.
    from tests.browser import CHROMIUM, Browser

    if CHROMIUM is None:
        pytest.skip("there is no chromium on PATH")
    with Browser(tmp_path_factory.mktemp("profile")) as running:
        yield running
