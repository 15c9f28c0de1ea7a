"""What is asked of the reader in one line, one choice or one note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import OptionList, Static

from store.errors import UsageError
from store.text import clean, clean_line
from tui.keymap import bindings
from tui.render.content import BOLD, QUIET
from tui.widgets.in_order import Area, Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.app import ComposeResult
    from textual.widget import Widget


class Dialog(ModalScreen[str | None]):
    """Asks for a text; None where it is left by Escape."""

    BINDINGS = bindings("dialog")

    def __init__(self, title: str, hint: str = "") -> None:
        super().__init__()
        self._title = title
        self._hint = hint

    def compose(self) -> ComposeResult:
        """The title, the field, a hint."""
        with Vertical(classes="dialog"):
            title = Content.styled(clean_line(self._title), BOLD)
            yield Static(title, classes="title")
            yield from self.field()
            if self._hint:
                hint = Content.styled(clean_line(self._hint), QUIET)
                yield Static(hint, classes="hint")

    def field(self) -> Iterable[Widget]:
        """Where the answer is given."""
        return ()

    def action_cancel(self) -> None:
        """Leave it."""
        self.dismiss(None)

    def action_edit_outside(self) -> None:
        """Only a note is long enough for an editor."""

    def action_save(self) -> None:
        """Only a note needs a key to be kept."""


class LineDialog(Dialog):
    """One line."""

    def __init__(
        self, title: str, value: str = "", hint: str = "", known: Sequence[str] = ()
    ) -> None:
        """`known` are words that are offered while one types."""
        super().__init__(title, hint)
        self._value = clean_line(value)
        self._known = [clean_line(one) for one in known]

    def field(self) -> Iterable[Widget]:
        """An input."""
        suggester = SuggestFromList(self._known, case_sensitive=False)
        yield Line(self._value, suggester=suggester)

    def on_input_submitted(self, event: Line.Submitted) -> None:
        """Enter."""
        self.dismiss(clean_line(event.value).strip())


class Choice(Dialog):
    """One of some."""

    def __init__(
        self, title: str, options: Sequence[str], now: int | None = None, hint: str = ""
    ) -> None:
        """`now` is the place of the present choice."""
        super().__init__(title, hint)
        self._options = tuple(options)
        self._now = now

    def field(self) -> Iterable[Widget]:
        """A list."""
        shown = [Content(clean_line(one)) for one in self._options]
        options = OptionList(*shown, markup=False, compact=True)
        options.highlighted = self._now or 0
        yield options

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click."""
        self.dismiss(self._options[event.option_index])


class NoteDialog(Dialog):
    """A note of any length."""

    def __init__(self, title: str, text: str) -> None:
        super().__init__(
            title, "^s or F5 keeps it, ^g opens your editor, Esc leaves it"
        )
        self._text = clean(text)

    def field(self) -> Iterable[Widget]:
        """A text area."""
        area = Area(self._text, soft_wrap=True, compact=True, tab_behavior="focus")
        area.cursor_blink = False
        area.move_cursor(area.document.end)
        yield area

    def action_edit_outside(self) -> None:
        """Write it in an editor."""
        from tui.editor import edited

        area = self.query_one(Area)
        try:
            area.text = edited(self.app, area.text)
        except UsageError as error:
            self.notify(clean_line(str(error)), markup=False)
        area.move_cursor(area.document.end)

    def action_save(self) -> None:
        """Keep it."""
        self.dismiss(self.query_one(Area).text)
