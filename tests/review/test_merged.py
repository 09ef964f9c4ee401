"""A journal that two machines went on with, joined by git: nothing lost, the same on both."""

from __future__ import annotations

import json
import shutil
import subprocess
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.review import Review, Seen, open_review, read_journal
from workbench.review.order import in_order
from workbench.store import Record

NAME = "mina.jsonl"


def words(path: Path) -> dict[str, Any]:
    journal = read_journal(path)
    assert not journal.problems
    return {key: verdict.word for key, verdict in journal.state.verdicts.items()}


def lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


class Machines:
    """Two folders in which one reviewer goes on with one journal; ``clock`` is what they say."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        from workbench.review import review

        machines = self
        self.clock = 100
        self.folders = {name: folder / name for name in ("office", "home")}

        class Clock:
            @staticmethod
            def now(_: object) -> Any:
                machines.clock += 1
                from datetime import UTC, datetime

                return datetime.fromtimestamp(machines.clock, UTC)

        monkeypatch.setattr(review, "datetime", Clock)

    def path(self, name: str) -> Path:
        return self.folders[name] / NAME

    def at(self, name: str) -> Any:
        return open_review(self.folders[name], "mina", "letter")

    def copy(self) -> None:
        shutil.copytree(self.folders["office"], self.folders["home"])

    def merged(self) -> tuple[Path, Path]:
        """Return the journal as each machine would merge it: its own lines first."""
        both = zip(*(lines(self.path(name)) for name in self.folders), strict=False)
        common = [one for one, _ in takewhile(lambda pair: pair[0] == pair[1], both)]
        made = []
        for first, second in (("office", "home"), ("home", "office")):
            path = self.folders["office"].parent / f"{first}-first" / NAME
            path.parent.mkdir()
            tails = (lines(self.path(name))[len(common) :] for name in (first, second))
            text = "\n".join([*common, *(line for tail in tails for line in tail)])
            path.write_text(f"{text}\n", encoding="utf-8")
            made.append(path)
        return made[0], made[1]


@pytest.fixture
def machines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machines:
    return Machines(tmp_path, monkeypatch)


def test_what_was_said_last_stands_in_whatever_order_git_put_it(machines: Machines) -> None:
    with machines.at("office") as review:
        review.decide({"a": Seen(), "b": Seen()}, "unsure")
    machines.copy()
    with machines.at("office") as review:
        review.decide({"a": Seen()}, "confirmed")
    with machines.at("home") as review:
        review.decide({"a": Seen(), "b": Seen()}, "dismissed")
    with machines.at("office") as review:
        review.decide({"b": Seen()}, "confirmed")
    for path in machines.merged():
        assert words(path) == {"a": "dismissed", "b": "confirmed"}


def test_what_was_taken_back_stays_so(machines: Machines) -> None:
    with machines.at("office") as review:
        review.decide({"a": Seen()}, "confirmed")
    machines.copy()
    with machines.at("office") as review:
        review.decide({"b": Seen()}, "confirmed")
    with machines.at("home") as review:
        review.undo()
    for path in machines.merged():
        assert words(path) == {"b": "confirmed"}


def test_what_was_given_again_stays_so(machines: Machines) -> None:
    with machines.at("office") as review:
        review.decide({"a": Seen()}, "confirmed")
    machines.copy()
    with machines.at("office") as review:
        review.undo()
    with machines.at("home") as review:
        review.decide({"b": Seen()}, "dismissed")
    with machines.at("office") as review:
        review.redo()
    for path in machines.merged():
        assert words(path) == {"a": "confirmed", "b": "dismissed"}


def test_an_undo_does_not_touch_what_was_said_later_elsewhere(machines: Machines) -> None:
    with machines.at("office") as review:
        review.decide({"a": Seen()}, "confirmed")
    machines.copy()
    with machines.at("home") as review:
        review.decide({"a": Seen()}, "dismissed")
    with machines.at("office") as review:
        review.undo()
    for path in machines.merged():
        assert words(path) == {"a": "dismissed"}


def test_a_clock_that_went_back_changes_no_order(machines: Machines) -> None:
    with machines.at("office") as review:
        review.decide({"a": Seen()}, "confirmed")
        machines.clock = 50
        review.decide({"a": Seen()}, "dismissed")
        machines.clock = 10
        review.undo()
        review.decide({"b": Seen()}, "unsure")
        assert {key: one.word for key, one in review.verdicts.items()} == {
            "a": "confirmed",
            "b": "unsure",
        }
    assert words(machines.path("office")) == {"a": "confirmed", "b": "unsure"}


def test_two_beginnings_of_one_journal(machines: Machines) -> None:
    with machines.at("office") as review:
        review.decide({"a": Seen()}, "confirmed")
    with machines.at("home") as review:
        review.decide({"b": Seen()}, "dismissed")
    for path in machines.merged():
        assert words(path) == {"a": "confirmed", "b": "dismissed"}


def test_it_is_gone_on_with_after_a_merge(machines: Machines) -> None:
    with machines.at("office") as review:
        review.decide({"a": Seen()}, "confirmed")
    machines.copy()
    for name in machines.folders:
        with machines.at(name) as review:
            review.decide({name: Seen()}, "unsure")
    one, other = machines.merged()
    with open_review(one.parent, "mina", "letter") as review:
        review.undo()
        review.decide({"office": Seen()}, "dismissed")
    assert words(one) == {"a": "confirmed", "office": "dismissed"}
    # Merged once more, into what the other machine had made of the same two.
    both = other.read_text(encoding="utf-8") + "".join(f"{line}\n" for line in lines(one)[-2:])
    other.write_text(both, encoding="utf-8")
    assert words(other) == words(one)


def test_a_line_that_stands_there_twice_counts_once(machines: Machines) -> None:
    with machines.at("office") as review:
        review.decide({"a": Seen()}, "confirmed")
        review.undo()
    path = machines.path("office")
    path.write_text(path.read_text(encoding="utf-8") * 2, encoding="utf-8")
    assert words(path) == {}


def git(folder: Path, *words: str) -> None:
    identity = ("-c", "user.name=Mina", "-c", "user.email=mina@example.org")
    run = subprocess.run(
        ["git", *identity, *words], cwd=folder, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")
def test_git_merges_the_journals_of_two_machines(tmp_path: Path) -> None:
    office, home = tmp_path / "office", tmp_path / "home"
    office.mkdir()
    git(office, "init", "-q", "-b", "main")
    with open_review(office / "reviews", "mina", "letter") as review:
        review.decide({"a": Seen()}, "confirmed")
    git(office, "add", ".")
    git(office, "commit", "-qm", "first")
    git(tmp_path, "clone", "-q", "office", "home")
    for number, folder in enumerate((office, home, office, home)):
        with open_review(folder / "reviews", "mina", "letter") as review:
            review.decide({f"{folder.name}-{number}": Seen()}, "unsure")
    for folder in (office, home):
        git(folder, "commit", "-qam", "more")
    git(home, "pull", "-q", "--no-rebase", "origin", "main")
    git(office, "pull", "-q", "--no-rebase", "../home", "main")
    unsure = dict.fromkeys(["office-0", "home-1", "office-2", "home-3"], "unsure")
    expected = {"a": "confirmed", **unsure}
    assert words(office / "reviews" / NAME) == words(home / "reviews" / NAME) == expected
    with open_review(home / "reviews", "mina", "letter") as review:
        assert len(review.verdicts) == 5


def record(number: int, name: str, follows: str | None, time: int) -> Record:
    value: dict[str, Any] = {"id": name, "time": f"{time:04}"}
    return Record(number, {**value, "follows": follows})


@given(st.data())
def test_the_order_depends_on_no_order_of_lines(data: Any) -> None:
    count = data.draw(st.integers(1, 8))
    records = []
    for number in range(count):
        follows = data.draw(st.sampled_from([None, *(f"r{n}" for n in range(number))]))
        if number and follows is None:
            follows = "r0"
        records.append(record(number, f"r{number}", follows, data.draw(st.integers(0, 3))))
    first, *rest = records
    expected = [one.value["id"] for one in in_order(records)]
    shuffled = [first, *data.draw(st.permutations(rest))]
    assert [one.value["id"] for one in in_order(shuffled)] == expected
    places = {name: place for place, name in enumerate(expected)}
    assert len(places) == count
    for one in rest:
        assert places[one.value["follows"]] < places[one.value["id"]]


def test_records_in_a_circle_are_kept() -> None:
    circle = [record(1, "a", "b", 1), record(2, "b", "a", 2), record(3, "c", None, 3)]
    assert [json.loads(json.dumps(one.value))["id"] for one in in_order(circle)] == ["a", "b", "c"]


def test_a_review_in_memory_names_what_came_before() -> None:
    saved: list[bytes] = []
    review = Review.in_memory("mina")
    review._save = saved.append
    review.decide({"a": Seen()}, "confirmed")
    review.undo()
    _, first, second = (json.loads(line) for line in saved)
    assert first["follows"] is None
    assert second["follows"] == first["id"]
