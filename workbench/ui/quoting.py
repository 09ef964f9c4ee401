"""Our sentences with words of the texts in them, which keep their own direction."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.message import Piece
from workbench.ui.typeset import Span

Quoting = tuple[str, tuple[Span, ...]]
"""A text in one line, and the spans of it that are the words of others."""


def quoting(pieces: Iterable[Piece]) -> Quoting:
    r"""Join pieces, of which those that are quoted keep to one line.

    >>> quoting([("a\n\nb", True), (" is not ", False), ("c", True)])
    ('a b is not c', ((0, 3), (11, 12)))
    """
    text = ""
    spans: list[Span] = []
    for words, is_quoted in pieces:
        said = " ".join(words.split()) if is_quoted else words
        if is_quoted and said:
            spans.append((len(text), len(text) + len(said)))
        text += said
    return text, tuple(spans)
