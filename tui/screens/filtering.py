"""The line above a list by which its rows are found."""

from __future__ import annotations

from tui.screens.page import Page
from tui.widgets.in_order import Line
from tui.widgets.paged import Paged


class WithLine(Page):
    """A page with a line above a list: `/` goes to it, Enter and Escape come back."""

    HINT = ""

    def filter_line(self) -> Line:
        """The line, to be put above the list."""
        return Line(placeholder=self.HINT, classes="filter")

    @property
    def _input(self) -> Line:
        return self.query_one(".filter", Line)

    @property
    def line(self) -> str:
        """What is typed."""
        return self._input.value

    def action_filter(self) -> None:
        """To the line."""
        self._input.focus()

    def on_input_changed(self) -> None:
        """Another line: other rows."""
        self.renew()

    def on_input_submitted(self) -> None:
        """Enter: on to the list."""
        self.query_one(Paged).focus()

    def action_back(self) -> None:
        """From the line to the list; from the list, clear the line; then back."""
        if self._input.has_focus:
            self.query_one(Paged).focus()
        elif self.line:
            self._input.value = ""
        else:
            self.leave()
