"""Running heads: the same words and the page's number, on page after page.

"12   Annual Report", "Annual Report   13", or a line for each. Headings look alike, "Article 12",
"Article 13". So the words must come again, the numbers rise by little, and a sentence run on from
one side to the other here and there. Heads without numbers are found where form feeds part pages.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise

from workbench.segmentation.bare_heads import bare_heads
from workbench.segmentation.page_breaks import (
    FEWEST_HEADS,
    FORM_FEED,
    LEAST_TEXT,
    LONGEST_HEAD,
    REACH,
    Span,
    far_apart,
    full_lines,
    neighbours,
    often_cut,
    runs,
    runs_on,
)

_BARE = re.compile(r"[-–—\[(| ]{0,4}(\d{1,4})[-–—\])| ]{0,4}")
_WORDS = re.compile(r"[^\W\d_](?:.{0,98}[^\s\d.!?…؟])?", re.DOTALL)
_BOTH = re.compile(
    r"""(?:(?P<front>\d{1,4})[ \t\xa0|·•–—-]{1,100}+)?+
    (?P<words>[^\W\d_](?:.{0,98}[^\s\d.!?…؟])?)
    (?:(?P<gap>[ \t\xa0|·•–—-]{1,100})(?P<back>\d{1,4}))?""",
    re.VERBOSE | re.DOTALL,
)


_Candidate = tuple[tuple[Span, ...], str, str]


@dataclass(frozen=True, slots=True)
class _Head:
    """What may be a head: a line with words and a number, or two lines.

    ``page`` counts the form feeds before it; ``cuts`` tells that a sentence runs on past it.
    """

    lines: tuple[Span, ...]
    words: str
    value: int
    page: int
    cuts: bool

    @property
    def start(self) -> int:
        return self.lines[0][0]

    @property
    def end(self) -> int:
        return self.lines[-1][1]


@lru_cache(maxsize=8)
def running_heads(text: str) -> frozenset[Span]:
    """Return the lines that surely are running heads, with the numbers of pages or without."""
    return _numbered(text) | bare_heads(text)


def _numbered(text: str) -> frozenset[Span]:
    most = len(text) // LEAST_TEXT
    candidates = list(islice(_candidates(text), most + 1))
    if len(candidates) > most:
        return frozenset()
    alike: dict[str, list[_Head]] = defaultdict(list)
    for head in _heads(text, candidates):
        alike[head.words].append(head)
    repeated = [head for heads in alike.values() if len(heads) > 1 for head in heads]
    found: set[Span] = set()
    for chain in runs(sorted(repeated, key=lambda head: head.start), _follows):
        if len(chain) >= FEWEST_HEADS and _are_pages(chain):
            found.update(line for head in chain for line in head.lines)
    return frozenset(found)


def _heads(text: str, candidates: Iterable[_Candidate]) -> Iterator[_Head]:
    page = at = 0
    for lines, words, value in candidates:
        start, end = lines[0][0], lines[-1][1]
        page, at = page + text.count(FORM_FEED, at, start), start
        above, below = text[max(0, start - REACH) : start], text[end : end + REACH]
        cuts = runs_on(above.rstrip(), below.lstrip())
        yield _Head(lines, " ".join(words.split()).casefold(), int(value), page, cuts)


def _candidates(text: str) -> Iterator[_Candidate]:
    """Yield lines with words and a number, or a line of each: the spans, words and number."""
    last: Span = (0, 0)
    above = above_number = ""
    for span in full_lines(text):
        said = text[slice(*span)] if span[1] - span[0] <= LONGEST_HEAD else ""
        bare = _BARE.fullmatch(said)
        number = bare[1] if bare else ""
        if not number and (both := _both(said)):
            yield (span,), *both
        if number and not above_number and _WORDS.fullmatch(above):
            yield (last, span), above, number
        if above_number and not number and _WORDS.fullmatch(said):
            yield (last, span), said, above_number
        last, above, above_number = span, said, number


def _both(line: str) -> tuple[str, str] | None:
    """Return the words and the number of a line that has both.

    "Article 12" is a heading: a head has more words, or stands far from its number.
    """
    if not (line[:1].isdecimal() or line[-1:].isdecimal()):
        return None
    found = _BOTH.fullmatch(line)
    if not found or (found["front"] is None) == (found["back"] is None):
        return None
    if found["back"] and found["gap"] == " " and len(found["words"].split()) < 3:
        return None
    return found["words"], found["front"] or found["back"]


def _follows(one: _Head, other: _Head) -> bool:
    return neighbours(one.value, other.value)


def _are_pages(chain: Sequence[_Head]) -> bool:
    """Tell whether heads keep in step with form feeds, or stand a page apart and cut sentences.

    Headings of chapters do not.
    """
    if all(b.value - a.value == b.page - a.page for a, b in pairwise(chain)):
        return True
    far = far_apart([(head.start, head.end) for head in chain])
    return far and often_cut(sum(head.cuts for head in chain), len(chain))
