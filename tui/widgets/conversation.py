"""The turns of a conversation, in a column that follows its end while you are there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.containers import VerticalScroll

from tui.render import plain
from tui.widgets.welcome import Welcome

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.widgets.turn import Turn

KEEP = 100
"""Turns kept on the screen."""


class Stand(NamedTuple):
    """Where the reader is."""

    y: float
    """The row at the top of the view."""
    width: int
    """The width that this row is of."""
    top: tuple[Turn, float] | None
    """The turn there, and what part of it is above."""
    following: bool


class Conversation(VerticalScroll):
    """Turns, oldest first; one of them is marked: the one that keys speak of."""

    FOCUS_ON_CLICK = False
    """Who clicks, or selects with the mouse, goes on typing."""

    def __init__(self) -> None:
        super().__init__()
        self.welcome = Welcome()
        self.turns: list[Turn] = []
        self.gone: list[tuple[str, str]] = []
        """Questions and plain answers of turns no longer on the screen."""
        self._marked: Turn | None = None
        self.following = True
        """Whether the reader has stayed where the conversation was scrolled to."""
        self._top: tuple[Turn, float] | None = None
        """The turn at the top of the view, and what part of it is above."""
        self._width = 0
        """The width that `_top` is of."""

    def compose(self) -> ComposeResult:
        """The welcome, until something is asked."""
        yield self.welcome

    @property
    def marked(self) -> Turn | None:
        """The turn that keys speak of: the last, unless another is marked."""
        return self._marked or (self.turns[-1] if self.turns else None)

    @property
    def chosen(self) -> Turn | None:
        """The turn that the reader has marked; None for whichever is the last."""
        return self._marked

    def turn(self, number: int) -> Turn | None:
        """The turn with that number, if it is still here."""
        return next((turn for turn in self.turns if turn.number == number), None)

    def add(self, turn: Turn) -> None:
        """A new question, at the end, scrolled to."""
        self.welcome.display = False
        self.mark(None)
        self.turns.append(turn)
        self.following = True
        self.mount(turn)
        self._prune()
        self.call_after_refresh(self._to_end)

    def _prune(self) -> None:
        while len(self.turns) > KEEP:
            turn = self.turns.pop(0)
            if turn.answer:
                text = plain.render(turn.answer, limit=turn.limit)
                self.gone.append((turn.question, text))
            turn.remove()

    def clear(self) -> None:
        """Begin anew."""
        self.mark(None)
        for turn in self.turns:
            turn.remove()
        self.turns.clear()
        self.gone.clear()
        self.welcome.display = True
        self.following = True

    def release_anchor(self) -> None:
        """The reader scrolls: from now on, by themselves only."""
        super().release_anchor()
        self.following = False

    def reveal(self, turn: Turn) -> None:
        """Bring a grown turn into view: all, or its beginning if it is too tall."""
        if self.following or self.is_vertical_scroll_end:
            self.call_after_refresh(self._reveal, turn)

    def on_resize(self) -> None:
        """Keep in view what is: the last turn, or what the reader has scrolled to."""
        if self.turns and self.following:
            self.call_after_refresh(self._reveal, self.turns[-1])
        elif self._top and self._width != self.size.width:
            self.call_after_refresh(self._back_to, *self._top)
        self._width = self.size.width

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Remember what is at the top: another width puts it elsewhere."""
        super().watch_scroll_y(old_value, new_value)
        if self._width == self.size.width:
            self._top = self._at_top(new_value)

    def _at_top(self, top: float) -> tuple[Turn, float] | None:
        for turn in self.turns:
            region = turn.virtual_region
            if region.bottom > top:
                return turn, (top - region.y) / max(1, region.height)
        return None

    def _back_to(self, turn: Turn, part: float) -> None:
        region = turn.virtual_region
        self._scroll_by_itself(region.y + round(part * region.height))

    def show_card(self, turn: Turn, n: int) -> None:
        """Bring a card into view, if it is not."""
        row = turn.row_of(n)
        if turn in self.turns and row is not None:
            y = turn.virtual_region.y + row
            if not self.scroll_y <= y < self.scroll_y + self.size.height:
                self._scroll_by_itself(y)

    def show_row(self, turn: Turn, row: int) -> None:
        """Bring a row of a turn into view, if it is not: a third from the top."""
        y = turn.virtual_region.y + row
        if not self.scroll_y <= y < self.scroll_y + self.size.height:
            self._scroll_by_itself(max(0, y - self.size.height // 3))

    def stand(self) -> Stand:
        """Where the reader is now."""
        top = self._at_top(self.scroll_y)
        return Stand(self.scroll_y, self._width, top, self.following)

    def back(self, stand: Stand) -> None:
        """To where the reader was."""
        self.following = stand.following
        if stand.width == self._width:
            self._scroll_by_itself(stand.y)
        elif stand.following and self.turns:
            self.call_after_refresh(self._reveal, self.turns[-1])
        elif stand.top and stand.top[0] in self.turns:
            self._back_to(*stand.top)

    def _scroll_by_itself(self, y: float) -> None:
        """Scroll, and follow as before."""
        following = self.following
        self.scroll_to(y=y, animate=False, immediate=True)
        self.following = following

    def _reveal(self, turn: Turn) -> None:
        if turn not in self.turns:
            return
        if turn is self.turns[-1] and turn.outer_size.height <= self.size.height:
            self._to_end()
        else:
            self.scroll_to_widget(turn, animate=False, top=True, immediate=True)
            self.following = True

    def _to_end(self) -> None:
        self.scroll_end(animate=False, immediate=True)
        self.following = True

    def mark(self, turn: Turn | None) -> None:
        """Mark a turn; None for the last one, whichever that is."""
        self._marked = turn
        for one in self.turns:
            one.set_class(one is self.marked, "-marked")

    def mark_next(self, step: int) -> None:
        """Mark the turn so many after the marked one, and scroll to it."""
        if not self.turns or self.marked is None:
            return
        place = self.turns.index(self.marked) + step
        turn = self.turns[max(0, min(place, len(self.turns) - 1))]
        self.mark(turn)
        self.scroll_to_widget(turn, animate=False, top=True)

    def on_focus(self) -> None:
        """Show which turn the keys speak of."""
        self.mark(self._marked)
