"""The review terminal as a program: ``run`` opens it on a session."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import partial
from typing import ClassVar

from textual import events, work
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.theme import Theme

from workbench.message import counted
from workbench.ui import remembered, terminal
from workbench.ui.aside import aside
from workbench.ui.desk import Desk
from workbench.ui.keymap import read_keymap
from workbench.ui.keys import ACTIONS, without_twins
from workbench.ui.recheck import finish, recheck
from workbench.ui.screens.desk_screen import DeskScreen
from workbench.ui.screens.prompt import Prompt
from workbench.ui.screens.review import ReviewScreen
from workbench.ui.session import Session
from workbench.ui.terminal import Plan
from workbench.ui.typeset import Reorder

SURE = Plan("app")
NO_COLOUR = Theme(
    name="no-colour",
    primary="#c8c8c8",
    secondary="#b0b0b0",
    accent="#a0a0a0",
    warning="#d8d8d8",
    error="#f0f0f0",
    success="#d8d8d8",
    foreground="#e4e4e4",
    background="#0c0c0c",
    surface="#1a1a1a",
    panel="#2a2a2a",
)
THEMES = ("textual-dark", "textual-light", NO_COLOUR.name)
"""What the key for themes turns through; the palette has all of Textual's."""


def run(session: Session, make: Callable[[Session, Plan, str], ReviewApp] | None = None) -> None:
    """Open the review terminal, or what ``make`` makes of it, and return when the reviewer quits.

    Every verdict is saved in ``session.review`` as it is given. Raises InputError for a reader's
    ``keys.yaml`` that is not in order.
    """
    make = make or ReviewApp
    if not any(session.is_rtl(key) for key in session.keys):
        _run(make(session, SURE, ""))
        return
    kind = terminal.kind_of_terminal(os.environ)
    mode = session.farsi
    if mode == "auto" and (known := remembered.recall(f"farsi {kind}")) in ("app", "terminal"):
        mode = "terminal" if known == "terminal" else "app"
    plan = terminal.plan(mode, terminal.ask(), os.environ)
    with terminal.prepared(plan):
        _run(make(session, plan, kind))


def _run(app: ReviewApp) -> None:
    app.run()
    finish(app.desk)


class ReviewApp(App[None]):
    """The program. Where ``plan`` is unsure it begins with the question how Farsi reads.

    ``kind`` is the name under which the answer is remembered.
    """

    TITLE = "workbench review"
    # What the mouse could select is in visual order, Farsi backwards; Y copies what is stored.
    ALLOW_SELECT = False
    # Above the reasons, which a reviewer reads first.
    CSS = "ToastRack { margin-bottom: 8; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "quit", show=False, id="program.interrupt"),
    ]

    def __init__(self, session: Session, plan: Plan = SURE, kind: str = "") -> None:
        super().__init__()
        self.desk = Desk(session)
        self.desk.reorder = plan.reorder
        self._plan = plan
        self._keys = read_keymap()
        self.set_keymap(self._keys)
        self._kind = kind
        self._warned_of = 0
        self.register_theme(NO_COLOUR)
        theme = remembered.recall("theme")
        if theme in self.available_themes:
            self.theme = theme

    def get_default_screen(self) -> Screen[None]:
        """Begin at the desk."""
        return ReviewScreen(self.desk)

    def on_mount(self) -> None:
        """Say what must be said first."""
        self.theme_changed_signal.subscribe(self, self._remember_theme)
        if problems := self.desk.review.problems:
            lines = ", ".join(str(problem.line) for problem in problems[:5])
            self.notify(
                f"{self.desk.review.path.name}, line {lines}: {problems[0].message};"
                " it is kept but not read",
                severity="warning",
                markup=False,
            )
        if not self.desk.session.keeps:
            self.notify(
                "These texts are no work: nothing that is said or edited here is kept."
                " `workbench init NAME …` makes a work of them.",
                severity="warning",
                markup=False,
            )
        if stale := self.desk.stale:
            self.notify(
                f"Kept: {counted(len(stale), 'verdict')} of yours on what is no longer found",
                markup=False,
            )
        if self._plan.unsure:
            from workbench.ui.screens.farsi import FarsiQuestion

            self.push_screen(FarsiQuestion(), self._answered)

    def on_key(self, event: events.Key) -> None:
        """Give a line that is asked for the keys that were pressed before it stood there."""
        if isinstance(self.screen, Prompt) and self.screen.take(event):
            event.prevent_default()

    def on_edited(self) -> None:
        """Keep the edited alignment and look for divergences anew, beside the reviewer's work."""
        if not self.desk.is_checking:
            self.desk.is_checking = True
            self._recheck()

    @work(group="recheck")
    async def _recheck(self) -> None:
        found = await aside(partial(recheck, self.desk))
        if not self.is_running:
            return
        self.desk.is_checking = False
        if not found.take(self.desk):
            self.on_edited()  # there are newer edits
        for screen in self.screen_stack:
            if isinstance(screen, DeskScreen):
                screen.refresh_all()
        if found.trouble:
            self.notify(found.trouble, severity="warning", markup=False)

    async def action_quit(self) -> None:
        """Quit; where that loses something, when it is asked for again."""
        at_stake = self.desk.at_stake
        if at_stake <= self._warned_of:
            await super().action_quit()
            return
        self._warned_of = at_stake
        lost = counted(at_stake, "verdict or edit", "verdicts and edits")
        self.notify(
            f"Quitting loses {lost}, for these texts are no work. Once more quits all the same.",
            severity="warning",
            markup=False,
        )

    def action_flip_farsi(self) -> None:
        """Let the other side reorder Farsi, and remember it for this kind of terminal."""
        self._answered("terminal" if self.desk.reorder == "app" else "app")
        who = "the workbench" if self.desk.reorder == "app" else "the terminal"
        self.notify(f"Farsi is now reordered by {who}; F8 changes it back.", markup=False)

    def action_theme(self) -> None:
        """Turn from dark to light, to no colours at all, and round again."""
        here = THEMES.index(self.theme) if self.theme in THEMES else -1
        self.theme = THEMES[(here + 1) % len(THEMES)]

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """List every action in the command palette, and Textual's choice of themes."""
        for command in super().get_system_commands(screen):
            if command.title == "Theme":
                yield command
        for action in getattr(screen, "actions", ACTIONS):
            own = self._keys.get(action.id)
            keys = ", ".join(without_twins(own.split(",") if own else action.keys))
            yield SystemCommand(action.description, keys, partial(self._do, action.method))

    async def _do(self, method: str) -> None:
        await self.screen.run_action(method)

    def _remember_theme(self, theme: Theme) -> None:
        remembered.remember("theme", theme.name)

    def _answered(self, reorder: Reorder | None) -> None:
        if reorder is None:
            return
        self.desk.reorder = reorder
        self._switch(self._plan.hold if reorder == "app" else self._plan.release)
        if self._kind:
            remembered.remember(f"farsi {self._kind}", reorder)
        for screen in self.screen_stack:
            if isinstance(screen, DeskScreen):
                screen.redraw_texts()

    def _switch(self, control: bytes) -> None:
        if control and self._driver is not None:
            self._driver.write(control.decode("ascii"))
