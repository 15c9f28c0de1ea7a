"""A laid-out text in which matches are shown, one of them as the one looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Span

from tui.finding import Folded, by_line, places
from tui.render.content import FOUND, FOUND_HERE
from tui.widgets.laid import LaidText

if TYPE_CHECKING:
    import re

    from textual.content import Content

    from tui.finding import Place


class SoughtText(LaidText):
    """Shows where what is looked for stands in it."""

    _pattern: re.Pattern[str] | None = None
    _here: int | None = None
    _ready: tuple[str, Folded] | None = None
    """The text that was searched last, and what it was made into for that."""

    def seek(self, pattern: re.Pattern[str] | None) -> int:
        """Show the matches of a pattern, None for none; how many there are."""
        before, self._pattern, self._here = self._pattern, pattern, None
        found = self._found(self.text) if pattern else ()
        if found or before:
            self.refresh()
        if pattern is None:
            self._ready = None
        return len(found)

    def look_at(self, n: int | None) -> None:
        """Show match n as the one looked at."""
        if self._here != n:
            self._here = n
            self.refresh()

    def rows(self) -> list[int]:
        """The row on which each match begins."""
        text = self.text
        return [text.count("\n", 0, start) for start, _ in self._found(text)]

    def over(self, drawn: Content) -> Content:
        """The text with its matches shown."""
        text = drawn.plain
        return drawn.add_spans(
            [
                Span(*piece, FOUND_HERE if n == self._here else FOUND)
                for n, place in enumerate(self._found(text))
                for piece in by_line(text, place)
            ]
        )

    def _found(self, text: str) -> tuple[Place, ...]:
        if self._pattern is None:
            return ()
        if self._ready is None or self._ready[0] is not text:
            self._ready = text, Folded(text)
        return places(self._ready[1], self._pattern)
