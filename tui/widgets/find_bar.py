"""One line above the prompt: what is looked for in the conversation, and how often."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from tui.keymap import bindings
from tui.render.content import NUMBER, QUIET
from tui.widgets.in_order import Line

if TYPE_CHECKING:
    from textual.app import ComposeResult

HINT = "a text of this conversation"


class FindLine(Line):
    """What is looked for."""

    BINDINGS = bindings("find")


class FindBar(Horizontal):
    """The line, and beside it which match of how many is looked at."""

    DEFAULT_CSS = """
    FindBar { height: 1; padding: 0 2; background: $panel; display: none; }
    FindBar Static { width: auto; height: 1; }
    FindBar FindLine { width: 1fr; background: $panel; }
    FindBar.-open { display: block; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.line = FindLine(placeholder=HINT)
        self._told = Static()

    def compose(self) -> ComposeResult:
        """A word that says what this is, the line, the count."""
        yield Static(Content.styled("find ", NUMBER))
        yield self.line
        yield self._told

    def tell(self, text: str) -> None:
        """Say what was found."""
        self._told.update(Content.styled(f" {text}" if text else "", QUIET))
