"""Numbers written with a power of ten: 1.5 × 10^9, 2·10⁻³, 10⁶."""

from __future__ import annotations

from fractions import Fraction

from workbench.values.model import Number
from workbench.values.tokens import Tokens

_BY = frozenset("xх×*·⋅")
_SUPERSCRIPTS = {sign: digit for digit, sign in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")}
_MINUS = "⁻"
_LARGEST = 30
_TEN = "10"


def power_of_ten(tokens: Tokens, at: int) -> tuple[Number, int] | None:
    """Return what the power at ``at`` multiplies by, its × included if there is one, and its end.

    ``at`` is the token of the ten itself, or of the sign before it.
    """
    at += tokens.text(at) in _BY
    if tokens.text(at) != _TEN:
        return None
    exponent, last = _raised(tokens, at + 1)
    if exponent is None or not 0 < abs(exponent) <= _LARGEST:
        return None
    return Fraction(10) ** exponent, last


def _raised(tokens: Tokens, at: int) -> tuple[int | None, int]:
    """Return the exponent that is glued on at ``at``, "^-3" or "⁻³", and the token after it."""
    written, raised = "", ""
    while tokens.glued(at):
        raw = tokens.raw(at)
        if not written and not raised and raw == "^":
            raised = "^"
        elif raised == "^" and not written and raw in "-−–":
            written = "-"
        elif raised == "^" and written in ("", "-") and (digits := tokens.digits(at)):
            return int(written + digits[:4]), at + 1
        elif raised != "^" and not written and raw == _MINUS:
            written = "-"
        elif raised != "^" and raw in _SUPERSCRIPTS:
            written += str(_SUPERSCRIPTS[raw])
        else:
            break
        at += 1
    return (int(written), at) if written.strip("-") and len(written) < 4 else (None, at)
