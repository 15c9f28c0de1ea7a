"""Fields in which keys happen in the order they are pressed.

Textual types letters in the field itself, but looks a binding up only when the key
has bubbled to the app: pressed while the app is busy, Enter asks for what is typed
after it, and Backspace deletes a letter too late.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widget import Widget
from textual.widgets import Input, TextArea

from store.text import clean_line

if TYPE_CHECKING:
    from textual import events
    from textual.suggester import Suggester


class InOrder(Widget):
    """A field that carries out its own bindings as soon as their keys reach it."""

    async def _on_key(self, event: events.Key) -> None:
        if not event.is_printable:
            await self.carry_out(event)

    async def carry_out(self, event: events.Key) -> None:
        """Do what the key is bound to here; what is bound further up is left to it."""
        bound = self.screen.active_bindings.get(event.key)
        if bound is None or bound.node is not self or not bound.enabled:
            return
        if await self.app.run_action(bound.binding.action, self):
            event.stop()
            event.prevent_default()


class Line(Input, InOrder):
    """One line, its cursor still."""

    def __init__(
        self,
        value: str = "",
        *,
        placeholder: str = "",
        suggester: Suggester | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(
            value, placeholder, suggester=suggester, compact=True, classes=classes
        )
        self.cursor_blink = False

    def _on_paste(self, event: events.Paste) -> None:
        """What is pasted loses what is not text, and the ends of its lines."""
        event.prevent_default()
        event.stop()
        self.replace(clean_line(event.text), *self.selection)


class Area(TextArea, InOrder):
    """Any number of lines."""
