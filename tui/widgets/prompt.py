"""Where questions are typed: grows to eight lines, remembers, never loses a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message
from textual.widgets import TextArea

from store.text import clean
from tui.keymap import bindings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual import events

    from tui.history import History

HINT = "Ask your library"


class Prompt(TextArea):
    """A text area in which Enter asks."""

    BINDINGS = bindings("prompt", "scroll.up", "scroll.down")

    class Asked(Message):
        """A question was sent."""

        def __init__(self, text: str) -> None:
            self.text = text
            super().__init__()

    class CardWanted(Message):
        """A digit in the empty prompt."""

        def __init__(self, n: int) -> None:
            self.n = n
            super().__init__()

    class Left(Message):
        """Escape, with nothing left to clear."""

    def __init__(self, history: History) -> None:
        super().__init__(
            compact=True,
            highlight_cursor_line=False,
            placeholder=HINT,
            soft_wrap=True,
            tab_behavior="focus",
        )
        self.asked = history
        self._suggestions: tuple[str, ...] = ()
        self._suggested: int | None = None
        self._digits: frozenset[str] = frozenset()

    def offer(self, suggestions: Sequence[str], cards: Iterable[int]) -> None:
        """The questions that Tab goes through, and the digits that open something."""
        self._digits = frozenset(str(n) for n in cards)
        self._suggestions = tuple(clean(text) for text in suggestions)
        self._suggested = None
        self.refresh_bindings()

    def put(self, text: str) -> None:
        """Replace what is typed, cursor at the end."""
        self.text = clean(text)
        self.move_cursor(self.document.end)

    def type_in(self, text: str) -> None:
        """Take the focus and add a text that was typed elsewhere."""
        self.focus()
        self.insert(text)

    def update_suggestion(self) -> None:
        """Show in grey how an earlier question went on."""
        at_end = self.cursor_location == self.document.end
        self.suggestion = self.asked.completion(self.text) if at_end else ""

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.prevent_default()  # and on to the bindings, where it means "ask"
        elif not self.text and event.character in self._digits:
            event.stop()
            event.prevent_default()
            self.post_message(self.CardWanted(int(event.character or "0")))

    async def _on_paste(self, event: events.Paste) -> None:
        """Pasted text keeps its lines and loses what is not text."""
        event.prevent_default()
        event.stop()
        if result := self._replace_via_keyboard(clean(event.text), *self.selection):
            self.move_cursor(result.end_location)

    def action_send(self) -> None:
        """Ask what is typed."""
        text = self.text.strip()
        if not text:
            return
        self.asked.add(text)
        self.clear()
        self.post_message(self.Asked(text))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tab is only in the footer while it has something to suggest."""
        return bool(self._suggestions) if action == "suggest" else True

    def action_newline(self) -> None:
        """Begin a new line."""
        self.insert("\n")

    def action_suggest(self, step: int) -> None:
        """Go through the suggested questions, from an empty prompt or one of them."""
        if not self._suggestions or (self.text and self.text != self._shown):
            return
        start = -1 if step > 0 else 0
        place = start if self._suggested is None else self._suggested
        self._suggested = (place + step) % len(self._suggestions)
        self.put(self._suggestions[self._suggested])

    @property
    def _shown(self) -> str | None:
        return None if self._suggested is None else self._suggestions[self._suggested]

    def action_leave(self) -> None:
        """The prompt's part of Escape: clear it, or be left."""
        self.post_message(self.Left())

    def give_up(self) -> bool:
        """Clear what is typed, kept one Up away; False if there is nothing."""
        if not self.text:
            return False
        if self.text != self._shown:
            self.asked.stash(self.text)
        self._suggested = None
        self.clear()
        return True

    def action_cursor_up(self, select: bool = False) -> None:
        """A row up; from the first row, an earlier question."""
        if select or self._row() > 0:
            super().action_cursor_up(select)
        elif (text := self.asked.previous(self.text)) is not None:
            self.put(text)

    def action_cursor_down(self, select: bool = False) -> None:
        """A row down; from the last row, a later question."""
        if select or self._row() < self.wrapped_document.height - 1:
            super().action_cursor_down(select)
        elif (text := self.asked.next(self.text)) is not None:
            self.put(text)

    def _row(self) -> int:
        """The row the cursor is drawn on, counted with wrapping."""
        return self.wrapped_document.location_to_offset(self.cursor_location).y
