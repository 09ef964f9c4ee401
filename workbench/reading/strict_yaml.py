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

    ``value`` is None for an empty document. ``places`` maps the path of a value,
    ``("witnesses", "fa", "from")``, to the 1-based (line, column) of its key, or of the value
    itself in a list.
    """

    value: Any
    places: dict[Path, tuple[int, int]] = field(default_factory=dict)
    name: str = ""

    def place(self, path: Path) -> tuple[int, int]:
        """Return where ``path`` stands, or the nearest parent that is in the document."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, (1, 1))


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
        self.next: Callable[[], yaml.Event] = _LOADER(text).get_event
        self.name = name
        # What is no control character in the text becomes one by an escape alone.
        self.has_escapes = "\\" in text
        self.places: dict[Path, tuple[int, int]] = {}

    def document(self) -> Yaml:
        self.next()
        event = self.next()
        if isinstance(event, yaml.StreamEndEvent):
            return Yaml(None, self.places, self.name)
        value = self.value(self.next(), ())
        self.next()
        extra = self.next()
        if not isinstance(extra, yaml.StreamEndEvent):
            self.refuse(extra, "a second document begins here; keep one")
        return Yaml(value, self.places, self.name)

    def value(self, event: yaml.Event, path: Path) -> Any:
        if len(path) > MAX_DEPTH:
            self.refuse(event, f"nested more than {MAX_DEPTH} deep; write it flatter")
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self.text(event)
        self.check(event)
        if kind is yaml.MappingStartEvent:
            return self.mapping(path)
        return self.sequence(path)

    def text(self, event: yaml.Event) -> str:
        self.check(event)
        if type(event) is not yaml.ScalarEvent:
            self.refuse(event, "a key must be plain text; put it in quotes")
        value: str = event.value
        if self.has_escapes and (control := _CONTROL.search(value)):
            code = ord(control[0])
            self.refuse(event, f"control characters are not allowed (U+{code:04X}); take it out")
        return value

    def check(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self.refuse(event, "anchors and aliases (&, *) are not allowed; write the text out")
        if getattr(event, "tag", None) not in (None, "!"):
            self.refuse(event, "tags (!) are not allowed; write plain text")

    def mapping(self, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while type(key := self.next()) is not yaml.MappingEndEvent:
            name = self.text(key)
            if name == "<<" and not getattr(key, "style", None):
                self.refuse(key, "merge keys are not allowed; write the entries out")
            if name in found:
                first = self.places[(*path, name)][0]
                self.refuse(key, f"{name!r} stands twice (first on line {first}); keep one")
            self.places[(*path, name)] = _place(key)
            found[name] = self.value(self.next(), (*path, name))
        return found

    def sequence(self, path: Path) -> list[Any]:
        found: list[Any] = []
        while type(item := self.next()) is not yaml.SequenceEndEvent:
            self.places[(*path, len(found))] = _place(item)
            found.append(self.value(item, (*path, len(found))))
        return found

    def refuse(self, event: yaml.Event, message: str) -> NoReturn:
        raise InputError(message, self.name or None, *_place(event))


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
