"""Places of a program's message that its words are put into: ``$1``, ``%1``.

They look like an amount and a percentage, and are numbered from one. What stands in every text of
a bead letter by letter says the same in all of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from workbench.segmentation.page_numbers import blanked
from workbench.values.numerals.lexicon import lexicon

_PARAMETER = re.compile(r"(?<![\w$%])[$%]([1-9]\d?)(?!\d|[.,٫٬/:–-]\d)")
_NEXT_WORD = re.compile(r"\W{0,3}([^\W\d_]+)")
_FIRST = "1"


def without_parameters(
    prose: Mapping[str, str], stored: Mapping[str, str], langs: Mapping[str, str]
) -> Mapping[str, str]:
    """Return the texts of a bead as they read on, as long, without the parameters all texts have.

    ``stored`` are the texts as they stand: there a parameter may be, ``{{PLURAL:$1|…}}``, that is
    not read.
    """
    found = {key: _parameters(text, langs[key]) for key, text in stored.items() if text.strip()}
    marks = [frozenset(one.values()) for one in found.values()]
    shared = frozenset.intersection(*marks) if marks else frozenset()
    if len(shared) < 2 and not any(mark[1:] == _FIRST for one in marks for mark in one):
        return prose
    return {
        key: blanked(text, (span for span, mark in found.get(key, {}).items() if mark in shared))
        for key, text in prose.items()
    }


def _parameters(text: str, lang: str) -> Mapping[tuple[int, int], str]:
    """Return the marks that may be parameters, by their spans: no "$5 million" is one."""
    if "$" not in text and "%" not in text:
        return {}
    lex = lexicon(lang)
    found: dict[tuple[int, int], str] = {}
    for match in _PARAMETER.finditer(text):
        word = _NEXT_WORD.match(text, match.end())
        scaled = (
            word and (low := word[1].lower()) and (low in lex.scales or low in lex.abbreviations)
        )
        if not scaled:
            found[match.span()] = match[0]
    return found
