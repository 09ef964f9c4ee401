"""Digits and letters that only mark a place: an item of a list, a footnote, a colour.

The labels of a text are ``implied``: nothing is missing where another text has none. That of a
list's item ("III.", "(4)", «سوم.») is a vague ordinal; the numbers of "(1) … (2) …" are plain.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from workbench.values.model import Value, ValueKind, reading
from workbench.values.numerals.lexicon import Lexicon, lexicon
from workbench.values.numerals.roman import is_roman, read_roman
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
    if digits := tokens.runs:
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
            if depth == 0 and tokens.glued(i) and _is_marker(tokens, i - 1):
                yield i - 1
            depth = max(0, depth - 1)


def _notes(tokens: Tokens, at: int) -> bool:
    """Whether digits right after the end of a sentence are the mark of a footnote: نوشت.۱."""
    if len(tokens[at]) > _LONGEST_MARKER or not tokens.glued(at) or tokens.glued(at + 1):
        return False
    closed = tokens[at - 1] in _SENTENCE_ENDS and tokens.glued(at - 1)
    return closed and len(tokens.word(at - 2)) > _SHORT_WORD


def _escapes(tokens: Tokens, digits: Sequence[int]) -> Iterator[int]:
    """Yield the numbers of a terminal's colours: ESC[1;31m, its ESC lost or not."""
    past = 0
    for at in digits:
        if at < past or tokens.text(at - 1) != "[" or not tokens.glued(at):
            continue
        past = at + 1
        while tokens.text(past) == ";":
            past += 2
        ended = tokens.text(past).startswith("m") and tokens.glued(past)
        if ended and tokens.text(past + 1) != "]":
            yield from filter(tokens.digits, range(at, past))


def enumeration(tokens: Tokens, digits: Sequence[int]) -> Iterator[int]:
    """Yield the numbers of "(1) … (2) …" if those of a passage count from one."""
    bracketed = [
        i
        for i in digits
        if len(tokens[i]) < _LONGEST_MARKER
        and tokens.text(i - 1) == "("
        and tokens.text(i + 1) == ")"
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
        at += tokens.text(at) in _BEFORE_LABELS
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
    end, after = tokens[at + 1], tokens[at + 2]
    if end == "." and after in lexicon.dotted_before:
        return  # 5. März
    opened = tokens.text(at - 1) == "(" and end == ")"
    apart = not tokens.glued(at + 2) or (opened and tokens.word(at + 2))
    if (apart and tokens.glued(at + 1)) or (end == ")" and after in ("-", ".")):
        yield at


def _levels(tokens: Tokens, at: int) -> tuple[int, ...]:
    """Return the digits of a label of several levels that begins at ``at``: 2.3. and ۲-۱."""
    found: list[int] = []
    while tokens.digits(at, 1, 2):
        found.append(at)
        if not (tokens.glued(at + 1) and tokens.mark(at + 1, ".-)")):
            return ()
        at += 2
        ended = tokens.mark(at - 1, ".)") or not tokens.raw(at - 2).isascii()
        if len(found) > 1 and ended and not tokens.glued(at):
            return tuple(found)
    return ()


def _is_marker(tokens: Tokens, at: int) -> bool:
    if digits := tokens.digits(at):
        return len(digits) <= _LONGEST_MARKER
    word = tokens.word(at)
    return len(word) == 1 or (word != "" and is_roman(tokens.raw(at).upper()))


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
