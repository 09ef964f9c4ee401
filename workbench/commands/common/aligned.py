"""Files of aligned text among a command's arguments."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.commands.common.options import once
from workbench.commands.common.output import say
from workbench.errors import UsageError

if TYPE_CHECKING:
    from workbench.formats.aligned_text import AlignedText
    from workbench.segments import SegmentedText


def aligned_files(options: Namespace) -> list[Path]:
    """Return the arguments that are files of aligned text: neither a work nor KEY=FILE."""
    from workbench.works.shelf import DESCRIPTION

    words = [word for word in options.work if "=" not in word or Path(word).is_file()]
    found = [Path(word) for word in words]
    files = [path for path in found if path.is_file() and path.name != DESCRIPTION]
    others = [path for path in found if path not in files]
    if others and (files or len(options.work) > 1):
        raise UsageError(f"there is no file {others[0]}; a work is named alone, one at a time")
    return files


def read_files(files: list[Path], options: Namespace) -> AlignedText:
    """Read aligned text from files, and say what was left."""
    from workbench.formats.imported import read_aligned, relabelled
    from workbench.suggest import refuse_unknown

    _refuse_what_aligns(options)
    encodings = once(options.encoding, "--encoding")
    read_as = getattr(options, "read_as", None)
    reading = read_aligned(files, _texts(files, options, encodings), read_as, encodings)
    for note in reading.notes:
        say(note, options.quiet)
    langs = once(options.lang, "--lang")
    parents: dict[str, str | None] = dict(once(options.parents, "--from"))
    if options.no_chain:
        parents = {**dict.fromkeys(reading.aligned.keys), **parents}
    if options.work and _texts_named(files, options):
        langs = {}
    refuse_unknown("witness", filter(None, encodings), reading.aligned.keys)
    return relabelled(reading.aligned, langs, parents)


def _refuse_what_aligns(options: Namespace) -> None:
    for name in ("parallel", "lexicon", "embeddings"):
        if getattr(options, name):
            raise UsageError(f"--{name} goes with texts; these files say what is aligned with what")


def _texts_named(files: list[Path], options: Namespace) -> list[str]:
    return [word for word in options.work if Path(word) not in files]


def _texts(
    files: list[Path], options: Namespace, encodings: dict[str, str]
) -> dict[str, SegmentedText]:
    from workbench.segments import SegmentedText, segment_lines
    from workbench.works.named import ad_hoc_work

    named = _texts_named(files, options)
    if not named:
        return {}
    work = ad_hoc_work(named, once(options.lang, "--lang"), None, encodings)
    return {
        one.key: SegmentedText(one.key, one.lang, one.text, segment_lines(one.text))
        for one in work.witnesses
    }
