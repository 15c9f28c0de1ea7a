"""A few pictures of the chat, at the sizes that differ in layout.

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
SIZES = [(120, 40), (80, 24), (40, 12), (20, 5)]


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


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_answer(snap_compare, size):
    assert snap_compare(_app(), terminal_size=size, run_before=_asking(PAPERS.question))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_card(snap_compare, size):
    run = _asking(PAPERS.question, "1")
    assert snap_compare(_app(), terminal_size=size, run_before=run)


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
    "number": (FACT.question, ()),
    "figures": (FIGURES.question, ()),
    "abstention": (NOTHING.question, ("tab",)),
    "help": ("", ("f1",)),
    "reading": (PAPERS.question, ("escape",)),
}


@pytest.mark.parametrize("view", VIEWS)
def test_view(snap_compare, view):
    question, keys = VIEWS[view]
    run = _asking(question, *keys)
    assert snap_compare(_app(), terminal_size=(80, 24), run_before=run)
