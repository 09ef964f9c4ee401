"""The reviewer's desk, without a screen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.ui.conftest import small_session
from workbench.alignment import Alignment
from workbench.review import Place, Review, Seen
from workbench.ui.desk import Desk
from workbench.ui.filters import Filter
from workbench.ui.search import Search
from workbench.ui.session import Session


@pytest.fixture
def desk(session: Session) -> Desk:
    return Desk(session)


def here(desk: Desk) -> str | None:
    return desk.current.id if desk.current else None


def test_steps_from_a_bead_without_divergence_to_the_nearest_on_that_side(desk: Desk) -> None:
    desk.list_only(Filter(frozenset({("kind", "number"), ("kind", "addition")})))
    desk.go_bead(2)
    assert (here(desk), desk.bead) == (None, 2)
    desk.step(1)
    assert here(desk) == "hospitals"
    desk.go_bead(2)
    desk.step(-1)
    assert here(desk) == "fee"
    desk.go_bead(4)
    desk.step(1)
    assert here(desk) == "hospitals"


def test_steps_from_a_bead_to_what_concerns_no_bead(desk: Desk) -> None:
    desk.list_only(Filter(frozenset({("kind", "fact")})))
    for by in (1, -1):
        desk.go_bead(2)
        assert here(desk) is None
        desk.step(by)
        assert here(desk) == "loan"


def test_few_letters_are_words_and_no_id(desk: Desk) -> None:
    assert desk.find_id("hospi") is None
    for written in ("hospit", "[hospitals]", " HOSPITALS ", "file:///letter.html#d-hospitals"):
        found = desk.find_id(written)
        assert found
        assert found.id == "hospitals"
    assert desk.find_id("hospitable") is None


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({("kind", "number")}, ["fee"]),
        ({("kind", "number"), ("kind", "fact")}, ["fee", "loan"]),
        ({("severity", "minor")}, ["title"]),
        ({("confidence", "high"), ("hop", "ru→en")}, ["congress"]),
        ({("hop", "no hop")}, ["title", "loan"]),
        ({("verdict", "confirmed")}, ["fee"]),
        ({("verdict", "open"), ("kind", "number")}, []),
        (set(), ["fee", "congress", "hospitals", "title", "loan"]),
    ],
)
def test_filters(desk: Desk, chosen: set[tuple[str, str]], expected: list[str]) -> None:
    desk.decide("confirmed")
    desk.list_only(Filter(frozenset(chosen)))
    assert [desk.divergences[number].id for number in desk.listing.shown] == expected


def test_a_filter_keeps_the_place_or_takes_the_next(desk: Desk) -> None:
    desk.go(2)
    desk.list_only(Filter(frozenset({("kind", "addition"), ("kind", "fact")})))
    assert here(desk) == "hospitals"
    desk.list_only(Filter(frozenset({("kind", "fact")})))
    assert here(desk) == "loan"
    desk.list_only(Filter(frozenset({("kind", "amount")})))
    assert (here(desk), desk.bead) == (None, None)
    desk.step(1)
    desk.list_only(Filter())
    assert here(desk) is not None


def test_a_verdict_given_under_a_filter_stays_listed_until_it_is_chosen_anew(desk: Desk) -> None:
    desk.list_only(Filter(frozenset({("verdict", "open")})))
    desk.decide("dismissed")
    desk.step(1)
    assert here(desk) == "congress"
    assert len(desk.listing.shown) == 5


def test_choices_are_counted(session: Session) -> None:
    desk = Desk(session)
    assert "verdict" not in {facet for (facet, _), _ in desk.choices()}  # all are open
    desk.list_only(Filter(frozenset({("verdict", "unsure")})))
    found = dict(desk.choices())
    assert (found["verdict", "open"], found["verdict", "unsure"]) == (5, 0)
    assert found["kind", "number"] == 1
    assert found["severity", "major"] == 4
    assert found["hop", "ru→en"] == 2


def test_alike_are_those_of_the_same_values_or_where_there_are_none_the_same_words(
    session: Session,
) -> None:
    added = session.divergences[2]
    bare = {key: replace(found, values=()) for key, found in added.evidence.items()}
    ((start, end),) = bare["en"].spans
    other = {**bare, "en": replace(bare["en"], spans=((start, end - 4),))}
    found = (
        replace(added, evidence=bare), replace(added, id="again", evidence=bare),
        replace(added, id="other", evidence=other), replace(added, id="kind", kind="omission"),
    )  # fmt: skip
    desk = Desk(replace(session, found=found))
    assert [item.id for item in desk.alike()] == ["hospitals", "again"]
    desk.dismiss(desk.alike())
    assert desk.alike() == []
    assert desk.words["dismissed"] == 2
    desk.undo()
    assert desk.decided == 0


def test_a_dismissal_stands_however_often_divergences_are_looked_for(session: Session) -> None:
    desk = Desk(session)
    desk.dismiss(desk.alike())
    again = tuple(replace(item) for item in session.divergences)
    for found in (again, (), again):
        desk.adopt(session.collation, found, [])
    assert desk.words["dismissed"] == 1
    assert desk.review.word("fee") == "dismissed"


def test_beads_can_be_told_by_their_score(session: Session) -> None:
    beads = session.collation.alignment.beads
    scored = (
        replace(beads[0], score=0.4), replace(beads[1], score=0.89), replace(beads[2], score=0.9),
        replace(beads[3], score=0.1, status="pinned"), beads[4],
    )  # fmt: skip
    alignment = Alignment(session.keys, scored)
    desk = Desk(replace(session, collation=replace(session.collation, alignment=alignment)))
    counts = {value: count for (facet, value), count in desk.choices() if facet == "bead"}
    assert counts == {
        "score below 0.9": 2, "score 0.9 or more": 1, "set by hand": 1, "no bead": 1,
    }  # fmt: skip
    desk.list_only(Filter(frozenset({("bead", "score below 0.9")})))
    assert [desk.divergences[number].id for number in desk.listing.shown] == ["fee", "title"]
    assert alignment.next_doubtful(-1, 0.9) == 0
    assert alignment.next_doubtful(0, 0.9) == 1
    assert alignment.next_doubtful(1, 0.9) is None
    assert [desk.is_doubtful(bead) for bead in (0, 2, 3, None)] == [True, False, False, False]


def test_what_has_a_comment_or_a_reading_can_be_listed(desk: Desk) -> None:
    desk.remark(desk.seen_here(), comment="ریال?")
    desk.step(1)
    desk.remark(desk.seen_here(), readings={"en": "XXVIIth"})
    listed = {}
    for note in ("comment", "suggested reading", "none"):
        desk.list_only(Filter(frozenset({("note", note)})))
        listed[note] = [desk.divergences[number].id for number in desk.listing.shown]
    assert listed == {
        "comment": ["fee"], "suggested reading": ["congress"],
        "none": ["hospitals", "title", "loan"],
    }  # fmt: skip


def test_a_verdict_says_what_it_was_given_on(desk: Desk) -> None:
    assert desk.current
    desk.decide("confirmed")
    seen = desk.review.verdicts[desk.current.id].seen
    assert seen.kind == desk.current.kind
    assert seen.words == {key: desk.quoted(key) for key in desk.current.evidence}


def test_progress(desk: Desk) -> None:
    desk.decide("confirmed")
    desk.decide("unsure")
    desk.step(1)
    desk.remark(desk.seen_here(), comment="?")
    assert (desk.decided, desk.words["unsure"], desk.words["confirmed"]) == (1, 1, 0)
    desk.undo()
    desk.undo()
    assert (desk.decided, desk.words["confirmed"]) == (1, 1)


def test_alike_means_same_kind_and_values() -> None:
    session = small_session()
    fee, congress = session.divergences[:2]
    others = (replace(fee, id="fee 2", bead=3), replace(fee, id="fee 3"), congress)
    other_values = replace(fee, id="other", evidence=congress.evidence)
    desk = Desk(replace(session, found=(fee, *others, other_values)))
    desk.go(1)
    desk.decide("confirmed")
    assert [item.id for item in desk.alike()] == ["fee", "fee 3"]
    desk.dismiss(desk.alike())
    assert {key: verdict.word for key, verdict in desk.review.verdicts.items()} == {
        "fee": "dismissed", "fee 2": "confirmed", "fee 3": "dismissed",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Place("hospitals", 3), ("hospitals", 3)),
        (Place("gone", 2), ("congress", 2)),  # its id is no longer found, its bead is
        (Place(None, 4), (None, 4)),
        (Place(None, 400), (None, 4)),
        (Place("loan", None), ("loan", None)),
        (Place(), ("fee", 1)),
    ],
)
def test_returns_to_the_place(place: Place, expected: tuple[str | None, int | None]) -> None:
    review = Review.in_memory()
    review.go(place)
    desk = Desk(small_session(review=review))
    assert (here(desk), desk.bead) == expected


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("دستکم", "آموزش، دست\u200cکم تا", ["دست\u200cکم"]),
        ("كتاب", "کتاب", ["کتاب"]),
        ("1948", "سال ۱۹۴۸", ["۱۹۴۸"]),
        ("емкость", "Ёмкость и ёмкость", ["Ёмкость", "ёмкость"]),
        ("XXVII съезд", "xxvii\nсъезда", ["xxvii\nсъезд"]),
        ("a.c", "abc a.c", ["a.c"]),
        ("(", "f(x)", ["("]),
        ("", "anything", []),
        ("   ", "anything", []),
    ],
)
def test_search(query: str, text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in Search(query).spans(text)] == found


def test_search_is_quick_on_hostile_text() -> None:
    assert Search("aaaaaaaaaaaaaaaaaaaab").spans("a" * 200_000) == []
    assert len(Search("и и").spans("и " * 100_000)) == 50_000


def test_filter_by_what_another_reviewer_said() -> None:
    other = Review.in_memory("ivan")
    other.decide({"fee": Seen(), "loan": Seen()}, "dismissed")
    desk = Desk(small_session(others=(other.state,)))
    assert dict(desk.choices())["verdict of ivan", "dismissed"] == 2
    desk.list_only(Filter(frozenset({("verdict of ivan", "dismissed"), ("verdict", "open")})))
    assert [desk.divergences[number].id for number in desk.listing.shown] == ["fee", "loan"]
    desk.go(0)
    desk.decide("confirmed")
    desk.list_only(desk.filter)
    assert [desk.divergences[number].id for number in desk.listing.shown] == ["loan"]
