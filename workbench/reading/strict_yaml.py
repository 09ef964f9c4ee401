"""YAML for humans, read strictly: every scalar stays text, nothing happens behind their back.

Refused with file:line:column: duplicate keys, tags, anchors and aliases, merge keys, nesting deeper
than ``MAX_DEPTH``, more than one document, hidden control characters. The schema on top converts
the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NoReturn

import yaml
from yaml import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from workbench.errors import InputError

MAX_DEPTH = 32

Path = tuple[str | int, ...]

# Only events are taken from the parser: composing nodes of deep nesting crashes libyaml.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# What YAML does not allow, and what it takes for line ends where editors show none.
_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")

# Spaces that look like indentation, as word processors and web pages have them.
_ODD_INDENT = re.compile("[ \t]*([\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000])")

# What the parsers say, libyaml's and PyYAML's own, and what to do about it.
_ADVICE = (
    ("cannot start any token", "indent with spaces, not tabs, and put @, ` or % in quotes"),
    ("tab character", "indent with spaces, not tabs"),
    (
        "mapping values are not allowed",
        "put text with a colon in it in quotes, and see whether the line above lacks a space after"
        " its colon or is indented otherwise",
    ),
    ("expected ',' or", "close the bracket, or put the text in quotes"),
    ("unexpected end of stream", "close the quotes"),
    ("unknown escape", "write the backslash twice, or use single quotes"),
    ("escape", "write the character itself"),
    ("expected", "check the indentation, the quotes and the colon"),
    ("could not find", "check the indentation, the quotes and the colon"),
)


@dataclass(frozen=True, slots=True)
class Yaml:
    """A document read: ``value`` of dict, list and str, and where each part stands.

    ``value`` is None for an empty document. ``marks`` maps the path of a value,
    ``("witnesses", "fa", "from")``, to the mark of its key, or of the value itself in a list.
    """

    value: Any
    marks: dict[Path, Any] = field(default_factory=dict)
    name: str = ""

    def place(self, path: Path) -> tuple[int, int]:
        """Return the 1-based line and column of ``path``, or of the nearest parent there is."""
        while path and path not in self.marks:
            path = path[:-1]
        return _place(self.marks.get(path))


def load(text: str, name: str = "") -> Yaml:
    """Read one YAML document; ``name`` is the file's, for messages.

    Raises InputError with line and column for whatever is not plain mappings, lists and text.
    """
    if hidden := _HIDDEN.search(text):
        at = hidden.start()
        message = f"a hidden character, U+{ord(text[at]):04X}, stands here; take it out"
        line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
        raise InputError(message, name or None, line, column)
    try:
        return _Reader(text, name).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        for number, before in enumerate(text.split("\n")[: place[0]], 1):
            if odd := _ODD_INDENT.match(before):
                message = f"the line is indented with U+{ord(odd[1]):04X}; write plain spaces"
                raise InputError(message, name or None, number, odd.start(1) + 1) from None
        problem = error.problem or "it cannot be read"
        advice = next((advice for said, advice in _ADVICE if said in problem), "put it in quotes")
        raise InputError(f"not YAML: {problem}; {advice}", name or None, *place) from None
    except (ValueError, OverflowError):
        # PyYAML's own parser, on an escape beyond the last character there is.
        message = "not YAML: an escape names no character; write the character itself"
        raise InputError(message, name or None) from None


class _Reader:
    def __init__(self, text: str, name: str) -> None:
        self.next: Callable[[], Any] = _LOADER(text).get_event
        self.name = name
        # What is no control character in the text becomes one by an escape alone.
        self.has_escapes = "\\" in text
        self.marks: dict[Path, Any] = {}

    def document(self) -> Yaml:
        self.next()
        if isinstance(self.next(), StreamEndEvent):
            return Yaml(None, self.marks, self.name)
        value = self.value(self.next(), ())
        self.next()
        extra = self.next()
        if not isinstance(extra, StreamEndEvent):
            self.refuse(extra, "a second document begins here; keep one")
        return Yaml(value, self.marks, self.name)

    def value(self, event: Any, path: Path) -> Any:
        if len(path) > MAX_DEPTH:
            self.refuse(event, f"nested more than {MAX_DEPTH} deep; write it flatter")
        if isinstance(event, ScalarEvent):
            return self.text(event)
        if isinstance(event, AliasEvent) or event.anchor or event.tag:
            self.refuse_odd(event)
        return self.mapping(path) if isinstance(event, MappingStartEvent) else self.sequence(path)

    def text(self, event: Any) -> str:
        if not isinstance(event, ScalarEvent):
            self.refuse_odd(event)
            self.refuse(event, "a key must be plain text; put it in quotes")
        if event.anchor or event.tag:
            self.refuse_odd(event)
        value: str = event.value
        if self.has_escapes and (control := _CONTROL.search(value)):
            code = ord(control[0])
            self.refuse(event, f"control characters are not allowed (U+{code:04X}); take it out")
        return value

    def mapping(self, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(key := self.next(), MappingEndEvent):
            name = self.text(key)
            place = (*path, name)
            if name == "<<" and not key.style:
                self.refuse(key, "merge keys are not allowed; write the entries out")
            if name in found:
                first = self.marks[place].line + 1
                self.refuse(key, f"{name!r} stands twice (first on line {first}); keep one")
            self.marks[place] = key.start_mark
            found[name] = self.value(self.next(), place)
        return found

    def sequence(self, path: Path) -> list[Any]:
        found: list[Any] = []
        while not isinstance(item := self.next(), SequenceEndEvent):
            place = (*path, len(found))
            self.marks[place] = item.start_mark
            found.append(self.value(item, place))
        return found

    def refuse_odd(self, event: Any) -> None:
        """Refuse what has an anchor, is an alias, or has a tag but "!", which says nothing."""
        if isinstance(event, AliasEvent) or event.anchor:
            self.refuse(event, "anchors and aliases (&, *) are not allowed; write the text out")
        if event.tag not in (None, "!"):
            self.refuse(event, "tags (!) are not allowed; write plain text")

    def refuse(self, event: Any, message: str) -> NoReturn:
        raise InputError(message, self.name or None, *_place(event.start_mark))


def _place(mark: Any) -> tuple[int, int]:
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
