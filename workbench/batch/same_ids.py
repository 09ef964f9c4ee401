"""Ids that more than one document has; of each only eight bytes are kept."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable
from hashlib import blake2b
from itertools import pairwise


class SameIds:
    """Takes the ids of documents one by one and tells which came more than once."""

    def __init__(self) -> None:
        self._digests = array("Q")

    def add(self, identity: str) -> None:
        """Take the id of one more document; a record whose id cannot be told has an empty one."""
        if identity:
            self._digests.append(_digest(identity))

    def found(self, again: Callable[[], Iterable[str]]) -> list[str]:
        """Return the shared ids in the order of their first documents.

        ``again`` gives all ids once more; it is called only where some are shared.
        """
        shared = {one for one, other in pairwise(sorted(self._digests)) if one == other}
        if not shared:
            return []
        return list(dict.fromkeys(one for one in again() if one and _digest(one) in shared))


def _digest(identity: str) -> int:
    return int.from_bytes(blake2b(identity.encode("utf-8", "replace"), digest_size=8).digest())
