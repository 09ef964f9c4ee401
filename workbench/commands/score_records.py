"""What ``score --json`` writes: its records, figures to four digits."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from workbench.commands.common.output import write_lines

Record = dict[str, Any]


def write_records(records: Iterable[Record], output: Path | None) -> None:
    """Write records as JSON Lines to ``output``, or to stdout where it is None or ``-``."""
    from workbench.formats.records import to_json

    write_lines((to_json(_rounded(record)) for record in records), output)


def _rounded(value: Any) -> Any:
    """Return a record with its figures to four digits: no more of them mean anything."""
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(one) for one in value]
    return value
