"""A few screens as pictures, Farsi the right way round, so that a change of looks is seen.

What must be so is said by the other tests. ``UPDATE_PICTURES=1 pytest tests/ui/test_pictures.py``
draws them anew; look at them before they are committed.
"""

from __future__ import annotations

import os
import re
from importlib.metadata import version
from pathlib import Path

import pytest

from docs.screenshots import truthful
from workbench.ui import remembered
from workbench.ui.app import ReviewApp
from workbench.ui.session import Session
from workbench.ui.terminal import Plan

FOLDER = Path(__file__).parents[1] / "data" / "pictures"
DRAWN_BY = "".join(f"<!-- {name} {version(name)} -->\n" for name in ("textual", "rich"))

PICTURES = {
    "review-80x24": ((80, 24), "textual-dark", ("j",)),
    "columns-160x40": ((160, 40), "textual-dark", ("j", "n", "j", "y", "k")),
    "light-100x30": ((100, 30), "textual-light", ("y",)),
    "narrow-50x16": ((50, 16), "textual-dark", ()),
    "alignment-100x30": ((100, 30), "textual-dark", ("g", "3", "enter", "e", "tab", "tab", "h")),
    "filter-80x24": ((80, 24), "textual-dark", ("f", "space", "down", "down", "space")),
    "details-80x24": ((80, 24), "textual-dark", ("i",)),
    "progress-80x24": ((80, 24), "textual-dark", ("y", "n", "p")),
    "no-colour-80x24": ((80, 24), "textual-dark", ("y", "n")),
}
"""Columns and rows, the theme, and the keys that lead there."""


@pytest.mark.parametrize("name", PICTURES)
async def test_the_screen_looks_as_it_did(
    session: Session, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = FOLDER / f"{name}.svg"
    is_update = bool(os.environ.get("UPDATE_PICTURES"))
    if not is_update and not kept.read_text("utf-8").startswith(DRAWN_BY):
        pytest.skip("drawn by other versions of Textual and Rich")
    size, theme, keys = PICTURES[name]
    if name.startswith("no-colour"):
        monkeypatch.setenv("NO_COLOR", "1")
    remembered.remember("theme", theme)
    app = ReviewApp(session, Plan("app"))
    app.animation_level = "none"
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        drawn = DRAWN_BY + truthful(app.export_screenshot(title=name)).strip() + "\n"
    if is_update:
        FOLDER.mkdir(parents=True, exist_ok=True)
        kept.write_text(drawn, encoding="utf-8")
    assert drawn == kept.read_text("utf-8")


def test_there_are_few_of_them_and_none_is_left_over() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(PICTURES)
    assert len(PICTURES) <= 12


def test_farsi_stands_in_them_as_a_terminal_shows_it() -> None:
    svg = (FOLDER / "review-80x24.svg").read_text("utf-8")
    assert "bidi-override" in svg
    assert re.search(r">ﻢﺘﻔﻫ&#160;ﻭ&#160;ﺖﺴﯿﺑ<", svg)
