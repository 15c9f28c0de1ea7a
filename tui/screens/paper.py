"""One paper on a page of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll

from tui import sheets
from tui.keymap import bindings
from tui.screens.page import Page
from tui.screens.papers import WithPapers
from tui.widgets.paper import PaperText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from tui.deeds import Done, Which
    from tui.sheets import Sheet


class PaperScreen(Page, WithPapers):
    """All that is known of a paper, and what can be done with it."""

    NAME = "Paper"
    BINDINGS = [*bindings("paper"), *bindings("sheet")]  # noqa: RUF012
    AUTO_FOCUS = "VerticalScroll"

    def __init__(self, paper: int | str) -> None:
        """`paper` is its id or its citation key."""
        super().__init__()
        self._paper = paper
        self.text = PaperText()

    def body(self) -> Iterable[Widget]:
        """The text, which scrolls."""
        yield VerticalScroll(self.text, classes="sheet")

    def meant(self) -> Which:
        """This paper."""
        return (self._paper,)

    def changed(self, done: Done) -> None:
        """Show what is kept of it now."""
        self.renew()

    def renew(self) -> None:
        """Fetch the page."""
        self.at_desk(sheets.sheet(self.meant()), self._show, "sheet")

    def _show(self, sheet: Sheet) -> None:
        self.head(f"@{sheet.card.key}")
        self.text.card, self.text.extras = sheet.card, sheet.extras
        self.text.links = sheet.links
        self.text.relay()

    def _do_fold(self, _: Which) -> None:
        self.text.fold()

    def action_line(self, step: int) -> None:
        """A line up or down."""
        self.query_one(VerticalScroll).scroll_relative(y=step, animate=False)
