"""Two texts of one language, stepped through by keys."""

from __future__ import annotations

import pytest
from textual.widgets import Input

from tests.ui.conftest import witness
from tests.ui.driving import screen_text
from workbench.alignment import Alignment, Bead
from workbench.chain import Chain
from workbench.collation import Collation
from workbench.compare.words import compare
from workbench.ui.compare_app import CompareApp
from workbench.ui.keys import COMPARE_ACTIONS, twins
from workbench.ui.screens.reading import Reading
from workbench.ui.session import Session
from workbench.ui.terminal import Plan
from workbench.ui.widgets.compare_texts import CompareTexts
from workbench.ui.widgets.help import Help

ENGLISH = (
    "Letter to the Central Committee",
    "The XXVIIInd Congress opened in Moscow, and all rose.",
    "We asked for 20 million dollars.",
    "Respectfully.",
)
COPY = (
    "Letter to the central Committee",
    "The XXVIInd Congress opened in Moscow.",
    "We asked for 20 million dollars.",
    "Most Respectfully.",
)
FARSI = (
    "نامه به کمیتهٔ مرکزی",
    "کنگرهٔ بیست و هفتم گشایش یافت.",
    "ما ۲۰ میلیون دلار خواستیم.",
    "با احترام.",
)
FARSI_COPY = (
    "نامه به کميتهٔ مرکزی",
    "کنگرهٔ بیست و هشتم گشایش یافت.",
    "ما ۲۰ میلیون دلار خواستیم.",
    "با احترام.",
)


def make_app(plan: Plan | None = None) -> CompareApp:
    """The English texts with a Farsi one, which is not compared, among them."""
    return _app(("fa", "en", "en-copy"), (FARSI, ENGLISH, COPY), ("en", "en-copy"), plan)


def farsi_app(plan: Plan | None = None) -> CompareApp:
    return _app(("fa", "fa-copy"), (FARSI, FARSI_COPY), ("fa", "fa-copy"), plan)


def _app(
    keys: tuple[str, ...],
    texts: tuple[tuple[str, ...], ...],
    compared: tuple[str, str],
    plan: Plan | None,
) -> CompareApp:
    witnesses = tuple(
        witness(key, key[:2], sentences) for key, sentences in zip(keys, texts, strict=True)
    )
    beads = tuple(Bead(((n, n + 1),) * len(keys)) for n in range(4))
    collation = Collation(witnesses, Alignment(keys, beads), Chain(keys))
    session = Session("Letter of 1985", collation, (), statuses={"en": "reconstruction"})
    return CompareApp(compare(collation, *compared), session, plan or Plan("app"))


def styled(app: CompareApp, style: str) -> list[str]:
    """The stretches of the texts that are bold and reversed, or underlined."""
    texts = app.screen.query_one(CompareTexts)
    return [
        part.text
        for y in range(texts.size.height)
        for part in texts.render_line(y)
        if part.style and getattr(part.style, style)
    ]


def kind(app: CompareApp) -> str | None:
    return app.desk.difference.kind if app.desk.difference else None


async def test_steps_through_what_differs_with_both_texts_in_sight() -> None:
    app = make_app()
    async with app.run_test(size=(120, 30)) as pilot:
        text = screen_text(app)
        assert "en ≠ en-copy  1 value · 2 word · 1 case" in text
        assert "case · capitals" in text
        assert "1 of 4" in text
        assert styled(app, "reverse") == ["Central", "central"]
        await pilot.press("j")
        await pilot.pause()
        text = screen_text(app)
        assert "value · a number, date or amount" in text
        assert "en XXVIIInd   en-copy XXVIInd" in text
        assert styled(app, "reverse") == ["XXVIIInd", "XXVIInd"]
        assert styled(app, "underline") == [", and all rose"]
        assert "کنگره" not in text


async def test_where_one_has_nothing_a_mark_stands_that_no_text_has() -> None:
    app = make_app()
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("j", "j")
        await pilot.pause()
        assert styled(app, "reverse") == [", and all rose", "∅"]
        assert "∅." in screen_text(app)
        await pilot.press("j")
        await pilot.pause()
        assert styled(app, "reverse") == ["∅ ", "Most"]
        await pilot.press("tab", "Y")
        await pilot.pause()
        assert app.clipboard == "Most Respectfully."


async def test_a_reconstruction_says_so() -> None:
    app = make_app()
    async with app.run_test(size=(120, 30)):
        assert "reconstruction, not the" in screen_text(app)


async def test_kinds_one_by_one_then_all() -> None:
    app = make_app()
    async with app.run_test(size=(120, 30)) as pilot:
        seen = []
        for _ in range(4):
            await pilot.press("f")
            seen.append((app.desk.kind, len(app.desk.listing.shown), kind(app)))
        assert seen == [
            ("value", 1, "value"), ("word", 2, "word"), ("case", 1, "case"), (None, 4, "case")
        ]  # fmt: skip


async def test_goes_to_beads_and_to_what_is_searched_for() -> None:
    app = make_app()
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("g")
        app.screen.query_one(Input).value = "2"
        await pilot.press("enter")
        assert app.desk.bead == 2
        assert "no difference listed here" in screen_text(app)
        await pilot.press("j")
        await pilot.pause()
        assert app.desk.bead == 3
        await pilot.press("slash")
        app.screen.query_one(Input).value = "congress"
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert app.desk.bead == 1


@pytest.mark.parametrize("size", [(80, 24), (120, 30)])
async def test_farsi_stands_in_its_order_and_letters_are_told_apart(size: tuple[int, int]) -> None:
    app = farsi_app()
    async with app.run_test(size=size) as pilot:
        text = screen_text(app)
        assert "U+06CC ARABIC LETTER FARSI YEH ≠ U+064A ARABIC LETTER YEH" in text
        assert "ﯼﺰﮐﺮﻣ" in text
        await pilot.press("j")
        await pilot.pause()
        assert styled(app, "reverse") == ["ﻢﺘﻔﻫ", "ﻢﺘﺸﻫ"]


async def test_a_terminal_that_reorders_gets_logical_order() -> None:
    app = farsi_app(Plan("terminal"))
    async with app.run_test(size=(120, 30)):
        text = screen_text(app)
        assert "مرکزی" in text.replace("\u2067", "").replace("\u2069", "")


@pytest.mark.parametrize("key", ["j", *twins("j")])
async def test_keys_of_all_three_layouts(key: str) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(key)
        assert kind(app) == "value"


async def test_help_lists_every_key_and_the_marks() -> None:
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("question_mark")
        assert isinstance(app.screen, Reading)
        said = app.screen.query_one(Help).text(74).plain
        assert all(action.description in said for action in COMPARE_ACTIONS)
        assert "∅ nothing here" in said
        assert "verdict" not in said


async def test_texts_that_are_the_same() -> None:
    app = _app(("en", "en-b"), (ENGLISH, ENGLISH), ("en", "en-b"), None)
    async with app.run_test(size=(100, 24)) as pilot:
        assert "the texts do not differ" in screen_text(app)
        await pilot.press("j", "f", "end", "J", "v")
        assert "Letter to the Central Committee" in screen_text(app)
