"""The HTML report in headless Chromium: what a reader sees, clicks and prints."""

from __future__ import annotations

import base64
from dataclasses import replace
from pathlib import Path

import pytest

from tests.browser import Browser
from tests.report.conftest import make_report, told
from workbench.report.model import Report
from workbench.report.wording import LANGUAGES, wording


@pytest.fixture
def page(browser: Browser, demo: Report, tmp_path: Path) -> Browser:
    """The demo's report, opened anew."""
    file = tmp_path / "report.html"
    file.write_text(told(demo, "html"), encoding="utf-8")
    browser.open(file)
    return browser


def test_farsi_runs_from_right_to_left(page: Browser) -> None:
    look = """[...document.querySelectorAll('[lang|=%s]:not(html)')].map(
        e => [getComputedStyle(e).direction, e.getBoundingClientRect().width])"""
    for lang, direction in (("fa", "rtl"), ("ru", "ltr")):
        found = page.value(look % lang)
        assert found
        assert {one for one, _ in found} == {direction}
        assert all(width > 0 for _, width in found)
    # The first letter of a passage stands to the right of its last but one on the same line.
    places = page.value(
        """(() => { const e = document.querySelector('#text [lang|=fa]');
        const walk = document.createTreeWalker(e, NodeFilter.SHOW_TEXT); const t = walk.nextNode();
        return [0, 1].map(i => { const r = document.createRange(); r.setStart(t, i);
        r.setEnd(t, i + 1); return r.getBoundingClientRect().left; }); })()"""
    )
    assert places[0] > places[1]


def test_nothing_is_complained_of_and_nothing_is_asked_for(page: Browser) -> None:
    page.value("document.body.scrollHeight")
    for event in ("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown"):
        assert page.told(event) == []
    asked = [one["request"]["url"] for one in page.told("Network.requestWillBeSent")]
    assert len(asked) == 1
    assert asked[0].startswith("file:")
    assert page.value("document.scripts.length") == 0


def test_every_anchor_leads_somewhere_and_the_page_goes_there(page: Browser) -> None:
    lost = """[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))
        .filter(h => !h.startsWith('#') || !document.getElementById(h.slice(1)))"""
    assert page.value(lost) == []
    page.value("document.querySelector('article.divergence .tags a').click()")
    assert page.value("location.hash") == "#b1"
    assert page.value("document.querySelector(':target').id") == "b1"


CUT = """[...document.querySelectorAll('table')].filter(
    t => t.scrollWidth > t.clientWidth).map(t => t.textContent)"""
DRAWN = """Math.min(...[...document.querySelectorAll('svg text')].filter(
    e => getComputedStyle(e).display !== 'none').map(
    e => parseFloat(getComputedStyle(e).fontSize) * e.getScreenCTM().a))"""
SHOWN = """[...document.querySelectorAll('article.divergence')].filter(
    e => getComputedStyle(e).display !== 'none').length"""


def test_filters_work_without_a_script(page: Browser) -> None:
    assert page.value(SHOWN) == 4
    choose = """(() => { const label = [...document.querySelectorAll('form.filters label')].find(
        l => l.textContent.includes('%s')); label.click(); return label.textContent; })()"""
    assert page.value(choose % "confirmed")
    assert page.value(SHOWN) == 1
    page.value("document.querySelector('form.filters button[type=reset]').click()")
    assert page.value(SHOWN) == 4
    page.value(choose % "critical")
    assert page.value(SHOWN) == 1


def test_it_prints(page: Browser) -> None:
    printed = page.ask("Page.printToPDF", preferCSSPageSize=True)
    pdf = base64.b64decode(printed["data"])
    assert pdf.startswith(b"%PDF-")
    assert len(pdf) > 5_000
    page.ask("Emulation.setEmulatedMedia", media="print")
    try:
        assert page.value("getComputedStyle(document.querySelector('form.filters')).display") == (
            "none"
        )
    finally:
        page.ask("Emulation.setEmulatedMedia", media="")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", [360, 760, 1280])
def test_a_page_is_no_wider_than_its_window(
    browser: Browser, demo: Report, tmp_path: Path, lang: str, width: int
) -> None:
    file = tmp_path / "report.html"
    file.write_text(told(replace(demo, words=wording(lang)), "html"), encoding="utf-8")
    with browser.screen(width):
        browser.open(file)
        assert browser.value("document.documentElement.scrollWidth") <= width
        assert browser.value(CUT) == []
        assert browser.value(DRAWN) >= 7.5
        assert browser.value("getComputedStyle(document.body).direction") == (
            "rtl" if lang == "fa" else "ltr"
        )


COVERED = """(() => { const boxes = [...document.querySelectorAll('svg text')].filter(
    e => getComputedStyle(e).display !== 'none').map(e => [e.textContent,
    e.getBoundingClientRect(), e.ownerSVGElement.getBoundingClientRect()]);
    const apart = (a, b) => a.right <= b.left + 1 || b.right <= a.left + 1 ||
        a.bottom <= b.top + 3 || b.bottom <= a.top + 3;
    return [...boxes.filter(([, a, svg]) => a.left < svg.left - 1 || a.right > svg.right + 1),
        ...boxes.filter(([, a], i) => boxes.some(([, b], j) => i < j && !apart(a, b)))
    ].map(([text]) => text); })()"""


@pytest.mark.parametrize("width", [360, 1280])
def test_long_keys_are_written_whole_beside_each_other(
    browser: Browser, tmp_path: Path, width: int
) -> None:
    texts = {"fa": ["۱"], "ru-1986": ["1"], "en-old": ["1"], "en-of-the-un": ["1"], "nl": ["1"]}
    parents = {"fa": None, "ru-1986": "fa", "en-old": "ru-1986", "en-of-the-un": "ru-1986",
               "nl": "en-old"}  # fmt: skip
    report = make_report(texts, parents=parents, statuses=dict.fromkeys(texts, "reconstruction"))
    file = tmp_path / "report.html"
    file.write_text(told(replace(report, words=wording("ru")), "html"), encoding="utf-8")
    with browser.screen(width):
        browser.open(file)
        assert browser.value(COVERED) == []
        assert browser.value(DRAWN) >= 7.5
        assert browser.value("document.documentElement.scrollWidth") <= width
