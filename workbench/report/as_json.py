"""The report as one JSON document, described by ``schema/report-1.json``."""

from __future__ import annotations

from dataclasses import asdict

from workbench import __version__
from workbench.divergences import MQM_WEIGHTS, Divergence, Evidence
from workbench.formats.records import (
    Record,
    bead_record,
    divergence_record,
    evidence_keys,
    to_json,
)
from workbench.report.counts import count, penalties
from workbench.report.excerpt import excerpt
from workbench.report.facts import shown_keys
from workbench.report.model import Report, file_name
from workbench.review import Verdict
from workbench.signature import Setting
from workbench.words import count_words
from workbench.works.work import Witness

SCHEMA = "workbench/report/1"


def render(report: Report) -> str:
    """Return the report as a JSON document."""
    return to_json(document(report), indent=1) + "\n"


def document(report: Report) -> Record:
    """Return the report as plain dicts and lists."""
    collation = report.collation
    return {
        **head(report),
        "divergences": [divergence_document(one, report) for one in report.divergences],
        "beads": [
            {
                **bead_record(number, bead, collation.keys),
                "text": collation.bead_texts(number),
            }
            for number, bead in enumerate(collation.alignment.beads)
        ],
    }


def head(report: Report) -> Record:
    """Return all but divergences and beads."""
    return {
        "schema": SCHEMA,
        "workbench": __version__,
        "lang": report.words.lang,
        "signature": report.signature,
        "made": report.made.isoformat() if report.made else None,
        "work": _work(report),
        "witnesses": [_witness(witness, report) for witness in report.work.witnesses],
        "readings": [
            {"where": reading.where, "texts": dict(reading.texts), "reason": reading.reason}
            for reading in report.work.readings
        ],
        "settings": {name: _setting(report.settings[name]) for name in sorted(report.settings)},
        "counts": _counts(report),
        "agreement": [asdict(one) for one in report.agreements],
        "penalties": _penalties(report),
        "stale": [_stale(verdict) for verdict in report.stale],
    }


def _work(report: Report) -> Record:
    work, summary = report.work, report.work.summary
    return {
        "title": work.title,
        "date": work.date,
        "archive": work.archive,
        "source": work.source,
        "licence": work.licence,
        "notes": work.notes,
        "summary": {"lang": summary.lang, "text": summary.text} if summary else None,
    }


def _witness(witness: Witness, report: Report) -> Record:
    text = report.collation.by_key[witness.key]
    return {
        "key": witness.key,
        "lang": witness.lang,
        "status": witness.status,
        "warning": report.warning(witness.key) or None,
        "parent": witness.parent,
        "translators": list(witness.translators),
        "note": witness.note,
        "file": file_name(witness, report.work),
        "sha256": witness.sha256,
        "segments": len(text),
        "words": count_words(text.text),
    }


def _setting(value: Setting) -> object:
    return value if isinstance(value, str | int) else list(value)


def _counts(report: Report) -> Record:
    counts = count(report)
    return {
        "total": counts.total,
        "kind": dict(counts.by_kind),
        "severity": dict(counts.by_severity),
        "confidence": dict(counts.by_confidence),
        "verdict": dict(counts.by_verdict),
        "hop": dict(counts.by_hop),
    }


def _penalties(report: Report) -> Record:
    return {
        "weights": dict(MQM_WEIGHTS),
        "witnesses": [
            {
                "witness": penalty.witness,
                "confirmed": dict(penalty.confirmed),
                "points": penalty.points,
                "words": penalty.words,
                "per_thousand_words": penalty.per_thousand,
            }
            for penalty in penalties(report)
        ],
    }


def divergence_document(divergence: Divergence, report: Report) -> Record:
    """Return a divergence with what it quotes and the verdicts on it."""
    collation = report.collation
    keys = evidence_keys(divergence, collation)
    return {
        **divergence_record(divergence, collation),
        "check": divergence.check,
        "message": report.words.say(divergence.message, str),
        "reason": report.words.say(divergence.reason, str),
        "quotes": {key: _quote(divergence, key, report) for key in shown_keys(report, divergence)},
        "in_words": {
            key: [report.words.value(value) for value in divergence.evidence[key].values]
            for key in keys
        },
        "verdict": report.standing(divergence),
        "verdicts": [
            {**_verdict(verdict), "changed_since": report.changed_since(divergence, verdict)}
            for verdict in report.verdicts_on(divergence)
        ],
    }


def _quote(divergence: Divergence, key: str, report: Report) -> Record:
    """Return what reports quote of a text, the bead or a part of it, and the evidence in that."""
    evidence = divergence.evidence.get(key, Evidence())
    text, marks = excerpt(report.quoted(divergence, key), evidence.spans)
    return {"text": text, "marks": [list(mark) for mark in marks]}


def _stale(verdict: Verdict) -> Record:
    seen = verdict.seen
    return {
        "divergence": verdict.divergence,
        "kind": seen.kind,
        "words": dict(seen.words),
        **_verdict(verdict),
    }


def _verdict(verdict: Verdict) -> Record:
    return {
        "reviewer": verdict.reviewer,
        "verdict": verdict.word,
        "comment": verdict.comment,
        "readings": dict(verdict.readings),
        "settles": verdict.settles,
        "time": verdict.time,
    }
