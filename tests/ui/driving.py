"""The review terminal driven by keys: what is on the screen is read as a grid of cells."""

from __future__ import annotations

from textual.pilot import Pilot
from textual.widgets import Input

from workbench.ui.app import ReviewApp

SIZES = [(80, 24), (100, 30), (160, 45)]


def screen_text(app: ReviewApp) -> str:
    """The whole screen as the terminal would have it."""
    update = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in update)


def words(app: ReviewApp) -> dict[str, str | None]:
    return {key: verdict.word for key, verdict in app.desk.review.verdicts.items()}


def here(app: ReviewApp) -> str | None:
    return app.desk.current.id if app.desk.current else None


async def type_in(pilot: Pilot[None], text: str) -> None:
    """Put a text into the line that is open and press Enter; quicker than key by key."""
    pilot.app.screen.query_one(Input).value = text
    await pilot.press("enter")
