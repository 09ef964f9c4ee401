"""What is found out of an object when it is first asked for, and remembered by it."""

from __future__ import annotations

from functools import cached_property
from typing import TypeVar

Found = TypeVar("Found")


class once(cached_property[Found]):  # noqa: N801 - it is written as a decorator
    """``functools.cached_property`` without the lock that Python 3.11 takes for it.

    Finding out takes less than the lock does for most of what checks ask. Two threads that ask at
    the same time both find it out.
    """

    def __get__(self, instance: object, owner: type | None = None) -> Found:  # type: ignore[override]
        if instance is None:
            return self  # type: ignore[return-value]
        found: Found = self.func(instance)
        instance.__dict__[self.attrname] = found  # type: ignore[index]
        return found
