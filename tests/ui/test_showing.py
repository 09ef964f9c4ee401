"""What the reading pane shows of a divergence, in every language and any terminal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.ui.conftest import small_session
from tests.ui.driving import SIZES, screen_text, words
from workbench.alignment import Alignment, Bead
from workbench.chain import Chain
from workbench.collation import Collation, Summary
from workbench.divergences import Evidence, Message
from workbench.segments import Segment, SegmentedText
from workbench.ui.app import ReviewApp
from workbench.ui.session import Session
from workbench.ui.widgets.texts import Texts


def lit(app: ReviewApp) -> list[tuple[str, bool, bool, bool]]:
    """The lit stretches: text, bold, underlined, reversed."""
    texts = app.screen.query_one(Texts)
    return [
        (part.text, bool(part.style.bold), bool(part.style.underline), bool(part.style.reverse))
        for y in range(texts.size.height)
        for part in texts.render_line(y)
        if part.style and part.style.bold and (part.style.underline or part.style.reverse)
    ]


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
    app = ReviewApp(replace(session, found=(found,)))
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
    app = ReviewApp(replace(session, found=(found,)))
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


async def test_an_english_sentence_that_begins_in_farsi_still_reads_from_the_left(
    session: Session,
) -> None:
    message = Message("{term} in {keys}; ru has not", {"term": "کمیتهٔ (۲۶)", "keys": "fa and en"})
    found = replace(session.divergences[0], message=message)
    app = ReviewApp(replace(session, found=(found,)))
    async with app.run_test(size=(100, 30)):
        assert " (۲۶) ﻪٔﺘﯿﻤﮐ in fa and en; ru has not" in screen_text(app)


async def test_what_does_not_fit_is_told_in_full(session: Session) -> None:
    reason = Message("word " * 60 + "the end")
    found = replace(session.divergences[0], reason=reason)
    app = ReviewApp(replace(session, found=(found, *session.divergences[1:])))
    app.desk.decide("unsure")
    app.desk.remark(app.desk.seen_here(), comment="see p. 3")
    async with app.run_test(size=(60, 30)) as pilot:
        assert "the end" not in screen_text(app)
        assert screen_text(app).splitlines()[-2].endswith(" …")
        await pilot.press("i")
        text = screen_text(app)
        for said in ("odd: ru", "the end", "see p. 3", "fa, line 3, has “۱۲/۵”", "said by nobody"):
            assert said in text
        await pilot.press("escape", "j")
        assert not screen_text(app).splitlines()[-2].endswith(" …")


async def test_a_long_text_is_read_page_by_page(session: Session) -> None:
    words = " ".join(f"word{number}" for number in range(400))
    text = SegmentedText("en", "en", words, (Segment(0, len(words)),))
    fa = SegmentedText("fa", "fa", "سلام", (Segment(0, 4),))
    alignment = Alignment(("fa", "en"), (Bead(((0, 1), (0, 1))),))
    collation = Collation((fa, text), alignment, Chain.in_order("fa", "en"))
    app = ReviewApp(replace(session, collation=collation, found=()))
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


async def test_a_long_summary_is_read_to_its_end_under_a_head_that_is_whole(
    session: Session,
) -> None:
    summary = Summary(" ".join(f"word{number}" for number in range(200)), "en")
    (*_, loan) = session.divergences
    loan = replace(loan, evidence={"summary": Evidence(((0, 5),))})
    collation = replace(session.collation, summary=summary)
    app = ReviewApp(replace(session, collation=collation, found=(loan,)))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "summary: what the archive says  " in screen_text(app)
        assert "word199" not in screen_text(app)
        await pilot.press("J", *["space"] * 3)
        assert "word199" in screen_text(app)
        assert "word0 " not in screen_text(app)


async def test_columns_and_stack(app: ReviewApp) -> None:
    async with app.run_test(size=(160, 40)) as pilot:
        texts = app.screen.query_one(Texts)
        assert texts.in_columns
        await pilot.press("v")
        assert not texts.in_columns


async def test_no_divergences_at_all() -> None:
    app = ReviewApp(replace(small_session(), found=()))
    async with app.run_test() as pilot:
        assert "no divergences" in screen_text(app)
        assert "bead 0 of 0 to 4 · 1-1-1" in screen_text(app)
        await pilot.press("j", "j", "k", "end", "home")
        assert (app.desk.bead, app.desk.current) == (1, None)
        await pilot.press(*"jjjjj")
        assert app.desk.bead == 4
        await pilot.press("y", "j", "k", "u", "c", "N", "z", "f", "escape", "B", "Y", "]", "end")
        assert not app.desk.review.verdicts


async def test_hostile_text_shows_and_changes_nothing() -> None:
    app = ReviewApp(small_session(hostile="\x1b[2J\u202e[red]x[/]\x07 ه\u200d.ش"))
    async with app.run_test(size=(160, 40)):
        text = screen_text(app)
        assert "⟨U+001B⟩[2J⟨U+202E⟩[red]x[/]⟨U+0007⟩" in text
        assert not set(text) & set("\x1b\u202e\x07\u200d")


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
