"""Numbers inside words: двухлетний, многотысячный."""

from __future__ import annotations

from workbench.values.numerals.grammar import inner_number
from workbench.values.numerals.numeral import Numeral
from workbench.values.view import View

_SHORTEST_COMPOUND = 5
_BOTH = 2
_CENTURY = 100  # столетие


def number_inside(view: View, at: int) -> Numeral | None:
    """Read the number inside двухлетний.

    It is vague, as texts may say it otherwise (trilateral); but years and metres are counted.
    """
    token = view.tokens.token(at)
    if not view.lex.stems or len(token.text) < _SHORTEST_COMPOUND:
        return None
    value = inner_number(token.text, view.lex.code)
    if value is None:
        return _many(view, at)
    candidate = (value, value)
    percent = view.lex.percent_stems
    if percent and any(stem in token.text for stem in percent):
        return Numeral("percent", at, at + 1, token.start, token.end, (candidate,), "words")
    if any(stem in token.text for stem in view.lex.fold):
        return Numeral("multiple", at, at + 1, token.start, token.end, (candidate,), "words")
    counted = any(stem in token.text for stem in view.lex.measure_stems)
    period = token.text.startswith(view.lex.periods)
    vague = not counted or value <= _BOTH or value == _CENTURY or period
    return Numeral("number", at, at + 1, token.start, token.end, (candidate,), "words", vague=vague)


def _many(view: View, at: int) -> Numeral | None:
    """Read the thousands of многотысячный."""
    token = view.tokens.token(at)
    many = next((word for word in view.lex.many if token.text.startswith(word)), "")
    scales = view.lex.scale_stems.items()
    scale = next((n for stem, n in scales if token.text.startswith(stem, len(many))), 0)
    if not many or not scale:
        return None
    ends = ((scale, scale * 1000),)
    return Numeral("number", at, at + 1, token.start, token.end, ends, "words", approximate=True)
