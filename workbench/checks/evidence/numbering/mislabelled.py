"""Items whose label is out of its order while another text's is in it: (a), (d), (c)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from workbench.checks.evidence.numbering.labels import Label, item_labels
from workbench.collation import Collation


class Mislabelled(NamedTuple):
    """An item of a witness that should be the ``expected``-th, as it is in the ``holders``."""

    key: str
    label: Label
    expected: int
    holders: Mapping[str, Label]


def mislabelled(collation: Collation, shortest: float) -> Iterator[Mislabelled]:
    """Yield the items that are out of order, letters always and numbers in lists that are short.

    Lists of ``shortest`` numbers or more are series, and looked at as such.
    """
    labels = {key: tuple(item_labels(collation, key)) for key in collation.keys}
    there = {key: {label.bead: label for label in reversed(found)} for key, found in labels.items()}
    for key, found in labels.items():
        numbered = sum(not label.lettered for label in found)
        for label, expected in _out_of_order(found):
            holders = {
                other: beads[label.bead]
                for other, beads in there.items()
                if other != key and label.bead in beads and expected in beads[label.bead].places
            }
            if holders and (label.lettered or numbered < shortest):
                yield Mislabelled(key, label, expected, holders)


def _out_of_order(labels: tuple[Label, ...]) -> Iterator[tuple[Label, int]]:
    """Yield each label that does not come next in its list, and the number that would.

    Lists of letters and of numbers are counted apart; one that begins anew begins another.
    """
    last: dict[bool, int] = {}
    for label in labels:
        expected = last.get(label.lettered, 0) + 1
        if expected in label.places:
            last[label.lettered] = expected
        elif label.first:
            last[label.lettered] = 1
        elif expected > 1 and not label.perhaps_roman():
            yield label, expected
            last[label.lettered] = expected
