"""The tool `ask`: an answer as `refdesk ask` gives it, a page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from store.value import replace
from tui.mcp.paging import page
from tui.mcp.parameters import Parameter
from tui.mcp.told import told
from tui.render import json, plain
from tui.render.parts import number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.mcp.desk import Desk
    from tui.mcp.paging import Page
    from tui.mcp.told import Told

WIDTH: Final = 100
"""Columns of the text."""
FURTHEST: Final = 10_000
PARAMETERS: Final = (
    Parameter(
        "question",
        "a question in plain words, or a line of the query language",
        required=True,
    ),
    Parameter(
        "conversation",
        "any name of your choice; questions under one name are one conversation, so "
        'that "only those with code" or "who wrote the second one" are understood',
        most=200,
    ),
    Parameter("limit", "papers on a page", "number", default=10, least=1, most=100),
    Parameter(
        "start",
        "where the page begins: next_start of the page before",
        "number",
        default=0,
        most=FURTHEST,
    ),
)
OUTPUT: Final[dict[str, Any]] = {
    "type": "object",
    "properties": {
        "schema": {"const": "refdesk.answer/1"},
        "status": {"enum": ["answered", "abstained", "ambiguous"]},
        "read_as": {"type": "string"},
        "value": {"description": "the typed answer: {type, items}, or null"},
        "papers": {"type": "array", "description": "the cards that prove it"},
        "total": {"description": "how many there are in all, or null"},
        "quotes": {"type": "array", "description": "verbatim, with offsets"},
        "caveats": {"type": "array", "description": "to be told with the answer"},
        "abstention": {"description": "{reason, missing, nearest}, or null"},
        "has_more": {"type": "boolean"},
        "next_start": {"description": "where the next page begins, or null"},
    },
    "required": ["schema", "status", "read_as", "has_more"],
}


def ask(desk: Desk, given: Mapping[str, Any]) -> Told:
    """Answer a question; an abstention is an answer too."""
    start, limit = given["start"], given["limit"]
    answer = desk.ask(
        given["question"], given["conversation"], start + limit, again=start > 0
    )
    shown = page(answer, start, limit)
    document = json.document(shown.answer, reproducible=True)
    more = {
        "start": start,
        "has_more": shown.next_start is not None,
        "next_start": shown.next_start,
    }
    return told(_text(shown), document | more)


def _text(shown: Page) -> str:
    answer, cards = shown.answer, len(shown.answer.papers)
    if answer.headline.startswith(f"{number(shown.start + 1)} to "):
        answer = replace(answer, total=cards)  # it is said already what is shown
    text = plain.render(answer, WIDTH, cards)
    if shown.next_start is None:
        return text
    return f"{text}\n  this is not all: go on with start={shown.next_start}\n"
