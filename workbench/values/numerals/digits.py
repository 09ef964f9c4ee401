"""Numbers in digits: groups, decimals, fractions, and what cannot be read.

``1,234`` is 1234 in English and 1.234 in Russian; ``۱/۵`` in Farsi is 1.5 (a slash typed for the
momayyez) or one fifth: all candidates are kept, the likeliest of the language first.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from workbench.values.model import Number
from workbench.values.numerals.attached import power_of_ten
from workbench.values.numerals.lexicon import Lexicon
from workbench.values.numerals.no_numbers import is_reference
from workbench.values.numerals.runs import (
    COMMON,
    VULGAR,
    Run,
    both_sides,
    grouped,
    in_list,
    is_mistyped,
    joined_groups,
    listed,
    no_grouping,
    one_separator,
)
from workbench.values.tokens import Tokens

# More digits than this are a code, not a number.
MAX_DIGITS = 21

_NEAR = 4  # فشار خون او ۱۲۰/۸۰
_ALWAYS = (24, 7)  # round the clock
_YEARS = range(1200, 2201)
# What parts the digits of two numbers and these from each other: "0.5,1", "0.5,1.5".
_OF_TWO = ([".", ","], [",", "."], [".", ",", "."])
_CROSSES = frozenset("x×х*")
_SEPARATORS = ",.'/٫٬·"


def read_run(tokens: Tokens, first: int, lexicon: Lexicon) -> tuple[Run, ...]:
    """Return the numbers in the digits that begin at ``first`` and hang together.

    Mostly one; a list written without spaces (``4,5,6``) gives several; codes give one run without
    candidates.
    """
    parts, separators, last = _collect(tokens, first)
    if any(len(part) > MAX_DIGITS for part in parts) or len(parts) > MAX_DIGITS:
        return (Run(first, last, ()),)
    if len(parts) == 1:
        return (_mixed(tokens, first, last, int(parts[0])),)
    kinds = set(separators)
    if kinds == {"/"}:
        return _slashed(tokens, parts, first, last, lexicon)
    if "/" in kinds:
        return _grouped_slash(parts, separators, first, last, lexicon)
    if parts[0] == "0" and separators[0] in ",.٫" and set(separators[1:]) == {" "}:
        return (Run(first, last, (Fraction("0." + "".join(parts[1:])),)),)
    in_groups = joined_groups(parts, separators) is not None
    if kinds == {","} and not in_groups and _are_arguments(tokens, first, last, lexicon):
        return listed(parts, first)
    if len(parts) == 2 and (separators[0] in ",.٫" or is_mistyped(parts, separators[0])):
        return one_separator(parts, separators[0], first, last, lexicon)
    if (number := grouped(parts, separators)) is not None:
        return (Run(first, last, (number,)),)
    if kinds == {","}:
        return in_list(parts, first, last)
    if separators in _OF_TWO:
        return both_sides(parts, separators, ",", first, last, lexicon)
    version = kinds == {"٫"} and max(map(len, parts)) < 3  # ۳٫۰٫۵
    if version or not kinds <= set(", ٬٫"):
        return (Run(first, last, ()),)
    shown = "".join(map(tokens.raw, range(first, last)))
    return (Run(first, last, (), defect=no_grouping(shown)),)


def _collect(tokens: Tokens, first: int) -> tuple[list[str], list[str], int]:
    """Return the groups of digits from ``first`` on, what parts them, and the token after."""
    parts = [tokens[first]]
    separators: list[str] = []
    at = first + 1
    while at < len(tokens):
        text, kind = tokens[at], tokens.kinds[at]
        if kind == "mark":
            parting = tokens.tied(at, _SEPARATORS) and tokens.digits(at + 1)
            if not parting or power_of_ten(tokens, at):
                break
            separators.append(text)
            parts.append(tokens[at + 1])
            at += 2
        elif (
            kind == "digits"
            and tokens.before(at) == "space"
            and tokens.starts[at] == tokens.ends[at - 1] + 1
            and _continues(*_since_slash(parts, separators), text)
            and not _touched(tokens, at)
        ):
            separators.append(" ")
            parts.append(text)
            at += 1
        else:
            break
    return parts, separators, at


def _since_slash(parts: list[str], separators: list[str]) -> tuple[list[str], list[str]]:
    """Return the groups and separators after the last slash: each side has its own grouping."""
    if "/" not in separators:
        return parts, separators
    after = len(separators) - separators[::-1].index("/")
    return parts[after:], separators[after:]


def _continues(parts: list[str], separators: list[str], group: str) -> bool:
    """Whether a group after a space goes on with 12 345 or 0.000 000 01."""
    if parts[0] == "0" and len(parts) > 1:
        spaced = separators[0] in ",.٫" and set(separators[1:]) <= {" "}
        return spaced and len(parts[-1]) == 3 and len(group) <= 3 and set(parts[1]) == {"0"}
    threes = set(separators) <= {" "} and len(parts[0]) <= 3 and len(group) == 3
    return threes and not parts[0].startswith("0")


def _touched(tokens: Tokens, at: int) -> bool:
    """Whether a word, hyphen or cross hangs on the digits: the 200 of ``12 200-metre races``."""
    if not tokens.glued(at + 1):
        return False
    if tokens[at + 1] in _CROSSES:
        return True  # Model 16 100x185 cm
    return tokens[at + 1] == "-" and tokens.word(at + 2) != ""


def _mixed(tokens: Tokens, first: int, last: int, whole: Number) -> Run:
    """Read ``2½`` and ``2 1/2``."""
    if tokens.before(last) in ("none", "space"):
        if (part := VULGAR.get(tokens[last])) is not None:
            return Run(first, last + 1, (whole + part,))
        if tokens.before(last) == "space" and tokens.digits(last) and whole < 1000:
            parts, separators, end = _collect(tokens, last)
            if separators == ["/"] and len(parts[0]) < 3 and len(parts[1]) < 3:
                above, below = int(parts[0]), int(parts[1])
                if 0 < above < below and below in COMMON:
                    return Run(first, end, (whole + Fraction(above, below),))
    return Run(first, last, (whole,))


def _slashed(
    tokens: Tokens, parts: list[str], first: int, last: int, lexicon: Lexicon
) -> tuple[Run, ...]:
    """Read ``2/3``; in Farsi ``۱/۵`` as one and five tenths as well; leave ``24/7`` alone.

    ``№ 112/4`` and ``A/41/787`` are two numbers, and so, perhaps, is what is no fraction.
    """
    inside = tokens.text(first - 1) == "/" and tokens.glued(first)
    if inside or is_reference(tokens, first, lexicon):
        return listed(parts, first)
    if len(parts) > 2:
        return (Run(first, last, ()),)
    above, below = int(parts[0]), int(parts[1])
    if above > below and not lexicon.ratio_words.isdisjoint(tokens.shortly_before(first, _NEAR)):
        return listed(parts, first)
    if (above, below) == _ALWAYS:
        return (Run(first, last, ()),)
    fraction = Fraction(above, below) if below else None
    proper = fraction is not None and 0 < above < below
    if lexicon.slash == "decimal" and len(parts[0]) <= 3 and len(parts[1]) <= 3:
        decimal = Fraction(f"{parts[0]}.{parts[1]}")
        if fraction is None:
            return (Run(first, last, (decimal,)),)
        common = proper and below in COMMON and above
        found = (fraction, decimal) if common else (decimal, fraction)
        return (Run(first, last, found, decimals=(decimal, fraction)),)
    if above and below and above >= below and max(map(len, parts)) <= 3:
        return listed(parts, first)
    if not proper or fraction is None or (len(parts[1]) > 2 and below not in COMMON):
        if below in _YEARS:
            return (Run(first, last, ()),)  # 19/2008
        return tuple(replace(run, vague=True) for run in listed(parts, first))
    return (Run(first, last, (fraction,), vague=below not in COMMON),)


def _grouped_slash(
    parts: list[str], separators: list[str], first: int, last: int, lexicon: Lexicon
) -> tuple[Run, ...]:
    """Read ``۱٬۲۳۴/۵``."""
    if lexicon.slash == "decimal" and separators[-1] == "/" and "/" not in separators[:-1]:
        whole = joined_groups(parts[:-1], separators[:-1])
        if whole is not None and len(parts[-1]) < 3:
            return (Run(first, last, (Fraction(f"{whole}.{parts[-1]}"),)),)
    return both_sides(parts, separators, "/", first, last, lexicon)


def _are_arguments(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether commas part what a function is given, pow(2,3), or in English a point has: (2,3)."""
    if not tokens.mark(first - 1, "([") or not tokens.glued(first):
        return False
    called = tokens.glued(first - 1) and tokens.word(first - 2) != ""
    return tokens.mark(last, ")]") and (called or lexicon.comma == "grouping")
