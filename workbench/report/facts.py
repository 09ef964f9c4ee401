"""What every report says of its work, witnesses and verdicts, as plain words without markup.

What others wrote is given as it stands: the format makes it safe to show.
"""

from __future__ import annotations

from collections.abc import Mapping

from workbench.collation import SUMMARY
from workbench.divergences import Divergence
from workbench.formats.records import in_order
from workbench.message import Field, Message
from workbench.report.model import CHANGED, Report, file_name, translators
from workbench.report.wording import Wording
from workbench.report.wording.heard import heard
from workbench.review import Verdict
from workbench.signature import Setting
from workbench.visible import visible
from workbench.words import count_words

_SORTS: Mapping[str, tuple[str, ...]] = {
    "min confidence": ("confidence",),
    "kinds": ("kind",),
    "off": ("kind", "check"),
    "only": ("standing",),
}
"""What the words are that a setting names."""


def witness_heading(words: Wording) -> tuple[str, ...]:
    """Return what stands above ``witness_rows``."""
    return (
        words("Key"),
        words("Language"),
        words("Status"),
        words("Made from"),
        words("Translators"),
        words("File"),
        words("Segments"),
        words("Words"),
        "sha256",
        words("Note"),
    )


def origin(report: Report) -> tuple[tuple[str, str], ...]:
    """Return name and value of what is known of where a work, and its report, come from."""
    work, words = report.work, report.words
    known = (
        (words("Date"), words.dated(work.date)),
        (words("Archive"), work.archive),
        (words("Source"), work.source),
        (words("Licence"), work.licence),
        (words("Made"), words.day(report.made) if report.made else ""),
    )
    return tuple((name, value) for name, value in known if value)


def facts(report: Report) -> tuple[tuple[str, str | Message], ...]:
    """Return name and value of what is known of the work; the signature stands last.

    Where the notes are the program's own they are a sentence, not words of others.
    """
    work, words = report.work, report.words
    known: tuple[tuple[str, str | Message], ...] = (
        (words("Title"), work.title),
        *origin(report),
        (words("Notes"), heard(work.notes, words) or work.notes),
        (words("Signature"), report.signature),
    )
    return tuple((name, value) for name, value in known if value)


def fact_text(value: str | Message, words: Wording) -> str:
    """Return a fact's value as plain text that can act on no screen."""
    return words.say(value) if isinstance(value, Message) else visible(value)


def warnings(report: Report) -> tuple[str, ...]:
    """Return what must be said of each reconstruction."""
    return tuple(f"{one.key}: {report.warning(one.key)}" for one in report.reconstructions)


def witness_rows(report: Report) -> tuple[tuple[str, ...], ...]:
    """Return a row a witness, under ``witness_heading``."""
    rows, words = [], report.words
    for witness in report.work.witnesses:
        text = report.collation.by_key[witness.key]
        rows.append(
            (
                witness.key,
                words.language(witness.lang),
                report.warning(witness.key) or words.term("status", witness.status),
                witness.parent or "",
                translators(witness, words),
                file_name(witness, report.work),
                words.number(len(text)),
                words.number(count_words(text.text)),
                witness.sha256,
                witness.note,
            )
        )
    return tuple(rows)


def column_name(report: Report, key: str) -> str:
    """Return a witness's key as columns are headed, a reconstruction named as one."""
    warning = report.warning(key)
    return f"{key} ({warning})" if warning else name_of(report, key)


def name_of(report: Report, key: str) -> str:
    """Return a witness's key; the summary is called so in the language of the report."""
    if key == SUMMARY and key not in report.collation.by_key:
        return report.words("summary")
    return key


def quoted_keys(report: Report) -> tuple[str, ...]:
    """Return the witnesses, and whatever else the evidence quotes."""
    keys = {key for divergence in report.divergences for key in divergence.evidence}
    return in_order({*report.collation.keys, *keys}, report.collation)


def shown_keys(report: Report, divergence: Divergence) -> tuple[str, ...]:
    """Return whose words stand beside a divergence: all of a bead's, else those in evidence."""
    keys = set(divergence.evidence)
    if divergence.bead is not None:
        keys.update(report.collation.keys)
    return in_order(keys, report.collation)


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


def verdict_line(verdict: Verdict, report: Report, divergence: Divergence | None = None) -> Message:
    """Return a verdict in one line; ``divergence`` is None where it is no longer found."""
    words = report.words
    word = words.term("standing", verdict.word) if verdict.word else words("comment")
    fields: dict[str, Field] = {
        "verdict": Message(word),
        "reviewer": verdict.reviewer,
        "time": words.time(verdict.time),
    }
    parts: list[Message] = [Message("{verdict} by {reviewer}, {time}", fields)]
    if divergence is None and verdict.seen.kind:
        parts.append(given_on(verdict, words))
    if verdict.settles:
        parts.append(Message("to settle it"))
    if divergence is not None and report.changed_since(divergence, verdict):
        parts.append(Message(CHANGED))
    if verdict.comment:
        parts.append(Message("comment: {comment}", {"comment": verdict.comment}))
    parts += [
        Message("{witness} should read: {reading}", {"witness": key, "reading": reading})
        for key, reading in sorted(verdict.readings.items())
    ]
    return Message("{parts}", {"parts": parts})


def given_on(verdict: Verdict, words: Wording) -> Message:
    """Return what a verdict was about, as its reviewer saw it: a kind, and words of witnesses."""
    kind = Message("about {kind}", {"kind": words.term("kind", verdict.seen.kind)})
    told = [
        Message("“{shown}” in {witness}", {"witness": key, "shown": shown})
        for key, shown in verdict.seen.words.items()
    ]
    return Message("{parts}", {"parts": [kind, *told]})


def setting_text(name: str, value: Setting, words: Wording) -> str:
    """Return a setting in words; where it names nothing, nothing is left out."""
    if isinstance(value, int):
        return words.number(value)
    named = [value] if isinstance(value, str) else value
    if name == "language":
        return words.language(str(value))
    sorts = _SORTS.get(name, ())
    told = words.joint("comma").join(_first_known(one, sorts, words) for one in named)
    return told or words("all")


def _first_known(word: str, sorts: tuple[str, ...], words: Wording) -> str:
    said = (words.term(sort, word) for sort in sorts)
    return next((one for one in said if one != word), word)
