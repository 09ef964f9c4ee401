"""Units with prefixes, and units counted by others: microlitres, ng/ml, mW and MW."""

from __future__ import annotations

from fractions import Fraction

import pytest

from workbench.values import read_values
from workbench.values.measures.derived import parts
from workbench.values.measures.units import UNITS

_OF_RAYS = ["2 mSv", "3 MBq", "5 keV", "6 dB", "7 lx"]


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("en", "20 microlitres, 20 µl, 20 μL, 20 uL", ["20 µl"] * 4),
        ("ru", "20 микролитров, 20 мкл", ["20 µl"] * 2),
        ("fa", "۲۰ میکرولیتر، ۲۰ میکرو لیتر، ۲۰ میکرو‌لیتر", ["20 µl"] * 3),
        ("en", "a 230-kilovolt line, 230 kV", ["230 kV"] * 2),
        ("ru", "230 киловольт, 230 кВ", ["230 kV"] * 2),
        ("fa", "خط ۲۳۰ کیلوولتی", ["230 kV"]),
        ("en", "5 picograms, 5 decilitres, 5 hectolitres", ["5 pg", "5 dl", "5 hl"]),
        ("en", "2 mSv, 3 MBq, 5 keV, 6 dB, 7 lux", _OF_RAYS),
        ("ru", "2 мЗв, 3 МБк, 5 кэВ, 6 дБ, 7 лк", _OF_RAYS),
        ("fa", "۲ میلی‌سیورت، ۳ مگابکرل، ۵ کیلوالکترون‌ولت، ۶ دسی‌بل، ۷ لوکس", _OF_RAYS),
        # Capitals tell thousandths from millions.
        ("en", "5 mW, 5 MW, 5 mM, 5 mm", ["5 mW", "5 MW", "5 mmol/l", "5 mm"]),
        ("en", "5 nM, 5 nm, 5 mA", ["5 nmol/l", "5 nm", "5 mA"]),
        ("ru", "5 мВт, 5 МВт, 5 мМ, 5 мм", ["5 mW", "5 MW", "5 mmol/l", "5 mm"]),
        # One unit by another.
        ("en", "18 ng/ml, 18 nanograms per millilitre", ["18 ng/ml"] * 2),
        ("ru", "18 нг/мл, 40 ц/га, 0,12 мкЗв/ч", ["18 ng/ml", "40 centner/ha", "0.12 µSv/h"]),
        ("fa", "۱۸ نانوگرم در میلی‌لیتر، ۵ میلی‌گرم بر کیلوگرم", ["18 ng/ml", "5 mg/kg"]),
        # Names of people.
        ("en", "In 1687 Newton published it, in 1898 Curie did", ["1687", "1898"]),
    ],
)  # fmt: skip
def test_derived_units(lang: str, text: str, shown: list[str]) -> None:
    told = [value for value in read_values(text, lang) if not value.implied]
    assert [value.readings[0].shown for value in told] == shown


@pytest.mark.parametrize(
    ("unit", "prefix", "rest"),
    [("kV", "k", "V"), ("m", "", "m"), ("mm", "m", "m"), ("pt", "", "pt")],
)
def test_parts(unit: str, prefix: str, rest: str) -> None:
    assert parts(unit) == (prefix, rest)


def test_sizes() -> None:
    assert UNITS["µl"].size == Fraction(1, 10**9)
    assert UNITS["mg/dl"].size == Fraction(1, 100)
    assert UNITS["N/mm²"].size == UNITS["MPa"].size
    assert UNITS["mg/kg"].size == UNITS["ppm"].size
