"""Numbers spelled out in the three languages, up to 9,999: the benchmark's own speller.

Russian is given in the nominative and the genitive, for nouns whose gender does not show (numbers
that end in one or two are left out).
"""

from __future__ import annotations

from benchmarks.divergences.words import listed

_EN = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
_EN_TENS = listed("- - twenty thirty forty fifty sixty seventy eighty ninety")
_EN_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip

_RU = listed(
    "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать"
    " тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
)
_RU_TENS = listed(
    "- - двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"
)
_RU_HUNDREDS = listed("- сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот")
_RU_GENITIVE = {
    "три": "трёх", "четыре": "четырёх", "восемь": "восьми", "сорок": "сорока", "сто": "ста",
    "девяносто": "девяноста", "пятьдесят": "пятидесяти", "шестьдесят": "шестидесяти",
    "семьдесят": "семидесяти", "восемьдесят": "восьмидесяти", "двести": "двухсот",
    "триста": "трёхсот", "четыреста": "четырёхсот", "пятьсот": "пятисот", "шестьсот": "шестисот",
    "семьсот": "семисот", "восемьсот": "восьмисот", "девятьсот": "девятисот",
}  # fmt: skip

_FA = listed(
    "صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده"
)
_FA_TENS = listed("- - بیست سی چهل پنجاه شصت هفتاد هشتاد نود")
_FA_HUNDREDS = listed("- صد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد")


def english(number: int) -> str:
    """Return a number in English words, the British way: "one hundred and five"."""
    if number < 20:
        return _EN[number]
    if number < 100:
        tens, units = divmod(number, 10)
        return _EN_TENS[tens] + (f"-{_EN[units]}" if units else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{_EN[hundreds]} hundred" + (f" and {english(rest)}" if rest else "")
    thousands, rest = divmod(number, 1000)
    joint = " and " if 0 < rest < 100 else " "
    return f"{english(thousands)} thousand" + (f"{joint}{english(rest)}" if rest else "")


def english_ordinal(number: int) -> str:
    """Return an ordinal in English words."""
    words = english(number)
    head, mark, last = words.rpartition("-") if "-" in words else words.rpartition(" ")
    if last in _EN_ORDINALS:
        return head + mark + _EN_ORDINALS[last]
    return head + mark + (last[:-1] + "ieth" if last.endswith("y") else last + "th")


def russian(number: int, genitive: bool = False) -> str | None:
    """Return a number in Russian words, None where gender would show."""
    if (number % 100 not in (11, 12) and number % 10 in (1, 2)) or not 0 < number < 1000:
        return None
    hundreds, rest = divmod(number, 100)
    words = [_RU_HUNDREDS[hundreds]] if hundreds else []
    if rest >= 20:
        words.append(_RU_TENS[rest // 10])
        rest %= 10
    if rest:
        words.append(_RU[rest])
    if genitive:
        words = [_RU_GENITIVE.get(word) or word[:-1] + "и" for word in words]
    return " ".join(words)


def farsi(number: int) -> str:
    """Return a number in Farsi words."""
    words = []
    if number >= 1000:
        thousands, number = divmod(number, 1000)
        words.append("هزار" if thousands == 1 else f"{farsi(thousands)} هزار")
    if number >= 100:
        hundreds, number = divmod(number, 100)
        words.append(_FA_HUNDREDS[hundreds])
    if number >= 20:
        tens, number = divmod(number, 10)
        words.append(_FA_TENS[tens])
    if number or not words:
        words.append(_FA[number])
    return " و ".join(words)
