"""Quotations in single marks, which may be apostrophes, and those that may lack a partner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from workbench.checks.evidence.marks.flaw import SEPARATORS, Flaw, marks
from workbench.checks.evidence.marks.quotes import ENDS_BEFORE, OPENS_AFTER

_SINGLE = re.compile("['‘’]")
_ELISION = re.compile(r"\d|(?:em|til|tis|twas|twere|cause|bout|n|s|d)\b", re.IGNORECASE)
# The letter ayn as scholars write it, ‘Ali and Sa‘di, opens no quotation.
_AYN = re.compile(
    r"(?:Ali|Abd|Abbas|Adil|Aisha|Ala|Alam|Amr|Arab|Ashura|Attar|Aziz|Eraq|Imad|Iraq|Isa|Izz|Obeyd"
    r"|Omar|Orfi|Osman|Othman|Ubayd|Ulama|Umar|Uthman)",
    re.IGNORECASE,
)
_AYN_WITHIN = re.compile(r"‘(?<=[^\W\d_]‘)[^\W\d_]")


def single_quote_flaws(text: str) -> Iterator[Flaw]:
    """Yield quotations in single marks, ``‘so’`` or ``'so'``, and marks that may lack a partner.

    They pair in their line. A mark behind a letter may be an apostrophe, ``the players’``: it
    closes what is open, but is missed by nobody. In a text that writes ayn so, ``‘`` is none.
    """
    opener, closed, line = -1, -1, 0
    romanised = _AYN_WITHIN.search(text) is not None
    for mark in marks(_SINGLE, text):
        offset = mark.start()
        before, after = text[offset - 1 : offset], text[offset + 1 : offset + 2]
        if before.isalnum() and after.isalnum():
            continue  # an apostrophe
        if mark[0] == "'" in (before, after):
            continue  # '''bold''' in a wiki
        if _AYN.match(text, offset + 1) or (romanised and mark[0] == "‘"):
            continue
        if "\n" in text[line:offset]:
            if opener >= 0 > closed:
                yield Flaw("maybe unclosed", ((opener, opener + 1),), sure=False)
            opener, closed = -1, -1
        line = offset
        role = _single_role(before, mark[0], after)
        if role == "close" and opener < 0 and before in SEPARATORS and after.strip():
            role = "open"  # 'a','b'
        if role == "open" and _ELISION.match(text, offset + 1):
            role = None
        if role == "open":
            if opener >= 0 > closed:
                yield Flaw("maybe unclosed", ((opener, opener + 1),), sure=False)
            opener, closed = offset, -1
        elif opener >= 0 and role:
            if closed < 0:
                yield Flaw("whole", ((opener, opener + 1), (offset, offset + 1)), sure=False)
            closed = offset
            if role == "close":
                opener, closed = -1, -1
        elif role == "close":
            yield Flaw("maybe unopened", ((offset, offset + 1),), sure=False)
    if opener >= 0 > closed:
        yield Flaw("maybe unclosed", ((opener, opener + 1),), sure=False)


def _single_role(
    before: str, mark: str, after: str
) -> Literal["open", "close", "may close"] | None:
    """Return what a single mark does, by the characters beside it."""
    ends = not after.strip() or after in ENDS_BEFORE + ")]}"
    if before in OPENS_AFTER and before and ends:
        return "may close"  # 'https://'
    if not before.strip() or before in OPENS_AFTER:
        return "open" if mark != "’" and after.strip() else None
    if mark == "‘":
        return "may close" if ends else None
    return "close" if before in ENDS_BEFORE else "may close"
