"""What a reviewer writes: one line here, or any length in their own editor."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path
from typing import ClassVar

from textual.app import SuspendNotSupported
from textual.binding import Binding, BindingType
from textual.widgets import Input

from workbench.ui.screens.prompt import Prompt
from workbench.ui.typeset import Reorder

_BREAK = "↵"


class CommentPrompt(Prompt):
    """Write, change or empty a comment or a reading, ``what``. Line breaks show as ↵."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+e,f4", "edit", "open $EDITOR", id="comment.edit", priority=True)
    ]
    line_break = _BREAK

    def __init__(
        self,
        comment: str,
        reorder: Reorder = "app",
        what: str = "Comment",
        replace: bool = False,
    ) -> None:
        question = f"{what} · Enter keeps it · Esc leaves it · F4 opens your editor"
        super().__init__(question, comment.replace("\n", _BREAK), reorder, replace=replace)
        self.left = ""
        """What stood in the line when the reviewer left it."""

    def taken(self, value: str) -> str:
        """Return the comment, its line breaks as line breaks."""
        return value.replace(_BREAK, "\n").strip()

    def action_leave(self) -> None:
        """Leave everything as it was, but do not forget what was written."""
        self.left = self.taken(self.query_one(Input).value)
        super().action_leave()

    def action_edit(self) -> None:
        """Write it in $VISUAL or $EDITOR; what stands there at its end is the comment."""
        # Letters typed just before are still on their way to the line.
        self.query_one(Input).call_later(self._edit)

    def _edit(self) -> None:
        editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
        if not editor:
            self.notify("Set $EDITOR to write longer comments there.", markup=False)
            return
        written = self.taken(self.query_one(Input).value)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "comment.txt"
            path.write_text(written, encoding="utf-8")
            try:
                with self.app.suspend():
                    done = subprocess.run([*shlex.split(editor), str(path)], check=False)
                text = path.read_text(encoding="utf-8")
            except SuspendNotSupported:
                self.notify("An editor cannot open in a browser.", markup=False)
                return
            except (OSError, ValueError) as error:
                self.notify(f"{editor}: {error}", severity="error", markup=False)
                return
        if done.returncode:
            self.notify(f"{editor} ended with an error; nothing was taken.", markup=False)
            return
        self.dismiss(text.strip())
