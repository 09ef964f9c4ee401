"""Options that mean the same in every command, and the work or witnesses they stand for."""

from __future__ import annotations

import argparse
import hashlib
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.commands.output import say
from workbench.commands.progress import progress_bar
from workbench.errors import UsageError

if TYPE_CHECKING:
    from workbench.alignment import Alignment
    from workbench.collation import Collation
    from workbench.divergences import Divergence
    from workbench.pipeline import Settings
    from workbench.work import ReadWitness, Work

CONFIDENCE_CHOICES = ("high", "medium", "low")


def add_witness_options(parser: ArgumentParser, spoken: bool = False) -> None:
    """Add WORK, or witnesses in its place, and how to read them.

    ``spoken``: the command writes words of its own, in the language that ``--lang CODE`` names.
    """
    parser.add_argument(
        "work",
        nargs="+",
        metavar="WORK",
        help="a work's folder or name, or two or more texts as fa=FILE ru=FILE en=FILE, or files"
        " of aligned text (TMX, XLIFF …), which are not aligned again",
    )
    texts = parser.add_argument_group("texts given as KEY=FILE")
    texts.add_argument(
        "--lang",
        action="append",
        default=[],
        metavar="KEY=CODE",
        type=_key_value_or_code if spoken else key_value,
        help="the language of a text whose key is not a language code"
        + ("; as --lang ru, that of the report itself: en, fa or ru (default: en)" * spoken),
    )
    chain = texts.add_mutually_exclusive_group()
    chain.add_argument(
        "--from",
        dest="parents",
        action="append",
        default=[],
        metavar="KEY=PARENT",
        type=key_value,
        help="KEY was translated from PARENT (default: each text from the one before it)",
    )
    chain.add_argument(
        "--no-chain",
        action="store_true",
        help="nothing is known of which text was made from which",
    )
    reading = parser.add_argument_group("reading")
    reading.add_argument(
        "--encoding", help="the encoding of texts that are not UTF-8, for example cp1251"
    )
    reading.add_argument(
        "--segmented",
        action="store_true",
        help="one segment a line, empty lines too; keep this segmentation",
    )
    reading.add_argument(
        "--parallel", action="store_true", help="line i of each text is one bead; do not align"
    )
    reading.add_argument(
        "--lexicon",
        type=Path,
        metavar="FILE",
        help="word pairs of your own to align by, from `workbench lexicon learn`",
    )
    reading.add_argument(
        "--embeddings",
        metavar="MODEL",
        help="align by a sentence-transformers model as well: its folder, or a name as LaBSE",
    )


def add_selection_options(parser: ArgumentParser) -> None:
    """Add the filters of divergences."""
    chosen = parser.add_argument_group("selection")
    chosen.add_argument(
        "--min-confidence",
        choices=CONFIDENCE_CHOICES,
        default="medium",
        help="the least sure divergences to keep (default: medium)",
    )
    chosen.add_argument(
        "--kinds",
        type=comma_list,
        default=(),
        metavar="A,B",
        help="only these kinds, for example number,date,omission",
    )


def add_check_options(parser: ArgumentParser) -> None:
    """Add what users may set for the checks."""
    checks = parser.add_argument_group("checks")
    add_glossary_option(checks)
    checks.add_argument(
        "--threshold",
        action="append",
        default=[],
        metavar="CHECK.NAME=NUMBER",
        type=_number,
        help="a threshold of a check, for example part.likely=2",
    )


def add_glossary_option(group: argparse._ArgumentGroup) -> None:
    """Add --glossary, by which texts are aligned and checked."""
    group.add_argument(
        "--glossary",
        type=Path,
        metavar="FILE",
        help="terms and their renderings, in YAML (default: glossary.yaml beside work.yaml)",
    )


def add_farsi_option(parser: ArgumentParser) -> None:
    """Add what a terminal with right-to-left text needs."""
    parser.add_argument(
        "--farsi",
        choices=("auto", "app", "terminal"),
        default="auto",
        help="who puts right-to-left text in order (default: ask the terminal)",
    )


def add_output_options(parser: ArgumentParser, json: bool = True) -> None:
    """Add --json, -o and -q."""
    output = parser.add_argument_group("output")
    if json:
        output.add_argument("--json", action="store_true", help="JSON Lines instead of text")
        output.add_argument(
            "-o", "--output", type=Path, metavar="FILE", help="write to FILE, not to stdout"
        )
    output.add_argument("-q", "--quiet", action="store_true", help="no talk on stderr")


def add_folder_option(parser: ArgumentParser, default: Path, *, stdout: bool = True) -> None:
    """Add -o DIR of commands that write several files; with ``stdout``, - may stand there."""
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        default=default,
        metavar="DIR",
        help="the folder to write to"
        + ", or - for stdout" * stdout
        + f" (default: {default if default != Path() else 'this one'})",
    )


def load(options: Namespace, read: ReadWitness | None = None) -> Work:
    """Return the work that the options name, or make one of the texts they name.

    ``read`` reads the texts, documents too unless another is given. A text that is not written as
    its language is gets a warning: two files may have been swapped.
    """
    work = _load(options, read)
    from workbench.languages import language
    from workbench.script import is_foreign, main_script

    for witness in work.witnesses:
        if is_foreign(witness.text, witness.lang):
            name, script = language(witness.lang).name, main_script(witness.text)
            say(f"workbench: warning: {witness.key} is said to be {name}, but {witness.file} is"
                f" written in {script} letters; were two files swapped?")  # fmt: skip
    return work


def _load(options: Namespace, read: ReadWitness | None) -> Work:
    from workbench.commands.documents import Documents
    from workbench.shelf import find_work
    from workbench.work import ad_hoc_work, load_work

    if len(options.work) == 1 and "=" not in options.work[0]:
        if options.lang or options.parents or options.no_chain:
            raise UsageError(
                "--lang, --from and --no-chain go with texts given as KEY=FILE;"
                " a work says these in its work.yaml"
            )
        return load_work(find_work(options.work[0]), options.encoding)
    parents: Mapping[str, str | None] = once(options.parents, "--from")
    if options.no_chain:
        parents = {word.partition("=")[0]: None for word in options.work}
    langs = once(options.lang, "--lang")
    read = read or Documents(options.quiet, by_line=options.segmented or options.parallel)
    return ad_hoc_work(options.work, langs, parents, options.encoding, read)


def settings(options: Namespace, work: Work) -> Settings:
    """Return how the options say the texts of a work are to be cut and aligned."""
    from workbench.pipeline import Settings

    return Settings(
        options.segmented,
        options.parallel,
        options.lexicon,
        _glossary(work, options),
        options.embeddings,
    )


def load_collation(options: Namespace) -> tuple[Work, Collation]:
    """Return the work that the options name and its collation, aligned if need be.

    Files of aligned text in its place are taken as they are aligned.
    """
    from workbench.commands.aligned import aligned_files
    from workbench.pipeline import collate
    from workbench.shelf import alignment_folder

    if files := aligned_files(options):
        return _elsewhere(files, options)
    work = load(options)
    folder = alignment_folder(work.folder) if work.folder else None
    with progress_bar("aligning", options.quiet) as progress:
        return work, collate(work, folder, settings(options, work), progress)


def _elsewhere(files: list[Path], options: Namespace) -> tuple[Work, Collation]:
    from workbench.commands.aligned import read_files
    from workbench.formats.imported import work_of

    aligned = read_files(files, options)
    options.imported = True
    return work_of(aligned, ", ".join(file.name for file in files)), aligned.collation()


def find(work: Work, collation: Collation, options: Namespace) -> tuple[Divergence, ...]:
    """Return every divergence, found with the glossary and the thresholds the user set.

    Raises UsageError for a kind, in ``options.kinds``, that does not exist.
    """
    from workbench.checks.settings import CheckSettings
    from workbench.divergences import find_divergences, select
    from workbench.glossary import read_glossary

    select((), options.min_confidence, options.kinds)
    path = _glossary(work, options)
    glossary = read_glossary(path) if path else ()
    return find_divergences(collation, settings=CheckSettings(glossary, dict(options.threshold)))


def _glossary(work: Work, options: Namespace) -> Path | None:
    if given := getattr(options, "glossary", None):
        return Path(given)
    beside = work.folder / "glossary.yaml" if work.folder else None
    return beside if beside and beside.is_file() else None


def work_signature(
    work: Work, alignment: Alignment, options: Namespace, checked: bool = True
) -> str:
    """Return the signature of what these options make of a work, ``checked`` or only aligned."""
    from workbench.signature import Setting, signature

    said: dict[str, Setting] = {
        "segments": "lines" if options.segmented or options.parallel else "auto",
        "align": _origin(work, alignment, options),
    }
    if said["align"] == "auto":
        if options.lexicon:
            said["lexicon"] = _file_digest(options.lexicon)
        if options.embeddings:
            said["embeddings"] = options.embeddings
    checked = checked and hasattr(options, "min_confidence")
    path = _glossary(work, options)
    if path and (checked or said["align"] == "auto"):
        said["glossary"] = _file_digest(path)
    if checked:
        said |= {"conf": options.min_confidence, "kinds": options.kinds}
        if options.threshold:
            said["thresholds"] = [
                f"{name}={number:g}" for name, number in sorted(options.threshold)
            ]
    if states := getattr(options, "only", ()):
        said["only"] = sorted({*states})
    return signature(said, {witness.key: witness.sha256 for witness in work.witnesses})


def _origin(work: Work, alignment: Alignment, options: Namespace) -> str:
    """Return who made an alignment; only our own can be made again from the texts."""
    if options.parallel:
        return "parallel"
    if alignment.edited:
        return f"edited-{_digest(alignment)}"
    imported = getattr(options, "imported", False) or _is_imported(work)
    return f"imported-{_digest(alignment)}" if imported else "auto"


def _is_imported(work: Work) -> bool:
    from workbench.formats.alignment_jsonl import read_header
    from workbench.pipeline import ALIGNMENT
    from workbench.shelf import alignment_folder

    if work.folder is None:
        return False
    path = alignment_folder(work.folder) / ALIGNMENT
    return path.exists() and read_header(path).imported


def _file_digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:8]


def _digest(alignment: Alignment) -> str:
    """Return what tells an alignment edited by hand from every other."""
    cuts = repr([bead.runs for bead in alignment.beads])
    return hashlib.sha256(cuts.encode()).hexdigest()[:8]


def key_value(text: str) -> tuple[str, str]:
    """Read ``KEY=VALUE`` as an option's value."""
    key, equals, value = text.partition("=")
    if not (key and equals and value):
        raise argparse.ArgumentTypeError(f"{text!r} must be written KEY=VALUE")
    return key, value


def _key_value_or_code(text: str) -> tuple[str, str]:
    """Read ``KEY=CODE``, or ``CODE`` as that of no key."""
    return key_value(text) if "=" in text else ("", text)


def spoken_language(options: Namespace) -> str:
    """Take the language of the report itself out of ``--lang``; English where none is named."""
    named = [code for key, code in options.lang if not key]
    options.lang = [pair for pair in options.lang if pair[0]]
    if len({*named}) > 1:
        raise UsageError(f"a report is in one language; --lang names {' and '.join(named)}")
    return named[0] if named else "en"


def _number(text: str) -> tuple[str, float]:
    name, number = key_value(text)
    try:
        return name, float(number)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{number!r} is no number") from None


def comma_list(text: str) -> tuple[str, ...]:
    """Read ``a,b`` as an option's value."""
    return tuple(word.strip() for word in text.split(",") if word.strip())


def once(pairs: list[tuple[str, str]], option: str) -> dict[str, str]:
    """Return the pairs an option gave; UsageError where it says two things of one key."""
    found: dict[str, str] = {}
    for key, value in pairs:
        if found.setdefault(key, value) != value:
            raise UsageError(f"{option} says both {key}={found[key]} and {key}={value}")
    return found
