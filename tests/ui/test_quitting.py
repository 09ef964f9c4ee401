"""Quitting loses nothing, and where it would it is asked for twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.ui.driving import screen_text
from workbench.ui.app import ReviewApp
from workbench.ui.session import Session


async def test_what_a_work_keeps_is_left_at_once(app: ReviewApp) -> None:
    async with app.run_test(size=(120, 30)) as pilot:
        assert "nothing is kept" not in screen_text(app)
        await pilot.press("y", "q")
        assert app._exit


@pytest.mark.parametrize("key", ["q", "ctrl+c"])
async def test_of_texts_that_are_no_work_it_is_said_what_is_lost(
    session: Session, key: str
) -> None:
    app = ReviewApp(replace(session, keeps=False))
    async with app.run_test(size=(120, 30)) as pilot:
        assert "nothing is kept" in screen_text(app)
        (said,) = app._notifications
        assert said.message.endswith("`workbench init NAME …` makes a work of them.")
        await pilot.press("y", "n", key)
        assert not app._exit
        assert [one.message for one in app._notifications][-1] == (
            "Quitting loses 2 verdicts and edits, for these texts are no work."
            " Once more quits all the same."
        )
        await pilot.press("s", key)  # one more to lose
        assert not app._exit
        await pilot.press(key)
        assert app._exit


async def test_where_nothing_was_said_nothing_is_asked(session: Session) -> None:
    app = ReviewApp(replace(session, keeps=False))
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("q")
        assert app._exit
