"""What is said of one thing that is not as it should be."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from workbench.store import Leftover

Level = Literal["damage", "notice"]
"""``damage``: something was lost or cannot be used. ``notice``: good to know, nothing is lost."""

Subject = Literal["work", "alignment", "review", "leftover"]


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing found, with its place; ``line`` is 1-based.

    ``leftover`` is what may be removed, by the user's leave, to mend it.
    """

    level: Level
    subject: Subject
    path: Path
    message: str
    line: int | None = None
    leftover: Leftover | None = None

    @property
    def place(self) -> str:
        """The file, and the line where there is one."""
        return f"{self.path}:{self.line}" if self.line else str(self.path)
