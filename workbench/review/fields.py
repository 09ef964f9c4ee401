"""Fields of a journal's record; ValueError says which one is not as it should be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def text(record: Mapping[str, Any], key: str) -> str:
    """Return a text that must be there."""
    value = record.get(key)
    if not isinstance(value, str) or not value:
        raise ValueError(f"{key} is missing")
    return value


def text_or_none(record: Mapping[str, Any], key: str) -> str | None:
    """Return a text that may be missing."""
    return None if record.get(key) is None else text(record, key)


def number_or_none(record: Mapping[str, Any], key: str) -> int | None:
    """Return a whole number that may be missing."""
    value = record.get(key)
    if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
        raise ValueError(f"{key} is not a number")
    return value
