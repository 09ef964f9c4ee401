"""Agreement between reviewers."""

from __future__ import annotations

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from workbench.review import Review, Seen, State, Word
from workbench.review.agreement import agreements, disputed, given

LETTERS: dict[str, Word] = {"c": "confirmed", "d": "dismissed", "u": "unsure"}


def review(name: str, letters: str) -> State:
    """A review of divergences 0, 1, 2 …: c, d, u, or - for none; ? for a comment only."""
    made = Review.in_memory(name)
    for number, letter in enumerate(letters):
        if letter == "?":
            made.decide({str(number): Seen()}, comment="why")
        elif letter != "-":
            made.decide({str(number): Seen()}, LETTERS[letter])
    return made.state


@pytest.mark.parametrize(
    ("first", "second", "both", "same", "kappa"),
    [
        ("ccdd", "ccdd", 4, 4, 1.0),
        ("ccdd", "ddcc", 4, 0, -1.0),
        ("cdcd", "ccdd", 4, 2, 0.0),
        # 50 cases, 20 and 15 agreed, 5 and 10 not: the textbook example, 0.4
        ("c" * 25 + "d" * 25, "c" * 20 + "d" * 5 + "c" * 10 + "d" * 15, 50, 35, 0.4),
        ("cc", "cc", 2, 2, None),
        ("c-?", "-c?", 0, 0, None),
        ("ccu?", "cdu-", 3, 2, 0.5),
    ],
)
def test_two_reviewers(first: str, second: str, both: int, same: int, kappa: float | None) -> None:
    (found,) = agreements(given([review("mina", first), review("ivan", second)]))
    assert (found.first, found.second) == ("ivan", "mina")
    assert (found.both, found.same) == (both, same)
    assert found.kappa == (None if kappa is None else pytest.approx(kappa))
    assert found.share == (same / both if both else None)


def test_each_two_of_three() -> None:
    reviews = [review(name, "cd") for name in ("c", "a", "b")]
    pairs = [(found.first, found.second) for found in agreements(given(reviews))]
    assert pairs == [("a", "b"), ("a", "c"), ("b", "c")]


def test_one_reviewer_agrees_with_nobody() -> None:
    assert agreements(given([review("mina", "cd")])) == ()


def test_disputed_is_what_got_different_words() -> None:
    reviews = [review("a", "ccd?c"), review("b", "cdd-?"), review("c", "-c-cc")]
    assert disputed(given(reviews)) == ("1",)


@drawn(st.text(alphabet="cdu-", max_size=12), st.text(alphabet="cdu-", max_size=12))
def test_agreement_has_no_sides(first: str, second: str) -> None:
    (one,) = agreements(given([review("a", first), review("b", second)]))
    (other,) = agreements(given([review("a", second), review("b", first)]))
    assert (one.both, one.same) == (other.both, other.same)
    assert one.kappa == (None if other.kappa is None else pytest.approx(other.kappa))
    assert one.kappa is None or one.kappa <= 1


def test_words_given_to_settle_a_dispute_are_no_judgement() -> None:
    third = Review.in_memory("third")
    third.decide({"0": Seen()}, "confirmed")
    third.settles = True
    third.decide({"1": Seen(), "2": Seen()}, "dismissed")
    reviews = given([review("mina", "ccc"), third.state])
    (found,) = agreements(reviews)
    assert (found.both, found.same) == (1, 1)
    assert disputed(reviews) == ()


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        (
            "c" * 25 + "d" * 25, "c" * 20 + "d" * 5 + "c" * 10 + "d" * 15,
            "a and b agree on 35 of the 50 that both have judged (70%); Cohen's κ 0.40.",
        ),
        ("cc", "cc", "a and b agree on 2 of the 2 that both have judged (100%);"
         " Cohen's κ not defined."),
        ("c-", "-c", "a and b have judged nothing in common."),
    ],
)  # fmt: skip
def test_agreement_in_a_sentence(first: str, second: str, said: str) -> None:
    (found,) = agreements(given([review("a", first), review("b", second)]))
    assert str(found) == said
