"""The panel that shows one card in full, beside the conversation or in its place."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message

from tui.keymap import bindings
from tui.render.detail import detail
from tui.widgets.laid import LaidText
from tui.widgets.turn import with_kept

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.app import ComposeResult

    from assistant.models import Card
    from store.library.personal import Kept

_AT_ONCE = 1.0
"""Seconds within which a digit and what follows are one thing being typed."""


class PaperText(LaidText):
    """A card in full."""

    card: Card | None = None
    extras: tuple[tuple[str, str], ...] = ()
    """Texts under the card, each with its name."""
    links: tuple[str, ...] = ()
    whole = False
    """Whether long lists of names are unfolded."""

    def lay(self, width: int) -> Content:
        """The card, or nothing."""
        if self.card is None:
            return Content("")
        return detail(self.card, width, self.extras, whole=self.whole, links=self.links)

    def fold(self) -> None:
        """Unfold long lists, or fold them again."""
        self.whole = not self.whole
        self.relay()


class PaperPanel(VerticalScroll):
    """Shows a card; digits, arrows and letters do things with it."""

    BINDINGS = [*bindings("card"), *bindings("paper")]  # noqa: RUF012

    class Closed(Message):
        """The card is to be closed."""

    class Typed(Message):
        """Text that was meant for the prompt."""

        def __init__(self, text: str) -> None:
            self.text = text
            super().__init__()

    class Turned(Message):
        """Another card is wanted, so many further on."""

        def __init__(self, step: int) -> None:
            self.step = step
            super().__init__()

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        """`clock`, in seconds, tells a digit being typed from a card being opened."""
        super().__init__()
        self.paper = PaperText()
        self._clock = clock
        self._digits = ""
        self._opened_at = 0.0

    def compose(self) -> ComposeResult:
        """The text of the card."""
        yield self.paper

    @property
    def card(self) -> Card | None:
        """The card that is shown."""
        return self.paper.card

    def show(self, card: Card | None, digits: str = "") -> None:
        """Show a card from its beginning; `digits`: what was pressed to open it."""
        self.paper.card, self.paper.extras, self.paper.whole = card, (), False
        now = self._clock()
        fresh = now - self._opened_at < _AT_ONCE
        self._digits = self._digits + digits if fresh else digits
        self._opened_at = now
        self.paper.relay()
        self.scroll_home(animate=False)

    def keep(self, kept: Kept) -> None:
        """Show what the reader adds to the paper now."""
        if self.paper.card:
            self.paper.card = with_kept(self.paper.card, kept)
            self.paper.relay()

    def add(self, name: str, text: str, *, follow: bool = False) -> None:
        """Put a text under the card, once; `follow` scrolls to it."""
        if (name, text) not in self.paper.extras:
            self.paper.extras += ((name, text),)
            self.paper.relay()
        if follow:
            self.call_after_refresh(self.scroll_end, animate=False)

    def on_key(self, event: events.Key) -> None:
        """Anything printable that means nothing here belongs to the prompt."""
        keys = self.screen.active_bindings
        if event.is_printable and event.character and event.key not in keys:
            event.stop()
            self.type_on(event.character)

    def type_on(self, text: str) -> None:
        """Hand a text to the prompt, after the digits if those were typed just now."""
        at_once = self._clock() - self._opened_at < _AT_ONCE
        self.post_message(self.Typed((self._digits if at_once else "") + text))

    def action_close(self) -> None:
        """Close the card."""
        self.post_message(self.Closed())

    def action_turn_card(self, step: int) -> None:
        """Another card."""
        self.post_message(self.Turned(step))
