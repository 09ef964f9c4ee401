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
    typed_after = view.raw(after) == "−" and view.glued(after) and not view.glued(after + 1)
    if typed_after or _sign_after(view, after):  # ۱٫۴۶−
        return numeral.negated().over(view.tokens, numeral.first, after + 1)
    if _maybe_sign_after(view, numeral):
        both = (*numeral.candidates, *numeral.negated().candidates)
        return numeral._replace(candidates=both)
    at = numeral.first - 1
    if at < 0 or view.raw(at) not in SIGNS or not view.glued(at + 1):
        return numeral
    sign, parted, before = view.raw(at), view.before(at), view.text(at - 1)
    negative = numeral.negated().over(view.tokens, at, numeral.last)
    if parted in ("start", "line"):
        return negative if sign == "−" or view.text(numeral.last) == "°" else numeral
    if parted == "none" and before == view.text(at - 2) == ".":  # −8…−13
        return negative
    degrees = view.text(numeral.last) in _DEGREES
    if parted == "none" and before not in "([":
        return numeral
    if view.tokens.digits(at - 1) or (sign == "–" and not degrees):
        return numeral
    if sign == "−" and parted == "space":
        return negative
    told = degrees or (parted == "space" and before in _BEFORE_SIGN)
    return negative if told or view.word(at - 1) or before in "([" else numeral


def _sign_after(view: View, at: int) -> bool:
    """Whether a hyphen after digits is their sign, typed from the right: «۲- تا ۷»."""
    if not view.lex.glue or view.raw(at) != "-" or not view.glued(at):
        return False
    if view.word(at + 1) in view.lex.degrees and view.before(at + 1) == "space":
        return True  # ۵- درجه
    to = view.lex.to().at(view.tokens, at + 1)
    return to is not None and view.before(at + 1) == "space"


def _maybe_sign_after(view: View, numeral: Numeral) -> bool:
    """Whether a hyphen after digits is their sign, or a dash: «خروجی ۱۸۰- است»."""
    at = numeral.last
    if not view.lex.glue or view.raw(at) != "-" or not view.glued(at):
        return False
    opens = view.before(numeral.first) in ("start", "line")
    ends = not view.glued(at + 1) or view.text(at + 1) in _AFTER_SIGN
    return ends and not view.text(at + 1).isdecimal() and not opens
