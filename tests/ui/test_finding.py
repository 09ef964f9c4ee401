"""Words, ids, beads and kinds are found from the keyboard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual import events

from tests.ui.driving import here, screen_text, type_in
from workbench.alignment import Alignment
from workbench.ui.app import ReviewApp
from workbench.ui.filters import Filter
from workbench.ui.screens.prompt import BeadPrompt
from workbench.ui.session import Session


async def test_the_number_of_a_bead_may_be_typed_at_once(app: ReviewApp) -> None:
    async with app.run_test() as pilot:
        for key, character in (("g", "g"), ("3", "3"), ("enter", None)):
            app.post_message(events.Key(key, character))
        await pilot.pause()
        while isinstance(app.screen, BeadPrompt):
            await pilot.pause(0.01)
        assert app.desk.bead == 3


async def test_what_is_pasted_into_a_search_is_one_line(app: ReviewApp) -> None:
    async with app.run_test() as pilot:
        await pilot.press("end", "slash")
        app.post_message(events.Paste("XXVII\nсъезд\n"))
        await pilot.press("enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert (app.desk.bead, app.desk.witness) == (2, "ru")


@pytest.mark.parametrize(
    ("query", "bead", "key"),
    [("ДОЛЛАРОВ", 3, "ru"), ("كنگره", 2, "fa"), ("congress  of", 2, "en")],
)
async def test_search_finds_words_however_typed(
    app: ReviewApp, query: str, bead: int, key: str
) -> None:
    async with app.run_test() as pilot:
        await pilot.press("end", "slash")
        await type_in(pilot, query)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert (app.desk.bead, app.desk.witness) == (bead, key)


async def test_a_divergence_is_found_by_the_id_that_a_report_cites(app: ReviewApp) -> None:
    async with app.run_test() as pilot:
        await pilot.press("end", "slash")
        await type_in(pilot, "[congress]")
        assert here(app) == "congress"


async def test_an_id_that_is_not_listed_is_said_to_be_so(app: ReviewApp) -> None:
    async with app.run_test() as pilot:
        app.desk.list_only(Filter(frozenset({("kind", "number")})))
        await pilot.press("slash")
        await type_in(pilot, "congress")
        await pilot.pause()
        assert here(app) == "fee"
        assert "not listed now; f changes what is" in screen_text(app)


async def test_next_and_previous_hit(app: ReviewApp) -> None:
    async with app.run_test() as pilot:
        await pilot.press("home", "slash")
        await type_in(pilot, "the")
        await app.workers.wait_for_complete()
        await pilot.pause()
        beads = [app.desk.bead]
        for key in ("]", "]", "["):
            await pilot.press(key)
            beads.append(app.desk.bead)
        assert beads == [2, 3, 0, 3]


async def test_a_search_that_finds_nothing_says_so(app: ReviewApp) -> None:
    async with app.run_test() as pilot:
        await pilot.press("slash")
        await type_in(pilot, "zzz")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert here(app) == "fee"
        assert "Nothing found." in screen_text(app)


async def test_go_to_a_bead_with_and_without_divergence(app: ReviewApp) -> None:
    async with app.run_test() as pilot:
        await pilot.press("g", "3", "enter")
        assert here(app) == "hospitals"
        await pilot.press("g", "4", "enter")
        assert (here(app), app.desk.bead) == (None, 4)
        said = "bead 4 of 0 to 4 · 1-1-1 · score 1.00: no divergence listed here"
        assert said in screen_text(app)
        await pilot.press("y")
        assert not app.desk.review.verdicts
        await pilot.press("g", "9", "9", "x", "enter")
        assert app.desk.bead == 4


async def test_next_uneven_bead(app: ReviewApp) -> None:
    async with app.run_test() as pilot:
        await pilot.press("B")
        assert app.desk.bead == 3
        await pilot.press("B")
        assert app.desk.bead == 3


async def test_next_bead_of_a_low_score(session: Session) -> None:
    beads = list(session.collation.alignment.beads)
    beads[2] = replace(beads[2], score=0.62)
    alignment = Alignment(session.keys, tuple(beads))
    app = ReviewApp(replace(session, collation=replace(session.collation, alignment=alignment)))
    async with app.run_test(size=(100, 45)) as pilot:
        await pilot.press("b")
        assert app.desk.bead == 2
        assert "the bead may be wrong: bead 2 of 0 to 4 · 1-1-1 · score 0.62" in screen_text(app)
        await pilot.press("b")
        assert app.desk.bead == 2
        assert "No bead further on scores below 0.9." in screen_text(app)


async def test_filter_lists_only_what_is_chosen(app: ReviewApp) -> None:
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("y", "f", "space")  # the first choice: verdict open
        assert "[x] verdict: open (4)" in screen_text(app)
        assert "[ ] verdict: confirmed (1)" in screen_text(app)
        await pilot.press("escape")
        assert len(app.desk.listing.shown) == 4
        assert "only: open (4)" in screen_text(app)
        await pilot.press("f", "x")
        assert len(app.desk.listing.shown) == 5
        await pilot.press("f", "j", "j", "л", "space", "q")  # the second choice
        assert str(app.desk.filter) == "confirmed"
