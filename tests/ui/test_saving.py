"""What was decided is on the disk before the next key, and found again the next morning."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from tests.ui.conftest import small_session
from tests.ui.driving import here, screen_text, type_in, words
from workbench.errors import StoreError
from workbench.review import open_review, read_journal
from workbench.ui.app import ReviewApp


def full(*_: object) -> None:
    raise StoreError("the disk is full")


async def test_everything_is_found_again_the_next_morning(tmp_path: Path) -> None:
    with open_review(tmp_path, "mina", "letter") as review:
        app = ReviewApp(small_session(review=review))
        async with app.run_test() as pilot:
            await pilot.press("y", "n", "c", *"hm", "enter", "q")
    with open_review(tmp_path, "mina", "letter") as review:
        app = ReviewApp(small_session(review=review))
        async with app.run_test() as pilot:
            assert words(app) == {"fee": "confirmed", "congress": "dismissed", "hospitals": None}
            assert here(app) == "hospitals"
            await pilot.press("z", "z")
            assert words(app) == {"fee": "confirmed"}


async def test_each_key_is_saved_before_the_next_is_read(tmp_path: Path) -> None:
    with open_review(tmp_path, "mina", "letter") as review:
        app = ReviewApp(small_session(review=review))
        async with app.run_test() as pilot:
            for number, key in enumerate("yns", 1):
                await pilot.press(key)
                assert len(read_journal(tmp_path / "mina.jsonl").state.verdicts) == number


async def test_what_cannot_be_saved_is_said_and_nothing_moves(
    app: ReviewApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        monkeypatch.setattr(app.desk.review, "_save", full)
        await pilot.press("y")
        assert here(app) == "fee"
        assert not app.desk.review.verdicts
        assert "the disk is full" in screen_text(app)


@pytest.mark.parametrize("key", ["c", "R"])
async def test_what_was_written_and_could_not_be_saved_is_still_at_hand(
    app: ReviewApp, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        with monkeypatch.context() as patch:
            patch.setattr(app.desk.review, "_save", full)
            await pilot.press(key)
            await type_in(pilot, "в подлиннике ۱۲/۵")
            assert "the disk is full" in screen_text(app)
        await pilot.press("j", "k", key)
        assert "not saved yet" in screen_text(app)
        assert app.screen.query_one(Input).value == "в подлиннике ۱۲/۵"
        await pilot.press("enter")
        said = app.desk.review.verdicts["fee"]
        assert "в подлиннике ۱۲/۵" in (said.comment, said.readings.get("fa"))
        await pilot.press(key)
        assert "not saved yet" not in screen_text(app)


async def test_a_comment_stands_where_it_was_begun_though_the_queue_changes_meanwhile(
    app: ReviewApp,
) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("c")
        # A recheck after an edit of the alignment finds this one no more.
        app.desk.adopt(app.desk.session.collation, app.desk.session.divergences[1:], [])
        assert here(app) is None
        await type_in(pilot, "в скане 12,5")
        assert app.desk.review.comment("fee") == "в скане 12,5"
        assert app.desk.review.verdicts["fee"].seen.kind == "number"
        assert app.desk.review.comment("congress") == ""
        assert app.desk.decided == 0
