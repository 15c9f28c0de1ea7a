"""What every page beside the conversation has: a heading, the desk, a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from textual.actions import SkipAction
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from store.text import clean_line
from tui import clipboard
from tui.keymap import bindings
from tui.render.content import BOLD, QUIET
from tui.render.parts import counted
from tui.widgets.key_line import KeyLine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.app import ComposeResult
    from textual.widget import Widget

    from tui.app import RefdeskApp
    from tui.workers import Asked, Worked

ResultT = TypeVar("ResultT")


class AtDesk(Screen[None]):
    """A screen that has things done at the desk; it never waits for them."""

    @property
    def refdesk(self) -> RefdeskApp:
        """The app."""
        return cast("RefdeskApp", self.app)

    def at_desk(
        self,
        run: Callable[[Asked], ResultT],
        then: Callable[[ResultT], None],
        slot: str = "",
    ) -> None:
        """Run something in the desk's thread, and take its result here.

        Of what waits in one slot, only the last is run.
        """
        self.refdesk.desk.work(self, run, then, slot)

    def on_worked(self, message: Worked) -> None:
        """A result, or one sentence why there is none."""
        if message.why:
            self.say(message.why)
        elif self.is_mounted:
            message.then(message.value)

    def action_copy_text(self) -> None:
        """Copy what is selected with the mouse, and say so."""
        text = self.get_selected_text()
        if not text:
            raise SkipAction
        size = counted(len(text), "character")
        clipboard.copy(self.app, text, f"the selection ({size})")

    def say(self, text: str) -> None:
        """A short notice."""
        self.notify(clean_line(text), markup=False)


class Page(AtDesk):
    """A page beside the conversation; Escape leads back."""

    BINDINGS = bindings("page")
    NAME = ""

    def compose(self) -> ComposeResult:
        """The heading, what is below it, the footer."""
        yield Static(classes="heading")
        yield from self.body()
        yield KeyLine(palette=False)

    def body(self) -> Iterable[Widget]:
        """What stands between heading and footer."""
        return ()

    def head(self, *told: str) -> None:
        """Say on which page this is, and what it shows."""
        rest = "".join(f" · {clean_line(part)}" for part in told if part)
        self.query_one(".heading", Static).update(
            Content.assemble((clean_line(self.NAME), BOLD), (rest, QUIET))
        )

    def on_mount(self) -> None:
        """The heading, before anything is known."""
        self.head()

    def on_screen_resume(self) -> None:
        """Another page may have changed what this one shows."""
        self.renew()

    def renew(self) -> None:
        """Ask again for what is shown."""

    def action_back(self) -> None:
        """Back to where one came from."""
        self.leave()

    def leave(self) -> None:
        """Close the page, once."""
        if self.is_current:
            self.dismiss()
