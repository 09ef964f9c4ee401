"""A batch as one HTML page: what stands out first, then histograms and tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from workbench.batch.summary import BINS, OUTLIERS, TENTHS, Figures, Summary
from workbench.divergences import CONFIDENCES, KINDS, SEVERITIES
from workbench.message import counted
from workbench.report.html.markup import isolated, language_name, plain
from workbench.report.html.page import page

_STYLE = (
    ".lead{margin-top:1.2rem}"
    ".bars{max-width:46rem}.bars rect{fill:var(--link)}.bars text{font:12px var(--sans);"
    "fill:var(--soft);text-anchor:middle}"
    "#outliers th[scope=row]{white-space:normal;overflow-wrap:anywhere;min-width:9em;"
    "max-width:24em}"
    ".two{display:grid;gap:1rem 3rem;"
    "grid-template-columns:repeat(auto-fill,minmax(min(24rem,100%),1fr))}.two figure{margin:0}"
    "@media screen and (max-width:46rem)"
    "{.bars text{font-size:20px}.bars .between{display:none}}"
)
_WIDTH, _HEIGHT, _FOOT = 720, 180, 26
_LABELLED = 5
"""Of so many bars one keeps its label on a narrow screen."""

AT_ONCE = 12
"""Documents of a list that are in sight before it is opened further."""


def render(summary: Summary, described: Mapping[str, Any]) -> str:
    """Return the page; ``described`` is what ``batch.json`` says."""
    body = (
        '<header class="masthead"><p class="kicker">Batch</p>'
        f"<h1>{counted(summary.documents, 'document')}</h1><dl class='facts'>"
        f"<dt>Fingerprint</dt><dd><code>{plain(str(described['fingerprint']))}</code></dd>"
        f"<dt>Version</dt><dd>{plain(str(described['workbench']))}</dd></dl></header>\n<main>\n"
        f"{_lead(summary)}\n{_outliers(summary)}\n{_histograms(summary)}\n{_tables(summary)}\n"
        "</main>"
    )
    return page(f"Batch: {counted(summary.documents, 'document')}", body, _STYLE)


def _lead(summary: Summary) -> str:
    wrong = sum(summary.errors.values())
    sure = summary.expected_right / summary.beads if summary.beads else 0.0
    return (
        f'<section><p class="lead">{counted(summary.beads, "bead")}, of which {sure:.1%} should be'
        f" right; {counted(summary.divergences, 'divergence')} of any confidence;"
        f" {counted(summary.in_doubt, 'document')} in doubt;"
        f" {counted(wrong, 'document')} with errors.</p></section>"
    )


def _outliers(summary: Summary) -> str:
    parts = (
        _listed(
            "Weakest alignments",
            "The mean probability of their beads: the share that should be right.",
            "score",
            summary.weakest.ranked(),
            lambda one: f"{one.score:.3f}",
        ),
        _listed(
            "Most divergences for their length",
            "MQM points a thousand words, from divergences of high and medium confidence. Nobody"
            " has confirmed these: the figure says where to look first.",
            "points",
            summary.heaviest.ranked(),
            lambda one: f"{one.points_per_thousand:,.0f}",
        ),
        _told("In doubt", [(one.id, one.doubt) for one in summary.doubted], summary.in_doubt),
        _told(
            "Errors",
            [(one.id, one.error) for one in summary.failed],
            sum(summary.errors.values()),
        ),
        _same_ids(summary),
    )
    return f'<section id="outliers"><h2>What stands out</h2>{"".join(parts)}</section>'


def _listed(
    title: str, note: str, name: str, found: Sequence[Figures], shown: Callable[[Figures], str]
) -> str:
    """Return documents with their figure, which ``name`` heads; those further on to be opened."""
    if not found:
        return ""
    first = _figures(name, found[:AT_ONCE], shown)
    more = found[AT_ONCE:]
    rest = (
        f"<details><summary>{counted(len(more), 'document')} more</summary>"
        f"{_figures(name, more, shown)}</details>"
    )
    return f'<h3>{title}</h3><p class="small">{note}</p>{first}{rest if more else ""}'


def _figures(name: str, found: Sequence[Figures], shown: Callable[[Figures], str]) -> str:
    columns: Mapping[str, Callable[[Figures], str]] = {
        name: shown,
        "beads": lambda one: f"{one.beads:,}",
        "doubtful": lambda one: f"{one.doubtful:,}",
        "words": lambda one: f"{one.words:,}",
        "divergences": lambda one: f"{one.divergences:,}",
        "critical": lambda one: f"{one.critical:,}",
    }
    rows = ((isolated(one.id), [of(one) for of in columns.values()]) for one in found)
    return _table("document", [*columns], rows, ' class="cards"')


def _told(title: str, told: Sequence[tuple[str, str]], count: int) -> str:
    """Return documents with a sentence each, of ``count`` that there are."""
    if not told:
        return ""
    rows = "".join(
        f'<tr><th scope="row">{isolated(document or "–")}</th>'
        f'<td dir="auto">{plain(said)}</td></tr>'
        for document, said in told
    )
    left = count - len(told)
    more = f'<p class="small">and {counted(left, "other")}</p>' if left else ""
    table = f'<table class="cards long"><tbody>{rows}</tbody></table>'
    return f"<h3>{title}</h3>{table}{more}"


def _same_ids(summary: Summary) -> str:
    if not summary.same_ids:
        return ""
    shown = ", ".join(isolated(one) for one in summary.same_ids[:OUTLIERS])
    left = len(summary.same_ids) - OUTLIERS
    more = f" and {counted(left, 'other')}" if left > 0 else ""
    return f"<h3>Ids of more than one document</h3><p>{shown}{more}</p>"


def _histograms(summary: Summary) -> str:
    scores = [f"{at / BINS:.2f}" for at in range(BINS)]
    counts = [*map(str, range(BINS - 1)), f"{BINS - 1}+"]
    tenths = [f"{at / TENTHS:.1f}" for at in range(TENTHS)]
    sure = [summary.document_divergences[at] for at in range(BINS)]
    bars = (
        _bars("Documents by the score of their alignment", scores, summary.document_scores)
        + _bars("Documents by divergences of high and medium confidence", counts, sure)
        + _bars("Beads by their probability", tenths, summary.bead_scores)
    )
    return (
        '<section id="histograms"><h2>How documents and beads are spread</h2>'
        f'<div class="two">{bars}</div></section>'
    )


def _bars(title: str, labels: Sequence[str], counts: Sequence[int]) -> str:
    most = max(counts, default=0) or 1
    step = _WIDTH / len(counts)
    base = _HEIGHT - _FOOT
    bars = []
    for at, (label, count) in enumerate(zip(labels, counts, strict=True)):
        middle = (at + 0.5) * step
        height = max(round((base - 22) * count / most, 1), 1 if count else 0)
        top = base - height - 4
        number = f'<text x="{middle:.1f}" y="{top:.1f}">{count:,}</text>'
        between = ' class="between"' if at % _LABELLED else ""
        bars.append(
            f'<rect x="{at * step + 2:.1f}" y="{base - height:.1f}" width="{step - 4:.1f}"'
            f' height="{height}"/>{number if count else ""}'
            f'<text{between} x="{middle:.1f}" y="{_HEIGHT - 8}">{label}</text>'
        )
    return (
        f'<figure class="bars"><svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img"'
        f' aria-label="{title}">{"".join(bars)}</svg><figcaption>{title}</figcaption></figure>'
    )


def _tables(summary: Summary) -> str:
    tables: tuple[Counter[tuple[str, str]], ...] = Counter(), Counter(), Counter()
    severities, confidences, hops = tables
    for (kind, severity, confidence, hop), count in summary.counts.items():
        severities[kind, severity] += count
        confidences[kind, confidence] += count
        hops[hop or "no hop named", confidence] += count
    crossed = (
        _cross("kind", KINDS, SEVERITIES, severities)
        + _cross("kind", KINDS, CONFIDENCES, confidences)
        + _cross("hop", sorted({hop for hop, _ in hops}), CONFIDENCES, hops)
    )
    return (
        '<section id="tables"><h2>Divergences</h2>'
        f'<div class="tables">{crossed}</div><h2>Texts</h2>{_languages(summary)}</section>'
    )


def _cross(
    name: str, rows: Sequence[str], columns: Sequence[str], counts: Counter[tuple[str, str]]
) -> str:
    """Return a table of counts by row and column, without rows of which there is nothing."""
    figures = ((row, [counts[row, column] for column in columns]) for row in rows)
    body = ((isolated(row), [f"{one:,}" for one in found]) for row, found in figures if any(found))
    return _table(name, columns, body)


def _languages(summary: Summary) -> str:
    names = ("texts", "characters", "words", "segments")
    rows = (
        (language_name(lang), [f"{sums[name]:,}" for name in names])
        for lang, sums in sorted(summary.languages.items())
    )
    return _table("language", names, rows)


def _table(
    corner: str, heads: Sequence[str], rows: Iterable[tuple[str, Sequence[str]]], kind: str = ""
) -> str:
    """Return a table of figures, a row each for what the first cell, which is markup, names."""
    top = "".join(f'<th scope="col" class="figure">{head}</th>' for head in heads)
    body = "".join(
        f'<tr><th scope="row">{name}</th>'
        + "".join(
            f'<td class="figure" data-of="{head}">{figure}</td>'
            for head, figure in zip(heads, figures, strict=True)
        )
        + "</tr>"
        for name, figures in rows
    )
    return (
        f'<table{kind}><thead><tr><th scope="col">{corner}</th>{top}</tr></thead>'
        f"<tbody>{body}</tbody></table>"
    )
