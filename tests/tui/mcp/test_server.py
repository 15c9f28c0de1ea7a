"""The protocol, in one process: a client of the SDK asks through memory."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from store.library import Library
from tests.tui.mcp.conftest import desk_on
from tui.mcp import tools
from tui.mcp.room import Room

pytest.importorskip("mcp", reason="needs the MCP SDK: refdesk[mcp]")

from mcp import Client, MCPError

from tui.mcp.server import server

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from tui.mcp.desk import Desk

    Talk = Callable[..., None]

MODES = ["legacy", "auto"]
"""The handshake of 2025 and before through streams, and requests that stand alone."""
SUPER = "chandiramaniNemotron3Super2026"


@pytest.fixture
def talk(sample: Path) -> Talk:
    """A conversation with a server of the sample library."""

    def opened() -> Desk:
        return desk_on(Library.open(sample).only_read())

    async def held(what: Callable[[Client], Awaitable[None]], mode: str) -> None:
        with Room(opened) as room:
            async with Client(server(room), mode=mode) as client:
                await what(client)

    return lambda what, mode="legacy": asyncio.run(held(what, mode))


@pytest.mark.parametrize("mode", MODES)
def test_it_says_who_it_is_and_what_it_is_about(talk: Talk, mode: str) -> None:
    async def what(client: Client) -> None:
        assert client.server_info
        assert client.server_info.name == "refdesk"
        assert "54 papers dated 2014-09-01 to 2026-05-31" in (client.instructions or "")
        assert client.server_capabilities.tools
        assert client.server_capabilities.resources

    talk(what, mode)


@pytest.mark.parametrize("mode", MODES)
def test_the_tools_are_few_and_only_read(talk: Talk, mode: str) -> None:
    async def what(client: Client) -> None:
        listed = (await client.list_tools()).tools
        assert [one.name for one in listed] == [one.name for one in tools.TOOLS]
        assert all(one.annotations.read_only_hint for one in listed)
        assert "54 papers" in listed[0].description
        size = sum(len(one.model_dump_json(exclude_none=True)) for one in listed)
        assert size < 8000

    talk(what, mode)


@pytest.mark.parametrize("mode", MODES)
def test_an_answer_is_text_and_the_public_object(talk: Talk, mode: str) -> None:
    async def what(client: Client) -> None:
        found = await client.call_tool(
            "ask", {"question": "who wrote nemotron 3 super"}
        )
        assert not found.is_error
        assert "Chankyu Lee" in found.content[0].text
        assert found.structured_content["schema"] == "refdesk.answer/1"
        assert found.structured_content["abstention"] is None

    talk(what, mode)


def test_what_is_wrong_is_one_sentence_in_a_result(talk: Talk) -> None:
    async def what(client: Client) -> None:
        for name, given in [
            ("ask", {}), ("ask", {"question": 5}), ("ask", {"nope": 1}),
            ("ask", {"question": "star 1 and undo", "limit": 1000}),
            ("cite", {"keys": ["nobody1900"]}), ("export", {"query": "ask:personal.undo"}),
        ]:  # fmt: skip
            found = await client.call_tool(name, given)
            assert found.is_error
            assert found.structured_content is None
            said = found.content[0].text
            assert "\n" not in said
            assert "Traceback" not in said

    talk(what)


def test_a_fault_of_ours_is_one_sentence_too(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("of nothing")

    monkeypatch.setattr(tools, "call", broken)

    async def what(client: Client) -> None:
        found = await client.call_tool("library", {})
        assert found.is_error
        assert "fault in refdesk" in found.content[0].text

    talk(what)


def test_what_is_not_there_is_refused(talk: Talk) -> None:
    async def what(client: Client) -> None:
        with pytest.raises(MCPError, match="no tool 'nope'; there are: ask, "):
            await client.call_tool("nope", {})
        for uri in ("refdesk://paper/nobody1900", "refdesk://x", "file:///etc/passwd"):
            with pytest.raises(MCPError, match="There is nothing at"):
                await client.read_resource(uri)

    talk(what)


def test_papers_and_the_query_language_have_addresses(talk: Talk) -> None:
    async def what(client: Client) -> None:
        (template,) = (await client.list_resource_templates()).resource_templates
        assert template.uri_template == "refdesk://paper/{+key}"
        for one in (await client.list_resources()).resources:
            (read,) = (await client.read_resource(one.uri)).contents
            assert "since" in read.text
        (paper,) = (await client.read_resource(f"refdesk://paper/{SUPER}")).contents
        assert f"@{SUPER}" in paper.text
        assert paper.mime_type == "text/plain"

    talk(what)


def test_requests_that_come_together_are_each_answered(talk: Talk) -> None:
    questions = ["papers per year", "who wrote nemotron 3 super", "mamba"] * 4

    async def what(client: Client) -> None:
        found = await asyncio.gather(
            *(client.call_tool("ask", {"question": one}) for one in questions)
        )
        told = [one.structured_content["question"] for one in found]
        assert told == questions

    talk(what)
