"""What a report is made of: the work's head, its collation, what was found, what was said of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from workbench.collation import SUMMARY, Collation
from workbench.divergences import Divergence
from workbench.report.wording import Wording, wording
from workbench.review import Verdict
from workbench.review.agreement import Agreement, agreements
from workbench.review.standing import STANDINGS, Standing, standing
from workbench.signature import Setting
from workbench.suggest import refuse_unknown
from workbench.works.work import DO_NOT_CITE, Witness, Work

CHANGED = "the bead has changed since"
"""What stands by a verdict whose reviewer had other text before them."""

STANDS_FOR = "of the text it stands for"
"""What is said of the translators of a text that has been reconstructed."""


@dataclass(frozen=True, slots=True)
class Report:
    """All a report shows, whatever its format.

    ``verdicts`` maps the id of a divergence to the verdicts given on it, oldest first. ``made`` is
    the day to print, if any: never the clock's, so that the same report gives the same bytes.
    ``stale`` holds verdicts on divergences that are no longer found at all: shown, never dropped.
    ``words`` is the language the report itself speaks.
    """

    work: Work
    collation: Collation
    divergences: tuple[Divergence, ...]
    signature: str
    settings: Mapping[str, Setting] = field(default_factory=dict)
    verdicts: Mapping[str, tuple[Verdict, ...]] = field(default_factory=dict)
    made: date | None = None
    stale: tuple[Verdict, ...] = ()
    words: Wording = field(default_factory=wording)

    @property
    def reconstructions(self) -> tuple[Witness, ...]:
        """The witnesses that are not the archival text."""
        return tuple(witness for witness in self.work.witnesses if witness.is_reconstruction)

    def warning(self, key: str) -> str:
        """Return DO_NOT_CITE for a reconstruction, ``""`` for other witnesses and the summary."""
        witness = self.work.by_key.get(key)
        return self.words(DO_NOT_CITE) if witness is not None and witness.is_reconstruction else ""

    def verdicts_on(self, divergence: Divergence) -> tuple[Verdict, ...]:
        """Return the verdicts and comments on a divergence, oldest first."""
        return self.verdicts.get(divergence.id, ())

    @property
    def agreements(self) -> tuple[Agreement, ...]:
        """How far each two reviewers agree on all that was found, whatever of it is reported."""
        reviews: dict[str, dict[str, Verdict]] = {}
        for identity, verdicts in self.verdicts.items():
            for verdict in verdicts:
                reviews.setdefault(verdict.reviewer, {})[identity] = verdict
        return tuple(one for one in agreements(reviews) if one.both)

    @property
    def none(self) -> str:
        """What is said where nothing is reported."""
        if self.settings.get("only") or self.settings.get("kinds"):
            return self.words("None of those that were asked for were found.")
        return self.words("None were found.")

    @property
    def unscored(self) -> str:
        """What is said where nothing that is reported was confirmed, so that no points count."""
        asked = self.settings.get("only")
        if isinstance(asked, Sequence) and "confirmed" not in asked:
            return self.words("Not counted: this report leaves confirmed divergences out.")
        return self.words("None: no divergence has been confirmed, so the texts cannot be scored.")

    def standing(self, divergence: Divergence) -> Standing:
        """Return where a divergence stands among all reviewers."""
        return standing(self.verdicts_on(divergence))

    def changed_since(self, divergence: Divergence, verdict: Verdict) -> bool:
        """Tell whether the reviewer had other text before them than stands in the bead now."""
        if divergence.bead is None:
            return False
        return verdict.seen.is_other_than(self.collation.bead_texts(divergence.bead))

    def quoted(self, divergence: Divergence, key: str) -> str:
        """Return the text that evidence of ``key`` points into: a bead's, or the summary's.

        ``""`` where a document-level divergence quotes nothing of that witness.
        """
        if key == SUMMARY and key not in self.collation.by_key:
            return self.collation.summary.text if self.collation.summary else ""
        if divergence.bead is None or key not in self.collation.by_key:
            return ""
        return self.collation.bead_text(divergence.bead, key)


def only(report: Report, standings: Sequence[str]) -> Report:
    """Return the report on the divergences of some standings, or on all if none is named.

    What was asked for stands among the settings. Raises UsageError for an unknown one.
    """
    refuse_unknown("standing", standings, STANDINGS)
    if not standings:
        return report
    kept = tuple(one for one in report.divergences if report.standing(one) in standings)
    asked = tuple(word for word in STANDINGS if word in standings)
    return replace(report, divergences=kept, settings={**report.settings, "only": asked})


def translators(witness: Witness, words: Wording) -> str:
    """Return who translated a witness.

    Those of a reconstruction made the text it stands for, and none of its words are theirs.
    """
    names = words.joint("semicolon").join(witness.translators)
    if names and witness.is_reconstruction:
        return f"{names} ({words(STANDS_FOR)})"
    return names


def file_name(witness: Witness, work: Work) -> str:
    """Return a witness's file as the work names it; elsewhere its bare name, never its path."""
    if work.folder is not None and witness.file.is_relative_to(work.folder):
        return witness.file.relative_to(work.folder).as_posix()
    return witness.file.name
