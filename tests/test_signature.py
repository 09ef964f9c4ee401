from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import UsageError
from workbench.signature import Setting, signature, source_date

FA, RU, EN = "1a2b3c4d" * 8, "5e6f7a8b" * 8, "9c0d1e2f" * 8


@pytest.mark.parametrize(
    ("settings", "witnesses", "expected"),
    [
        (
            {"align": "auto", "checks": "all", "conf": "medium", "kinds": "all"},
            {"fa": FA, "ru": RU, "en": EN},
            "workbench|v:0.1.0|align:auto|checks:all|conf:medium|kinds:all"
            "|fa:1a2b3c4d|ru:5e6f7a8b|en:9c0d1e2f",
        ),
        ({}, {"fa": FA}, "workbench|v:0.1.0|fa:1a2b3c4d"),
        ({"kinds": ()}, {}, "workbench|v:0.1.0|kinds:all"),
        ({"kinds": ("date", "amount")}, {}, "workbench|v:0.1.0|kinds:date,amount"),
        ({"segmented": True, "jobs": 4}, {}, "workbench|v:0.1.0|jobs:4|segmented:yes"),
        ({"segmented": False}, {}, "workbench|v:0.1.0|segmented:no"),
        ({"hop": "ru→en"}, {}, "workbench|v:0.1.0|hop:ru→en"),
        ({"glossary": "a|b:c d"}, {}, "workbench|v:0.1.0|glossary:a%7Cb%3Ac%20d"),
        ({"glossary": "واژه‌نامه"}, {}, "workbench|v:0.1.0|glossary:واژه%E2%80%8Cنامه"),
        ({"x": "\x1b[31m\u202e\ud800"}, {}, "workbench|v:0.1.0|x:%1B%5B31m%E2%80%AE%ED%A0%80"),
    ],
)
def test_signature(settings: dict[str, Setting], witnesses: dict[str, str], expected: str) -> None:
    assert signature(settings, witnesses, version="0.1.0") == expected


def test_order_of_settings_does_not_matter_and_that_of_witnesses_does() -> None:
    one = signature({"a": "1", "b": "2"}, {"fa": FA, "en": EN})
    assert one == signature({"b": "2", "a": "1"}, {"fa": FA, "en": EN})
    assert one != signature({"a": "1", "b": "2"}, {"en": EN, "fa": FA})


@given(st.dictionaries(st.text(), st.text()), st.dictionaries(st.text(), st.just(FA)))
def test_fields_can_be_told_apart(settings: dict[str, Setting], witnesses: dict[str, str]) -> None:
    fields = signature(settings, witnesses).split("|")
    assert len(fields) == 2 + len(settings) + len(witnesses)
    assert all(field.count(":") == 1 and field.isprintable() for field in fields[1:])


@given(st.text(), st.text())
def test_different_settings_have_different_signatures(one: str, other: str) -> None:
    same = signature({"x": one or "all"}, {}) == signature({"x": other or "all"}, {})
    assert same == ((one or "all") == (other or "all"))


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, None),
        ({"SOURCE_DATE_EPOCH": ""}, None),
        ({"SOURCE_DATE_EPOCH": "0"}, date(1970, 1, 1)),
        ({"SOURCE_DATE_EPOCH": "504403200"}, date(1985, 12, 26)),
        ({"SOURCE_DATE_EPOCH": " 504489599 "}, date(1985, 12, 26)),
    ],
)
def test_source_date(environment: dict[str, str], expected: str) -> None:
    assert source_date(environment) == expected


@pytest.mark.parametrize("seconds", ["yesterday", "1.5", "9" * 30, "1985-12-26"])
def test_source_date_refuses(seconds: str) -> None:
    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH"):
        source_date({"SOURCE_DATE_EPOCH": seconds})
