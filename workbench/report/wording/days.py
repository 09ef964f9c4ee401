"""Days in words, in the calendars a language's readers use."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from workbench.values import calendar


def day_in_words(day: date, manner: Mapping[str, Any]) -> str:
    """Return a day as the ``dates`` of a language say it, its digits ASCII.

    Where the language counts by the Solar Hijri calendar as well, both dates are given.
    """
    gregorian = _said(day.year, day.month, day.day, manner["months"], manner["day"])
    if "solar months" not in manner:
        return gregorian
    solar = _said(*calendar.date("solar", day.toordinal()), manner["solar months"], manner["day"])
    return str(manner["both"].format(solar=solar, gregorian=gregorian))


def _said(year: int, month: int, day: int, months: list[str], form: str) -> str:
    return form.format(day=day, month=months[month - 1], year=year)
