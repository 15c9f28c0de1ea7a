"""`refdesk mcp` as an editor starts it: a process, its streams, and how it ends."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

pytest.importorskip("mcp", reason="needs the MCP SDK: refdesk[mcp]")

from mcp import Client, StdioServerParameters

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

INITIALIZE = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "test", "version": "1"},
    },
}


def words(library: Path) -> list[str]:
    return ["-m", "tui", "mcp", "--library", str(library)]


def surroundings() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def test_a_client_asks_a_process(sample: Path) -> None:
    async def held() -> None:
        parameters = StdioServerParameters(
            command=sys.executable, args=words(sample), env=surroundings()
        )
        async with Client(parameters) as client:
            asked = {"question": "papers on nemotron", "conversation": "a"}
            await client.call_tool("ask", asked)
            asked["question"] = "only those with code"
            found = await client.call_tool("ask", asked)
            assert found.structured_content["read_as"] == "topic:nemotron has:code"

    asyncio.run(held())


@pytest.fixture
def process(sample: Path) -> Iterator[subprocess.Popen[str]]:
    """A server that has been greeted and has answered."""
    with subprocess.Popen(
        [sys.executable, *words(sample)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=surroundings(),
        cwd=ROOT,
    ) as started:
        try:
            send(started, INITIALIZE)
            assert json.loads(started.stdout.readline())["id"] == 1
            yield started
        finally:
            started.kill()


def send(process: subprocess.Popen[str], message: object) -> None:
    line = message if isinstance(message, str) else json.dumps(message)
    process.stdin.write(line + "\n")
    process.stdin.flush()


def ends(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


def test_it_ends_with_its_input(process: subprocess.Popen[str]) -> None:
    assert ends(process) == (0, "", "")


def test_an_interrupt_ends_it_at_once(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=60) == 130
    assert process.stderr.read() == ""


def test_a_reader_that_has_gone_is_no_fault(process: subprocess.Popen[str]) -> None:
    process.stdout.close()
    send(process, {"jsonrpc": "2.0", "id": 2, "method": "ping"})
    process.stdin.close()
    assert process.wait(timeout=60) == 0
    assert process.stderr.read() == ""


def test_rubbish_is_passed_over_and_stdout_is_protocol(
    process: subprocess.Popen[str],
) -> None:
    send(process, "rubbish")
    send(process, '{"jsonrpc": "2.0", "id": 7, "method": "\\ud800"}')
    send(process, {"jsonrpc": "2.0", "method": "notifications/initialized"})
    asked = {"name": "ask", "arguments": {"question": "papers per year"}}
    send(process, {"jsonrpc": "2.0", "id": 8, "method": "tools/call", "params": asked})
    send(process, {"jsonrpc": "2.0", "id": 9, "method": "no/such"})
    found = {}
    while not {8, 9} <= set(found):
        message = json.loads(process.stdout.readline())
        found[message["id"]] = message
    assert found[8]["result"]["isError"] is False
    assert found[9]["error"]["code"] == -32601
    assert "Traceback" not in ends(process)[2]
