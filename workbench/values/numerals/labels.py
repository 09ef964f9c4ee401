"""Numbers that label what stands there: ``labels(tokens, lang)``; a text may write or lack them.

They are ``implied``: nothing is missing where another text has none. The label of a list's item
("III.", "(4)", «سوم.») is a vague ordinal; the numbers of "(1) … (2) …" are plain.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.values.model import Value, ValueKind
from workbench.values.numerals.lexicon import Lexicon, lexicon
from workbench.values.numerals.place_marks import enumeration, leading_marker, may_lead
from workbench.values.numerals.roman import is_roman, read_roman
from workbench.values.shown import reading
from workbench.values.tokens import Tokens

_ROMAN = frozenset("IVX")


def labels(tokens: Tokens, lang: str) -> Iterator[Value]:
    """Yield the labels of the passages of a text."""
    lex = lexicon(lang)
    marked = set[int]()
    for first in may_lead(tokens, [0, *(at + 1 for at in tokens.breaks)]):
        found = [*leading_marker(tokens, first, lex)]
        marked.update(found)
        if len(found) == 1 and (number := _number(tokens, found[0], lex)):
            yield _label("ordinal", tokens.span(found[0], found[0] + 1), number)
    for at in enumeration(tokens, tokens.runs):
        if at not in marked:
            yield _label("number", tokens.span(at, at + 1), int(tokens[at]))


def _label(kind: ValueKind, span: tuple[int, int], number: int) -> Value:
    readings = (reading(number),)
    return Value(kind, *span, readings, "digits", vague=kind == "ordinal", implied=True)


def _number(tokens: Tokens, at: int, lex: Lexicon) -> int | None:
    """Return the number of a label in digits, in Roman letters or in a word."""
    if digits := tokens.digits(at):
        return int(digits)
    letters, word = tokens.raw(at), tokens[at]
    if _ROMAN.issuperset(letters) and is_roman(letters):
        read = read_roman(letters)
        return read.value if read else None
    return lex.ordinals.get(word) or lex.cardinals.get(word)
