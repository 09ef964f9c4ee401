"""Options that mean the same in every command, and how their values are read."""

from __future__ import annotations

import argparse
from argparse import ArgumentParser, Namespace
from collections.abc import Collection
from pathlib import Path

from workbench.errors import UsageError

CONFIDENCE_CHOICES = ("high", "medium", "low")


def add_witness_options(
    parser: ArgumentParser, *, spoken: bool = False, aligned: bool = True, aligns: bool = True
) -> None:
    """Add WORK, or witnesses in its place, and how to read them.

    ``spoken``: the command writes words of its own, in the language that ``--lang CODE`` names.
    ``aligned``: it takes files of aligned text, too. ``aligns``: texts are aligned if need be.
    """
    parser.add_argument(
        "work",
        nargs="+",
        metavar="WORK",
        help="a work's folder or name, or two or more texts as fa=FILE ru=FILE en=FILE"
        + (", or files of aligned text (TMX, XLIFF …), which are not aligned again" * aligned),
    )
    add_key_options(parser.add_argument_group("texts given as KEY=FILE"), spoken)
    reading = parser.add_argument_group("reading")
    add_reading_options(reading)
    if not aligns:
        parser.set_defaults(lexicon=None, embeddings=None)
        return
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


def add_key_options(texts: argparse._ArgumentGroup, spoken: bool = False) -> None:
    """Add what is said of texts by their keys: their languages, and which was made from which."""
    texts.add_argument(
        "--lang",
        action="append",
        default=[],
        metavar="KEY=CODE",
        type=_key_value_or_word if spoken else key_value,
        help="the language of a text whose key is not a language code"
        + ("; as --lang ru, that of the report itself: en, fa or ru (default: en)" * spoken),
    )
    texts.add_argument(
        "--from",
        dest="parents",
        action="append",
        default=[],
        metavar="KEY=PARENT",
        type=key_value,
        help="KEY was translated from PARENT; of each other text the one before it is taken"
        " for that",
    )
    texts.add_argument(
        "--no-chain",
        action="store_true",
        help="of which text was made from which nothing is known but what --from says",
    )


def add_reading_options(group: argparse._ArgumentGroup) -> None:
    """Add how texts are read and cut."""
    add_encoding_option(group)
    group.add_argument(
        "--segmented",
        action="store_true",
        help="one segment a line, empty lines too; keep this segmentation",
    )
    group.add_argument(
        "--parallel", action="store_true", help="line i of each text is one bead; do not align"
    )


def add_divergence_options(parser: ArgumentParser) -> None:
    """Add what users may set for the checks, and the filters of what these find."""
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
    add_check_options(parser)


def add_check_options(parser: ArgumentParser) -> None:
    """Add what users may set for the checks."""
    checks = parser.add_argument_group("checks")
    add_glossary_option(checks)
    checks.add_argument(
        "--settings",
        type=Path,
        metavar="FILE",
        help="switches and thresholds of the checks, in YAML, over those of work.yaml",
    )
    checks.add_argument(
        "--off",
        type=comma_list,
        default=(),
        metavar="A,B",
        help="checks, or kinds of divergence, not to look for, for example negation,length",
    )
    checks.add_argument(
        "--on",
        type=comma_list,
        default=(),
        metavar="A,B",
        help="those to look for although the settings switch them off",
    )
    checks.add_argument(
        "--threshold",
        action="append",
        default=[],
        metavar="CHECK.NAME=NUMBER",
        type=_number,
        help="a threshold of a check, for example values.small=5",
    )


def add_encoding_option(group: argparse._ActionsContainer) -> None:
    """Add --encoding, once for all texts or once for each."""
    group.add_argument(
        "--encoding",
        action="append",
        default=[],
        metavar="[KEY=]NAME",
        type=_key_value_or_word,
        help="the encoding of texts that are not UTF-8, for example cp1251; of one text among"
        " several as ru=cp1251",
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


def add_output_options(
    parser: ArgumentParser,
    json: bool = True,
    *,
    file: bool | None = None,
    quiet: str = "no talk on stderr",
) -> None:
    """Add --json, -o FILE, which goes with it unless ``file`` says otherwise, and -q."""
    output = parser.add_argument_group("output")
    if json:
        output.add_argument("--json", action="store_true", help="JSON Lines instead of text")
    if json if file is None else file:
        output.add_argument(
            "-o", "--output", type=Path, metavar="FILE", help="write to FILE, not to stdout"
        )
    output.add_argument("-q", "--quiet", action="store_true", help=quiet)


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


def refuse_file_name(output: Path, formats: Collection[str]) -> None:
    """Refuse as the folder to write to what is meant to be the file; raises UsageError."""
    if output.suffix.removeprefix(".") in formats and not output.is_dir():
        raise UsageError(
            f"-o names the folder to write to, and {output} looks like a file; files are named"
            f" after the work: say -o {output.parent}"
        )


def whole_number(text: str) -> int:
    """Read a whole number as an option's value."""
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number") from None


def key_value(text: str) -> tuple[str, str]:
    """Read ``KEY=VALUE`` as an option's value."""
    key, equals, value = text.partition("=")
    if not (key and equals and value):
        raise argparse.ArgumentTypeError(f"{text!r} must be written KEY=VALUE")
    return key, value


def _key_value_or_word(text: str) -> tuple[str, str]:
    """Read ``KEY=VALUE``, or ``VALUE`` as that of no key."""
    return key_value(text) if "=" in text else ("", text)


def spoken_language(options: Namespace) -> str:
    """Take the language of the report itself out of ``--lang``; English where none is named."""
    named = [code for key, code in options.lang if not key]
    options.lang = [pair for pair in options.lang if pair[0]]
    if len({*named}) > 1:
        raise UsageError(f"a report is in one language; --lang names {' and '.join(named)}")
    return named[0] if named else "en"


def _number(text: str) -> tuple[str, float]:
    from workbench.checks.settings import number

    name, written = key_value(text)
    try:
        return name, number(written)
    except UsageError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


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
