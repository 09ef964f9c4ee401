"""What is half a measure by how it begins: полстакана, пол-литра, пол чайной ложки."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

_SHORT = 2  # letters of an abbreviation


def halved(data: Mapping[str, Any], section: str) -> Iterator[tuple[str, str]]:
    """Yield such forms of the measures in a section of a language's data, with the measure's key.

    What is listed with its number already is left out, and what only looks like a half.
    """
    prefixes, endings = data.get("half prefixes", ()), tuple(data.get("halved endings", ()))
    listed = {form for forms in (data.get("quantities") or {}).values() for form in forms}
    listed.update(data.get("not halves", ()))
    for key, forms in (data.get(section) or {}).items() if prefixes else ():
        for form in forms:
            first, *others = form.split()
            if not first.endswith(endings) or not "".join((first, *others)).isalpha():
                continue
            marks = ("", "-", " ") if len(first) > _SHORT else ()
            halves = (f"{prefix}{mark}{form}" for prefix in prefixes for mark in marks)
            yield from ((half, key) for half in halves if half not in listed)
