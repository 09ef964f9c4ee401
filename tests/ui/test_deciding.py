"""Verdicts are a key each, go on to the next, and can be undone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.widgets import Input

from tests.ui.conftest import small_session
from tests.ui.driving import here, screen_text, type_in, words
from workbench.review import Review, Seen, Word
from workbench.ui.app import ReviewApp


@pytest.mark.parametrize(("key", "word"), [("y", "confirmed"), ("n", "dismissed"), ("s", "unsure")])
async def test_a_word_is_one_key_and_goes_on(app: ReviewApp, key: str, word: str) -> None:
    async with app.run_test() as pilot:
        await pilot.press(key)
        assert words(app) == {"fee": word}
        assert here(app) == "congress"
        assert "1/5 decided" in screen_text(app)


async def test_arrows_and_vi_keys(app: ReviewApp) -> None:
    async with app.run_test() as pilot:
        visited = []
        for key in ("j", "down", "k", "up", "up", "end", "G", "j", "home"):
            await pilot.press(key)
            visited.append(here(app))
        assert visited == [
            "congress", "hospitals", "congress", "fee", "fee", "loan", "loan", "loan", "fee",
        ]  # fmt: skip


async def test_undecided_skips_what_is_done_and_begins_again(app: ReviewApp) -> None:
    async with app.run_test() as pilot:
        await pilot.press("y", "y", "k", "k", "u")
        assert here(app) == "hospitals"
        await pilot.press("end", "u")
        assert here(app) == "hospitals"
        await pilot.press("y", "y", "y", "u")
        assert here(app) == "loan"


async def test_undo_and_redo_go_where_they_act(app: ReviewApp) -> None:
    async with app.run_test() as pilot:
        await pilot.press("y", "n", "s", "end", "z")
        assert words(app) == {"fee": "confirmed", "congress": "dismissed"}
        assert here(app) == "hospitals"
        await pilot.press("ctrl+z", "z", "z")
        assert words(app) == {}
        assert here(app) == "fee"
        await pilot.press("Z", "ctrl+y")
        assert words(app) == {"fee": "confirmed", "congress": "dismissed"}
        assert "2/5 decided" in screen_text(app)


async def test_dismissing_all_alike_is_one_step(app: ReviewApp) -> None:
    async with app.run_test() as pilot:
        await pilot.press("N")
        assert words(app) == {"fee": "dismissed"}
        assert here(app) == "congress"
        await pilot.press("z")
        assert words(app) == {}


async def test_the_end_of_the_list_says_what_is_left(app: ReviewApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("end", "y")
        assert "The end of the list; 4 still open, u goes to the next." in screen_text(app)
        await pilot.press("home", *"yyyy", "end", "y")
        assert "That was the last one: all is decided." in screen_text(app)


async def test_a_third_reader_sees_what_the_others_said() -> None:
    others = []
    for name, word in (("ivan", "confirmed"), ("mina", "dismissed")):
        review = Review.in_memory(name)
        review.decide({"fee": Seen()}, word, "ريال?")  # type: ignore[arg-type]
        others.append(review.state)
    app = ReviewApp(small_session(others=tuple(others)))
    async with app.run_test(size=(100, 45)):
        text = screen_text(app)
        assert "ivan: ✓ confirmed" in text
        assert "mina: ✗ dismissed" in text


async def test_verdicts_on_what_is_gone_are_kept_and_counted() -> None:
    review = Review.in_memory()
    review.decide({"no longer found": Seen()}, "confirmed")
    app = ReviewApp(small_session(review=review))
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.pause()
        assert "Kept: 1 verdict of yours" in screen_text(app)
        assert "0/5 decided" in screen_text(app)
        assert app.desk.review.word("no longer found") == "confirmed"


def mended(word: Word, comment: str) -> ReviewApp:
    """The small work after a text was mended: the fee was judged under another id."""
    review = Review.in_memory("mina")
    about = {"fa": "۱۲/۵", "ru": "125", "en": "12,5"}
    review.decide({"fee-then": Seen("other", "number", about)}, word, comment, {"en": "12.5"})
    review.decide({"congress": Seen("other", "garbled", {})}, "confirmed")
    return ReviewApp(small_session(review=review))


async def test_a_word_given_before_a_text_was_mended_is_shown_and_its_notes_taken_along() -> None:
    app = mended("confirmed", "см. скан")
    async with app.run_test(size=(100, 40)) as pilot:
        then = "before the text changed: ✓ confirmed см. скан ⇒ en 12.5"
        assert then in screen_text(app)
        assert "1/5 decided" in screen_text(app)
        await pilot.press("c", "!", "enter")
        assert app.desk.review.comment("fee") == "см. скан!"
        assert then in screen_text(app)
        await pilot.press("n")
        fee = app.desk.review.verdicts["fee"]
        assert (fee.word, fee.comment, fee.readings) == ("dismissed", "см. скан!", {"en": "12.5"})
        assert words(app) == {"fee": "dismissed", "congress": "confirmed"}
        assert "the bead has changed since your verdict" in screen_text(app)
        await pilot.press("z", "z")
        assert words(app) == {"fee-then": "confirmed", "congress": "confirmed"}
        assert then in screen_text(app)


async def test_what_was_not_asked_for_is_no_less_found() -> None:
    app = mended("confirmed", "")
    found = app.desk.session.found
    app = ReviewApp(replace(app.desk.session, asked_for=lambda _: found[:1]))
    async with app.run_test():
        assert [one.divergence for one in app.desk.stale] == ["fee-then"]


async def test_the_mouse_chooses_rows_and_texts(app: ReviewApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.click("#queue", offset=(3, 2))
        assert here(app) == "hospitals"
        await pilot.click("#texts", offset=(5, 20))
        assert app.desk.witness == "en"


async def test_a_reading_is_suggested_shown_and_taken_back(app: ReviewApp) -> None:
    async with app.run_test(size=(100, 45)) as pilot:
        await pilot.press("j", "r")  # of the text that went wrong
        prompt = app.screen.query_one(Input)
        assert prompt.value == "XXVIIInd"
        await pilot.press("enter")
        assert not app.desk.review.verdicts  # nothing was changed
        await pilot.press("r", *"XXVIIth", "enter")  # what stood there is typed over
        assert app.desk.review.readings("congress") == {"en": "XXVIIth"}
        assert "⇒ en XXVIIth" in screen_text(app)
        assert here(app) == "congress"
        await pilot.press("R")  # of the active one
        await type_in(pilot, "بیست و هفتم (۲۷)")
        assert "fa (۲۷) ﻢﺘﻔﻫ ﻭ ﺖﺴﯿﺑ" in screen_text(app)
        await pilot.press("z", "z")
        assert not app.desk.review.verdicts
        await pilot.press("Z", "r")
        await type_in(pilot, "")
        assert not app.desk.review.verdicts
