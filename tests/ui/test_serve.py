"""The review in a browser: for whoever has the key, from this machine, with nothing fetched."""

from __future__ import annotations

import os
import re
import sys
from argparse import ArgumentParser

import pytest

pytest.importorskip("textual_serve")

from aiohttp.test_utils import TestClient, TestServer, unused_port

from workbench.commands import review as command
from workbench.ui import serve
from workbench.ui.serve import HOST, TEMPLATES, LocalServer


@pytest.fixture
def server() -> LocalServer:
    command = f"{sys.executable} -c pass"
    return LocalServer(command, HOST, unused_port(), "review", templates_path=TEMPLATES)


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
