"""``workbench batch``: whole collections of documents, restartable."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.commands.batch_options import add_options
from workbench.commands.common.options import once
from workbench.commands.common.output import say, write_lines
from workbench.errors import UsageError
from workbench.message import counted
from workbench.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workbench.batch.local import Failed
    from workbench.batch.run import Engine
    from workbench.batch.settings import BatchSettings
    from workbench.checks.settings import CheckSettings

__all__ = ["add_options", "run"]

INCOMPLETE = 3
_TOLD = 10
"""Documents with errors that ``status`` names; their rows tell the rest."""


def run(options: Namespace) -> int:
    """Do what the action says."""
    actions = {
        "run": _run,
        "shard": _shard,
        "learn": _learn,
        "status": _status,
        "verify": _verify,
        "collect": _collect,
    }
    return actions[options.action](options)


def _run(options: Namespace) -> int:
    from workbench.batch.batch import status
    from workbench.batch.run import run_batch
    from workbench.commands.batch_log import batch_log

    engine = _engine(options)
    settings = _settings(options)
    lexicon = _lexicon(options)
    if options.learn:
        lexicon = _learnt(options, settings, engine)
    with batch_log(options.quiet) as log:
        outcomes = run_batch(
            options.input,
            options.output,
            settings,
            engine,
            redo=options.redo,
            begun=log.begin,
            lexicon=lexicon,
        )
        failed = log.take(outcomes)
    _tell_failed(failed)
    found = status(options.output)
    _tell(options, found.documents, found.errors)
    return found.exit_status


def _learn(options: Namespace) -> int:
    from workbench.batch.learning import FOLDER
    from workbench.batch.lexicon import LEXICON

    _learnt(options, _settings(options), _engine(options))
    say(f"wrote {options.output / FOLDER / LEXICON}", options.quiet)
    return 0


def _learnt(options: Namespace, settings: BatchSettings, engine: Engine) -> str:
    """Align the sample and return the text of the lexicon that it teaches."""
    from workbench.batch.learning import FOLDER, learn_lexicon
    from workbench.batch.run import run_sample
    from workbench.commands.batch_log import batch_log

    if settings.segments == "parallel":
        raise UsageError("--parallel aligns nothing, so there is nothing to learn words for")
    with batch_log(options.quiet) as log:
        outcomes = run_sample(options.input, options.output, settings, engine, begun=log.begin)
        _tell_failed(log.take(outcomes))
    lexicon = learn_lexicon(options.output / FOLDER)
    words = sum(not line.startswith("#") for line in lexicon.splitlines())
    pairs, taught = counted(words, "word pair"), counted(log.documents, "document")
    say(f"learnt {pairs} from {taught}", options.quiet)
    return lexicon


def _lexicon(options: Namespace) -> str:
    if options.lexicon is None:
        return ""
    from workbench.lexicon import parse
    from workbench.reading.files import read_text

    text = read_text(options.lexicon)
    parse(text, options.lexicon)
    return text


def _engine(options: Namespace) -> Engine:
    from workbench.batch.run import local_engine

    files = (options.tls_ca, options.tls_cert, options.tls_key)
    if options.engine == "local":
        if options.scheduler or any(files):
            raise UsageError("--scheduler and --tls-… go with --engine dask")
        return local_engine(options.jobs, options.timeout)
    from workbench.batch.dask_engine import Certificates, DaskEngine

    if options.timeout:
        raise UsageError("--timeout goes with --engine local")
    if any(files) and not all(files):
        raise UsageError("TLS needs all of --tls-ca, --tls-cert and --tls-key")
    return DaskEngine(options.scheduler, options.jobs, Certificates(*files) if all(files) else None)


def _shard(options: Namespace) -> int:
    from workbench.batch.run import run_part
    from workbench.commands.batch_log import batch_log

    with batch_log(options.quiet) as log:
        outcomes = run_part(
            options.input,
            options.output,
            _settings(options),
            options.part,
            options.redo,
            _lexicon(options),
        )
        log.take(outcomes)
    _tell(options, log.documents, log.errors)
    return 1 if log.errors else 0


def _status(options: Namespace) -> int:
    from itertools import islice

    from workbench.batch.batch import status
    from workbench.batch.collect import failures

    found = status(options.output)
    planned = "?" if found.shards is None else found.shards
    lines = [
        f"{found.done} of {planned} shards done",
        f"{counted(found.documents, 'document')}, {found.errors} of them with errors",
    ]
    if found.errors:
        lines += [visible(one, newlines=False) for one in islice(failures(options.output), _TOLD)]
        if found.errors > _TOLD:
            lines.append(f"… and {found.errors - _TOLD} more, in the rows whose error is not null")
    if found.shards is None:
        lines.append("nobody has planned this batch; `workbench batch run` tells what is missing")
    write_lines(lines, None)
    return found.exit_status


def _verify(options: Namespace) -> int:
    from workbench.batch.batch import status, verify

    wrong = list(verify(options.output))
    write_lines(wrong, None)
    found = status(options.output)
    read = counted(found.done, "shard")
    differ = counted(len(wrong), "file is not what it was", "files are not what they were")
    say(f"{read} read, {differ}", options.quiet)
    return INCOMPLETE if wrong else found.exit_status


def _collect(options: Namespace) -> int:
    from workbench.batch.batch import status
    from workbench.batch.collect import collect

    target = options.target or options.output / "summary"
    summary = collect(options.output, target, options.format)
    say(
        f"wrote {target}: {counted(summary.documents, 'document')},"
        f" {counted(summary.beads, 'bead')}, {counted(summary.divergences, 'divergence')}",
        options.quiet,
    )
    if summary.same_ids:
        say(f"workbench: warning: {_shared(summary.same_ids)}", options.quiet)
    found = status(options.output)
    if not found.complete:
        say("workbench: warning: this batch is not complete", options.quiet)
    return found.exit_status


def _shared(ids: Sequence[str]) -> str:
    names = ", ".join(visible(one, newlines=False) for one in ids[:_TOLD])
    more = ", …" if len(ids) > _TOLD else ""
    of_several = "is that of several documents", "are those of several documents each"
    return f"{counted(len(ids), 'id')} {of_several[len(ids) > 1]}: {names}{more}"


def _tell(options: Namespace, documents: int, errors: int) -> None:
    counts = f"{counted(documents, 'document')} in {options.output}, {errors} of them with errors"
    named = f"; `workbench batch status {options.output}` names them" if errors else ""
    say(counts + named, options.quiet)


def _tell_failed(failed: Iterable[Failed]) -> None:
    for one in failed:
        say(f"workbench: shard {one.shard} could not be run: {one.message}")


def _settings(options: Namespace) -> BatchSettings:
    from workbench.batch.settings import BatchSettings
    from workbench.commands.common.loading import segments_said

    return BatchSettings(
        segments=segments_said(options),
        chain=not options.no_chain,
        parents=once(options.parents, "--from"),
        langs=once(options.lang, "--lang"),
        encodings=_encodings(options),
        beads=options.beads,
        divergences=options.divergences,
        check=not options.no_check,
        checks=_checks(options),
        max_bytes=options.max_record,
        shard_bytes=options.shard_size,
    )


def _encodings(options: Namespace) -> dict[str, str]:
    from workbench.reading.files import check_encoding

    encodings = once(options.encoding, "--encoding")
    for encoding in encodings.values():
        check_encoding(encoding)
    return encodings


def _checks(options: Namespace) -> CheckSettings:
    from workbench.commands.common.loading import asked_settings
    from workbench.works.glossary import read_glossary

    glossary = read_glossary(options.glossary) if options.glossary else ()
    return replace(asked_settings(options), glossary=glossary)
