"""Papers in a list: as many columns as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from store.text import clean_line
from tui.render.content import BOLD, NUMBER, QUIET
from tui.render.width import clip, pad
from tui.widgets.paged import Paged

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.library.personal import Kept
    from store.models import Paper


class PaperRow(NamedTuple):
    """A paper as a list shows it."""

    paper: Paper
    kept: Kept


class Column(NamedTuple):
    """One column; `share` is its part of what the fixed ones leave."""

    name: str
    text: Callable[[PaperRow], str]
    cells: int
    share: int
    room: int
    """Cells the list must have for this column to be shown."""
    style: str = ""
    right: bool = False


def _marks(row: PaperRow) -> str:
    return ("★" if row.kept.starred else " ") + ("✎" if row.kept.note else " ")


def _figure(row: PaperRow) -> str:
    paper = row.paper
    if paper.citations is not None:
        return f"{paper.citations:,} c"
    return "" if paper.score is None else f"{paper.score:.1f} s"


def _authors(row: PaperRow) -> str:
    names = [one.name for one in row.paper.authors[:3]]
    more = len(row.paper.authors) > 3 or not row.paper.authors_complete
    return ", ".join(names) + (" et al." if more and names else "")


def _venue(row: PaperRow) -> str:
    paper = row.paper
    return paper.venue or (paper.categories[0] if paper.categories else "")


def _tags(row: PaperRow) -> str:
    told = [row.kept.status] if row.kept.status else []
    return " ".join([*told, *(f"#{tag}" for tag in row.kept.tags)])


COLUMNS = (
    Column("marks", _marks, 2, 0, 0, NUMBER),
    Column("year", lambda row: str(row.paper.year or ""), 4, 0, 24, QUIET),
    Column("title", lambda row: row.paper.title or "(no title)", 0, 2, 0, BOLD),
    Column("authors", _authors, 0, 1, 60),
    Column("venue", _venue, 8, 0, 76, QUIET),
    Column("score or citations", _figure, 9, 0, 90, "", right=True),
    Column("tags", _tags, 14, 0, 130, QUIET),
    Column("key", lambda row: f"@{row.paper.key}", 20, 0, 118, QUIET),
)


def widths(room: int) -> list[tuple[Column, int]]:
    """The columns that fit into a room, and the cells each gets."""
    shown = [column for column in COLUMNS if column.room <= room]
    left = room - sum(column.cells for column in shown) - (len(shown) - 1)
    shares = sum(column.share for column in shown) or 1
    return [
        (column, column.cells or max(1, left * column.share // shares))
        for column in shown
    ]


class PaperList(Paged[PaperRow]):
    """Papers, one a line."""

    def draw(self, row: PaperRow, width: int) -> Content:
        """Columns, each cut to its width in cells."""
        cells = [
            (pad(clip(clean_line(c.text(row)), n), n, right=c.right), c.style)
            for c, n in widths(width)
        ]
        blank = Content(" ")
        return blank.join(Content.styled(text, style) for text, style in cells)
