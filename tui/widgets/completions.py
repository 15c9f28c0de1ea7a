"""The list above the prompt: what can follow, or what was asked before.

It never has the focus and never changes the prompt by itself: the prompt moves
through it and takes from it. What it shows belongs to one text and one cursor.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content
from textual.widgets import OptionList

from store.text import clean_line
from tui.render.content import BOLD, QUIET

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.completion.models import Completion


class Row(NamedTuple):
    """Something to take, and how it is shown."""

    taken: object
    shown: Content


class Completions(OptionList):
    """Rows to take from; none is chosen until the reader chooses."""

    can_focus = False

    def __init__(self) -> None:
        super().__init__(markup=False, compact=True)
        self.display = False
        self._taken: tuple[object, ...] = ()
        self._typed: tuple[str, int] | None = None

    def show(self, rows: Sequence[Row], typed: tuple[str, int]) -> None:
        """Open with rows that fit a text and a place of the cursor in it."""
        if not rows:
            self.close()
            return
        self._taken = tuple(row.taken for row in rows)
        self._typed = typed
        self.set_options([row.shown for row in rows])
        self.highlighted = None
        self.display = True

    def close(self) -> None:
        """Close, if open."""
        self._taken, self._typed = (), None
        self.display = False

    @property
    def is_open(self) -> bool:
        """Whether rows are shown."""
        return bool(self._taken)

    def fits(self, typed: tuple[str, int]) -> bool:
        """Whether the rows belong to this text and cursor."""
        return self.is_open and self._typed == typed

    def choose(self, step: int) -> None:
        """Choose the next row; past either end, none."""
        places = [None, *range(len(self._taken))]
        place = places.index(self.highlighted) + step
        self.highlighted = places[place % len(places)]

    @property
    def chosen(self) -> object | None:
        """The row chosen, if one is."""
        return None if self.highlighted is None else self.at(self.highlighted)

    @property
    def first(self) -> object | None:
        """The first row, if there is one."""
        return self.at(0)

    def at(self, place: int) -> object | None:
        """A row by its place."""
        return self._taken[place] if place < len(self._taken) else None


def completion_row(one: Completion) -> Row:
    """A completion: its name, how many papers, what it is."""
    told = [part for part in (_papers(one), clean_line(one.why)) if part]
    return Row(one, _row(one.label, " · ".join(told)))


def question_row(question: str) -> Row:
    """A question that was asked before."""
    return Row(question, _row(question, ""))


def _row(label: str, told: str) -> Content:
    return Content.assemble((clean_line(label), BOLD), (f"  {told}", QUIET))


def _papers(one: Completion) -> str:
    """ "13 papers" of the completed line; "13 in all" of the name alone."""
    if one.count is None:
        return ""
    if one.scope == "library":
        return f"{one.count:,} in all"
    return f"{one.count:,} {'paper' if one.count == 1 else 'papers'}"
