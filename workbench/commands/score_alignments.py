"""``workbench score --gold``: alignments against gold, several systems side by side."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.commands.common.output import write_lines
from workbench.commands.score_records import Record, write_records
from workbench.errors import UsageError
from workbench.message import counted

if TYPE_CHECKING:
    from workbench.score.beads import Scores
    from workbench.score.matching import Trial
    from workbench.score.systems import SystemScore


def score_alignments(options: Namespace) -> None:
    """Score the alignments given as WORK against ``--gold``, several systems side by side."""
    from workbench.score.files import NAMELESS, read_alignments
    from workbench.score.matching import match
    from workbench.score.systems import compare_systems

    if options.pair and len(options.pair) != 2:
        raise UsageError("--pair names two texts, as fa,ru")
    if options.samples < 0:
        raise UsageError("--samples must be 0 or more")
    gold = read_alignments(options.gold, options.pair)
    pair = options.pair or next((found.keys for found in gold if len(found.keys) == 2), NAMELESS)
    systems = {name: read_alignments(path, pair) for name, path in _systems(options.work).items()}
    trials = match(gold, systems, options.pair)
    scored = [(trial, compare_systems(trial.documents, options.samples)) for trial in trials]
    if options.json:
        records = [
            record for trial, scores in scored for record in _records(trial, scores, options)
        ]
        write_records(records, options.output)
    else:
        lines = [line for trial, scores in scored for line in _table(trial, scores, options)]
        write_lines(lines[:-1], options.output)


def _systems(arguments: Sequence[str]) -> dict[str, Path]:
    """Return the alignments to score by name: ``NAME=FILE``, else the file's or folder's own."""
    named: dict[str, Path] = {}
    for argument in arguments:
        name, equals, file = argument.partition("=")
        path = Path(file if equals else argument)
        name = name if equals else path.name.split(".")[0] or path.name
        if not equals and name in named:
            name = str(path)
        if name in named:
            raise UsageError(f"two systems are called {name}; name them, as mine={path}")
        if not path.exists():
            raise UsageError(f"there is no alignment {path}")
        named[name] = path
    return named


def _records(trial: Trial, scores: Sequence[SystemScore], options: Namespace) -> Iterator[Record]:
    for score in scores:
        counts = score.counts
        difference = asdict(score.difference) if score.difference else None
        yield {
            "texts": list(trial.keys),
            "system": score.system,
            "documents": len(trial.documents),
            "gold_beads": counts.gold,
            "predicted_beads": counts.predicted,
            "strict": asdict(counts.strict_scores) | {"f1_interval": score.strict_interval},
            "lax": asdict(counts.lax_scores) | {"f1_interval": score.lax_interval},
            "null": asdict(counts.null_scores),
            "difference": difference,
            "bootstrap": {
                "samples": options.samples,
                "resampled": score.resampled,
                "units": score.units,
            },
        }
        if options.reliability:
            bins, error = _reliability(trial, score.system)
            yield {
                "texts": list(trial.keys),
                "system": score.system,
                "calibration_error": error,
                "reliability": [asdict(one) | {"share": one.share} for one in bins],
            }


def _table(trial: Trial, scores: Sequence[SystemScore], options: Namespace) -> Iterator[str]:
    if not scores:
        return
    first = scores[0]
    documents = counted(len(trial.documents), "document")
    yield f"{' – '.join(trial.keys)}: {documents}, {first.counts.gold} gold beads"
    width = max(6, *(len(score.system) for score in scores))
    heads = "     P     R    F1   95 %       "
    yield f"  {'':<{width}}  {'strict':<31} {'lax':<31} null"
    yield f"  {'system':<{width}} {heads} {heads}   F1"
    for score in scores:
        counts = score.counts
        strict = _cells(counts.strict_scores, score.strict_interval)
        lax = _cells(counts.lax_scores, score.lax_interval)
        yield f"  {score.system:<{width}} {strict} {lax} {_percent(counts.null_scores.f1)}"
    for score in scores[1:]:
        if one := score.difference:
            low, high = one.strict_interval
            yield (
                f"  {score.system} − {one.to}: strict F1 {100 * one.strict:+.1f}"
                f" (95 % {100 * low:+.1f} to {100 * high:+.1f})"
            )
    if options.samples:
        yield f"  95 %: {options.samples} bootstrap samples of {first.units} {first.resampled}"
    if options.reliability:
        yield from _reliability_lines(trial, scores)
    yield ""


def _reliability_lines(trial: Trial, scores: Sequence[SystemScore]) -> Iterator[str]:
    for score in scores:
        bins, error = _reliability(trial, score.system)
        yield f"  {score.system}: bead scores against gold, calibration error {error:.3f}"
        yield "    score     beads   mean  right"
        for one in bins:
            yield (
                f"    {one.low:.1f}–{one.high:.1f} {one.beads:8}  {one.mean:5.2f}  {one.share:5.2f}"
            )


def _reliability(trial: Trial, system: str) -> tuple[tuple[Any, ...], float]:
    from workbench.score.reliability import calibration_error, reliability

    pairs = [
        (document.gold, beads)
        for document, beads in zip(trial.documents, trial.scored[system], strict=True)
    ]
    bins = reliability(pairs)
    return bins, calibration_error(bins)


def _cells(scores: Scores, interval: tuple[float, float] | None) -> str:
    figures = " ".join(_percent(one) for one in (scores.precision, scores.recall, scores.f1))
    shown = f"{100 * interval[0]:.1f}–{100 * interval[1]:.1f}" if interval else ""
    return f" {figures}  {shown:<11}"


def _percent(share: float | None) -> str:
    return "    –" if share is None else f"{100 * share:5.1f}"
