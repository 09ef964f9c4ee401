"""Witnesses that are documents: their text taken, and the user told what was taken and left."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.commands.common.output import say
from workbench.errors import UsageError
from workbench.message import counted
from workbench.visible import visible

if TYPE_CHECKING:
    from workbench.formats.text_format import ReadText

_SHOWN_LINES = 12
_SHOWN_LINE = 100


@dataclass(slots=True)
class Documents:
    """Reads witnesses of any format; ``notes`` are what the work should say of each.

    ``by_line`` keeps lines as lines. A text that a person should look at first (PDF) is refused
    unless ``ask`` is set, which shows it and asks, or ``sure``, which takes it.
    """

    quiet: bool = False
    by_line: bool = False
    ask: bool = False
    sure: bool = False
    told: bool = False
    notes: list[str] = field(default_factory=list)

    def __call__(self, key: str, path: Path, lang: str, encoding: str | None) -> tuple[str, str]:
        """Return a witness's text and the sha256 of what is stored of it."""
        from workbench.formats.text_format import TextSource
        from workbench.formats.texts import find_text_format
        from workbench.reading.files import read_bytes
        from workbench.works.named import read_witness

        own = find_text_format(path, self.by_line)
        if own is None:
            text, sha256 = read_witness(key, path, lang, encoding)
            if self.told:
                say(f"{key}: took {path.name} as it stands ({_encoding(path, encoding)})",
                    self.quiet)  # fmt: skip
            return text, sha256
        read = own.read(TextSource(path, read_bytes(path, pipe=True), lang, encoding, key))
        text = read.as_text(self.by_line)
        self.tell(key, path, own.title, read)
        if read.wants_proof:
            self.confirm(key, path, read)
        return text, hashlib.sha256(text.encode()).hexdigest()

    def tell(self, key: str, path: Path, title: str, read: ReadText) -> None:
        """Say what was taken and left, and keep it for the work's notes."""
        paragraphs = counted(read.text.count("\n\n") + 1, "paragraph")
        # A PDF knows of none.
        what = path.name if read.wants_proof else f"{paragraphs} of {path.name}"
        form = f"{title}, {read.encoding}" if read.encoding else title
        taken = f"took {what} ({form})"
        said = "; ".join((taken, *read.notes))
        say(f"{key}: {said}", self.quiet)
        self.notes.append(f"{key}.txt: {said}")

    def confirm(self, key: str, path: Path, read: ReadText) -> None:
        """Show a text to be proofread and go on only if a person says it is right."""
        if self.sure:
            return
        if not self.ask or not sys.stdin.isatty():
            how = (
                "add --yes once you have" if self.ask else "make a work of it with `workbench init`"
            )
            raise UsageError(
                f"{path}: text taken out of a PDF must be read against the page first; {how}"
            )
        for line in _beginning(read.text):
            say(f"  │ {line}")
        sys.stderr.write(f"Is this the text of {key}, in the right order? [y/N] ")
        sys.stderr.flush()
        if sys.stdin.readline().strip().lower() not in ("y", "yes"):
            raise UsageError(f"{path}: not taken; copy its text into a text file by hand")


def _beginning(text: str) -> list[str]:
    lines = [visible(line, newlines=False) for line in text.split("\n") if line.strip()]
    shown = [line if len(line) <= _SHOWN_LINE else f"{line[:_SHOWN_LINE]}…" for line in lines]
    left = len(lines) - _SHOWN_LINES
    more = [f"… and {counted(left, 'line')} more"] if left > 0 else []
    return shown[:_SHOWN_LINES] + more


def _encoding(path: Path, encoding: str | None) -> str:
    from workbench.reading.files import used_encoding

    return used_encoding(path.read_bytes(), encoding) if path.is_file() else encoding or "UTF-8"
