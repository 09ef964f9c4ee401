"""A YAML file read section by section, each when it is first asked for.

The word lists of a language are long, and most commands need few of them: to segment a Russian text
takes a twentieth of what is known of Russian.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from workbench.reading import strict_yaml

_KEY = re.compile(r"^([^\s#:][^:\n]*):", re.MULTILINE)


class Sections(Mapping[str, Any]):
    """The mapping in a YAML text; its keys stand at the beginning of lines, and nothing else does.

    What ``besides`` has of a section stands there as well, unless the text says otherwise.
    Raises InputError where a section that is asked for is no strict YAML.
    """

    def __init__(self, text: str, name: str, besides: Mapping[str, Any] = {}) -> None:
        keys = list(_KEY.finditer(text))
        ends = [*(key.start() for key in keys[1:]), len(text)]
        self._name = name
        self._text = text
        self._places = {key[1]: (key.start(), end) for key, end in zip(keys, ends, strict=True)}
        self._besides = besides
        self._read: dict[str, Any] = {}

    def __getitem__(self, key: str) -> Any:
        if key not in self._read:
            self._read[key] = self._section(key)
        return self._read[key]

    def _section(self, key: str) -> Any:
        if key not in self._places:
            return self._besides[key]
        start, end = self._places[key]
        # Messages name the line of the file.
        before = "\n" * self._text.count("\n", 0, start)
        section = strict_yaml.load(before + self._text[start:end], self._name).value[key]
        return {**self._besides[key], **section} if key in self._besides else section

    def __iter__(self) -> Iterator[str]:
        return iter({**self._places, **self._besides})

    def __len__(self) -> int:
        return len({**self._places, **self._besides})
