"""Minus signs before digits and, typed from the right, after them."""

from __future__ import annotations

from workbench.values.numerals.numeral import Numeral
from workbench.values.view import View

SIGNS = frozenset("-−–")
_DEGREES = frozenset("°%")
# After these a hyphen that touches digits is their sign: "-1.1 — -2", "or else, -1".
_BEFORE_SIGN = frozenset(",;:=-")
_AFTER_SIGN = frozenset(".,،؛;:)!?؟")


def signed(view: View, numeral: Numeral) -> Numeral:
    """Take a minus sign before digits, unless it is a bullet, a dash or a hyphen."""
    after = numeral.last
    if view.touches(after) and view.tokens.raw(after) == "−" and not view.touches(after + 1):
        return numeral.negated().over(view.tokens, numeral.first, after + 1)  # ۱٫۴۶−
    if _sign_after(view, after):
        return numeral.negated().over(view.tokens, numeral.first, after + 1)
    if _maybe_sign_after(view, numeral):
        both = (*numeral.candidates, *numeral.negated().candidates)
        return numeral._replace(candidates=both)
    at = numeral.first - 1
    if at < 0 or view.tokens.raw(at) not in SIGNS or not view.touches(at + 1):
        return numeral
    sign = view.tokens.token(at)
    negative = numeral.negated().over(view.tokens, at, numeral.last)
    if sign.before in ("start", "line"):
        return negative if sign.raw == "−" or view.text(numeral.last) == "°" else numeral
    before = view.tokens.token(at - 1)
    if sign.before == "none" and before.text == view.text(at - 2) == ".":  # −8…−13
        return negative
    degrees = view.text(numeral.last) in _DEGREES
    if sign.before == "none" and before.text not in "([":
        return numeral
    if before.kind == "digits" or (sign.raw == "–" and not degrees):
        return numeral
    if sign.raw == "−" and sign.before == "space":
        return negative
    listed = sign.before == "space" and before.text in _BEFORE_SIGN
    if before.kind == "mark" and before.text not in "([" and not (degrees or listed):
        return numeral
    return negative


def _sign_after(view: View, at: int) -> bool:
    """Whether a hyphen after digits is their sign, typed from the right: «۲- تا ۷»."""
    if not view.lex.glue or view.raw(at) != "-" or not view.touches(at):
        return False
    if view.word(at + 1) in view.lex.degrees and view.before(at + 1) == "space":
        return True  # ۵- درجه
    to = view.lex.to().at(view.tokens, at + 1)
    return to is not None and view.before(at + 1) == "space"


def _maybe_sign_after(view: View, numeral: Numeral) -> bool:
    """Whether a hyphen after digits is their sign, or a dash: «خروجی ۱۸۰- است»."""
    at = numeral.last
    if not view.lex.glue or view.raw(at) != "-" or not view.touches(at):
        return False
    opens = view.before(numeral.first) in ("start", "line")
    ends = not view.touches(at + 1) or view.text(at + 1) in _AFTER_SIGN
    return ends and not view.text(at + 1).isdecimal() and not opens
