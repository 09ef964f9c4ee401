"""What every report says of its work, witnesses and verdicts, as plain words without markup."""

from __future__ import annotations

from workbench.divergences import Divergence
from workbench.formats.records import in_order
from workbench.report.model import CHANGED, SUMMARY, Report, file_name, translators
from workbench.review import Verdict

WITNESS_HEADING = (
    "Key", "Language", "Status", "Made from", "Translators", "File", "Segments", "Words", "sha256",
    "Note",
)  # fmt: skip


def facts(report: Report) -> tuple[tuple[str, str], ...]:
    """Return name and value of what is known of the work; the signature stands last."""
    work = report.work
    known = (
        ("Title", work.title),
        ("Date", work.date),
        ("Archive", work.archive),
        ("Source", work.source),
        ("Licence", work.licence),
        ("Notes", work.notes),
        ("Made", report.made.isoformat() if report.made else ""),
        ("Signature", report.signature),
    )
    return tuple((name, value) for name, value in known if value)


def warnings(report: Report) -> tuple[str, ...]:
    """Return what must be said of each reconstruction."""
    return tuple(f"{one.key}: {report.warning(one.key)}" for one in report.reconstructions)


def witness_rows(report: Report) -> tuple[tuple[str, ...], ...]:
    """Return a row a witness, under WITNESS_HEADING."""
    rows = []
    for witness in report.work.witnesses:
        text = report.collation.by_key[witness.key]
        rows.append(
            (
                witness.key,
                witness.lang,
                report.warning(witness.key) or witness.status,
                witness.parent or "",
                translators(witness),
                file_name(witness, report.work),
                str(len(text)),
                str(len(text.text.split())),
                witness.sha256,
                witness.note,
            )
        )
    return tuple(rows)


def column_name(report: Report, key: str) -> str:
    """Return a witness's key as columns are headed, a reconstruction named as one."""
    warning = report.warning(key)
    return f"{key} ({warning})" if warning else key


def quoted_keys(report: Report) -> tuple[str, ...]:
    """Return the witnesses, and whatever else the evidence quotes."""
    keys = {key for divergence in report.divergences for key in divergence.evidence}
    return in_order({*report.collation.keys, *keys}, report.collation)


def quotation(report: Report, divergence: Divergence, key: str) -> str:
    """Return what a divergence quotes of ``key``: the summary only where it is evidence."""
    if key not in report.collation.by_key and key not in divergence.evidence:
        return ""
    return report.quoted(divergence, key)


def lang_of(report: Report, key: str) -> str:
    """Return the language of a witness or the summary, ``und`` (undetermined) of anything else."""
    if key in report.collation.by_key:
        return report.collation.lang(key)
    summary = report.collation.summary
    return summary.lang if key == SUMMARY and summary else "und"


def said(verdict: Verdict, report: Report, divergence: Divergence | None = None) -> str:
    """Return a verdict in one line; ``divergence`` is None where it is no longer found."""
    word = verdict.word or "comment"
    settles = ", to settle it," if verdict.settles else ""
    changed = ""
    if divergence is not None and report.changed_since(divergence, verdict):
        changed = f" ({CHANGED})"
    comment = f": {verdict.comment}" if verdict.comment else ""
    readings = "".join(
        f"; {key} should read: {reading}" for key, reading in sorted(verdict.readings.items())
    )
    return f"{word}{settles} by {verdict.reviewer}, {verdict.time}{changed}{comment}{readings}"


def setting_text(value: object) -> str:
    """Return a setting in words."""
    if isinstance(value, str | int):
        return str(value)
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
