"""A review's journal: saved at once, folded on reading, never losing anything."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import NewerError, StoreError, UsageError
from workbench.review import (
    Place,
    Review,
    Seen,
    State,
    journal_name,
    open_review,
    read_journal,
    read_reviews,
    seen_hash,
)
from workbench.review.seen import in_short, read_seen


def records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_a_verdict_is_on_the_disk_when_the_call_returns(tmp_path: Path) -> None:
    with open_review(tmp_path, "mina", "udhr") as review:
        assert not list(tmp_path.glob("*.jsonl"))
        review.decide({"d1": Seen("abc")}, "confirmed", "در متن روسی نیست")
        header, decision = records(tmp_path / "mina.jsonl")
    assert header["schema"] == "workbench/review/1"
    assert (header["work"], header["reviewer"]) == ("udhr", "mina")
    assert decision["op"] == "decide"
    assert decision["who"] == "mina"
    assert decision["verdicts"] == [
        {"divergence": "d1", "word": "confirmed", "comment": "در متن روسی نیست", "seen": "abc"}
    ]


def test_a_verdict_keeps_what_it_was_given_on(tmp_path: Path) -> None:
    seen = Seen("abc", "ordinal", {"fa": "بیست و هفتم", "ru": "XXVII", "en": "XXVIIInd"})
    with open_review(tmp_path, "mina", "letter") as review:
        review.decide({"d": seen}, "confirmed")
        _, decision = records(tmp_path / "mina.jsonl")
    assert decision["verdicts"][0]["about"] == {"kind": "ordinal", "words": seen.words}
    assert read_journal(tmp_path / "mina.jsonl").state.verdicts["d"].seen == seen


@pytest.mark.parametrize(
    ("about", "message"),
    [
        ([], "about must be an object"),
        ({"kind": 7}, "the kind in about must be text"),
        ({"kind": "number", "words": {"fa": 27}}, "the words in about must be texts by witness"),
    ],
)
def test_what_a_verdict_was_given_on_must_make_sense(about: object, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        read_seen({"seen": "abc", "about": about})


def test_long_words_are_kept_in_short() -> None:
    assert in_short("ж" * 200) == "ж" * 200
    assert in_short("ж" * 201) == "ж" * 199 + "…"


def test_everything_is_found_again(tmp_path: Path) -> None:
    with open_review(tmp_path, "мина", "udhr") as review:
        review.decide({"d1": Seen()}, "confirmed")
        review.decide({"d2": Seen()}, comment="см. оригинал")
        review.decide({"d3": Seen()}, "dismissed")
        review.undo()
        review.go(Place("d2", 7))
        before = dict(review.verdicts)
    with open_review(tmp_path, "мина", "udhr") as review:
        assert review.verdicts == before
        assert review.place == Place("d2", 7)
        assert review.word("d3") is None
        assert review.redo() is not None
        assert review.word("d3") == "dismissed"
        assert review.redo() is None


def test_a_comment_keeps_the_word_and_a_word_keeps_the_comment() -> None:
    review = Review.in_memory()
    review.decide({"d": Seen()}, comment="why?")
    assert (review.word("d"), review.comment("d")) == (None, "why?")
    review.decide({"d": Seen()}, "unsure")
    assert (review.word("d"), review.comment("d")) == ("unsure", "why?")
    review.decide({"d": Seen()}, comment="")
    assert (review.word("d"), review.comment("d")) == ("unsure", "")


def test_an_emptied_comment_without_a_word_leaves_no_verdict() -> None:
    review = Review.in_memory()
    review.decide({"d": Seen()}, comment="x")
    review.decide({"d": Seen()}, comment="")
    assert not review.verdicts
    review.undo()
    assert review.comment("d") == "x"


def test_many_at_once_are_one_step() -> None:
    review = Review.in_memory()
    review.decide({"a": Seen()}, "confirmed")
    review.decide({"a": Seen(), "b": Seen(), "c": Seen()}, "dismissed")
    review.undo()
    assert {key: verdict.word for key, verdict in review.verdicts.items()} == {"a": "confirmed"}


@pytest.mark.parametrize(
    ("kind", "then", "now", "alike"),
    [
        ("date", {"fa": "۵ دی", "en": "26 May"}, {"fa": "۵ دی", "en": "26 May"}, True),
        ("date", {"fa": "۵ دی", "en": "26 May"}, {"fa": "۵ دی", "en": "26 June"}, True),
        ("date", {"fa": "۵ دی", "en": "26 May"}, {"fa": "۶ دی", "en": "26 June"}, False),
        ("date", {"en": "26 May"}, {"fa": "۵ دی", "ru": "мая", "en": "26 May"}, False),
        ("number", {"en": "26"}, {"en": "26"}, False),
        ("date", {}, {}, False),
    ],
)
def test_what_was_seen_before_a_text_changed_is_known_again(
    kind: str, then: dict[str, str], now: dict[str, str], alike: bool
) -> None:
    assert Seen("", "date", then).is_alike(Seen("", kind, now)) is alike


def test_notes_on_what_is_now_found_under_another_id_are_taken_along() -> None:
    review = Review.in_memory()
    review.decide({"then": Seen()}, "unsure", "see the scan")
    was = review.verdicts["then"]
    review.decide({"now": Seen(), "new": Seen()}, "confirmed", instead_of={"now": was})
    said = {key: (one.word, one.comment) for key, one in review.verdicts.items()}
    assert said == {"now": ("confirmed", "see the scan"), "new": ("confirmed", "")}
    review.undo()
    assert review.verdicts == {"then": was}


def test_a_new_decision_ends_what_could_be_redone() -> None:
    review = Review.in_memory()
    review.decide({"a": Seen()}, "confirmed")
    review.undo()
    review.decide({"b": Seen()}, "confirmed")
    assert review.redo() is None


def test_verdicts_on_what_is_no_longer_found_are_kept(tmp_path: Path) -> None:
    with open_review(tmp_path, "mina", "udhr") as review:
        review.decide({"gone": Seen(), "here": Seen()}, "dismissed")
    state = read_journal(tmp_path / "mina.jsonl").state
    assert [verdict.divergence for verdict in state.stale(["here", "new"])] == ["gone"]
    assert set(state.verdicts) == {"gone", "here"}


def test_a_torn_last_line_is_tolerated_and_bad_lines_are_named_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "mina.jsonl"
    with open_review(tmp_path, "mina", "udhr") as review:
        review.decide({"d1": Seen()}, "confirmed")
    with path.open("ab") as file:
        file.write(b'rubbish\n{"op": "fly"}\n{"op": "undo", "step": "nope"}\n{"op": "dec')
    journal = read_journal(path)
    assert journal.state.verdicts["d1"].word == "confirmed"
    assert [problem.line for problem in journal.problems] == [3, 4, 5, 6]
    assert [problem.torn for problem in journal.problems] == [False, False, False, True]
    with open_review(tmp_path, "mina", "udhr") as review:
        review.decide({"d2": Seen()}, "unsure")
    journal = read_journal(path)
    assert set(journal.state.verdicts) == {"d1", "d2"}
    assert b"rubbish" in path.read_bytes()


@pytest.mark.parametrize(
    "record",
    [
        {"op": "decide", "id": "1", "time": "t", "verdicts": []},
        {"op": "decide", "id": "1", "time": "t", "verdicts": ["d"]},
        {"op": "decide", "id": "1", "time": "t", "verdicts": [{"word": "confirmed"}]},
        {"op": "decide", "id": "1", "time": "t", "verdicts": [{"divergence": "d", "word": "yes"}]},
        {"op": "decide", "id": "1", "time": "t", "verdicts": [{"divergence": "d", "comment": 1}]},
        {"op": "decide", "time": "t", "verdicts": [{"divergence": "d", "word": "unsure"}]},
        {
            "op": "decide",
            "id": "1",
            "time": "t",
            "verdicts": [{"divergence": "d", "readings": ["x"]}],
        },
        {"op": "decide", "id": "1", "time": "t", "verdicts": [{"divergence": "d", "settles": 1}]},
        {"op": "place", "bead": "seven"},
        {"op": "kept"},
        {"op": "edit", "id": "1", "time": "t"},
        {"op": "redo"},
        {},
    ],
)
def test_senseless_records_change_nothing(record: dict[str, Any]) -> None:
    state = State("mina")
    with pytest.raises(ValueError, match=r".+"):
        state.apply(record)
    assert not state.verdicts
    assert state.undoable is None


def test_a_journal_of_a_later_version_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "mina.jsonl"
    path.write_text('{"schema": "workbench/review", "version": 99, "reviewer": "mina"}\n')
    with pytest.raises(NewerError, match="install the newest"), open_review(tmp_path, "mina", ""):
        pass


def test_a_second_session_is_told_who_has_the_review_open(tmp_path: Path) -> None:
    with open_review(tmp_path, "mina", "udhr"):
        with (
            pytest.raises(StoreError, match=f"process {os.getpid()}"),
            open_review(tmp_path, "mina", "udhr"),
        ):
            pass
        with open_review(tmp_path, "ivan", "udhr") as other:
            other.decide({"d": Seen()}, "confirmed")
    with open_review(tmp_path, "mina", "udhr"):
        pass


def decide_and_die(folder: Path) -> None:
    with open_review(folder, "mina", "udhr") as review:
        for number in range(5):
            review.decide({f"d{number}": Seen()}, "confirmed")
        os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
def test_killed_it_loses_nothing_and_leaves_no_lock(tmp_path: Path) -> None:
    process = multiprocessing.get_context("spawn").Process(target=decide_and_die, args=(tmp_path,))
    process.start()
    process.join()
    with open_review(tmp_path, "mina", "udhr") as review:
        assert len(review.verdicts) == 5


def test_what_could_not_be_saved_does_not_look_saved(tmp_path: Path) -> None:
    with open_review(tmp_path, "mina", "udhr") as review:
        review.decide({"a": Seen()}, "confirmed")
        (tmp_path / "mina.jsonl").unlink()
        (tmp_path / "mina.jsonl").mkdir()
        with pytest.raises(StoreError):
            review.decide({"b": Seen()}, "confirmed")
        assert set(review.verdicts) == {"a"}


@pytest.mark.parametrize("name", ["mina", "Мина", "مینا", "m.k", "a_b-2"])
def test_plain_names_are_file_names(name: str) -> None:
    assert journal_name(name) == f"{name}.jsonl"


@pytest.mark.parametrize(
    "name", ["a/b", "../x", ".hidden", "a b", "con", "x" * 300, "a\u202eb", "q:"]
)
def test_other_names_are_made_safe_and_stay_apart(name: str) -> None:
    made = journal_name(name)
    assert made != f"{name}.jsonl"
    assert not set(made) & set('/\\: \u202e<>|"?*')
    assert not made.startswith(".")
    assert len(made) < 100


@pytest.mark.parametrize("name", ["", "  ", "...", "/"])
def test_no_name_is_refused(name: str) -> None:
    with pytest.raises(UsageError):
        journal_name(name)


def test_reads_every_reviewer(tmp_path: Path) -> None:
    for name in ("ivan", "mina"):
        with open_review(tmp_path, name, "udhr") as review:
            review.decide({"d": Seen()}, "confirmed")
    assert [journal.state.reviewer for journal in read_reviews(tmp_path)] == ["ivan", "mina"]
    assert read_reviews(tmp_path / "none") == ()


def test_what_was_seen_depends_on_every_text() -> None:
    texts = {"fa": "مادهٔ ۲۶", "ru": "Статья 26", "en": "Article 26"}
    assert seen_hash(texts) == seen_hash(dict(reversed(texts.items())))
    assert seen_hash(texts) != seen_hash({**texts, "en": "Article 27"})


STEPS = st.lists(
    st.one_of(
        st.tuples(
            st.just("decide"),
            st.sets(st.sampled_from("abc"), min_size=1),
            st.sampled_from(["confirmed", "dismissed", "unsure", None]),
            st.sampled_from([None, "", "why"]),
        ),
        st.just(("undo",)),
        st.just(("redo",)),
    ),
    max_size=30,
)


@given(STEPS)
def test_folding_the_journal_gives_what_was_on_the_screen(steps: list[tuple[Any, ...]]) -> None:
    saved: list[bytes] = []
    review = Review.in_memory("mina")
    review._save = saved.append
    for name, *rest in steps:
        if name == "decide":
            review.decide(dict.fromkeys(rest[0], Seen()), rest[1], rest[2])
        else:
            getattr(review, name)()
    state = State("mina")
    for line in saved[1:]:
        state.apply(json.loads(line))
    assert state.verdicts == review.verdicts
    while review.undo():
        pass
    assert not review.verdicts


def test_readings_are_suggested_changed_and_taken_back(tmp_path: Path) -> None:
    with open_review(tmp_path, "mina", "letter") as review:
        review.decide({"d": Seen()}, readings={"en": "XXVIIth", "fa": "بیست و هفتم"})
        review.decide({"d": Seen()}, "confirmed")
        review.decide({"d": Seen()}, readings={"en": "27th"})
    state = read_journal(tmp_path / "mina.jsonl").state
    assert state.verdicts["d"].readings == {"en": "27th", "fa": "بیست و هفتم"}
    assert state.verdicts["d"].word == "confirmed"
    with open_review(tmp_path, "mina", "letter") as review:
        review.undo()
        assert review.readings("d")["en"] == "XXVIIth"
        review.undo()
        review.decide({"d": Seen()}, readings={"en": "", "fa": ""})
        assert review.readings("d") == {}
        assert "d" not in review.verdicts


def test_words_given_to_settle_say_so(tmp_path: Path) -> None:
    with open_review(tmp_path, "third", "letter") as review:
        review.settles = True
        review.decide({"a": Seen()}, "confirmed")
        review.settles = False
        review.decide({"a": Seen()}, comment="so it is")
        review.decide({"b": Seen()}, "confirmed")
    verdicts = read_journal(tmp_path / "third.jsonl").state.verdicts
    assert {key: verdict.settles for key, verdict in verdicts.items()} == {"a": True, "b": False}
