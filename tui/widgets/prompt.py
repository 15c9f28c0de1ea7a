"""Where questions are typed: grows to eight lines, remembers, never loses a word."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from textual.message import Message

from store.text import clean
from tui.keymap import bindings
from tui.widgets.picking import Picking

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from textual import events

    from tui.history import History
    from tui.widgets.completions import Completions

HINT = "Ask your library"
_JOINERS = ("\u200c", "\u200d")
"""Letters of Persian and of emoji that Textual takes for unprintable."""
_AT_ONCE = 1.0
"""Seconds within which a digit and what follows are one thing being typed."""


class Prompt(Picking):
    """A text area in which Enter asks."""

    BINDINGS = bindings(
        "prompt", "scroll.up", "scroll.down", "go.library", "go.notes", "find"
    )

    class Asked(Message):
        """A question was sent; `suggested`: as it was offered, word for word."""

        def __init__(self, text: str, *, suggested: bool = False) -> None:
            self.text = text
            self.suggested = suggested
            super().__init__()

    class CardWanted(Message):
        """A digit in the empty prompt."""

        def __init__(self, n: int) -> None:
            self.n = n
            super().__init__()

    class CardTurned(Message):
        """An arrow in the empty prompt, a card open: another one, so many further."""

        def __init__(self, step: int) -> None:
            self.step = step
            super().__init__()

    class NoCard(Message):
        """The digits that opened a card were the beginning of a question."""

    class Left(Message):
        """Escape, with nothing left to clear."""

    def __init__(
        self,
        history: History,
        completions: Completions,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """`clock`, in seconds, tells a digit being typed from a card being opened."""
        super().__init__(history, completions, placeholder=HINT)
        self.beside = False
        """Whether a card is open."""
        self._clock = clock
        self._pressed, self._pressed_at = "", 0.0
        """Digits that have opened cards just now, and when the last one did."""
        self._suggestions: tuple[str, ...] = ()
        self._suggested: int | None = None
        self._digits: frozenset[str] = frozenset()

    def offer(self, suggestions: Sequence[str], cards: Iterable[int]) -> None:
        """The questions that Tab goes through, and the digits that open something."""
        self._digits = frozenset(str(n) for n in cards)
        self._suggestions = tuple(clean(text) for text in suggestions)
        self._suggested = None
        self.refresh_bindings()

    def type_in(self, text: str) -> None:
        """Take the focus and add a text that was typed elsewhere."""
        self.focus()
        self.typing = True
        self._take_back()
        self.insert(text)

    def pressed(self, digit: str) -> None:
        """A digit has opened a card: unless more is typed at once."""
        fresh = self._clock() - self._pressed_at < _AT_ONCE
        self._pressed = self._pressed + digit if fresh else digit
        self._pressed_at = self._clock()

    def _take_back(self) -> None:
        """Type the digits that have opened cards just now after all."""
        digits, self._pressed = self._pressed, ""
        if digits and not self.text and self._clock() - self._pressed_at < _AT_ONCE:
            self.insert(digits)
            self.post_message(self.NoCard())

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            await self.carry_out(event)
            event.prevent_default()  # it never begins a line by itself
        elif not self.text and event.character in self._digits:
            event.stop()
            event.prevent_default()
            self.post_message(self.CardWanted(int(event.character or "0")))
        else:
            self.typing = True
            if event.is_printable:
                self._take_back()
            elif event.character in _JOINERS:
                self.insert(event.character or "")

    async def _on_paste(self, event: events.Paste) -> None:
        """Pasted text keeps its lines and loses what is not text."""
        event.prevent_default()
        event.stop()
        self.stop_picking()
        if result := self._replace_via_keyboard(clean(event.text), *self.selection):
            self.move_cursor(result.end_location)

    def action_send(self) -> None:
        """Ask what is typed; from the list of earlier questions, take one."""
        if self.searching:
            self.take()
            return
        text = self.text.strip()
        if not text:
            return
        self.stop_picking()
        self.asked.add(text)
        self.clear()
        self.post_message(self.Asked(text, suggested=text == self.suggested))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tab is for what there is to suggest; Enter, where nothing is typed, for an
        open card."""
        if action == "suggest":
            return bool(self._suggestions or self.text or self.searching)
        if action == "send":
            return not self.on_card
        return True

    @property
    def on_card(self) -> bool:
        """Whether keys are for the open card: nothing is typed."""
        return self.beside and not self.text and not self.searching

    def action_cursor_left(self, select: bool = False) -> None:
        """To the left; where nothing is typed, the card before."""
        if self.on_card:
            self.post_message(self.CardTurned(-1))
        else:
            super().action_cursor_left(select)

    def action_cursor_right(self, select: bool = False) -> None:
        """To the right, or take what can follow; or the card after."""
        if self.on_card:
            self.post_message(self.CardTurned(1))
        else:
            super().action_cursor_right(select)

    def action_newline(self) -> None:
        """Begin a new line."""
        self.insert("\n")

    def action_suggest(self, step: int) -> None:
        """Complete; from an empty prompt, go through the suggested questions."""
        if self.complete(step) or not self._suggestions:
            return
        start = -1 if step > 0 else 0
        place = start if self._suggested is None else self._suggested
        self._suggested = (place + step) % len(self._suggestions)
        self.put(self._suggestions[self._suggested])

    @property
    def suggested(self) -> str | None:
        """The suggested question that Tab has put here."""
        return None if self._suggested is None else self._suggestions[self._suggested]

    def action_leave(self) -> None:
        """The prompt's part of Escape: close the list, or clear it, or be left."""
        if not self.stop_picking():
            self.post_message(self.Left())

    def give_up(self) -> bool:
        """Clear what is typed, kept one Up away; False if there is nothing."""
        if not self.text:
            return False
        if self.text != self.suggested:
            self.asked.stash(self.text)
        self._suggested = None
        self.clear()
        return True
