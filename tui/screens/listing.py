"""A page with a list of papers that is found, filled and acted on at the desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui import deeds, shelf
from tui.keymap import bindings
from tui.render.parts import counted
from tui.screens.filtering import WithLine
from tui.screens.page import Page
from tui.screens.papers import WithPapers
from tui.widgets.paper_list import PaperList

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from tui.deeds import Done, Which
    from tui.widgets.paged import Paged


class Listing(Page, WithPapers):
    """Papers in a list, with what can be done to them."""

    BINDINGS = bindings("paper")
    AUTO_FOCUS = "PaperList"

    def __init__(self) -> None:
        super().__init__()
        self.list = PaperList()

    def body(self) -> Iterable[Widget]:
        """The list."""
        yield self.list

    def meant(self) -> Which:
        """The selected papers, else the one under the cursor."""
        return self.list.meant

    def changed(self, done: Done) -> None:
        """Draw the marks anew."""
        self.list.forget()

    def on_paged_needed(self, message: Paged.Needed) -> None:
        """Rows have come into view."""
        self.at_desk(shelf.rows(message.ids), self.list.fill)

    def on_paged_chosen(self, message: Paged.Chosen) -> None:
        """Enter on a row."""
        self.refdesk.open_paper(message.row)

    def action_export(self) -> None:
        """Ask for a file, then write the selection, or all that is listed."""
        from tui.screens.dialogs import LineDialog

        which = self.list.meant if self.list.selected else tuple(self.list.ids)
        if not which:
            self.say("There is nothing to export")
            return
        title = f"Export {counted(len(which), 'paper')} to"
        hint = "The ending says the format: .bib .ris .json .jsonl .md .txt"
        dialog = LineDialog(title, "refdesk.bib", hint)
        self.app.push_screen(dialog, partial(self._export, which))

    def _export(self, which: Which, name: str | None) -> None:
        if name:
            self.at_desk(deeds.export(which, name), self.say)


class Filtered(WithLine, Listing):
    """A listing with a line to filter it by."""

    list: PaperList
