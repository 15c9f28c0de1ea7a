"""A list of any length: only the rows in view are asked for, kept and drawn.

Textual's own lists make something of every row beforehand (seconds for 50,000);
here a row costs nothing until it is scrolled to.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from tui.keymap import bindings
from tui.render.content import QUIET
from tui.widgets.spots import Spot

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from textual import events

RowT = TypeVar("RowT")

LEAF = 64
"""Rows that are asked for together."""
_KEEP = 40 * LEAF
"""Rows remembered at most."""
_CURSOR, _CHECK, _BLANK = "›", "x", " "


class Paged(ScrollView, Generic[RowT], can_focus=True):
    """Rows named by ids; a row that is not there yet is drawn as dots."""

    BINDINGS = bindings("list")
    DEFAULT_CSS = """
    Paged { height: 1fr; overflow-x: hidden; scrollbar-size-vertical: 1; }
    """

    class Needed(Message):
        """Rows are in view that are not there."""

        def __init__(self, ids: tuple[int, ...]) -> None:
            self.ids = ids
            super().__init__()

    class Chosen(Message):
        """A row was opened."""

        def __init__(self, row: int) -> None:
            """`row` is its id."""
            self.row = row
            super().__init__()

    class Moved(Message):
        """Another row is under the cursor, or the selection has changed."""

    def __init__(self, *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self.ids: Sequence[int] = ()
        self.cursor = 0
        self.selected: set[int] = set()
        self.empty = ""
        """What is said in place of rows where there are none."""
        self._rows: dict[int, RowT] = {}
        self._asked: set[int] = set()
        self._missing: set[int] = set()

    def draw(self, row: RowT, width: int) -> Content:
        """One row in at most `width` cells."""
        raise NotImplementedError

    # What it holds

    def show(self, ids: Sequence[int], *, top: bool = False) -> None:
        """Show other rows; the cursor stays on its row where that is still there,
        unless it is to go to the `top`."""
        before = None if top else self.current
        self.ids = ids
        self.selected &= set(ids) if self.selected else set()
        self.cursor = 0 if before is None or before not in ids else ids.index(before)
        self.virtual_size = Size(self.size.width, len(ids))
        self._missing.clear()
        self._asked.clear()
        self._into_view()
        self.refresh()
        self.post_message(self.Moved())

    def fill(self, rows: Mapping[int, RowT]) -> None:
        """Rows that were needed."""
        if len(self._rows) > _KEEP:
            self._rows.clear()
            self._asked.clear()
        self._rows.update(rows)
        self.refresh()

    def forget(self) -> None:
        """What the rows say has changed: ask for them again, keep them till then."""
        self._asked.clear()
        self._missing.update(self._in_view())
        self._ask()

    def row(self, id_: int | None) -> RowT | None:
        """A row, if it is there."""
        return self._rows.get(id_) if id_ is not None else None

    @property
    def current(self) -> int | None:
        """The id of the row under the cursor."""
        return self.ids[self.cursor] if self.cursor < len(self.ids) else None

    @property
    def meant(self) -> tuple[int, ...]:
        """What an action is for: the selected rows, else the one under the cursor."""
        if self.selected:
            return tuple(id_ for id_ in self.ids if id_ in self.selected)
        return () if self.current is None else (self.current,)

    # Drawing

    def _in_view(self) -> Sequence[int]:
        top = round(self.scroll_y)
        first, last = top - top % LEAF, top + max(1, self.size.height)
        return self.ids[first : last + LEAF - last % LEAF]

    def render_line(self, y: int) -> Strip:
        """Part of the line API: one row, or blank below the last."""
        place = round(self.scroll_y) + y
        width = self.size.width
        if place >= len(self.ids):
            if self.empty and not (self.ids or y):
                return self._strip(Content.styled(f"   {self.empty}", QUIET), width)
            return Strip.blank(width, self.rich_style)
        id_ = self.ids[place]
        row = self._rows.get(id_)
        if id_ not in self._asked:
            self._missing.update(one for one in self._in_view())
            self.call_later(self._ask)
        lead = self._lead(place, id_)
        body = Content("...") if row is None else self.draw(row, max(1, width - 3))
        line = Content(lead) + body
        return self._strip(line, width, here=place == self.cursor and self.has_focus)

    def _strip(self, line: Content, width: int, *, here: bool = False) -> Strip:
        """One line of the list; `here`: the cursor is on it."""
        style = self.get_visual_style("paged--cursor") if here else self.visual_style
        cut = line.truncate(width)
        strips = Visual.to_strips(self, cut, width, 1, style, pad=True)
        return strips[0].adjust_cell_length(width, style.rich_style)

    COMPONENT_CLASSES = {"paged--cursor"}  # noqa: RUF012

    def _lead(self, place: int, id_: int) -> str:
        at = _CURSOR if place == self.cursor else _BLANK
        return at + (_CHECK if id_ in self.selected else _BLANK) + _BLANK

    def _ask(self) -> None:
        ids = tuple(id_ for id_ in self._missing if id_ not in self._asked)
        self._missing.clear()
        if ids:
            self._asked.update(ids)
            self.post_message(self.Needed(ids))

    # Moving

    def _go(self, place: int) -> None:
        if self.ids:
            self.cursor = max(0, min(place, len(self.ids) - 1))
            self._into_view()
            self.refresh()
            self.post_message(self.Moved())

    def _into_view(self) -> None:
        region = Region(0, self.cursor, max(1, self.size.width), 1)
        self.scroll_to_region(region, animate=False, force=True, immediate=True)

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self.virtual_size = Size(self.size.width, len(self.ids))
        self._into_view()

    def action_step(self, step: int) -> None:
        """A row up or down."""
        self._go(self.cursor + step)

    def action_leaf(self, step: int) -> None:
        """A page up or down."""
        self._go(self.cursor + step * max(1, self.size.height - 1))

    def action_edge(self, step: int) -> None:
        """To the first or the last row."""
        self._go(0 if step < 0 else len(self.ids) - 1)

    def action_choose(self) -> None:
        """Open the row under the cursor."""
        if self.current is not None:
            self.post_message(self.Chosen(self.current))

    def action_select(self) -> None:
        """Select the row, or no longer; on to the next."""
        if self.current is not None:
            self.selected ^= {self.current}
            self._go(self.cursor + 1)

    def action_select_all(self) -> None:
        """All rows, or none."""
        self.selected = set() if self.selected else set(self.ids)
        self._go(self.cursor)

    def spots(self) -> Iterator[Spot]:
        """The rows in view can be jumped to."""
        top = round(self.scroll_y)
        for y in range(min(self.size.height, len(self.ids) - top)):
            yield Spot(y, 0, partial(self._jumped, top + y))

    def _jumped(self, place: int) -> None:
        self.focus()
        self._go(place)

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor; a second one opens."""
        place = round(self.scroll_y) + event.y
        if place < len(self.ids):
            again = place == self.cursor and event.chain > 1
            self._go(place)
            if again:
                self.action_choose()
