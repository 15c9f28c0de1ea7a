"""Notes and reading list: what the reader added, view by view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from store.text import clean_line
from tui import shelves
from tui.keymap import bindings
from tui.render.content import BOLD, QUIET
from tui.render.width import clip, pad
from tui.screens.listing import Filtered
from tui.widgets.paper_list import PaperList, PaperRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from tui.shelves import Shelf


HOLDS_NONE = "Nothing here holds this: Esc clears the line"
EMPTY = {
    "star": "Nothing is starred yet: s on a paper stars it",
    "note": "There are no notes yet: n on a paper writes one",
    "reading": "No paper is marked so: m on a paper says where you are with it",
}
"""What a view without papers says, by its kind."""


class NoteList(PaperList):
    """Papers with what was added to them in words."""

    def draw(self, row: PaperRow, width: int) -> Content:
        """The title, then note, status and tags."""
        kept = row.kept
        told = [kept.note] if kept.note else []
        told += [kept.status] if kept.status else []
        told += [f"#{tag}" for tag in kept.tags]
        mark = "★ " if kept.starred else "  "
        room = max(1, width - 2 if width < 40 or not told else width // 2)
        title = pad(clip(clean_line(row.paper.title) or "(no title)", room), room)
        rest = clip(clean_line(" · ".join(told)), max(0, width - room - 4))
        return Content.assemble(mark, (title, BOLD), ("  " + rest, QUIET))


class NotesScreen(Filtered):
    """Starred, noted, by reading status, by tag; `/` searches."""

    NAME = "Notes and reading list"
    HINT = "/ to search titles, notes and tags"
    BINDINGS = [*bindings("notes"), *bindings("library", without="papers.sort")]  # noqa: RUF012
    AUTO_FOCUS = "NoteList"

    def __init__(self) -> None:
        super().__init__()
        self.list = NoteList()
        self.view = ("star", "")
        self._shelf: Shelf | None = None

    def body(self) -> Iterable[Widget]:
        """The views, the search, the papers."""
        yield Static(classes="views")
        yield from super().body()

    def renew(self) -> None:
        """Fetch the view."""
        self.at_desk(shelves.shelf(self.view, self.line), self._show, "shelf")

    def changed(self, done: object) -> None:
        """A paper may have come or gone."""
        self.renew()

    def _show(self, shelf: Shelf) -> None:
        self._shelf = shelf
        now = shelf.views[shelf.place]
        self.list.empty = HOLDS_NONE if self.line else EMPTY.get(now.kind, "")
        self.head(f"{now.name} {len(shelf.ids)} of {now.papers}")
        self.list.show(shelf.ids)
        self.list.forget()
        self._tell(shelf)

    def _tell(self, shelf: Shelf) -> None:
        """The views around the present one, which stands in brackets."""
        names = [clean_line(f"{one.name} {one.papers}") for one in shelf.views]
        names[shelf.place] = f"[{names[shelf.place]}]"
        start = max(0, shelf.place - 1) if self.size.width < 100 else 0
        pieces = [
            Content.styled(name, BOLD if n == shelf.place else QUIET)
            for n, name in enumerate(names)
            if n >= start
        ]
        self.query_one(".views", Static).update(Content("  ").join(pieces))

    def action_turn_view(self, step: int) -> None:
        """Another view."""
        if self._shelf:
            views = self._shelf.views
            view = views[(self._shelf.place + step) % len(views)]
            self.view = (view.kind, view.value)
            self.renew()
