"""The alignment edited by keys."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.ui.conftest import small_session
from tests.ui.driving import screen_text
from workbench.alignment import Alignment, Bead
from workbench.chain import Chain
from workbench.collation import Collation
from workbench.divergences import Divergence
from workbench.errors import InputError
from workbench.review import open_review, read_journal
from workbench.segments import SegmentedText, segment_lines
from workbench.ui.app import ReviewApp
from workbench.ui.editor import Editor
from workbench.ui.screens.edit import EditScreen
from workbench.ui.screens.reading import Reading
from workbench.ui.search import Search
from workbench.ui.widgets.texts import Texts


def types(collation: Collation) -> str:
    return " ".join(bead.type for bead in collation.alignment.beads)


async def checked(pilot: Pilot[None]) -> None:
    """Wait until divergences were looked for anew."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_merge_is_shown_kept_in_the_journal_and_checked(app: ReviewApp) -> None:
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("e")
        assert isinstance(app.screen, EditScreen)
        assert "bead 1 of 0 to 4 · 1-1-1 · score 1.00" in screen_text(app)
        await pilot.press("m")
        assert "bead 1 of 0 to 3 · 2-2-2 · set by hand" in screen_text(app)
        assert "Merged; z takes it back." in screen_text(app)
        assert app.desk.review.state.undoable is not None
        await checked(pilot)
        assert types(app.desk.session.collation) == "1-1-1 2-2-2 1-1-2 1-1-1"
        assert "Merged; z takes it back." in screen_text(app)


async def test_the_cut_is_moved_in_each_text_and_the_bead_split(app: ReviewApp) -> None:
    async with app.run_test(size=(100, 50)) as pilot:
        await pilot.press("e", "m", "tab", "l", "x")
        assert types(app.desk.editor.collation) == "1-1-1 1-2-1 1-0-1 1-1-2 1-1-1"
        await pilot.press("z", "shift+tab", "h", "h", "enter")
        assert types(app.desk.editor.collation) == "1-1-1 1-0-1 1-2-1 1-1-2 1-1-1"


async def test_every_segment_begins_a_row_and_the_cut_stands_between(app: ReviewApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("e", "j", "j")
        texts = app.screen.query_one(Texts)
        rows = [texts.render_line(y).text.strip() for y in range(texts.size.height)]
        first = next(at for at, row in enumerate(rows) if "We asked for 20 million" in row)
        assert rows[first] == "3▌ • We asked for 20 million dollars."
        assert rows[first + 1] == "▌ ╌╌ cut ╌╌"
        assert rows[first + 2] == "▌ • The money was for hospitals."
        assert any(row.endswith("ﻢﯿﺘﺳﺍﻮﺧ ﺭﺎﻟﺩ ﻥﻮﯿﻠﯿﻣ ۲۰ ﺎﻣ •") for row in rows)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (("g", "3", "enter", "tab", "tab", "J"), "1-1-1 1-1-1 1-1-1 1-1-1 1-1-2"),
        (("g", "3", "enter", "tab", "tab", "K"), "1-1-1 1-1-1 1-1-2 1-1-1 1-1-1"),
        (("B", "tab", "tab", "shift+up"), "1-1-1 1-1-1 1-1-2 1-1-1 1-1-1"),
    ],
)
async def test_segments_move_up_and_down(
    app: ReviewApp, keys: tuple[str, ...], expected: str
) -> None:
    async with app.run_test() as pilot:
        await pilot.press("e", *keys)
        assert types(app.desk.editor.collation) == expected


async def test_going_about_by_beads(app: ReviewApp) -> None:
    async with app.run_test() as pilot:
        await pilot.press("e")
        beads = []
        for key in ("j", "down", "k", "up", "pagedown", "pageup", "B", "B"):
            await pilot.press(key)
            beads.append(app.desk.editor.bead)
        assert beads == [2, 3, 2, 1, 4, 0, 3, 3]
        await pilot.press("escape")
        assert app.desk.current is not None
        assert app.desk.current.id == "fee"


async def test_edits_and_verdicts_are_undone_in_one_history(app: ReviewApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        before = types(app.desk.editor.collation)
        await pilot.press("y", "e", "m", "e", "n")
        await pilot.press("z", "z")
        assert "Undone: an edit of the alignment." in screen_text(app)
        assert types(app.desk.editor.collation) == before
        await checked(pilot)
        await pilot.press("z")
        assert not app.desk.review.verdicts
        await pilot.press("e", "Z", "Z")
        assert types(app.desk.editor.collation) != before
        await pilot.press("z", "z")
        assert not app.desk.review.verdicts


async def test_what_cannot_be_is_said(app: ReviewApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("e", "x")
        assert "Splitting bead 1 here would leave one part empty" in screen_text(app)
        await pilot.press("pagedown", "m")
        assert "This is the last bead" in screen_text(app)


async def test_divergences_are_found_as_before_and_the_place_is_kept() -> None:
    asked: list[Collation] = []

    def check(collation: Collation) -> tuple[Divergence, ...]:
        asked.append(collation)
        found = small_session().divergences
        return tuple(replace(item, bead=(item.bead or 1) - 1) for item in found[1:])

    app = ReviewApp(small_session(check=check))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("y", "j", "e", "g", "0", "enter", "m", "e")
        await checked(pilot)
        assert types(asked[-1]) == "2-2-2 1-1-1 1-1-2 1-1-1"
        assert app.desk.current is not None
        assert (app.desk.current.id, app.desk.bead) == ("hospitals", 2)
        assert "0/4 decided" in screen_text(app)
        assert app.desk.review.word("fee") == "confirmed"


async def test_a_check_that_fails_is_said_and_what_was_found_stays() -> None:
    def check(_: Collation) -> tuple[Divergence, ...]:
        raise InputError("the glossary is not in order")

    app = ReviewApp(small_session(check=check))
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press("e", "m")
        await checked(pilot)
        await pilot.pause(0.1)
        assert "glossary is not in order" in screen_text(app)
        await pilot.press("e")
        assert len(app.desk.divergences) == 5
        assert types(app.desk.session.collation) == "1-1-1 1-1-1 1-1-1 1-1-2 1-1-1"
        assert types(app.desk.editor.collation) == "1-1-1 2-2-2 1-1-2 1-1-1"


async def test_help_lists_the_keys_of_editing(app: ReviewApp) -> None:
    async with app.run_test(size=(100, 50)) as pilot:
        await pilot.press("e", "question_mark")
        await pilot.pause()
        assert isinstance(app.screen, Reading)
        for action in EditScreen.actions:
            assert action.description in screen_text(app)


async def test_edits_survive_a_restart(tmp_path: Path) -> None:
    with open_review(tmp_path, "mina", "letter") as review:
        app = ReviewApp(small_session(review=review))
        async with app.run_test() as pilot:
            await pilot.press("e", "m", "q", "q")
    state = read_journal(tmp_path / "mina.jsonl").state
    (edit,) = state.pending.values()
    before = small_session().collation.alignment
    assert edit.change.applied(before) == before.merge(1)


async def test_any_size_of_terminal() -> None:
    for size in ((20, 6), (300, 100)):
        app = ReviewApp(small_session())
        async with app.run_test(size=size) as pilot:
            await pilot.press("e", "v", "m", "v", "t", "f8", "z")
            await checked(pilot)


async def test_an_edit_in_a_very_long_bead() -> None:
    lines = "a line\n" * 5_000
    text = SegmentedText("en", "en", lines, segment_lines(lines))
    half = Alignment(("en",), (Bead(((0, 2_500),)), Bead(((2_500, 5_000),))))
    collation = Collation((text,), half, Chain.in_order("en"))
    session = replace(small_session(), collation=collation, found=(), check=lambda _: ())
    app = ReviewApp(session)
    async with app.run_test() as pilot:
        await pilot.press("e", "m", "l", "x")
        assert types(app.desk.editor.collation) == "2501 2499"


def test_the_record_of_an_edit_is_plain_json(tmp_path: Path) -> None:
    with open_review(tmp_path, "mina", "letter") as review:
        Editor(small_session().collation, review, "abc").merge()
    record: dict[str, Any] = json.loads((tmp_path / "mina.jsonl").read_text().splitlines()[1])
    assert record["op"] == "edit"
    assert record["after"] == [
        {
            "runs": {"fa": [0, 2], "ru": [0, 2], "en": [0, 2]},
            "score": 1.0,
            "status": "pinned",
        }
    ]


async def test_what_was_searched_for_is_lit_where_it_stands(app: ReviewApp) -> None:
    search = Search("money")
    app.desk.look_for(search, search.hits(app.desk.session.collation))
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("e", "g", "3", "enter")
        texts = app.screen.query_one(Texts)
        lit = [
            part.text
            for y in range(texts.size.height)
            for part in texts.render_line(y)
            if part.style and part.style.italic and part.style.underline
        ]
        assert lit == ["money"]
