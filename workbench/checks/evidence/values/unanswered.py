"""What one text says and another need not: ``needs_no_answer(opinion, said)``.

Values that are implied, that say less than another text does, or that say again in other units
what stands beside them. Dates have a file of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from workbench.checks.evidence.values.opinions import Opinion
from workbench.checks.evidence.values.unanswered_dates import date_needs_no_answer
from workbench.values.codes import groups
from workbench.values.ends import Said
from workbench.values.match import fits, match
from workbench.values.measures.units import BARE, about, of_one_dimension, says_again
from workbench.values.model import Number, Value

_SQUARE = re.compile(r"(?<![a-z0-9])[a-h][1-8](?![0-9])")
_SIDE_BY_SIDE = 5  # " and "


def needs_no_answer(opinion: Opinion, said: Said) -> bool:
    """Tell whether nothing is missing in the texts that do not hold an opinion."""
    return (
        needs_none_anywhere(opinion, said)
        or date_needs_no_answer(opinion, said)
        or _converted(opinion, said)
        or _about_one(opinion, said)
        or _counted_again(opinion, said)
        or _in_groups(opinion, said)
    )


def needs_none_anywhere(opinion: Opinion, said: Said) -> bool:
    """Tell whether what an opinion says need be said nowhere, whatever stands beside it."""
    return (
        _implied(opinion)
        and not _labelled_otherwise(opinion, said)
        and not _rated_otherwise(opinion, said)
    )


def _implied(opinion: Opinion) -> bool:
    """Tell whether it is said nowhere in so many words: "a week" without a number."""
    return all(value.implied for value in opinion.all)


def _labelled_otherwise(opinion: Opinion, said: Said) -> bool:
    """Tell whether it is the label of a list's item, and every text has one there."""
    return opinion.kinds == {"ordinal"} and all(
        any(value.implied and value.kind == "ordinal" for value in held) for held in said.values()
    )


def _rated_otherwise(opinion: Opinion, said: Said) -> bool:
    """Tell whether each text has one of a like measure, and but one: 2 % a month, "a pound of"."""
    value = opinion.all[0]
    ones = {key: list(_ones_like(value, held)) for key, held in said.items()}
    return all(len(held) == 1 for held in ones.values()) and not any(
        about(value, one) or about(one, value) for held in ones.values() for one in held
    )


def _ones_like(value: Value, held: Iterable[Value]) -> Iterator[Value]:
    """Yield one of each measure of a dimension that is said without a number: "a month", ماهانه."""
    return (
        one
        for one in held
        if value.kind == one.kind == "unit"
        and _not_counted(one)
        and of_one_dimension(value.readings[0], one.readings[0])
    )


def _converted(opinion: Opinion, said: Said) -> bool:
    """Tell whether one witness alone says it in two units, and each other in one of them.

    "20 feet (6 m)" is 6 м in one language and ۲۰ فوت in another: nothing is lost. Where two say it
    in both units, the third lost one, unless they say that it is about so much.
    """
    value = opinion.all[0]
    if not opinion.kinds <= {"unit", "amount"}:  # پوند is money, and a weight
        return False
    again = {
        key: [one for one in held if _says(value, one) and not _holds(opinion, one)]
        for key, held in said.items()
    }
    doubled = [key for key in opinion.keys if again[key]]
    silent = opinion.silent(said)
    about = all(one.approximate for one in opinion.all)
    if len(doubled) == 1 and len(opinion.keys) == 1 and not any(again[key] for key in silent):
        # "38 °C (100.4 °F)" is a bare 38 in every other text.
        there = again[doubled[0]]
        again |= {key: [one for one in said[key] if _is_bare(one, there)] for key in silent}
    return bool(len(doubled) == 1 or about) and all(again[key] for key in silent)


def _is_bare(number: Value, measures: Iterable[Value]) -> bool:
    """Tell whether a number is that of a measure, said without its unit."""
    bare = all(not reading.unit for reading in number.readings)
    return bare and any(fits(number, one) for one in measures)


def _about_one(opinion: Opinion, said: Said) -> bool:
    """Tell whether each silent witness has a measure with an article for it: "a mile or so"."""
    return opinion.kinds == {"unit"} and all(
        any(_not_counted(one) and about(one, opinion.all[0]) for one in said[key])
        for key in opinion.silent(said)
    )


def _not_counted(value: Value) -> bool:
    """Tell whether a measure has an article for its number: "a mile", یک مایل."""
    return value.implied or (value.vague and value.readings[0].low == 1)


def _says(value: Value, one: Value) -> bool:
    """Tell whether a measure is said in another unit, or as bare degrees."""
    return says_again(value, one) or (one.readings[0].unit == BARE and fits(value, one))


def _holds(opinion: Opinion, value: Value) -> bool:
    return any(value is one for one in opinion.all)


def _counted_again(opinion: Opinion, said: Said) -> bool:
    """Tell whether a number is said twice of one thing: forty days and forty nights.

    Where several texts do so, the two stand side by side in each.
    """
    if opinion.kinds != {"number"} or any(value.kind == "multiple" for value in opinion.all):
        return False
    measured = {key: [one for one in said[key] if one.kind == "unit"
                      and _numbers((one,)) & _numbers(held)]
                for key, held in opinion.values.items()}  # fmt: skip
    if len(measured) > 1 and not all(
        any(0 <= value.start - one.end <= _SIDE_BY_SIDE for one in measured[key] for value in held)
        for key, held in opinion.values.items()
    ):
        return False
    return any(
        all(any(match(one, other) == "same" for other in held) for held in said.values())
        for one in measured[opinion.keys[0]]
    )


def _in_groups(opinion: Opinion, said: Said) -> bool:
    """Tell whether one text has a code where another has its groups as numbers: v2.1, 2 and 1.

    A code that the other has too stands for itself: "virus 2 (SARS-CoV-2)".
    """
    silent = [said[key] for key in opinion.silent(said)]
    if opinion.coded:
        if squares := _squares(opinion.all[:1]):  # اسب f3 به e5, Nf3–e5
            return all(squares <= _squares(held) for held in silent)
        figures = set(groups(opinion.all[0].readings[0]))
        return all(figures <= _figures(held) for held in silent)
    wanted = {str(value.readings[0].low) for value in opinion.all}
    return all(
        any(
            wanted <= set(groups(one.readings[0]))
            for one in held
            if one.kind == "code" and not _is_shared(one, opinion, said)
        )
        for held in silent
    )


def _is_shared(code: Value, opinion: Opinion, said: Said) -> bool:
    """Tell whether all that hold an opinion have a code as well."""
    return all(
        any(one.kind == "code" and fits(one, code) for one in said[key]) for key in opinion.keys
    )


def _squares(values: Iterable[Value]) -> set[str]:
    """Return the squares of a chessboard that codes name."""
    codes = (one.readings[0] for one in values if one.kind == "code")
    return {square for code in codes for square in _SQUARE.findall(code.shown)}


def _figures(values: Iterable[Value]) -> set[str]:
    """Return the whole numbers in digits."""
    return {
        str(end.readings[0].low)
        for value in values
        if value.form == "digits" and value.kind != "code"
        for end in value.ends or (value,)
    }


def _numbers(values: Iterable[Value]) -> set[tuple[Number, Number]]:
    return {(reading.low, reading.high) for value in values for reading in value.readings}
