"""Text laid out for a width: heights, and what a mouse selection takes."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Offset
from textual.selection import Selection

from tests.tui.driving import Chat, drive
from tui.widgets.laid import Laid


def test_it_is_laid_out_once_a_width():
    widths: list[int] = []

    def lay(width: int) -> Content:
        widths.append(width)
        return Content("x\n" * width)

    laid = Laid(lay)
    laid.get_height({}, 3)
    laid.at(3)
    laid.at(5)
    laid.at(0)
    assert widths == [3, 5, 1]


def test_a_selection_takes_the_words_as_drawn():
    async def script(chat: Chat) -> None:
        await chat.ask("how big is nemotron?")
        turn = chat.conversation.turns[0]
        row = next(n for n, t in enumerate(turn.text.split("\n")) if "120 billion" in t)
        found = turn.get_selection(Selection(Offset(2, row), Offset(13, row)))
        assert found is not None
        assert found[0] == "120 billion"

    drive(script)
