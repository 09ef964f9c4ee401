"""Limits, said with a "not" and without: ``says_limits(said, negated, plain)``.

"No longer than a month" is "within a month", «не раньше трёх недель» is "at least three weeks", and
"no way but this" is "only this way": where some texts deny that a limit is passed, others say what
lies within it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from workbench.checks.evidence.negation.negated import Negated
from workbench.text import fold
from workbench.words import word_data

_PAIRS = ("beyond", "within"), ("short of", "at least"), ("other than", "only")


def says_limits(
    said: Mapping[str, Negated],
    langs: Mapping[str, str],
    negated: Sequence[str],
    plain: Sequence[str],
) -> bool:
    """Tell whether all that some texts negate are limits that the others say without a "not"."""
    return any(
        all(0 < said[key].times <= _times(said[key], langs[key], denied) for key in negated)
        and all(
            _times(said[key], langs[key], within) and not _times(said[key], langs[key], denied)
            for key in plain
        )
        for denied, within in _PAIRS
    )


def _times(said: Negated, lang: str, name: str) -> int:
    known = _limits(lang).get(name)
    return len(known.findall(said.text)) if known else 0


@cache
def _limits(lang: str) -> Mapping[str, re.Pattern[str]]:
    """Return what finds the words of each side of a limit."""
    listed: Mapping[str, Iterable[str]] = word_data(lang).get("negation", {}).get("limits", {})
    return {
        name: re.compile(rf"\b(?:{'|'.join(map(_form, phrases))})\b", re.IGNORECASE)
        for name, phrases in listed.items()
    }


def _form(phrase: str) -> str:
    """Return what matches a phrase; a * stands for the rest of a word."""
    form = re.escape(fold(phrase).text.casefold()).replace(r"\*", r"\w*")
    return "[ \u200c]".join(part.replace("\u200c", "[ \u200c]?") for part in form.split(r"\ "))
