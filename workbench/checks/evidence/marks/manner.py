"""What a text does with its marks again and again: its manner, to be told once and not each time.

A text may never close a quotation that ends with a paragraph, or have a double mark for every
apostrophe. Who reviews it wants to know so, and not at each of a hundred places.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from workbench.checks.evidence.marks.enclosed import Enclosed, Placed
from workbench.checks.evidence.marks.flaw import OPENER, STRAIGHT, Flaw
from workbench.collation import Collation

OFTEN = 40
"""Flaws of one shape in a text from which they may be its manner: fewer are soon looked through."""

SHARE = 0.75
"""Of the marks of a kind in a text, the share of such flaws from which they are: what happens less
often than not is told each time, lest many slips be taken for a manner."""

Shape = tuple[str, str, str]
"""A witness, the mark as it opens, and what is wrong with it."""

_APOSTROPHE = "'"


class Manners:
    """The shapes of flaws that are the manner of a text."""

    def __init__(
        self,
        collation: Collation,
        found: Iterable[Placed],
        enclosed: Iterable[Enclosed],
        share: float = SHARE,
    ) -> None:
        self._texts = {key: collation.by_key[key].text for key in collation.keys}
        times = Counter(self.shape(key, flaw) for key, flaw, _ in found)
        right = Counter(
            (key, self._texts[key][flaw.spans[0][0]])
            for each in enclosed
            for (key, _), flaws in each.whole.items()
            for flaw in flaws
        )
        self._often = {
            shape: count
            for shape, count in times.items()
            if count >= OFTEN and count >= share * (count + right[shape[:2]])
        }
        self._told: set[Shape] = set()

    def tell(self, key: str, flaw: Flaw) -> int | None:
        """Return how many more flaws are told with this one, None if one before told this one."""
        shape = self.shape(key, flaw)
        if shape in self._told:
            return None
        if shape not in self._often:
            return 0
        self._told.add(shape)
        return self._often[shape] - 1

    def shape(self, key: str, flaw: Flaw) -> Shape:
        """Return the shape of a flaw; a double mark for an apostrophe is one of its own."""
        text, (start, end) = self._texts[key], flaw.spans[0]
        mark = text[start]
        beside = text[start - 1 : start] == "s" and text[end : end + 1] == " "
        if (
            mark == STRAIGHT
            and flaw.what == "unopened"
            and beside
            and text[end + 1 :][:1].isalpha()
        ):
            return key, _APOSTROPHE, flaw.what
        return key, OPENER.get(mark, mark), flaw.what
