"""Which papers a line of the query language picks, found at the desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from store.library.papers import Order
    from tui.widgets.paper_list import PaperRow
    from tui.workers import Asked

ORDERS: Final[dict[str, Order | None]] = {
    "as asked": None,
    "newest first": "date-desc",
    "oldest first": "date-asc",
    "most cited first": "citations-desc",
    "highest score first": "score-desc",
    "by title": "title",
    "by key": "key",
    "last added first": "added",
}
"""What an order is called; None: best match of a topic, newest of anything else."""
AS_ASKED = "as asked"


class Found(NamedTuple):
    """The papers of a line."""

    ids: Sequence[int]
    read_as: str
    """How the line was read; "" for every paper."""
    total: int
    """Papers of the library."""


def find(line: str, order: str) -> Callable[[Asked], Found]:
    """Finds the papers of a line, in an order by its name."""
    return partial(_find, line, order)


def _find(line: str, order: str, assistant: Asked) -> Found:
    library, sort = assistant.library, ORDERS[order]
    if not line.strip():
        every = library.papers.ids(order=sort or "date-desc")
        return Found(every, "", len(every))
    from assistant.answering.retrieving.retrieval import retrieve
    from assistant.context import Context
    from assistant.understanding.canonical import canonical
    from assistant.understanding.planner import plan

    parse = assistant.read(line, Context())
    found = retrieve(plan(parse, library), assistant.sources)
    ids = found.papers if sort is None else library.papers.ids(found.where, sort)
    if parse.limit and parse.show == "papers":
        ids = ids[: parse.limit]
    return Found(ids, canonical(parse.plainly), library.papers.total)


def rows(ids: Sequence[int]) -> Callable[[Asked], dict[int, PaperRow]]:
    """Fetches papers with what the reader added to them."""
    return partial(_rows, ids)


def _rows(ids: Sequence[int], assistant: Asked) -> dict[int, PaperRow]:
    from store.library.personal import NOTHING
    from tui.widgets.paper_list import PaperRow

    kept = assistant.library.personal.kept(ids)
    return {
        paper.id: PaperRow(paper, kept.get(paper.id, NOTHING))
        for paper in assistant.library.papers.get(ids)
    }
