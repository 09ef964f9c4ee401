"""Numbers, ordinals, dates, amounts and measures that do not mean the same in every text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import combinations
from typing import ClassVar

from workbench.checks.check import Check
from workbench.checks.evidence.nearby import said_nearby
from workbench.checks.evidence.values.bare_units import has_bare_unit, is_per_another, names_one
from workbench.checks.evidence.values.glosses import is_gloss
from workbench.checks.evidence.values.months_before import told_by_month_before
from workbench.checks.evidence.values.opinions import Opinion
from workbench.checks.evidence.values.row import Row
from workbench.checks.evidence.values.rows import rows, says_one
from workbench.checks.evidence.values.seasons import told_by_season
from workbench.checks.finding import Confidence, Finding, Severity
from workbench.collation import Collation
from workbench.message import Field, Listed, Message
from workbench.values.codes import groups
from workbench.values.measures.units import nearly_one, rounds
from workbench.values.model import Number, Value

LONG = 5
"""Digits from which a code is told in every text: a model or a virus may be called otherwise."""

SMALL = 3
"""Numbers up to this are often said without a numeral: "both", "a pair", یک."""

ARTICLE = 1
"""A vague word for this may be an article; one for more counts something."""

_LONGEST_NOTE = 300

MAGNITUDES = (1000, 10_000)
"""A factor of one of these or a power of it is million for billion: the gravest slip."""


class Values(Check):
    """Values that differ: numbers, ordinals, dates, amounts, measures."""

    kinds = ("number", "ordinal", "date", "amount", "unit")
    thresholds: ClassVar[Mapping[str, float]] = {"small": SMALL}

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield the rows of each bead in which the witnesses do not all say the same."""
        for bead, bead_rows in enumerate(rows(collation)):
            for row in bead_rows:
                if not row.agreed:
                    yield _finding(collation, bead, row, self.threshold("small"))


def _finding(collation: Collation, bead: int, row: Row, small: float) -> Finding:
    keys = [key for key in collation.keys if any(key in group for group in row.groups)]
    first = row.opinions[0]
    differ = len(row.opinions) > 1
    if row.understood and not has_bare_unit(collation, bead, row):
        confidence: Confidence = "low"
    elif (is_per_another if differ else _is_told_otherwise)(collation, bead, row):
        confidence = "low"
    else:
        confidence = _changed_confidence(row) if differ else _missing_confidence(row, small)
        if confidence == "low" and not differ and _counts_more_than_one(row):
            # «за недели» beside "in two weeks" has lost what it counts.
            confidence = "medium" if has_bare_unit(collation, bead, row) else "low"
    if confidence == "high" and not differ and is_gloss(collation, bead, row):
        confidence = "medium"
    if (
        not differ
        and not row.repeated
        and confidence != "low"
        and said_nearby(collation, bead, first.all, first.keys, row.silent)
    ):
        confidence = "low"
    return Finding(
        kind=row.kind,
        severity=_severity(row),
        confidence=confidence,
        bead=bead,
        evidence=row.evidence(keys),
        message=_message(row),
        groups=row.groups,
    )


def _is_told_otherwise(collation: Collation, bead: int, row: Row) -> bool:
    return (
        _inserted(collation, bead, row)
        or names_one(collation, bead, row)
        or told_by_season(collation, bead, row)
        or told_by_month_before(collation, bead, row)
    )


def _inserted(collation: Collation, bead: int, row: Row) -> bool:
    """Tell whether only one text has it, in square brackets, as an editor adds: [230]."""
    (key, *others), told = row.opinions[0].keys, row.opinions[0].all[0]
    before = collation.bead_prose(bead, key)[max(0, told.start - _LONGEST_NOTE) : told.start]
    return not others and not row.repeated and before.rfind("[") > before.rfind("]")


def _message(row: Row) -> Message:
    said = tuple(
        Message(
            "{witnesses} have {value}" if len(opinion.keys) > 1 else "{witnesses} has {value}",
            {"witnesses": Listed(opinion.keys), "value": opinion.shown(opinion.all[:1])[0]},
        )
        for opinion in row.opinions
    )
    fields: dict[str, Field] = {"said": said, "silent": Listed(row.silent)}
    if row.repeated:
        return Message("{said}; {silent} once less", fields)
    return Message("{said}; {silent} nothing" if row.silent else "{said}", fields)


def _severity(row: Row) -> Severity:
    magnitudes = any(
        _magnitude_apart(a, b)
        for one, other in combinations(map(_lows, row.opinions), 2)
        for a in one
        for b in other
    )
    return "critical" if magnitudes else "major"


def _lows(opinion: Opinion) -> set[Number]:
    """Return what may be an opinion's numbers: a code is none."""
    return {
        reading.low for value in opinion.all if value.kind != "code" for reading in value.readings
    }


def _magnitude_apart(a: Number, b: Number) -> bool:
    """Tell whether two numbers differ by a power of 1,000 or, as 万 and 億 do, of 10,000."""
    if a <= 0 or b <= 0 or a == b:
        return False
    return any(_is_power(Fraction(max(a, b), min(a, b)), base) for base in MAGNITUDES)


def _is_power(factor: Fraction, base: int) -> bool:
    while factor >= base and factor % base == 0:
        factor /= base
    return factor == 1


def _firm(opinion: Opinion) -> bool:
    """Tell whether every witness that holds an opinion says it in a way that is surely a value."""
    return all(
        any(not (value.vague or _uncounted(value)) for value in held)
        for held in opinion.values.values()
    )


def _uncounted(value: Value) -> bool:
    """Tell whether it is one of a measure, said without a number: "a week"."""
    return value.implied and value.kind == "unit"


def _in_figures(opinion: Opinion) -> bool:
    """Tell whether a witness says it in digits, in a way that is surely a value: "3-0", «три»."""
    return any(value.form == "digits" and not value.vague for value in opinion.all)


def _long(opinion: Opinion) -> bool:
    """Tell whether a code has so many digits that it has no other name."""
    return all(len("".join(groups(value.readings[0]))) >= LONG for value in opinion.all)


def _written(opinion: Opinion) -> bool:
    """Tell whether an opinion is written in digits or Roman letters somewhere."""
    return any(value.form != "words" for value in opinion.all)


def _small(opinion: Opinion, most: float) -> bool:
    """Tell whether it is a whole number that is often said without a numeral; no third is."""
    return all(
        reading.low.denominator == 1
        and value.kind != "amount"
        and -most <= reading.low <= reading.high <= most - (value.kind == "ordinal")
        for value in opinion.all
        for reading in value.readings[:1]
    )


def _changed_confidence(row: Row) -> Confidence:
    """Say how sure it is that witnesses which all give a value give different ones."""
    if all(
        nearly_one(one.all[0].readings[0], other.all[0].readings[0])
        for one, other in combinations(row.opinions, 2)
    ):
        return "low"
    majority = len(row.opinions[0].keys) > 1
    dated = majority and all(opinion.kinds == {"date"} for opinion in row.opinions)
    if dated and all(not opinion.vague for opinion in row.opinions):
        return "high"
    if not all(_firm(opinion) for opinion in row.opinions):
        if not (majority and not row.silent and _telling(row)):
            return "low"
        return "high" if all(map(_in_figures, row.opinions)) else "medium"
    if not (majority or len(row.opinions) == 2) or _rounded(row):
        return "medium"
    if _severity(row) == "critical":
        return "high"
    return "high" if any(_written(opinion) for opinion in row.opinions) else "medium"


def _rounded(row: Row) -> bool:
    """Tell whether each opinion is the first in another unit, roughly."""
    first, *others = row.opinions
    return all(
        any(rounds(one, value) for one in first.all for value in other.all) for other in others
    )


def _telling(row: Row) -> bool:
    """Tell whether no opinion is no more than what may be an article.

    They are ordinals, multiples, more than one, in figures, or one of a measure where others have
    another.
    """

    def tells(value: Value) -> bool:
        low = value.readings[0].low
        return (
            value.kind in ("ordinal", "multiple")
            or (value.form == "digits" and not value.vague)
            or value.kind == "unit"
            or low.denominator > 1
            or low > ARTICLE
        )

    return all(any(map(tells, opinion.all)) for opinion in row.opinions)


def _missing_confidence(row: Row, most: float) -> Confidence:
    """Say how sure it is that a value which some witnesses give is missing in the others."""
    opinion = row.opinions[0]
    if row.repeated:
        return "medium" if opinion.all[0].kind in ("percent", "amount", "unit") else "low"
    if not _firm(opinion) or _indefinite(opinion) or _weekday(opinion) or _none(opinion):
        return "low"
    if len(opinion.keys) == 1 and _is_one_of_a_measure(opinion):
        return "low"
    attested = len(opinion.keys) > 1
    if opinion.coded:
        return "medium" if attested and _long(opinion) else "low"
    if _small(opinion, most) and not all(value.form == "digits" for value in opinion.all):
        return "medium" if attested and _written(opinion) else "low"
    if _written(opinion):
        sure = not all(map(says_one, opinion.all)) and (attested or len(row.silent) == 1)
        return "high" if sure else "medium"
    if attested and len(row.silent) == 1 and not _small(opinion, most):
        return "high"
    return "medium" if attested or len(row.silent) == 1 or not _small(opinion, most) else "low"


def _weekday(opinion: Opinion) -> bool:
    """Tell whether it is a day of the week, which translators add and leave out."""
    return all(reading.unit == "weekday" for value in opinion.all for reading in value.readings)


def _counts_more_than_one(row: Row) -> bool:
    """Tell whether several witnesses say surely how many of a measure there are, and not one."""
    opinion = row.opinions[0]
    measured = opinion.kinds == {"unit"} and len(opinion.keys) > 1 and len(row.silent) == 1
    return (
        measured
        and not row.repeated
        and _firm(opinion)
        and not _indefinite(opinion)
        and all(value.readings[0].low > ARTICLE for value in opinion.all)
        # The word for hours calls an hour of the clock too: ساعت سه.
        and all(value.readings[0].unit != "h" for value in opinion.all)
    )


def _is_one_of_a_measure(opinion: Opinion) -> bool:
    """Tell whether it is one of a measure, which others say without a number: за 1 кв. м."""
    return opinion.kinds == {"unit"} and all(
        value.readings[0].exact and value.readings[0].low == 1 for value in opinion.all
    )


def _none(opinion: Opinion) -> bool:
    """Tell whether it is nought, which is said as "none", "without" and «не» as well."""
    return opinion.kinds == {"number"} and all(
        reading.low == reading.high == 0 and not reading.unit
        for value in opinion.all
        for reading in value.readings
    )


def _indefinite(opinion: Opinion) -> bool:
    """Tell whether an opinion is "millions of": approximate and no one number, nor a year."""
    return opinion.kinds != {"date"} and all(
        value.approximate and not value.readings[0].exact for value in opinion.all
    )
