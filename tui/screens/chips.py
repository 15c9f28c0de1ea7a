"""The conditions of a query one by one: drop one, or edit one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static

from store.text import clean_line
from tui.keymap import bindings
from tui.render.content import BOLD, QUIET

if TYPE_CHECKING:
    from textual.app import ComposeResult

_PIECE = re.compile(r'(?:"[^"]*"|\([^)]*\)|[^\s"(])+')


def pieces(query: str) -> list[str]:
    """The conditions of a query; what `or` joins is one of them."""
    found: list[str] = []
    joined = False
    for piece in _PIECE.findall(clean_line(query)):
        if piece.casefold() == "or" and found:
            found[-1] += f" {piece}"
            joined = True
        elif joined:
            found[-1] += f" {piece}"
            joined = False
        else:
            found.append(piece)
    return found


class Chips(ModalScreen[tuple[str, bool] | None]):
    """Gives the query that is left, and whether it is to be asked at once."""

    BINDINGS = bindings("chips")

    def __init__(self, query: str) -> None:
        super().__init__()
        self.pieces = pieces(query)

    def compose(self) -> ComposeResult:
        """The conditions, and what the keys do."""
        with Vertical(classes="dialog"):
            yield Static(Content.styled("read as", BOLD), classes="title")
            yield OptionList(*map(Content, self.pieces), markup=False, compact=True)
            told = "d drops it and asks again, Enter edits the query"
            yield Static(Content.styled(told, QUIET), classes="hint")

    def on_mount(self) -> None:
        """The first condition has the cursor."""
        self.query_one(OptionList).highlighted = 0

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter: edit, with that condition at the end."""
        place = event.option_index
        rest = [*self.pieces[:place], *self.pieces[place + 1 :]]
        self.dismiss((" ".join([*rest, self.pieces[place]]), False))

    def action_drop(self) -> None:
        """Ask again without the condition."""
        place = self.query_one(OptionList).highlighted
        if place is None or len(self.pieces) < 2:
            self.notify("It is the only condition", markup=False)
            return
        rest = [*self.pieces[:place], *self.pieces[place + 1 :]]
        self.dismiss((" ".join(rest), True))

    def action_cancel(self) -> None:
        """Leave the query as it is."""
        self.dismiss(None)
