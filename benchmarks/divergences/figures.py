"""Measurements → figures: flags per 100 lines, recall, the odd one named, harmless ones flagged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks.divergences.baselines import Row, Verdicts
from benchmarks.divergences.corpora import LANGUAGES, Corpus
from benchmarks.divergences.errors import NUMERIC
from benchmarks.divergences.measure import Flags, Measured, Outcome, at_least
from workbench.divergences import KINDS, Divergence

Figures = dict[str, Any]
Baselines = Mapping[str, Verdicts]
Known = dict[str, list[frozenset[str]]]


def figures(measured: Measured, baselines: Baselines) -> Figures:
    """Return every figure of a corpus, ready for JSON."""
    corpus = measured.corpus
    rows = [corpus.row(line) for line in range(len(corpus))]
    known = {name: verdicts(rows) for name, verdicts in baselines.items()}
    return {
        "corpus": corpus.name,
        "lines": len(corpus),
        "clean": _clean(measured.clean, len(corpus))
        | {name: _per_cent(sum(map(bool, said)), len(corpus)) for name, said in known.items()},
        "errors": {
            one.name: _recall(
                measured.errors.get(one.name, []), one.kinds, one.numeric, baselines, known
            )
            for one in measured.types
        },
        "rewritings": {
            name: _silence(found, baselines, known) for name, found in measured.rewritten.items()
        },
        "flags": [_shown(corpus, line, flag) for line, flag in _all(measured.clean)],
        "missed": _missed(measured),
        "false": _false(measured),
    }


def _per_cent(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 1) if whole else None


def _clean(clean: Flags, lines: int) -> Figures:
    """Return flags per 100 lines: ``[high, high and medium, all]`` for each kind."""
    every = [flag for _, flag in _all(clean)]
    counts = []
    for sure in ("high", "medium", "low"):
        found = Counter[str](flag.kind for flag in at_least(every, sure))
        found["numeric"] = sum(found[kind] for kind in NUMERIC)
        counts.append(found)
    kinds = ["numeric", *KINDS]
    return {
        "workbench": {
            kind: [_hundredth(found[kind], lines) for found in counts]
            for kind in kinds
            if counts[-1][kind]
        }
    }


def _hundredth(count: int, lines: int) -> float:
    return round(100 * count / max(lines, 1), 2)


def _all(clean: Flags) -> list[tuple[int, Divergence]]:
    return [(line, flag) for line in sorted(clean) for flag in clean[line]]


def _recall(
    found: Sequence[Outcome],
    kinds: frozenset[str],
    numeric: bool,
    baselines: Baselines,
    known: Known,
) -> Figures:
    """Return net recall, by confidence, language, variant, and how often the odd one is named."""
    caught = [[flag for flag in outcome.medium if flag.kind in kinds] for outcome in found]
    named = [
        any(flag.odd == outcome.edit.lang for flag in flags)
        for outcome, flags in zip(found, caught, strict=True)
        if flags
    ]
    variants = sorted({outcome.edit.variant for outcome in found})
    figures: Figures = {
        "n": len(found),
        "high": _per_cent(sum(1 for outcome in found if _hit(outcome.high, kinds)), len(found)),
        "medium": _per_cent(sum(map(bool, caught)), len(found)),
        "low": _per_cent(sum(1 for one in found if _hit(one.low, kinds)), len(found)),
        "any kind": _per_cent(sum(bool(outcome.medium) for outcome in found), len(found)),
        "odd named": _per_cent(sum(named), len(named)),
        "by language": {
            lang: _share([one for one in found if one.edit.lang == lang], kinds)
            for lang in LANGUAGES
        },
        "by variant": {
            variant: _share([one for one in found if one.edit.variant == variant], kinds)
            for variant in variants
        },
    }
    return figures | (_baseline(found, baselines, known) if numeric else {})


def _hit(flags: Sequence[Divergence], kinds: frozenset[str]) -> bool:
    return any(flag.kind in kinds for flag in flags)


def _share(found: Sequence[Outcome], kinds: frozenset[str]) -> list[float | int | None]:
    return [len(found), _per_cent(sum(1 for one in found if _hit(one.medium, kinds)), len(found))]


def _baseline(found: Sequence[Outcome], baselines: Baselines, known: Known) -> Figures:
    """Return the share of edited lines against which a baseline has something new."""
    rows: list[Row] = [outcome.row for outcome in found]
    return {
        name: _per_cent(
            sum(
                not said <= known[name][outcome.edit.line]
                for said, outcome in zip(verdicts(rows), found, strict=True)
            ),
            len(found),
        )
        for name, verdicts in baselines.items()
    }


def _silence(found: Sequence[Outcome], baselines: Baselines, known: Known) -> Figures:
    """Return the share of rewritten lines with a new flag of any kind."""
    return {
        "n": len(found),
        "high": _per_cent(sum(bool(outcome.high) for outcome in found), len(found)),
        "medium": _per_cent(sum(bool(outcome.medium) for outcome in found), len(found)),
        "by language": {
            lang: [
                len(own := [one for one in found if one.edit.lang == lang]),
                _per_cent(sum(bool(one.medium) for one in own), len(own)),
            ]
            for lang in LANGUAGES
        },
    } | _baseline(found, baselines, known)


def _shown(corpus: Corpus, line: int, flag: Divergence) -> Figures:
    return {
        "where": f"{corpus.name}:{line + 1}",
        "kind": flag.kind,
        "check": flag.check,
        "confidence": flag.confidence,
        "odd": flag.odd,
        "values": {key: list(evidence.values) for key, evidence in flag.evidence.items()},
        "message": str(flag.message),
    }


def _missed(measured: Measured) -> list[Figures]:
    return [
        _edit(measured.corpus, outcome)
        | {
            "low": [_shown(measured.corpus, outcome.edit.line, flag) for flag in outcome.low],
        }
        for one in measured.types
        for outcome in measured.errors.get(one.name, [])
        if not _hit(outcome.medium, one.kinds)
    ]


def _false(measured: Measured) -> list[Figures]:
    return [
        _edit(measured.corpus, outcome)
        | {"flags": [_shown(measured.corpus, outcome.edit.line, flag) for flag in outcome.medium]}
        for found in measured.rewritten.values()
        for outcome in found
        if outcome.medium
    ]


def _edit(corpus: Corpus, outcome: Outcome) -> Figures:
    edit = outcome.edit
    return {
        "where": f"{corpus.name}:{edit.line + 1}",
        "type": edit.type,
        "variant": edit.variant,
        "lang": edit.lang,
        "was": edit.was,
        "now": edit.now,
    }
