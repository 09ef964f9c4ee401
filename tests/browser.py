"""Pages in headless Chromium, driven over the pipe of its DevTools Protocol.

The pages' policy forbids scripts; the protocol looks at them from outside, so nothing is loosened.
"""

from __future__ import annotations

import fcntl
import json
import os
import selectors
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
PATIENCE = 20.0
"""Seconds until an answer is given up."""


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
        """Open a file and wait until it is loaded; events told before are forgotten."""
        self.events.clear()
        self.ask("Page.navigate", url=page.as_uri())
        while not self.told("Page.loadEventFired"):
            self._next()

    def value(self, expression: str) -> Any:
        """Return what an expression comes to in the page."""
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    @contextmanager
    def screen(self, width: int) -> Iterator[None]:
        """Look at pages on a screen so many pixels wide."""
        size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
        self.ask("Emulation.setDeviceMetricsOverride", **size)
        try:
            yield
        finally:
            self.ask("Emulation.clearDeviceMetricsOverride")

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
