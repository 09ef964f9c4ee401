"""Progress: what is decided and what is open, by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from workbench.divergences import KINDS
from workbench.message import counted
from workbench.review.agreement import agreements, given
from workbench.ui.desk import Desk
from workbench.ui.facets import OPEN
from workbench.ui.filters import WORD_ORDER

TOTAL = "all"


def progress(desk: Desk) -> Iterator[str]:
    """Yield the lines of a table: a row a kind, a column a word; and how far it all is."""
    counts = Counter(_cells(desk))
    kinds = [kind for kind in KINDS if counts[kind, TOTAL]]
    total = counts[TOTAL, TOTAL]
    words = (*WORD_ORDER, TOTAL)
    first = max(map(len, KINDS)) + 1
    widths = {word: max(len(word), len(str(total))) + 2 for word in words}
    yield f"{'kind':<{first}}" + "".join(f"{word:>{widths[word]}}" for word in words)
    for kind in (*kinds, TOTAL):
        cells = (f"{counts[kind, word] or '·':>{widths[word]}}" for word in words)
        yield f"{kind:<{first}}" + "".join(cells)
    if total:
        yield ""
        yield f"{100 * (total - counts[TOTAL, OPEN]) / total:.0f} % decided"
    for one in agreements(given(desk.session.others)):
        yield str(one)
    if desk.stale:
        stale = counted(len(desk.stale), "verdict")
        yield f"kept besides, and told in reports: {stale} on what is no longer found"


def _cells(desk: Desk) -> Iterable[tuple[str, str]]:
    for item in desk.divergences:
        word = desk.review.word(item.id) or OPEN
        yield from ((item.kind, word), (item.kind, TOTAL), (TOTAL, word), (TOTAL, TOTAL))
