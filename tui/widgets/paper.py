"""The panel that shows one card in full, beside the conversation or in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message

from tui.keymap import bindings
from tui.render.detail import detail
from tui.widgets.laid import LaidText
from tui.widgets.turn import with_kept

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from assistant.models import Card
    from store.library.personal import Kept


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
    """Shows a card; while it has the focus, letters do things with it."""

    BINDINGS = [*bindings("card"), *bindings("paper")]  # noqa: RUF012

    class Closed(Message):
        """The card is to be closed."""

    class Turned(Message):
        """Another card is wanted, so many further on."""

        def __init__(self, step: int) -> None:
            self.step = step
            super().__init__()

    def __init__(self) -> None:
        super().__init__()
        self.paper = PaperText()

    def compose(self) -> ComposeResult:
        """The text of the card."""
        yield self.paper

    @property
    def card(self) -> Card | None:
        """The card that is shown."""
        return self.paper.card

    def show(self, card: Card | None) -> None:
        """Show a card from its beginning."""
        self.paper.card, self.paper.extras, self.paper.whole = card, (), False
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

    def action_close(self) -> None:
        """Close the card."""
        self.post_message(self.Closed())

    def action_turn_card(self, step: int) -> None:
        """Another card."""
        self.post_message(self.Turned(step))
