"""The records of a journal in the order in which they were made, though git merged it of two.

Each record names the one that stood before it when it was made (``follows``). Two machines that go
on from one record make two chains; their records are put in the order of time, but never one before
that which it follows, whatever the clocks say.
"""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from workbench.store import Record


def in_order(records: Sequence[Record]) -> list[Record]:
    """Return records with what came before first, and each once though it stands there twice.

    The lines may stand in any order if records say what they follow; one that does not say, as the
    first ones did not, or names a record that is not there, follows the line before it.
    """
    records = _each_once(records)
    by_id = {str(record.value["id"]): n for n, record in enumerate(records) if "id" in record.value}
    next_of: dict[int, list[int]] = {}
    ready: list[tuple[str, str, int]] = []
    for number, record in enumerate(records):
        before = by_id.get(str(record.value.get("follows")), number - 1)
        if before < 0:
            ready.append(_key(record, number))
        else:
            next_of.setdefault(before, []).append(number)
    heapify(ready)
    found = []
    while ready:
        *_, number = heappop(ready)
        found.append(number)
        for follower in next_of.get(number, ()):
            heappush(ready, _key(records[follower], follower))
    # Records that follow each other in a circle, which no session of ours makes.
    found += sorted({*range(len(records))} - {*found})
    return [records[number] for number in found]


def _each_once(records: Sequence[Record]) -> list[Record]:
    seen: dict[str, Record] = {}
    kept = []
    for record in records:
        name = record.value.get("id")
        same = seen.setdefault(name, record) if isinstance(name, str) else record
        if same is record or same.value != record.value:
            kept.append(record)
    return kept


def _key(record: Record, number: int) -> tuple[str, str, int]:
    return str(record.value.get("time", "")), str(record.value.get("id", "")), number
