"""``workbench score``: alignments against gold, or two texts of one language against each other."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.commands.loading import load_collation
from workbench.commands.options import add_output_options, add_witness_options, comma_list
from workbench.commands.output import say, write_lines
from workbench.commands.signing import work_signature
from workbench.errors import UsageError

if TYPE_CHECKING:
    from workbench.score.beads import Scores
    from workbench.score.matching import Trial
    from workbench.score.systems import SystemScore
    from workbench.score.texts import Sample, Significance, TextScore

LEVELS = ("corpus", "document", "bead")
_TESTS = ("bs", "ar")

Record = dict[str, Any]


def add_options(parser: ArgumentParser) -> None:
    """Add what ``score`` takes."""
    add_witness_options(parser)
    gold = parser.add_argument_group("alignments against gold: score --gold FILE [NAME=]FILE …")
    gold.add_argument(
        "--gold",
        type=Path,
        metavar="FILE",
        help="the right alignment, or a folder of them; WORK are then the alignments to score:"
        " hunalign's, vecalign's or ours",
    )
    gold.add_argument(
        "--pair",
        type=comma_list,
        default=(),
        metavar="A,B",
        help="the two texts of files whose names do not say them",
    )
    gold.add_argument(
        "--samples", type=int, default=1000, metavar="N", help="bootstrap samples (default: 1000)"
    )
    gold.add_argument(
        "--reliability", action="store_true", help="also: are beads as sure as their scores say?"
    )
    texts = parser.add_argument_group("texts of one language: score WORK … or KEY=FILE …")
    texts.add_argument("--reference", metavar="KEY", help="the text that others are measured by")
    texts.add_argument(
        "--hypothesis",
        type=comma_list,
        default=(),
        metavar="A,B",
        help="the texts measured (default: all others in its language)",
    )
    texts.add_argument(
        "--metric",
        type=comma_list,
        default=("chrf", "bleu", "ter"),
        metavar="A,B",
        help="chrf, chrf++, bleu, ter (default: chrf,bleu,ter)",
    )
    texts.add_argument(
        "--level",
        type=comma_list,
        default=("corpus",),
        metavar="A,B",
        help="corpus, document, bead (default: corpus)",
    )
    texts.add_argument(
        "--test",
        choices=_TESTS,
        help="is the difference between texts more than chance? bs: paired bootstrap,"
        " ar: approximate randomisation",
    )
    add_output_options(parser)


def run(options: Namespace) -> int:
    """Score alignments if there is gold, else texts."""
    if options.gold is not None:
        _score_alignments(options)
    else:
        _score_texts(options)
    return 0


def _score_alignments(options: Namespace) -> None:
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
    trials = match(gold, systems)
    scored = [(trial, compare_systems(trial.documents, options.samples)) for trial in trials]
    if options.json:
        records = [
            record for trial, scores in scored for record in _records(trial, scores, options)
        ]
        _write_records(records, options)
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
    from workbench.message import counted

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


def _score_texts(options: Namespace) -> None:
    from workbench.score.texts import METRICS, significance

    for name, known, what in (
        (options.metric, METRICS, "metric"),
        (options.level, LEVELS, "level"),
    ):
        if unknown := [one for one in name if one not in known]:
            raise UsageError(f"there is no {what} {unknown[0]!r}; there are {', '.join(known)}")
    samples, signatures = _samples(options)
    scores = list(_scores(samples, options))
    tested = significance(samples, options.metric, options.test) if options.test else []
    if options.json:
        reference = {"reference": options.reference}
        records = [asdict(one) for one in scores] + [
            {"test": options.test, **asdict(one)} for one in tested
        ]
        _write_records([reference | record for record in records], options)
    else:
        write_lines(_score_lines(scores, tested, options), options.output)
    for signature in signatures:
        say(f"signature: {signature}", options.quiet)


def _check(given: Iterable[str], known: Sequence[str], what: str) -> None:
    for one in given:
        if one not in known:
            raise UsageError(f"there is no {what} {one!r}; there are {', '.join(known)}")


def _samples(options: Namespace) -> tuple[list[Sample], list[str]]:
    """Return the beads of each work given, in the same witnesses, and how they were aligned."""
    from workbench.score.same_language import choose
    from workbench.score.texts import WHY, sample

    texts = [word for word in options.work if "=" in word]
    groups = [options.work] if texts else [[word] for word in options.work]
    samples, signatures = [], []
    keys: list[str] = []
    for group in groups:
        work, collation = load_collation(Namespace(**(vars(options) | {"work": group})))
        reference = keys[0] if keys else options.reference
        keys = choose(collation, reference, keys[1:] or options.hypothesis, WHY)
        samples.append(sample(work.name, collation, keys))
        signatures.append(work_signature(work, collation.alignment, options))
    options.reference = keys[0]
    return samples, signatures


def _scores(samples: Sequence[Sample], options: Namespace) -> Iterator[TextScore]:
    from workbench.score import texts

    if "corpus" in options.level:
        yield from texts.score_corpus(samples, options.metric)
    if "document" in options.level:
        yield from texts.score_documents(samples, options.metric)
    if "bead" in options.level:
        yield from texts.score_beads(samples, options.metric)


def _score_lines(
    scores: Iterable[TextScore], tested: Iterable[Significance], options: Namespace
) -> Iterator[str]:
    signatures: dict[str, None] = {}
    for one in scores:
        place = one.document or "all"
        place += f", {one.beads} beads" if one.bead is None else f" bead {one.bead}"
        pair = f"{one.hypothesis} against {options.reference}"
        yield f"{pair}: {one.metric} {one.score:.1f} ({place})"
        signatures[f"{one.metric}|{one.signature}"] = None
    for result in tested:
        chance = "baseline" if result.p is None else f"p = {result.p:.4f}"
        wide = f" ± {result.half_width:.1f}" if result.half_width is not None else ""
        yield f"{result.hypothesis}: {result.metric} {result.score:.1f}{wide}, {chance}"
        signatures[f"{result.metric}|{result.signature}"] = None
    yield from signatures


def _write_records(records: Iterable[Record], options: Namespace) -> None:
    from workbench.formats.records import to_json

    write_lines((to_json(_rounded(record)) for record in records), options.output)


def _rounded(value: Any) -> Any:
    """Return a record with its figures to four digits: no more of them mean anything."""
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(one) for one in value]
    return value
