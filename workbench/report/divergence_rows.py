"""The divergences as a table: a divergence a row, for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.divergences import Divergence, Evidence
from workbench.message import Listed, Message
from workbench.report.excerpt import excerpt
from workbench.report.facts import column_name, name_of, quotation, quoted_keys, verdict_line
from workbench.report.model import Report
from workbench.report.wording import Wording
from workbench.review import Verdict
from workbench.visible import visible

STALE = "no longer found"
"""What stands as the message of a verdict whose divergence is found no more."""

BEAD = 1
"""The column of the bead's number."""

_BEFORE = 9
"""Columns before the texts of the witnesses."""


def heading(report: Report) -> tuple[str, ...]:
    """Return the names of the columns; those of witnesses stand between ours."""
    words, keys = report.words, quoted_keys(report)
    before = (
        words("document"),
        words("bead"),
        words("id"),
        words("kind"),
        words("severity"),
        words("confidence"),
        words("check"),
        words("odd"),
        words("hop"),
    )
    after = (
        words("message"),
        words("vote"),
        words("verdict"),
        words("reviewer"),
        words("note"),
        words("verdict time"),
        words("said"),
        "mqm",
        "its",
        words("signature"),
    )
    texts = (_shown(column_name(report, key)) for key in keys)
    names = [name_of(report, key) for key in keys]
    marks = (words("{witness} evidence", witness=name) for name in names)
    values = (words("{witness} values", witness=name) for name in names)
    notations = (words("{witness} notation", witness=name) for name in names)
    return (*before, *texts, *marks, *values, *after, *notations)


def text_columns(report: Report) -> dict[int, str]:
    """Return which columns hold a witness's own words: by column, counted from 0, its key."""
    keys = quoted_keys(report)
    return {_BEFORE + at: keys[at % len(keys)] for at in range(2 * len(keys))}


def rows(report: Report) -> Iterator[tuple[str, ...]]:
    """Yield a row a divergence, then a row for each verdict whose divergence is found no more."""
    keys = quoted_keys(report)
    for divergence in report.divergences:
        yield tuple(_row(divergence, keys, report))
    for verdict in report.stale:
        yield tuple(_stale(verdict, keys, report))


def _row(divergence: Divergence, keys: tuple[str, ...], report: Report) -> Iterator[str]:
    words = report.words
    yield _shown(report.work.name)
    yield "" if divergence.bead is None else str(divergence.bead)
    yield _shown(divergence.id)
    yield words.term("kind", divergence.kind)
    yield words.term("severity", divergence.severity)
    yield words.term("confidence", divergence.confidence)
    yield words.term("check", divergence.check)
    yield from map(_shown, (divergence.odd or "", divergence.hop or ""))
    quoted = {key: quotation(report, divergence, key) for key in keys}
    evidence = {key: divergence.evidence.get(key, Evidence()) for key in keys}
    for key in keys:
        yield _shown(excerpt(quoted[key], evidence[key].spans)[0])
    for key in keys:
        spans = evidence[key].spans
        yield _shown(" … ".join(quoted[key][start:end] for start, end in spans))
    for key in keys:
        yield _said(Message("{values}", {"values": Listed(evidence[key].values, "comma")}), words)
    verdicts = report.verdicts_on(divergence)
    yield _said(divergence.message, words)
    yield _said(divergence.reason, words)
    yield words.term("standing", report.standing(divergence))
    yield from _given(verdicts)
    yield "\n".join(_said(verdict_line(verdict, report, divergence), words) for verdict in verdicts)
    yield from map(_shown, (divergence.mqm, divergence.its, report.signature))
    for key in keys:
        yield _shown(", ".join(evidence[key].values))


def _stale(verdict: Verdict, keys: tuple[str, ...], report: Report) -> Iterator[str]:
    words, seen = report.words, verdict.seen
    yield _shown(report.work.name)
    yield from ("", _shown(verdict.divergence))
    yield words.term("kind", seen.kind) if seen.kind else ""
    yield from [""] * (_BEFORE - 4 + len(keys))
    yield from (_shown(seen.words.get(key, "")) for key in keys)
    yield from [""] * len(keys)
    yield from (words(STALE), "", words.term("standing", verdict.word) if verdict.word else "")
    yield from _given((verdict,))
    yield from (_said(verdict_line(verdict, report), words), "", "", _shown(report.signature))
    yield from [""] * len(keys)


def _given(verdicts: tuple[Verdict, ...]) -> Iterator[str]:
    """Yield who spoke, what they noted, and when the last of them did."""
    yield _shown("; ".join(dict.fromkeys(one.reviewer for one in verdicts)))
    yield _shown("; ".join(one.comment for one in verdicts if one.comment))
    yield _shown(verdicts[-1].time if verdicts else "")


def _said(sentence: Message, words: Wording) -> str:
    return words.say(sentence).replace("\r\n", "\n")


def _shown(cell: str) -> str:
    return visible(cell).replace("\r\n", "\n")
