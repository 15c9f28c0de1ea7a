"""A picture of each page at the sizes that differ in layout.

`pytest tests/tui/pages/test_snapshots.py --snapshot-update` accepts new ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tui.pages.driving import Desk, make, still

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.pilot import Pilot

SIZES = [(120, 40), (80, 24), (40, 12), (20, 5)]
PAGES = {
    "library": ("f6", "space", "s", "down"),
    "paper": ("f6", "enter", "s"),
    "author": ("f6", "down", "down", "enter", "a", "enter"),
    "notes": ("f6", "s", "down", "s", "f7"),
    "conversations": ("f8",),
    "import": ("f9",),
    "settings": ("f10",),
    "dialog": ("f6", "m"),
    "note": ("f6", "n"),
    "labels": ("f6", "ctrl+o"),
}


def _at(page: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    async def run(pilot: Pilot[None]) -> None:
        await still(pilot)
        desk = Desk(pilot)
        await desk.settle()
        if page == "conversations":
            desk.app.ask("papers per year")
            await desk.settle()
        await desk.press(*PAGES[page])

    return run


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("page", PAGES)
def test_page(snap_compare, sample_folder, page, size):
    app = make(sample_folder)
    assert snap_compare(app, terminal_size=size, run_before=_at(page))
