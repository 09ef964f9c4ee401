"""The HTML report in headless Chromium, driven over the pipe of its DevTools Protocol.

The page's policy forbids scripts; the protocol looks at it from outside, so nothing is loosened.
"""

from __future__ import annotations

import base64
import fcntl
import json
import os
import selectors
import shutil
import subprocess
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any

import pytest

from workbench.report import render
from workbench.report.model import Report
from workbench.report.wording import LANGUAGES, wording

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
PATIENCE = 20.0
"""Seconds until an answer is given up."""

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium on PATH")


class Browser:
    """One page of a Chromium, and everything it has said so far."""

    def __init__(self, folder: Path) -> None:
        # The browser reads file descriptor 3 and writes 4: ours must be out of their way.
        theirs, self._out = _pipe()
        self._in, answers = _pipe()
        self.events: list[dict[str, Any]] = []
        self._buffer = b""
        self._number = 0
        self._session: str | None = None

        def connect() -> None:
            os.dup2(theirs, 3)
            os.dup2(answers, 4)

        self._process = subprocess.Popen(
            [
                str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--disable-dev-shm-usage", "--disable-background-networking",
                f"--user-data-dir={folder}", "--remote-debugging-pipe", "about:blank",
            ],
            preexec_fn=connect, pass_fds=(3, 4), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(theirs)
        os.close(answers)

    def __enter__(self) -> Browser:
        page = self.ask("Target.createTarget", url="about:blank")["targetId"]
        attached = self.ask("Target.attachToTarget", targetId=page, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.ask(f"{domain}.enable")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        os.close(self._out)
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._in)

    def ask(self, method: str, **parameters: object) -> dict[str, Any]:
        """Return what the browser answers to a command."""
        self._number += 1
        message: dict[str, object] = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            said = self._next()
            if said.get("id") == self._number:
                assert "error" not in said, said
                result: dict[str, Any] = said["result"]
                return result

    def open(self, page: Path) -> None:
        """Open a file and wait until it is loaded."""
        self.ask("Page.navigate", url=page.as_uri())
        while not self.told("Page.loadEventFired"):
            self._next()

    def value(self, expression: str) -> Any:
        """Return what an expression comes to in the page."""
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def told(self, method: str) -> list[dict[str, Any]]:
        """Return the events of a sort."""
        return [one["params"] for one in self.events if one.get("method") == method]

    def _next(self) -> dict[str, Any]:
        until = time.monotonic() + PATIENCE
        with selectors.DefaultSelector() as ready:
            ready.register(self._in, selectors.EVENT_READ)
            while b"\0" not in self._buffer:
                if not ready.select(max(0.0, until - time.monotonic())):
                    raise TimeoutError("the browser does not answer")
                piece = os.read(self._in, 1 << 20)
                if not piece:
                    raise EOFError("the browser has ended")
                self._buffer += piece
        message, _, self._buffer = self._buffer.partition(b"\0")
        said: dict[str, Any] = json.loads(message)
        if "method" in said:
            self.events.append(said)
        return said


def _pipe() -> tuple[int, int]:
    ends = os.pipe()
    high = tuple(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 20) for end in ends)
    for end in ends:
        os.close(end)
    return high[0], high[1]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(tmp_path_factory.mktemp("profile")) as running:
        yield running


@pytest.fixture
def page(browser: Browser, demo: Report, tmp_path: Path) -> Browser:
    """The demo's report, opened anew."""
    file = tmp_path / "report.html"
    file.write_text(str(render(demo, "html")), encoding="utf-8")
    browser.events.clear()
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
    page.value("document.querySelector('article.finding .tags a').click()")
    assert page.value("location.hash") == "#b1"
    assert page.value("document.querySelector(':target').id") == "b1"


SHOWN = """[...document.querySelectorAll('article.finding')].filter(
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
    file.write_text(str(render(replace(demo, words=wording(lang)), "html")), encoding="utf-8")
    size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    browser.ask("Emulation.setDeviceMetricsOverride", **size)
    try:
        browser.events.clear()
        browser.open(file)
        assert browser.value("document.documentElement.scrollWidth") <= width
        assert browser.value("getComputedStyle(document.body).direction") == (
            "rtl" if lang == "fa" else "ltr"
        )
    finally:
        browser.ask("Emulation.clearDeviceMetricsOverride")
