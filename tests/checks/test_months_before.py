"""Days whose month a text has named in a line before."""

from __future__ import annotations

import pytest

from tests.conftest import Collate
from workbench.checks.values import Values
from workbench.divergences import find_divergences

DIARY = (
    "شنبه ۲۴ مهر ۱۳۵۵. به راه افتادیم.\nهوا صاف بود.\nیکشنبه ۲۵ مهر. باران.",
    "Суббота, 16 октября 1976 года. Выехали.\nБыло ясно.\nВоскресенье, 17 октября. Дождь.",
)
NOTE = ("یخ در ۲۳ فروردین شکست.", "Лёд тронулся двенадцатого апреля.")


@pytest.mark.parametrize(
    ("texts", "en", "odd"),
    [
        (DIARY, "Saturday, 16 October 1976. We left.\nIt was clear.\nSunday 17th. Rain.", set()),
        (DIARY, "Saturday, 16 October 1976. We left.\nIt was clear.\nSunday 27th. Rain.", {"en"}),
        (NOTE, "The ice broke on the twelfth.", {"en"}),
        (NOTE, "The ice broke on the twelfth of April.", set()),
    ],
)
def test_the_day_alone(collate: Collate, texts: tuple[str, str], en: str, odd: set[str]) -> None:
    found = find_divergences(collate(fa=texts[0], ru=texts[1], en=en), [Values])
    assert {one.odd for one in found if one.confidence != "low"} == odd
