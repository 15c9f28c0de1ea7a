"""A line that is being typed is looked at, at the desk, once the keys pause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui import hints
from tui.screens.finding import FindingScreen

if TYPE_CHECKING:
    from textual.timer import Timer

    from tui.messages import Glanced
    from tui.workers import Desk


class TypingScreen(FindingScreen):
    """What can follow the line, and how it would be read before it is asked."""

    desk: Desk
    _pause: Timer | None = None

    def on_text_area_changed(self) -> None:
        """Look at what is typed once the keys pause; an empty prompt says nothing."""
        if self._pause:
            self._pause.stop()
        self.desk.forgo()
        if self.card_open:
            self.refresh_bindings()
        if self.prompt.searching:
            self.prompt.search()
        elif self.prompt.text.strip():
            self._pause = self.set_timer(hints.PAUSE, self._look)
        else:
            self.completions.close()
            self.prompt.tell("")

    def on_picking_wanted(self) -> None:
        """Tab, where no list is open."""
        self._look(asked_for=True)

    def _look(self, asked_for: bool = False) -> None:
        self.desk.glance(hints.hints(*self.prompt.typed, asked_for))

    def on_glanced(self, message: Glanced) -> None:
        """What can follow, and how it would be read: if it is still what is typed."""
        if isinstance(message.seen, hints.Hints):
            self.prompt.hinted(message.seen)
