"""Comments are typed, pasted and read, in any script, and no line of them is lost."""

from __future__ import annotations

import pytest
from textual import events
from textual.widgets import Input

from tests.ui.driving import here, screen_text, type_in, words
from workbench.ui.app import ReviewApp
from workbench.ui.screens.comment import CommentPrompt


async def test_a_comment_is_typed_saved_shown_and_emptied(app: ReviewApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("c", *"see p. 3", "enter")
        assert app.desk.review.comment("fee") == "see p. 3"
        assert "✎ see p. 3" in screen_text(app)
        assert here(app) == "fee"
        await pilot.press("c")
        await type_in(pilot, "")
        assert "fee" not in app.desk.review.verdicts


async def test_a_comment_in_farsi_is_readable_while_it_is_typed(app: ReviewApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("c", *"عدد (۱۲)")
        assert "(۱۲) ﺩﺪﻋ" in screen_text(app)


@pytest.mark.parametrize(
    ("keys", "comment"),
    [
        ("cترجمهٔ بد\r", "ترجمهٔ بد"),
        ("cне y, а n?\r", "не y, а n?"),
        ("cab\ry", "ab"),
        ("cab\x1b", ""),
    ],
)
async def test_keys_that_come_before_the_line_stands_are_typed_into_it(
    app: ReviewApp, keys: str, comment: str
) -> None:
    names = {"\r": "enter", "\x1b": "escape", "?": "question_mark"}
    async with app.run_test() as pilot:
        for key in keys:
            app.post_message(events.Key(names.get(key, key), key if key.isprintable() else None))
        await pilot.pause()
        while isinstance(app.screen, CommentPrompt):
            await pilot.pause(0.01)
        assert app.desk.review.comment("fee") == comment
        assert words(app).get("fee") is None


async def test_a_comment_can_be_left(app: ReviewApp) -> None:
    async with app.run_test() as pilot:
        await pilot.press("c", *"no", "escape")
        assert not app.desk.review.verdicts
        assert len(app.screen_stack) == 1


@pytest.mark.parametrize(("key", "what"), [("c", "Comment"), ("R", "What fa should read")])
async def test_what_was_left_is_there_when_it_is_written_again(
    app: ReviewApp, key: str, what: str
) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(key, *"see p. 3", "escape")
        assert f"{what}: not kept. It is there when you write it again." in screen_text(app)
        assert not app.desk.review.verdicts
        for leaving in ("escape", "enter"):
            await pilot.press("j", "k", key)
            assert "not saved yet" in screen_text(app)
            assert app.screen.query_one(Input).value == "see p. 3"
            await pilot.press(leaving)
        said = app.desk.review.verdicts["fee"]
        assert "see p. 3" in (said.comment, said.readings.get("fa"))


async def test_nothing_is_remembered_of_what_was_not_changed(app: ReviewApp) -> None:
    app.desk.remark(app.desk.seen_here(), comment="first\nsecond")
    async with app.run_test(size=(100, 30)) as pilot:
        for key in ("c", "r", "R"):
            await pilot.press(key, "escape")
            assert "not kept" not in screen_text(app)
        await pilot.press("c")
        assert "not saved yet" not in screen_text(app)
        app.screen.query_one(Input).value = ""
        await pilot.press("escape")
        assert "not kept" not in screen_text(app)
        assert app.desk.review.comment("fee") == "first\nsecond"


async def test_a_longer_comment_keeps_its_lines(app: ReviewApp) -> None:
    app.desk.remark(app.desk.seen_here(), comment="first\nsecond")
    async with app.run_test() as pilot:
        await pilot.press("c")
        assert isinstance(app.screen, CommentPrompt)
        await pilot.press("!", "enter")
        assert app.desk.review.comment("fee") == "first\nsecond!"
        await pilot.press("i")
        shown = [line.strip(" │") for line in screen_text(app).splitlines()]
        at = shown.index("✎ first")
        assert shown[at + 1] == "second!"


@pytest.mark.parametrize(
    ("pasted", "comment"),
    [
        ("см. сноску 3", "см. сноску 3"),
        ("  نسخهٔ دوم:\r\nبیست و هفتم\r", "نسخهٔ دوم:\nبیست و هفتم"),
        ("page 3,\n\n  line\t4\x1b[31m", "page 3,\n\nline 4 [31m"),
        ("\n", ""),
    ],
)
async def test_of_a_pasted_comment_no_line_is_lost(
    app: ReviewApp, pasted: str, comment: str
) -> None:
    async with app.run_test() as pilot:
        await pilot.press("c")
        app.post_message(events.Paste(pasted))
        await pilot.press("enter")
        assert app.desk.review.comment("fee") == comment


async def test_a_text_pasted_outside_a_line_is_no_keys(app: ReviewApp) -> None:
    async with app.run_test() as pilot:
        app.post_message(events.Paste("yn\ny"))
        await pilot.pause()
        assert words(app) == {}
