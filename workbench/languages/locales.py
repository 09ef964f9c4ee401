"""What CLDR has of a language without word lists, as sections of a language's file would say it.

The table ``cldr.tsv`` is made by ``python -m benchmarks.locale_data``. It is not enough to read
what a text says in words; a date with a month's name in it can be read, and ``3,5 Millionen``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from workbench.package import package_file

_MONTHS = tuple(map(str, range(1, 13)))


def locale_data(code: str) -> dict[str, Any]:
    """Return the sections ``numerals`` and ``calendar`` of a language, empty if nothing is known.

    What follows digits is read, and a month beside a day or a year; nothing else is.
    """
    row = _row(code)
    if row is None:
        return {}
    months = {number: row[number].split("|") for number in _MONTHS}
    signs = dict(zip(("year", "month", "day"), row["date signs"].split("|"), strict=False))
    scales = (scale.split("=") for scale in row["scales"].split(";") if scale)
    links = [link for link in row["links"].split("|") if link]
    named = [form for forms in months.values() for form in forms]
    decimal = row["comma"] == "decimal"
    return {
        "numerals": {
            "comma": "decimal" if decimal else "grouping",
            "stop": "grouping" if decimal else "decimal",
            "abbreviations": {number: words.split("|") for number, words in scales},
            "dotted_before": named if "." in links else [],
        },
        "calendar": {
            "numeric order": [row["numeric order"]],
            "gregorian months": months,
            "bound months": named,
            "links": links,
            "date signs": {part: sign.split("/") for part, sign in signs.items() if sign},
            "year first": "yes",
        },
    }


def _row(code: str) -> Mapping[str, str] | None:
    """Return the row of a language; those of all others are not read."""
    columns, *rows = _lines()
    row = next((row for row in rows if row.startswith(f"{code}\t")), None)
    return dict(zip(columns.split("\t"), row.split("\t"), strict=True)) if row else None


@cache
def _lines() -> Sequence[str]:
    return package_file("languages", "cldr.tsv").read_text(encoding="utf-8").splitlines()
