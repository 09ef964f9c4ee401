"""The review without a terminal: what a reviewer would do, and what the screen then shows."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from workbench.ui.app import ReviewApp
from workbench.ui.recheck import finish
from workbench.ui.session import Session

KEYS = ("j", "i", "escape", "y", "tab", "J", "B", "v", "e", "j", "escape", "z", "N", "n")
"""On and on: details, verdicts, the other text, uneven beads, the editor, undo."""


def sit(session: Session, keys: Sequence[str] = KEYS) -> list[str]:
    """Review for a while, quit, and return all screens that were seen."""
    screens: list[str] = []

    async def review() -> None:
        app = ReviewApp(session)
        async with app.run_test(size=(100, 32)) as pilot:
            for key in ("", *keys):
                await (pilot.press(key) if key else pilot.pause())
                strips = app.screen._compositor.render_strips()
                screens.append("\n".join(strip.text for strip in strips))
            await pilot.press("q")
        assert app.return_code == 0
        finish(app.desk)

    asyncio.run(review())
    return screens
