"""The review terminal in a browser on this machine: bound to loopback, nothing fetched elsewhere.

Each page that is opened runs the same command once more, with its terminal in the browser. Needs
the extra ``web``. A key in the address keeps out other users of the machine, and a look at the
origin the pages of other sites.
"""

from __future__ import annotations

import asyncio
import hmac
import secrets
import shlex
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from aiohttp import web
from textual_serve.server import Server

HOST = "127.0.0.1"
TEMPLATES = Path(__file__).parent / "web"

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def serve(arguments: Sequence[str], port: int) -> None:
    """Serve ``workbench ARGUMENTS`` until Ctrl-C; say on stderr where."""
    command = shlex.join([sys.executable, "-m", "workbench", *arguments])
    LocalServer(command, port).serve()


class LocalServer(Server):
    """textual-serve's server for whoever has the key, and nobody else."""

    key = ""

    def __init__(self, command: str, port: int) -> None:
        super().__init__(command, HOST, port, "workbench review", templates_path=TEMPLATES)
        self._pages: set[asyncio.Future[web.StreamResponse]] = set()

    async def _make_app(self) -> web.Application:
        self.key = secrets.token_urlsafe(16)
        app = await super()._make_app()

        @web.middleware
        async def let_in(request: web.Request, handler: Handler) -> web.StreamResponse:
            return await self._let_in(request, handler)

        app.middlewares.append(let_in)
        return app

    def initialize_logging(self) -> None:
        """Leave logging as it is: talk is what ``on_startup`` says."""

    async def on_startup(self, app: web.Application) -> None:  # noqa: ARG002
        """Say where it is."""
        sys.stderr.write(f"{self.public_url}/?key={self.key}\nOpen this address; Ctrl-C ends it.\n")
        sys.stderr.flush()

    async def on_shutdown(self, app: web.Application) -> None:  # noqa: ARG002
        """Quit the reviews that are open, without waiting for their pages to be closed."""
        for page in self._pages:
            page.cancel()

    async def _let_in(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        cookie = f"workbench-{self.port}"
        given = request.query.get("key") or request.cookies.get(cookie, "")
        is_ours = request.headers.get("Origin", self.public_url) == self.public_url
        knows = hmac.compare_digest(given.encode(), self.key.encode())
        if request.host != f"{HOST}:{self.port}" or not is_ours or not knows:
            raise web.HTTPForbidden(text="Open the address that `workbench review --serve` gave.")
        page = asyncio.ensure_future(handler(request))
        self._pages.add(page)
        page.add_done_callback(self._pages.discard)
        response = await page
        if not response.prepared:
            response.set_cookie(cookie, self.key, httponly=True, samesite="Strict")
            response.headers["Referrer-Policy"] = "no-referrer"
        return response
