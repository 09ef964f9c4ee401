"""Paragraphs that the end of a page cut, and the page number between, joined again."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from workbench.segmentation.lines import CLOSERS, FULL, MAX_WRAP, MIN_FULL, ends
from workbench.segmentation.page_breaks import FORM_FEED, NEWLINES, is_gap
from workbench.segmentation.page_numbers import possible_page_numbers
from workbench.segmentation.rules import Rules, listed
from workbench.text import is_small

# So long a paragraph is one of prose.
_LONG = 120

_LETTERS = re.compile(r"[^\W\d_][^\W_\u200c]*(?:[\u200c\u064b-\u0655][^\W_]*)*")
_LINK = re.compile(r"\[[^\[\]\n]{1,80}\]:")
_LIST_CONJUNCTION = re.compile(r"[;,؛،]\s+\w{1,3}$")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A span of the text without marks of heading and quotation; ``body`` is behind its marker."""

    start: int
    end: int
    body: int
    kind: Literal["heading", "item", "sentence"]


def without_page_cuts(
    text: str, found: list[Paragraph], rules: Rules, typical: int
) -> list[Paragraph]:
    """Join what a page break cut, over the page number that may stand between."""
    joined: list[Paragraph] = []
    numbers = possible_page_numbers(text)
    ends_well = _ends_well(text, found)
    at = 0
    while at < len(found):
        paragraph = found[at]
        at += 1
        while at < len(found):
            step = 1
            if (found[at].start, found[at].end) in numbers and at + 1 < len(found):
                step = 2
            after = found[at + step - 1]
            broken = step == 2 or _page_ends(text, paragraph.end, after.start)
            if _has_link(text, paragraph, after) or not (
                _is_cut(text, paragraph, after, rules, ends_well=ends_well)
                or (broken and _is_cut_by_page(text, paragraph, after, rules, typical))
            ):
                break
            kind = "sentence" if paragraph.kind == "heading" else paragraph.kind
            paragraph = replace(paragraph, end=after.end, kind=kind)
            at += step
        joined.append(paragraph)
    return joined


def _has_link(text: str, before: Paragraph, after: Paragraph) -> bool:
    """Tell whether an address ends a paragraph or a Markdown link's definition begins one."""
    address = text[max(before.start, before.end - 200) : before.end].split()[-1]
    return "://" in address or _LINK.match(text, after.start, after.end) is not None


def _page_ends(text: str, start: int, end: int) -> bool:
    """Tell whether a form feed or a page number stands between two paragraphs."""
    between = text[start:end]
    return FORM_FEED in between or any(char.isdigit() for char in between)


def _is_cut_by_page(
    text: str, before: Paragraph, after: Paragraph, rules: Rules, typical: int
) -> bool:
    """Tell whether a sentence runs over what is known to be the end of a page.

    It does if nothing has ended it and its last line is full, whatever the next page begins with,
    or if it stops at a word that ends no sentence. What looks like a heading must go on in a small
    letter, or be unfinished.
    """
    line = before.end - max(text.rfind(mark, before.start, before.end) for mark in NEWLINES) - 1
    line = min(line, before.end - before.start)
    tail, head = text[before.end - 1], text[after.start : after.start + 60].lstrip("\"'«“„([")
    if after.kind != "sentence" or not head[:1].isalnum():
        return False
    unfinished = _is_unfinished(text, before, head, rules)
    full = line >= (FULL * typical if typical <= MAX_WRAP else MIN_FULL)
    if not (full or unfinished):
        return False
    if tail in ",،":
        return not head[0].isupper()
    if not (tail.isalnum() or tail in "-\u200c\u0654"):
        return False
    return before.kind != "heading" or is_small(head[0]) or unfinished


def _ends_well(text: str, found: list[Paragraph]) -> bool:
    """Tell whether the long paragraphs of a text are wont to end with a full stop."""
    long = [part for part in found if part.end - part.start >= _LONG]
    return len(long) > 2 and sum(ends(text, part.end) for part in long) >= 0.7 * len(long)


def _is_cut(
    text: str, before: Paragraph, after: Paragraph, rules: Rules, *, ends_well: bool
) -> bool:
    """Tell whether ``after`` goes on with the sentence that ``before`` began.

    After a letter, a small letter is proof enough. Scripts without capitals need a word that cannot
    end a sentence, or one that cannot begin it, or a long paragraph without a verb at its end in a
    text that otherwise ends its paragraphs properly.
    """
    length = before.end - before.start
    if before.kind == "heading" or after.kind != "sentence" or length < MIN_FULL:
        return False
    tail = text[before.end - 30 : before.end].rstrip(CLOSERS)
    if not tail or _LIST_CONJUNCTION.search(tail):
        return False
    last = tail[-1]
    first = text[after.start : after.start + 60].lstrip("\"'«“„([")
    head = _LETTERS.match(first)
    if not head:
        return False
    if last in ",،":
        opening = _LETTERS.match(text, before.body)
        anaphora = opening is not None and listed(opening.group()) == listed(head.group())
        apart = is_gap(text[before.end : after.start])
        return is_small(head.group()[0]) and length >= _LONG and apart and not anaphora
    if not (last.isalnum() or last in "-\u200c" or last in "\u0654"):
        return False
    if is_small(head.group()[0]):
        return True
    if _is_unfinished(text, before, first, rules):
        return True
    final = _last_word(tail)
    verbs = rules.verb_endings
    if not verbs or not ends_well or length < _LONG or after.end - after.start < MIN_FULL:
        return False
    uncased = head.group()[0].lower() == head.group()[0].upper() and last.lower() == last.upper()
    letter = text[before.end - 1].isalpha() or text[before.end - 1] in "\u0654"
    return uncased and letter and not final.endswith(verbs)


def _is_unfinished(text: str, before: Paragraph, after: str, rules: Rules) -> bool:
    """Tell whether a paragraph ends with a word that ends no sentence, or one begins with such."""
    head = _LETTERS.match(after)
    final = _last_word(text[max(before.start, before.end - 30) : before.end])
    return final in rules.unfinished or (
        head is not None and listed(head.group()) in rules.unstarted
    )


def _last_word(text: str) -> str:
    """Return the word that a text ends with, nothing where it ends with a figure: ۱۳۷۰ تا ۱۳۹۵."""
    words = list(_LETTERS.finditer(text))
    if not words or any(map(str.isdigit, text[words[-1].end() :])):
        return ""
    return listed(words[-1].group())
