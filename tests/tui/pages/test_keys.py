"""Every key of the key map, pressed twice on every page; resizes; every size."""

from __future__ import annotations

import pytest

from tests.tui.pages.driving import drive
from tui.keymap import KEYS

EVERY_KEY = sorted(
    {key for row in KEYS for key in row.keys.split(",")} - {"ctrl+q", *"2345678"}
)
"""Of the digits the first and the last; quitting ends the rest."""
PAGES = {
    "library": ("f6",),
    "filter": ("f6", "slash"),
    "paper": ("f6", "enter"),
    "author": ("f6", "enter", "a", "enter"),
    "notes": ("f6", "s", "f7"),
    "conversations": ("f8",),
    "import": ("f9",),
    "settings": ("f10",),
    "tag": ("f6", "t"),
    "note": ("f6", "n"),
    "order": ("f6", "o"),
    "export": ("f6", "e"),
    "labels": ("f6", "ctrl+o"),
}
STORM = [(20, 5), (120, 40), (1, 1), (40, 12), (3, 3), (80, 24), (12, 3), (200, 60)]


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_every_key_twice(sample_folder, page, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    async def script(desk):
        way = [_open(desk)]
        for key in PAGES[page]:
            await desk.press(key)
            way.append(_open(desk))
        for key in EVERY_KEY:
            await desk.pilot.press(key, key)
            await desk.settle(1)
            await _go_back_to(desk, way, PAGES[page])
        assert desk.app.is_running
        assert desk.app.return_code in (None, 0)

    drive(script, sample_folder)


def _open(desk):
    """What lies on what."""
    return [type(screen) for screen in desk.app.screen_stack]


async def _go_back_to(desk, way, keys):
    """To the page again, from the nearest place on the way there."""
    if _open(desk) == way[-1]:
        return
    while _open(desk) not in way:
        desk.app.pop_screen()
    for key in keys[way.index(_open(desk)) :]:
        await desk.press(key)


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_a_storm_of_sizes(sample_folder, page):
    async def script(desk):
        for width, height in STORM * 3:
            await desk.pilot.resize_terminal(width, height)
        await desk.settle()
        assert desk.app.is_running

    drive(script, sample_folder, *PAGES[page])


def test_a_page_is_opened_once_and_left_once(sample_folder):
    async def script(desk):
        await desk.pilot.press("f6", "f6", "f7", "f6")
        await desk.settle()
        assert len(desk.app.screen_stack) == 2
        await desk.pilot.press("escape", "escape", "escape")
        await desk.settle()
        assert desk.screen is desk.app.chat

    drive(script, sample_folder)
