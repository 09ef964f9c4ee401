"""Which form of a noun goes with a number (Unicode CLDR, plural rules for cardinals)."""

from __future__ import annotations


def plural(lang: str, number: int) -> str:
    """Return the form's name: ``one``, ``few``, ``many`` or ``other``."""
    if lang == "ru":
        last, tens = number % 10, number % 100
        if last == 1 and tens != 11:
            return "one"
        return "few" if last in (2, 3, 4) and tens not in (12, 13, 14) else "many"
    if lang == "fa":
        return "one" if number in (0, 1) else "other"
    return "one" if number == 1 else "other"
