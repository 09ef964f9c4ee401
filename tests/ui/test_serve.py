"""The review in a browser: for whoever has the key, from this machine, with nothing fetched."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from argparse import ArgumentParser
from pathlib import Path

import pytest

pytest.importorskip("textual_serve")

from aiohttp.test_utils import TestClient, TestServer, unused_port

from tests.browser import Browser
from workbench.commands import review as command
from workbench.ui import serve
from workbench.ui.serve import HOST, LocalServer


@pytest.fixture
def server() -> LocalServer:
    command = f"{sys.executable} -c pass"
    return LocalServer(command, unused_port())


async def test_only_who_has_the_key_gets_in(
    server: LocalServer, capsys: pytest.CaptureFixture[str]
) -> None:
    app = await server._make_app()
    async with TestClient(TestServer(app, host=HOST, port=server.port)) as client:
        assert f"{server.public_url}/?key={server.key}" in capsys.readouterr().err
        for path in ("/", "/?key=wrong", "/ws", "/static/js/textual.js", "/?key=й"):
            assert (await client.get(path)).status == 403
        page = await client.get("/", params={"key": server.key})
        assert page.status == 200
        # From here on a cookie has the key.
        assert (await client.get("/static/js/textual.js")).status == 200
        assert (await client.get("/", headers={"Origin": "http://evil.example"})).status == 403
        assert (await client.get("/", headers={"Host": "evil.example"})).status == 403


async def test_the_page_fetches_nothing_from_elsewhere(server: LocalServer) -> None:
    app = await server._make_app()
    async with TestClient(TestServer(app, host=HOST, port=server.port)) as client:
        page = await (await client.get("/", params={"key": server.key})).text()
    addresses = re.findall(r"(?:https?:)?//[^\s\"'<]+", page)
    assert addresses
    assert all(one.startswith((server.public_url, f"//{HOST}:")) for one in addresses)
    assert 'local("DejaVu Sans Mono")' in page


def test_serving_runs_the_same_command(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[list[str], int]] = []
    monkeypatch.delenv("TEXTUAL_DRIVER", raising=False)
    monkeypatch.setattr(serve, "serve", lambda arguments, port: asked.append((arguments, port)))
    arguments = ["review", "letter", "--serve", "--port", "8770"]
    monkeypatch.setattr(sys, "argv", ["workbench", *arguments])
    parser = ArgumentParser()
    command.add_options(parser)
    assert command.run(parser.parse_args(arguments[1:])) == 0
    assert asked == [(arguments, 8770)]
    assert "TEXTUAL_DRIVER" not in os.environ


def test_keys_go_to_the_review_without_a_click_and_ctrl_c_ends_it(
    browser: Browser, tmp_path: Path
) -> None:
    for key, text in {"fa": "سلام دنیا ۱۲.", "en": "Hello world 13."}.items():
        (tmp_path / f"{key}.txt").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "workbench", "review", "fa=fa.txt", "en=en.txt"]
    command += ["--serve", "--port", str(unused_port()), "--farsi", "app"]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as served:
        try:
            assert served.stderr
            browser.ask("Page.navigate", url=served.stderr.readline().strip())
            assert wait_for(browser, "document.activeElement?.className == 'xterm-helper-textarea'")
            served.send_signal(signal.SIGINT)
            served.wait(15)
            assert wait_for(browser, "document.body?.classList.contains('-closed')")
        finally:
            served.kill()


def wait_for(browser: Browser, condition: str) -> bool:
    until = time.monotonic() + 30
    while time.monotonic() < until:
        if browser.value(condition):
            return True
        time.sleep(0.1)
    return False
