"""What a report of a work shows, put together: what was found, and what reviewers said of it."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.commands.common.loading import check_settings, find
from workbench.commands.common.output import say
from workbench.commands.common.signing import told, work_signature

if TYPE_CHECKING:
    from workbench.collation import Collation
    from workbench.report.model import Report
    from workbench.review import Verdict
    from workbench.works.work import Work

FOLDER = Path("reports")
"""Where reports go if nobody says otherwise."""


def make_report(work: Work, collation: Collation, options: Namespace) -> Report:
    """Return all that a report shows: what was found, and what the reviewers said of it."""
    from workbench.divergences import select
    from workbench.report.model import Report
    from workbench.signature import source_date

    found = find(work, collation, options)
    given = _verdicts(work.folder)
    known = {divergence.id for divergence in found}
    return Report(
        work=work,
        collation=collation,
        divergences=select(found, options.min_confidence, options.kinds),
        signature=work_signature(work, collation.alignment, options),
        settings={
            "min confidence": options.min_confidence,
            "kinds": options.kinds,
            **told(check_settings(work, options)),
        },
        verdicts={key: verdicts for key, verdicts in given.items() if key in known},
        made=source_date(),
        stale=tuple(one for key, verdicts in given.items() if key not in known for one in verdicts),
    )


def _verdicts(folder: Path | None) -> dict[str, tuple[Verdict, ...]]:
    """Return every reviewer's verdicts on a work, by divergence, oldest first."""
    from workbench.review import read_reviews
    from workbench.works.shelf import reviews_folder

    if folder is None:
        return {}
    given: list[Verdict] = []
    for journal in read_reviews(reviews_folder(folder)):
        for problem in journal.problems:
            say(f"workbench: warning: {journal.path}:{problem.line}: {problem.message}")
        given += journal.state.verdicts.values()
    by_divergence: dict[str, tuple[Verdict, ...]] = {}
    for verdict in sorted(given, key=lambda one: (one.time, one.reviewer, one.divergence)):
        by_divergence[verdict.divergence] = (*by_divergence.get(verdict.divergence, ()), verdict)
    return by_divergence
