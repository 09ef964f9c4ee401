"""Words, comments and readings given on the divergence at hand."""

from __future__ import annotations

from collections.abc import Callable

from workbench.review import Word
from workbench.ui.desk import Desk
from workbench.ui.screens.desk_screen import DeskScreen

NONE_HERE = "No divergence is chosen here."


class Deciding(DeskScreen):
    """What a reviewer says; a screen that takes part in it shows what was said."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._unsaved: dict[tuple[str, str], str] = {}
        """What was written and could not be saved, by divergence and what it is."""

    def said(self) -> None:
        """Show another verdict or comment."""
        raise NotImplementedError

    def action_decide(self, word: Word) -> None:
        """Give a word and go on."""
        if self.desk.current is None:
            self.tell(NONE_HERE)
            return
        many = len(self.desk.stretch)
        if self.try_to(lambda: self.desk.decide(word)):
            went_on = self.desk.step(1)
            self.moved()
            if not went_on:
                self.tell(self._at_the_end())
            elif many > 1:
                self.tell(f"{word.capitalize()}: {many} in a row; z takes it back.")

    def _at_the_end(self) -> str:
        still_open = len(self.desk.divergences) - self.desk.decided
        if not still_open:
            return "That was the last one: all is decided."
        return f"The end of the list; {still_open} still open, u goes to the next."

    def action_comment(self) -> None:
        """Write a comment."""
        if current := self.desk.current:
            on, earlier = self.desk.seen_here(), self.desk.earlier(current)
            old = self.desk.review.comment(current.id) or (earlier.comment if earlier else "")
            self._write("Comment", old, lambda comment: self.desk.remark(on, comment=comment))
        else:
            self.tell(NONE_HERE)

    def action_reading(self, of_active: bool = False) -> None:
        """Suggest what the text that went wrong should have, or the active one."""
        if current := self.desk.current:
            on, at_fault = self.desk.seen_here(), current.at_fault
            key = self.desk.witness if of_active or at_fault is None else at_fault
            # What stands there is offered to be changed; left as it is, it is no suggestion.
            quoted = " ".join(self.desk.quoted(key).split())
            self._write(
                f"What {key} should read",
                self.desk.review.readings(current.id).get(key, "") or quoted,
                lambda reading: self.desk.remark(on, readings={key: reading}),
                replace=True,
            )
        else:
            self.tell(NONE_HERE)

    def _write(
        self, what: str, offered: str, save: Callable[[str], None], replace: bool = False
    ) -> None:
        """Have something written on the current divergence; keep what cannot be saved to hand."""
        from workbench.ui.screens.comment import CommentPrompt

        at = (self.desk.current.id if self.desk.current else "", what)
        unsaved = self._unsaved.pop(at, None)

        def written(text: str | None) -> None:
            if text is None and prompt.left not in ("", offered):
                # Esc is a habit of many, and what they wrote may have been long.
                self._unsaved[at] = prompt.left
                self.tell(f"{what}: not kept. It is there when you write it again.")
            if text is None or text == offered:
                return
            if not self.try_to(lambda: save(text)):
                self._unsaved[at] = text
            self.said()

        if unsaved is not None:
            prompt = CommentPrompt(unsaved, self.desk.reorder, f"{what}, not saved yet")
        else:
            prompt = CommentPrompt(offered, self.desk.reorder, what, replace)
        self.app.push_screen(prompt, written)

    def action_dismiss_alike(self) -> None:
        """Dismiss all of this kind with these values."""
        alike = self.desk.alike()
        if alike and self.try_to(lambda: self.desk.dismiss(alike)):
            self.desk.go_undecided()
            self.refresh_all()
            self.tell(f"Dismissed {len(alike)} alike; z takes it back.")
        elif not alike:
            self.tell("None alike is open.")
