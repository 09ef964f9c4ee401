r"""Forms of a program's message of which it shows one: ``{{PLURAL:$1|page|pages}}``.

Languages have one, two or four forms of the plural, so that what the others say once stands four
times in Russian; one form is read, and the rest with their marks is left out. So are the marks of
what a program puts in by its place, ``%1$s`` and ``{0}``, and characters told by their number:
``\u0020``, ``&#160;``.

Sources: the magic words of MediaWiki, the message format of ICU, the format strings of C.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice, pairwise

from workbench.segmentation.page_breaks import Span

_FORMS = r"\{\{(?:PLURAL|GENDER|GRAMMAR):|\{\s{0,9}\w{1,60}\s{0,9},\s{0,9}(?:plural|select)\s{0,9},"
_ANY = re.compile(_FORMS)
_MARK = re.compile(rf"{_FORMS}|\[\[|\]\]|[{{}}|]")
_PLACED = re.compile(
    r"%\d{1,2}\$[-+#\d.]{0,9}[A-Za-z@]|\{\d{1,2}\}"
    r"|\\u[\dA-Fa-f]{4}|&#(?:\d{1,7}|[xX][\dA-Fa-f]{1,6});"
)
_KEY = re.compile(r"(=\d{1,9}|\w{1,20})\s{0,9}\Z")
_LONGEST_KEY = 30
_OF_ONE_NUMBER = re.compile(r"\s{0,9}\d{1,9}=")  # |1=the last page
_ANY_OTHER = "other"

# Marks that any text may have, and letters to one in the densest: what has more is noise.
_MOST = 5_000
_DENSE = 40


@dataclass(slots=True)
class _Open:
    """A bracket that is open, and where the forms in it begin and end so far."""

    mark: str
    start: int
    key: str = ""
    forms: list[tuple[str, Span]] = field(default_factory=list)
    bars: list[int] = field(default_factory=list)


def message_forms(text: str) -> tuple[Span, ...]:
    """Return the spans of all forms but one, and of the marks round them, apart and in order."""
    if not any(mark in text for mark in ("{", "$", "\\u", "&#")):
        return ()
    found = [match.span() for match in _PLACED.finditer(text)]
    if _ANY.search(text):
        found += _left_out(text)
    return tuple(_apart(sorted(found)))


def _left_out(text: str) -> Iterator[Span]:
    opened: list[_Open] = []
    past = 0
    for match in islice(_MARK.finditer(text), _MOST + len(text) // _DENSE):
        mark, at = match[0], match.start()
        top = opened[-1] if opened else None
        if at < past:
            continue
        if mark == "|":
            if top and top.mark.startswith("{{"):
                top.bars.append(at)
        elif mark == "}" and top:
            if top.mark.startswith("{{"):
                if text[at + 1 : at + 2] == "}":
                    past = at + 2
                    yield from _round(opened.pop().start, _magic_word(text, top, at), past)
                continue
            closed = opened.pop()
            if closed.key:
                opened[-1].forms.append((closed.key, (closed.start + 1, at)))
            elif closed.mark != "{":
                yield from _round(closed.start, _of_icu(closed), at + 1)
        elif mark == "]]":
            if top and top.mark == "[[":
                opened.pop()
        elif mark != "}":
            inside = mark == "{" and top is not None and top.mark.endswith(",")
            key = _KEY.search(text[max(at - _LONGEST_KEY, 0) : at]) if inside else None
            opened.append(_Open(mark, at, key[1] if key else ""))


def _magic_word(text: str, word: _Open, end: int) -> Span | None:
    """Return the last form that is not for one number alone; of genders the first."""
    forms = [(bar + 1, last) for bar, last in pairwise((*word.bars, end))]
    if "GENDER" in word.mark:
        return forms[0] if forms else None
    any_number = [form for form in forms if not _OF_ONE_NUMBER.match(text, *form)]
    return any_number[-1] if any_number else None


def _of_icu(forms: _Open) -> Span | None:
    found = dict(forms.forms)
    return found.get(_ANY_OTHER) or next(iter(found.values()), None)


def _round(start: int, kept: Span | None, end: int) -> Iterator[Span]:
    """Yield what stands before and behind the form that is kept, if there is one."""
    if kept:
        yield start, kept[0]
        yield kept[1], end


def _apart(spans: list[Span]) -> Iterator[Span]:
    """Yield spans, which are in order, those that overlap as one."""
    start, end = -1, -1
    for first, last in spans:
        if first > end:
            if end >= 0:
                yield start, end
            start, end = first, last
        end = max(end, last)
    if end >= 0:
        yield start, end
