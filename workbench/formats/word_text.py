"""The text of a word processor, whatever its format: tables in place, notes at the end."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from pathlib import Path

from workbench.errors import InputError
from workbench.formats.text_format import ReadText, as_note, joined
from workbench.formats.text_tables import OpenTables, is_of_short_cells
from workbench.formats.word_account import WordAccount
from workbench.formats.xml_files import Element

_MOST_NOTES = 10_000


class WordText(ABC):
    """Puts paragraphs together; a format says what its elements are."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.account = WordAccount()
        self.paragraphs: list[str] = []
        self.unfinished = ""
        self.tables = OpenTables(self.paragraphs)
        self.cited: list[Element | None] = []

    @abstractmethod
    def blocks(self, elements: Iterable[Element]) -> None:
        """Read paragraphs and tables, through the wrappers that may stand round them."""

    def read(self, body: Element) -> ReadText:
        """Read a document's body and the notes it cites; InputError where it holds no text."""
        self.blocks(body)
        self.flush()
        self.notes()
        text = joined(self.paragraphs)
        if not text:
            raise InputError("holds no text", self.path)
        return ReadText(text, self.account.notes(len(self.cited)))

    def flush(self) -> None:
        """End the paragraph that is being read."""
        self.paragraphs.append(self.unfinished)
        self.unfinished = ""

    def table(self, element: Element) -> None:
        """Read a table."""
        self.flush()
        self.tables.begin()
        self.blocks(element)
        if is_of_short_cells(self.tables.end()):
            self.account.by_row += 1
        else:
            self.account.by_cell += 1

    def cell(self, element: Element) -> None:
        """Read a cell of the table that is being read."""
        self.flush()
        before = len(self.paragraphs)
        self.blocks(element)
        self.flush()
        self.tables.cell(before)

    def cite(self, note: Element | None) -> str:
        """Return what stands for a note in the text; it comes at the end, if there is one."""
        self.cited.append(note)
        return f"[{len(self.cited)}]"

    def notes(self) -> None:
        """Append the notes that the text cites, each behind its number."""
        # A note may cite further notes, which come behind the others.
        for number, note in enumerate(self.cited, 1):
            if note is None:
                continue
            before = len(self.paragraphs)
            self.blocks(note)
            self.flush()
            self.paragraphs[before:] = [as_note(number, self.paragraphs[before:])]
            if number >= _MOST_NOTES:
                raise InputError(f"cites more than {_MOST_NOTES} notes", self.path)
