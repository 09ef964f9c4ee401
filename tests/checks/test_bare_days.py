"""Days whose month stands elsewhere in the sentence, in two calendars: other figures, one day."""

import time

import pytest

from tests.checks.triples import said, triples
from tests.conftest import Collate
from workbench.values import read_values

SAME = """
    از صبح پنجم تا صبح ششم آذر برف آمد. | С утра 26 ноября до утра 27-го шёл снег. | It snowed from the morning of 26 November to that of the 27th.
    ۲۷ مرداد رسیدند و روز سی‌ام برگشتند. | Приехали 18 августа, а 21-го вернулись. | They came on 18 August and went back on the 21st.
    در خرداد، از پنجم تا دهم، تعطیل بود. | В хордаде, с 26 мая по 31-е, было закрыто. | It was closed in Khordad, from 26 May to the 31st.
    هفتم تیر رسید و شب نهم رفت. | Он прибыл 28 июня, а вечером 30-го уехал. | He arrived on 28 June and left on the evening of the 30th.
    نامه در پنجم مه رسید و پاسخ در دوازدهم | Письмо пришло 5 мая, ответ — 12-го. | The letter came on 5 May, the answer on the 12th.
    ۱۷ آبان ۱۳۶۴ رفت و هجدهم برگشت. | Он уехал 8 ноября 1985 г. и вернулся 9 ноября 1985 г. | He left on 8 November 1985 and came back on the 9th.
    # the month stands in one text alone
    نیمه‌شب دوازدهم بود که یخ شکست. | Лёд тронулся двенадцатого апреля, в полночь. | The ice broke at midnight on the twelfth.
    تا دوازدهم برگشت. | Он вернулся к двенадцатому. | He was back by the 12th of May.
    # ordinals of something else
    در ماه مه طبقهٔ نهم سوخت. | В мае сгорел девятый этаж. | In May the ninth floor burnt down.
    در ماه مه از طبقهٔ نهم تا طبقهٔ دهم | В мае с девятого этажа до десятого | In May from the 9th floor to the 10th
    در ماه مه در کنگرهٔ بیست‌وهفتم | в мае на XXVII съезде | in May at the 27th congress
"""  # noqa: E501

CHANGED = """
    ۲۷ مرداد رسیدند و روز سی‌ام برگشتند. | Приехали 18 августа, а 21-го вернулись. | They came on 18 August and went back on the 24th.
    نامه در پنجم مه رسید و پاسخ در دوازدهم | Письмо пришло 5 мая, ответ — 12-го. | The letter came on 5 May, the answer on the 13th.
    در ماه مه طبقهٔ نهم سوخت. | В мае сгорел девятый этаж. | In May the eighth floor burnt down.
    یخ در ۲۳ فروردین شکست. | Лёд тронулся двенадцатого апреля. | The ice broke on the twelfth.
    نیمه‌شب دوازدهم بود. | Это было тринадцатого апреля, в полночь. | It was midnight on the twelfth.
"""  # noqa: E501


@pytest.mark.parametrize(("fa", "ru", "en"), triples(SAME))
def test_a_day_of_a_month_named_elsewhere(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert said(collate, fa, ru, en) == []


@pytest.mark.parametrize(("fa", "ru", "en"), triples(CHANGED))
def test_another_day_is_told(collate: Collate, fa: str, ru: str, en: str) -> None:
    assert said(collate, fa, ru, en)


@pytest.mark.parametrize(
    ("lang", "text", "kinds"),
    [
        ("ru", "8 ноября, а 9-го вернулись", ["date", "date"]),
        ("ru", "8 ноября до 9-го этажа", ["date", "ordinal"]),
        ("ru", "до 9-го", ["ordinal"]),
        ("en", "8 November and that of the 9th.", ["date", "date"]),
        ("en", "8 November, on the 9th floor", ["date", "ordinal"]),
        ("fa", "در آبان صبح هفدهم بارید", ["date", "date"]),
        ("fa", "در آبان فصل هفدهم و هجدهم", ["date", "ordinal", "ordinal"]),
    ],
)
def test_an_ordinal_is_a_day_where_no_noun_takes_it(lang: str, text: str, kinds: list[str]) -> None:
    assert [value.kind for value in read_values(text, lang)] == kinds


@pytest.mark.parametrize("piece", ["8 May and the 9th, ", "the 1st and ", "May, on the 9th. "])
def test_long_lines_take_time_in_proportion(piece: str) -> None:
    began = time.process_time()
    read_values(piece * (20_000 // len(piece)), "en")
    assert time.process_time() - began < 3
