"""Which text was made from which, as files of pairs tell it when they are put together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def parents_of(
    keys: Iterable[str], pairs: Iterable[tuple[str, str | None]]
) -> dict[str, str | None]:
    """Return the parent of each key, from pairs of a text and what one file takes it to come from.

    Keys stand as they came but for those whose parent came later: they follow it.

    Of fa→en, fa→ru and ru→en the longest way is the chain: en comes from ru. A pair that would
    close a circle says nothing: what was said first counts.
    """
    said: dict[str, list[str]] = {key: [] for key in keys}
    for key, parent in pairs:
        if parent is not None and parent != key and key not in _ancestors(parent, said):
            said[key].append(parent)
    depths: dict[str, int] = {}
    ordered = sorted(said, key=lambda one: _depth(one, said, depths))
    return {key: max(said[key], key=depths.__getitem__, default=None) for key in ordered}


def _ancestors(key: str, said: Mapping[str, list[str]]) -> set[str]:
    found = {key}
    waiting = [key]
    while waiting:
        new = set(said[waiting.pop()]) - found
        found |= new
        waiting += new
    return found


def _depth(key: str, said: Mapping[str, list[str]], known: dict[str, int]) -> int:
    if key not in known:
        known[key] = max((1 + _depth(one, said, known) for one in said[key]), default=0)
    return known[key]
