"""A web server for the chat that answers only this machine's own browser."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from aiohttp import web
from textual_serve.server import Server

if TYPE_CHECKING:
    from aiohttp.typedefs import Handler


class Loopback(Server):
    """`textual_serve` with a door: no other name, no other site, no noise."""

    def initialize_logging(self) -> None:
        """Only what goes wrong, on stderr."""
        logging.basicConfig(level=logging.ERROR, format="%(message)s")

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing: stdout is data."""

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self._door)
        return app

    @property
    def _names(self) -> frozenset[str]:
        """How a browser of this machine calls the server."""
        hosts = ("127.0.0.1", "localhost", "[::1]")
        return frozenset(f"{host}:{self.port}" for host in hosts)

    @web.middleware
    async def _door(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Refuse another host name (DNS rebinding) and a page of another origin."""
        origin = request.headers.get("Origin")
        known = origin is None or origin.removeprefix("http://") in self._names
        if request.host not in self._names or not known:
            raise web.HTTPForbidden(text="refdesk answers this machine only.\n")
        if request.path == "/ws" and origin is None:
            raise web.HTTPForbidden(text="refdesk is driven by its own page only.\n")
        answer = await handler(request)
        if not answer.prepared:
            answer.headers["X-Frame-Options"] = "DENY"
            answer.headers["Referrer-Policy"] = "no-referrer"
        return answer
