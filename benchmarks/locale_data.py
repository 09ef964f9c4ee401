"""Months, scales and separators of languages without a word list, from CLDR.

    pip install babel
    python -m benchmarks.locale_data > workbench/languages/cldr.tsv

What the Unicode Common Locale Data Repository has of a language is little, and right: the names of
its months, what it writes after digits for thousands and millions, and whether a comma makes
decimals of them. Nobody needs to edit it; whoever knows more of a language writes its file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from workbench.languages import language, named

COLUMNS = ("code", "comma", "numeric order", "links", "date signs", "scales")
MONTHS = range(1, 13)
_PATTERN = re.compile(r"'([^']+)'|([A-Za-z])\2*|([^'A-Za-z]+)")
# The letters that short forms have in many languages (5 M, 3K) are other things as well.
_FEWEST_LETTERS = 3
# Of a thousand, which CLDR writes in digits.
_THOUSAND = {"ja": "千", "zh": "千"}
# What is said as well as written.
_DAYS = {"日": "日/号/號"}


def main() -> None:
    """Write the table of every language that CLDR knows and that has no list of number words."""
    print("\t".join((*COLUMNS, *map(str, MONTHS))))
    for code in sorted(named()):
        has_words = "cardinals" in language(code).data.get("numerals", ())
        if not has_words and (row := _row(code)):
            print("\t".join(row))


def _row(code: str) -> list[str] | None:
    from babel import Locale, UnknownLocaleError
    from babel.localedata import locale_identifiers

    try:
        locale = Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return None
    # Austria has a Jänner, Syria a كانون الثاني, and Serbian is written in two scripts.
    regions = [
        Locale.parse(one) for one in sorted(locale_identifiers()) if one.split("_")[0] == code
    ]
    months = [_month([locale, *regions], number) for number in MONTHS]
    links, signs = _literals(locale)
    if not (all(months) or signs):
        return None  # CLDR has no names
    comma = "decimal" if locale.number_symbols["latn"]["decimal"] == "," else "grouping"
    found = [code, comma, _order(locale.date_formats["short"].pattern), "|".join(links)]
    thousand = f"1000={_THOUSAND[code]};" if code in _THOUSAND else ""
    scales = thousand + ";".join(_scales([locale, *regions]))
    return [*found, "|".join(signs), scales, *(months if not signs else [""] * 12)]


def _parts(locale: Any) -> list[tuple[str, str]]:
    """Return the fields of a long date, each with what stands behind it."""
    parts = [("", "")]
    for quoted, field, plain in _PATTERN.findall(locale.date_formats["long"].pattern):
        if field:
            parts.append((field, ""))
        else:
            parts[-1] = parts[-1][0], parts[-1][1] + (quoted or plain)
    return parts


def _literals(locale: Any) -> tuple[list[str], list[str]]:
    """Return the words between the fields of a date, and the signs that follow year, month, day."""
    parts = _parts(locale)
    behind = {field[0]: text.strip() for field, text in parts if field}
    numbered = re.fullmatch(r"3(\D)", locale.months["format"]["abbreviated"][3])
    if "".join(behind) == "yMd" and numbered:
        return [], [behind["y"], numbered[1], _DAYS.get(behind["d"], behind["d"])]
    links = [word for _, text in parts for word in re.findall(r"[^\W\d_]+", text)]
    links += ["."] if dict(parts).get("d", "").startswith(".") else []
    return list(dict.fromkeys(links)), []


def _order(pattern: str) -> str:
    fields = [{"d": "day", "M": "month", "y": "year"}[one] for one in re.findall("[dMy]", pattern)]
    order = list(dict.fromkeys(fields))
    return " ".join(order) if order[-1] == "year" else "day month year"


def _month(locales: Sequence[Any], number: int) -> str:
    """Return the forms of a month in a language's regions, as they stand in a date first."""
    forms = []
    for locale in locales:
        months = [
            locale.months[context][width][number]
            for width in ("wide", "abbreviated")
            for context in ("format", "stand-alone")
        ]
        before, after = _attached(locale)
        forms += [*months, *(before + form + after for form in months[:2])]
    return "|".join(dict.fromkeys(_plain(forms)))


def _attached(locale: Any) -> tuple[str, str]:
    """Return the letters that a date puts before the name of a month, and behind it: ב, ی."""
    parts = _parts(locale)
    at = next(at for at, (field, _) in enumerate(parts) if field[:1] == "M")
    before = re.search(r"[^\W\d_]*$", parts[at - 1][1])
    after = re.match(r"[^\W\d_]*", parts[at][1])
    return before[0] if before else "", after[0] if after else ""


def _plain(forms: Iterable[str]) -> Iterator[str]:
    for form in forms:
        bare = form.strip().rstrip(".").lower()
        if len(bare) > 1 and "|" not in bare and not re.match(r"m?\d", bare):
            yield bare


def _scales(locales: Sequence[Any]) -> Iterator[str]:
    found: dict[str, dict[str, None]] = {}
    for locale in locales:
        for width in ("long", "short"):
            for patterns in locale.compact_decimal_formats.get(width, {}).values():
                for power, form in patterns.items():
                    if said := _scale(int(power), form.pattern):
                        found.setdefault(said[0], {})[said[1]] = None
    for scale in sorted(found, key=int):
        yield f"{scale}={'|'.join(found[scale])}"


def _scale(power: int, pattern: str) -> tuple[str, str] | None:
    """Return what a word behind digits multiplies by, and the word."""
    word = re.fullmatch(r"(0+)[ \xa0]?([^\s0#]+?)\.?", re.sub("['\u200f]", "", pattern))
    if not word or (len(word[2]) < _FEWEST_LETTERS and _is_alphabetic(word[2])):
        return None
    return str(power // 10 ** (len(word[1]) - 1)), word[2].lower()


def _is_alphabetic(word: str) -> bool:
    """Tell whether short words of a script say little: those of Han, Hangul and India are long."""
    return word[0] < "\u0900"


if __name__ == "__main__":
    main()
