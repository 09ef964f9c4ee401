"""Works and reports as aligned text, and aligned text written in the formats of other programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.commands.common.output import is_stdout, say, write_data
from workbench.errors import UsageError

if TYPE_CHECKING:
    from workbench.collation import Collation
    from workbench.formats.aligned_text import AlignedText
    from workbench.formats.issues import Issue
    from workbench.report.model import Report
    from workbench.works.work import Work


def aligned_work(
    work: Work,
    collation: Collation,
    ours: bool,
    issues: tuple[Issue, ...] = (),
    signature: str = "",
) -> AlignedText:
    """Return a work as formats write it, with what every copy of it must say.

    ``ours`` tells that the workbench made its alignment, and not another program.
    """
    from workbench.formats.aligned_text import from_collation
    from workbench.works.work import DO_NOT_CITE

    remarks = [f"{one.key}: {DO_NOT_CITE}" for one in work.witnesses if one.is_reconstruction]
    known = {"archive": work.archive, "date": work.date, "source": work.source,
             "licence": work.licence, "signature": signature}  # fmt: skip
    remarks += [f"{name}: {value}" for name, value in known.items() if value]
    return from_collation(collation, work.name, work.title, issues, tuple(remarks), ours)


def aligned_report(report: Report, ours: bool) -> AlignedText:
    """Return a report's texts as formats write them, with its divergences as issues.

    ``ours`` is as in ``aligned_work``.
    """
    from workbench.formats.issues import issues_of

    confirmed = [one.id for one in report.divergences if report.standing(one) == "confirmed"]
    words = report.words
    found = issues_of(report.divergences, confirmed, lambda one: words.say(one, quote=str))
    return aligned_work(report.work, report.collation, ours, found, report.signature)


def write_aligned(
    aligned: AlignedText,
    formats: Sequence[str],
    output: Path,
    quiet: bool,
    sources: Iterable[Path] = (),
) -> None:
    """Write aligned text in each format into a folder, or one file of one format to stdout."""
    from workbench.formats.aligned import find_format

    made: dict[str, bytes] = {}
    makers: dict[str, str] = {}
    for name in formats:
        form = find_format(name)
        written = form.write(aligned)
        for note in (*written.notes, *(() if form.says_remarks else _unsaid(aligned))):
            say(f"{name}: {note}", quiet)
        for file, data in written.files.items():
            if made.setdefault(file, data) != data:
                both = f"{makers[file]} and {name} both write {file}, each in its own way"
                raise UsageError(f"{both}; write one at a time")
            makers[file] = name
    if is_stdout(output):
        if len(made) != 1:
            raise UsageError(
                f"stdout takes one file, but there are {', '.join(made)}; name a folder"
            )
        write_data(next(iter(made.values())), output)
        return
    for source in sources:
        for file in made:
            if (output / file).exists() and (output / file).samefile(source):
                message = f"{source} would be overwritten; name another folder with -o"
                raise UsageError(message)
    for file, data in made.items():
        write_data(data, output / file)
        say(f"wrote {output / file}", quiet)


def _unsaid(aligned: AlignedText) -> Iterator[str]:
    """Yield what must be said of the texts and the files of a format have no room for."""
    from workbench.works.work import DO_NOT_CITE

    for remark in aligned.remarks:
        if DO_NOT_CITE in remark:
            yield f"no file says so, but {remark}"
