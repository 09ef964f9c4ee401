"""Numbers in Chinese characters, as Chinese and Japanese write them: 一九八六, 二十一, 百二十五.

Their characters are digits to Unicode (the property Numeric_Value), so they are read in any
language. 万 and 億 are scales, which stand behind digits as well: 125万. A character alone is
mostly a word (一般, 十分), and is read only where another shows that it counts: 第七, 三万.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_DIGITS = "〇零一二三四五六七八九"
_ONE_TO_NINE = "一二三四五六七八九"
_PAIR = "两兩"
_ONE = f"[{_ONE_TO_NINE}{_PAIR}]"
_NUMBER = re.compile(
    rf"(?<![0-9])(?:[{_DIGITS}]{{3,}}(?![十百千])"
    rf"|{_ONE}?千[{_DIGITS}十百]*[{_ONE_TO_NINE}十百]|{_ONE}千"
    rf"|{_ONE}?百[{_DIGITS}十]*[{_ONE_TO_NINE}十]|{_ONE}百"
    rf"|[{_ONE_TO_NINE}]十[{_ONE_TO_NINE}]?|十[{_ONE_TO_NINE}]"
    rf"|[{_ONE_TO_NINE}{_PAIR}十百](?=[万萬億亿])|(?<=第)[{_ONE_TO_NINE}十](?![{_DIGITS}])"
    rf"|[{_ONE_TO_NINE}十](?=月)|(?<=月)[{_ONE_TO_NINE}十](?=[日号號]))"
)
MOST_SIGNS = 21
"""Characters of a number; what is longer is none."""

SIGNS = _DIGITS + "十百千"
"""The characters that such a number has."""


def han_numbers(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield where numbers stand in a folded text, and what they are."""
    for found in _NUMBER.finditer(text):
        if (value := _value(found[0])) is not None:
            yield found.start(), found.end(), value


def _value(written: str) -> int | None:
    """Return a number written by place (一九八六) or with units that fall (三百五), if any."""
    if len(written) > MOST_SIGNS:
        return None
    numbers = [int(unicodedata.numeric(char)) for char in written]
    if max(numbers) < 10:
        return int("".join(map(str, numbers)))
    total, digit, least = 0, 0, 10_000
    for number in numbers:
        if number < 10:
            digit = number
        elif number >= least:
            return None
        else:
            total, digit, least = total + (digit or 1) * number, 0, number
    return total + digit
