"""Finding a text in the conversation: all its matches shown, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.widgets import Input, TextArea

from tui.finding import Folded, count, wanted
from tui.render.parts import number
from tui.screens.reading import ReadingScreen
from tui.widgets.find_bar import FindBar

if TYPE_CHECKING:
    import re

    from textual.widget import Widget

    from tui.history import History
    from tui.widgets.conversation import Stand
    from tui.widgets.turn import Turn

NOTHING_YET = "There is nothing to find anything in yet"


class Left(NamedTuple):
    """Where the reader was before looking for anything."""

    stand: Stand
    focused: Widget | None
    marked: Turn | None
    card: bool


class FindingScreen(ReadingScreen):
    """A bar to find by; leaving it by Escape leads back to where one was."""

    def __init__(self, history: History, title: str, limit: int | None) -> None:
        super().__init__(history, title, limit)
        self.bar = FindBar()
        self._left: Left | None = None
        self._hits: list[tuple[Turn, int]] = []
        """Each match: its turn, and the how many-th there it is."""
        self._place = 0
        self._gone: list[Folded] = []
        """Turns that are no longer on the screen."""

    def _mount_rest(self) -> None:
        super()._mount_rest()
        if self.prompt.is_attached:
            self.mount(self.bar, before=self.prompt)

    @property
    def finding(self) -> bool:
        """Whether the bar is open."""
        return self._left is not None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """From match to match only where there may be some; `/` where one reads."""
        if action == "find_next":
            return self.finding
        if action == "find" and parameters:
            return not isinstance(self.focused, Input | TextArea)
        return super().check_action(action, parameters)

    def action_find(self, _: str = "") -> None:
        """Open the bar, or go back to it."""
        if not self.conversation.turns:
            self.say(NOTHING_YET)
            return
        if self._left is None:
            self._open()
        self.bar.line.focus()
        self.bar.line.select_all()

    def _open(self) -> None:
        held, card = self.conversation, self.card_open
        self._left = Left(held.stand(), self.focused, held.chosen, card)
        if card and not self.has_class("-wide"):
            self._beside(False)
        held.following = False
        gone = self.conversation.gone
        self._gone = [Folded(f"{asked}\n{answer}") for asked, answer in gone]
        self.bar.add_class("-open")
        self.refresh_bindings()
        self._seek()

    def on_input_changed(self) -> None:
        """Another text to find: from where one was when the bar was opened."""
        if self._left:
            self._seek()

    def _seek(self) -> None:
        pattern = wanted(self.bar.line.value)
        self._show(pattern)
        if self._hits and self._left:
            self._go(self._nearest(self._left.stand.y))
        else:
            self._tell(pattern)

    def _show(self, pattern: re.Pattern[str] | None) -> None:
        turns = self.conversation.turns
        self._hits = [(turn, n) for turn in turns for n in range(turn.seek(pattern))]

    def _nearest(self, top: float) -> int:
        """The first match in view or below; else the last above."""
        for place, (turn, n) in enumerate(self._hits):
            region = turn.virtual_region
            if region.bottom > top and region.y + turn.rows()[n] >= top:
                return place
        return len(self._hits) - 1

    def _go(self, place: int) -> None:
        for turn in self.conversation.turns:
            turn.look_at(None)
        self._place = place
        turn, n = self._hits[place]
        turn.look_at(n)
        self.conversation.mark(turn)
        self.conversation.show_row(turn, turn.rows()[n])
        self._tell(wanted(self.bar.line.value))

    def _tell(self, pattern: re.Pattern[str] | None) -> None:
        many = len(self._hits)
        told = f"{number(self._place + 1)} of {number(many)}" if many else "no match"
        gone = sum(count(one, pattern) for one in self._gone) if pattern else 0
        more = f", {number(gone)} scrolled off" if gone else ""
        self.bar.tell(told + more if pattern else "")

    def action_find_next(self, step: int) -> None:
        """The match after, or before; round at the ends."""
        if self._hits:
            self._go((self._place + step) % len(self._hits))

    def find_again(self) -> None:
        """An answer has come: its matches count too."""
        if not self._left:
            return
        here = self._hits[self._place] if self._hits else None
        self._show(wanted(self.bar.line.value))
        if here in self._hits:
            self._go(self._hits.index(here))
        else:
            self._seek()

    def action_find_stay(self) -> None:
        """Read on at the match; n and N go on from there."""
        self.conversation.focus()

    def action_find_leave(self) -> None:
        """Close the bar and go back to where one was."""
        left = self._left
        self.find_no_more()
        if left is None:
            return
        self.conversation.mark(left.marked)
        self.conversation.back(left.stand)
        if left.card and not self.card_open:
            self._beside(True)
        (left.focused or self.prompt).focus()

    def find_no_more(self) -> None:
        """Close the bar and stay."""
        if self._left is None:
            return
        self._left, self._gone = None, []
        self._show(None)
        self.bar.remove_class("-open")
        self.refresh_bindings()

    def action_write(self) -> None:
        """Back to the prompt."""
        self.find_no_more()
        super().action_write()
