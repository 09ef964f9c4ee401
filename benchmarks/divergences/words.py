"""Number words, months and currencies of the three languages: the injector's own small tables.

``SWAPS`` lists words of which one may stand for another without breaking the grammar around it: a
column of a paradigm, one case of several numerals. Words that often are something else (one, یک,
نه, سی, семью, "second") are never looked for; they may be put in.
"""

from __future__ import annotations


def listed(words: str) -> tuple[str, ...]:
    """Return the words of a line."""
    return tuple(words.split())


def column(words: str, *values: int) -> dict[str, int]:
    """Return the words of a line with their values."""
    return dict(zip(words.split(), values, strict=True))


_TEENS = tuple(range(11, 20))
_TENS = tuple(range(20, 100, 10))
_HUNDREDS = tuple(range(200, 1000, 100))

SWAPS: dict[str, tuple[dict[str, int], ...]] = {
    "en": (
        column("two three four five six seven eight nine", *range(2, 10)),
        column("ten eleven twelve thirteen fourteen fifteen sixteen seventeen", *range(10, 18)),
        column("twenty thirty forty fifty sixty seventy eighty ninety", *_TENS),
    ),
    "ru": (
        column("два три четыре", 2, 3, 4),
        column("двух трёх четырёх", 2, 3, 4),
        column("двум трём четырём", 2, 3, 4),
        column("двумя тремя четырьмя", 2, 3, 4),
        column("двое трое четверо", 2, 3, 4),
        column("двоих троих четверых", 2, 3, 4),
        column("пять шесть семь восемь девять", 5, 6, 7, 8, 9),
        column("пяти шести семи восьми девяти", 5, 6, 7, 8, 9),
        column("пятью шестью восемью девятью", 5, 6, 8, 9),
        column("десять одиннадцать двенадцать тринадцать четырнадцать", *range(10, 15)),
        column("десяти одиннадцати двенадцати тринадцати четырнадцати", *range(10, 15)),
        column("двадцать тридцать пятьдесят шестьдесят семьдесят", 20, 30, 50, 60, 70),
        column("двадцати тридцати пятидесяти шестидесяти", 20, 30, 50, 60),
        column("двести триста четыреста пятьсот шестьсот", *range(200, 700, 100)),
    ),
    "fa": (
        column("دو سه چهار پنج شش هفت هشت", *range(2, 9)),
        column("یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده", *_TEENS),
        column("بیست چهل پنجاه شصت هفتاد هشتاد نود", 20, *range(40, 100, 10)),
        column("دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد", *_HUNDREDS),
    ),
}

OTHER_WORDS: dict[str, dict[str, int]] = {
    "en": column("both dozen hundred eighteen nineteen", 2, 12, 100, 18, 19),
    "ru": column(
        "две семью десятью оба обе обоих сорок девяносто сто ста",
        2,
        7,
        10,
        2,
        2,
        2,
        40,
        90,
        100,
        100,
    ),
    "fa": column("نه ده سی صد", 9, 10, 30, 100),
}
"""Number words that are not changed, but show that a text has the value."""

SCALES: dict[str, dict[str, str]] = {
    "en": {
        "thousand": "million",
        "million": "billion",
        "billion": "million",
        "trillion": "billion",
    },
    "ru": {
        "тыс.": "млн",
        "млн": "млрд",
        "млрд": "млн",
        "трлн": "млрд",
        "тысяч": "миллионов",
        "тысячи": "миллиона",
        "тысячам": "миллионам",
        "тысячами": "миллионами",
        "тысячах": "миллионах",
        **{
            one + end: other + end
            for one, other in (
                ("миллион", "миллиард"),
                ("миллиард", "миллион"),
                ("триллион", "миллиард"),
            )
            for end in ("", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах")
        },
    },
    "fa": {"هزار": "میلیون", "میلیون": "میلیارد", "میلیارد": "میلیون", "تریلیون": "میلیارد"},
}
"""A scale word and the one it is mistaken for."""

SCALE_VALUES: dict[str, dict[str, int]] = {
    "en": {"thousand": 10**3, "million": 10**6, "billion": 10**9},
    "ru": {
        "тыс.": 10**3,
        "млн": 10**6,
        "млрд": 10**9,
        "тысяч": 10**3,
        "тысячи": 10**3,
        "миллиона": 10**6,
        "миллионов": 10**6,
        "миллиарда": 10**9,
        "миллиардов": 10**9,
    },
    "fa": {"هزار": 10**3, "میلیون": 10**6, "میلیارد": 10**9},
}

_RU_STEMS = ("январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август")
_RU_STEMS_2 = ("сентябр", "октябр", "ноябр", "декабр")


def _russian(hard: str, soft: str, short: str) -> tuple[str, ...]:
    ends = {"март": hard, "август": hard, "ма": short}
    return tuple(stem + ends.get(stem, soft) for stem in _RU_STEMS + _RU_STEMS_2)


MONTHS: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (
        ("January", "February", "March", "April", "May", "June", "July", "August",
         "September", "October", "November", "December"),
    ),
    "ru": (_russian("а", "я", "я"), _russian("е", "е", "е"), _russian("", "ь", "й")),
    "fa": (
        ("ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت",
         "سپتامبر", "اکتبر", "نوامبر", "دسامبر"),
        ("فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور",
         "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"),
    ),
}  # fmt: skip
"""Twelve names a row; Russian by case, Farsi by calendar (Gregorian, Solar Hijri)."""

MONTH_SPELLINGS = {"آگوست": "اوت", "اگوست": "اوت", "جولای": "ژوئیه", "جون": "ژوئن", "می": "مه"}

UNSURE_MONTHS = {"May", "March", "مه", "می", "مهر", "تیر", "دی", "آذر"}
"""Names that are other words too; looked for only between a day and a year."""

ORDINALS: dict[str, tuple[dict[str, int], ...]] = {
    "en": (
        {"first": 1, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
         "ninth": 9, "tenth": 10},
        {"eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
         "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19},
        {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50},
    ),
    "ru": (
        *(
            {
                stem + end: value
                for stem, value in (("перв", 1), ("четвёрт", 4), ("пят", 5), ("девят", 9),
                                    ("десят", 10), ("двадцат", 20))
            }
            for end in ("ый", "ого", "ому", "ым", "ом", "ая", "ой", "ую", "ое", "ые", "ых", "ыми")
        ),
        *(
            {
                stem + end: value
                for stem, value in (("втор", 2), ("шест", 6), ("седьм", 7), ("восьм", 8))
            }
            for end in ("ой", "ого", "ому", "ым", "ом", "ая", "ую", "ое", "ые")
        ),
    ),
    "fa": (
        {"دوم": 2, "سوم": 3, "چهارم": 4, "پنجم": 5, "ششم": 6, "هفتم": 7, "هشتم": 8, "نهم": 9},
        {"اولین": 1, "دومین": 2, "سومین": 3, "چهارمین": 4, "پنجمین": 5, "ششمین": 6, "هفتمین": 7,
         "هشتمین": 8, "نهمین": 9, "دهمین": 10},
        {"یازدهم": 11, "دوازدهم": 12, "سیزدهم": 13, "چهاردهم": 14, "پانزدهم": 15, "شانزدهم": 16,
         "هفدهم": 17, "هجدهم": 18, "نوزدهم": 19, "بیستم": 20},
    ),
}  # fmt: skip
"""Ordinals of which one may stand for another, with their values."""

PERCENT = {"en": ("percent", "per cent"), "ru": ("процентов", "процента"), "fa": ("درصد",)}
CURRENCIES = {
    "en": ("dollars", "euros", "pounds", "rubles", "rials", "tomans"),
    "ru": ("долларов", "доллара", "евро", "рублей", "фунтов"),
    "fa": ("دلار", "یورو", "پوند", "روبل", "ریال", "تومان"),
}
