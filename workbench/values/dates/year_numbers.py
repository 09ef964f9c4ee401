"""Which years a number may mean, in an era or by its digits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from workbench.values.dates.calendar import Calendar, Year
from workbench.values.dates.words import DateWords, Era

FIRST_YEAR, LAST_YEAR = 1000, 2200
# Years that may be Gregorian or Solar Hijri.
HIJRI_YEARS = range(1200, 1451)
# Iran counted in lunar years until 1925.
_LAST_LUNAR = 1345
_FAR_YEAR = 2050  # no year of two digits means a later one
# The year before the first of eras whose years begin within one of ours: the Creation as Byzantium
# counted it and as the Jews do, the Buddha, Seleucus, Yazdegerd III.
_BEGAN: Mapping[Era, int] = {
    "byzantine": -5508,
    "jewish": -3760,
    "buddhist": -543,
    "seleucid": -311,
    "yazdegerdi": 632,
}
_IMPERIAL = 1180  # the calendar of Cyrus, 1976-1978: 2535 is 1355 SH


def years_of(digits: str, era: Era | None, words: DateWords) -> tuple[Year, ...]:
    """Return the years that a run of two to four digits may mean, likeliest first."""
    number = int(digits)
    if era:
        return in_era(number, era)
    if len(digits) == 2:
        short = [(which, base + number) for which, base in words.short_years]
        return tuple(year for year in short if year[1] < _FAR_YEAR)
    if number < HIJRI_YEARS.start and words.solar_home:
        return (("gregorian", number), ("lunar", number))
    if number not in HIJRI_YEARS:
        return (("gregorian", number),)
    years: tuple[Year, ...] = (("gregorian", number), ("solar", number))
    if not words.solar_home:
        return years
    return (*reversed(years), ("lunar", number)) if number < _LAST_LUNAR else years[::-1]


def in_era(number: int, era: Era) -> tuple[Year, ...]:
    """Return the years that a number means in an era."""
    if era == "before christ":
        return (("gregorian", 1 - number),)
    if era == "hijri":
        return (("lunar", number), ("solar", number))
    if era in _BEGAN:
        began = _BEGAN[era]
        return (("gregorian", number + began), ("gregorian", number + began - 1))
    if era == "imperial":
        return (("solar", number - _IMPERIAL),)
    if era == "solar" and number < 100:
        return (("solar", 1300 + number),)  # the first century is not meant
    return ((cast(Calendar, era), number),)
