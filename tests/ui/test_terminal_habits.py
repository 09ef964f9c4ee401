"""How the terminal treats Farsi and other layouts, and its theme: asked once and remembered."""

from __future__ import annotations

import pytest

from tests.ui.driving import here, screen_text, words
from workbench.ui import remembered
from workbench.ui.app import ReviewApp
from workbench.ui.keys import twins
from workbench.ui.screens.farsi import FarsiQuestion
from workbench.ui.session import Session
from workbench.ui.terminal import EXPLICIT, IMPLICIT, Plan
from workbench.ui.widgets.texts import Texts


async def test_a_terminal_that_reorders_gets_stacked_isolates(session: Session) -> None:
    app = ReviewApp(session, Plan("terminal"))
    async with app.run_test(size=(160, 40)) as pilot:
        assert not app.screen.query_one(Texts).in_columns
        assert "\u2067مادهٔ ۲۶" in screen_text(app)
        await pilot.press("f8")
        assert "\u2067" not in screen_text(app)


async def test_f8_tells_the_terminal_and_is_remembered(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = ReviewApp(session, Plan("app", EXPLICIT, IMPLICIT), "vte")
    sent: list[str] = []
    async with app.run_test() as pilot:
        assert app._driver is not None
        monkeypatch.setattr(app._driver, "write", sent.append)
        await pilot.press("f8", "f8")
    controls = [text.encode() for text in sent if text.encode() in (EXPLICIT, IMPLICIT)]
    assert controls == [IMPLICIT, EXPLICIT]
    assert remembered.recall("farsi vte") == "app"


async def test_the_first_run_question_is_asked_and_remembered(session: Session) -> None:
    app = ReviewApp(session, Plan("app", unsure=True), "tmux xterm")
    async with app.run_test() as pilot:
        assert isinstance(app.screen, FarsiQuestion)
        await pilot.press("2")
        assert app.desk.reorder == "terminal"
    assert remembered.recall("farsi tmux xterm") == "terminal"


@pytest.mark.parametrize("key", ["y", "n", "N", "space", "enter", "escape", "q"])
async def test_a_key_that_closes_the_question_does_nothing_else(session: Session, key: str) -> None:
    app = ReviewApp(session, Plan("app", unsure=True), "tmux xterm")
    async with app.run_test() as pilot:
        await pilot.press(key)
        await pilot.pause(0.1)
        assert len(app.screen_stack) == 1
        assert (words(app), here(app)) == ({}, "fee")
    assert remembered.recall("farsi tmux xterm") is None


@pytest.mark.parametrize("key", ["н", "غ"])
async def test_keys_work_with_other_layouts_switched_on(app: ReviewApp, key: str) -> None:
    assert key in twins("y")
    async with app.run_test() as pilot:
        await pilot.press(key)
        assert words(app) == {"fee": "confirmed"}


async def test_the_theme_is_remembered(session: Session) -> None:
    app = ReviewApp(session)
    async with app.run_test() as pilot:
        before = app.screen.query_one(Texts).render_line(1)
        await pilot.press("t")
        assert app.theme == "textual-light"
        assert app.screen.query_one(Texts).render_line(1) != before
        assert ReviewApp(session).theme == "textual-light"
        await pilot.press("t")
        assert app.theme == "no-colour"
        for widget in app.screen.query("*"):
            for colour in (widget.styles.background, widget.styles.color):
                assert colour.r == colour.g == colour.b
        await pilot.press("t")
    assert ReviewApp(session).theme == "textual-dark"
