"""A picture of the chat in each state, at the sizes that differ in layout.

`pytest tests/tui/test_snapshots.py --snapshot-update` accepts new ones.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from assistant.completion.models import Completion
from tests.tui.fake_assistant import FACT, FIGURES, NOTHING, PAPERS, FakeAssistant
from tui import hints
from tui.app import RefdeskApp

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.pilot import Pilot

LEES = (
    Completion('"Chankyu Lee"', 3, 6, "Chankyu Lee", "author", 13, "line", "author"),
    Completion('"Nayeon Lee"', 3, 6, "Nayeon Lee", "author", 1, "library", "author"),
)
SIZES = [
    pytest.param(size, id=f"{size[0]}x{size[1]}", marks=marks)
    for size, marks in (
        ((120, 40), pytest.mark.slow),
        ((80, 24), ()),
        ((40, 12), pytest.mark.slow),
        ((20, 5), ()),
    )
]


async def _still(pilot: Pilot[None]) -> None:
    """No blinking cursor, everything answered and drawn."""
    pilot.app.screen_stack[0].prompt.cursor_blink = False
    await asyncio.to_thread(pilot.app.screen_stack[0].desk.drain)
    for _ in range(6):
        await pilot.pause()


def _asking(question: str, *keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    async def run(pilot: Pilot[None]) -> None:
        await _still(pilot)
        if question:
            pilot.app.screen.prompt.put(question)
            await pilot.press("enter")
            await _still(pilot)
        await pilot.press(*keys)
        await _still(pilot)

    return run


def _app() -> RefdeskApp:
    return RefdeskApp(FakeAssistant, name="sample")


async def _completing(pilot: Pilot[None]) -> None:
    """The list open over an answer, its second row chosen."""
    await _asking(PAPERS.question, *"by:lee")(pilot)
    pilot.app.screen._look()
    await _still(pilot)
    await pilot.press("down", "down")
    await _still(pilot)


def test_completions(snap_compare, monkeypatch):
    monkeypatch.setattr(hints, "PAUSE", 3600.0)
    fake = FakeAssistant()
    fake.completions = LEES
    app = RefdeskApp(lambda: fake, name="sample")
    assert snap_compare(app, terminal_size=(80, 24), run_before=_completing)


VIEWS: dict[str, tuple[str, tuple[str, ...]]] = {
    "welcome": ("", ()),
    "answer": (PAPERS.question, ()),
    "number": (FACT.question, ()),
    "figures": (FIGURES.question, ()),
    "abstention": (NOTHING.question, ("tab",)),
    "card": (PAPERS.question, ("1",)),
    "in-card": (PAPERS.question, ("1", "enter")),
    "reading": (PAPERS.question, ("escape",)),
    "chips": (PAPERS.question, ("escape", "x")),
    "find": (PAPERS.question, ("ctrl+f", *"nemotron")),
    "jump": (PAPERS.question, ("ctrl+o",)),
    "help": ("", ("f1",)),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", VIEWS)
def test_view(snap_compare, view, size):
    question, keys = VIEWS[view]
    run = _asking(question, *keys)
    assert snap_compare(_app(), terminal_size=size, run_before=run)
