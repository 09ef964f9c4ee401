"""The values of a bead compared across its witnesses: rows of what should be the same.

Values that match are one opinion (``opinions``). Of what is left over some needs no answer
(``unanswered``); the rest is put in rows: values that seem to render one another ("27" and "28")
side by side, or a value alone where the others have nothing (``pairing``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from workbench.checks.evidence.values.alike import read_alike
from workbench.checks.evidence.values.figures import by_figures, may_stand_in_words, without_words
from workbench.checks.evidence.values.ones import with_about_one, with_one_of_it
from workbench.checks.evidence.values.opinions import MOST, Opinion, opinions
from workbench.checks.evidence.values.pairing import (
    instead_of_repeated,
    once_less,
    paired,
    without_answers,
)
from workbench.checks.evidence.values.parameters import without_parameters
from workbench.checks.evidence.values.rates import with_rates
from workbench.checks.evidence.values.regrouped import without_mistaken
from workbench.checks.evidence.values.row import Row
from workbench.checks.evidence.values.spoken_parts import with_spoken_parts
from workbench.checks.evidence.values.unanswered import needs_no_answer, needs_none_anywhere
from workbench.checks.evidence.values.understood import understood
from workbench.collation import Collation
from workbench.passages import passages
from workbench.tokenized import tokens_of
from workbench.values import values_of
from workbench.values.ends import Said, in_ends
from workbench.values.model import Value
from workbench.values.telling import SIGN, telling, telling_look

MOST_FOR_ONE = 10
"""Numbers up to this may have become one, or one have become them."""


@lru_cache(maxsize=1)
def values(collation: Collation) -> tuple[Mapping[str, tuple[Value, ...]], ...]:
    """Return the values of each bead, unreadable ones too, of each witness that has text there.

    Spans are offsets into the bead's text. The last collation asked for is remembered.
    """
    read = {key: _values(collation, key, prose) for key, prose in _proses(collation).items()}
    return tuple(
        {key: held for key in collation.keys if (held := read[key][bead]) is not None}
        for bead in range(len(collation.alignment.beads))
    )


def _proses(collation: Collation) -> Mapping[str, Sequence[str]]:
    """Return the texts of all beads as they read on, without the parameters of messages."""
    read = {key: one.prose for key, one in passages(collation).items()}
    langs = {key: collation.lang(key) for key in read}
    if not all("$" in one.text or "%" in one.text for one in collation.texts):
        return read
    without = [
        without_parameters(
            dict(zip(read, texts, strict=True)),
            {key: collation.bead_text(bead, key) for key in read},
            langs,
        )
        for bead, texts in enumerate(zip(*read.values(), strict=True))
    ]
    return {key: [texts[key] for texts in without] for key in read}


def _values(
    collation: Collation, key: str, proses: Sequence[str]
) -> list[tuple[Value, ...] | None]:
    """Return the values of each bead in one witness, None where it has no text."""
    lang, read = collation.lang(key), passages(collation)[key]
    tells = read.telling(telling(lang).__getitem__, telling_look(lang))
    telling_pieces = {*tells, *read.with_sign(SIGN)}
    asked = {bead: proses[bead] for bead, _ in read.stream.among(telling_pieces)}
    found: list[tuple[Value, ...] | None] = [() if text.strip() else None for text in proses]
    held = values_of(tokens_of(read, asked), lang) if asked else []
    for bead, read_there in zip(asked, held, strict=True):
        found[bead] = read_there
    return found


@lru_cache(maxsize=1)
def rows(collation: Collation) -> tuple[tuple[Row, ...], ...]:
    """Return the rows of each bead, agreed ones too, in the order of the first witness that speaks.

    The last collation asked for is remembered.
    """
    wordless = without_words({key: collation.lang(key) for key in collation.keys})
    return tuple(
        _bead_rows(collation, bead, held, wordless) if len(held) > 1 else ()
        for bead, held in enumerate(values(collation))
    )


def _bead_rows(
    collation: Collation, bead: int, held: Mapping[str, tuple[Value, ...]], wordless: frozenset[str]
) -> tuple[Row, ...]:
    said = {key: tuple(one for one in values if one.readings) for key, values in held.items()}
    if not any(said.values()):
        return ()
    found = compare(said)
    if all(row.agreed for row in found):
        return found
    prose = {key: collation.bead_prose(bead, key) for key in said}
    alike = with_rates(with_spoken_parts(read_alike(said, prose), prose))
    if wordless & said.keys():
        found = compare(by_figures(alike, prose, wordless))
        return tuple(_excusing(row, prose, wordless) for row in found)
    return found if alike == said else compare(alike)


def _excusing(row: Row, prose: Mapping[str, str], wordless: frozenset[str]) -> Row:
    """Return a row without those silent witnesses that may say it in words we cannot read."""
    said = [(key, value) for one in row.opinions for key, held in one.values.items()
            for value in held]  # fmt: skip
    if row.repeated or not all(may_stand_in_words(value, prose[key]) for key, value in said):
        return row
    return replace(row, silent=tuple(key for key in row.silent if key not in wordless))


def compare(said: Said) -> tuple[Row, ...]:
    """Compare the values of two or more witnesses and return the rows."""
    said = in_ends(said)
    joined = opinions(said)
    keys = tuple(said)
    full = [opinion for opinion in joined if len(opinion.values) == len(keys)]
    rest = [opinion for opinion in joined if len(opinion.values) < len(keys)]
    answered = needs_no_answer if len(rest) <= MOST else needs_none_anywhere
    rest = [one for one in rest if not answered(one, said)]
    rest = without_mistaken(full, without_answers(rest, keys))
    changed, rest = instead_of_repeated(full, rest)
    found = [Row((opinion,)) for opinion in full] + changed + list(once_less(full, changed))
    if rest:
        doubtful, rest = understood(rest, said)
        found += doubtful
        for row in paired(rest, keys):
            row = with_one_of_it(with_about_one(row, said), said)
            found.append(_with_one_instead(row, said))
    return tuple(sorted((row for row in found if not _says_nothing(row)), key=_place))


def _with_one_instead(row: Row, said: Said) -> Row:
    """Return a row in which all who are silent say one of it: «один воздержался», two abstained.

    They do if they say one oftener than those who count more: else it is an article.
    """
    (counted, *others), silent = row.opinions, row.silent
    if others or row.repeated or not silent or counted.kinds != {"number"}:
        return row
    if not all(1 < value.readings[0].low <= MOST_FOR_ONE for value in counted.all):
        return row
    ones = {key: [one for one in held if says_one(one)] for key, held in said.items()}
    most = max(len(ones[key]) for key in counted.keys)
    if any(len(ones[key]) <= most for key in silent):
        return row
    instead = Opinion({key: (ones[key][-1]._replace(vague=False),) for key in silent})
    opinions = sorted((counted, instead), key=lambda one: -len(one.keys))
    return replace(row, opinions=tuple(opinions), silent=())


def says_one(value: Value) -> bool:
    """Tell whether it is one thing, or once, and no measure: it may be an article."""
    low = value.readings[0]
    return value.kind in ("number", "multiple") and low.exact and low.low == 1 and not low.unit


def _says_nothing(row: Row) -> bool:
    """Tell whether it is no more than a word that may be an article or a "no", and some lack it.

    So are "first", which others say as "at the beginning", and "one day".
    """
    if row.agreed or len(row.opinions) > 1:
        return False
    opinion = row.opinions[0]
    alone = len(opinion.keys) == 1 and opinion.kinds == {"number"}
    return all(
        value.form == "words" and value.vague and (alone or value.readings[0].low == 1)
        for value in opinion.all
    )


def _place(row: Row) -> tuple[int, int]:
    """Order rows by where their widest opinion stands in its first witness."""
    values = next(iter(row.opinions[0].values.values()))
    return values[0].start, values[0].end
