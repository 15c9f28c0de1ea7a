"""What can be read by address: a paper, what the library holds, the query language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote

from store.errors import UsageError
from tui.mcp import holdings, language
from tui.mcp.papers import sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.mcp.desk import Desk

PLAIN: Final = "text/plain"
_PAPER: Final = "refdesk://paper/"
TEMPLATE: Final = _PAPER + "{+key}"
TEMPLATE_ABOUT: Final = (
    "All that is known of a paper of this library, by its citation key, and which "
    "source says what."
)


class Resource(NamedTuple):
    """A text with an address of its own."""

    uri: str
    name: str
    about: str
    read: Callable[[Desk], str]


RESOURCES: Final = (
    Resource(
        "refdesk://query-language",
        "The query language",
        "Its operators, values and an example.",
        lambda _desk: language.text(),
    ),
    Resource(
        "refdesk://library",
        "What the library holds",
        "Counts, dates, sources, and questions to begin with.",
        lambda desk: holdings.holdings(desk, {}).text,
    ),
)


def read(desk: Desk, uri: str) -> str:
    """The text at an address; raises UsageError where there is none."""
    for one in RESOURCES:
        if one.uri == uri:
            return one.read(desk)
    key = unquote(uri.removeprefix(_PAPER))
    paper = desk.library.papers.by_key(key) if uri.startswith(_PAPER) else None
    if paper is None:
        raise UsageError(
            f"There is nothing at {uri[:200]!r}; papers are at {_PAPER}KEY."
        )
    return sheet(desk, paper).text
