"""The screens beside the texts: help, progress, palette, reports, what is copied."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from textual.containers import VerticalScroll
from textual.screen import Screen

from tests.ui.conftest import small_session
from tests.ui.driving import screen_text, words
from workbench.collation import Collation
from workbench.errors import StoreError
from workbench.review import Review, Seen
from workbench.ui import remembered
from workbench.ui.app import ReviewApp
from workbench.ui.keys import ACTIONS
from workbench.ui.screens.reading import Reading
from workbench.ui.session import Session


async def test_progress_by_kind(app: ReviewApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("y", "n", "p")
        lines = [
            line.split("│")[-2].split() for line in screen_text(app).splitlines() if "│" in line
        ]
        assert ["kind", "open", "confirmed", "dismissed", "unsure", "all"] in lines
        assert ["number", "·", "1", "·", "·", "1"] in lines
        assert ["all", "3", "1", "1", "·", "5"] in lines
        assert ["40", "%", "decided"] in lines
        await pilot.press("escape")
        assert len(app.screen_stack) == 1


async def test_copy_gives_the_stored_text(app: ReviewApp, session: Session) -> None:
    async with app.run_test() as pilot:
        await pilot.press("Y")
        assert app.clipboard == session.collation.bead_text(1, "fa")
        await pilot.press("tab", "Y")
        assert app.clipboard == session.collation.bead_text(1, "ru")


async def test_help_lists_every_action_with_its_real_keys(session: Session) -> None:
    keys = remembered.folder() / "keys.yaml"
    keys.parent.mkdir(parents=True)
    keys.write_text("decide.confirm: ctrl+k\n", encoding="utf-8")
    app = ReviewApp(session)
    async with app.run_test(size=(100, 80)) as pilot:
        await pilot.press("question_mark")
        assert isinstance(app.screen, Reading)
        text = screen_text(app)
        for action in ACTIONS:
            assert action.description in text
        assert "ctrl+k" in text
        assert "غ" not in text
        await pilot.press("escape")
        await pilot.press("ctrl+k")
        assert words(app) == {"fee": "confirmed"}


async def test_in_a_narrow_terminal_no_row_of_help_or_progress_is_torn(app: ReviewApp) -> None:
    async with app.run_test(size=(60, 60)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        lines = [line.strip("│ ▕▁") for line in screen_text(app).splitlines()]
        at = lines.index("N              dismiss all open ones of this kind")
        assert lines[at + 1] == "with these values"
        await pilot.press("escape", "p")
        await pilot.pause()
        rows = [line.split("│")[1].split() for line in screen_text(app).splitlines() if "│" in line]
        assert ["kind", "open", "confirmed", "dismissed", "unsure", "all"] in rows
        assert ["number", "1", "·", "·", "·", "1"] in rows


@pytest.mark.parametrize(
    ("keys", "top"),
    [("jjk", 1), ("о", 1), ("تت", 2), (["space"], 18), (["space", "backspace"], 0)],
)
async def test_what_is_read_over_the_screen_is_scrolled_as_all_else_is(
    app: ReviewApp, keys: Sequence[str], top: int
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("question_mark", *keys)
        await pilot.pause()
        assert app.screen.query_one(VerticalScroll).scroll_offset.y == top


@pytest.mark.parametrize("key", ["q", "escape", "enter", "i", "й", "ه"])
async def test_what_is_read_over_the_screen_is_closed(app: ReviewApp, key: str) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("i")
        assert isinstance(app.screen, Reading)
        await pilot.press(key)
        assert not isinstance(app.screen, Reading)


async def test_the_palette_knows_every_action(app: ReviewApp) -> None:
    titles = {command.title for command in app.get_system_commands(Screen())}
    assert {action.description for action in ACTIONS} < titles
    async with app.run_test() as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause(0.2)
        await pilot.press(*"confirm it")
        await pilot.pause(0.2)
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert words(app) == {"fee": "confirmed"}


async def test_the_report_is_written_beside_the_work(tmp_path: Path) -> None:
    def report(collation: Collation) -> Path:
        path = tmp_path / "letter.html"
        path.write_text(collation.bead_text(0, "en"))
        return path

    app = ReviewApp(small_session(report=report))
    async with app.run_test(size=(140, 30)) as pilot:
        await pilot.press("w")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Wrote " in screen_text(app)
        assert (tmp_path / "letter.html").exists()


async def test_a_report_that_cannot_be_written_is_said() -> None:
    def report(_: object) -> Path:
        raise StoreError("the disk is full")

    app = ReviewApp(small_session(report=report))
    async with app.run_test(size=(140, 30)) as pilot:
        await pilot.press("w")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "the disk is full" in screen_text(app)


async def test_agreement_stands_in_the_summary_of_a_merge() -> None:
    states = []
    for name, word in (("ivan", "confirmed"), ("mina", "dismissed")):
        review = Review.in_memory(name)
        review.decide({"fee": Seen()}, word)  # type: ignore[arg-type]
        review.decide({"congress": Seen()}, "confirmed")
        states.append(review.state)
    app = ReviewApp(small_session(others=tuple(states)))
    async with app.run_test(size=(100, 30)) as pilot:
        assert "disputed only" in screen_text(app)
        await pilot.press("p")
        text = screen_text(app)
        assert "ivan and mina agree on 1 of the 2 that both have judged (50%)" in text
        assert "κ 0.00" in text
