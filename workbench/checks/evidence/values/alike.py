"""What is written alike in two texts is read alike: ``read_alike(said, prose)``.

"80/20" may be a decimal in Farsi and is two numbers in English, "7.3bn" is a sum where the suffix
is known, the hyphen of ", -1" a sign in one language and a dash in the other. Where the very same
figures stand in both texts nothing was changed, whatever each would be by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from workbench.text import Folded, fold
from workbench.values.ends import Said
from workbench.values.match import match
from workbench.values.model import Value

MOST = 100
"""Values of a bead beyond which it is a table."""

_JOINS = ".,/:٫٬-"


def read_alike(said: Said, prose: Mapping[str, str]) -> Said:
    """Return what each text says, with what another writes in the same figures read as there.

    ``prose`` is, by witness, the text that the values were read from. Of two readings that of the
    longer writing stands.
    """
    values = [(key, value) for key, held in said.items() for value in held if _in_figures(value)]
    if not values or len(values) > MOST:
        return said
    folded = {key: fold(prose[key].lower()) for key in said}
    found = {key: tuple(held) for key, held in said.items()}
    for key, value in sorted(values, key=lambda one: one[1].start - one[1].end):
        if not any(value is one for one in found[key]):
            continue
        writing = fold(prose[key][value.start : value.end].lower()).text
        edges = _edges(prose[key], value.start, value.end)
        for other in found:
            if other != key:
                for span in _places(folded[other], writing, prose[other], edges):
                    found[other] = _with(found[other], value, *span)
    return found if found != said else said


def _in_figures(value: Value) -> bool:
    """Tell whether it is in figures; the I that is a numeral here may be a word there."""
    letter = value.form == "roman" and value.end - value.start == 1
    return value.form != "words" and not (letter or value.implied or value.ends)


def _places(
    text: Folded, writing: str, prose: str, edges: tuple[str, str]
) -> Iterator[tuple[int, int]]:
    """Yield where a writing stands, between the same letters or marks as in the other text."""
    at = text.text.find(writing)
    while at >= 0:
        span = text.span(at, at + len(writing))
        if _edges(prose, *span) == edges:
            yield span
        at = text.text.find(writing, at + len(writing))


def _edges(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what a span grows into on either side: a letter, a digit, or a mark before a digit."""
    before, after = text[max(start - 2, 0) : start], text[end : end + 2]
    return _grown(before[::-1]), _grown(after)


def _grown(beside: str) -> str:
    joins = beside[:1] in _JOINS and beside[1:].isdigit()
    return beside if joins else beside[:1] if beside[:1].isalnum() or beside[:1] == "_" else ""


def _with(held: Sequence[Value], value: Value, start: int, end: int) -> tuple[Value, ...]:
    """Return values with one that another text has there, unless more is read there or the same."""
    there = [one for one in held if one.start < end and start < one.end]
    if any(
        one.start < start or one.end > end or match(one, value) == "same" or one.defect
        for one in there
    ):
        return tuple(held)
    others = [one for one in held if not any(one is each for each in there)]
    return tuple(sorted((*others, value._replace(start=start, end=end)), key=lambda one: one.start))
