"""The review terminal, driven by keys. What is on the screen is read as a grid of cells."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input

from workbench.alignment import Alignment, Bead
from workbench.chain import Chain
from workbench.collation import Collation
from workbench.divergences import Evidence, Message
from workbench.review import Review, Seen, open_review, read_journal
from workbench.segments import Segment, SegmentedText
from workbench.ui import remembered
from workbench.ui.app import ReviewApp
from workbench.ui.filters import Filter
from workbench.ui.keys import ACTIONS, twins
from workbench.ui.screens.comment import CommentPrompt
from workbench.ui.screens.farsi import FarsiQuestion
from workbench.ui.screens.help import HelpDialog
from workbench.ui.screens.prompt import BeadPrompt
from workbench.ui.session import Session
from workbench.ui.terminal import EXPLICIT, IMPLICIT, Plan
from workbench.ui.widgets.texts import Texts

Make = Callable[..., Session]
SIZES = [(80, 24), (100, 30), (160, 45)]


def screen_text(app: ReviewApp) -> str:
    """The whole screen as the terminal would have it."""
    update = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in update)


def words(app: ReviewApp) -> dict[str, str | None]:
    return {key: verdict.word for key, verdict in app.desk.review.verdicts.items()}


def here(app: ReviewApp) -> str | None:
    return app.desk.current.id if app.desk.current else None


@pytest.fixture
def app(session: Session) -> ReviewApp:
    return ReviewApp(session)


async def type_in(pilot: Pilot[None], text: str) -> None:
    """Put a text into the line that is open and press Enter; quicker than key by key."""
    pilot.app.screen.query_one(Input).value = text
    await pilot.press("enter")


async def test_opens_on_the_first_divergence(app: ReviewApp) -> None:
    async with app.run_test(size=(100, 30)):
        text = screen_text(app)
        assert "Letter of 1985" in text
        assert "0/5 decided" in text
        assert "● number · major · high confidence · fa→ru · odd: ru   open" in text
        assert "fa ۱۲/۵   ru 125   en 12.5" in text
        assert "ru Russian ≠ odd one out" in text
        assert "number differs" in text
        assert "two of three agree" in text


@pytest.mark.parametrize("size", SIZES)
async def test_farsi_stands_in_its_order_joined_and_to_the_right(
    app: ReviewApp, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size):
        rows = screen_text(app).splitlines()
        row = next(row for row in rows if "ﻩٔﺩﺎﻣ" in row)
        assert "(UDHR، ۱۹۴۸)" in row
        if size[0] < 140:
            assert row.endswith("۲۶ ﻩٔﺩﺎﻣ")


@pytest.mark.parametrize("size", SIZES)
async def test_a_reconstruction_is_never_shown_without_saying_so(
    app: ReviewApp, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        for _ in range(3):
            texts = app.screen.query_one(Texts)
            lines = [texts.render_line(y).text for y in range(texts.size.height)]
            column = [line.split("│")[0] for line in lines]
            text = " ".join(" ".join(column).split())
            assert "reconstruction, not the archival text; do not cite" in text
            await pilot.press("j")


def lit(app: ReviewApp) -> list[tuple[str, bool, bool, bool]]:
    """The lit stretches: text, bold, underlined, reversed."""
    texts = app.screen.query_one(Texts)
    return [
        (part.text, bool(part.style.bold), bool(part.style.underline), bool(part.style.reverse))
        for y in range(texts.size.height)
        for part in texts.render_line(y)
        if part.style and part.style.bold and (part.style.underline or part.style.reverse)
    ]


async def test_evidence_is_lit_in_every_text_and_not_by_colour_alone(app: ReviewApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        assert lit(app) == [
            ("۱۲/۵", True, True, False),
            ("125", True, False, True),
            ("12.5", True, True, False),
        ]
        await pilot.press("j")
        assert lit(app) == [
            ("ﻢﺘﻔﻫ ﻭ ﺖﺴﯿﺑ", True, True, False),
            ("XXVII", True, True, False),
            ("XXVIIInd", True, False, True),
        ]


async def test_where_the_original_stands_alone_the_text_made_of_it_went_wrong(
    session: Session,
) -> None:
    found = replace(session.divergences[0], odd="fa", hop="fa→ru")
    assert found.at_fault == "ru"
    assert replace(found, odd="en", hop="ru→en").at_fault == "en"
    assert replace(found, odd="en", hop=None).at_fault == "en"
    assert replace(found, odd=None, hop="fa→ru, ru→en").at_fault is None
    app = ReviewApp(replace(session, divergences=(found,)))
    async with app.run_test(size=(100, 30)):
        text = screen_text(app)
        assert "fa Farsi · stands alone" in text
        assert "ru Russian ≠ hop fa→ru" in text
        assert [stretch[0] for stretch in lit(app) if stretch[3]] == ["125"]


@pytest.mark.parametrize("columns", [141, 150, 170])
async def test_no_head_is_cut(app: ReviewApp, columns: int) -> None:
    async with app.run_test(size=(columns, 30)):
        rows = screen_text(app).splitlines()
        assert any("≠ odd one out" in row or "≠ odd " in row for row in rows)


async def test_values_are_in_a_notation_of_their_own(session: Session) -> None:
    evidence = {"fa": Evidence((), ("400 km",)), "ru": Evidence((), ("خلق ۲",))}
    found = replace(session.divergences[0], evidence=evidence)
    app = ReviewApp(replace(session, divergences=(found,)))
    async with app.run_test(size=(100, 30)):
        assert " fa 400 km   ru ۲ ﻖﻠﺧ" in screen_text(app)


async def test_context_is_dim(app: ReviewApp) -> None:
    async with app.run_test(size=(100, 40)):
        texts = app.screen.query_one(Texts)
        base = texts.rich_style.color
        styles = {
            part.text.strip(): part.style
            for y in range(texts.size.height)
            for part in texts.render_line(y)
        }
        context = styles["XXVII съезд КПСС состоится в 1986 году."]
        assert context is not None
        assert context.color != base


async def test_text_is_never_markup(app: ReviewApp) -> None:
    async with app.run_test(size=(120, 40)):
        assert "[bold]of the CPSU[/bold]" in screen_text(app)


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


async def test_the_number_of_a_bead_may_be_typed_at_once(app: ReviewApp) -> None:
    async with app.run_test() as pilot:
        for key, character in (("g", "g"), ("3", "3"), ("enter", None)):
            app.post_message(events.Key(key, character))
        await pilot.pause()
        while isinstance(app.screen, BeadPrompt):
            await pilot.pause(0.01)
        assert app.desk.bead == 3


async def test_a_comment_can_be_left(app: ReviewApp) -> None:
    async with app.run_test() as pilot:
        await pilot.press("c", *"no", "escape")
        assert not app.desk.review.verdicts
        assert len(app.screen_stack) == 1


async def test_a_longer_comment_keeps_its_lines(app: ReviewApp) -> None:
    app.desk.remark(app.desk.seen_here(), comment="first\nsecond")
    async with app.run_test() as pilot:
        await pilot.press("c")
        assert isinstance(app.screen, CommentPrompt)
        await pilot.press("!", "enter")
        assert app.desk.review.comment("fee") == "first\nsecond!"


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


async def test_what_is_pasted_into_a_search_is_one_line(app: ReviewApp) -> None:
    async with app.run_test() as pilot:
        await pilot.press("end", "slash")
        app.post_message(events.Paste("XXVII\nсъезд\n"))
        await pilot.press("enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert (app.desk.bead, app.desk.witness) == (2, "ru")


async def test_a_text_pasted_outside_a_line_is_no_keys(app: ReviewApp) -> None:
    async with app.run_test() as pilot:
        app.post_message(events.Paste("yn\ny"))
        await pilot.pause()
        assert words(app) == {}


@pytest.mark.parametrize(
    ("query", "bead", "key"),
    [
        ("XXVII съезд", 2, "ru"),
        ("ДОЛЛАРОВ", 3, "ru"),
        ("کنگره", 2, "fa"),
        ("كنگره", 2, "fa"),  # with an Arabic kaf
        ("دستکم", 1, "fa"),  # without the ZWNJ
        ("1948", 1, "fa"),  # in any digits
        ("congress  of", 2, "en"),
    ],
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


@pytest.mark.parametrize("written", ["congress", "[congress]", "CONGRE"])
async def test_a_divergence_is_found_by_the_id_that_a_report_cites(
    app: ReviewApp, written: str
) -> None:
    async with app.run_test() as pilot:
        await pilot.press("end", "slash")
        await type_in(pilot, written)
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


async def test_an_english_sentence_that_begins_in_farsi_still_reads_from_the_left(
    session: Session,
) -> None:
    message = Message("{term} in {keys}; ru has not", {"term": "کمیتهٔ (۲۶)", "keys": "fa and en"})
    found = replace(session.divergences[0], message=message)
    app = ReviewApp(replace(session, divergences=(found,)))
    async with app.run_test(size=(100, 30)):
        assert " (۲۶) ﻪٔﺘﯿﻤﮐ in fa and en; ru has not" in screen_text(app)


async def test_what_does_not_fit_is_told_in_full(session: Session) -> None:
    reason = Message("word " * 60 + "the end")
    found = replace(session.divergences[0], reason=reason)
    app = ReviewApp(replace(session, divergences=(found, *session.divergences[1:])))
    app.desk.decide("unsure")
    app.desk.remark(app.desk.seen_here(), comment="see p. 3")
    async with app.run_test(size=(80, 24)) as pilot:
        assert "the end" not in screen_text(app)
        assert screen_text(app).splitlines()[-2].endswith(" …")
        await pilot.press("i")
        text = screen_text(app)
        for said in ("the end", "see p. 3", "fa has “۱۲/۵”", "said by nobody"):
            assert said in text
        await pilot.press("escape", "j")
        assert not screen_text(app).splitlines()[-2].endswith(" …")


async def test_the_end_of_the_list_says_what_is_left(app: ReviewApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("end", "y")
        assert "The end of the list; 4 still open, u goes to the next." in screen_text(app)
        await pilot.press("home", *"yyyy", "end", "y")
        assert "That was the last one: all is decided." in screen_text(app)


async def test_a_long_text_is_read_page_by_page(session: Session) -> None:
    words = " ".join(f"word{number}" for number in range(400))
    text = SegmentedText("en", "en", words, (Segment(0, len(words)),))
    fa = SegmentedText("fa", "fa", "سلام", (Segment(0, 4),))
    alignment = Alignment(("fa", "en"), (Bead(((0, 1), (0, 1))),))
    collation = Collation((fa, text), alignment, Chain.in_order("fa", "en"))
    app = ReviewApp(replace(session, collation=collation, divergences=()))
    app.desk.go_bead(0)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab")
        seen: list[str] = []
        for _ in range(12):
            shown = [word for word in screen_text(app).split() if word.startswith("word")]
            assert not seen or shown[0] in seen  # no row is skipped
            seen += shown
            await pilot.press("space")
        assert {f"word{number}" for number in range(400)} <= set(seen)
        await pilot.press(*["backspace"] * 12)
        assert "word0 " in screen_text(app)


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


async def test_progress_by_kind(app: ReviewApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("y", "n", "p")
        lines = [
            line.split("│")[-2].split() for line in screen_text(app).splitlines() if "│" in line
        ]
        assert ["kind", "open", "confirmed", "dismissed", "unsure", "all"] in lines
        assert ["number", "·", "1", "·", "·", "1"] in lines
        assert ["all", "3", "1", "1", "·", "5"] in lines
        assert ["40", "%", "decided"] in lines
        await pilot.press("escape")
        assert len(app.screen_stack) == 1


async def test_a_third_reader_sees_what_the_others_said(make_session: Make) -> None:
    others = []
    for name, word in (("ivan", "confirmed"), ("mina", "dismissed")):
        review = Review.in_memory(name)
        review.decide({"fee": Seen()}, word, "ريال?")  # type: ignore[arg-type]
        others.append(review.state)
    app = ReviewApp(make_session(others=tuple(others)))
    async with app.run_test(size=(100, 45)):
        text = screen_text(app)
        assert "ivan: ✓ confirmed" in text
        assert "mina: ✗ dismissed" in text


async def test_copy_gives_the_stored_text(app: ReviewApp, session: Session) -> None:
    async with app.run_test() as pilot:
        await pilot.press("Y")
        assert app.clipboard == session.collation.bead_text(1, "fa")
        await pilot.press("tab", "Y")
        assert app.clipboard == session.collation.bead_text(1, "ru")


async def test_columns_and_stack(app: ReviewApp) -> None:
    async with app.run_test(size=(160, 40)) as pilot:
        texts = app.screen.query_one(Texts)
        assert texts.in_columns
        await pilot.press("v")
        assert not texts.in_columns


async def test_a_terminal_that_reorders_gets_stacked_isolates(session: Session) -> None:
    app = ReviewApp(session, Plan("terminal"))
    async with app.run_test(size=(160, 40)) as pilot:
        assert not app.screen.query_one(Texts).in_columns
        assert "\u2067مادهٔ ۲۶" in screen_text(app)
        await pilot.press("f8")
        assert "\u2067" not in screen_text(app)


async def test_f8_tells_the_terminal_and_is_remembered(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = ReviewApp(session, Plan("app", EXPLICIT, IMPLICIT), "vte")
    sent: list[str] = []
    async with app.run_test() as pilot:
        assert app._driver is not None
        monkeypatch.setattr(app._driver, "write", sent.append)
        await pilot.press("f8", "f8")
    controls = [text.encode() for text in sent if text.encode() in (EXPLICIT, IMPLICIT)]
    assert controls == [IMPLICIT, EXPLICIT]
    assert remembered.recall("farsi vte") == "app"


async def test_the_first_run_question_is_asked_and_remembered(session: Session) -> None:
    app = ReviewApp(session, Plan("app", unsure=True), "tmux xterm")
    async with app.run_test() as pilot:
        assert isinstance(app.screen, FarsiQuestion)
        await pilot.press("2")
        assert app.desk.reorder == "terminal"
    assert remembered.recall("farsi tmux xterm") == "terminal"


@pytest.mark.parametrize("key", ["y", "n", "N", "space", "enter", "escape", "q"])
async def test_a_key_that_closes_the_question_does_nothing_else(session: Session, key: str) -> None:
    app = ReviewApp(session, Plan("app", unsure=True), "tmux xterm")
    async with app.run_test() as pilot:
        await pilot.press(key)
        await pilot.pause(0.1)
        assert len(app.screen_stack) == 1
        assert (words(app), here(app)) == ({}, "fee")
    assert remembered.recall("farsi tmux xterm") is None


async def test_help_lists_every_action_with_its_real_keys(session: Session) -> None:
    keys = remembered.folder() / "keys.yaml"
    keys.parent.mkdir(parents=True)
    keys.write_text("decide.confirm: ctrl+k\n", encoding="utf-8")
    app = ReviewApp(session)
    async with app.run_test(size=(100, 80)) as pilot:
        await pilot.press("question_mark")
        assert isinstance(app.screen, HelpDialog)
        text = screen_text(app)
        for action in ACTIONS:
            assert action.description in text
        assert "ctrl+k" in text
        assert "غ" not in text
        await pilot.press("escape")
        await pilot.press("ctrl+k")
        assert words(app) == {"fee": "confirmed"}


async def test_in_a_narrow_terminal_no_row_of_help_or_progress_is_torn(app: ReviewApp) -> None:
    async with app.run_test(size=(60, 60)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        lines = [line.strip("│ ▕▁") for line in screen_text(app).splitlines()]
        at = lines.index("N              dismiss all open ones of this kind")
        assert lines[at + 1] == "with these values"
        await pilot.press("escape", "p")
        await pilot.pause()
        rows = [line.split("│")[1].split() for line in screen_text(app).splitlines() if "│" in line]
        assert ["kind", "open", "confirmed", "dismissed", "unsure", "all"] in rows
        assert ["number", "1", "·", "·", "·", "1"] in rows


@pytest.mark.parametrize("key", ["н", "غ"])
async def test_keys_work_with_other_layouts_switched_on(app: ReviewApp, key: str) -> None:
    assert key in twins("y")
    async with app.run_test() as pilot:
        await pilot.press(key)
        assert words(app) == {"fee": "confirmed"}


async def test_everything_is_found_again_the_next_morning(
    make_session: Make, tmp_path: Path
) -> None:
    with open_review(tmp_path, "mina", "letter") as review:
        app = ReviewApp(make_session(review=review))
        async with app.run_test() as pilot:
            await pilot.press("y", "n", "c", *"hm", "enter", "q")
    with open_review(tmp_path, "mina", "letter") as review:
        app = ReviewApp(make_session(review=review))
        async with app.run_test() as pilot:
            assert words(app) == {"fee": "confirmed", "congress": "dismissed", "hospitals": None}
            assert here(app) == "hospitals"
            await pilot.press("z", "z")
            assert words(app) == {"fee": "confirmed"}


async def test_each_key_is_saved_before_the_next_is_read(
    make_session: Make, tmp_path: Path
) -> None:
    with open_review(tmp_path, "mina", "letter") as review:
        app = ReviewApp(make_session(review=review))
        async with app.run_test() as pilot:
            for number, key in enumerate("yns", 1):
                await pilot.press(key)
                assert len(read_journal(tmp_path / "mina.jsonl").state.verdicts) == number


async def test_what_cannot_be_saved_is_said_and_nothing_moves(
    app: ReviewApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    from workbench.errors import StoreError

    def full(*_: Any) -> None:
        raise StoreError("the disk is full")

    async with app.run_test(size=(100, 30)) as pilot:
        monkeypatch.setattr(app.desk.review, "_save", full)
        await pilot.press("y")
        assert here(app) == "fee"
        assert not app.desk.review.verdicts
        assert "the disk is full" in screen_text(app)


@pytest.mark.parametrize("key", ["c", "r"])
async def test_what_was_written_and_could_not_be_saved_is_still_at_hand(
    app: ReviewApp, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    from workbench.errors import StoreError

    def full(*_: Any) -> None:
        raise StoreError("the disk is full")

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


async def test_verdicts_on_what_is_gone_are_kept_and_counted(make_session: Make) -> None:
    review = Review.in_memory()
    review.decide({"no longer found": Seen()}, "confirmed")
    app = ReviewApp(make_session(review=review))
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.pause()
        assert "Kept: 1 verdict of yours" in screen_text(app)
        assert "0/5 decided" in screen_text(app)
        assert app.desk.review.word("no longer found") == "confirmed"


async def test_no_divergences_at_all(make_session: Make) -> None:
    from dataclasses import replace

    app = ReviewApp(replace(make_session(), divergences=()))
    async with app.run_test() as pilot:
        assert "no divergences" in screen_text(app)
        assert "bead 0 of 0 to 4 · 1-1-1" in screen_text(app)
        await pilot.press("j", "j", "k", "end", "home")
        assert (app.desk.bead, app.desk.current) == (1, None)
        await pilot.press(*"jjjjj")
        assert app.desk.bead == 4
        await pilot.press("y", "j", "k", "u", "c", "N", "z", "f", "escape", "B", "Y", "]", "end")
        assert not app.desk.review.verdicts


async def test_hostile_text_shows_and_changes_nothing(make_session: Make) -> None:
    app = ReviewApp(make_session(hostile="\x1b[2J\u202e[red]x[/]\x07 ه\u200d.ش"))
    async with app.run_test(size=(160, 40)):
        text = screen_text(app)
        assert "⟨U+001B⟩[2J⟨U+202E⟩[red]x[/]⟨U+0007⟩" in text
        assert not set(text) & set("\x1b\u202e\x07\u200d")


async def test_the_mouse_chooses_rows_and_texts(app: ReviewApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.click("#queue", offset=(3, 2))
        assert here(app) == "hospitals"
        await pilot.click("#texts", offset=(5, 20))
        assert app.desk.witness == "en"


async def test_no_colour_still_tells_everything(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = ReviewApp(session)
    async with app.run_test(size=(100, 30)) as pilot:
        assert [stretch[0] for stretch in lit(app)] == ["۱۲/۵", "125", "12.5"]
        await pilot.press("y")
        assert "✓" in screen_text(app).splitlines()[2]


@pytest.mark.parametrize("size", [(20, 6), (40, 10), (300, 100)])
async def test_any_size_of_terminal(app: ReviewApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.press("j", "y", "v", "question_mark", "escape", "tab", "J", "K", "t", "t")
        assert words(app) == {"congress": "confirmed"}


def test_the_journal_is_plain_json_lines(tmp_path: Path) -> None:
    with open_review(tmp_path, "مینا", "letter") as review:
        review.decide({"fee": Seen("x")}, "confirmed", "۱۲")
    for line in (tmp_path / "مینا.jsonl").read_text(encoding="utf-8").splitlines():
        assert isinstance(json.loads(line), dict)


async def test_the_palette_knows_every_action(app: ReviewApp) -> None:
    titles = {command.title for command in app.get_system_commands(Screen())}
    assert {action.description for action in ACTIONS} < titles
    async with app.run_test() as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause(0.2)
        await pilot.press(*"confirm it")
        await pilot.pause(0.2)
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert words(app) == {"fee": "confirmed"}


async def test_the_theme_is_remembered(session: Session) -> None:
    app = ReviewApp(session)
    async with app.run_test() as pilot:
        before = app.screen.query_one(Texts).render_line(1)
        await pilot.press("t")
        assert app.theme == "textual-light"
        assert app.screen.query_one(Texts).render_line(1) != before
        assert ReviewApp(session).theme == "textual-light"
        await pilot.press("t")
        assert app.theme == "no-colour"
        for widget in app.screen.query("*"):
            for colour in (widget.styles.background, widget.styles.color):
                assert colour.r == colour.g == colour.b
        await pilot.press("t")
    assert ReviewApp(session).theme == "textual-dark"


@pytest.mark.parametrize(
    ("row", "signs"),
    [
        (0, ("۲۶ ﻩٔﺩﺎﻣ", "Статья 26", "Article 26")),
        (1, ("ﻩٔﺮﮕﻨﮐ", "XXVII съезд", "The XXVIIInd")),
    ],
)
async def test_side_by_side_the_bead_begins_on_one_row(
    app: ReviewApp, row: int, signs: tuple[str, ...]
) -> None:
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.press(*["j"] * row)
        lines = screen_text(app).splitlines()
        assert (
            len({next(at for at, line in enumerate(lines) if sign in line) for sign in signs}) == 1
        )


@pytest.mark.parametrize("size", [(100, 45), (160, 45)])
async def test_a_tall_screen_is_filled_with_neighbours(
    app: ReviewApp, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size):
        text = screen_text(app)
        for sentence in ("Letter to the Central", "Article 26", "XXVII", "Respectfully", "4  "):
            assert sentence in text
        assert text.count("1▌") == (1 if size[0] > 140 else 3)


async def test_a_reading_is_suggested_shown_and_taken_back(app: ReviewApp) -> None:
    async with app.run_test(size=(100, 45)) as pilot:
        await pilot.press("j", "tab", "tab", "r")
        prompt = app.screen.query_one(Input)
        assert prompt.value == "XXVIIInd"
        await pilot.press("enter")
        assert not app.desk.review.verdicts  # nothing was changed
        await pilot.press("r", *"XXVIIth", "enter")  # what stood there is typed over
        assert app.desk.review.readings("congress") == {"en": "XXVIIth"}
        assert "⇒ en XXVIIth" in screen_text(app)
        assert here(app) == "congress"
        await pilot.press("tab", "r")
        await type_in(pilot, "بیست و هفتم (۲۷)")
        assert "fa (۲۷) ﻢﺘﻔﻫ ﻭ ﺖﺴﯿﺑ" in screen_text(app)
        await pilot.press("z", "z")
        assert not app.desk.review.verdicts
        await pilot.press("Z", "shift+tab", "shift+tab")
        await pilot.press("tab", "tab", "r")
        app.desk.witness = "en"
        await pilot.press("escape", "r")
        await type_in(pilot, "")
        assert not app.desk.review.verdicts


async def test_the_report_is_written_beside_the_work(make_session: Make, tmp_path: Path) -> None:

    def report(collation: Collation) -> Path:
        path = tmp_path / "letter.html"
        path.write_text(collation.bead_text(0, "en"))
        return path

    app = ReviewApp(make_session(report=report))
    async with app.run_test(size=(140, 30)) as pilot:
        await pilot.press("w")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Wrote " in screen_text(app)
        assert (tmp_path / "letter.html").exists()


async def test_a_report_that_cannot_be_written_is_said(make_session: Make) -> None:
    from workbench.errors import StoreError

    def report(_: object) -> Path:
        raise StoreError("the disk is full")

    app = ReviewApp(make_session(report=report))
    async with app.run_test(size=(140, 30)) as pilot:
        await pilot.press("w")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "the disk is full" in screen_text(app)


async def test_agreement_stands_in_the_summary_of_a_merge(make_session: Make) -> None:
    states = []
    for name, word in (("ivan", "confirmed"), ("mina", "dismissed")):
        review = Review.in_memory(name)
        review.decide({"fee": Seen()}, word)  # type: ignore[arg-type]
        review.decide({"congress": Seen()}, "confirmed")
        states.append(review.state)
    app = ReviewApp(make_session(others=tuple(states)))
    async with app.run_test(size=(100, 30)) as pilot:
        assert "disputed only" in screen_text(app)
        await pilot.press("p")
        text = screen_text(app)
        assert "ivan and mina agree on 1 of the 2 that both have judged (50%)" in text
        assert "κ 0.00" in text
