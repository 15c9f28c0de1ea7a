"""The line above a list by which its rows are found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.screens.page import Page
from tui.widgets.in_order import Line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from tui.widgets.paged import Paged


class WithLine(Page):
    """A page with a line above a list: `/` goes to it, Enter and Escape come back."""

    HINT = ""
    list: Paged[Any]

    def body(self) -> Iterable[Widget]:
        """The line, then the list."""
        yield Line(placeholder=self.HINT, classes="filter")
        yield self.list

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
        self.list.focus()

    def action_back(self) -> None:
        """From the line to the list; from the list, clear the line; then back."""
        if self._input.has_focus:
            self.list.focus()
        elif self.line:
            self._input.value = ""
        else:
            self.leave()
