"""A laid-out text with parts that lead somewhere, by a click or a jump."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.widgets.laid import LaidText
from tui.widgets.spots import Spot, tagged

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from textual import events


class LinkedText(LaidText):
    """Follows what is clicked or jumped to: the meta data of its style says what."""

    def on_click(self, event: events.Click) -> None:
        """A drag has selected text, and is no click."""
        if not self.text_selection:
            self.follow(event.style.meta)

    def spots(self) -> Iterator[Spot]:
        """What can be clicked can be jumped to."""
        for row, column, meta in tagged(self.drawn):
            yield Spot(row, column, partial(self.follow, meta), str(meta))

    def follow(self, meta: Mapping[str, int]) -> None:
        """Go where some meta data lead; nowhere for those of nothing."""
        raise NotImplementedError
