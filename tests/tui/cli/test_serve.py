"""`refdesk serve`: the page is there for this machine, and for nobody else."""

from __future__ import annotations

import asyncio
import shlex
import sys
from socket import socket
from subprocess import PIPE, Popen
from typing import TYPE_CHECKING

import pytest
from aiohttp import ClientConnectorError, ClientSession
from aiohttp.test_utils import TestClient, TestServer

from tui.cli import serve
from tui.cli.arguments import read

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.tui.cli.conftest import Done

OWN = "http://localhost:8377"
KNOCKS = [
    ("/", "localhost:8377", None, 200),
    ("/", "127.0.0.1:8377", OWN, 200),
    ("/static/", "localhost:8377", None, 200),
    ("/", "evil.example:8377", None, 403),
    ("/", "localhost:9999", None, 403),
    ("/", "localhost:8377", "http://evil.example", 403),
    ("/", "localhost:8377", "null", 403),
    ("/ws", "localhost:8377", "http://evil.example", 403),
    ("/ws", "evil.example", OWN, 403),
    ("/ws", "localhost:8377", None, 403),
    ("/download/x", "localhost:8377", None, 404),
]


async def status(path: str, host: str, origin: str | None) -> tuple[int, str]:
    app = await serve.server("false", serve.PORT)._make_app()
    headers = {"Host": host} | ({"Origin": origin} if origin else {})
    async with TestClient(TestServer(app)) as client:
        answer = await client.get(path, headers=headers)
        return answer.status, answer.headers.get("X-Frame-Options", "")


@pytest.mark.parametrize(("path", "host", "origin", "code"), KNOCKS)
def test_only_its_own_page_is_let_in(
    path: str, host: str, origin: str | None, code: int
) -> None:
    found, frames = asyncio.run(status(path, host, origin))
    assert found == code
    assert code != 200 or frames == "DENY"


def test_it_listens_on_the_loopback_address_only() -> None:
    assert serve.server("false", 1).host == "127.0.0.1"


def test_the_chat_runs_on_the_library_named() -> None:
    given = read(["--library", "/a b/c", "--today", "2026-01-01"], serve.OPTIONS)
    words = shlex.split(serve.command(given))
    assert words == [
        sys.executable, "-m", "tui", "--library", "/a b/c", "--today", "2026-01-01",
    ]  # fmt: skip


@pytest.mark.parametrize("words", [["x"], ["--port", "0"], ["--port", "99999"]])
def test_what_cannot_be_is_one_sentence(
    refdesk: Callable[..., Done], words: list[str]
) -> None:
    done = refdesk("serve", *words)
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1


async def painted(port: int, wanted: str) -> bool:
    """Whether the page's own connection is sent a screen with some text on it."""
    origin, seen = f"http://localhost:{port}", ""
    where = f"{origin}/ws?width=80&height=24"
    async with asyncio.timeout(60), ClientSession() as client:
        while True:
            try:
                page = await client.ws_connect(where, headers={"Origin": origin})
                break
            except ClientConnectorError:
                await asyncio.sleep(0.1)
        async for message in page:
            if isinstance(message.data, bytes):
                seen += message.data.decode(errors="replace")
            if wanted in seen:
                await page.close()
                return True
    return False


@pytest.mark.slow
def test_the_page_shows_the_chat() -> None:
    with socket() as free:
        free.bind((serve.HOST, 0))
        port = free.getsockname()[1]
    words = [sys.executable, "-m", "tui", "serve", "--library", "sample"]
    with Popen([*words, "--port", str(port)], stderr=PIPE) as server:
        try:
            assert asyncio.run(painted(port, "54 papers"))
        finally:
            server.terminate()
