"""The tool `export`: papers in a format other programs read, a page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from store.exporters import formats
from tui.cli import export as command
from tui.mcp.parameters import Parameter
from tui.mcp.told import told
from tui.render.parts import counted, number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.mcp.desk import Desk
    from tui.mcp.told import Told

ROOM: Final = 60_000
"""Characters of a page that holds more than one paper."""
PARAMETERS: Final = (
    Parameter(
        "query",
        'which papers, in plain words or the query language ("since 2023 on pruning", '
        "is:starred); all of them where it is left out",
    ),
    Parameter("format", "what is written", default="bibtex", choices=formats.NAMES),
    Parameter("limit", "papers on a page", "number", default=20, least=1, most=200),
    Parameter(
        "start",
        "where the page begins: next_start of the page before",
        "number",
        default=0,
        most=100_000_000,
    ),
)


class Chosen(NamedTuple):
    """The papers to export."""

    ids: Sequence[int]
    read_as: str | None
    note: str
    """That not all go; why none does."""


def export(desk: Desk, given: Mapping[str, Any]) -> Told:
    """A page of the papers that a query fits, written in a format."""
    start = given["start"]
    chosen = _chosen(desk, given["query"])
    wanted = chosen.ids[start : start + given["limit"]]
    count, text = _written(desk, wanted, given["format"])
    desk.hold(desk.library.papers.get(wanted[:count]))
    end = start + count
    more = count > 0 and end < len(chosen.ids)
    document = {
        "format": given["format"],
        "read_as": chosen.read_as,
        "total": len(chosen.ids),
        "start": start,
        "count": count,
        "has_more": more,
        "next_start": end if more else None,
        "revision": desk.library.revision,
        "note": chosen.note or None,
        "text": text,
    }
    return told(text or _nothing(chosen, start), document)


def _chosen(desk: Desk, query: str | None) -> Chosen:
    papers = desk.library.papers
    if not query:
        return Chosen(papers.ids(order="key"), None, "")
    answer = desk.look(query, command.LOOSE)
    if not answer.papers:
        why = answer.abstention.missing if answer.abstention else "No paper fits."
        return Chosen([], answer.read_as, why)
    keys = command.fitting(answer)
    note = command.in_part(answer, len(keys))
    return Chosen(papers.by_keys(keys), answer.read_as, note)


def _written(desk: Desk, wanted: Sequence[int], name: str) -> tuple[int, str]:
    """How many papers there was room for, and they."""
    from store.exporters.selection import selected

    count = len(wanted)
    while count:
        chosen = selected(desk.library, wanted[:count])
        text = "".join(command.written(chosen, name))
        if count == 1 or len(text) <= ROOM:
            return count, text
        count //= 2
    return 0, ""


def _nothing(chosen: Chosen, start: int) -> str:
    if not chosen.ids:
        return chosen.note or "The library holds no papers."
    many = counted(len(chosen.ids), "paper")
    return f"There are {many}: none from start={number(start)} on."
