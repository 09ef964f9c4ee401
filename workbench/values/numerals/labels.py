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
from workbench.values.tokens import Token, Tokens

_ROMAN = frozenset("IVX")


def labels(tokens: Tokens, lang: str) -> Iterator[Value]:
    """Yield the labels of the passages of a text."""
    lex = lexicon(lang)
    marked = set[int]()
    for first in may_lead(tokens, [0, *(at + 1 for at in tokens.breaks)]):
        found = [*leading_marker(tokens, first, lex)]
        marked.update(found)
        if len(found) == 1 and (number := _number(tokens.token(found[0]), lex)):
            yield _label("ordinal", tokens.token(found[0]), number)
    for at in enumeration(tokens, tokens.digits):
        if at not in marked:
            yield _label("number", tokens.token(at), int(tokens[at]))


def _label(kind: ValueKind, token: Token, number: int) -> Value:
    readings = (reading(number),)
    vague = kind == "ordinal"
    return Value(kind, token.start, token.end, readings, "digits", vague=vague, implied=True)


def _number(token: Token, lex: Lexicon) -> int | None:
    """Return the number of a label in digits, in Roman letters or in a word."""
    if token.kind == "digits":
        return int(token.text)
    if set(token.raw) <= _ROMAN and is_roman(token.raw):
        read = read_roman(token.raw)
        return read.value if read else None
    return lex.ordinals.get(token.text) or lex.cardinals.get(token.text)
