"""Brackets and quotation marks deleted or mismatched, where the line has them in pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from benchmarks.divergences.corpora import Corpus
from benchmarks.divergences.edits import Change, replace

PAIR = re.compile(r"\([^()\[\]]{3,}\)|\[[^()\[\]]{3,}\]")
QUOTED = re.compile(r"«[^«»]{3,}»|“[^“”]{3,}”|\"[^\"]{3,}\"")
CROSSED = {")": "]", "]": ")"}


def bracket(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Delete one bracket of a pair, or close with the wrong one."""
    del chance
    text = corpus.lines[lang][line]
    marks = re.sub(r"[^()\[\]]", "", text)
    if marks.count("(") != marks.count(")") or marks.count("[") != marks.count("]"):
        return
    for match in PAIR.finditer(text):
        first, last = match.start(), match.end() - 1
        yield replace("deleted", text, (first, first + 1), "")
        yield replace("deleted", text, (last, last + 1), "")
        yield replace("mismatched", text, (last, last + 1), CROSSED[text[last]])


def quote(corpus: Corpus, lang: str, line: int, chance: Random) -> Iterator[Change]:
    """Delete one quotation mark of a pair."""
    del chance
    text = corpus.lines[lang][line]
    even = text.count('"') % 2 == 0
    if not even or text.count("«") != text.count("»") or text.count("“") != text.count("”"):
        return
    for match in QUOTED.finditer(text):
        first, last = match.start(), match.end() - 1
        yield replace("opening", text, (first, first + 1), "")
        yield replace("closing", text, (last, last + 1), "")
