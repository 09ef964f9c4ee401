"""Number words, months and currencies of the three languages: the injector's own small tables.

``SWAPS`` lists words of which one may stand for another without breaking the grammar around it: a
column of a paradigm, one case of several numerals. Words that often are something else (one, یک,
نه, سی, семью, "second") are never looked for; they may be put in.
"""

from __future__ import annotations


def listed(words: str) -> tuple[str, ...]:
    """Return the words of a line."""
    return tuple(words.split())


SWAPS: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (
        ("two", "three", "four", "five", "six", "seven", "eight", "nine"),
        ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
    ),
    "ru": (
        ("два", "три", "четыре"),
        ("двух", "трёх", "четырёх"),
        ("двум", "трём", "четырём"),
        ("двумя", "тремя", "четырьмя"),
        ("двое", "трое", "четверо"),
        ("двоих", "троих", "четверых"),
        ("пять", "шесть", "семь", "восемь", "девять"),
        ("пяти", "шести", "семи", "восьми", "девяти"),
        ("пятью", "шестью", "восемью", "девятью"),
        ("десять", "одиннадцать", "двенадцать", "тринадцать", "четырнадцать", "пятнадцать"),
        ("десяти", "одиннадцати", "двенадцати", "тринадцати", "четырнадцати", "пятнадцати"),
        ("двадцать", "тридцать", "пятьдесят", "шестьдесят", "семьдесят"),
        ("двадцати", "тридцати", "пятидесяти", "шестидесяти"),
        ("двести", "триста", "четыреста", "пятьсот", "шестьсот"),
    ),
    "fa": (
        ("دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت"),
        ("یازده", "دوازده", "سیزده", "چهارده", "پانزده", "شانزده", "هفده", "هجده"),
        ("بیست", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"),
        ("صد", "دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد"),
    ),
}

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
