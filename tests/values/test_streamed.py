"""Tokens of many passages at once are those of each by itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.passages import PARTS
from workbench.stream import Stream
from workbench.text import fold
from workbench.values.streamed import streamed
from workbench.values.tokens import tokenize

TEXTS = [
    "On 27 May 1985 — the 5th — he said: “don't”.",
    "",
    "  \t(12\t34) …………………… ½ ۱٫۵\n5 km",
    "بیست‌وهفتمین سالِ ۱۳۶۴، «می‌رود»",
    "Дело № 5/12: 1 234,5 тыс. руб.\r\nИтого",
    "İstanbul'da 3 gün, ΣΑΣ.Α 4",
    "一九八六年5月, 百二十五 人",
    "۱۶ـ۱۷ کــتاب",
    "e\u0301te\u0301 2\u0301 \u0301 x",
]


def all_at_once(texts: list[str]) -> None:
    folded = [fold(text) for text in texts]
    stream = Stream.of([PARTS.split(one.text) for one in folded])
    for bead, found in streamed(stream, folded, texts, range(len(texts))):
        alone = tokenize(texts[bead])
        assert [*found.each()] == [*alone.each()]
        assert (found.digits, found.lines) == (alone.digits, alone.lines)


def test_tokens_of_many_texts() -> None:
    all_at_once(TEXTS)


@given(st.lists(st.text(st.sampled_from("a1ßΣσ.,' \t\n\u200cİé\u0301ـ二½م"), max_size=12)))
def test_tokens_of_any_texts(texts: list[str]) -> None:
    all_at_once(texts)
