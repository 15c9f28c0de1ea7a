"""The line at the bottom: what the keys mean where one is.

Textual's own footer is made anew, a widget a key, whenever the keys change, and in
version 8.2 never lets go of the widgets it made before: seven more a question.
This one is a single line of text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content
from textual.style import Style
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual import events
    from textual.app import RenderResult
    from textual.screen import Screen

_KEY, _LABEL = "bold $footer-key-foreground", "$footer-description-foreground"
_PALETTE = "ctrl+p"


class Shown(NamedTuple):
    """One key of the line."""

    key: str
    display: str
    label: str

    @property
    def text(self) -> Content:
        """As it is drawn; a click on it is the key."""
        drawn = Content.assemble(
            (f" {self.display} ", _KEY), (f"{self.label} ", _LABEL)
        )
        return drawn.stylize(Style.from_meta({"key": self.key}))


class KeyLine(Widget):
    """Keys with what they do, as many as fit whole; the palette on the right."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    KeyLine {
        dock: bottom;
        height: 1;
        background: $footer-background;
        text-wrap: nowrap;
    }
    """

    def __init__(self, *, palette: bool = True) -> None:
        """`palette`: whether the line names the key of the command palette."""
        super().__init__()
        self._palette = palette

    def on_mount(self) -> None:
        """Draw anew whenever the keys mean something else."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, screen: Screen[object]) -> None:
        if screen is self.screen:
            self.refresh()

    def shown(self) -> Iterator[Shown]:
        """The keys that mean something now, each action once."""
        seen = set()
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.show and binding.action not in seen:
                seen.add(binding.action)
                display = self.app.get_key_display(binding)
                yield Shown(binding.key, display, binding.description)

    def render(self) -> RenderResult:
        """The line at its width."""
        more = Shown(_PALETTE, "^p", "palette").text if self._palette else Content("")
        width = self.size.width
        room, line = width - more.cell_length, Content("")
        for key in self.shown():
            if line.cell_length + key.text.cell_length <= room:
                line += key.text
        gap = width - line.cell_length - more.cell_length
        return line + Content(" " * max(0, gap)) + more if gap >= 0 else line

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A click on a key presses it."""
        if key := event.style.meta.get("key"):
            self.app.simulate_key(key)
