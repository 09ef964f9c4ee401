"""Calendar arithmetic against the standard library, jdatetime and convertdate."""

import datetime

import jdatetime  # type: ignore[import-untyped]
import pytest
from convertdate import islamic, persian  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from workbench.values.dates import calendar
from workbench.values.dates.calendar import Calendar

CALENDARS = st.sampled_from(["gregorian", "solar", "lunar"])
ORDINALS = st.integers(-1_000_000, 1_500_000)
NOT_AT_THE_EQUINOX = {1243, 1255, 1259, 1267, 1271, 1276}


@pytest.mark.parametrize(
    ("gregorian", "solar"),
    [
        ((1985, 12, 26), (1364, 10, 5)),  # the date of the letter
        ((1979, 2, 11), (1357, 11, 22)),  # the revolution
        ((1981, 6, 28), (1360, 4, 7)),
        ((1925, 3, 21), (1304, 1, 1)),  # the first year of the calendar in law
        ((2025, 3, 20), (1403, 12, 30)),  # leap, where the cycle of 2820 years errs
        ((2021, 3, 21), (1400, 1, 1)),
    ],
)
def test_days_people_remember(gregorian: tuple[int, int, int], solar: tuple[int, int, int]) -> None:
    assert calendar.day("solar", *solar) == datetime.date(*gregorian).toordinal()
    assert calendar.date("solar", datetime.date(*gregorian).toordinal()) == solar


def test_every_solar_hijri_month_of_300_years_begins_with_jdatetime() -> None:
    for year in range(1200, 1501):
        for month in range(1, 13):
            theirs = jdatetime.date(year, month, 1).togregorian().toordinal()
            assert calendar.day("solar", year, month) == theirs


def test_solar_hijri_years_begin_at_the_equinox() -> None:
    # The oracle is slow: some of the years, and those known to fail.
    for year in sorted({*range(1200, 1501, 13), *NOT_AT_THE_EQUINOX}):
        theirs = datetime.date(*persian.to_gregorian(year, 1, 1)).toordinal()
        assert (calendar.day("solar", year) == theirs) == (year not in NOT_AT_THE_EQUINOX)


@given(st.integers(1, datetime.date.max.toordinal()))
def test_gregorian_is_the_standard_library(ordinal: int) -> None:
    theirs = datetime.date.fromordinal(ordinal)
    assert calendar.date("gregorian", ordinal) == (theirs.year, theirs.month, theirs.day)
    assert calendar.day("gregorian", theirs.year, theirs.month, theirs.day) == ordinal


@given(st.integers(227_015, 800_000))
def test_lunar_hijri_is_convertdate(ordinal: int) -> None:
    theirs = datetime.date.fromordinal(ordinal)
    expected = islamic.from_gregorian(theirs.year, theirs.month, theirs.day)
    assert calendar.date("lunar", ordinal) == expected


def test_every_lunar_hijri_month_of_1500_years_begins_with_convertdate() -> None:
    for year in range(1, 1501):
        for month in range(1, 13):
            theirs = datetime.date(*islamic.to_gregorian(year, month, 1)).toordinal()
            assert calendar.day("lunar", year, month) == theirs


@given(CALENDARS, ORDINALS)
def test_there_and_back(which: Calendar, ordinal: int) -> None:
    year, month, day = calendar.date(which, ordinal)
    assert 1 <= month <= 12
    assert 1 <= day <= calendar.month_length(which, year, month)
    assert calendar.day(which, year, month, day) == ordinal


@given(CALENDARS, st.integers(-3000, 3000), st.integers(1, 12))
def test_months_follow_each_other(which: Calendar, year: int, month: int) -> None:
    length = calendar.day(which, year, month + 1) - calendar.day(which, year, month)
    assert length == calendar.month_length(which, year, month)
