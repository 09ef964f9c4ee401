"""What the archive's summary says and no text does: values, quotations, names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import ClassVar

from workbench.checks.check import Check
from workbench.checks.evidence.values.row import shown_value
from workbench.checks.evidence.values.rows import values
from workbench.checks.finding import Confidence, Evidence, Finding, Severity
from workbench.collation import SUMMARY, Collation, Summary
from workbench.message import Message
from workbench.segments import SegmentedText
from workbench.text import fold
from workbench.values import read_values
from workbench.values.match import fits
from workbench.values.model import Value

QUOTE_LIKENESS = 85.0
"""Percent of a quotation that some passage must share with it (rapidfuzz partial ratio)."""

NAME_LIKENESS = 80.0
SHORTEST_NAME = 4

_QUOTATION = re.compile(r'"([^"]{8,300}?)[.,;]?"')
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_SENTENCE_END = re.compile(r'(?:^|[.!?:]["\')\]]*)\s*["\'(\[]*$')


class Fact(Check):
    """What the summary says and no text does."""

    kinds = ("fact",)
    thresholds: ClassVar[Mapping[str, float]] = {
        "quotation likeness": QUOTE_LIKENESS,
        "name likeness": NAME_LIKENESS,
    }

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield the summary's values that no text has, and its quotations and names."""
        if collation.summary is None:
            return
        yield from _values(collation, collation.summary)
        same_language = [text for text in collation.texts if text.lang == collation.summary.lang]
        if same_language:
            yield from _quotations(
                collation.summary, same_language, self.threshold("quotation likeness")
            )
            yield from _names(collation.summary, same_language, self.threshold("name likeness"))


def _values(collation: Collation, summary: Summary) -> Iterator[Finding]:
    stated = [value for value in read_values(summary.text, summary.lang) if _is_firm(value)]
    if not stated:
        return
    said = [
        value
        for bead in values(collation)
        for held in bead.values()
        for value in held
        if value.readings
    ]
    for value in stated:
        if not any(fits(value, other) for other in said):
            span = (value.start, value.end)
            shown = shown_value(value)
            message = Message("only the summary has {said}; no text does", {"said": shown})
            yield _finding(span, shown, message, "major", "high")


def _is_firm(value: Value) -> bool:
    return bool(value.readings) and not value.vague


def _quotations(summary: Summary, texts: list[SegmentedText], alike: float) -> Iterator[Finding]:
    from rapidfuzz import fuzz

    folded = fold(summary.text)
    passages = [fold(text.text).text.casefold() for text in texts]
    for quotation in _QUOTATION.finditer(folded.text):
        words = quotation.group(1).casefold()
        if all(fuzz.partial_ratio(words, passage) < alike for passage in passages):
            span, said = folded.span(*quotation.span(1)), quotation.group(1)
            message = Message(
                'the summary quotes "{said}", which no text in its language has', {"said": said}
            )
            yield _finding(span, said, message, "minor", "medium")


def _names(summary: Summary, texts: list[SegmentedText], alike: float) -> Iterator[Finding]:
    folded = fold(summary.text)
    words = {word.casefold() for text in texts for word in _WORD.findall(fold(text.text).text)}
    for start, end in _unknown_names(folded.text, sorted(words), alike):
        name = folded.text[start:end]
        message = Message(
            "the summary names {said}, which no text in its language has", {"said": name}
        )
        yield _finding(folded.span(start, end), name, message, "minor", "medium")


def _unknown_names(text: str, known: list[str], alike: float) -> Iterator[tuple[int, int]]:
    """Yield the spans of capitalised words, joined where they stand together, not ``known``."""
    from rapidfuzz import fuzz, process

    last: tuple[int, int] | None = None
    for word in _WORD.finditer(text):
        begins_sentence = _SENTENCE_END.search(text, max(0, word.start() - 8), word.start())
        if begins_sentence or not word.group()[0].isupper() or len(word.group()) < SHORTEST_NAME:
            continue
        folded = word.group().casefold()
        if process.extractOne(folded, known, scorer=fuzz.ratio, score_cutoff=alike):
            continue
        if last and text[last[1] : word.start()] == " ":
            last = (last[0], word.end())
            continue
        if last:
            yield last
        last = word.span()
    if last:
        yield last


def _finding(
    span: tuple[int, int],
    said: str,
    message: Message,
    severity: Severity,
    confidence: Confidence,
) -> Finding:
    return Finding(
        kind="fact",
        severity=severity,
        confidence=confidence,
        bead=None,
        evidence={SUMMARY: Evidence((span,), (said,))},
        message=message,
    )
