"""Text that is laid out anew for each width: hanging indents, tables, bars.

Textual's own `Content` wraps a text but cannot indent what it wraps, so these
widgets are given a function from a width to lines that fit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.visual import RenderOptions, Visual
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.content import Content
    from textual.css.styles import RulesMap
    from textual.selection import Selection
    from textual.strip import Strip
    from textual.style import Style


class Laid(Visual):
    """A visual made of `lay(width)`, remembered for the last width.

    `over` puts styles over what is drawn that come and go without another layout.
    """

    def __init__(
        self,
        lay: Callable[[int], Content],
        over: Callable[[Content], Content] | None = None,
    ) -> None:
        self._lay, self._over = lay, over
        self._last: tuple[int, Content] | None = None

    def at(self, width: int) -> Content:
        """The content laid out for a width, in cells."""
        width = max(1, width)
        if self._last is None or self._last[0] != width:
            self._last = width, self._lay(width)
        return self._last[1]

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Part of the Visual protocol."""
        drawn = self.at(width)
        drawn = self._over(drawn) if self._over else drawn
        return drawn.render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """All there is: the text is laid out for it."""
        return container_width

    def get_minimal_width(self, rules: RulesMap) -> int:
        """One cell."""
        return 1

    def get_height(self, rules: RulesMap, width: int) -> int:
        """The lines at a width: they fit, so none is wrapped again."""
        return self.at(width).plain.count("\n") + 1


class LaidText(Widget):
    """A widget that shows `lay(width)`."""

    DEFAULT_CSS = """
    LaidText {
        height: auto;
        width: 1fr;
        text-wrap: nowrap;
        text-overflow: clip;
    }
    """

    def __init__(self, *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._laid = Laid(self.lay, self.over)

    def on_unmount(self) -> None:
        """Let go of the drawn lines, which Textual 8.2 keeps of the last thousand
        widgets, by way of a function that remembers what it was called with."""
        self.refresh()

    def lay(self, width: int) -> Content:
        """The text for a width, in cells."""
        raise NotImplementedError

    def over(self, drawn: Content) -> Content:
        """The text with styles of the moment; the letters stay where they are."""
        return drawn

    def relay(self) -> None:
        """Lay the text out again: what it says has changed."""
        self._laid = Laid(self.lay, self.over)
        self.clear_cached_dimensions()
        self.refresh(layout=True)

    def render(self) -> Laid:
        """Part of the widget protocol."""
        return self._laid

    @property
    def drawn(self) -> Content:
        """The text as it is drawn now, with its styles."""
        return self._laid.at(self.content_size.width)

    @property
    def text(self) -> str:
        """The text as it is drawn now."""
        return self.drawn.plain

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The text under the mouse selection."""
        return selection.extract(self.text), "\n"
