"""Words, comments and readings given on the divergence at hand."""

from __future__ import annotations

from workbench.review import Word
from workbench.ui.screens.desk_screen import DeskScreen

NONE_HERE = "No divergence is chosen here."


class Deciding(DeskScreen):
    """What a reviewer says; a screen that takes part in it shows what was said."""

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
        from workbench.ui.screens.comment import CommentPrompt

        current = self.desk.current
        if current is None:
            self.tell(NONE_HERE)
            return

        def written(comment: str | None) -> None:
            if comment is None or comment == self.desk.review.comment(current.id):
                return
            self.try_to(lambda: self.desk.decide(comment=comment))
            self.said()

        old = self.desk.review.comment(current.id)
        self.app.push_screen(CommentPrompt(old, self.desk.reorder), written)

    def action_reading(self) -> None:
        """Suggest what the active text should have."""
        from workbench.ui.screens.comment import CommentPrompt

        current, key = self.desk.current, self.desk.witness
        if current is None:
            self.tell(NONE_HERE)
            return
        old = self.desk.review.readings(current.id).get(key, "")
        quoted = " ".join(self.desk.quoted(key).split())

        def written(reading: str | None) -> None:
            # What stands there is offered to be changed; left as it is, it is no suggestion.
            if reading is None or reading == (old or quoted):
                return
            self.try_to(lambda: self.desk.decide(readings={key: reading}))
            self.said()

        what = f"What {key} should read"
        prompt = CommentPrompt(old or quoted, self.desk.reorder, what, replace=True)
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
