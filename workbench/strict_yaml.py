"""YAML for humans, read strictly: every scalar stays text, nothing happens behind their back.

Refused with file:line:column: duplicate keys, tags, anchors and aliases, merge keys, nesting deeper
than ``MAX_DEPTH``, more than one document. The schema on top converts the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NoReturn

import yaml

from workbench.errors import InputError

MAX_DEPTH = 32

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Yaml:
    """A document read: ``value`` of dict, list and str, and where each part stands.

    ``places`` maps the path of a value, ``("witnesses", "fa", "from")``, to the 1-based
    (line, column) of its key, or of the value itself in a list.
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
    try:
        return _Reader(text, name).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise InputError(f"not YAML: {error.problem}", name or None, line, column) from None
    except yaml.reader.ReaderError as error:
        message = f"not YAML: {error.reason} at character {error.position}"
        raise InputError(message, name or None) from None


class _Reader:
    def __init__(self, text: str, name: str) -> None:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=loader)
        self.name = name
        self.places: dict[Path, tuple[int, int]] = {}

    def document(self) -> Yaml:
        next(self.events)
        event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            return Yaml(None, self.places, self.name)
        value = self.value(next(self.events), ())
        next(self.events)
        extra = next(self.events)
        if not isinstance(extra, yaml.StreamEndEvent):
            self.refuse(extra, "a second document begins here; keep one")
        return Yaml(value, self.places, self.name)

    def value(self, event: yaml.Event, path: Path) -> Any:
        if len(path) > MAX_DEPTH:
            self.refuse(event, f"nested more than {MAX_DEPTH} deep")
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self.refuse(event, "anchors and aliases are not allowed; write the text out")
        if getattr(event, "tag", None) not in (None, "!"):
            self.refuse(event, "tags are not allowed; write plain text")
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path)
        if not isinstance(event, yaml.ScalarEvent):
            self.refuse(event, "unexpected YAML")
        return str(event.value)

    def mapping(self, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(key := next(self.events), yaml.MappingEndEvent):
            name = self.value(key, path)
            if not isinstance(name, str):
                self.refuse(key, "a key must be plain text")
            if name == "<<" and isinstance(key, yaml.ScalarEvent) and not key.style:
                self.refuse(key, "merge keys are not allowed; write the entries out")
            if name in found:
                first = self.places[(*path, name)][0]
                self.refuse(key, f"{name!r} stands twice (first on line {first}); keep one")
            self.places[(*path, name)] = _place(key)
            found[name] = self.value(next(self.events), (*path, name))
        return found

    def sequence(self, path: Path) -> list[Any]:
        found: list[Any] = []
        while not isinstance(item := next(self.events), yaml.SequenceEndEvent):
            self.places[(*path, len(found))] = _place(item)
            found.append(self.value(item, (*path, len(found))))
        return found

    def refuse(self, event: yaml.Event, message: str) -> NoReturn:
        raise InputError(message, self.name or None, *_place(event))


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
