"""Labels of clauses in several levels: 2.1, 2.2 … of contracts and statutes, «۲-۱» in Farsi.

Alone such a label may be a decimal, a range or a score; a series of them at the heads of lines is
none. Digits that are not ASCII's may stand in either order, for the line runs the other way.
"""

from __future__ import annotations

import re

from workbench.segmentation.page_breaks import NEWLINES, SPACE, Span, runs

LEAST = 3
"""Labels that make a series."""

_LABEL = re.compile(
    rf"(?:\A|[{NEWLINES}]){SPACE}{{0,40}}+(?P<label>\d{{1,2}}(?:[.\-–ـ]\d{{1,2}}){{1,3}}[.)]?)"
    r"(?=\s)"
)

Label = tuple[str, Span]


def clause_labels(text: str) -> tuple[Span, ...]:
    """Return the spans of the labels that stand in a series, in order."""
    found = [(label["label"], label.span("label")) for label in _LABEL.finditer(text)]
    return tuple(span for run in runs(found, _follows) if len(run) >= LEAST for _, span in run)


def _levels(label: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", label))


def _follows(one: Label, other: Label) -> bool:
    """Tell whether a label comes next: 2.1, 2.2; 2.3, 3.1; 2.1, 2.1.1."""
    first, second = _levels(one[0]), _levels(other[0])
    if _comes_next(first, second):
        return True
    return not (one[0] + other[0]).isascii() and _comes_next(first[::-1], second[::-1])


def _comes_next(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if same is None:
        return len(other) == len(one) + 1 and other[-1] == 1
    return other[same] == one[same] + 1 and all(number == 1 for number in other[same + 1 :])
