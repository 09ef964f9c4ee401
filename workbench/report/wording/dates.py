"""Dates in words: ``1985-12-26`` is 26 December 1985, ``19th c.`` the 19th century."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from workbench.values.dates import calendar
from workbench.values.numerals.roman import roman

_ISO = re.compile(r"(-?\d{3,})-(\d\d)(?:-(\d\d))?", re.ASCII)
_YEARLESS = re.compile(r"(\d\d)-(\d\d)", re.ASCII)
_MONTH = re.compile(r"month (\d+)", re.ASCII)
_YEAR = re.compile(r"\d+", re.ASCII)
_OLD_YEAR = re.compile(r"(\d+) BC", re.ASCII)
_TWO_YEARS = re.compile(r"\d{3,4}/\d\d", re.ASCII)
_DECADE = re.compile(r"(\d+)s", re.ASCII)
_AGE = re.compile(r"((\d+)(?:st|nd|rd|th)) (c\.|millennium)( BC)?", re.ASCII)
_CLOCK = re.compile(r"\d\d:\d\d", re.ASCII)
_IN_ERA = re.compile(r"(.+) (SH|AH)")
_IN_BRACKETS = re.compile(r"([^()]+) \(([^()]+)\)")
_ERAS = {"SH": "solar", "AH": "lunar"}
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Dates:
    """How one language says them; ``data`` is its file, ``digits`` writes digits in its script."""

    data: Mapping[str, Any]
    digits: Callable[[str], str]

    def day(self, day: date) -> str:
        """Return a day in the calendars that readers of the language use."""
        gregorian = self._day("gregorian", day.year, day.month, day.day)
        if "both" not in self.data["dates"]:
            return gregorian
        solar = self._day("solar", *calendar.date("solar", day.toordinal()))
        return str(self.data["dates"]["both"]).format(solar=solar, gregorian=gregorian)

    def said(self, notation: str) -> str | None:
        """Return a date or a time of day in words; None where the notation is neither.

        A year alone is written as a number is, and is none.
        """
        if notation in _WEEKDAYS:
            return str(self.data["weekdays"][_WEEKDAYS.index(notation)])
        if _CLOCK.fullmatch(notation):
            return self.digits(notation)
        if found := _IN_BRACKETS.fullmatch(notation):
            return self._in_brackets(*found.groups())
        return self._in_era(notation) or self._from_to(notation)

    def _form(self, form: str, **fields: str) -> str:
        return str(self.data["values"][form]).format(**fields)

    def _in_brackets(self, outside: str, inside: str) -> str | None:
        said = self._in_era(outside) or self._from_to(outside)
        if said is None:
            return None
        if inside == "Julian":
            return self._form("julian", date=said)
        other = self._from_to(inside) or self._give_or_take(inside)
        return other and self._form("in brackets", date=said, other=other)

    def _from_to(self, notation: str) -> str | None:
        low, dots, high = notation.partition("..")
        if not dots or (_YEAR.fullmatch(low) and _YEAR.fullmatch(high)):
            return None
        first, last = self._part(low), self._part(high)
        return first and last and self._form("range in words", low=first, high=last)

    def _part(self, notation: str) -> str | None:
        return self.digits(notation) if _YEAR.fullmatch(notation) else self.said(notation)

    def _give_or_take(self, notation: str) -> str | None:
        day, _, days = notation.partition(" ± ")
        said = self._date("gregorian", day)
        return said and self._form("give or take", date=said, days=self.digits(days))

    def _in_era(self, notation: str) -> str | None:
        found = _IN_ERA.fullmatch(notation)
        if not found:
            return self._date("gregorian", notation)
        said, which = found[1], _ERAS[found[2]]
        if _YEAR.fullmatch(said):
            return self._form(which, date=self._form("year in era", year=self.digits(said)))
        date = self._date(which, said)
        # A day without a year is of no era.
        yearless = _YEARLESS.fullmatch(said) or _MONTH.fullmatch(said)
        return date if date is None or yearless else self._form(which, date=date)

    def _date(self, which: str, notation: str) -> str | None:
        if found := _ISO.fullmatch(notation):
            year, month, day = (None if part is None else int(part) for part in found.groups())
            return self._day(which, year or 0, month or 1, day)
        if found := _YEARLESS.fullmatch(notation):
            return self._day_of_month(which, *map(int, found.groups()))
        if found := _MONTH.fullmatch(notation):
            return self._month(which, int(found[1]), alone=True)
        if found := _OLD_YEAR.fullmatch(notation):
            return self._form("before christ", year=self.digits(found[1]))
        if found := _DECADE.fullmatch(notation):
            return self._form("decade", year=self.digits(found[1]))
        if found := _AGE.fullmatch(notation):
            return self._age(*found.groups())
        return self.digits(notation) if _TWO_YEARS.fullmatch(notation) else None

    def _age(self, ordinal: str, number: str, age: str, before: str | None) -> str:
        form = {"c.": "century", "millennium": "millennium"}[age]
        form += " before christ" if before else ""
        said = {"number": self.digits(number), "roman": roman(int(number))}
        return self._form(form, ordinal=ordinal, **said)

    def _day(self, which: str, year: int, month: int, day: int | None) -> str:
        """Return a day, or a month where ``day`` is None; year 0 is 1 BC."""
        fields = {
            "month": self._month(which, month),
            "alone": self._month(which, month, alone=True),
            "day": "" if day is None else self._plain(day),
            "year": self._plain(year if year > 0 else 1 - year),
        }
        form = "month of year" if day is None else "day"
        return self._form(form if year > 0 else f"{form} before christ", **fields)

    def _day_of_month(self, which: str, month: int, day: int) -> str:
        alone = self._month(which, month, alone=True)
        fields = {"month": self._month(which, month), "alone": alone}
        return self._form("day of month", day=self._plain(day), **fields)

    def _month(self, which: str, number: int, alone: bool = False) -> str:
        names = self.data["months"]
        without = self.data.get("months alone", {})
        return str((without if alone and which in without else names)[which][number - 1])

    def _plain(self, number: int) -> str:
        return self.digits(str(number))
