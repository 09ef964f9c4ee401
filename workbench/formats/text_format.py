"""What a format of single texts is: how a document becomes the text that is stored and aligned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from workbench.message import counted
from workbench.reading.files import decode


@dataclass(frozen=True, slots=True)
class TextSource:
    """A document to read: its bytes, the language it is wanted in, its encoding if the user says.

    ``path`` is for messages, and so is ``key``, which names the text among others.
    """

    path: Path
    data: bytes
    lang: str = ""
    encoding: str | None = None
    key: str = ""

    def decoded(self, encoding: str | None = None) -> str:
        """Return the bytes as text, in ``encoding`` where the user says none."""
        return decode(self.data, self.path, self.encoding or encoding, key=self.key)


@dataclass(frozen=True, slots=True)
class ReadText:
    """A document's text: paragraphs with an empty line between, headings marked ``#``, items ``-``.

    ``notes`` say what was left or decided, a sentence each. One that ``wants_proof`` must be read
    against the page before it is used. ``encoding`` is what its bytes were read in, where that is
    open.
    """

    text: str
    notes: tuple[str, ...] = ()
    wants_proof: bool = False
    encoding: str = ""

    def as_text(self, by_line: bool) -> str:
        """Return the text, with ``by_line`` a paragraph a line."""
        return self.text.replace("\n\n", "\n") if by_line else self.text


@dataclass(frozen=True, slots=True)
class TextFormat:
    """One format of single texts; ``by_line`` tells whether its lines are lines of the text."""

    title: str
    suffixes: tuple[str, ...]
    read: Callable[[TextSource], ReadText]
    by_line: bool = False


RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISE = str.maketrans("0123456789۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩", RAISED * 3)


def raised(text: str) -> str:
    """Return digits that stand raised as raised digits, lest 1985 and a note 2 become 19852."""
    bare = text.strip()
    return text.translate(_RAISE) if bare.isascii() or bare.isdecimal() else text


def joined(paragraphs: list[str]) -> str:
    """Return paragraphs with an empty line between them and a newline at the end."""
    kept = [paragraph for paragraph in paragraphs if paragraph.strip()]
    return "\n\n".join(kept) + "\n" if kept else ""


def as_note(number: int, paragraphs: list[str]) -> str:
    """Return the paragraphs of a note as one, behind its number."""
    return f"[{number}] " + "\n".join(one.strip() for one in paragraphs if one.strip())


def notes_put(count: int) -> str:
    """Return the sentence that says where a text's notes are."""
    return f"put {counted(count, 'note')} at the end, each behind its number"
