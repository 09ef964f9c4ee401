"""What ``score --json`` writes: its records, figures to four digits."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from workbench.commands.common.output import write_lines

Record = dict[str, Any]


def write_records(records: Iterable[Record], output: Path | None) -> None:
    """Write records as JSON Lines to ``output``, or to stdout where it is None or ``-``."""
    from workbench.formats.records import to_json

    # No more digits of a figure mean anything.
    rounded = (
        json.loads(json.dumps(one), parse_float=lambda text: round(float(text), 4))
        for one in records
    )
    write_lines(map(to_json, rounded), output)
