"""Numbers inside words: двухлетний, многотысячный."""

from __future__ import annotations

from workbench.values.numerals.grammar import inner_number
from workbench.values.numerals.numeral import Numeral, NumeralKind
from workbench.values.view import View

_SHORTEST_COMPOUND = 5
_BOTH = 2
_CENTURY = 100  # столетие


def number_inside(view: View, at: int) -> Numeral | None:
    """Read the number inside двухлетний.

    It is vague, as texts may say it otherwise (trilateral); but years and metres are counted.
    """
    word, lex = view.tokens[at], view.lex
    if not lex.stems or len(word) < _SHORTEST_COMPOUND:
        return None
    value = inner_number(word, lex.code)
    if value is None:
        return _many(view, at)
    kind: NumeralKind = "number"
    vague = False
    if any(stem in word for stem in lex.percent_stems):
        kind = "percent"
    elif any(stem in word for stem in lex.fold):
        kind = "multiple"
    else:
        counted = any(stem in word for stem in lex.measure_stems)
        often = value <= _BOTH or value == _CENTURY or word.startswith(lex.periods)
        vague = not counted or often
    span = view.tokens.span(at, at + 1)
    return Numeral(kind, at, at + 1, *span, ((value, value),), "words", vague)


def _many(view: View, at: int) -> Numeral | None:
    """Read the thousands of многотысячный."""
    word, lex = view.tokens[at], view.lex
    many = next((one for one in lex.many if word.startswith(one)), "")
    scale = lex.scale_at(word, len(many)) if many else 0
    if not scale:
        return None
    span, ends = view.tokens.span(at, at + 1), ((scale, scale * 1000),)
    return Numeral("number", at, at + 1, *span, ends, "words", approximate=True)
