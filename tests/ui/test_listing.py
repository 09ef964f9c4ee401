"""A stretch of beads that one text lacks is a row of the queue: gone to, decided, opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.conftest import Collate
from tests.ui.driving import screen_text
from workbench.divergences import find_divergences
from workbench.review import Review, Seen
from workbench.ui.app import ReviewApp
from workbench.ui.desk import Desk
from workbench.ui.filters import Filter
from workbench.ui.listing import Listing
from workbench.ui.session import Session

RU = ("Перечень товаров", "Сахар и рис", "Масло и соль", "Чай и кофе", "Мыло и спички", "Всего 27")
EN = ("List of goods", "", "", "", "", "In all 28")

Make = Callable[..., Session]


@pytest.fixture
def make(collate: Collate) -> Make:
    def made(**more: object) -> Session:
        collation = collate(ru="\n".join(RU), en="\n".join(EN))
        return Session("A list", collation, find_divergences(collation), **more)  # type: ignore[arg-type]

    return made


@pytest.fixture
def desk(make: Make) -> Desk:
    return Desk(make())


def rows(desk: Desk) -> list[list[int | None]]:
    return [[one.bead for one in desk.at(row)] for row in range(len(desk.listing.rows))]


def test_it_is_one_row_or_as_many_as_it_has_beads(desk: Desk) -> None:
    assert rows(desk) == [[1, 2, 3, 4], [5]]
    desk.go(1)
    desk.fold()
    assert rows(desk) == [[1], [2], [3], [4], [5]]
    assert desk.bead == 5
    desk.go(2)
    desk.fold()
    assert (rows(desk), desk.bead, desk.listing.cursor) == ([[1, 2, 3, 4], [5]], 3, 0)
    desk.step(1)
    assert desk.bead == 5
    desk.step(-1)
    assert desk.bead == 1


def test_beads_and_ids_within_it_are_gone_to(desk: Desk) -> None:
    desk.go_bead(3)
    assert (desk.bead, desk.listing.cursor, desk.free_bead) == (3, 0, None)
    cited = desk.find_id(desk.divergences[1].id)
    assert cited
    assert desk.go_to(cited)
    assert desk.bead == 2
    assert Desk(replace(desk.session, review=desk.review)).bead == 1
    desk.review.go(desk.place)
    assert Desk(replace(desk.session, review=desk.review)).bead == 2


def test_a_word_is_given_on_all_of_it_and_taken_back_in_one_step(desk: Desk) -> None:
    desk.decide("confirmed")
    assert desk.words["confirmed"] == 4
    assert desk.go_undecided()
    assert desk.bead == 5
    desk.undo()
    assert desk.decided == 0
    assert desk.bead == 1


def test_a_word_on_it_leaves_alone_what_has_one_unless_all_have(desk: Desk) -> None:
    desk.fold()
    desk.go(1)
    desk.decide("dismissed")
    desk.fold()
    assert desk.listing.cursor == 0
    desk.decide("confirmed")
    words = [desk.review.word(one.id) for one in desk.at(0)]
    assert words == ["confirmed", "dismissed", "confirmed", "confirmed"]
    desk.decide("unsure")
    assert {desk.review.word(one.id) for one in desk.at(0)} == {"unsure"}


def test_a_comment_is_on_the_bead_that_is_read(desk: Desk) -> None:
    desk.go_bead(2)
    desk.remark(desk.seen_here(), comment="в подлиннике есть")
    assert [desk.review.comment(one.id) for one in desk.at(0)] == ["", "в подлиннике есть", "", ""]


def test_a_filter_folds_what_it_lets_through(desk: Desk) -> None:
    desk.fold()
    desk.decide("dismissed")
    desk.fold()
    desk.list_only(Filter(frozenset({("verdict", "open")})))
    assert rows(desk) == [[2, 3, 4], [5]]


def test_what_other_reviewers_said_different_things_of_stands_apart(make: Make) -> None:
    session = make()
    ivan = Review.in_memory("ivan")
    first, second, *_ = session.divergences
    ivan.decide({first.id: Seen(), second.id: Seen()}, "dismissed")
    assert rows(Desk(make(others=(ivan.state,)))) == [[1], [2], [3], [4], [5]]


def test_rows_beyond_the_ends_are_the_ends() -> None:
    listing = Listing(range(7))
    listing.show(range(7), {1: (1, 2, 4)})
    assert [listing.numbers(row) for row in range(5)] == [(0,), (1, 2, 4), (3,), (5,), (6,)]
    assert listing.go(99)
    assert (listing.cursor, listing.number) == (4, 6)
    assert not listing.go(5)
    assert listing.go(-3)
    assert listing.number == 0
    listing.go_to(4)
    assert (listing.cursor, listing.within, listing.number) == (1, 2, 4)
    listing.go_to(9)
    assert listing.number == 6
    nothing = Listing(())
    assert not nothing.go(3)
    assert nothing.number is None


async def test_the_screen_says_how_many_there_are(make: Make) -> None:
    app = ReviewApp(make())
    async with app.run_test(size=(100, 30)) as pilot:
        assert "omission×4" in screen_text(app)
        assert "1 of 4 in a row, beads 1 to 4" in screen_text(app)
        await pilot.press("y")
        assert "Confirmed: 4 in a row; z takes it back." in screen_text(app)
        await pilot.press("z", "o")
        assert "omission×4" not in screen_text(app)
        assert app.desk.decided == 0
