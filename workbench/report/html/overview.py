"""The overview: figures by kind and severity, verdict, hop and confidence; the penalty points."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.divergences import MQM_WEIGHTS, SEVERITIES
from workbench.report.counts import Counts, Penalty, penalties
from workbench.report.html.chain import chain_figure
from workbench.report.html.markup import SEVERITY_SIGNS, VERDICT_SIGNS, counted, plain
from workbench.report.html.strip import strip_figure
from workbench.report.model import Report


def overview(report: Report, counts: Counts) -> str:
    """Return the section of figures and tables."""
    return (
        '<section id="overview"><h2>Overview</h2>'
        f'<p class="lead">{counted(counts.total, "divergence")} in '
        f"{counted(len(report.collation.alignment.beads), 'aligned bead')}"
        f"{_words_on(counts)}.</p>{_agreement(report)}"
        f"{chain_figure(report, counts)}{strip_figure(report)}"
        f'<div class="tables">{_kinds(counts)}'
        f"{_tally('Verdict', counts.by_verdict, VERDICT_SIGNS)}{_tally('Hop', counts.by_hop, {})}"
        f"{_tally('Confidence', counts.by_confidence, {})}</div>{_penalties(report, counts)}"
        "</section>"
    )


def _words_on(counts: Counts) -> str:
    judged = counts.total - counts.by_verdict.get("open", 0)
    if not counts.total:
        return ""
    if not judged:
        return "; no verdict has been given yet"
    return f"; reviewers have given a verdict on {judged:,} of them"


def _agreement(report: Report) -> str:
    said = "".join(f'<li dir="auto">{plain(str(one))}</li>' for one in report.agreements)
    return f'<ul class="agreement">{said}</ul>' if said else ""


def _kinds(counts: Counts) -> str:
    if not counts.total:
        return ""
    shown = [severity for severity in SEVERITIES if severity in counts.by_severity]
    heads = "".join(
        f'<th scope="col" class="figure">{SEVERITY_SIGNS[severity]} {severity}</th>'
        for severity in shown
    )
    rows = "".join(
        f'<tr><th scope="row">{kind}</th>'
        + "".join(_cell(counts.by_kind_and_severity.get((kind, s), 0)) for s in shown)
        + f'<td class="figure sum">{total:,}</td></tr>'
        for kind, total in counts.by_kind.items()
    )
    sums = "".join(_cell(counts.by_severity[severity]) for severity in shown)
    return (
        f'<table><thead><tr><th scope="col">Kind</th>{heads}<th scope="col" class="figure">all</th>'
        f'</tr></thead><tbody>{rows}</tbody><tfoot><tr><th scope="row">all</th>{sums}'
        f'<td class="figure sum">{counts.total:,}</td></tr></tfoot></table>'
    )


def _cell(number: int) -> str:
    return f'<td class="figure">{number:,}</td>' if number else '<td class="figure none">·</td>'


def _tally(name: str, counted_by: Mapping[str, int], signs: Mapping[str, str]) -> str:
    if not counted_by:
        return ""
    rows = "".join(
        f'<tr><th scope="row">{signs[sort] + " " if sort in signs else ""}{plain(sort)}</th>'
        f"{_cell(number)}</tr>"
        for sort, number in counted_by.items()
    )
    return (
        f'<table><thead><tr><th scope="col">{name}</th><th scope="col" class="figure">all</th>'
        f"</tr></thead><tbody>{rows}</tbody></table>"
    )


def _penalties(report: Report, counts: Counts) -> str:
    weights = ", ".join(f"{severity} {MQM_WEIGHTS[severity]}" for severity in SEVERITIES)
    stated = (
        f'<p class="small">Weights after MQM: {weights}. Only divergences that reviewers have'
        " confirmed count, each against the witness named odd.</p>"
    )
    confirmed = counts.by_verdict.get("confirmed", 0)
    if not confirmed:
        return (
            "<h3>Penalty points</h3><p>None: no divergence has been confirmed,"
            f" so the texts cannot be scored.</p>{stated}"
        )
    heads = "".join(f'<th scope="col" class="figure">{s}</th>' for s in SEVERITIES)
    rows = "".join(_penalty(penalty) for penalty in penalties(report))
    return (
        '<h3>Penalty points</h3><table><thead><tr><th scope="col">Witness</th>'
        f'{heads}<th scope="col" class="figure">points</th>'
        '<th scope="col" class="figure">words</th>'
        '<th scope="col" class="figure">points per 1,000 words</th></tr></thead>'
        f"<tbody>{rows}</tbody></table>{stated}"
    )


def _penalty(penalty: Penalty) -> str:
    cells = "".join(_cell(penalty.confirmed[severity]) for severity in SEVERITIES)
    name = "none named" if penalty.witness is None else plain(penalty.witness)
    rate = penalty.per_thousand
    return (
        f'<tr><th scope="row">{name}</th>{cells}<td class="figure sum">{penalty.points:,}</td>'
        f"{_cell(penalty.words)}"
        f'<td class="figure sum">{"–" if rate is None else f"{rate:,.2f}"}</td></tr>'
    )
