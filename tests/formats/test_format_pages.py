"""Every format has a page, and every page a format."""

from __future__ import annotations

from pathlib import Path

from workbench.formats import aligned, texts

PAGES = Path(__file__).parents[2] / "docs" / "formats"


def test_every_format_has_its_page() -> None:
    pages = {page.stem for page in PAGES.glob("*.md")} - {"README"}
    assert pages == {*aligned.FORMATS, *texts.FORMATS}


def test_the_overview_names_every_page() -> None:
    overview = (PAGES / "README.md").read_text(encoding="utf-8")
    assert [page.name for page in PAGES.glob("*.md") if page.stem != "README"
            and f"({page.name})" not in overview] == []  # fmt: skip
