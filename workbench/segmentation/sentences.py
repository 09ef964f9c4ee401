"""A paragraph → sentences, by the punctuation and what stands on both sides of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from workbench.segmentation.lines import CLOSERS, TERMINATORS
from workbench.segmentation.rules import Rules, listed
from workbench.segmentation.terminator import NO_SPACE_AFTER, OPENER, Terminator
from workbench.segmentation.vocabulary import Vocabulary
from workbench.text import is_small


def _closer(marks: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:[{re.escape(marks)}\u00b9\u00b2\u00b3\u2070-\u2079]"
        r"|[ \xa0\u202f]»|«(?=\s)|\[\d{1,3}\])*"
    )


_CLOSER = _closer(CLOSERS)
# What closes a quotation in German opens one in Chinese, and no space tells which.
_CLOSER_WITHOUT_SPACE = _closer(CLOSERS.replace("“", ""))
_NOTE = re.compile(r"\[[^\[\]]{1,300}\](?!\()[.]?|\((?:\.{3}|…)\)")
_LABELLED_NOTE = re.compile(r"\(\s*([^\W\d_]+)[^()\[\]]{0,300}[)\]][.]?")
# A bracket longer than this is no aside: its sentences stand for themselves.
_MAX_ASIDE = 300


def sentences(
    text: str, start: int, body: int, end: int, rules: Rules, vocabulary: Vocabulary
) -> Iterator[tuple[int, int]]:
    """Yield the sentences of the paragraph ``[start, end)`` whose words begin at ``body``."""
    terminator = _terminator(rules.terminators)
    if not terminator.search(text, body, end):
        yield start, end
        return
    asides = _asides(text, body, end)
    at = 0
    for found in terminator.finditer(text, body, end):
        if found.end() <= start:
            continue
        closer = _CLOSER_WITHOUT_SPACE if found[0][-1] in NO_SPACE_AFTER else _CLOSER
        stop = closer.match(text, found.end(), end).end()  # type: ignore[union-attr]
        while at < len(asides) and asides[at][1] <= stop:
            at += 1
        inside = at < len(asides) and asides[at][0] < stop
        if inside and asides[at][0] > start:
            continue
        stop = _with_notes(text, stop, end, rules)
        if stop >= end:
            break
        if Terminator(
            text, start, found.start(), found.end(), stop, end, rules, vocabulary
        ).ends_sentence():
            yield start, stop
            start = stop
            while start < end and text[start].isspace():
                start += 1
    if start < end:
        yield start, end


@cache
def _terminator(others: str) -> re.Pattern[str]:
    """Return what ends sentences, with the other marks that do in some language."""
    return re.compile(rf"(?:[{TERMINATORS}{re.escape(others)}]|(?<=\.)[ \xa0](?=\.))+")


def _asides(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the outermost short bracketed spans, in order."""
    found: list[tuple[int, int]] = []
    depth: list[int] = []
    for bracket in re.finditer(r"[()\[\]]", text[start:end]):
        at = start + bracket.start()
        if bracket.group() in "([":
            depth.append(at)
        elif depth:
            opened = depth.pop()
            if at - opened <= _MAX_ASIDE:
                while found and found[-1][0] > opened:
                    found.pop()
                found.append((opened, at + 1))
    return found


def _with_notes(text: str, stop: int, end: int, rules: Rules) -> int:
    """Return where the footnotes in brackets end that follow a sentence's full stop."""
    while True:
        at = stop
        while at < end and text[at].isspace():
            at += 1
        note = _NOTE.match(text, at, end)
        if note is None:
            labelled = _LABELLED_NOTE.match(text, at, end)
            if labelled and listed(labelled.group(1)) in rules.note_words:
                note = labelled
        if note is None or not _starts_anew(text, note.end(), end):
            return stop
        stop = note.end()


def _starts_anew(text: str, at: int, end: int) -> bool:
    opener = OPENER.match(text, at, end)
    after = opener.end() if opener else at
    return after >= end or (text[at].isspace() and not is_small(text[after]))
