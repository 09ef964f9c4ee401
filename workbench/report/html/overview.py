"""The overview: figures by kind and severity, verdict, hop and confidence; the penalty points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from workbench.divergences import SEVERITIES
from workbench.report.counts import Counts, Penalty, penalties
from workbench.report.figures import (
    kinds,
    kinds_heading,
    penalty_heading,
    penalty_rows,
    tallies,
    weights,
)
from workbench.report.html.chain import chain_figure
from workbench.report.html.markup import named, own, plain, said
from workbench.report.html.strip import strip_figure
from workbench.report.model import Report
from workbench.report.wording import Wording
from workbench.signs import SEVERITY_SIGNS


def overview(report: Report, counts: Counts) -> str:
    """Return the section of figures and tables."""
    words = report.words
    _, _, *others = tallies(counts, words)  # kind and severity have a table together
    return (
        f'<section id="overview"><h2>{words("Overview")}</h2>'
        f'<p class="lead">{_lead(report, counts)}</p>{_agreement(report)}'
        f"{chain_figure(report, counts)}{strip_figure(report)}"
        f'<div class="tables">{_kinds(counts, words)}'
        f"{''.join(_tally(words, *one) for one in others)}"
        f"</div>{_penalties(report, counts)}</section>"
    )


def _lead(report: Report, counts: Counts) -> str:
    words, beads = report.words, len(report.collation.alignment.beads)
    total = words.counted("{number} divergence", "{number} divergences", counts.total)
    place = words.counted("in {number} aligned bead", "in {number} aligned beads", beads)
    told = [f"{said(total, words)} {said(place, words)}"]
    if judged := counts.total - counts.by_verdict.get("open", 0):
        given = words.counted(
            "a verdict has been given on {number}", "verdicts have been given on {number}", judged
        )
        told.append(said(given, words))
    elif counts.total:
        told.append(words("no verdict has been given yet"))
    return f"{words.joint('semicolon').join(told)}."


def _agreement(report: Report) -> str:
    items = "".join(f"<li>{said(one.message, report.words)}</li>" for one in report.agreements)
    return f'<ul class="agreement">{items}</ul>' if items else ""


def _kinds(counts: Counts, words: Wording) -> str:
    if not counts.total:
        return ""
    *names, every = kinds_heading(counts, words)
    heads = "".join(
        f'<th scope="col" class="figure">{SEVERITY_SIGNS[severity]} {name}</th>'
        for severity, name in zip(counts.by_severity, names, strict=True)
    )
    *rows, sums = (
        f'<tr><th scope="row">{kind}</th>'
        + "".join(_cell(number, words, name) for number, name in zip(numbers, names, strict=True))
        + f'<td class="figure sum" data-of="{every}">{words.number(total)}</td></tr>'
        for kind, (*numbers, total) in kinds(counts, words)
    )
    return (
        f'<table class="cards"><thead><tr><th scope="col">{words("Kind")}</th>{heads}'
        f'<th scope="col" class="figure">{every}</th>'
        f"</tr></thead><tbody>{''.join(rows)}</tbody><tfoot>{sums}</tfoot></table>"
    )


def _cell(number: int, words: Wording, name: str = "") -> str:
    of = f' data-of="{name}"' if name else ""
    if number:
        return f'<td class="figure"{of}>{words.number(number)}</td>'
    return f'<td class="figure none"{of}>·</td>'


def _tally(words: Wording, name: str, sort: str, counted_by: Mapping[str, int]) -> str:
    if not counted_by:
        return ""
    rows = "".join(
        f'<tr><th scope="row">{named(words, sort, one)}</th>{_cell(number, words)}</tr>'
        for one, number in counted_by.items()
    )
    return (
        f'<table><thead><tr><th scope="col">{name}</th><th scope="col" class="figure">'
        f"{words('all')}</th></tr></thead><tbody>{rows}</tbody></table>"
    )


def _penalties(report: Report, counts: Counts) -> str:
    words = report.words
    head = f"<h3>{words('Penalty points')}</h3>"
    stated = (
        f'<p class="small">{own(words, "Weights after MQM: {weights}.", weights=weights(words))} '
        + words(
            "Only divergences that reviewers have confirmed count, each against the text that went"
            " wrong: the one that the hop made, or else the odd one."
        )
        + "</p>"
    )
    if not counts.by_verdict.get("confirmed", 0):
        return f"{head}<p>{report.unscored}</p>{stated}"
    witness, *names = penalty_heading(words)
    severities = [words.term("severity", severity) for severity in SEVERITIES]
    heads = "".join(f'<th scope="col" class="figure">{one}</th>' for one in (*severities, *names))
    rows = "".join(map(partial(_penalty, words), penalties(report), penalty_rows(report)))
    return (
        f'{head}<table class="cards"><thead><tr><th scope="col">{witness}</th>{heads}'
        f"</tr></thead><tbody>{rows}</tbody></table>{stated}"
    )


def _penalty(words: Wording, penalty: Penalty, row: Sequence[str]) -> str:
    cells = "".join(
        _cell(penalty.confirmed[severity], words, words.term("severity", severity))
        for severity in SEVERITIES
    )
    name, points, _, rate = row
    _, of_points, of_words, of_rate = penalty_heading(words)
    return (
        f'<tr><th scope="row">{plain(name)}</th>{cells}'
        f'<td class="figure sum" data-of="{of_points}">{points}</td>'
        f"{_cell(penalty.words, words, of_words)}"
        f'<td class="figure sum" data-of="{of_rate}">{rate}</td></tr>'
    )
