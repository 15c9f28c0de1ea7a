"""Places on the screen that one can go to: jump mode puts a label at each."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, runtime_checkable

from textual.content import Content
from textual.style import Style

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from textual.screen import Screen
    from textual.widget import Widget

_LETTERS = "asdfghjklqwertyuiopzxcvbnm"
"""Those under the fingers first."""


class Spot(NamedTuple):
    """A cell of the screen, and how to go to what stands there."""

    y: int
    x: int
    go: Callable[[], object]
    of: object = None
    """What it is a part of: of several parts in view, the first gets the label."""


@runtime_checkable
class WithSpots(Protocol):
    """A widget in which more can be gone to than itself."""

    def spots(self) -> Iterable[Spot]:
        """Cells in the widget's own content, from its upper left."""


def tagged(content: Content) -> Iterator[tuple[int, int, Mapping[str, Any]]]:
    """Row, column in cells and meta data of all that can be clicked."""
    for span in sorted(content.spans, key=lambda span: span.start):
        meta = span.style.meta if isinstance(span.style, Style) else None
        if meta:
            row = content.plain.count("\n", 0, span.start)
            begin = content.plain.rfind("\n", 0, span.start) + 1
            column = Content(content.plain[begin : span.start]).cell_length
            yield row, column, meta


def spots(screen: Screen[Any]) -> list[Spot]:
    """All that can be gone to and is in view, in reading order."""
    found: dict[tuple[int, int], Spot] = {}
    for widget in screen.query("*"):
        if isinstance(widget, WithSpots):
            found |= {(spot.y, spot.x): spot for spot in _seen(widget, widget.spots())}
    for widget in screen.focus_chain:
        for spot in _seen(widget, [Spot(0, 0, widget.focus)]):
            found.setdefault((spot.y, spot.x), spot)
    return [found[place] for place in sorted(found)]


def _seen(widget: Widget, own: Iterable[Spot]) -> Iterator[Spot]:
    """Spots of a widget that are in view, as cells of the screen."""
    if not widget.is_on_screen:
        return
    region = widget.content_region
    view = widget.screen.find_widget(widget).visible_region
    had = set()
    for spot in own:
        x, y = region.x + spot.x, region.y + spot.y
        if view.contains(x, y) and (spot.of is None or spot.of not in had):
            had.add(spot.of)
            yield Spot(y, x, spot.go)


def labels(many: int) -> list[str]:
    """So many labels of equal length, none the beginning of another."""
    length = 1
    while len(_LETTERS) ** length < many:
        length += 1
    every = product(_LETTERS, repeat=length)
    return ["".join(next(every)) for _ in range(many)]
