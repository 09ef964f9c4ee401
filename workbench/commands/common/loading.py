"""What the options stand for: the work, its collation and its divergences."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.commands.common.aligned import aligned_files, read_files
from workbench.commands.common.documents import Documents
from workbench.commands.common.options import once
from workbench.commands.common.output import say
from workbench.commands.common.progress import progress_bar
from workbench.errors import UsageError

if TYPE_CHECKING:
    from workbench.checks.settings import CheckSettings
    from workbench.collation import Collation
    from workbench.divergences import Divergence
    from workbench.pipeline import Settings
    from workbench.works.named import ReadWitness
    from workbench.works.work import Segmentation, Work


def load(options: Namespace, read: ReadWitness | None = None) -> Work:
    """Return the work that the options name, or make one of the texts they name.

    ``read`` reads the texts, documents too unless another is given. A text that is not written as
    its language is gets a warning: two files may have been swapped, or an encoding be wrong.
    """
    work = _load(options, read)
    from workbench.script import foreign_script

    for witness in work.witnesses:
        if odd := foreign_script(witness.text, witness.lang, str(witness.file)):
            say(
                f"workbench: warning: {witness.key} {odd}; were two files swapped, or is its"
                " encoding another?"
            )
    return work


def _load(options: Namespace, read: ReadWitness | None) -> Work:
    from workbench.works.described import load_work
    from workbench.works.named import ad_hoc_work
    from workbench.works.shelf import find_work

    encodings = once(options.encoding, "--encoding")
    if len(options.work) == 1 and "=" not in options.work[0]:
        if options.lang or options.parents or options.no_chain or any(encodings):
            raise UsageError(
                "--lang, --from, --no-chain and --encoding KEY=NAME go with texts given as"
                " KEY=FILE; a work says these in its work.yaml"
            )
        return load_work(find_work(options.work[0]), encodings.get(""))
    parents: Mapping[str, str | None] = once(options.parents, "--from")
    if options.no_chain:
        parents = {**{word.partition("=")[0]: None for word in options.work}, **parents}
    langs = once(options.lang, "--lang")
    read = read or Documents(options.quiet, by_line=segments_said(options) is not None)
    return ad_hoc_work(options.work, langs, parents, encodings, read)


def settings(options: Namespace, work: Work) -> Settings:
    """Return how the texts of a work are to be cut and aligned."""
    from workbench.pipeline import Settings

    return Settings(
        segments_of(options, work),
        options.lexicon,
        glossary_file(work, options),
        options.embeddings,
    )


def segments_of(options: Namespace, work: Work) -> Segmentation:
    """Return how the texts of a work are cut: as the options say, else as the work does."""
    return segments_said(options) or work.segments


def segments_said(options: Namespace) -> Segmentation | None:
    """Return how the options say texts are cut, None where they do not say."""
    if options.parallel:
        return "parallel"
    return "lines" if options.segmented else None


def load_collation(options: Namespace) -> tuple[Work, Collation]:
    """Return the work that the options name and its collation, aligned if need be.

    Files of aligned text in its place are taken as they are aligned.
    """
    from workbench.pipeline import collate
    from workbench.works.shelf import alignment_path

    if files := aligned_files(options):
        return _elsewhere(files, options)
    work = load(options)
    path = alignment_path(work.folder) if work.folder else None
    with progress_bar("aligning", options.quiet) as progress:
        return work, collate(work, path, settings(options, work), progress)


def _elsewhere(files: list[Path], options: Namespace) -> tuple[Work, Collation]:
    from workbench.formats.imported import work_of

    aligned = read_files(files, options)
    return work_of(aligned, ", ".join(file.name for file in files)), aligned.collation()


def find(work: Work, collation: Collation, options: Namespace) -> tuple[Divergence, ...]:
    """Return every divergence, found with the glossary and the settings of the user.

    Raises UsageError for a kind, in ``options.kinds``, that does not exist or is switched off.
    """
    from workbench.checks.known import silencing
    from workbench.divergences import find_divergences, select
    from workbench.works.glossary import read_glossary

    select((), options.min_confidence, options.kinds)
    settings = check_settings(work, options)
    for kind in options.kinds:
        if off := silencing(kind, settings):
            on = ",".join(off)
            raise UsageError(f"--kinds asks for {kind}, which is switched off; say --on {on} too")
    if path := glossary_file(work, options):
        settings = replace(settings, glossary=read_glossary(path))
    return find_divergences(collation, settings=settings)


def check_settings(work: Work, options: Namespace) -> CheckSettings:
    """Return what is set for the checks: by the work, then by the options."""
    return work.checks.then(asked_settings(options))


def asked_settings(options: Namespace) -> CheckSettings:
    """Return what the options set for the checks: a file's settings, then their own."""
    from workbench.checks.known import refuse_unknown_settings
    from workbench.checks.settings import CheckSettings
    from workbench.works.check_settings import read_settings

    if both := [name for name in options.on if name in options.off]:
        raise UsageError(f"{both[0]} is switched on and off")
    switches = {**dict.fromkeys(options.off, False), **dict.fromkeys(options.on, True)}
    said = CheckSettings(thresholds=dict(options.threshold), switches=switches)
    refuse_unknown_settings(said)
    return read_settings(options.settings).then(said) if options.settings else said


def glossary_file(work: Work, options: Namespace) -> Path | None:
    """Return the glossary that the options name, or that lies beside the work; None for neither."""
    if given := getattr(options, "glossary", None):
        return Path(given)
    from workbench.works.shelf import glossary_beside

    return glossary_beside(work.folder)
