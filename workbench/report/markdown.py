"""Untrusted text in Markdown: nothing in it is markup, and no direction leaks out of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.languages import Language, language
from workbench.message import Message
from workbench.report.spans import Spans, parted
from workbench.report.wording import FSI, PDI, Wording
from workbench.visible import visible

# What CommonMark and GitHub's tables, strike-through and formulas give a meaning to.
_MARKUP = re.compile(r"[\\`*_{}\[\]<>()#!|~&$]")
# GitHub makes a link of a bare address, unless its beginning is broken.
_ADDRESS = re.compile(r"(?i)(?<=\bwww)\.|:(?=//)")
_BLOCK = re.compile(r"^([-+=]|\d{1,9}(?=\.))")
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def text(raw: str, words: Wording | None = None) -> str:
    """Return text on one line that renders as itself, isolated if it has right-to-left letters.

    In a report that runs from right to left all text is: else 1985-12-26 would read 26-12-1985.
    """
    line = _one_line(raw).strip()
    return _isolated(_block_safe(_escaped(line)), _is_rtl(words) or bool(_RTL.search(line)))


def code(raw: str, words: Wording | None = None) -> str:
    """Return text as a code span, in which nothing has a meaning. Not for bars in table cells.

    In a report that runs from right to left every span is isolated.
    """
    line = _one_line(raw).strip()
    return _fenced(_isolated(line, _is_rtl(words) or bool(_RTL.search(line)))) if line else ""


def said(sentence: Message, words: Wording) -> str:
    """Return one of our sentences, on one line; what it quotes renders as itself."""
    rtl = _is_rtl(words)

    def quote(raw: str) -> str:
        line = _one_line(raw)
        return _isolated(_escaped(line), rtl)

    line = _block_safe(words.say(sentence, quote, _escaped).strip())
    return _isolated(line, not rtl and bool(_RTL.search(line)))


def quoted(raw: str, lang: str, spans: Spans = (), isolate: bool = False) -> str:
    """Return a passage as a block quotation in its direction, the spans of evidence as code."""
    pieces = ((_fenced if lit else _escaped)(_one_line(part)) for part, lit in parted(raw, spans))
    line = _block_safe("".join(pieces).strip())
    return f"> {_isolated(line, isolate or _is_rtl(language(lang)) or bool(_RTL.search(line)))}"


def row(cells: Sequence[str]) -> str:
    """Return a table row."""
    return f"| {' | '.join(cells)} |"


def _one_line(raw: str) -> str:
    return re.sub(r"\s+", " ", visible(raw))


def _escaped(line: str) -> str:
    return _ADDRESS.sub(r"\\\g<0>", _MARKUP.sub(r"\\\g<0>", line))


def _block_safe(line: str) -> str:
    """Return a line that opens no list, rule or heading."""
    start = _BLOCK.match(line)
    if start is None:
        return line
    cut = 0 if line[0] in "-+=" else start.end()
    return f"{line[:cut]}\\{line[cut:]}"


def _fenced(line: str) -> str:
    if not line:
        return ""
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", line)), default=0))
    # One space on each side is taken off again, which keeps back quotes and spaces at the ends.
    pad = " " if line[0] in "` " or line[-1] in "` " else ""
    return f"{fence}{pad}{line}{pad}{fence}"


def _is_rtl(directed: Wording | Language | None) -> bool:
    return directed is not None and directed.direction == "rtl"


def _isolated(line: str, needed: bool) -> str:
    return f"{FSI}{line}{PDI}" if needed and line else line
