"""Our sentences with words of the texts in them, which keep their own direction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from string import Formatter

from workbench.ui.typeset import Span

Quoting = tuple[str, tuple[Span, ...]]
"""A text in one line, and the spans of it that are the words of others."""

Piece = tuple[str, str]
"""Words of ours, and words of others behind them; either may be empty."""


def quoting(pieces: Iterable[Piece]) -> Quoting:
    r"""Join pieces.

    >>> quoting([("", "a\n\nb"), (" is not ", "c")])
    ('a b is not c', ((0, 3), (11, 12)))
    """
    text = ""
    spans: list[Span] = []
    for ours, theirs in pieces:
        text += ours
        if theirs:
            words = " ".join(theirs.split())
            spans.append((len(text), len(text) + len(words)))
            text += words
    return text, tuple(spans)


def filled_in(template: str, fields: Mapping[str, str]) -> Quoting:
    """Fill in a template, as ``str.format_map`` does."""
    parsed = Formatter().parse(template)
    return quoting((ours, fields[name] if name else "") for ours, name, _, _ in parsed)
