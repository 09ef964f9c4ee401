"""The YAML of word lists, read entry by entry: it has few of YAML's forms, and many entries.

Behind a key stands text, a list in brackets or a mapping that stands further in. To read that takes
a fraction of the time that ``strict_yaml`` does, which reads the same of it, and all else, and says
what is wrong.
"""

from __future__ import annotations

import re
from typing import Any

from workbench.reading.strict_yaml import HIDDEN

# What is text to YAML whatever stands around it: no sign begins it, or stands in it, that means
# something there, and no space ends it.
_BEGIN = r"(?:[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-(?=[^\W_]))"
_LETTERS = r"[^\n:#]*+"
_TEXT = rf"{_BEGIN}{_LETTERS}(?:(?::(?=\S)|(?<=\S)\#){_LETTERS})*+(?<![\s:])"
_QUOTED = r'"[^"\\\n]*+"'
_KEY = rf"(?:{_QUOTED}|(?![<.-]){_BEGIN}{_LETTERS}(?<!\s))"
_ITEM = rf"(?:{_QUOTED}|{_BEGIN}[^\n:\#,\[\]{{}}\"]*+)"
_APART = r"(?:,[ ]*+(?:\n(?P=inset)[ ]++)?+)"
_ENTRY = re.compile(
    rf"""
    (?P<inset>[ ]*+)
    ({_KEY}):
    (?:
        [ ]++({_TEXT}(?:\n(?P=inset)[ ]++{_TEXT})*+)
        |[ ]++({_QUOTED})
        |(?:\n(?P=inset))?+[ ]++(\[(?:{_ITEM}(?:{_APART}{_ITEM})*+)?+\])
        |[ ]++>-\n(
            (?P<block>(?P=inset)[ ]++)\S[^\n]*+(?<!\s)
            (?:\n(?P=block)\S[^\n]*+(?<!\s))*+
            (?!\s*\n(?P=block))
        )
        |[ ]++(\{{\}})
    )?+
    (?:\n(?:[ ]*+(?:\#[^\n]*+)?+\n)*+|\Z)
    """,
    re.VERBOSE,
)
_ITEMS = re.compile(_ITEM)
_GOES_ON = re.compile(r"\n *")
_NOTES = re.compile(r"(?: *(?:#[^\n]*)?\n)*")
_ODD = "\t\r\ufeff"
_DEEPEST = 8
_UP_TO_KEY = 2


def plain(text: str) -> dict[str, Any] | None:
    """Return the mapping in a text, None where anything in it is written in another form."""
    notes = _NOTES.match(text)
    if not notes or HIDDEN.search(text) or any(sign in text for sign in _ODD):
        return None
    whole: dict[str, Any] = {}
    # The mappings that an entry may stand in, the innermost last, and how far in their entries are.
    within: list[tuple[int, dict[str, Any]]] = []
    begun: dict[str, Any] | None = whole
    at = notes.end()
    while at < len(text):
        if not (entry := _ENTRY.match(text, at)):
            return None
        at = entry.end()
        inset, key, said, quoted, items, folded, *_ = entry.groups()
        value: Any = {}
        if said or folded:
            value = _whole(said or folded.lstrip())
        elif quoted or items:
            value = _unquoted(quoted) if quoted else [*map(_unquoted, _ITEMS.findall(items))]
        if begun is not None:
            if len(within) == _DEEPEST or (within and len(inset) <= within[-1][0]):
                return None
            within.append((len(inset), begun))
        while within and within[-1][0] > len(inset):
            within.pop()
        key = _unquoted(key)
        if not within or within[-1][0] < len(inset) or key in within[-1][1]:
            return None
        within[-1][1][key] = value
        # Where there is nothing behind the key, not even braces, a mapping begins.
        begun = value if entry.lastindex == _UP_TO_KEY else None
    return whole if begun is None else None


def _whole(text: str) -> str:
    return _GOES_ON.sub(" ", text) if "\n" in text else text


def _unquoted(said: str) -> str:
    return said[1:-1] if said[0] == '"' else said.rstrip()
