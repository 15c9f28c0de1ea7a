"""The protocol: requests of the Model Context Protocol become work in the room.

The one module that knows the SDK (https://github.com/modelcontextprotocol/python-sdk),
and only its low-level server: tools are a table of ours, not decorated functions.
"""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING, Any

from mcp import types
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp.shared.exceptions import MCPError

from store.errors import RefdeskError, UsageError
from tui.cli.diagnostics import sentence
from tui.cli.dispatch import version
from tui.mcp import holdings, resources, tools
from tui.mcp.parameters import schema
from tui.mcp.told import Told, safe

if TYPE_CHECKING:
    from mcp.server import ServerRequestContext as Request

    from tui.mcp.desk import Desk
    from tui.mcp.room import Room


async def serve(room: Room) -> None:
    """Answer on standard input and output until the input ends."""
    _hush()
    made = server(room)
    async with stdio_server() as (read, write):
        await made.run(read, write, made.create_initialization_options())


def server(room: Room) -> Server[Any]:
    """A server of the library in a room."""
    face = _Face(room)
    return Server(
        "refdesk",
        version=version(),
        title="refdesk",
        description="Answers questions about a library of papers; generates nothing.",
        instructions=safe(
            room.at_once(lambda desk: holdings.instructions(desk.library))
        ),
        on_list_tools=face.list_tools,
        on_call_tool=face.call_tool,
        on_list_resources=face.list_resources,
        on_list_resource_templates=face.list_templates,
        on_read_resource=face.read_resource,
    )


def _hush() -> None:
    """What the SDK logs of requests that fail, they are told themselves."""
    if not os.environ.get("REFDESK_DEBUG"):
        logging.getLogger("mcp").setLevel(logging.CRITICAL)


class _Face:
    """The requests, one method each."""

    def __init__(self, room: Room) -> None:
        self._room = room

    async def list_tools(
        self, _request: Request, _params: types.PaginatedRequestParams | None
    ) -> types.ListToolsResult:
        """The tools, told with what the library holds now."""
        try:
            listed = await self._room.do(_tools)
        except Exception as error:
            raise _failed(error) from None
        return types.ListToolsResult(tools=listed)

    async def call_tool(
        self, _request: Request, params: types.CallToolRequestParams
    ) -> types.CallToolResult:
        """A tool's result; what goes wrong in it is a result too, in one sentence."""
        one = tools.tool(params.name)
        if one is None:
            raise _failed(tools.unknown(params.name))
        try:
            told = await self._room.do(
                lambda desk: tools.call(desk, one, params.arguments or {})
            )
        except Exception as error:
            told = Told(safe(_sentence(error)), failed=True)
        return types.CallToolResult(
            content=[types.TextContent(text=told.text)],
            structured_content=told.document,
            is_error=told.failed,
        )

    async def list_resources(
        self, _request: Request, _params: types.PaginatedRequestParams | None
    ) -> types.ListResourcesResult:
        """Those that are not papers: of papers there may be a million."""
        listed = [
            types.Resource(
                uri=one.uri,
                name=one.name,
                description=one.about,
                mime_type=resources.PLAIN,
            )
            for one in resources.RESOURCES
        ]
        return types.ListResourcesResult(resources=listed)

    async def list_templates(
        self, _request: Request, _params: types.PaginatedRequestParams | None
    ) -> types.ListResourceTemplatesResult:
        """Papers, by key."""
        paper = types.ResourceTemplate(
            uri_template=resources.TEMPLATE,
            name="A paper",
            description=resources.TEMPLATE_ABOUT,
            mime_type=resources.PLAIN,
        )
        return types.ListResourceTemplatesResult(resource_templates=[paper])

    async def read_resource(
        self, _request: Request, params: types.ReadResourceRequestParams
    ) -> types.ReadResourceResult:
        """The text at an address."""
        try:
            text = await self._room.do(lambda desk: _read(desk, params.uri))
        except Exception as error:
            raise _failed(error) from None
        contents = types.TextResourceContents(
            uri=params.uri, mime_type=resources.PLAIN, text=text
        )
        return types.ReadResourceResult(contents=[contents])


def _read(desk: Desk, uri: str) -> str:
    return str(safe(resources.read(desk, uri)))


def _tools(desk: Desk) -> list[types.Tool]:
    scope = str(safe(holdings.scope(desk.library)))
    return [_tool(one, scope, writes=desk.writes) for one in tools.TOOLS]


def _tool(one: tools.Tool, scope: str, *, writes: bool) -> types.Tool:
    changes = one.changes and writes
    return types.Tool(
        name=one.name,
        title=one.title,
        description=one.about.format(scope=scope),
        input_schema=schema(one.parameters),
        output_schema=one.output,
        annotations=types.ToolAnnotations(
            read_only_hint=not changes,
            destructive_hint=False,
            idempotent_hint=not changes,
            open_world_hint=False,
        ),
    )


def _failed(error: Exception) -> MCPError:
    """A request that cannot be met."""
    wrong = isinstance(error, UsageError)
    code = types.INVALID_PARAMS if wrong else types.INTERNAL_ERROR
    return MCPError(code=code, message=safe(_sentence(error)))


def _sentence(error: Exception) -> str:
    if os.environ.get("REFDESK_DEBUG") and not isinstance(error, RefdeskError):
        logging.getLogger("refdesk").error("request failed", exc_info=error)
    return sentence(error)
