"""A text area with a list above it: completions as one types, earlier questions.

Nothing is inserted without a key, and what the list shows is taken only where it
belongs to the text as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message

from assistant.completion.models import Completion
from store.text import clean, clean_line
from tui.render.content import QUIET
from tui.widgets.completions import completion_row, question_row
from tui.widgets.in_order import Area

if TYPE_CHECKING:
    from tui.hints import Hints
    from tui.history import History
    from tui.widgets.completions import Completions

SEARCHING = "search what was asked"
NOT_FOUND = f"{SEARCHING}: nothing holds this"
_FOUND = 50
"""Earlier questions that the list holds."""


class Picking(Area):
    """Drives the list: opens and closes it, chooses, takes."""

    class Wanted(Message):
        """What can follow is asked for."""

    def __init__(
        self, history: History, completions: Completions, *, placeholder: str
    ) -> None:
        super().__init__(
            compact=True,
            highlight_cursor_line=False,
            placeholder=placeholder,
            soft_wrap=True,
            tab_behavior="focus",
        )
        self.asked = history
        self.completions = completions
        self.typing = False
        """Whether the text is as it is by typing: else no list opens by itself."""
        self._draft: str | None = None
        self._ghost: Completion | None = None

    # What is typed

    @property
    def typed(self) -> tuple[str, int]:
        """The text, and the cursor's place in it in characters."""
        row, column = self.cursor_location
        lines = self.text.split("\n")[:row]
        return self.text, sum(len(line) + 1 for line in lines) + column

    @property
    def searching(self) -> bool:
        """Whether the text is what earlier questions are searched for."""
        return self._draft is not None

    def put(self, text: str) -> None:
        """Replace what is typed, cursor at the end."""
        self.stop_picking()
        self.text = clean(text)
        self.move_cursor(self.document.end)

    def update_suggestion(self) -> None:
        """Show in grey how an earlier question went on."""
        self._ghost = None
        at_end = self.cursor_location == self.document.end and not self.searching
        self.suggestion = self.asked.completion(self.text) if at_end else ""

    # The list

    def hinted(self, hints: Hints) -> None:
        """Show what is known of the text, unless that has changed meanwhile."""
        if self.searching or (hints.text, hints.cursor) != self.typed:
            return
        self.tell(hints.read_as)
        if not (self.typing or hints.asked_for) or not self.has_focus:
            return
        rows = [completion_row(one) for one in hints.completions]
        self.completions.show(rows, self.typed)
        if hints.completions and not self.suggestion:
            self._hint_at(hints.completions[0])

    def _hint_at(self, first: Completion) -> None:
        """The rest of the first completion in grey, where it goes on as typed."""
        text, cursor = self.typed
        begun = text[first.start : cursor].casefold()
        if begun and cursor == len(text) and first.insert.casefold().startswith(begun):
            self._ghost, self.suggestion = first, first.insert[len(begun) :]

    def tell(self, read_as: str) -> None:
        """Say in the border how the text would be read; "" for nothing."""
        line = clean_line(read_as)
        told = Content.assemble(("read as ", QUIET), line) if line else ""
        self.border_subtitle = told

    def stop_picking(self) -> bool:
        """Close the list; False if there was none. A search gives the draft back."""
        was_open, self.typing = self.completions.is_open, False
        self.completions.close()
        self.update_suggestion()
        draft, self._draft = self._draft, None
        self.border_title = ""
        if draft is not None:
            self.text = draft
            self.move_cursor(self.document.end)
        return was_open or draft is not None

    def complete(self, step: int) -> bool:
        """Tab: take what is chosen or first, or ask what can follow.

        False in an empty prompt, or one that holds a suggested question.
        """
        if self.searching or self.completions.fits(self.typed):
            if step > 0:
                self.take()
            else:
                self.completions.choose(step)
            return True
        if not self.text or self.text == self.suggested:
            return False
        self.post_message(self.Wanted())
        return True

    @property
    def suggested(self) -> str | None:
        """A question that was put here and not typed."""
        return None

    def take(self, place: int | None = None) -> None:
        """Take a row: the one at a place, else the chosen, else the first."""
        rows = self.completions
        taken = rows.chosen or rows.first if place is None else rows.at(place)
        if isinstance(taken, Completion) and rows.fits(self.typed):
            self._insert(taken)
        elif isinstance(taken, str) and self.searching:
            self._draft = None
            self.put(taken)

    def _insert(self, taken: Completion) -> None:
        """Put a completion in its place, and a blank where the line can go on."""
        self.completions.close()
        after = self.text[taken.end :]
        goes_on = taken.kind == "operator" and taken.insert[-1:] in ":="
        blank = "" if after or goes_on else " "
        ends = (_location(self.text, at) for at in (taken.start, taken.end))
        if result := self._replace_via_keyboard(taken.insert + blank, *ends):
            self.move_cursor(result.end_location)
        self.typing = True

    # Earlier questions

    def action_search(self) -> None:
        """Search what was asked before; again: choose an older one."""
        if self.searching:
            self.completions.choose(1)
            return
        self._draft = self.text
        self.tell("")
        self.search()

    def search(self) -> None:
        """List the earlier questions that hold what is typed, the latest chosen."""
        found = self.asked.holding(self.text)[:_FOUND]
        self.border_title = SEARCHING if found else NOT_FOUND
        self.completions.show([question_row(one) for one in found], self.typed)
        if found:
            self.completions.choose(1)

    # Keys

    def action_cursor_up(self, select: bool = False) -> None:
        """Up in the list, else in the text, else among earlier questions."""
        if self.completions.is_open:
            self.completions.choose(-1)
        elif select or self._row() > 0:
            super().action_cursor_up(select)
        elif (text := self.asked.previous(self.text)) is not None:
            self.put(text)

    def action_cursor_down(self, select: bool = False) -> None:
        """Down in the list, else in the text, else among later questions."""
        if self.completions.is_open:
            self.completions.choose(1)
        elif select or self._row() < self.wrapped_document.height - 1:
            super().action_cursor_down(select)
        elif (text := self.asked.next(self.text)) is not None:
            self.put(text)

    def action_cursor_right(self, select: bool = False) -> None:
        """At the end: what is chosen, else what is grey, else the first; else right."""
        fits = self.completions.fits(self.typed)
        at_end = self.cursor_location == self.document.end and not select
        if at_end and (self.searching or (fits and self._takes_row())):
            self.take()
        else:
            super().action_cursor_right(select)

    def _takes_row(self) -> bool:
        chosen = self.completions.chosen is not None
        return chosen or self._ghost is not None or not self.suggestion

    def _row(self) -> int:
        """The row the cursor is drawn on, counted with wrapping."""
        return self.wrapped_document.location_to_offset(self.cursor_location).y


def _location(text: str, index: int) -> tuple[int, int]:
    """Row and column of a character."""
    return text.count("\n", 0, index), index - text.rfind("\n", 0, index) - 1
