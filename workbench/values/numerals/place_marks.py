"""Digits and letters that only mark a place: an item of a list, a footnote, a colour."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from workbench.values.numerals.lexicon import Lexicon
from workbench.values.numerals.roman import is_roman
from workbench.values.tokens import BREAK, LINE_STARTS, Tokens

_OPENING = frozenset("([{<«")
_BRACKETS = _OPENING | {")"}
_BULLETS = frozenset("-•*·–—●▪■◦‣>#")
_BEFORE_LABELS = _BULLETS | _OPENING
_SENTENCE_ENDS = frozenset('.!?؟»"')
_WORD_MARKER_ENDS = frozenset(".:)")
_MARKER_ENDS = frozenset((")", ".", "]", "-", ".)", ":"))
_LONGEST_MARKER = 3
_SHORT_WORD = 3


def place_marks(tokens: Tokens, lexicon: Lexicon) -> set[int]:
    """Return the indices of what only marks a place: an item of a list, a note, a colour."""
    found = set(_list_markers(tokens, lexicon))
    if digits := tokens.digits:
        found.update(_escapes(tokens, digits))
        found.update(i for i in digits if _notes(tokens, i))
        found.update(enumeration(tokens, digits))
    return found


def _list_markers(tokens: Tokens, lexicon: Lexicon) -> Iterator[int]:
    """Yield the markers of items: ``1.``, ``(2)``, ``- IV.`` at a line's start, ``3)`` anywhere."""
    depth = 0
    lines, brackets = tokens.lines, tokens.places(_BRACKETS)
    leading = {*may_lead(tokens, lines)}
    for i in sorted({*brackets, *lines}) if brackets else lines:
        if tokens.befores[i] in LINE_STARTS:
            depth = 0
            yield from leading_marker(tokens, i, lexicon) if i in leading else ()
        if tokens[i] in _OPENING:
            depth += 1
        elif tokens[i] == ")":
            tied = tokens.befores[i] == "none"
            if depth == 0 and i and tied and _is_marker(tokens, i - 1):
                yield i - 1
            depth = max(0, depth - 1)


def _notes(tokens: Tokens, at: int) -> bool:
    """Whether digits right after the end of a sentence are the mark of a footnote: نوشت.۱."""
    if at < 2 or len(tokens[at]) > _LONGEST_MARKER or tokens.befores[at] != "none":
        return False
    closed = tokens[at - 1] in _SENTENCE_ENDS and tokens.befores[at - 1] == "none"
    apart = at + 1 >= len(tokens) or tokens.befores[at + 1] != "none"
    word = tokens[at - 2] if tokens.kinds[at - 2] == "word" else ""
    return closed and apart and len(word) > _SHORT_WORD


def _escapes(tokens: Tokens, digits: Sequence[int]) -> Iterator[int]:
    """Yield the numbers of a terminal's colours: ESC[1;31m, its ESC lost or not."""
    past = 0
    for at in digits:
        if not at or at < past or tokens[at - 1] != "[" or tokens.befores[at] != "none":
            continue
        past = at + 1
        while past + 1 < len(tokens) and tokens[past] == ";":
            past += 2
        end = tokens.token(past) if past < len(tokens) else None
        if end and end.text.startswith("m") and end.before == "none":
            closed = past + 1 < len(tokens) and tokens[past + 1] == "]"
            yield from () if closed else (i for i in range(at, past) if tokens.kinds[i] == "digits")


def enumeration(tokens: Tokens, digits: Sequence[int]) -> Iterator[int]:
    """Yield the numbers of "(1) … (2) …" if those of a passage count from one."""
    bracketed = [
        i
        for i in digits
        if 0 < i < len(tokens) - 1
        and len(tokens[i]) < _LONGEST_MARKER
        and tokens[i - 1] == "("
        and tokens[i + 1] == ")"
    ]
    for passage, own in tokens.by_passage(bracketed):
        # "1) … (2) … (3)": the first may stand without its opening bracket.
        before = digits[bisect_left(digits, passage.start) : bisect_left(digits, own[0])]
        loose = any(tokens[i] == "1" and tokens[i + 1] == ")" for i in before)
        begin = 2 if loose else 1
        counted = [int(tokens[i]) for i in own]
        if len(counted) + begin > 2 and counted == list(range(begin, begin + len(counted))):
            yield from own


def may_lead(tokens: Tokens, places: Sequence[int]) -> list[int]:
    """Return those of some places at which the label of a list's item may begin."""
    last = len(tokens) - 2
    return [
        at
        for at in places
        if at < last and (tokens[at + 1] in _MARKER_ENDS or tokens[at] in _BEFORE_LABELS)
    ]


def leading_marker(tokens: Tokens, at: int, lexicon: Lexicon) -> Iterator[int]:
    """Yield the tokens of the label of a list's item that begins at ``at``, brackets left out."""
    for _ in range(2):
        if at < len(tokens) and tokens[at] in _BEFORE_LABELS:
            at += 1
    if at + 2 >= len(tokens) or tokens[at + 1] not in _MARKER_ENDS:
        return
    if BREAK in (tokens[at], tokens[at + 2]):
        return
    if tokens[at] in lexicon.ordinals:
        goes_on = tokens[at + 2] in lexicon.starters  # "Third, fourth and fifth"
        if tokens[at + 1] in _WORD_MARKER_ENDS and not goes_on:
            yield at
    if tokens[at] in lexicon.cardinals and tokens[at + 1] == ")":  # یک)
        yield at
    if labels := _levels(tokens, at):
        yield from labels
        return
    if not _is_marker(tokens, at):
        return
    end, after = tokens.token(at + 1), tokens.token(at + 2)
    if end.text == "." and after.text in lexicon.dotted_before:
        return  # 5. März
    opened = at > 0 and tokens[at - 1] == "(" and end.text == ")"
    apart = after.before != "none" or (opened and after.kind == "word")
    closed = end.before == "none" and end.text in _MARKER_ENDS and apart
    if closed or (end.text == ")" and after.text in ("-", ".")):
        yield at


def _levels(tokens: Tokens, at: int) -> tuple[int, ...]:
    """Return the digits of a label of several levels that begins at ``at``: 2.3. and ۲-۱."""
    found: list[int] = []
    while at + 1 < len(tokens) and tokens.kinds[at] == "digits" and len(tokens[at]) <= 2:
        found.append(at)
        end = tokens.token(at + 1)
        if end.before != "none" or end.text not in ".-)":
            return ()
        at += 2
        if (
            len(found) > 1
            and (end.text in ".)" or not tokens.raw(at - 2).isascii())
            and (at >= len(tokens) or tokens.befores[at] != "none")
        ):
            return tuple(found)
    return ()


def _is_marker(tokens: Tokens, at: int) -> bool:
    if tokens.kinds[at] == "digits":
        return len(tokens[at]) <= _LONGEST_MARKER
    return tokens.kinds[at] == "word" and (len(tokens[at]) == 1 or is_roman(tokens.raw(at).upper()))
