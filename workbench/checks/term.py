"""Terms of the user's glossary that a text renders otherwise, or in a way the glossary forbids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from workbench.checks.check import Check
from workbench.checks.finding import Confidence, Evidence, Finding
from workbench.checks.settings import Term as Entry
from workbench.collation import Collation
from workbench.message import Field, Listed, Message
from workbench.passages import Passages, passages
from workbench.words import Word, stem, stems, words

Span = tuple[int, int]


class _Phrase(NamedTuple):
    """A rendering ready to be looked for: stems, and the words that must stand as they are."""

    entry: int
    forbidden: bool
    stems: tuple[str, ...]
    exact: tuple[str, ...]


class _Match(NamedTuple):
    entry: int
    forbidden: bool
    span: Span


@dataclass(frozen=True, slots=True)
class _Rendered:
    """What the glossary finds in one text of a bead: spans by entry."""

    right: Mapping[int, list[Span]]
    wrong: Mapping[int, list[Span]]


class Term(Check):
    """Terms not rendered as the glossary says."""

    kinds = ("term",)
    thresholds: ClassVar[Mapping[str, float]] = {"near": 1}
    """Beads before and after in which a term may have been rendered instead."""

    def find(self, collation: Collation) -> Iterator[Finding]:
        """Yield forbidden renderings, and terms of one text without their rendering in another."""
        glossary = self.settings.glossary
        if not glossary:
            return
        read = passages(collation)
        phrases = {text.lang: _phrases(glossary, text.lang) for text in collation.texts}
        beads = [
            {
                key: _rendered(read[key], bead, collation.lang(key), phrases[collation.lang(key)])
                for key in collation.keys
                if read[key].prose[bead].strip()
            }
            for bead in range(len(collation.alignment.beads))
        ]
        reach = max(int(self.threshold("near")), 0)
        for bead, found in enumerate(beads):
            entries = {entry for one in found.values() for entry in (*one.right, *one.wrong)}
            for entry in sorted(entries):
                yield from _forbidden(collation, bead, entry, glossary[entry], found)
                near = (*beads[max(bead - reach, 0) : bead], *beads[bead + 1 : bead + 1 + reach])
                yield from _missing(collation, bead, entry, glossary[entry], found, near)


def _phrases(glossary: Sequence[Entry], lang: str) -> dict[str, list[_Phrase]]:
    """Return the glossary's phrases in a language by the stem of their first word."""
    found: dict[str, list[_Phrase]] = defaultdict(list)
    for number, entry in enumerate(glossary):
        for forbidden, renderings in ((False, entry.right(lang)), (True, entry.wrong(lang))):
            for phrase in renderings:
                parts = [word.text for word in words(phrase, lang)]
                stems = tuple(stem(word, lang) for word in parts)
                exact = tuple(word if _is_acronym(word) else "" for word in parts)
                found[stems[0]].append(_Phrase(number, forbidden, stems, exact))
    return dict(found)


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _rendered(
    read: Passages, bead: int, lang: str, phrases: Mapping[str, list[_Phrase]]
) -> _Rendered:
    right: dict[int, list[Span]] = defaultdict(list)
    wrong: dict[int, list[Span]] = defaultdict(list)
    if phrases.keys().isdisjoint(map(stems(lang).__getitem__, read.words[bead])):
        return _Rendered(right, wrong)
    for match in _longest(_matches(words(read.prose[bead], lang), lang, phrases)):
        (wrong if match.forbidden else right)[match.entry].append(match.span)
    return _Rendered(right, wrong)


def _matches(
    found: Sequence[Word], lang: str, phrases: Mapping[str, list[_Phrase]]
) -> Iterator[_Match]:
    stems = [stem(word.text, lang) for word in found]
    for at, first in enumerate(stems):
        for phrase in phrases.get(first, ()):
            end = at + len(phrase.stems)
            if tuple(stems[at:end]) == phrase.stems and all(
                exact in ("", word.text)
                for exact, word in zip(phrase.exact, found[at:end], strict=True)
            ):
                yield _Match(phrase.entry, phrase.forbidden, (found[at].start, found[end - 1].end))


def _longest(matches: Iterator[_Match]) -> Iterator[_Match]:
    """Yield the matches that do not stand inside a longer one: a council in a security council."""
    reach, by = -1, (-1, -1)
    for match in sorted(matches, key=lambda match: (match.span[0], -match.span[1])):
        if match.span[1] > reach or match.span == by:
            yield match
            if match.span[1] > reach:
                reach, by = match.span[1], match.span


def _forbidden(
    collation: Collation, bead: int, number: int, entry: Entry, found: Mapping[str, _Rendered]
) -> Iterator[Finding]:
    """Yield a finding for each text that renders a term as the glossary forbids.

    Where the glossary knows the term in other languages of the work and none has it here, the words
    may mean something else.
    """
    for key, rendered in found.items():
        if spans := rendered.wrong.get(number):
            others = [other for other in found if entry.right(collation.lang(other))]
            meant = [other for other in others if found[other].right.get(number)]
            elsewhere = [other for other in others if collation.lang(other) != collation.lang(key)]
            confidence: Confidence = "high" if meant or not elsewhere else "medium"
            text = collation.bead_text(bead, key)
            said = tuple(dict.fromkeys(text[start:end] for start, end in spans))
            fields: dict[str, Field] = {"witness": key, "said": Listed(said, "comma")}
            message = Message("{witness} has {said}, which the glossary forbids", fields)
            if wanted := entry.right(collation.lang(key)):
                fields["wanted"] = Listed(wanted, "or")
                message = Message(
                    "{witness} has {said}, which the glossary forbids; it wants {wanted}", fields
                )
            evidence = {other: _evidence(collation, bead, other, found, number) for other in meant}
            evidence[key] = Evidence(tuple(spans), said)
            yield Finding(
                kind="term",
                severity="major",
                confidence=confidence,
                bead=bead,
                evidence={name: evidence[name] for name in collation.keys if name in evidence},
                message=message,
                suspect=key,
            )


def _missing(
    collation: Collation,
    bead: int,
    number: int,
    entry: Entry,
    found: Mapping[str, _Rendered],
    near: Sequence[Mapping[str, _Rendered]],
) -> Iterator[Finding]:
    present = [key for key in found if found[key].right.get(number)]
    absent = [
        key
        for key in found
        if key not in present
        and entry.right(collation.lang(key))
        and not found[key].wrong.get(number)
    ]
    if not present or not absent:
        return
    due = [key for key in absent if _source(collation, key, present, absent) in present]
    nearby = all(any(number in row[key].right for row in near if key in row) for key in absent)
    confidence: Confidence = "medium" if due and not nearby else "low"
    shown = due or absent
    wanted = dict.fromkeys(entry.right(collation.lang(key)) for key in shown)
    evidence = {
        key: _evidence(collation, bead, key, found, number)
        for key in collation.keys
        if key in present or key in shown
    }
    said = tuple(dict.fromkeys(value for key in present for value in evidence[key].values))
    yield Finding(
        kind="term",
        severity="minor",
        confidence=confidence,
        bead=bead,
        evidence=evidence,
        message=Message(
            "{said} in {present}; {absent} should have {wanted}",
            {
                "present": Listed(present),
                "said": Listed(said, "comma"),
                "absent": Listed(shown),
                "wanted": tuple(Listed(words, "or") for words in wanted),
            },
        ),
        groups=(tuple(present), tuple(shown)),
        # It is measured by the glossary; a text made from it may well have the term again.
        suspect=due[0] if len(due) == 1 < len(present) else None,
    )


def _source(
    collation: Collation, key: str, present: Sequence[str], absent: Sequence[str]
) -> str | None:
    """Return the nearest ancestor for which the glossary has the term.

    In a work without a chain any text that has the term is a source.
    """
    chain = collation.chain
    if not any(chain.parent(one) for one in chain.keys):
        return present[0]
    ancestor = chain.parent(key)
    while ancestor is not None and ancestor not in present and ancestor not in absent:
        ancestor = chain.parent(ancestor)
    return ancestor


def _evidence(
    collation: Collation, bead: int, key: str, found: Mapping[str, _Rendered], number: int
) -> Evidence:
    text = collation.bead_text(bead, key)
    spans = tuple(found[key].right.get(number, ()))
    return Evidence(spans, tuple(dict.fromkeys(text[start:end] for start, end in spans)))
