"""The errors that are injected, by type, with the kinds of divergence that find each."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.divergences.corpora import Corpus
from benchmarks.divergences.edits import Editor
from benchmarks.divergences.errors import (
    dates,
    marks,
    misspelt,
    negation,
    numbers,
    opposites,
    ordinals,
    passages,
)
from benchmarks.divergences.errors.misread import Misread
from benchmarks.divergences.errors.names import Names

NUMERIC = frozenset({"number", "ordinal", "date", "amount", "unit"})
PRESENCE = frozenset({"omission", "addition", "length"})


@dataclass(frozen=True, slots=True)
class ErrorType:
    """One type of error: how it is made, and which kinds of divergence say so.

    ``numeric`` ones are what checks that compare digits can be asked to find.
    """

    name: str
    editor: Editor
    kinds: frozenset[str]
    numeric: bool = False


def error_types(corpus: Corpus) -> tuple[ErrorType, ...]:
    """Return the types in the order of the table; names are those of the corpus."""
    return (
        ErrorType("number changed", numbers.number_changed, NUMERIC, True),
        ErrorType("amount deleted", numbers.amount_deleted, NUMERIC, True),
        ErrorType("date changed", dates.date_changed, NUMERIC, True),
        ErrorType("ordinal garbled", ordinals.ordinal_garbled, NUMERIC | {"garbled"}, True),
        ErrorType("magnitude swapped", numbers.magnitude_swapped, NUMERIC, True),
        ErrorType("number word changed", numbers.number_word_changed, NUMERIC, True),
        ErrorType("ordinal changed", ordinals.ordinal_changed, NUMERIC, True),
        ErrorType("sentence omitted", passages.sentence_omitted, PRESENCE),
        ErrorType("clause omitted", passages.clause_omitted, PRESENCE),
        ErrorType("list item omitted", passages.list_item_omitted, PRESENCE | {"name"}),
        ErrorType("sentence added", passages.sentence_added, PRESENCE),
        ErrorType("name replaced", Names(corpus).replaced, frozenset({"name"})),
        ErrorType("name misspelt", misspelt.misspelt, frozenset({"name"})),
        ErrorType("duplicated", passages.duplicated, frozenset({"duplicate"})),
        ErrorType("bracket", marks.bracket, frozenset({"punctuation"})),
        ErrorType("quote", marks.quote, frozenset({"punctuation"})),
        ErrorType("negation dropped", negation.negation_dropped, frozenset({"negation"})),
        ErrorType("word turned", opposites.word_turned, frozenset({"opposite"})),
        ErrorType("word misread", Misread(corpus).word_misread, frozenset({"misread"})),
    )
