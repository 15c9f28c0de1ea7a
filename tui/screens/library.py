"""Every paper of the library: sorted, filtered by the language of the prompt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui import shelf
from tui.keymap import bindings
from tui.render.parts import number
from tui.screens.listing import Filtered

if TYPE_CHECKING:
    from textual.timer import Timer

    from tui.shelf import Found
    from tui.widgets.paged import Paged

NO_PAPERS = "No papers yet: F9 imports some"
FITS_NONE = "No paper fits this: Esc clears the line"
_PAUSE = 0.08
"""Seconds without a key before a line is looked up."""


class LibraryScreen(Filtered):
    """All papers; `/` filters, `o` sorts, Enter opens."""

    NAME = "Library"
    HINT = "/ to filter: by:lee since:2024 has:code, or any question"
    BINDINGS = bindings("library")

    def __init__(self) -> None:
        super().__init__()
        self.order = shelf.AS_ASKED
        self._found: Found | None = None
        self._resorted = False
        """Whether another order was chosen: then its first row is looked at."""
        self._pause: Timer | None = None

    def renew(self) -> None:
        """Find the papers again."""
        self.at_desk(shelf.find(self.line, self.order), self._show, "find")

    def on_input_changed(self) -> None:
        """Look the line up once the keys pause."""
        if self._pause:
            self._pause.stop()
        self._pause = self.set_timer(_PAUSE, self.renew)

    def _show(self, found: Found) -> None:
        self._found = found
        self.list.empty = FITS_NONE if found.total else NO_PAPERS
        self.list.show(found.ids, top=self._resorted)
        self._resorted = False
        self.list.forget()
        self._tell()

    def on_paged_moved(self, _: Paged.Moved) -> None:
        """Say what is selected."""
        self._tell()

    def _tell(self) -> None:
        found = self._found
        if found is None:
            return
        shown = number(len(found.ids))
        of = "" if len(found.ids) == found.total else f" of {number(found.total)}"
        chosen = len(self.list.selected)
        self.head(
            f"{shown}{of} papers",
            "" if self.order == shelf.AS_ASKED else self.order,
            f"{number(chosen)} selected" if chosen else "",
            f"read as {found.read_as}" if found.read_as else "",
        )

    def action_sort(self) -> None:
        """Choose an order."""
        from tui.screens.dialogs import Choice

        names = tuple(shelf.ORDERS)
        dialog = Choice("Order", names, names.index(self.order))
        self.app.push_screen(dialog, self._sorted)

    def _sorted(self, order: str | None) -> None:
        if order:
            self.order = order
            self._resorted = True
            self.renew()
