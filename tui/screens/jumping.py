"""Jump mode: a label at everything that can be gone to; its letters go there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.keymap import bindings
from tui.widgets.spots import Spot, labels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult

HINT = "Type a label to go there; any other key leaves"


class Jump(ModalScreen[Spot | None]):
    """Lies over a screen for as long as a label is typed."""

    BINDINGS = bindings("jump")

    def __init__(self, spots: Sequence[Spot]) -> None:
        super().__init__()
        self._spots = dict(zip(labels(len(spots)), spots, strict=True))
        self._typed = ""
        self._first_size = True

    def compose(self) -> ComposeResult:
        """The labels, where what they name begins."""
        for label, spot in self._spots.items():
            shown = Static(Content(label), classes="label", name=label)
            before = spot.x - len(label) - 1
            shown.styles.offset = (before if before >= 0 else spot.x, spot.y)
            yield shown
        yield Static(Content(HINT), classes="hint")

    def on_key(self, event: events.Key) -> None:
        """A letter of a label; anything else leaves."""
        event.stop()
        event.prevent_default()
        typed = self._typed + (event.character or "\0").lower()
        if typed in self._spots:
            self._leave(self._spots[typed])
        elif any(label.startswith(typed) for label in self._spots):
            self._typed = typed
            for shown in self.query(".label"):
                shown.display = (shown.name or "").startswith(typed)
        else:
            self._leave(None)

    def on_click(self) -> None:
        """The mouse needs no labels."""
        self._leave(None)

    def on_resize(self) -> None:
        """What the labels stood at has moved."""
        if not self._first_size:
            self._leave(None)
        self._first_size = False

    def action_leave(self) -> None:
        """Leave it."""
        self._leave(None)

    def _leave(self, spot: Spot | None) -> None:
        if self.is_current:
            self.dismiss(spot)
