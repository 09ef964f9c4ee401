"""What belongs to digits: a minus sign, a power of ten, the suffix of an ordinal."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction

from workbench.message import Field, Message, Notation
from workbench.values.model import Number
from workbench.values.numerals.lexicon import Lexicon
from workbench.values.numerals.numeral import Numeral
from workbench.values.tokens import Tokens
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


_SHORTEST_TAIL = 5
_HALF_WORD = "-{suffix} is the end of a numeral in words"
_NO_FORM = "-{suffix} ends no form of {value}"
_LONGEST_SUFFIX = 2
_ENDS = (10, 100, 1000)


def with_suffix(view: View, numeral: Numeral) -> Numeral:
    """Return a numeral in digits with the suffix that follows: 27th is an ordinal, 5-ти not."""
    value = numeral.candidates[0][0]
    if value.denominator != 1 or len(numeral.candidates) > 1:
        return numeral
    lex = view.lex
    hyphened = view.text(numeral.last) == "-" and view.glued(numeral.last)
    at = numeral.last + hyphened
    word = view.word(at)
    if not word:
        return numeral
    if view.before(at) not in ("none", "zwnj"):
        if word in lex.ordinal_words and not hyphened:
            return numeral._replace(kind="ordinal").over(view.tokens, numeral.first, at + 1)
        return numeral
    if hyphened and view.text(at + 1) == "-" and view.glued(at + 1):
        return numeral
    suffixed = numeral.over(view.tokens, numeral.first, at + 1)
    cardinal = lex.cardinal_suffixes.get(word)
    if cardinal is not None and (not cardinal or value in cardinal):
        return suffixed
    if word not in lex.ordinal_suffixes:
        if _ends_a_numeral(word, lex.ordinals) and view.glued(at):
            return suffixed._replace(kind="ordinal", defect=Message(_HALF_WORD, {"suffix": word}))
        if hyphened and view.glued(at) and _ends_no_form(word, int(value), lex):
            fields: dict[str, Field] = {"suffix": word, "value": Notation(int(value))}
            return suffixed._replace(kind="ordinal", defect=Message(_NO_FORM, fields))
        return numeral
    defect = suffix_defect(int(value), word) if word in ENGLISH else None
    return suffixed._replace(kind="ordinal", defect=defect)


def _ends_a_numeral(tail: str, words: Collection[str]) -> bool:
    """Tell whether it is no word and no suffix, but the end of an ordinal: «17-адцатой»."""
    if len(tail) < _SHORTEST_TAIL:
        return False
    return any(word.endswith(tail) and word != tail for word in words) and tail not in words


def _ends_no_form(suffix: str, value: int, lex: Lexicon) -> bool:
    """Tell whether it ends as numerals alone do, and no form of this one: «61-мю»."""
    if len(suffix) > _LONGEST_SUFFIX or suffix[-1] not in lex.suffix_letters:
        return False
    parts = [value % end for end in _ENDS if value % end]
    if value % 100 in range(10, 20):
        parts = [value % 100]
    forms = [
        word
        for words in (lex.ordinals, lex.cardinals)
        for word, told in words.items()
        if told in parts[:1]
    ]
    return bool(forms) and not any(word.endswith(suffix) for word in forms)


ENGLISH = ("st", "nd", "rd", "th")


def suffix_defect(value: int, suffix: str) -> Message | None:
    """Say what is wrong with the English "21nd" or "XXVIIInd", or nothing."""
    teens = value % 100 in (11, 12, 13)
    right = "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    if suffix == right:
        return None
    return Message(
        "suffix -{suffix} does not fit {value} ({right})",
        {"suffix": suffix, "value": Notation(value), "right": f"{value}{right}"},
    )
