"""Driving the app on a library of its own: no terminal, no waiting by the clock."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import TYPE_CHECKING, Any

from assistant.assistant import Assistant
from store.library import Library
from tui import hints
from tui.app import RefdeskApp

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from textual.pilot import Pilot

TODAY = date(2026, 11, 22)


class Desk:
    """An app under test, and its library as the desk sees it."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot
        self.app: Any = pilot.app

    @property
    def screen(self) -> Any:
        """The page that is shown."""
        return self.app.screen

    async def settle(self, rounds: int = 3) -> None:
        """Until all that was asked of the desk is done and drawn."""
        for _ in range(rounds):
            await asyncio.to_thread(self.app.desk.drain)
            await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, each with what it brings about."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle(2)
        await self.settle(1)

    async def type(self, text: str) -> None:
        """Type a text into what has the focus, and let it be looked up."""
        await self.pilot.press(*("space" if char == " " else char for char in text))
        if hasattr(self.screen, "renew"):
            self.screen.renew()
        await self.settle()

    async def at_desk(self, run: Callable[[Library], Any]) -> Any:
        """What the library says."""
        found: list[Any] = []
        self.app.chat.at_desk(lambda assistant: run(assistant.library), found.append)
        await self.settle()
        return found[0]

    @property
    def drawn(self) -> str:
        """What stands on the screen."""
        strips = self.screen._compositor.render_strips()
        return "\n".join("".join(part.text for part in strip) for strip in strips)


def make(folder: Path, **more: Any) -> RefdeskApp:
    """The app on the library of a folder; its notices stay, however slow the test."""
    app = RefdeskApp(
        lambda: Assistant(Library.open(folder), lambda: TODAY),
        name="sample",
        folder=folder,
        **more,
    )
    app.NOTIFICATION_TIMEOUT = 600
    return app


def drive(
    script: Callable[[Desk], Awaitable[None]],
    folder: Path,
    *keys: str,
    size: tuple[int, int] = (100, 24),
    **more: Any,
) -> RefdeskApp:
    """Run a script on the library of a folder, after some keys."""
    app = make(folder, **more)

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await still(pilot)
            desk = Desk(pilot)
            await desk.settle()
            await desk.press(*keys)
            await script(desk)

    asyncio.run(run())
    return app


async def still(pilot: Pilot[None]) -> None:
    """No blinking cursor."""
    pilot.app.screen_stack[0].prompt.cursor_blink = False
    assert hints.PAUSE > 0
