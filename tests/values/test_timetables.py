"""What may be hours of the day where no word says so, and numbers as well."""

import pytest

from workbench.values import read_values


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        # two numbers or a time, one number or a time, a span of numbers or of times
        ("en", "Departures 7:10", ["07:10", "19:10", "430 s"]),
        ("en", "Departures 7.10", ["7.1", "07:10", "19:10"]),
        ("ru", "Отправление 16.43", ["16.43", "16:43"]),
        ("fa", "حرکت ۶:۰۸", ["06:08", "18:08", "368 s"]),
        ("en", "8 to 12", ["8..12"]),
        ("ru", "8–12 часов", ["8..12 h"]),
        # an hour without a word for it
        ("en", "at seven sharp", ["7", "07:00", "19:00"]),
        ("ru", "ровно в семь", ["7", "07:00", "19:00"]),
        ("fa", "نزدیک یازده و ربع", ["11.25", "11:15", "23:15"]),
        ("en", "seven horses", ["7"]),
        # what ends a text stands before nothing that begins it
        ("en", "Seven horses ran.", ["7"]),
        ("ru", "16.43-", ["16.43", "16:43"]),
        ("ru", "10.06 -", ["10.06", "10:06", "22:06"]),
        # what says more stands
        ("en", "from 8 to 12 June", ["06-08", "06-12"]),
        ("fa", "از ۱۸ تا ۲۲ خرداد", ["03-18 SH (06-07..06-09)", "03-22 SH (06-11..06-13)"]),
        ("en", "7.10%, $7.10", ["7.1%", "7.1 USD"]),
        ("ru", "8–12 км", ["8..12 km"]),
    ],
)
def test_what_may_be_a_time_keeps_its_candidates(lang: str, text: str, expected: list[str]) -> None:
    assert [one.shown for value in read_values(text, lang) for one in value.readings] == expected


@pytest.mark.parametrize(
    "text", ["25.21", "7:61", "1:100", "3:5", "4.7.10", "10:30:99", "30 to 40"]
)
def test_what_is_no_hour_is_no_time(text: str) -> None:
    values = [one for value in read_values(text, "en") for one in (value, *value.ends)]
    assert all(reading.unit != "min" for value in values for reading in value.readings)


def test_what_may_be_a_time_has_its_two_numbers_as_well() -> None:
    (verse,) = read_values("John 3:16", "en")
    assert [end.readings[0].shown for end in verse.ends] == ["3", "16"]
    (span,) = read_values("open 8.30–12.15", "en")
    ends = [[one.shown for one in end.readings] for end in span.ends]
    assert ends == [["8.3", "08:30", "20:30"], ["12.15", "12:15", "00:15"]]
