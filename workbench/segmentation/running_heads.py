"""Running heads: the same words and the page's number, at the top or foot of page after page.

"12   Annual Report", "Annual Report   13": headings look alike, "Article 12", "Article 13". So the
words must come again, the numbers rise by little, and a sentence run on from one side to the other
here and there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from workbench.segmentation.markers import trim
from workbench.segmentation.pages import FORM_FEED, NEWLINES, Span, runs_on

# How far to look past white space for what stands round a line.
_REACH = 200
# Fewer characters of text to a head make a table.
_LEAST_PAGE = 400
# Heads of neighbouring pages, where some were not recognised between.
_STEP = 3
_FEWEST = 3
# One head in five at the least must stand where a sentence runs on.
_CUTS = 5

_HEAD = re.compile(
    rf"""(?:\A|[{NEWLINES}])[ \t\xa0]{{0,200}}+
    (?P<line>(?:(?P<front>\d{{1,4}})[ \t\xa0|·•–—-]{{1,100}}+)?+
        (?P<words>[^\W\d_](?:[^{NEWLINES}]{{0,98}}[^\s\d.!?…؟])?)
        (?:(?P<gap>[ \t\xa0|·•–—-]{{1,100}})(?P<back>\d{{1,4}}))?)
    [ \t\xa0]{{0,200}}(?=[{NEWLINES}]|\Z)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class _Head:
    """A line that may be a head: its span without white space, its words, and its number.

    ``page`` counts the form feeds before it; ``cuts`` tells that a sentence runs on past it.
    """

    start: int
    end: int
    words: str
    value: int
    page: int
    cuts: bool


@lru_cache(maxsize=8)
def running_heads(text: str) -> frozenset[Span]:
    """Return the lines that surely are running heads with the numbers of pages."""
    alike: dict[str, list[_Head]] = defaultdict(list)
    for head in _heads(text):
        alike[head.words].append(head)
    repeated = [head for heads in alike.values() if len(heads) > 1 for head in heads]
    found: set[Span] = set()
    for chain in _chains(sorted(repeated, key=lambda head: head.start)):
        if len(chain) >= _FEWEST and _are_pages(chain):
            found |= {(head.start, head.end) for head in chain}
    return frozenset(found)


def _heads(text: str) -> Iterator[_Head]:
    page = at = 0
    for line in _HEAD.finditer(text):
        front, back = line["front"], line["back"]
        words = line["words"].split()
        # "Article 12" is a heading: a head has more words, or stands far from its number.
        if (front is None) == (back is None) or (back and line["gap"] == " " and len(words) < 3):
            continue
        start, end = trim(text, *line.span("line"))
        page, at = page + text.count(FORM_FEED, at, start), start
        above, below = text[max(0, start - _REACH) : start], text[end : end + _REACH]
        yield _Head(
            start,
            end,
            " ".join(words).casefold(),
            int(front or back),
            page,
            runs_on(above.rstrip(), below.lstrip()),
        )


def _chains(heads: Sequence[_Head]) -> Iterator[list[_Head]]:
    """Yield the heads in runs whose numbers rise, each by little."""
    chain: list[_Head] = []
    for head in heads:
        if chain and not 0 < head.value - chain[-1].value <= _STEP:
            yield chain
            chain = []
        chain.append(head)
    if chain:
        yield chain


def _are_pages(chain: Sequence[_Head]) -> bool:
    """Tell whether heads stand a page apart and cut sentences: headings of chapters do not."""
    in_step = all(b.value - a.value == b.page - a.page for a, b in pairwise(chain))
    lengths = sorted(b.start - a.end for a, b in pairwise(chain))
    far = lengths[len(lengths) // 2] >= _LEAST_PAGE
    return (in_step or far) and sum(head.cuts for head in chain) * _CUTS >= len(chain)
