"""``workbench score WORK``: texts of one language against each other."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from workbench.commands.common.loading import load_collation
from workbench.commands.common.output import say, write_lines
from workbench.commands.common.signing import work_signature
from workbench.commands.score_records import write_records

if TYPE_CHECKING:
    from workbench.score.texts import Sample, Significance, TextScore

LEVELS = ("corpus", "document", "bead")


def score_texts(options: Namespace) -> None:
    """Score the texts of each work against the reference among them, in its language."""
    from workbench.score.texts import METRICS, significance
    from workbench.suggest import refuse_unknown

    refuse_unknown("metric", options.metric, METRICS)
    refuse_unknown("level", options.level, LEVELS)
    samples, keys, signatures = _samples(options)
    scores = list(_scores(samples, options))
    tested = significance(samples, options.metric, options.test) if options.test else []
    if options.json:
        reference = {"reference": keys[0]}
        records = [asdict(one) for one in scores] + [
            {"test": options.test, **asdict(one)} for one in tested
        ]
        write_records((reference | record for record in records), options.output)
    else:
        write_lines(_score_lines(scores, tested, keys[0]), options.output)
    for signature in signatures:
        say(f"signature: {signature}", options.quiet)


def _samples(options: Namespace) -> tuple[list[Sample], list[str], list[str]]:
    """Return the beads of each work given, their witnesses, and how each work was aligned.

    The witnesses are the same in all works, the reference first.
    """
    from workbench.score.same_language import choose
    from workbench.score.texts import WHY, sample

    texts = [word for word in options.work if "=" in word]
    groups = [options.work] if texts else [[word] for word in options.work]
    samples, signatures = [], []
    keys: list[str] = []
    for group in groups:
        own = Namespace(**(vars(options) | {"work": group}))
        work, collation = load_collation(own)
        reference = keys[0] if keys else options.reference
        keys = choose(collation, reference, keys[1:] or options.hypothesis, WHY)
        samples.append(sample(work.name, collation, keys))
        signatures.append(work_signature(work, collation.alignment, own))
    return samples, keys, signatures


def _scores(samples: Sequence[Sample], options: Namespace) -> Iterator[TextScore]:
    from workbench.score import texts

    if "corpus" in options.level:
        yield from texts.score_corpus(samples, options.metric)
    if "document" in options.level:
        yield from texts.score_documents(samples, options.metric)
    if "bead" in options.level:
        yield from texts.score_beads(samples, options.metric)


def _score_lines(
    scores: Iterable[TextScore], tested: Iterable[Significance], reference: str
) -> Iterator[str]:
    signatures: dict[str, None] = {}
    for one in scores:
        place = one.document or "all"
        place += f", {one.beads} beads" if one.bead is None else f" bead {one.bead}"
        pair = f"{one.hypothesis} against {reference}"
        yield f"{pair}: {one.metric} {one.score:.1f} ({place})"
        signatures[f"{one.metric}|{one.signature}"] = None
    for result in tested:
        chance = "baseline" if result.p is None else f"p = {result.p:.4f}"
        wide = f" ± {result.half_width:.1f}" if result.half_width is not None else ""
        yield f"{result.hypothesis}: {result.metric} {result.score:.1f}{wide}, {chance}"
        signatures[f"{result.metric}|{result.signature}"] = None
    yield from signatures
